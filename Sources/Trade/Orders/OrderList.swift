package import Storage

/// Lists of a shop's orders over all channels.
///
/// Most go from the newest on, through one index (``OrderWalk``). Lists of what is to ship go from the soonest on, through
/// an index of their own. So the hundredth page costs what the first does, whatever the size of the shop.
package struct OrderList {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  /// Rows on one page at the most.
  package static let longestPage = 200

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// A page of the orders that pass the filter, behind `cursor`. Following the pages shows each of them once.
  package func page(_ filter: OrderFilter = .init(), after cursor: OrderCursor? = nil, limit: Int = 50) throws
    -> OrderPage
  {
    let limit = min(max(limit, 1), Self.longestPage)
    let found =
      filter.search.isEmpty
      ? try rows(filter, after: cursor, limit: limit + 1)
      : try OrderSearch(list: self).rows(filter, after: cursor, limit: limit + 1)
    let orders = try withLines(Array(found.prefix(limit)))
    let last = found.count > limit ? orders.last : nil
    return OrderPage(
      orders: orders,
      next: last.map { OrderCursor(at: filter.isByShipTime ? $0.shipBy : $0.orderedAt, id: $0.id) })
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

  /// The orders that pass all of the filter but its search.
  ///
  /// - Parameter condition: what each order has to meet besides, beginning with `AND`; nil for nothing.
  func rows(
    _ filter: OrderFilter, meeting condition: SQLQuery? = nil, after cursor: OrderCursor?, limit: Int
  ) throws -> [OrderSummary] {
    guard let only = filter.only else {
      let walk = OrderWalk(list: self, filter: filter, states: try tally())
      guard let condition else { return try walk.newest(after: cursor, limit: limit) }
      return try walk.newest(meeting: condition, after: cursor, limit: limit)
    }
    let rest = filter.stateCondition + filter.timeCondition + (condition ?? "")
    if only == .piecesBack { return try piecesBack(rest, after: cursor, limit: limit) }
    return try toShip(filter.shipCondition + rest, after: cursor, limit: limit)
  }

  /// Through the index `orders_to_ship`: first those that have a time to ship by, then the others.
  private func toShip(_ condition: SQLQuery, after cursor: OrderCursor?, limit: Int) throws -> [OrderSummary] {
    let start: SQLQuery = """
      SELECT \(part: OrderSummary.columns) FROM orders WHERE shop_id = \(shop) AND status = 'toShip'
      """
    var found: [OrderSummary] = []
    if cursor == nil || cursor?.time != nil {
      var timed = start + " AND ship_by IS NOT NULL" + condition
      if let cursor { timed += " AND (ship_by, order_id) > (\(cursor.time), \(cursor.id))" }
      found = try connection.rows(timed + " ORDER BY ship_by, order_id LIMIT \(limit)").map(OrderSummary.init(row:))
    }
    guard found.count < limit else { return found }
    // Written so that SQLite keeps to the index and does not walk all orders by their ids.
    let place = cursor?.time == nil ? cursor?.id.value ?? 0 : 0
    let untimed = start + " AND COALESCE(ship_by, -1) = -1 AND order_id + 0 > \(place)" + condition
    return try found
      + connection.rows(untimed + " ORDER BY ship_by, order_id LIMIT \(limit - found.count)").map(
        OrderSummary.init(row:))
  }

  /// Few, and found through the list of awaited pieces.
  private func piecesBack(_ condition: SQLQuery, after cursor: OrderCursor?, limit: Int) throws -> [OrderSummary] {
    var query: SQLQuery = """
      SELECT \(part: OrderSummary.columns) FROM orders WHERE shop_id = \(shop)
        AND order_id IN (SELECT order_id FROM pieces_awaited WHERE pieces_awaited.shop_id = \(shop))
      """
    query += condition + cursor.condition
    return try connection.rows(query + " ORDER BY ordered_at DESC, order_id DESC LIMIT \(limit)")
      .map(OrderSummary.init(row:))
  }

  private func withLines(_ orders: [OrderSummary]) throws -> [OrderSummary] {
    guard !orders.isEmpty else { return [] }
    let rows = try connection.rows(
      """
      SELECT order_line.order_id, listing.product_name, listing.variation, listing.sku, order_line.quantity,
        order_line.price, order_line.subtotal
      FROM order_line
      JOIN listing ON listing.shop_id = order_line.shop_id AND listing.listing_id = order_line.listing_id
      WHERE order_line.shop_id = \(shop) AND order_line.order_id \(in: orders.map(\.id))
      ORDER BY order_line.order_id, listing.product_name, listing.variation, order_line.line_id
      """)
    let lines = try Dictionary(grouping: rows) { try $0("order_id") as ID<Order> }
    return try orders.map { order in
      var order = order
      order.lines = try (lines[order.id] ?? []).map(OrderSummary.Line.init)
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

extension OrderSummary.Line {
  fileprivate init(_ row: SQLRow) throws {
    self.init(
      product: try row("product_name"), variation: try row("variation"), sku: try row("sku"),
      quantity: try row("quantity"), price: try row("price"), subtotal: try row("subtotal"))
  }
}

extension OrderFilter {
  var timeCondition: SQLQuery {
    var condition: SQLQuery = ""
    if let from { condition += " AND ordered_at >= \(from)" }
    if let until { condition += " AND ordered_at < \(until)" }
    return condition
  }

  var stateCondition: SQLQuery {
    var condition: SQLQuery = ""
    if !statuses.isEmpty { condition += " AND status \(in: statuses.sorted())" }
    if !channels.isEmpty { condition += " AND channel \(in: channels.sorted { $0.rawValue < $1.rawValue })" }
    return condition
  }

  fileprivate var shipCondition: SQLQuery {
    switch only {
    case .overdue(let now): " AND ship_by < \(now)"
    case .due(let from, let until): " AND ship_by >= \(from) AND ship_by < \(until)"
    case .toShip, .piecesBack, nil: ""
    }
  }
}

extension OrderCursor? {
  /// What lies behind the cursor in a list from the newest on.
  var condition: SQLQuery {
    guard let cursor = self else { return "" }
    return " AND (ordered_at, order_id) < (\(cursor.time), \(cursor.id))"
  }
}
