extension WorksheetReader {
  /// Reads a cell in any form. The scanner stands on its start tag.
  func readCell() throws(SpreadsheetError) {
    let column = try column()
    do throws(SpreadsheetError) {
      try readCell(at: column)
    } catch {
      throw SpreadsheetError(error.kind, row: error.row, column: column)
    }
  }

  private func readCell(at column: Int) throws(SpreadsheetError) {
    let type = try cellType()
    let outside = scanner.depth - 1
    let start = values.count
    var (hasFormula, hasValue) = (false, false)
    while true {
      let token = try scanner.next()
      switch token {
      case .endTag where scanner.depth == outside:
        return try finishCell(at: column, type, from: start, isUnknown: hasFormula && !(hasValue && type == .string))
      case .startTag where scanner.isNamed("v"):
        hasValue = true
        try scanner.appendText(to: values)
      case .startTag where scanner.isNamed("is"): try scanner.appendRichText(to: values)
      case .startTag, .emptyTag:
        if scanner.isNamed("f") { hasFormula = true }
        if token == .startTag { try scanner.skipElement() }
      case .end: throw scanner.damage(.endsEarly)
      default: continue
      }
    }
  }

  private func finishCell(
    at column: Int, _ type: CellType, from start: Int, isUnknown: Bool
  ) throws(SpreadsheetError) {
    if type == .shared && values.count > start {
      let digits = UnsafeBufferPointer(start: UnsafePointer(values.base + start), count: values.count - start)
      guard digits.count <= 10, let index = Int(String(decoding: digits, as: UTF8.self)), index >= 0 else {
        throw scanner.damage(.sharedString)
      }
      values.count = start
      return try setShared(index, at: column)
    }
    try values.finish(from: start, isText: type == .inline || type == .string)
    let length = values.count - start
    if length == 0 && !isUnknown { return }
    let cell = RowBuffer.Cell(
      offset: start, length: UInt32(length), kind: length == 0 ? .formulaWithoutValue : type.kind, memory: .local)
    try set(cell, at: column)
  }

  /// Puts a shared string into the row: one of the head as it lies, another as a copy.
  @inline(__always)
  func setShared(_ index: Int, at column: Int) throws(SpreadsheetError) {
    if index < strings.headCount {
      let place = strings.place(index)
      if place.length == 0 { return }
      return try set(
        RowBuffer.Cell(offset: place.offset, length: place.length, kind: .text, memory: .shared), at: column)
    }
    try setDistant(index, at: column)
  }

  private func setDistant(_ index: Int, at column: Int) throws(SpreadsheetError) {
    let text = try strings.distant(index)
    if text.isEmpty { return }
    let start = values.count
    try values.append(text)
    try set(
      RowBuffer.Cell(offset: start, length: UInt32(text.count), kind: .text, memory: .local), at: column)
  }

  @inline(__always)
  func set(_ cell: RowBuffer.Cell, at column: Int) throws(SpreadsheetError) {
    guard column >= row.count || row.cells[column].kind == .empty else { throw scanner.damage(.duplicateCell) }
    row.set(cell, at: column)
  }

  private func cellType() throws(SpreadsheetError) -> CellType {
    guard let text = try scanner.attribute("t") else { return .number }
    switch String(decoding: text.prefix(12), as: UTF8.self) {
    case "s": return .shared
    case "inlineStr": return .inline
    case "str": return .string
    case "b": return .boolean
    case "e": return .error
    case "d": return .date
    case "n": return .number
    default: throw scanner.damage(.syntax)
    }
  }
}

extension CellType {
  fileprivate var kind: CellView.Kind {
    switch self {
    case .number: .number
    case .boolean: .boolean
    case .error: .error
    case .shared, .inline, .string, .date: .text
    }
  }
}
