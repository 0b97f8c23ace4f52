import Crypto
import Foundation
import Trade

/// AWS Signature Version 4: what S3, and every server that speaks its language, asks of a request. Pure.
///
/// As in "Authenticating Requests: Using the Authorization Header" of the S3 API reference; the tests hold it to the
/// examples that are published there.
struct SignatureV4: Sendable {
  let keyID: String
  let secret: String
  let region: String
  private let service = "s3"

  init(keyID: String, secret: String, region: String) {
    (self.keyID, self.secret, self.region) = (keyID, secret, region)
  }

  /// What is signed of a request. The path is encoded already, names and values of the query are not.
  struct Subject: Sendable {
    var method: String
    var path: String
    var query: [String: String] = [:]
    /// All of them, `host` too.
    var headers: [String: String]
    /// SHA-256 of the body, in hexadecimal.
    var bodyDigest: String
  }

  /// The headers to send: those of the subject, the digest, the time and the signature over all of them.
  func headers(of subject: Subject, at now: Instant) -> [String: String] {
    var headers = subject.headers
    headers["x-amz-content-sha256"] = subject.bodyDigest
    headers["x-amz-date"] = now.amazonTime
    let signed = headers.map { (name: $0.key.lowercased(), value: $0.value.trimmingCharacters(in: .whitespaces)) }
      .sorted { $0.name < $1.name }
    let names = signed.map(\.name).joined(separator: ";")
    let request = [
      subject.method, subject.path, Self.text(of: subject.query),
      signed.map { "\($0.name):\($0.value)\n" }.joined(), names, subject.bodyDigest,
    ].joined(separator: "\n")
    let scope = "\(now.amazonTime.prefix(8))/\(region)/\(service)/aws4_request"
    let text = ["AWS4-HMAC-SHA256", now.amazonTime, scope, Self.digest(Data(request.utf8))].joined(separator: "\n")
    let signature = Self.hex(Self.code(text, with: key(at: now)))
    headers["Authorization"] =
      "AWS4-HMAC-SHA256 Credential=\(keyID)/\(scope),SignedHeaders=\(names),Signature=\(signature)"
    return headers
  }

  /// A query as it is signed and as it must be sent: by name, everything encoded.
  static func text(of query: [String: String]) -> String {
    query.map { (encoded($0.key), encoded($0.value)) }.sorted { $0 < $1 }.map { "\($0.0)=\($0.1)" }
      .joined(separator: "&")
  }

  /// Percent-encoded but for letters, digits and `-._~`, as AWS wants it; a path keeps its slashes.
  static func encoded(_ text: String, isPath: Bool = false) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        case UInt8(ascii: "/"): isPath
        default: false
        }
      encoded += isPlain ? String(UnicodeScalar(byte)) : "%" + hex([byte]).uppercased()
    }
  }

  /// SHA-256 in hexadecimal.
  static func digest(_ data: Data) -> String { hex(Array(SHA256.hash(data: data))) }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func key(at now: Instant) -> [UInt8] {
    [String(now.amazonTime.prefix(8)), region, service, "aws4_request"]
      .reduce(Array("AWS4\(secret)".utf8)) { key, part in Self.code(part, with: key) }
  }

  private static func code(_ text: String, with key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: key)))
  }
}

extension Instant {
  /// `20130524T000000Z`.
  fileprivate var amazonTime: String { stamp.replacing("-", with: "T") + "Z" }
}
