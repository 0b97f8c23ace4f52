/// What came, what waits, and what is to come as far as the files reach.
package struct CashOutlook: Sendable {
  /// What was released each day, by channel, over the days that the files cover; those that brought most first.
  package let released: [(channel: SalesChannel, days: DaySeries)]
  /// The same of all channels; nil where no file shows a release.
  package let all: DaySeries?
  package let waiting: [Waiting]
  /// What should have come and did not.
  package let overdue: (orders: Int64, amount: Int64)
  /// Orders of a time that no imported file of releases covers.
  package let uncovered: AwaitedOrders.Sum?
  /// From the day after the last that a file covers.
  package let forecast: CashForecast
  /// That day.
  package let from: LocalDate
  /// From the first day of the releases to that one; nil where no file shows a release.
  package var days: ClosedRange<LocalDate>? { all.map { $0.first...max($0.first, from) } }

  /// Money that a channel has not released yet.
  package struct Waiting: Sendable, Equatable {
    package let channel: SalesChannel
    package let orders: Int64
    package let amount: Int64
    /// Days by which half, and nine of ten of the orders are released; nil while no release tells.
    package let usualDays: Int?
    package let longDays: Int?
    /// By when nine tenths of it should be there.
    package let mostlyBy: LocalDate?
  }
}

extension CashReport {
  /// Days of releases that pages look back over.
  private static let lookBack = 2 * 366

  /// - Parameter today: by the shop's clocks; the forecast begins no later.
  package func outlook(today: LocalDate) throws -> CashOutlook {
    let covered = try covered(until: today)
    let span = covered.map { max($0.lowerBound, $0.upperBound.adding(days: -Self.lookBack))...$0.upperBound }
    let income = try span.map { self.income(try moved($0)) } ?? [:]
    let series = span.map { span in
      income.map { (channel: $0.key, days: DaySeries($0.value, over: span)) }
        .sorted { ($1.days.total, $0.channel.rawValue) < ($0.days.total, $1.channel.rawValue) }
    }
    let all = span.map { span in
      DaySeries(income.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }, over: span)
    }
    let awaited = try awaited(today: today, covered: covered)
    return CashOutlook(
      released: series ?? [], all: all, waiting: Self.summed(awaited), overdue: awaited.overdue,
      uncovered: awaited.uncovered,
      forecast: CashForecast(from: awaited.from, releases: all, known: awaited.known),
      from: awaited.from)
  }

  private static func summed(_ awaited: AwaitedOrders) -> [CashOutlook.Waiting] {
    Dictionary(grouping: awaited.waiting, by: \.channel).sorted { $0.key.rawValue < $1.key.rawValue }.map {
      channel, days in
      let long = awaited.lags[channel]?.days(perMille: 900)
      return CashOutlook.Waiting(
        channel: channel, orders: days.reduce(0) { $0 + $1.orders }, amount: days.reduce(0) { $0 + $1.amount },
        usualDays: awaited.lags[channel]?.usual, longDays: long,
        mostlyBy: long.flatMap { long in days.map { max($0.day.adding(days: long), awaited.from) }.max() })
    }
  }
}

extension AwaitedOrders {
  /// What waits on a morning, in days since 1970: of the forecast's first day all of it, of past ones what came since.
  fileprivate func known(on morning: Int) -> ReleasePast.Waiting {
    var known = past.known(on: morning)
    guard morning == from.daysSince1970 else { return known }
    known.money += waiting.flatMap { day in
      lags[day.channel]?.expected(day.amount, of: day.day.daysSince1970, on: morning) ?? []
    }
    return known
  }
}
