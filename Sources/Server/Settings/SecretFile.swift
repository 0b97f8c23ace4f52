import Foundation

/// A file that holds a secret. One that everybody on the machine may read, or change, holds none, and is refused.
struct SecretFile: Sendable {
  let path: String
  /// The setting that names it, for the sentence of a refusal.
  let namedBy: String

  /// - Throws: ``CommandFailure`` of kind `configuration` when it cannot be read, or others than its owner and its group
  ///   may read or change it.
  func text() throws -> String {
    try check()
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CommandFailure(.configuration, Sentences.unreadableSetting(namedBy, path))
    }
    return text
  }

  /// Whether only those may come to it who are meant; see ``text()``.
  func check() throws {
    // The file itself, not the link that a secret store may have put in its place.
    let real = URL(filePath: path).resolvingSymlinksInPath().path
    guard let facts = try? FileManager.default.attributesOfItem(atPath: real),
      let mode = (facts[.posixPermissions] as? NSNumber)?.intValue
    else { throw CommandFailure(.configuration, Sentences.unreadableSetting(namedBy, path)) }
    guard mode & 0o027 == 0 else { throw CommandFailure(.configuration, Sentences.openSecret(namedBy, path)) }
  }
}
