extension MoneyReports {
  func cash(_ span: ClosedRange<LocalDate>) throws -> MoneyReport {
    let report = CashReport(connection: connection, shop: shop)
    let outlook = try report.outlook(today: today)
    let days = outlook.days ?? span
    let moved = try report.moved(days)
    return MoneyReport(
      kind: .cash, from: "\(days.lowerBound)", to: "\(days.upperBound)",
      facts: [
        .init(name: "released", value: .money(outlook.all?.total ?? 0)),
        .init(name: "waiting", value: .money(outlook.waiting.reduce(0) { $0 + $1.amount })),
        .init(name: "overdue", value: .money(outlook.overdue.amount + outlook.forecast.overdue)),
        .init(name: "uncovered", value: .money(outlook.uncovered?.amount ?? 0)),
      ],
      tables: [
        .init(
          name: "moved", columns: ["day", "channel", "kind", "entries", "amount"],
          rows: moved.suffix(mostRows).map {
            [.day($0.day), .text($0.channel.rawValue), .text($0.kind.rawValue), .number($0.entries), .money($0.amount)]
          }, missing: max(0, moved.count - mostRows)),
        .init(
          name: "waiting", columns: ["channel", "orders", "amount", "usualDays", "longDays", "mostlyBy"],
          rows: outlook.waiting.map { line in
            [
              .text(line.channel.rawValue), .number(line.orders), .money(line.amount),
              line.usualDays.map { .number(Int64($0)) } ?? .unknown,
              line.longDays.map { .number(Int64($0)) } ?? .unknown,
              .day(line.mostlyBy),
            ]
          }),
        .init(
          name: "forecast", columns: ["week", "waiting", "expected", "sum", "error"],
          rows: outlook.forecast.weeks.map {
            [.day($0.first), .money($0.waiting), .money($0.expected), .money($0.sum), .money($0.error)]
          }),
      ])
  }

  func steadiness(_ span: ClosedRange<LocalDate>, _ since: LocalDate?) throws -> MoneyReport {
    let days = try ProfitReport(connection: connection, shop: shop).days(span)
    let series = DaySeries(
      days.reduce(into: [:]) { $0[$1.day, default: 0] += $1.sum.figures.fromChannels }, over: span)
    let channels = days.reduce(into: [String: Int64]()) {
      $0[$1.channel.rawValue, default: 0] += $1.sum.figures.fromChannels
    }
    let weeks = series.weeks
    return MoneyReport(
      kind: .steadiness, from: "\(span.lowerBound)", to: "\(span.upperBound)",
      facts: Self.evenness(series) + Self.dependence(channels) + Self.campaigns(series)
        + (since.map { Self.change(weeks, $0) } ?? []),
      tables: [
        .init(
          name: "weeks", columns: ["week", "amount"],
          rows: weeks.amounts.enumerated().map { place, amount in
            [.day(weeks.firstMonday?.adding(days: 7 * place)), .money(amount)]
          })
      ])
  }

  private static func evenness(_ series: DaySeries) -> [MoneyReport.Fact] {
    func thousandths(_ value: Double?) -> MoneyReport.Cell {
      value.map { .share(Int64(($0 * 1_000).rounded())) } ?? .unknown
    }
    var measure: Evenness.Measure?
    if case .measured(let found) = Evenness(of: series) { measure = found }
    return [
      .init(name: "days", value: .number(Int64(series.amounts.count))),
      .init(name: "daysWithoutSale", value: .number(Int64(series.amounts.count { $0 == 0 }))),
      .init(name: "variation", value: thousandths(measure?.variation)),
      .init(name: "gini", value: thousandths(measure?.gini)),
    ]
  }

  private static func campaigns(_ series: DaySeries) -> [MoneyReport.Fact] {
    let twins = TwinDays(of: series)
    guard let share = twins.perMille else { return [] }
    return [
      .init(name: "twinDays", value: .number(Int64(twins.days.count))),
      .init(name: "twinDaysShare", value: .share(Int64(share))),
    ]
  }

  private static func dependence(_ channels: [String: Int64]) -> [MoneyReport.Fact] {
    guard case .measured(let measure) = Dependence(of: channels) else { return [] }
    return [
      .init(name: "largestChannel", value: .text(measure.largest)),
      .init(name: "largestChannelShare", value: .share(Int64(measure.perMille))),
    ]
  }

  private static func change(_ weeks: WeekSeries, _ since: LocalDate) -> [MoneyReport.Fact] {
    let (before, after) = weeks.parted(at: since)
    var comparison: BeforeAfter.Comparison?
    if case .measured(let found) = BeforeAfter(before: before, after: after) { comparison = found }
    return [
      .init(name: "since", value: .day(since)), .init(name: "weeksBefore", value: .number(Int64(before.count))),
      .init(name: "weeksAfter", value: .number(Int64(after.count))),
      .init(name: "difference", value: .money(comparison?.difference)),
      .init(name: "low", value: .money(comparison?.lower)), .init(name: "high", value: .money(comparison?.upper)),
    ]
  }
}
