import CQREncode

/// A text as a QR code: a square of dark and light dots.
package struct QRCode: Sendable {
  /// Dots along each side.
  package let width: Int
  private let dots: [Bool]

  /// - Parameter correction: how much of it may be hidden or torn and it still reads.
  /// - Returns: nil for a text that is empty or too long.
  package init?(_ text: String, correction: Correction = .low) {
    guard let code = QRcode_encodeString8bit(text, 0, correction == .low ? QR_ECLEVEL_L : QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    dots = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
  }

  package enum Correction: Sendable {
    /// 7 %: for a screen.
    case low
    /// 15 %: also for paper.
    case medium
  }

  /// Beyond the edge everything is light: the quiet zone, without which phones do not find the code.
  package func isDark(_ row: Int, _ column: Int) -> Bool {
    (0..<width).contains(row) && (0..<width).contains(column) && dots[row * width + column]
  }
}
