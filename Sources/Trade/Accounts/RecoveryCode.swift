/// What lets somebody in once when the phone with the authenticator app is gone: 120 random bits, to be printed.
struct RecoveryCode: Sendable {
  /// How many somebody gets at a time.
  static let count = 10

  /// Six groups of four letters and digits, as they are printed.
  let text: String

  static func new() -> RecoveryCode {
    let letters = Array(base32(Array(Secret.new().digest.prefix(15))).lowercased())
    let groups = stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
    return RecoveryCode(text: groups.joined(separator: "-"))
  }

  var digest: [UInt8] { Self.digest(ofTyped: text) }

  /// SHA-256 is enough for so many random bits. Hyphens, blanks and capitals do not count.
  static func digest(ofTyped text: String) -> [UInt8] {
    Secret.digest(of: Array(text.lowercased().filter { $0.isLetter || $0.isNumber }.utf8))
  }
}
