import Storage

/// Orders whose money no file shows: those that wait for it, and those that no imported file could show.
package struct AwaitedOrders: Sendable {
  /// Money of a day's orders.
  package struct Day: Sendable, Equatable {
    package let channel: SalesChannel
    package let day: LocalDate
    package let orders: Int64
    package let amount: Int64
  }

  /// Orders of several days.
  package struct Sum: Sendable, Equatable {
    package let orders: Int64
    package let amount: Int64
    package let first: LocalDate
    package let last: LocalDate
  }

  /// The day after the last that files of releases cover.
  package let from: LocalDate
  /// How long each channel takes.
  package let lags: [SalesChannel: ReleaseLags]
  /// Of orders of this day and later money can still come as it usually does.
  package let since: LocalDate
  /// Orders that wait, by channel and day.
  package let waiting: [Day]
  /// Orders that should have been released, within the time that files of releases cover.
  package let overdue: (orders: Int64, amount: Int64)
  /// Orders that were released, or not, at a time over which no file of releases was imported; nil where there are none.
  package let uncovered: Sum?
  /// What was released of orders of the last months.
  let releases: [CashReport.Release]
}

extension CashReport {
  /// Orders wait no longer than this as long as no release tells how long a channel takes.
  private static let longestWait = 60
  /// Days of orders whose release tells how long a channel takes, and on which forecasts are tried.
  private static let looksBack = 7 * 34 + longestWait

  /// - Parameters:
  ///   - today: by the shop's clocks.
  ///   - covered: the days over which files show what was released, where they are known already.
  package func awaited(today: LocalDate, covered known: ClosedRange<LocalDate>? = nil) throws -> AwaitedOrders {
    let covered = try known ?? covered(until: today)
    let from = min(today, covered?.upperBound.adding(days: 1) ?? today)
    let releases = try releases(from: from.adding(days: -Self.looksBack))
    let lags = releases.reduce(into: [SalesChannel: ReleaseLags]()) { lags, release in
      let days = release.releasedOn.daysSince1970 - release.day.daysSince1970
      lags[release.channel, default: .init()].add(release.orders, days: days)
    }
    let since = from.adding(days: -(lags.values.compactMap(\.longest).max() ?? Self.longestWait))
    let all = try notReleased()
    let overdue = try PayoutWork(connection: connection, shop: shop)
      .overdueSum(usualDays: FeeSchedules.shipped.payoutDays, before: since)
    return AwaitedOrders(
      from: from, lags: lags, since: since, waiting: all.filter { $0.day >= since }, overdue: overdue,
      uncovered: Self.uncovered(all.filter { $0.day < since }, but: overdue), releases: releases)
  }

  /// Orders that are neither cancelled nor shown by any file of money, by channel and day.
  private func notReleased() throws -> [AwaitedOrders.Day] {
    try connection.rows(
      """
      SELECT channel, day, orders, in_play FROM verdict_tally
      WHERE shop_id = \(shop) AND verdict = 'waiting' AND orders > 0 ORDER BY day, channel
      """
    ).map { row in
      AwaitedOrders.Day(
        channel: try row("channel"), day: try row("day"), orders: try row("orders"), amount: try row("in_play"))
    }
  }

  private static func uncovered(
    _ old: [AwaitedOrders.Day], but overdue: (orders: Int64, amount: Int64)
  ) -> AwaitedOrders.Sum? {
    let orders = old.reduce(0) { $0 + $1.orders } - overdue.orders
    guard orders > 0, let first = old.first?.day, let last = old.last?.day else { return nil }
    return AwaitedOrders.Sum(
      orders: orders, amount: old.reduce(0) { $0 + $1.amount } - overdue.amount, first: first, last: last)
  }
}
