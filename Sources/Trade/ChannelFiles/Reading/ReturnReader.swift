internal import Spreadsheets

/// Turns the rows of a return export into return frames.
///
/// Rows of one return that stand together become one; its own columns count once, each row gives a line. A month has a
/// dozen returns, so cells are handled as strings.
struct ReturnReader: ~Copyable {
  private let table: RecognisedTable
  private let zone: ShopTimeZone
  private var writer: FrameWriter
  private var summary = ReadingSummary()
  private let columns: [ReturnColumn: Int]
  /// Columns kept by heading: known ones without a field, and unknown ones.
  private var kept: [(column: Int, title: String, isKnown: Bool)] = []
  private var unreadCounts: [String: Int] = [:]
  private var current: ReturnRecord?
  private var rows: [Int] = []
  private var refusals: [RowNote] = []

  init(_ table: RecognisedTable, zone: ShopTimeZone, writer: consuming FrameWriter) {
    self.table = table
    self.zone = zone
    self.writer = writer
    var columns: [ReturnColumn: Int] = [:]
    var titles: Set<String> = []
    for (column, heading) in table.row.headings.enumerated() where !heading.normalised.isEmpty {
      let known = ReturnColumn(heading: heading)
      if let known, !known.isKept, columns[known] == nil {
        columns[known] = column
        continue
      }
      var title = Heading.title(table.row.texts[column])
      while !titles.insert(title).inserted { title += " (2)" }
      kept.append((column, title, known != nil))
    }
    self.columns = columns
  }

  /// Takes the next row below the headings.
  mutating func take(_ row: RowView) throws {
    let number = text(.returnNumber, of: row)
    if number.isEmpty, (0..<row.count).allSatisfy({ CellText.trimmed(row[$0]).isEmpty }) { return }
    if Heading(number).normalised == Heading(ReturnColumn.returnNumber.rawValue).normalised { return }
    summary.rows += 1
    if number != current?.returnNumber { try finishReturn() }
    rows.append(row.number)
    for column in [ReturnColumn.returnNumber, .orderNumber] {
      let cell = row[columns[column] ?? 0]
      if let problem = OrderNumber.problem(with: CellText.trimmed(cell), kind: cell.kind) {
        refuse(row, column, problem)
      }
    }
    if current == nil { current = begin(row, number: number) }
    guard rows.count <= OrderLimits.lines else {
      refuse(row, .returnNumber, .tooManyLines(limit: OrderLimits.lines))
      return
    }
    if let line = line(of: row) { current?.lines.append(line) }
    countUnread(row)
  }

  /// Ends the file: the last return, and what the file came to.
  mutating func finish() throws {
    try finishReturn()
    summary.unread = unreadCounts.sorted { $0.key < $1.key }
      .map { UnreadColumn(heading: $0.key, values: $0.value, isKept: true) }
    try writer.write(finished: summary)
    try writer.flush()
  }

  /// Says how far the reading is.
  mutating func write(_ progress: ReadingProgress) throws {
    try writer.write(progress)
  }

  private mutating func finishReturn() throws {
    defer {
      current = nil
      rows.removeAll()
      refusals.removeAll()
    }
    guard let record = current, let first = rows.first, let last = rows.last else { return }
    if refusals.isEmpty, try writer.write(record, firstRow: first, lastRow: last) {
      summary.records += 1
      summary.lines += record.lines.count
      return
    }
    let whole = RowNote(
      row: first, number: record.returnNumber, reason: .tooManyLines(limit: OrderLimits.lines))
    if refusals.isEmpty { refusals.append(whole) }
    for row in rows {
      summary.refusedRows += 1
      let own = refusals.first { $0.row == row }
      let other = RowNote(row: row, number: record.returnNumber, reason: .sameOrder(row: refusals[0].row))
      try writer.write(refusal: own ?? other)
    }
  }

  private mutating func begin(_ row: RowView, number: String) -> ReturnRecord {
    let currency = columns[.refund].flatMap { MoneyText.currency(in: CellText.trimmed(row[$0])) } ?? .rupiah
    var record = ReturnRecord(
      channel: .shopee, returnNumber: number, orderNumber: text(.orderNumber, of: row), status: text(.status, of: row),
      currency: currency.code, lines: [])
    record.goodsStatus = filled(.goodsStatus, of: row)
    record.kind = filled(.kind, of: row)
    record.solution = filled(.solution, of: row)
    record.reason = filled(.reason, of: row)
    record.buyerNote = filled(.buyerNote, of: row)
    record.buyer = filled(.buyer, of: row)
    record.returnTracking = filled(.returnTracking, of: row)
    record.tracking = filled(.tracking, of: row)
    record.orderedAt = time(.orderedAt, of: row)
    record.requestedAt = time(.requestedAt, of: row)
    record.refundedAt = time(.refundedAt, of: row)
    record.goodsReturnedAt = time(.goodsReturnedAt, of: row)
    record.refund = money(.refund, of: row, currency)
    for column in ReturnColumn.allCases {
      if let name = column.amount, let amount = money(column, of: row, currency), amount != 0 {
        record.amounts[name.rawValue] = amount
      }
    }
    for entry in kept {
      let value = Self.string(row[entry.column])
      if !value.isEmpty { record.other[entry.title] = value }
    }
    return record
  }

  private mutating func line(of row: RowView) -> ReturnLineRecord? {
    guard let current else { return nil }
    let cell = columns[.quantity].map { CellText.trimmed(row[$0]) }
    guard let quantity = cell.flatMap({ CellNumber.count($0) }), (1...OrderLimits.pieces).contains(quantity) else {
      refuse(row, .quantity, cell?.isEmpty ?? true ? .quantityMissing : .badQuantity)
      return nil
    }
    if text(.productName, of: row).isEmpty { refuse(row, .productName, .productMissing) }
    return ReturnLineRecord(
      parentSKU: text(.parentSKU, of: row), sku: text(.sku, of: row), variation: text(.variation, of: row),
      productName: text(.productName, of: row), quantity: quantity,
      price: money(.price, of: row, Currency(code: current.currency) ?? .rupiah))
  }

  private mutating func time(_ column: ReturnColumn, of row: RowView) -> Instant? {
    guard let place = columns[column] else { return nil }
    let cell = CellText.trimmed(row[place])
    if cell.isEmpty { return nil }
    guard let local = CellTime.read(cell, isNumber: row[place].kind == .number) else {
      refuse(row, column, .badTime)
      return nil
    }
    return zone.instant(of: local)
  }

  private mutating func money(_ column: ReturnColumn, of row: RowView, _ currency: Currency) -> Int64? {
    guard let place = columns[column] else { return nil }
    switch MoneyText.read(CellText.trimmed(row[place]), isNumber: row[place].kind == .number, in: currency) {
    case .amount(let amount): return amount
    case .empty: return nil
    case .tooLarge: refuse(row, column, .moneyTooLarge)
    case .otherCurrency: refuse(row, column, .mixedCurrency)
    case .fraction, .bad: refuse(row, column, .badMoney)
    }
    return nil
  }

  private mutating func refuse(_ row: RowView, _ column: ReturnColumn, _ reason: RowReason) {
    let value = String(text(column, of: row).prefix(OrderLimits.shownValue))
    refusals.append(
      RowNote(
        row: row.number, column: column.rawValue, value: value, number: text(.returnNumber, of: row), reason: reason))
  }

  private mutating func countUnread(_ row: RowView) {
    for entry in kept where !entry.isKnown && !CellText.trimmed(row[entry.column]).isEmpty {
      unreadCounts[entry.title, default: 0] += 1
    }
  }

  private func filled(_ column: ReturnColumn, of row: RowView) -> String? {
    let value = text(column, of: row)
    return value.isEmpty ? nil : value
  }

  private func text(_ column: ReturnColumn, of row: RowView) -> String {
    columns[column].map { Self.string(row[$0]) } ?? ""
  }

  private static func string(_ cell: CellView) -> String {
    String(decoding: CellText.trimmed(cell).prefix(OrderLimits.text), as: UTF8.self)
  }
}
