/// How much one order, and one file, may hold.
enum OrderLimits {
  /// Lines of one order; real ones have up to eight.
  static let lines = 2_000
  /// Bytes of an order number.
  static let number = 40
  /// Bytes of a code, a variation, or another text that the books look orders up by: an index takes no long ones.
  static let code = 500
  /// Bytes of any other text.
  static let text = 4_000
  /// Bytes of all texts of one order together, so that its frame stays below ``FrameFormat/longestPayload``.
  static let order = 4 << 20
  /// Pieces of one line: more is a slip of the keyboard.
  static let pieces = 100_000
  /// Moments that a file can name, in milliseconds: the years 0 to 9999.
  static let times: ClosedRange<Int64> = -62_200_000_000_000...253_500_000_000_000
  /// Refused rows that are named; of more, each order's first is named and the others are only counted.
  static let refusals = 10_000
  /// Odd rows that are named.
  static let warnings = 1_000
  /// Bytes of a value in a ``RowNote``.
  static let shownValue = 200
}
