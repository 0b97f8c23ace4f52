import Spreadsheets
import Storage
import Trade

extension SiteList {
  /// Rows of a file: more than a shop has products, or sells to cities, in a month.
  private static let mostRows = 20_000

  /// A month's profit by one thing: `month=2026-08`, `by=product`, `variant`, `day`, `city` or `payment`.
  static let money = SiteList(path: "/money", permission: .seeMoney) { request, caller in
    _ = try await request.catchUp(caller)
    let dimension = request.query["by"].flatMap(ProfitDimension.init) ?? .product
    let (report, month) = try await caller.database.read { connection in
      let told = try ProfitReport(connection: connection, shop: caller.shop.id).span()
      let month = request.month(told, caller)
      let reports = MoneyReports(
        connection: connection, shop: caller.shop.id, today: LocalDate(request.now, in: caller.zone),
        mostRows: mostRows)
      return (try reports.report(.profit, from: month.first, to: month.last, by: dimension), month)
    }
    let headings: [Written] =
      [.word("money.by.\(dimension.rawValue)"), .word("orders.channel"), .word("money.orders")]
      + ProfitFigures.steps.map { .word("money.step.\($0)") } + [.word("money.profit")]
    // Ids are for programs, and stand last.
    var rows = (report.tables.first?.rows ?? []).map { $0.prefix(headings.count).map { OutCell($0) } }
    if let missing = report.tables.first?.missing, missing > 0 {
      rows.append([OutCell(request.text(.counted("money.rowsLeft", missing)))])
    }
    return Content(
      name: .word("money.titleOf", ["month": .text(month.text)]), headings: headings,
      rows: { [rows] add in for row in rows { try add(row) } })
  }
}

extension OutCell {
  init(_ cell: MoneyReport.Cell) {
    self =
      switch cell {
      case .text(let text): OutCell(text)
      case .number(let number): .integer(number)
      case .money(let amount): .money(amount, decimals: 0)
      case .share(let thousandths): .money(thousandths, decimals: 3)
      case .unknown: .blank
      }
  }
}
