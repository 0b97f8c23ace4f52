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
  /// Orders that wait and are not overdue, by channel and day.
  package let waiting: [Day]
  /// Orders that should have been released, within the time that files of releases cover; they are none of the others.
  package let overdue: (orders: Int64, amount: Int64)
  /// Orders that were released, or not, at a time over which no file of releases was imported; nil where there are none.
  package let uncovered: Sum?
  /// What waited on mornings of the last months, and was released since.
  let past: AwaitedPast
}

extension CashReport {
  /// Days of orders whose release tells how long a channel takes, and on which forecasts are tried.
  private static let looksBack = 7 * 34 + AwaitedPast.longestWait

  /// - Parameters:
  ///   - today: by the shop's clocks.
  ///   - covered: the days over which files show what was released, where they are known already.
  package func awaited(today: LocalDate, covered known: ClosedRange<LocalDate>? = nil) throws -> AwaitedOrders {
    let covered = try known ?? covered(until: today)
    let from = min(today, covered?.upperBound.adding(days: 1) ?? today)
    let past = AwaitedPast(try releases(from: from.adding(days: -Self.looksBack)))
    let lags = past.lags(before: from.daysSince1970)
    let since = from.adding(days: -AwaitedPast.longestWait(lags))
    let overdue = try PayoutWork(connection: connection, shop: shop).overdueDays()
    let others = try notReleased(but: overdue)
    return AwaitedOrders(
      from: from, lags: lags, since: since, waiting: others.filter { $0.day >= since },
      overdue: (overdue.reduce(0) { $0 + $1.orders }, overdue.reduce(0) { $0 + $1.amount }),
      uncovered: Self.summed(others.filter { $0.day < since }), past: past)
  }

  /// Orders that are neither cancelled nor shown by any file of money, by channel and day, without those that are overdue.
  private func notReleased(but overdue: [AwaitedOrders.Day]) throws -> [AwaitedOrders.Day] {
    let overdue = overdue.reduce(into: [AdDay: (orders: Int64, amount: Int64)]()) { sums, day in
      let before = sums[AdDay(channel: day.channel, day: day.day)] ?? (0, 0)
      sums[AdDay(channel: day.channel, day: day.day)] = (before.orders + day.orders, before.amount + day.amount)
    }
    return try connection.rows(
      """
      SELECT channel, day, orders, in_play FROM verdict_tally
      WHERE shop_id = \(shop) AND verdict = 'waiting' AND orders > 0 ORDER BY day, channel
      """
    ).compactMap { row in
      let (channel, day): (SalesChannel, LocalDate) = (try row("channel"), try row("day"))
      let late = overdue[AdDay(channel: channel, day: day)] ?? (0, 0)
      let orders = try row("orders") - late.orders
      return orders > 0
        ? AwaitedOrders.Day(channel: channel, day: day, orders: orders, amount: try row("in_play") - late.amount) : nil
    }
  }

  private static func summed(_ days: [AwaitedOrders.Day]) -> AwaitedOrders.Sum? {
    guard let first = days.first?.day, let last = days.last?.day else { return nil }
    return AwaitedOrders.Sum(
      orders: days.reduce(0) { $0 + $1.orders }, amount: days.reduce(0) { $0 + $1.amount }, first: first, last: last)
  }
}
