import Web

extension QRCode {
  /// The code for a terminal with its quiet zone, two rows of dots in each line; nil for a text that is too long.
  ///
  /// - Parameter isColoured: whether to say white on black, which makes it right on light terminals too.
  static func text(of content: String, isColoured: Bool) -> String? {
    guard let code = QRCode(content) else { return nil }
    let quiet = 2
    return stride(from: -quiet, to: code.width + quiet, by: 2).map { row in
      let line = (-quiet..<(code.width + quiet)).map { half(code.isDark(row, $0), code.isDark(row + 1, $0)) }.joined()
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
