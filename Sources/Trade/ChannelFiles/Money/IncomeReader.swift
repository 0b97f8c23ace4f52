internal import Spreadsheets

/// Turns the rows of an income file into lines of money.
///
/// Amount columns stand between the first and the last that we know; one among them with another heading is kept as an
/// unnamed amount. A row that cannot be read is refused by itself: the others are orders of their own.
struct IncomeReader: ~Copyable {
  private struct AmountColumn {
    let column: Int
    let title: String
    let part: PayoutPart
    var sum: Int64 = 0
  }

  let layout: MoneyLayout
  let table: RecognisedTable
  private let zone: ShopTimeZone
  var writer: FrameWriter
  private(set) var summary = ReadingSummary()
  private var places: [MoneyPlace: Int] = [:]
  private var amounts: [AmountColumn] = []
  private var kept: [(column: Int, title: String)] = []
  private var checks: IncomeChecks
  private let sides: SideSheets
  private var unread: [String: Int] = [:]
  /// By a hash of its name: where each line stands, and a sum of what it says.
  private var lines: [Int: (row: Int, said: Int64)] = [:]

  init(
    _ table: RecognisedTable, layout: MoneyLayout, sides: SideSheets, zone: ShopTimeZone, writer: consuming FrameWriter
  ) {
    self.table = table
    self.layout = layout
    self.sides = sides
    self.zone = zone
    self.writer = writer
    checks = IncomeChecks(sides: sides, layout: layout)
    readHeadings()
  }

  private mutating func readHeadings() {
    let columns = table.row.headings.map { layout.column($0) }
    let parts = columns.indices.filter { if case .part = columns[$0] { true } else { false } }
    let span = (parts.first ?? 0)...(parts.last ?? 0)
    let hasPremium = table.row.headings.contains { $0.normalised == "premi" }
    for (column, role) in columns.enumerated() {
      let title = Heading.title(table.row.texts[column])
      switch role {
      case .part(let part):
        // Biaya Lainnya is the insurance only where that has no column of its own.
        let isOther = hasPremium && part == .insurancePremium && table.row.headings[column].normalised != "premi"
        amounts.append(AmountColumn(column: column, title: title, part: isOther ? .unnamed(title) : part))
      case .kept: kept.append((column, title))
      case .passed: break
      case nil where span.contains(column) && !title.isEmpty:
        amounts.append(AmountColumn(column: column, title: title, part: .unnamed(title)))
      case nil: if !title.isEmpty { kept.append((column, title)) }
      case .place(let place): if places[place] == nil { places[place] = column }
      }
    }
  }

  /// Takes the next row below the headings.
  mutating func take(_ row: RowView) throws {
    let number = text(.number, row)
    if number.isEmpty, amounts.allSatisfy({ CellText.trimmed(row[$0.column]).isEmpty }) { return }
    if Heading(number).normalised == Heading(layout.numberTitle).normalised || isDescription(row) { return }
    summary.rows += 1
    let isProduct = text(.view, row).lowercased().hasPrefix("sku")
    let currency = Currency(code: text(.currency, row)) ?? .rupiah
    guard let record = record(row, number, currency, isProduct: isProduct) else { return }
    if isProduct {
      checks.add(product: record, goodsColumns: goodsColumns)
      return
    }
    if let excess = record.record.excess { return try refuse(row, excess) }
    if let earlier = earlierRow(like: record.record, at: row.number) {
      return try refuse(row, .otherAmounts(row: earlier))
    }
    for place in amounts.indices { amounts[place].sum += record.byColumn[place] }
    checks.add(order: record, goodsColumns: goodsColumns)
    summary.records += 1
    noteTime(record.record.at)
    guard try writer.write(record.record, row: row.number, of: sheet) else {
      return try refuse(row, .tooManyLines(limit: MoneyRecord.mostParts))
    }
  }

  /// The row of the same name that says something else: only one of the two could be kept, so the second is refused.
  private mutating func earlierRow(like record: MoneyRecord, at row: Int) -> Int? {
    let (name, said) = (record.number.hashValue ^ record.kind.hashValue, record.amount ^ record.at.milliseconds)
    guard let earlier = lines[name] else {
      lines[name] = (row, said)
      return nil
    }
    return earlier.said == said ? nil : earlier.row
  }

  private var sheet: String { String(table.file.sheet.unicodeScalars.prefix(MoneyFrame.longestSheet)) }

  private var goodsColumns: [Int] { amounts.indices.filter { amounts[$0].part == .goods } }

  /// A row read, with its amounts by column too.
  struct ReadRow {
    var record: MoneyRecord
    var byColumn: [Int64]
  }

  private mutating func record(_ row: RowView, _ number: String, _ currency: Currency, isProduct: Bool) -> ReadRow? {
    guard let numberCell = places[.number].map({ row[$0] }) else { return nil }
    if let problem = OrderNumber.problem(with: CellText.trimmed(numberCell), kind: numberCell.kind) {
      return refused(row, .number, problem)
    }
    var byColumn = [Int64](repeating: 0, count: amounts.count)
    for place in amounts.indices {
      switch amount(row[amounts[place].column], currency) {
      case .success(let amount): byColumn[place] = amount
      case .failure(let wrong): return refused(row, amounts[place].column, amounts[place].title, wrong.reason)
      }
    }
    if isProduct {
      var record = MoneyRecord(
        channel: .shopee, kind: .release, number: number, orderNumber: number, at: Instant(milliseconds: 0), amount: 0,
        currency: currency.code)
      add(byColumn, to: &record)
      return ReadRow(record: record, byColumn: byColumn)
    }
    return order(row, number, currency, byColumn)
  }

  private mutating func order(_ row: RowView, _ number: String, _ currency: Currency, _ byColumn: [Int64]) -> ReadRow? {
    guard let at = time(.at, row) else { return refused(row, .at, text(.at, row).isEmpty ? .timeMissing : .badTime) }
    var total = byColumn.reduce(0, +)
    if let column = places[.total], !CellText.trimmed(row[column]).isEmpty {
      switch amount(row[column], currency) {
      case .success(let amount): total = amount
      case .failure(let wrong): return refused(row, .total, wrong.reason)
      }
    }
    let submission = text(.submission, row)
    let type = text(.type, row)
    let isOrder = type.isEmpty || ["order", "pesanan"].contains(type.lowercased())
    let related = text(.related, row)
    var record = MoneyRecord(
      channel: channel(row), kind: isOrder ? .release : .adjustment,
      number: submission.isEmpty ? number : number + "/" + submission,
      orderNumber: isOrder ? number : related.isEmpty || related == "/" ? nil : related, at: at, amount: total,
      currency: currency.code)
    record.orderedAt = time(.orderedAt, row)
    add(byColumn, to: &record)
    if !isOrder {
      record.other[layout.typeTitle] = type
      if record.parts.isEmpty { record.parts = [.adjustment: total] }
    }
    for (column, title) in kept {
      let value = string(row[column])
      if !value.isEmpty, value != "0" { record.other[title] = value }
    }
    record.other[MoneyRecord.dearerShipping] = sides.discrepancies[number]
    sides.split(&record)
    return ReadRow(record: record, byColumn: byColumn)
  }

  private func add(_ byColumn: [Int64], to record: inout MoneyRecord) {
    for (place, amount) in byColumn.enumerated() where amount != 0 {
      record.parts[amounts[place].part, default: 0] += amount
    }
    record.parts = record.parts.filter { $0.value != 0 }
  }

  /// Ends the file: corrections out of their own sheet, and what the file says of itself.
  mutating func finish() throws {
    for note in sides.refusals {
      summary.refusedRows += 1
      try writer.write(refusal: note)
    }
    for (record, row, sheet) in sides.adjustments {
      summary.records += 1
      noteTime(record.at)
      try writer.write(record, row: row, of: sheet)
    }
    summary.checks = checks.results(of: amounts.map { ($0.part, $0.sum) })
    summary.unread = unread.sorted { $0.key < $1.key }.map {
      UnreadColumn(heading: $0.key, values: $0.value, isKept: true)
    }
    try writer.write(finished: summary)
    try writer.flush()
  }

  mutating func tellProgress(of book: Spreadsheet) throws {
    try writer.write(
      ReadingProgress(rows: summary.rows, bytesRead: Int64(book.bytesRead), bytesTotal: Int64(book.bytesTotal)))
  }

  private mutating func noteTime(_ at: Instant) {
    summary.earliest = min(summary.earliest ?? at, at)
    summary.latest = max(summary.latest ?? at, at)
  }

  /// TikTok's first row below the headings may describe the columns in words.
  private func isDescription(_ row: RowView) -> Bool {
    guard layout.kind == .tiktokIncome, row.number == table.file.headingRow + 1, let column = places[.total] else {
      return false
    }
    let cell = CellText.trimmed(row[column])
    return !cell.isEmpty && !cell.contains { $0 &- 48 < 10 }
  }

  private func channel(_ row: RowView) -> SalesChannel {
    guard layout.kind == .tiktokIncome else { return .shopee }
    return text(.source, row).lowercased().contains("tokopedia") ? .tokopedia : .tiktokShop
  }

  private struct Wrong: Error {
    let reason: RowReason
  }

  private func amount(_ cell: CellView, _ currency: Currency) -> Result<Int64, Wrong> {
    switch cell.kind {
    case .error: return .failure(Wrong(reason: .errorCell))
    case .formulaWithoutValue: return .failure(Wrong(reason: .formulaWithoutValue))
    case .empty: return .success(0)
    case .text, .number, .boolean: break
    }
    switch MoneyText.read(CellText.trimmed(cell), isNumber: cell.kind == .number, in: currency) {
    case .amount(let amount): return .success(amount)
    case .empty: return .success(0)
    case .tooLarge: return .failure(Wrong(reason: .moneyTooLarge))
    case .otherCurrency:
      let isKnown = MoneyText.currency(in: CellText.trimmed(cell)) != nil
      return .failure(Wrong(reason: isKnown ? .mixedCurrency : .badMoney))
    case .fraction, .bad: return .failure(Wrong(reason: .badMoney))
    }
  }

  private func time(_ place: MoneyPlace, _ row: RowView) -> Instant? {
    guard let column = places[place] else { return nil }
    let cell = CellText.trimmed(row[column])
    return cell.isEmpty ? nil : CellTime.read(cell, isNumber: row[column].kind == .number).map { zone.instant(of: $0) }
  }

  private func text(_ place: MoneyPlace, _ row: RowView) -> String { places[place].map { string(row[$0]) } ?? "" }

  private func string(_ cell: CellView) -> String {
    String(decoding: CellText.trimmed(cell).prefix(OrderLimits.code), as: UTF8.self)
  }

  private mutating func refused(_ row: RowView, _ place: MoneyPlace, _ reason: RowReason) -> ReadRow? {
    refused(row, places[place] ?? 0, title(of: place), reason)
  }

  private mutating func refused(_ row: RowView, _ column: Int, _ title: String, _ reason: RowReason) -> ReadRow? {
    let value = String(string(row[column]).prefix(OrderLimits.shownValue))
    summary.refusedRows += 1
    let note = RowNote(row: row.number, column: title, value: value, number: text(.number, row), reason: reason)
    // A row that cannot be told of ends with the writer's error at the next row.
    try? writer.write(refusal: note)
    return nil
  }

  /// Refuses a row for what it is as a whole.
  private mutating func refuse(_ row: RowView, _ reason: RowReason) throws {
    let place: MoneyPlace =
      switch reason {
      case .moneyTooLarge: .total
      case .badTime: .at
      default: .number
      }
    _ = refused(row, place, reason)
  }

  private func title(of place: MoneyPlace) -> String {
    switch place {
    case .number: layout.numberTitle
    case .at: layout.timeTitle
    case .total: layout.totalTitle
    default: ""
    }
  }
}
