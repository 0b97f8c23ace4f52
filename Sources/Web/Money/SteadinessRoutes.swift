import HTTPTypes
import Storage
import Trade

/// Kestabilan: how even income is and what it hangs on.
package struct SteadinessRoutes: Sendable {
  /// Days that are looked at: two years.
  private static let mostDays = 731

  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/steadiness", .permission(.seeMoney)) { request, caller in
        _ = try await request.catchUp(caller)
        return request.page(SteadinessPage(try await caller.database.read { try Self.content(request, caller, $0) }))
      }
    ]
  }

  static func content(
    _ request: WebRequest, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> SteadinessPage.Content {
    let report = ProfitReport(connection: connection, shop: caller.shop.id)
    let costs = try CostBook(connection: connection, shop: caller.shop.id).costs()
    let today = LocalDate(request.now, in: caller.zone)
    var content = SteadinessPage.Content(
      channels: [], left: [], all: nil, product: nil, since: nil,
      fixedWeekly: costs.amount(of: .fixed, on: today).map { $0 * 12 / 52 },
      reserve: costs.amount(of: .reserve, on: today) ?? 0, cancelled: nil, form: FormState())
    if let text = request.query["since"], !text.isEmpty {
      content.form.values["since"] = text
      content.since = LocalDate(text)
      if content.since == nil { content.form.errors["since"] = .word("form.wrongKind") }
    }
    let covered = try FileCoverage(connection: connection, shop: caller.shop.id)
      .judgedRun(of: FileCoverage.orders, in: caller.zone)
    content.otherDays = covered?.others ?? 0
    guard let told = try covered?.days ?? report.span() else { return content }
    let span = max(told.lowerBound, told.upperBound.adding(days: 1 - mostDays))...told.upperBound
    let days = try report.days(span)
    content.all = series(days, over: span) { $0.fromChannels }
    content.channels = Dictionary(grouping: days, by: \.channel).map { channel, days in
      (channel, series(days, over: span) { $0.fromChannels })
    }.sorted { ($1.1.total, $0.0.rawValue) < ($0.1.total, $1.0.rawValue) }
    content.left = content.channels.map { channel, _ in
      (channel, series(days.filter { $0.channel == channel }, over: span) { $0.sum })
    }
    if let last = content.all?.weeks.days(ofLast: SteadinessPage.usualWeeks) {
      content.unknown = Set(days.filter { last.contains($0.day) && $0.sum.figures.profit == nil }.map(\.channel))
    }
    content.unsaid = costs.unsaid(on: today)
    let sales = try report.cuts(by: .product, months: span.lowerBound.month...span.upperBound.month)
      .reduce(into: [String: Int64]()) { $0[$1.value, default: 0] += $1.sum.figures[.sales] }
    if case .measured(let measure) = Dependence(of: sales) {
      let names = try CutNames([measure.largest], of: .product, shop: caller.shop.id, on: connection)
      content.product = (names[measure.largest].0, measure)
    }
    let cancellations = Cancellations(connection: connection, shop: caller.shop.id)
    content.cancelled = CancellationsPage.plot(
      of: CancellationsPage.Month.months(of: try cancellations.days(in: caller.zone), in: caller.zone),
      title: .word("steady.cancelled"))
    return content
  }

  private static func series(
    _ days: [(day: LocalDate, channel: SalesChannel, sum: ProfitReport.Sum)], over span: ClosedRange<LocalDate>,
    _ amount: (ProfitFigures) -> Int64
  ) -> DaySeries {
    DaySeries(days.reduce(into: [:]) { $0[$1.day, default: 0] += amount($1.sum.figures) }, over: span)
  }
}
