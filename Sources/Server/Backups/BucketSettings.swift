import Foundation
import Trade

/// A bucket of S3, or of what speaks its language, that backups are sent to.
struct BucketSettings: Sendable, Equatable {
  /// Where the bucket's name stands in an address.
  enum Style: String, Sendable, CaseIterable {
    /// `https://s3.example/bucket/key`
    case path
    /// `https://bucket.s3.example/key`
    case host
  }

  let endpoint: URL
  let region: String
  let name: String
  /// What stands before each name: empty, or ending in a slash.
  let prefix: String
  let style: Style
  let keyID: String
  let secret: String

  static let standardRegion = "us-east-1"

  /// The host and the port that a request says it is for, and what stands before the key in its path.
  var host: String {
    let plain = endpoint.host(percentEncoded: true) ?? ""
    let port = endpoint.port.map { ":\($0)" } ?? ""
    return (style == .host ? "\(name)." : "") + plain + port
  }

  func path(of key: String) -> String {
    let base = style == .path ? "/\(SignatureV4.encoded(name))" : ""
    return base + "/" + SignatureV4.encoded(key, isPath: true)
  }

  /// `s3://bucket/prefix/name`, as a person names a copy.
  func address(of name: String) -> String { "s3://\(self.name)/\(prefix)\(name)" }
}

extension BucketSettings {
  /// Nil where no bucket was named.
  ///
  /// - Throws: ``CommandFailure`` of kind `configuration` where something is missing or not understood.
  init?(_ sources: SettingSources) throws {
    func text(_ setting: Setting) throws -> String? {
      let text = try sources.text(setting)?.trimmingCharacters(in: .whitespaces)
      return text?.isEmpty == true ? nil : text
    }
    guard let name = try text(.backupBucket) else { return nil }
    func needed(_ setting: Setting) throws -> String {
      guard let text = try text(setting) else {
        throw CommandFailure(.configuration, Sentences.bucketNeeds(setting.variable))
      }
      return text
    }
    let typed = try needed(.backupBucketEndpoint)
    guard let endpoint = Self.endpoint(typed) else {
      throw sources.refusal(of: typed, for: .backupBucketEndpoint, takes: Sentences.settingTakesEndpoint)
    }
    guard name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._\-]{1,62}/) != nil else {
      throw sources.refusal(of: name, for: .backupBucket, takes: Sentences.settingTakesBucket)
    }
    let style = try text(.backupBucketStyle) ?? Style.path.rawValue
    guard let style = Style(rawValue: style) else {
      throw sources.refusal(
        of: style, for: .backupBucketStyle, takes: Sentences.words(Style.allCases.map(\.rawValue)))
    }
    let prefix = (try text(.backupBucketPrefix) ?? "").trimmingCharacters(in: CharacterSet(charactersIn: "/"))
    self.init(
      endpoint: endpoint, region: try text(.backupBucketRegion) ?? Self.standardRegion, name: name,
      prefix: prefix.isEmpty ? "" : prefix + "/", style: style, keyID: try needed(.backupBucketKeyID),
      secret: try needed(.backupBucketSecret))
  }

  /// `https://host[:port]`, or `http://` for one in the same house; with nothing behind it.
  private static func endpoint(_ text: String) -> URL? {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let url = URL(string: trimmed), ["https", "http"].contains(url.scheme), url.host()?.isEmpty == false,
      url.path().isEmpty, url.query() == nil, url.fragment() == nil, url.user() == nil
    else { return nil }
    return url
  }
}
