package import Storage

/// Lists of a shop's orders over all channels, newest first.
///
/// One index, (channel, state, time), serves every filter: a page is merged from one short walk for each pair of channel
/// and state that has orders at all. So the hundredth page costs what the first does, whatever the size of the shop.
package struct OrderList {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  /// Rows on one page at the most.
  package static let longestPage = 200

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// A page of the orders that pass the filter, behind `cursor`.
  package func page(_ filter: OrderFilter = .init(), after cursor: OrderCursor? = nil, limit: Int = 50) throws
    -> OrderPage
  {
    let limit = min(max(limit, 1), Self.longestPage)
    let found =
      if !filter.search.isEmpty {
        try OrderSearch(connection: connection, shop: shop).page(filter, after: cursor, limit: limit + 1)
      } else if let only = filter.only {
        try waiting(only, filter, after: cursor, limit: limit + 1)
      } else {
        try walk(filter, after: cursor, limit: limit + 1)
      }
    let orders = try withProducts(Array(found.prefix(limit)))
    let next = found.count > limit ? orders.last.map { OrderCursor(orderedAt: $0.orderedAt, id: $0.id) } : nil
    return OrderPage(orders: orders, next: next)
  }

  /// How many orders each channel has in each state, from the counts the writes keep.
  package func tally() throws -> [OrderTally] {
    let rows = try connection.rows(
      "SELECT channel, status, orders FROM order_tally WHERE shop_id = \(shop) AND orders > 0")
    return try rows.map { row in
      OrderTally(channel: try row("channel"), status: try row("status"), orders: try row("orders"))
    }
  }

  /// Orders placed in a span of time, with their pieces, by state; costs what the span holds.
  package func placed(from: Instant, until: Instant) throws -> [OrderStatus: (orders: Int, pieces: Int64)] {
    var placed: [OrderStatus: (orders: Int, pieces: Int64)] = [:]
    for state in try tally() {
      let row = try connection.row(
        """
        SELECT COUNT(*) AS orders, CAST(COALESCE(SUM(pieces), 0) AS BIGINT) AS pieces FROM orders
        WHERE shop_id = \(shop) AND channel = \(state.channel)
          AND status = \(state.status) AND ordered_at >= \(from) AND ordered_at < \(until)
        """)
      guard let row else { continue }
      let before = placed[state.status] ?? (0, 0)
      placed[state.status] = (before.orders + (try row("orders") as Int), before.pieces + (try row("pieces") as Int64))
    }
    return placed
  }

  private func walk(_ filter: OrderFilter, after cursor: OrderCursor?, limit: Int) throws -> [OrderSummary] {
    let states = try tally().filter { state in
      (filter.statuses.isEmpty || filter.statuses.contains(state.status))
        && (filter.channels.isEmpty || filter.channels.contains(state.channel))
    }
    guard !states.isEmpty else { return [] }
    var query: SQLQuery = ""
    for (place, state) in states.enumerated() {
      if place > 0 { query += " UNION ALL " }
      query +=
        "SELECT * FROM (" + branch(state, filter, after: cursor, limit: limit) + ") AS branch\(part: place.asSQL)"
    }
    query += " ORDER BY ordered_at DESC, order_id DESC LIMIT \(limit)"
    return try connection.rows(query).map(OrderSummary.init(row:))
  }

  private func branch(
    _ state: OrderTally, _ filter: OrderFilter, after cursor: OrderCursor?, limit: Int
  ) -> SQLQuery {
    var query: SQLQuery = """
      SELECT \(part: OrderSummary.columns) FROM orders
      WHERE shop_id = \(shop) AND channel = \(state.channel) AND status = \(state.status)
      """
    query += filter.timeCondition
    query += cursor.condition
    return query + " ORDER BY ordered_at DESC, order_id DESC LIMIT \(limit)"
  }

  /// Orders that something waits for: few, and found by an index of their own.
  private func waiting(
    _ only: OrderFilter.Only, _ filter: OrderFilter, after cursor: OrderCursor?, limit: Int
  ) throws -> [OrderSummary] {
    var query: SQLQuery = "SELECT \(part: OrderSummary.columns) FROM orders WHERE shop_id = \(shop)"
    switch only {
    case .overdue(let now):
      query += " AND status = 'toShip' AND ship_by < \(now)"
    case .piecesBack:
      query += """
         AND order_id IN (SELECT order_id FROM pieces_awaited WHERE pieces_awaited.shop_id = \(shop))
        """
    }
    query += filter.stateCondition + filter.timeCondition + cursor.condition
    return try connection.rows(query + " ORDER BY ordered_at DESC, order_id DESC LIMIT \(limit)")
      .map(OrderSummary.init(row:))
  }

  /// Puts each order's first product beside it.
  private func withProducts(_ orders: [OrderSummary]) throws -> [OrderSummary] {
    guard !orders.isEmpty else { return [] }
    let rows = try connection.rows(
      """
      SELECT order_line.order_id, listing.product_name FROM order_line
      JOIN listing ON listing.shop_id = order_line.shop_id AND listing.listing_id = order_line.listing_id
      WHERE order_line.shop_id = \(shop) AND order_line.order_id \(in: orders.map(\.id))
      ORDER BY order_line.order_id, order_line.line_id
      """)
    var names: [ID<Order>: String] = [:]
    for row in rows {
      let order: ID<Order> = try row("order_id")
      if names[order] == nil { names[order] = try row("product_name") }
    }
    return orders.map { order in
      var order = order
      order.product = names[order.id] ?? ""
      return order
    }
  }
}

/// How many orders of a channel are in a state.
package struct OrderTally: Sendable, Equatable {
  package let channel: SalesChannel
  package let status: OrderStatus
  package let orders: Int
}

extension OrderSummary {
  static let columns: SQLQuery = """
    order_id, channel, number, status, ordered_at, ship_by, buyer, tracking, payment, city, total, currency, pieces,
    subtotal
    """

  init(row: SQLRow) throws {
    self.init(
      id: try row("order_id"), channel: try row("channel"), number: try row("number"), status: try row("status"),
      orderedAt: try row("ordered_at"), shipBy: try row("ship_by"), buyer: try row("buyer"),
      tracking: try row("tracking"), payment: try row("payment"), city: try row("city"), total: try row("total"),
      currency: try row("currency"), pieces: try row("pieces"), subtotal: try row("subtotal"), product: "")
  }
}

extension OrderFilter {
  var timeCondition: SQLQuery {
    var condition: SQLQuery = ""
    if let from { condition += " AND ordered_at >= \(from)" }
    if let until { condition += " AND ordered_at < \(until)" }
    return condition
  }
}

extension OrderCursor? {
  var condition: SQLQuery {
    guard let cursor = self else { return "" }
    return " AND (ordered_at, order_id) < (\(cursor.orderedAt), \(cursor.id))"
  }
}

extension Int {
  /// A number of the program's own in SQL text, such as the name of a subquery.
  fileprivate var asSQL: SQLQuery { SQLQuery(stringLiteral: String(self)) }
}
