package import Storage

/// The work list of payouts: what is still to come, what differs, what belongs to no order.
package struct PayoutWork {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// How many orders stand so, and what is in play.
  package struct Tally: Sendable, Equatable {
    package let verdict: OrderVerdict
    package let channel: SalesChannel
    package let orders: Int64
    package let inPlay: Int64
  }

  package func tally() throws -> [Tally] {
    try connection.rows(
      """
      SELECT verdict, channel, CAST(SUM(orders) AS BIGINT) AS orders, CAST(SUM(in_play) AS BIGINT) AS in_play
      FROM verdict_tally WHERE shop_id = \(shop) GROUP BY verdict, channel HAVING SUM(orders) <> 0
      ORDER BY verdict, channel
      """
    ).compactMap { row in
      guard let verdict = OrderVerdict(rawValue: try row("verdict")) else { return nil }
      return Tally(
        verdict: verdict, channel: try row("channel"), orders: try row("orders"), inPlay: try row("in_play"))
    }
  }

  /// An order (or a payout without one) of the list.
  package struct Item: Sendable, Equatable {
    package let channel: SalesChannel
    package let number: String
    /// Nil for money of an order that the books do not know.
    package let order: ID<Order>?
    package let day: LocalDate
    package let verdict: OrderVerdict
    package let doneAt: Instant?
    package let releasedAt: Instant?
    package let net: Int64
    package let inPlay: Int64

    /// Where the list goes on behind it.
    package var place: Place { Place(day: day, channel: channel, number: number) }
    /// The same of what is overdue; nil of an order that is not done.
    package var overduePlace: OverduePlace? {
      doneAt.map { OverduePlace(doneAt: $0, number: number, channel: channel) }
    }
  }

  /// A place in the list.
  package struct Place: Sendable, Equatable {
    package let day: LocalDate
    package let channel: SalesChannel
    package let number: String

    package init(day: LocalDate, channel: SalesChannel, number: String) {
      self.day = day
      self.channel = channel
      self.number = number
    }
  }

  private static let columns: SQLQuery = """
    channel, number, order_id, day, verdict, done_at, released_at, net, in_play
    """

  /// Orders with a verdict, the newest day first.
  ///
  /// - Parameter limit: at most 200.
  package func items(_ verdict: OrderVerdict, behind place: Place? = nil, limit: Int = 30) throws -> [Item] {
    try items(verdict, where: "", behind: place, limit: limit)
  }

  /// Orders of a day and later that wait and are not overdue, the newest day first.
  ///
  /// - Parameter limit: at most 200.
  package func waiting(since day: LocalDate, behind place: Place? = nil, limit: Int = 30) throws -> [Item] {
    var condition: SQLQuery = "AND day >= \(day)"
    for span in try overdueSpans() {
      condition += """
         AND (done_at IS NULL OR done_at < \(span.first) OR done_at > \(span.last) OR channel <> \(span.channel))
        """
    }
    return try items(.waiting, where: condition, behind: place, limit: limit)
  }

  private func items(
    _ verdict: OrderVerdict, where condition: SQLQuery, behind place: Place?, limit: Int
  ) throws -> [Item] {
    let behind: SQLQuery =
      place.map { "AND (day, channel, number) < (\($0.day), \($0.channel), \($0.number))" } ?? ""
    return try connection.rows(
      """
      SELECT \(part: Self.columns) FROM order_profit
      WHERE shop_id = \(shop) AND verdict = \(verdict.rawValue) \(part: condition) \(part: behind)
      ORDER BY day DESC, channel DESC, number DESC LIMIT \(min(limit, 200))
      """
    ).map(Self.item)
  }

  /// Days from an order's completion to its release: Shopee paid 664 of 679 on the same day and none later than two
  /// days after it, in a shop's file of July 2026.
  static let usualDays = 3

  /// A place in the list of what is overdue.
  package struct OverduePlace: Sendable, Equatable {
    package let doneAt: Instant
    package let number: String
    package let channel: SalesChannel

    package init(doneAt: Instant, number: String, channel: SalesChannel) {
      self.doneAt = doneAt
      self.number = number
      self.channel = channel
    }
  }

  /// Orders whose money should have come: done within the time that the income files cover, and not among them when the
  /// channel's usual days had passed. Those that were done first come first.
  ///
  /// - Parameter limit: at most 200.
  package func overdue(behind place: OverduePlace? = nil, limit: Int = 30) throws -> [Item] {
    let limit = min(limit, 200)
    let behind: SQLQuery =
      place.map { "AND (done_at, number, channel) > (\($0.doneAt), \($0.number), \($0.channel))" } ?? ""
    var items: [(place: OverduePlace, item: Item)] = []
    for span in try overdueSpans() {
      items += try connection.rows(
        """
        SELECT \(part: Self.columns) FROM order_profit
        WHERE shop_id = \(shop) AND verdict = 'waiting' AND channel = \(span.channel)
          AND done_at >= \(span.first) AND done_at <= \(span.last) \(part: behind)
        ORDER BY done_at, number LIMIT \(limit)
        """
      ).map(Self.item).compactMap { item in item.overduePlace.map { ($0, item) } }
    }
    return items.sorted { $0.place < $1.place }.prefix(limit).map(\.item)
  }

  /// All that is overdue, by channel and day of the orders.
  func overdueDays() throws -> [AwaitedOrders.Day] {
    try overdueSpans().flatMap { span in
      try connection.rows(
        """
        SELECT day, COUNT(*) AS orders, CAST(SUM(in_play) AS BIGINT) AS amount FROM order_profit
        WHERE shop_id = \(shop) AND verdict = 'waiting' AND channel = \(span.channel)
          AND done_at >= \(span.first) AND done_at <= \(span.last)
        GROUP BY day ORDER BY day
        """
      ).map { row in
        AwaitedOrders.Day(
          channel: span.channel, day: try row("day"), orders: try row("orders"), amount: try row("amount"))
      }
    }
  }

  /// How many orders are overdue, and what they should have brought.
  package func overdueSum() throws -> (orders: Int64, amount: Int64) {
    try overdueDays().reduce(into: (0, 0)) { $0 = ($0.orders + $1.orders, $0.amount + $1.amount) }
  }

  /// Whether an order that was done at a moment, and was not released, should have been.
  func isOverdue(_ channel: SalesChannel, doneAt: Instant?) throws -> Bool {
    guard let doneAt else { return false }
    return try overdueSpans().contains {
      $0.channel == channel && $0.first <= doneAt && doneAt <= $0.last
    }
  }

  /// The times within which an order that was done should be among the releases.
  private func overdueSpans() throws -> [FileCoverage.Span] {
    let usualDays = FeeSchedules.shipped.payoutDays
    return try FileCoverage(connection: connection, shop: shop).spans(of: FileCoverage.releases).compactMap { span in
      let latest = span.last - .seconds(86_400 * (usualDays[span.channel] ?? Self.usualDays))
      return latest < span.first ? nil : FileCoverage.Span(channel: span.channel, first: span.first, last: latest)
    }
  }

  private static func item(_ row: SQLRow) throws -> Item {
    guard let verdict = OrderVerdict(rawValue: try row("verdict")) else {
      throw SQLError(kind: .unexpectedValue, message: "a verdict on an order's money")
    }
    return Item(
      channel: try row("channel"), number: try row("number"), order: try row("order_id"), day: try row("day"),
      verdict: verdict, doneAt: try row("done_at"), releasedAt: try row("released_at"), net: try row("net"),
      inPlay: try row("in_play"))
  }
}

extension PayoutWork {
  /// The newest saved files of money.
  package func files(limit: Int) throws -> [FileImportRecord] {
    let kinds = ChannelFileKind.allCases.filter(\.isMoney).map(\.rawValue)
    return try ImportLog(connection: connection, shop: shop)
      .records(where: "state = 'saved' AND layout \(in: kinds)", limit: limit)
  }
}

extension PayoutWork.OverduePlace: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.doneAt, left.number, left.channel.rawValue) < (right.doneAt, right.number, right.channel.rawValue)
  }
}
