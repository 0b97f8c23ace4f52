/// Records of a CSV, one after the other, as RFC 4180 has them and as programs really write them.
///
/// Lines end with LF, CRLF or CR; a quote inside an unquoted value is a character like others; spaces and tabs behind
/// a closing quote belong to the value. Values stay in the window they were read into and are never copied.
final class CSVReader {
  let window: ByteWindow
  let row: RowBuffer
  let limits: SpreadsheetLimits
  let delimiter: UInt8
  let unquoteFormulas: Bool
  /// The line the next record starts on, from 1.
  var line = 1
  private var records = 0

  init(_ window: ByteWindow, dialect: CSVDialect, limits: SpreadsheetLimits, unquoteFormulas: Bool) {
    self.window = window
    self.limits = limits
    self.unquoteFormulas = unquoteFormulas
    delimiter = dialect.delimiter
    row = RowBuffer(columns: limits.columns)
  }

  func read(_ body: (RowView) throws -> Bool) throws {
    while let scan = try nextRecord() {
      defer {
        window.position = scan.next
        line += scan.lines
      }
      if scan.isBlankLine { continue }
      records += 1
      guard records <= limits.rows else { throw failure(.limit(.rows, allowed: limits.rows)) }
      try check(scan)
      row.number = line
      row.local = UnsafePointer(window.base)
      guard try body(RowView(buffer: row)) else { return }
    }
  }

  /// Passes over the first line, which is known to be short.
  func skipLine() {
    while window.available > 0, window.base[window.position] != 0x0A, window.base[window.position] != 0x0D {
      window.position += 1
    }
    if window.available > 1, window.base[window.position] == 0x0D, window.base[window.position + 1] == 0x0A {
      window.position += 1
    }
    if window.available > 0 { window.position += 1 }
    line += 1
  }

  /// Scans a record, with more of the file if its end is not in the window yet.
  private func nextRecord() throws -> CSVRecordScan? {
    while true {
      var scan = CSVRecordScan(start: window.position)
      switch try scan.run(self) {
      case .complete:
        return scan
      case .cut:
        if try window.fill() { continue }
        guard window.isAtEnd else {
          throw failure(scan.isQuoted ? .unbalancedQuote : .limit(.rowBytes, allowed: limits.rowBytes))
        }
        if window.available == 0 { return nil }
        return try lastRecord()
      }
    }
  }

  /// The record the file ends with, without a line end behind it.
  private func lastRecord() throws -> CSVRecordScan {
    var scan = CSVRecordScan(start: window.position)
    scan.isLast = true
    guard try scan.run(self) == .complete else { throw failure(.unbalancedQuote) }
    return scan
  }

  /// Looks at the text of the record as a whole.
  private func check(_ scan: CSVRecordScan) throws {
    let start = UnsafePointer(window.base + window.position)
    let length = scan.next - window.position
    if scan.highBits & 0x8080_8080_8080_8080 != 0, let place = UTF8Check.firstInvalid(start, count: length) {
      throw failure(.invalidText, linesBefore: place)
    }
    if scan.needsUnquoting { CSVQuotes.unquote(row, in: window.base) }
    if scan.longest > limits.cellCharacters { try checkLengths() }
    if unquoteFormulas { FormulaGuard.unquote(row, in: window.base) }
  }

  private func checkLengths() throws {
    for column in 0..<row.count {
      let cell = row.cells[column]
      let characters = UTF8Check.characters(window.base + cell.offset, count: Int(cell.length))
      if characters > limits.cellCharacters {
        throw failure(.limit(.cellCharacters, allowed: limits.cellCharacters), column: column)
      }
    }
  }

  func failure(_ kind: SpreadsheetError.Kind, linesBefore bytes: Int = 0, column: Int? = nil) -> SpreadsheetError {
    let skipped = CSVQuotes.lines(window.base + window.position, count: bytes)
    return SpreadsheetError(kind, row: line + skipped, column: column)
  }
}
