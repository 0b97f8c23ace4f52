extension WorksheetReader {
  /// Reads cells as long as they look the way programs commonly write them, and stops before the first that does not:
  /// that one is read by ``readCell()``, which also says what is wrong with a cell and where.
  func readPlainCells() throws(SpreadsheetError) {
    let base = UnsafePointer(window.base)
    let end = base + window.end
    // Far enough from the end to look at the fixed parts of a cell.
    let last = end - 4 * Markup.mostBytes
    var place = base + window.position
    while place < last, let start = Markup.behindCellStart(place), let next = try readPlainCell(start, end) {
      place = next
    }
    window.position = place - base
  }

  /// Reads the cell whose reference begins at `start`; returns the place behind it, or nil if it is not plain.
  @inline(__always)
  private func readPlainCell(_ start: Markup.Place, _ end: Markup.Place) throws(SpreadsheetError) -> Markup.Place? {
    var place = start
    var column = 0
    while place.pointee &- UInt8(ascii: "A") < 26, place - start < 3 {
      column = column &* 26 &+ Int(place.pointee &- UInt8(ascii: "A")) &+ 1
      place += 1
    }
    guard loadWord(place) & rowMarkMask == rowMark, column > 0, column <= limits.columns else { return nil }
    place += (64 &- rowMarkMask.leadingZeroBitCount) &>> 3
    column &-= 1
    guard row.kind(at: column) == .empty else { return nil }
    guard let styled = Markup.behindStyle(place), let (type, typed) = Markup.type(styled) else { return nil }
    var next: Markup.Place?
    if typed[0] == UInt8(ascii: "/") && typed[1] == UInt8(ascii: ">") {
      next = typed + 2
    } else if type == .shared {
      next = try readShared(typed, at: column)
    } else if type == .inline {
      guard let text = Markup.behindInlineStart(typed), let textEnd = textEnd(text, end) else { return nil }
      next = Markup.behindInlineEnd(textEnd)
      if next != nil { try add(text, textEnd, .text, at: column) }
    } else {
      guard let text = Markup.behindValueStart(typed), let textEnd = textEnd(text, end) else { return nil }
      next = Markup.behindValueEnd(textEnd)
      if next != nil { try add(text, textEnd, type == .string ? .text : .number, at: column) }
    }
    if next != nil { nextColumn = column &+ 1 }
    return next
  }

  /// `><v>123</v></c>`
  @inline(__always)
  private func readShared(_ start: Markup.Place, at column: Int) throws(SpreadsheetError) -> Markup.Place? {
    guard var place = Markup.behindValueStart(start) else { return nil }
    let first = place
    var index = 0
    while place.pointee &- UInt8(ascii: "0") < 10, place - first < 10 {
      index = index &* 10 &+ Int(place.pointee &- UInt8(ascii: "0"))
      place += 1
    }
    guard place > first, index < strings.count, let next = Markup.behindValueEnd(place) else { return nil }
    try setShared(index, at: column)
    return next
  }

  /// The end of a plain, not empty text with room for its end tags in the window.
  @inline(__always)
  private func textEnd(_ start: Markup.Place, _ end: Markup.Place) -> Markup.Place? {
    let textEnd = PlainText.end(of: start, before: end, mostBytes: plainBytes)
    guard let textEnd, textEnd > start, end - textEnd > Markup.mostBytes else { return nil }
    return textEnd
  }

  @inline(__always)
  private func add(
    _ start: Markup.Place, _ end: Markup.Place, _ kind: CellView.Kind, at column: Int
  ) throws(SpreadsheetError) {
    let offset = values.count
    let length = end - start
    try values.append(UnsafeBufferPointer(start: start, count: length))
    try set(
      RowBuffer.Cell(offset: offset, length: UInt32(truncatingIfNeeded: length), kind: kind, memory: .local),
      at: column)
  }
}
