import Crypto
import Foundation

/// 256 random bits that prove something to whoever holds them: a session, a link, a token.
///
/// The holder keeps the text; the books keep only its digest, so nobody who reads the books can use it.
package struct Secret: Sendable, Equatable {
  package let text: String

  /// A secret that somebody showed; it may be anything.
  package init(shown text: String) { self.text = text }

  /// A new secret.
  ///
  /// - Parameter prefix: what tells people (and scanners for leaked secrets) what it is, such as `cnt_`.
  package static func new(prefix: String = "") -> Secret {
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<4).flatMap { _ in withUnsafeBytes(of: random.next() as UInt64) { Array($0) } }
    return Secret(shown: prefix + base64URL(bytes))
  }

  /// SHA-256 of the text. Enough without salt or rounds, as 256 random bits cannot be guessed.
  package var digest: [UInt8] { Self.digest(of: Array(text.utf8)) }

  /// SHA-256.
  package static func digest(of bytes: some Sequence<UInt8>) -> [UInt8] { Array(SHA256.hash(data: Array(bytes))) }
}

/// SHA-256 of what arrives in pieces.
package struct RunningDigest: Sendable {
  private var hash = SHA256()

  package init() {}

  package mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  package func value() -> [UInt8] { Array(hash.finalize()) }
}

/// RFC 4648 §5 without padding.
func base64URL(_ bytes: [UInt8]) -> String {
  Data(bytes).base64EncodedString()
    .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
}

/// Whether two byte strings are equal, in a time that does not depend on where they differ.
package func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
