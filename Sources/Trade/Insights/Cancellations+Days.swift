import Storage

extension Cancellations {
  /// The orders of one day, by how they stand today.
  package struct Day: Sendable, Equatable {
    package let day: ShopDay
    package internal(set) var orders = 0
    package internal(set) var cancelled = 0
    /// Neither completed nor cancelled: some of them may still be.
    package internal(set) var open = 0
    /// Whether a saved file reaches over this day; without one nobody knows how many orders it had.
    package internal(set) var isCovered = false
  }

  /// The days of the newest order's month and the five before it, up to the newest order's day; empty without orders.
  ///
  /// Counted through the index (channel, state, time), so it costs what half a year holds.
  package func days(in zone: ShopTimeZone) throws -> [Day] {
    let tally = try OrderList(connection: connection, shop: shop).tally()
    guard let newest = try tally.compactMap(newestOrder).max() else { return [] }
    var days = Self.halfYear(upTo: newest, in: zone).map { Day(day: $0) }
    for state in tally { try count(state, into: &days) }
    try markCovered(&days)
    return days
  }

  private static func halfYear(upTo newest: Instant, in zone: ShopTimeZone) -> [ShopDay] {
    let local = zone.local(at: newest)
    let months = local.year * 12 + local.month - 1 - 5
    let first = LocalTime.daysSince1970(year: months / 12, month: months % 12 + 1, day: 1)
    let last = LocalTime.daysSince1970(year: local.year, month: local.month, day: local.day)
    return ShopDay(of: newest, in: zone).andBefore(Int(last - first) + 1, in: zone)
  }

  private func newestOrder(_ state: OrderTally) throws -> Instant? {
    try connection.value(
      """
      SELECT ordered_at FROM orders
      WHERE shop_id = \(shop) AND channel = \(state.channel) AND status = \(state.status)
      ORDER BY ordered_at DESC LIMIT 1
      """)
  }

  private func count(_ state: OrderTally, into days: inout [Day]) throws {
    var spans: SQLQuery = ""
    for (place, day) in days.enumerated() {
      if place > 0 { spans += ", " }
      spans += """
        (CAST(\(place) AS BIGINT), CAST(\(day.day.start) AS BIGINT), CAST(\(day.day.end) AS BIGINT))
        """
    }
    let rows = try connection.rows(
      """
      WITH span (place, begins, ends) AS (VALUES \(part: spans))
      SELECT place, (
          SELECT COUNT(*) FROM orders WHERE shop_id = \(shop) AND channel = \(state.channel)
            AND status = \(state.status) AND ordered_at >= begins AND ordered_at < ends
        ) AS orders
      FROM span
      """)
    for row in rows {
      let (place, orders): (Int, Int) = (try row("place"), try row("orders"))
      days[place].orders += orders
      switch state.status {
      case .cancelled: days[place].cancelled += orders
      case .completed: break
      case .unpaid, .toShip, .shipped, .delivered: days[place].open += orders
      }
    }
  }

  private func markCovered(_ days: inout [Day]) throws {
    for span in try FileCoverage(connection: connection, shop: shop).spans(of: FileCoverage.orders) {
      for place in days.indices where days[place].day.end > span.first && days[place].day.start <= span.last {
        days[place].isCovered = true
      }
    }
  }
}
