import HTTPTypes
import Storage
import Trade

/// Arus kas: what came, what is waiting, what may be drawn.
package struct CashRoutes: Sendable {
  /// Orders older than this that were not released are asked about, not waited for.
  private static let longestWait = 60
  private static let years = 2

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
    let released = try report.released()
    let costs = try CostBook(connection: connection, shop: caller.shop.id).costs()
    let today = LocalDate(request.now, in: caller.zone)
    var content = CashPage.Content(
      series: nil, forecast: nil, waiting: [], months: [],
      weeklyCosts: try weeklyCosts(costs, today, caller, connection),
      atHand: costs.amount(of: .reserve, on: today) ?? 0)
    if let released {
      let first = max(released.lowerBound, released.upperBound.adding(days: -366 * years))
      let moved = try report.moved(first...released.upperBound)
      let series = IncomeSeries(report.income(moved), over: first...released.upperBound)
      content.series = series
      content.forecast = CashForecast(past: series.weeks)
      content.months = months(moved, report)
    }
    let last = try ProfitReport(connection: connection, shop: caller.shop.id).span()?.upperBound ?? today
    content.waiting = try waiting(report, from: last.adding(days: -longestWait))
    return content
  }

  /// What the last eight weeks cost on average, and what is fixed; nil while the cost of some goods is not known.
  private static func weeklyCosts(
    _ costs: RunningCosts, _ today: LocalDate, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> Int64? {
    let report = ProfitReport(connection: connection, shop: caller.shop.id)
    guard let last = try report.span()?.upperBound else { return nil }
    let sum = try report.total(last.adding(days: -55)...last).figures
    guard sum[.uncostedSales] == 0 else { return nil }
    let spent = -(sum[.goods] + sum[.packing] + sum[.labour] + sum[.adSpend])
    // A year has 52 weeks and twelve months.
    return spent / 8 + (costs.amount(of: .fixed, on: today) ?? 0) * 12 / 52
  }

  private static func waiting(
    _ report: CashReport, from day: LocalDate
  ) throws -> [(channel: SalesChannel, orders: Int64, amount: Int64, next: LocalDate?)] {
    let lines = Dictionary(grouping: try report.waiting(from: day), by: \.channel)
    return try lines.sorted { $0.key.rawValue < $1.key.rawValue }.map { channel, lines in
      let usual = try report.usualDays(on: channel)
      let next = usual.flatMap { days in lines.map { $0.day.adding(days: days) }.max() }
      return (channel, lines.reduce(0) { $0 + $1.orders }, lines.reduce(0) { $0 + $1.amount }, next)
    }
  }

  private static func months(
    _ moved: [CashReport.Moved], _ report: CashReport
  ) -> [(month: LocalDate, income: Int64, withdrawn: Int64, ads: Int64, other: Int64)] {
    Dictionary(grouping: moved) { MoneyMonth(of: $0.day).first }.sorted { $1.key < $0.key }.map { month, lines in
      func sum(_ kinds: Set<MoneyRecord.Kind>) -> Int64 {
        lines.reduce(0) { kinds.contains($1.kind) ? $0 + $1.amount : $0 }
      }
      return (
        month, report.income(lines).values.reduce(0, +), sum([.withdrawal]), sum([.adsTopUp]),
        sum([.walletAdjustment, .walletOther])
      )
    }
  }
}
