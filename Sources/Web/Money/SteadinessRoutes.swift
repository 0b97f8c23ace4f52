import HTTPTypes
import Storage
import Trade

/// Kestabilan: how even income is and what it hangs on.
package struct SteadinessRoutes: Sendable {
  /// Days that are looked at: two years.
  private static let mostDays = 731
  private static let products = 500

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
      channels: [], left: [], all: nil, products: [], since: nil,
      fixedWeekly: costs.amount(of: .fixed, on: today).map { $0 * 12 / 52 },
      reserve: costs.amount(of: .reserve, on: today) ?? 0, cancelled: nil, form: FormState())
    if let text = request.query["since"], !text.isEmpty {
      content.form.values["since"] = text
      content.since = LocalDate(text)
      if content.since == nil { content.form.errors["since"] = .word("form.wrongKind") }
    }
    guard let told = try report.span() else { return content }
    let span = max(told.lowerBound, told.upperBound.adding(days: 1 - mostDays))...told.upperBound
    let days = try report.days(span)
    content.all = series(days, over: span)
    content.channels = Set(days.map(\.channel)).sorted { $0.rawValue < $1.rawValue }.map { channel in
      (channel, series(days.filter { $0.channel == channel }, over: span))
    }
    content.left = content.channels.map { channel, _ in
      let own = days.filter { $0.channel == channel }
      return (
        channel,
        IncomeSeries(own.reduce(into: [:]) { $0[$1.day, default: 0] += $1.sum.figures.sum }, over: span)
      )
    }
    let cuts = try report.cuts(by: .product, months: span.lowerBound.month...span.upperBound.month).prefix(products)
    let names = try CutNames(cuts.map(\.value), of: .product, shop: caller.shop.id, on: connection)
    content.products = cuts.map { (names[$0.value].0, $0.value, $0.sum.figures[.sales]) }
    let cancellations = Cancellations(connection: connection, shop: caller.shop.id)
    content.cancelled = CancellationsPage.plot(
      of: CancellationsPage.Month.months(of: try cancellations.days(in: caller.zone), in: caller.zone))
    return content
  }

  /// What came, or is expected, from the channels each day.
  private static func series(
    _ days: [(day: LocalDate, channel: SalesChannel, sum: ProfitReport.Sum)], over span: ClosedRange<LocalDate>
  ) -> IncomeSeries {
    IncomeSeries(
      days.reduce(into: [:]) { $0[$1.day, default: 0] += $1.sum.figures.fromChannels }, over: span)
  }
}
