import Storage

/// Order lines as the stock needs them, read from the orders.
extension StockLedger {
  /// The lines of a listing placed after a time, counted for `variant`.
  func lines(of listing: ID<Listing>, variant: ID<Variant>?, after: Instant) throws -> [StockLine] {
    try lines(
      where: "order_line.listing_id = \(listing) AND order_line.ordered_at > \(after)", variant: { _ in variant })
  }

  /// The lines of a listing whose orders wait for payment and were placed up to a time.
  func lines(of listing: ID<Listing>, variant: ID<Variant>?, unpaidUntil end: Instant) throws -> [StockLine] {
    try lines(
      where: """
        order_line.listing_id = \(listing) AND order_line.ordered_at <= \(end) AND orders.status = 'unpaid'
        """, variant: { _ in variant })
  }

  /// The lines of one order, each with the variant its listing is matched to.
  func lines(of order: ID<Order>) throws -> [StockLine] { try lines(of: [order]) }

  /// The lines of some orders, each with the variant its listing is matched to.
  func lines(of orders: [ID<Order>]) throws -> [StockLine] {
    guard !orders.isEmpty else { return [] }
    return try lines(where: "order_line.order_id \(in: orders)", variant: { try $0("variant_id") })
  }

  private func lines(
    where condition: SQLQuery, variant: (SQLRow) throws -> ID<Variant>?
  ) throws -> [StockLine] {
    let rows = try connection.rows(
      """
      SELECT order_line.order_id, order_line.line_id, order_line.ordered_at, order_line.quantity, order_line.returned,
        orders.channel, orders.number, orders.status, orders.paid_at, listing.variant_id
      FROM order_line
      JOIN orders ON orders.shop_id = order_line.shop_id AND orders.order_id = order_line.order_id
      JOIN listing ON listing.shop_id = order_line.shop_id AND listing.listing_id = order_line.listing_id
      WHERE order_line.shop_id = \(shop) AND \(part: condition)
      ORDER BY order_line.ordered_at, order_line.order_id, order_line.line_id
      """)
    return try rows.map { row in
      StockLine(
        order: try row("order_id"), line: try row("line_id"), channel: try row("channel"), number: try row("number"),
        orderedAt: try row("ordered_at"), status: try row("status"), isPaid: try row("paid_at") as Int64? != nil,
        quantity: try row("quantity"), returned: try row("returned"), variant: try variant(row))
    }
  }
}
