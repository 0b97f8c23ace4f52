/// Takes the quotes out of values, in place: a value only gets shorter.
enum CSVQuotes {
  /// Puts right the cells the scan marked: doubled quotes become one, and the closing quote goes.
  static func unquote(_ row: RowBuffer, in base: UnsafeMutablePointer<UInt8>) {
    for column in 0..<row.count where row.cells[column].memory == .quoted {
      let cell = row.cells[column]
      let length = unquote(base + cell.offset, count: Int(cell.length))
      row.cells[column] = RowBuffer.Cell(
        offset: cell.offset, length: UInt32(length), kind: length > 0 ? .text : .empty, memory: .local)
    }
  }

  private static func unquote(_ start: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    var (from, to) = (0, 0)
    while from < count {
      // Inside, each quote is doubled; the single one is the closing quote. Either way the first of them goes.
      if start[from] == UInt8(ascii: "\"") {
        from += 1
        if from >= count { break }
      }
      start[to] = start[from]
      to += 1
      from += 1
    }
    return to
  }

  /// Line ends among the bytes: LF, CRLF or CR.
  static func lines(_ start: UnsafePointer<UInt8>, count: Int) -> Int {
    var lines = 0
    for place in 0..<count {
      if start[place] == 0x0A || (start[place] == 0x0D && start[place + 1] != 0x0A) { lines += 1 }
    }
    return lines
  }
}
