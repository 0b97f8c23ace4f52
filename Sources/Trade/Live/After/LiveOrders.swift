package import Storage

/// The orders of a session as the seller goes through them: its own, those to be asked about, and those she said no to.
package struct LiveOrders {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  package enum State: String, Sendable, CaseIterable, SQLConvertible {
    case ours, unsure, not
  }

  package struct Item: Sendable, Equatable {
    package let order: ID<Order>
    package let channel: SalesChannel
    package let number: String
    package let orderedAt: Instant
    package let status: OrderStatus
    package let pieces: Int64
    /// Goods after the seller's discounts, as ordered.
    package let amount: Int64
    package let state: State
    /// Why it was doubtful by the rule; nil where nothing spoke against it.
    package let doubt: LiveDoubt?
    /// What the seller said of it.
    package let word: Bool?
    /// What its profit is; nil while it is unknown.
    package let profit: Int64?
    /// What it is of, by name.
    package let products: [String]
  }

  package func counts() throws -> [State: Int] {
    try connection.rows(
      """
      SELECT state, COUNT(*) AS orders FROM live_order
      WHERE shop_id = \(shop) AND session_id = \(session) GROUP BY state
      """
    ).reduce(into: [:]) { $0[try $1("state")] = try $1("orders") }
  }

  /// In the order in which they were placed; `behind` is the last one of the page before.
  package func items(
    _ state: State, behind place: (at: Instant, order: ID<Order>)? = nil, limit: Int = 50
  ) throws -> [Item] {
    let after: SQLQuery =
      place.map { "AND (l.ordered_at, l.order_id) > (\($0.at), \($0.order))" } ?? ""
    let rows = try connection.rows(
      """
      SELECT l.order_id, l.channel, l.number, l.ordered_at, l.doubt, l.has_creator, l.word, l.state, o.status, p.told
      FROM live_order l
      JOIN orders o ON o.shop_id = l.shop_id AND o.order_id = l.order_id
      LEFT JOIN order_profit p ON p.shop_id = l.shop_id AND p.channel = l.channel AND p.number = l.number
      WHERE l.shop_id = \(shop) AND l.session_id = \(session) AND l.state = \(state) \(part: after)
      ORDER BY l.ordered_at, l.order_id LIMIT \(min(limit, 1_000))
      """)
    let lines = try lines(of: try rows.map { try $0("order_id") })
    return try rows.map { try item($0, lines) }
  }

  private struct Lines {
    var pieces: Int64 = 0
    var amount: Int64 = 0
    var products: [String] = []
  }

  private func item(_ row: SQLRow, _ lines: [ID<Order>: Lines]) throws -> Item {
    let id: ID<Order> = try row("order_id")
    let (state, told) = (try row("state") as State, try row("told") as String?)
    let doubt: LiveDoubt? = try row("doubt")
    let word = (try row("word") as Int64?).map { $0 == 1 }
    let lacksCreator = state == .unsure && doubt == nil && word == nil
    let found = lines[id] ?? Lines()
    return Item(
      order: id, channel: try row("channel"), number: try row("number"), orderedAt: try row("ordered_at"),
      status: try row("status"), pieces: found.pieces, amount: found.amount, state: state,
      doubt: lacksCreator ? .noCreator : doubt, word: word,
      profit: told.flatMap(ToldProfit.init)?.figures.profit, products: found.products)
  }

  private func lines(of orders: [ID<Order>]) throws -> [ID<Order>: Lines] {
    try connection.rows(
      """
      SELECT d.order_id, d.quantity, d.subtotal, d.platform_discount, COALESCE(p.name, g.product_name) AS name
      FROM order_line d
      JOIN listing g ON g.shop_id = d.shop_id AND g.listing_id = d.listing_id
      LEFT JOIN variant v ON v.shop_id = g.shop_id AND v.variant_id = g.variant_id
      LEFT JOIN product p ON p.shop_id = v.shop_id AND p.product_id = v.product_id
      WHERE d.shop_id = \(shop) AND d.order_id \(in: orders) ORDER BY d.order_id, d.line_id
      """
    ).reduce(into: [:]) { lines, row in
      let id: ID<Order> = try row("order_id")
      lines[id, default: Lines()].pieces += try row("quantity") as Int64
      lines[id, default: Lines()].amount += try row("subtotal") as Int64 + row("platform_discount")
      let name: String = try row("name") ?? ""
      if lines[id]?.products.contains(name) == false { lines[id]?.products.append(name) }
    }
  }
}
