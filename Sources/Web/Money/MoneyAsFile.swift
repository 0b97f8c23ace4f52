import Spreadsheets
import Storage
import Trade

extension SiteList {
  /// A month's profit by one thing: `month=2026-08`, `by=product`, `variant`, `day`, `city` or `payment`.
  static let money = SiteList(path: "/money", permission: .seeMoney) { request, caller in
    _ = try await request.catchUp(caller)
    let dimension = request.query["by"].flatMap(ProfitDimension.init) ?? .product
    let (report, names) = try await caller.database.read { connection in
      let told = try ProfitReport(connection: connection, shop: caller.shop.id).span()
      let report = try MoneyReports(
        connection: connection, shop: caller.shop.id, today: LocalDate(request.now, in: caller.zone)
      )
      .report(.profit, over: request.month(told, caller).span, by: dimension)
      let values = report.tables.first?.rows.compactMap { row -> String? in
        if case .text(let value)? = row.first { value } else { nil }
      }
      return (report, try CutNames(values ?? [], of: dimension, shop: caller.shop.id, on: connection))
    }
    let rows = (report.tables.first?.rows ?? []).map { row in
      row.enumerated().map { place, cell -> OutCell in
        guard place == 0, dimension != .day, case .text(let value) = cell else { return OutCell(cell) }
        return OutCell(request.text(names[value].0))
      }
    }
    return Content(
      name: .word("money.title"),
      headings: [.word("money.by.\(dimension.rawValue)"), .word("orders.channel"), .word("money.orders")]
        + ProfitFigures.steps.map { .word("money.step.\($0)") } + [.word("money.profit")],
      rows: { add in for row in rows { try add(row) } })
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
