/// Keeps text from becoming a formula when a spreadsheet program opens a CSV.
///
/// Text that begins like a formula gets an apostrophe in front. So that it can be taken off again without doubt, text
/// that begins with apostrophes and then like a formula gets one more.
package enum FormulaGuard {
  /// Whether a spreadsheet program could take the text for a formula: it begins with `= + - @`, their full-width
  /// forms, a tab, a line break or NUL (ASVS 1.2.10).
  package static func isFormulaLike(_ text: String) -> Bool {
    isFormulaLike(Array(text.utf8.prefix(3)))
  }

  static func needsGuard(_ text: String) -> Bool {
    let start = text.utf8.drop { $0 == apostrophe }
    return isFormulaLike(Array(start.prefix(3)))
  }

  /// Takes one apostrophe off the cells that were guarded.
  static func unquote(_ row: RowBuffer, in base: UnsafePointer<UInt8>) {
    for column in 0..<row.count where row.cells[column].length > 1 {
      let cell = row.cells[column]
      let bytes = UnsafeBufferPointer(start: base + cell.offset, count: Int(cell.length))
      guard bytes[0] == apostrophe else { continue }
      guard isFormulaLike(Array(bytes.drop { $0 == apostrophe }.prefix(3))) else { continue }
      row.cells[column].offset += 1
      row.cells[column].length -= 1
    }
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isFormulaLike(_ start: [UInt8]) -> Bool {
    switch start.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D, 0x00: true
    // U+FF1D, U+FF0B, U+FF0D, U+FF20.
    case 0xEF: start.count == 3 && start[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(start[2])
    default: false
    }
  }
}
