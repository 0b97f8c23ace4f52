import Crypto
import Foundation

/// The key that closes copies which leave the machine: 32 random bytes, written in base64.
package struct BackupKey: Sendable, Equatable {
  private let bytes: Data

  /// A new one.
  package init() { bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) } }

  /// Reads what ``text`` writes; nil for anything else.
  init?(_ text: String) {
    guard let bytes = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32
    else { return nil }
    self.bytes = bytes
  }

  /// The keys of a file, a line each; nil where there is none, or a line is no key.
  static func all(in text: String) -> [BackupKey]? {
    let lines = text.split(whereSeparator: \.isWhitespace)
    let keys = lines.compactMap { BackupKey(String($0)) }
    return keys.isEmpty || keys.count < lines.count ? nil : keys
  }

  package var text: String { bytes.base64EncodedString() }

  /// Eight letters that tell one key from another and say nothing of it.
  package var mark: String { SignatureV4.hex(Array(SHA256.hash(data: Data("canting key ".utf8) + bytes).prefix(4))) }

  /// The key of one file: no two files share one, so that a counter is enough for each piece's number.
  func file(_ salt: Data) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: bytes), salt: salt, info: Data("canting sealed file 1".utf8),
      outputByteCount: 32)
  }
}
