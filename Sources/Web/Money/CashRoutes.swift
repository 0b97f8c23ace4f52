import HTTPTypes
import Storage
import Trade

/// Arus kas: what came, what is waiting, what may be drawn.
package struct CashRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/cash", .permission(.seeMoney)) { request, caller in
        _ = try await request.catchUp(caller)
        return request.page(CashPage(try await caller.database.read { try Self.content(request, caller, $0) }))
      }
    ]
  }

  static func content(
    _ request: WebRequest, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> CashPage.Content {
    let report = CashReport(connection: connection, shop: caller.shop.id)
    let costs = try CostBook(connection: connection, shop: caller.shop.id).costs()
    let today = LocalDate(request.now, in: caller.zone)
    let outlook = try report.outlook(today: today)
    let moved = try outlook.days.map { try report.moved($0) } ?? []
    return CashPage.Content(
      outlook: outlook, months: months(moved, report),
      weeklyCosts: try ProfitReport(connection: connection, shop: caller.shop.id).weeklyCosts(today: today),
      unsaid: costs.unsaid(on: today), atHand: costs.amount(of: .reserve, on: today) ?? 0)
  }

  private static func months(
    _ moved: [CashReport.Moved], _ report: CashReport
  ) -> [(month: LocalDate, income: Int64, withdrawn: Int64, ads: Int64, other: Int64)] {
    Dictionary(grouping: moved) { MoneyMonth(of: $0.day).first }.sorted { $1.key < $0.key }.prefix(24).map {
      month, lines in
      func sum(_ kinds: Set<MoneyRecord.Kind>) -> Int64 {
        lines.reduce(0) { kinds.contains($1.kind) ? $0 + $1.amount : $0 }
      }
      return (
        month, report.income(lines).values.reduce(0) { $0 + $1.values.reduce(0, +) }, sum([.withdrawal]),
        sum([.adsTopUp]),
        sum([.walletAdjustment, .walletOther])
      )
    }
  }
}
