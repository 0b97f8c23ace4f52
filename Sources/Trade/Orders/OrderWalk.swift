import Storage

/// Walks a shop's orders from the newest on.
///
/// One index, (channel, state, time), serves every filter: the walk is merged from one for each pair of channel and state
/// that has orders at all.
struct OrderWalk {
  let list: OrderList
  let filter: OrderFilter
  let states: [OrderTally]
  /// Orders looked at in one go when a condition is to be met, at first and at most. Few at first: what is searched is
  /// likely among the newest; more and more afterwards, so that a far one is reached in a few goes.
  var stretches = 2_000...128_000

  /// - Parameter states: how many orders there are of each; those the filter leaves out are passed over.
  init(list: OrderList, filter: OrderFilter, states: [OrderTally]) {
    self.list = list
    self.filter = filter
    self.states = states.filter { state in
      (filter.statuses.isEmpty || filter.statuses.contains(state.status))
        && (filter.channels.isEmpty || filter.channels.contains(state.channel))
    }
  }

  func newest(after cursor: OrderCursor?, limit: Int) throws -> [OrderSummary] {
    guard !states.isEmpty else { return [] }
    return try list.connection.rows(stretch(OrderSummary.columns, after: cursor, limit: limit))
      .map(OrderSummary.init(row:))
  }

  /// The newest orders that meet a condition; it is asked of each order on the way, so many should meet it.
  func newest(meeting condition: SQLQuery, after cursor: OrderCursor?, limit: Int) throws -> [OrderSummary] {
    guard !states.isEmpty else { return [] }
    var (found, place, length) = ([OrderSummary](), cursor, stretches.lowerBound)
    while true {
      let rows = try list.connection.rows(
        """
        SELECT * FROM (\(part: stretch(OrderSummary.columns, after: place, limit: length))) AS orders
        WHERE 1 = 1\(part: condition) ORDER BY ordered_at DESC, order_id DESC LIMIT \(limit - found.count)
        """)
      found += try rows.map(OrderSummary.init(row:))
      guard found.count < limit, let end = try end(after: place, length: length) else { return found }
      place = end
      length = min(length * 8, stretches.upperBound)
    }
  }

  /// Where a stretch of that length ends; nil when there are no orders beyond it.
  private func end(after cursor: OrderCursor?, length: Int) throws -> OrderCursor? {
    let last = try list.connection.row(
      stretch("ordered_at, order_id", after: cursor, limit: 1, offset: length - 1))
    return try last.map { OrderCursor(at: try $0("ordered_at"), id: try $0("order_id")) }
  }

  /// The branches are merged as they are read, each in the order of the whole. PostgreSQL does so where it knows that few
  /// of each are wanted, SQLite where the branches are plain.
  private func stretch(_ columns: SQLQuery, after cursor: OrderCursor?, limit: Int, offset: Int = 0) -> SQLQuery {
    let order: SQLQuery = " ORDER BY ordered_at DESC, order_id DESC"
    let most: SQLQuery = list.connection.dialect == .postgres ? " LIMIT \(limit + offset)" : ""
    var query: SQLQuery = ""
    for (place, state) in states.enumerated() {
      if place > 0 { query += " UNION ALL " }
      query += """
        SELECT * FROM (SELECT \(part: columns) FROM orders
        WHERE shop_id = \(list.shop) AND channel = \(state.channel) AND status = \(state.status)
        """
      query += filter.timeCondition + cursor.condition + order + most
      query += ") AS branch\(part: SQLQuery(stringLiteral: String(place)))"
    }
    return query + order + " LIMIT \(limit) OFFSET \(offset)"
  }
}
