import CQREncode

/// A text as a QR code for a terminal, two rows of dots in each line.
struct QRCode {
  /// The code with its quiet zone; nil for a text that is too long.
  ///
  /// - Parameter isColoured: whether to say white on black, which makes it right on light terminals too.
  static func text(of content: String, isColoured: Bool) -> String? {
    guard let code = QRcode_encodeString8bit(content, 0, QR_ECLEVEL_L) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    let dots = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
    /// Beyond the edge is the quiet zone, without which phones do not find the code.
    func isDark(_ row: Int, _ column: Int) -> Bool {
      (0..<width).contains(row) && (0..<width).contains(column) && dots[row * width + column] & 1 == 1
    }
    let quiet = 2
    return stride(from: -quiet, to: width + quiet, by: 2).map { row in
      let line = (-quiet..<(width + quiet)).map { half(isDark(row, $0), isDark(row + 1, $0)) }.joined()
      return isColoured ? "\u{1B}[97;40m\(line)\u{1B}[0m" : line
    }.joined(separator: "\n")
  }

  /// Blocks are the light dots.
  private static func half(_ upper: Bool, _ lower: Bool) -> String {
    switch (upper, lower) {
    case (false, false): "█"
    case (false, true): "▀"
    case (true, false): "▄"
    case (true, true): " "
    }
  }
}
