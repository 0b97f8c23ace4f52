/// The same random numbers in each run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Text that is hard on writers and readers.
enum HostileText {
  private static let pieces = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "''", "\"", "\"\"", ",", ";", " ", "a", "Kaos", "0", "-12000",
    "1E5",
    "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "é", "臺北市", "😀", "\u{FEFF}", "\u{2028}", "&amp;", "<b>", "]]>",
    "_x000D_", "_x005F_", "_x", "_", "\u{1}", "\u{1F}", "\u{7F}", "=cmd|' /C calc'!A0", "sep=;", "\\", "|",
  ]

  static func make(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
  }
}
