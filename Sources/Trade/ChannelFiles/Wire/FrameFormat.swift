/// How frames stand in the stream: first ``signature``, then for each frame its payload's length (4 bytes, lowest first),
/// its kind (1 byte) and its payload.
enum FrameFormat {
  /// "CANT", then the version of the format.
  static let signature: [UInt8] = [0x43, 0x41, 0x4E, 0x54, 1]
  static let headerSize = 5
  /// The longest payload; an order of ``OrderLimits/lines`` lines with full texts stays below it.
  static let longestPayload = 16 << 20

  enum Kind: UInt8 {
    case recognised = 1
    case order, returned, refusal, warning, progress, finished, failed, notYet, unknown, money
  }
}
