/// Builds a CSV in memory: UTF-8 with byte order mark, CRLF, quotes as RFC 4180 has them.
///
/// Text that a spreadsheet program could take for a formula gets an apostrophe in front (``FormulaGuard``); numbers stay
/// numbers, so -12000 is -12000. NUL is left out of text, as no reader of CSV takes it.
package struct CSVWriter {
  /// What has been written and not taken yet.
  package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  package init() {}

  package mutating func append(_ row: [OutCell]) {
    for (column, cell) in row.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, isAlone: row.count == 1)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Takes what is there, so that a long file can be sent piece by piece.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func append(_ cell: OutCell, isAlone: Bool) {
    switch cell {
    case .blank: append("", isAlone)
    case .text(let text): append(text, isAlone)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .money(let value, let decimals): bytes.append(contentsOf: OutCell.digits(value, decimals: decimals).utf8)
    }
  }

  private mutating func append(_ text: String, _ isAlone: Bool) {
    let quoted = text.isEmpty ? isAlone : text.utf8.contains(where: Self.needsQuotes)
    if quoted { bytes.append(Self.quote) }
    if FormulaGuard.needsGuard(text) { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 where byte != 0 {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    if quoted { bytes.append(Self.quote) }
  }

  private static let quote = UInt8(ascii: "\"")

  /// Every delimiter a reader may guess is quoted, so that only the commas between values can be guessed from.
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case quote, UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
