package import Storage

/// What money moved and what is still to come.
package struct CashReport {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// What moved on one day.
  package struct Moved: Sendable, Equatable {
    package let day: LocalDate
    package let channel: SalesChannel
    package let kind: MoneyRecord.Kind
    package let entries: Int64
    package let amount: Int64
  }

  package func moved(_ span: ClosedRange<LocalDate>) throws -> [Moved] {
    try connection.rows(
      """
      SELECT day, channel, kind, entries, amount FROM money_day
      WHERE shop_id = \(shop) AND day >= \(span.lowerBound) AND day <= \(span.upperBound) AND entries <> 0
      ORDER BY day, channel, kind
      """
    ).map { row in
      Moved(
        day: try row("day"), channel: try row("channel"), kind: try row("kind"), entries: try row("entries"),
        amount: try row("amount"))
    }
  }

  /// The first and last day on which orders' money came: by income files, or where there are none by the balance.
  package func released() throws -> ClosedRange<LocalDate>? {
    let row = try connection.row(
      """
      SELECT MIN(day) AS first, MAX(day) AS last FROM money_day
      WHERE shop_id = \(shop) AND kind IN ('release', 'walletIncome') AND entries > 0
      """)
    guard let row, let first = LocalDate(try row("first") ?? ""), let last = LocalDate(try row("last") ?? "") else {
      return nil
    }
    return first...last
  }

  /// Money that a channel has not released yet, by the day of its orders.
  package struct Waiting: Sendable, Equatable {
    package let channel: SalesChannel
    package let day: LocalDate
    package let orders: Int64
    package let amount: Int64
  }

  /// Of orders from a day on.
  package func waiting(from day: LocalDate) throws -> [Waiting] {
    try connection.rows(
      """
      SELECT channel, day, orders, in_play FROM verdict_tally
      WHERE shop_id = \(shop) AND verdict = 'waiting' AND day >= \(day) AND orders > 0 ORDER BY day, channel
      """
    ).map { row in
      Waiting(
        channel: try row("channel"), day: try row("day"), orders: try row("orders"), amount: try row("in_play"))
    }
  }

  /// Days from order to release that half of a channel's newest releases took no longer than; nil without any.
  package func usualDays(on channel: SalesChannel) throws -> Int? {
    let zone = try ShopBook.exportZone(of: shop, on: connection)
    let released: [OrderVerdict] = [.exact, .explained, .unrated, .unexplained]
    let days = try released.flatMap { verdict in
      try connection.rows(
        """
        SELECT day, released_at FROM order_profit
        WHERE shop_id = \(shop) AND verdict = \(verdict.rawValue) AND channel = \(channel)
        ORDER BY day DESC, channel DESC, number DESC LIMIT 100
        """)
    }.compactMap { row in
      try (row("released_at") as Instant?).map {
        LocalDate($0, in: zone).daysSince1970 - (try row("day") as LocalDate).daysSince1970
      }
    }.sorted()
    return days.isEmpty ? nil : Int(days[days.count / 2])
  }

  /// What came of orders each day, whichever kind of file shows it: of a day and channel the income file's word.
  package func income(_ moved: [Moved]) -> [LocalDate: Int64] {
    struct Key: Hashable {
      let day: LocalDate
      let channel: SalesChannel
    }
    var byFile: [Key: Int64] = [:]
    for line in moved where line.kind == .release {
      byFile[Key(day: line.day, channel: line.channel), default: 0] += line.amount
    }
    for line in moved where line.kind == .walletIncome {
      let key = Key(day: line.day, channel: line.channel)
      if byFile[key] == nil { byFile[key] = line.amount }
    }
    return byFile.reduce(into: [:]) { $0[$1.key.day, default: 0] += $1.value }
  }
}
