internal import Spreadsheets

/// Turns the rows of an order export into order frames.
///
/// Rows of one order that stand together become one order: columns of the whole order count once (from its first row),
/// each row gives a line. An order with a row that cannot be read is refused whole. Cells are handled as bytes and no
/// string is made for a row that is in order.
struct OrderReader: ~Copyable {
  typealias Text = OrderDraft.Text

  let plan: ColumnPlan
  let kind: ChannelFileKind
  let zone: ShopTimeZone
  var writer: FrameWriter
  var draft = OrderDraft()
  var summary = ReadingSummary()
  var statuses = StatusWords()
  /// The order's own cells, from its first row; columns empty there are filled from later rows.
  let orderCells: UnsafeMutablePointer<Text>
  /// The line's cells, from the row being read.
  let lineCells: UnsafeMutablePointer<Text>
  var currency = Currency.rupiah
  var currencies = CountryCurrencies()
  /// Rows of the order being read.
  var rowNumbers: [Int] = []
  /// What is wrong with them.
  var refusals: [RowNote] = []
  var warnings: [RowNote] = []
  /// Orders with a refused row: later rows of them are refused too, since an order is never kept by half.
  var refusedOrders: Set<String> = []
  var refusalsSent = 0
  var warningsSent = 0
  /// Filled cells of columns that nothing reads, by column.
  var unreadCounts: [Int]
  let wordBuyer: Text
  let wordSeller: Text
  let wordSystem: Text

  init(_ table: RecognisedTable, zone: ShopTimeZone, writer: consuming FrameWriter) {
    wordBuyer = draft.add(CancelReason.Who.buyer.rawValue)
    wordSeller = draft.add(CancelReason.Who.seller.rawValue)
    wordSystem = draft.add(CancelReason.Who.system.rawValue)
    plan = ColumnPlan(table, names: &draft)
    kind = table.file.kind
    self.zone = zone
    self.writer = writer
    let columns = plan.uses.count
    orderCells = .allocate(capacity: columns)
    orderCells.initialize(repeating: Text(), count: columns)
    lineCells = .allocate(capacity: columns)
    lineCells.initialize(repeating: Text(), count: columns)
    unreadCounts = Array(repeating: 0, count: columns)
  }

  deinit {
    orderCells.deallocate()
    lineCells.deallocate()
  }

  /// Takes the next row below the headings.
  mutating func take(_ row: RowView) throws {
    let cell = row[plan.number]
    let number = CellText.trimmed(cell)
    if !rowNumbers.isEmpty, draft.isNumber(number) {
      summary.rows += 1
      try continueOrder(row)
      return
    }
    try finishOrder()
    if let problem = OrderNumber.problem(with: number, kind: cell.kind) {
      try passOver(row, number, problem)
      return
    }
    summary.rows += 1
    beginOrder(row, number)
  }

  /// Ends the file: the last order, and what the file came to.
  mutating func finish() throws {
    try finishOrder()
    for (column, count) in unreadCounts.enumerated() where count > 0 {
      let isNamed = column < plan.titles.count && !plan.titles[column].isEmpty
      summary.unread.append(
        UnreadColumn(
          heading: isNamed ? plan.titles[column] : ColumnLetters.of(column), values: count, isKept: isNamed))
    }
    try writer.write(finished: summary)
    try writer.flush()
  }

  /// A row that begins no order: empty, a heading again, TikTok's description of the columns, or one to refuse.
  private mutating func passOver(_ row: RowView, _ number: UnsafeBufferPointer<UInt8>, _ problem: RowReason) throws {
    if problem == .numberMissing, isEmpty(row) { return }
    let text = String(decoding: number.prefix(OrderLimits.shownValue), as: UTF8.self)
    if Heading(text).normalised == Heading(plan.titles[plan.number]).normalised { return }
    if kind == .tiktokOrders, summary.rows == 0, problem == .numberMalformed, text.contains(" ") { return }
    summary.rows += 1
    try send(
      refusal: RowNote(row: row.number, column: plan.titles[plan.number], value: text, reason: problem))
  }

  private func isEmpty(_ row: RowView) -> Bool {
    (0..<row.count).allSatisfy { CellText.trimmed(row[$0]).isEmpty }
  }

  private mutating func beginOrder(_ row: RowView, _ number: UnsafeBufferPointer<UInt8>) {
    draft.reset()
    rowNumbers.append(row.number)
    draft.firstRow = row.number
    let numberText = draft.add(UnsafeRawBufferPointer(number), needsEscaping: false)
    draft[.number] = numberText
    orderCells[plan.number] = numberText
    for column in 0..<plan.uses.count where column != plan.number {
      let use = plan.uses[column]
      if use == .derived { continue }
      let text = use == .unread ? Text() : take(row[column], at: column, row: row.number)
      if use == .line || use == .unknown {
        lineCells[column] = text
      } else {
        orderCells[column] = text
      }
      if use == .unknown || use == .unread { countUnread(row, column) }
    }
    countBeyond(row)
    currency = currencyOfOrder()
    addLine(row: row.number)
  }

  private mutating func continueOrder(_ row: RowView) throws {
    rowNumbers.append(row.number)
    guard rowNumbers.count <= OrderLimits.lines, draft.arena.count < OrderLimits.order else {
      rowNumbers.removeLast()
      try refuseWhole(row)
      return
    }
    for column in 0..<plan.uses.count {
      switch plan.uses[column] {
      case .line: lineCells[column] = take(row[column], at: column, row: row.number)
      case .unknown:
        lineCells[column] = take(row[column], at: column, row: row.number)
        countUnread(row, column)
      case .unread: countUnread(row, column)
      case .order, .orderMayDiffer, .derived: break
      }
    }
    countBeyond(row)
    addLine(row: row.number)
    for column in 0..<plan.uses.count {
      let use = plan.uses[column]
      if use == .order || use == .orderMayDiffer { compare(row[column], at: column, row: row.number, use) }
    }
  }

  /// Refuses a row of an order that has too many, and the order with it.
  private mutating func refuseWhole(_ row: RowView) throws {
    if refusals.isEmpty {
      refusals.append(note(row: row.number, column: -1, Text(), .tooManyLines(limit: OrderLimits.lines)))
    }
    try send(refusal: note(row: row.number, column: -1, Text(), .tooManyLines(limit: OrderLimits.lines)))
  }

  /// Holds an order's own cell of a later row against the first row's.
  @inline(__always)
  private mutating func compare(_ cell: CellView, at column: Int, row: Int, _ use: ColumnPlan.Use) {
    let bytes = CellText.trimmed(cell)
    let first = orderCells[column]
    if bytes.isEmpty || draft.holds(bytes, first) { return }
    let text = take(cell, at: column, row: row)
    if first.isEmpty {
      orderCells[column] = text
      return
    }
    draft.keepWithLastLine(plan.names[column], text)
    if use == .order { warn(row: row, column: column, text, .orderValueDiffers) }
  }

  /// Copies a cell into the draft, without blanks at its ends; a cell that cannot be taken is noted as a refusal.
  @inline(__always)
  private mutating func take(_ cell: CellView, at column: Int, row: Int) -> Text {
    // A switch, since comparing the kinds with == calls into the other module for each cell.
    var isNumber = false
    var isBroken = false
    switch cell.kind {
    case .empty: return Text()
    case .number: isNumber = true
    case .error, .formulaWithoutValue: isBroken = true
    case .text, .boolean: break
    }
    let bytes = CellText.trimmed(cell)
    if bytes.isEmpty, !isBroken { return Text() }
    let needsEscaping = CellScan.needsEscaping(bytes)
    if needsEscaping || isBroken || bytes.count > OrderLimits.code {
      if let reason = CellText.problem(with: bytes, kind: cell.kind) {
        refuse(row: row, column: column, value: bytes, reason)
        return Text()
      }
    }
    var text = draft.add(UnsafeRawBufferPointer(bytes), needsEscaping: needsEscaping)
    text.isNumber = isNumber
    return text
  }

  private mutating func countUnread(_ row: RowView, _ column: Int) {
    if !CellText.trimmed(row[column]).isEmpty { unreadCounts[column] += 1 }
  }

  /// Counts cells to the right of the last heading.
  private mutating func countBeyond(_ row: RowView) {
    guard row.count > plan.uses.count else { return }
    for column in plan.uses.count..<min(row.count, Recognition.columns)
    where !CellText.trimmed(row[column]).isEmpty {
      while unreadCounts.count <= column { unreadCounts.append(0) }
      unreadCounts[column] += 1
    }
  }
}
