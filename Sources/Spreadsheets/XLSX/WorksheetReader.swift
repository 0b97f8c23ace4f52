/// Reads the rows of a worksheet.
///
/// The dimension the sheet claims is not looked at: most exports lie there. Rows come in rising order; row elements of
/// one number that stand together are one row, since some exports put every cell into a row element of its own.
final class WorksheetReader {
  let scanner: XMLScanner
  let window: ByteWindow
  let limits: SpreadsheetLimits
  let strings: SharedStrings
  let row: RowBuffer
  let values: ValueArena
  let plainBytes: Int
  private let stream: ZipEntryStream
  /// Number of the row being gathered; 0 before the first.
  private(set) var rowNumber = 0
  /// The row's number as its cells' references end, `123"`, and as many set bytes: for comparing in one step.
  private(set) var rowMark: UInt64 = 0
  private(set) var rowMarkMask: UInt64 = 0
  /// The column of a cell that does not say its own.
  var nextColumn = 0
  private var isRowNumbered = false
  private var isStopped = false

  init(_ stream: ZipEntryStream, strings: SharedStrings, limits: SpreadsheetLimits) {
    self.stream = stream
    self.strings = strings
    self.limits = limits
    scanner = XMLScanner(stream, limits: limits)
    window = scanner.window
    row = RowBuffer(columns: limits.columns)
    row.shared = UnsafePointer(strings.head)
    values = ValueArena(limits: limits)
    plainBytes = PlainText.mostBytes(limits)
  }

  func read(_ body: (RowView) throws -> Bool) throws {
    do {
      if try findRows() { try readRows(body) }
      if !isStopped { try stream.drain() }
    } catch var error as SpreadsheetError {
      if error.row == nil && rowNumber > 0 { error.row = rowNumber }
      throw error
    }
  }

  /// Moves to the rows; false if the sheet has none.
  private func findRows() throws(SpreadsheetError) -> Bool {
    while true {
      switch try scanner.next() {
      case .end: return false
      case .startTag where scanner.isNamed("sheetData"): return true
      default: continue
      }
    }
  }

  private func readRows(_ body: (RowView) throws -> Bool) throws {
    let inside = scanner.depth
    while !isStopped {
      let token = try scanner.next()
      switch token {
      case .startTag where scanner.isNamed("row"), .emptyTag where scanner.isNamed("row"):
        try beginRow(body)
        if token == .startTag && !isStopped { try readCells() }
      case .startTag: try scanner.skipElement()
      case .endTag where scanner.depth < inside: return try finishRow(body)
      case .end: throw scanner.damage(.endsEarly)
      default: continue
      }
    }
  }

  private func beginRow(_ body: (RowView) throws -> Bool) throws {
    let given = try scanner.attribute("r").map { try givenNumber($0) }
    isRowNumbered = given != nil
    let number = given ?? rowNumber + 1
    guard number >= max(rowNumber, 1) else { throw scanner.damage(.rowOrder) }
    if number != rowNumber {
      try finishRow(body)
      try setRow(number)
      nextColumn = 0
    }
  }

  private func setRow(_ number: Int) throws(SpreadsheetError) {
    guard number <= limits.rows else { throw SpreadsheetError(.limit(.rows, allowed: limits.rows), row: number) }
    rowNumber = number
    rowMark = 0
    rowMarkMask = 0
    for byte in "\(number)\"".utf8.reversed() {
      rowMark = rowMark << 8 | UInt64(byte)
      rowMarkMask = rowMarkMask << 8 | 0xFF
    }
  }

  private func finishRow(_ body: (RowView) throws -> Bool) throws {
    defer {
      row.count = 0
      values.count = 0
    }
    guard row.count > 0 else { return }
    row.number = rowNumber
    row.local = UnsafePointer(values.base)
    if try !body(RowView(buffer: row)) { isStopped = true }
  }

  private func readCells() throws(SpreadsheetError) {
    while true {
      if window.available < 4_096 { _ = try window.fill() }
      try readPlainCells()
      switch try scanner.next() {
      case .startTag where scanner.isNamed("c"): try readCell()
      case .emptyTag where scanner.isNamed("c"): _ = try column()
      case .startTag: try scanner.skipElement()
      case .endTag: return
      case .end: throw scanner.damage(.endsEarly)
      default: continue
      }
    }
  }

  /// The column of the cell the scanner stands on, from its reference or behind the cell before it.
  func column() throws(SpreadsheetError) -> Int {
    guard let text = try scanner.attribute("r") else { return try checked(nextColumn) }
    guard let reference = CellReference(text) else { throw scanner.damage(.cellReference) }
    if reference.row != rowNumber {
      // A row without number takes that of its first cell.
      guard !isRowNumbered, row.count == 0, reference.row > rowNumber else { throw scanner.damage(.cellReference) }
      try setRow(reference.row)
    }
    return try checked(reference.column)
  }

  private func checked(_ column: Int) throws(SpreadsheetError) -> Int {
    guard column < limits.columns else {
      throw SpreadsheetError(.limit(.columns, allowed: limits.columns), column: column)
    }
    nextColumn = column + 1
    return column
  }

  private func givenNumber(_ digits: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) -> Int {
    guard (1...9).contains(digits.count), digits.allSatisfy({ $0 &- 48 < 10 }) else {
      throw scanner.damage(.cellReference)
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
