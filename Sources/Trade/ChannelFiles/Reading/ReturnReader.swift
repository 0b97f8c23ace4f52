internal import Spreadsheets

/// Turns the rows of a return export into return frames.
///
/// Rows of one return become one, wherever they stand; its own columns count once, each row gives a line. A return with a
/// row that cannot be read is refused whole. A month has a dozen returns, so cells are handled as strings and all returns
/// wait for the end of the file.
struct ReturnReader: ~Copyable {
  private let table: RecognisedTable
  private let zone: ShopTimeZone
  private var writer: FrameWriter
  private var summary = ReadingSummary()
  private let columns: [ReturnColumn: Int]
  /// Columns kept by heading: known ones without a field, and unknown ones.
  private var kept: [(column: Int, title: String, isKnown: Bool)] = []
  private var unreadCounts: [String: Int] = [:]
  /// In the order in which their first rows stand.
  private var gathered: [Gathered] = []
  /// Places in ``gathered``, by number.
  private var places: [String: Int] = [:]

  /// What was read of one return.
  private struct Gathered {
    var record: ReturnRecord
    var rows: [Int] = []
    var refusals: [RowNote] = []
  }

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
    let place = places[number] ?? begin(row, number: number)
    gathered[place].rows.append(row.number)
    for column in [ReturnColumn.returnNumber, .orderNumber] {
      let cell = row[columns[column] ?? 0]
      if let problem = OrderNumber.problem(with: CellText.trimmed(cell), kind: cell.kind) {
        refuse(row, column, problem, in: place)
      }
    }
    guard gathered[place].rows.count <= OrderLimits.lines else {
      refuse(row, .returnNumber, .tooManyLines(limit: OrderLimits.lines), in: place)
      return
    }
    if let line = line(of: row, in: place) { gathered[place].record.lines.append(line) }
    countUnread(row)
  }

  /// Ends the file: its returns, and what the file came to.
  mutating func finish() throws {
    for gathered in gathered { try send(gathered) }
    summary.unread = unreadCounts.sorted { $0.key < $1.key }
      .map { UnreadColumn(heading: $0.key, values: $0.value, isKept: true) }
    try writer.write(finished: summary)
    try writer.flush()
  }

  private mutating func send(_ gathered: Gathered) throws {
    let record = gathered.record
    guard let first = gathered.rows.first, let last = gathered.rows.last else { return }
    if gathered.refusals.isEmpty, try writer.write(record, firstRow: first, lastRow: last) {
      summary.records += 1
      summary.lines += record.lines.count
      return
    }
    let tooLong = RowNote(
      row: first, number: record.returnNumber, reason: .tooManyLines(limit: OrderLimits.lines))
    let wrong = gathered.refusals.first ?? tooLong
    for row in gathered.rows {
      summary.refusedRows += 1
      let own = gathered.refusals.first { $0.row == row } ?? (wrong.row == row ? wrong : nil)
      let other = RowNote(row: row, number: record.returnNumber, reason: .sameOrder(row: wrong.row))
      try writer.write(refusal: own ?? other)
    }
  }

  /// Begins a return with its first row, and answers its place.
  private mutating func begin(_ row: RowView, number: String) -> Int {
    let currency = columns[.refund].flatMap { MoneyText.currency(in: CellText.trimmed(row[$0])) } ?? .rupiah
    let place = gathered.count
    places[number] = place
    gathered.append(
      Gathered(
        record: ReturnRecord(
          channel: .shopee, returnNumber: number, orderNumber: text(.orderNumber, of: row),
          status: text(.status, of: row), currency: currency.code, lines: [])))
    putTexts(of: row, into: place)
    putTimes(of: row, into: place)
    putAmounts(of: row, into: place, currency)
    return place
  }

  private mutating func putTexts(of row: RowView, into place: Int) {
    gathered[place].record.goodsStatus = filled(.goodsStatus, of: row)
    gathered[place].record.kind = filled(.kind, of: row)
    gathered[place].record.solution = filled(.solution, of: row)
    gathered[place].record.reason = filled(.reason, of: row)
    gathered[place].record.buyerNote = filled(.buyerNote, of: row)
    gathered[place].record.buyer = filled(.buyer, of: row)
    gathered[place].record.returnTracking = filled(.returnTracking, of: row)
    gathered[place].record.tracking = filled(.tracking, of: row)
    for entry in kept {
      let value = Self.string(row[entry.column])
      if !value.isEmpty { gathered[place].record.other[entry.title] = value }
    }
  }

  private mutating func putTimes(of row: RowView, into place: Int) {
    gathered[place].record.orderedAt = time(.orderedAt, of: row, in: place)
    gathered[place].record.requestedAt = time(.requestedAt, of: row, in: place)
    gathered[place].record.refundedAt = time(.refundedAt, of: row, in: place)
    gathered[place].record.goodsReturnedAt = time(.goodsReturnedAt, of: row, in: place)
  }

  private mutating func putAmounts(of row: RowView, into place: Int, _ currency: Currency) {
    gathered[place].record.refund = money(.refund, of: row, currency, in: place)
    for column in ReturnColumn.allCases {
      if let name = column.amount, let amount = money(column, of: row, currency, in: place), amount != 0 {
        gathered[place].record.amounts[name.rawValue] = amount
      }
    }
  }

  private mutating func line(of row: RowView, in place: Int) -> ReturnLineRecord? {
    let cell = columns[.quantity].map { CellText.trimmed(row[$0]) }
    guard let quantity = cell.flatMap({ CellNumber.count($0) }), (1...OrderLimits.pieces).contains(quantity) else {
      refuse(row, .quantity, cell?.isEmpty ?? true ? .quantityMissing : .badQuantity, in: place)
      return nil
    }
    if text(.productName, of: row).isEmpty { refuse(row, .productName, .productMissing, in: place) }
    let currency = Currency(code: gathered[place].record.currency) ?? .rupiah
    return ReturnLineRecord(
      parentSKU: text(.parentSKU, of: row), sku: text(.sku, of: row), variation: text(.variation, of: row),
      productName: text(.productName, of: row), quantity: quantity, price: money(.price, of: row, currency, in: place))
  }

  private mutating func time(_ column: ReturnColumn, of row: RowView, in place: Int) -> Instant? {
    guard let cellPlace = columns[column] else { return nil }
    let cell = CellText.trimmed(row[cellPlace])
    if cell.isEmpty { return nil }
    guard let local = CellTime.read(cell, isNumber: row[cellPlace].kind == .number) else {
      refuse(row, column, .badTime, in: place)
      return nil
    }
    return zone.instant(of: local)
  }

  private mutating func money(
    _ column: ReturnColumn, of row: RowView, _ currency: Currency, in place: Int
  ) -> Int64? {
    guard let cell = columns[column].map({ row[$0] }) else { return nil }
    switch MoneyText.read(CellText.trimmed(cell), isNumber: cell.kind == .number, in: currency) {
    case .amount(let amount): return amount
    case .empty: return nil
    case .tooLarge: refuse(row, column, .moneyTooLarge, in: place)
    case .otherCurrency: refuse(row, column, .mixedCurrency, in: place)
    case .fraction, .bad: refuse(row, column, .badMoney, in: place)
    }
    return nil
  }

  private mutating func refuse(_ row: RowView, _ column: ReturnColumn, _ reason: RowReason, in place: Int) {
    let value = String(text(column, of: row).prefix(OrderLimits.shownValue))
    gathered[place].refusals.append(
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
