import Storage

/// What names an order line in the books.
struct StockLineKey: Hashable, Comparable, CustomStringConvertible {
  let order: ID<Order>
  let line: Int64

  var holdCause: String { "order:\(order):\(line)" }
  var description: String { "order \(order) line \(line)" }

  static func < (left: StockLineKey, right: StockLineKey) -> Bool {
    (left.order, left.line) < (right.order, right.line)
  }
}

/// One order line as the stock sees it.
struct StockLine {
  let key: StockLineKey
  let channel: SalesChannel
  let number: String
  let orderedAt: Instant
  let status: OrderStatus
  let isPaid: Bool
  /// A parcel was arranged, tracked or sent.
  let hasLeft: Bool
  let quantity: Int64
  /// Pieces sent back, by what the order's own files say.
  let returned: Int64
  let listingKey: String
  /// What the line's listing is matched to; nil for none.
  let variant: ID<Variant>?

  var order: OrderName { OrderName(channel: channel, number: number) }

  /// - Parameters:
  ///   - granted: pieces of the line that files of returns say are coming back.
  ///   - settled: pieces of the line that the seller spoke of.
  func stock(granted: Int64, settled: Int64) -> LineStock {
    LineStock(
      status: status, isPaid: isPaid, hasLeft: hasLeft, quantity: quantity, returned: max(returned, granted),
      settled: settled)
  }
}

extension StockLedger {
  /// The lines of some orders, each with the variant its listing is matched to.
  func lines(of orders: [ID<Order>]) throws -> [StockLine] {
    guard !orders.isEmpty else { return [] }
    let rows = try connection.rows(
      """
      SELECT order_line.order_id, order_line.line_id, order_line.ordered_at, order_line.quantity, order_line.returned,
        orders.channel, orders.number, orders.status, orders.paid_at, orders.has_left, listing.listing_key,
        listing.variant_id
      FROM order_line
      JOIN orders ON orders.shop_id = order_line.shop_id AND orders.order_id = order_line.order_id
      JOIN listing ON listing.shop_id = order_line.shop_id AND listing.listing_id = order_line.listing_id
      WHERE order_line.shop_id = \(shop) AND order_line.order_id \(in: orders)
      ORDER BY order_line.order_id, order_line.line_id
      """)
    return try rows.map { row in
      StockLine(
        key: StockLineKey(order: try row("order_id"), line: try row("line_id")), channel: try row("channel"),
        number: try row("number"), orderedAt: try row("ordered_at"), status: try row("status"),
        isPaid: try row("paid_at") as Int64? != nil, hasLeft: try row("has_left") as Int64 != 0,
        quantity: try row("quantity"), returned: try row("returned"), listingKey: try row("listing_key"),
        variant: try row("variant_id"))
    }
  }

  /// Keeps the listings of some orders' lines from being matched to another variant until the transaction ends.
  func lockListings(of orders: [ID<Order>]) throws {
    // In the order in which imports lock them.
    try connection.lock(
      """
      SELECT listing_id FROM listing WHERE shop_id = \(shop) AND listing_id IN (
        SELECT listing_id FROM order_line WHERE shop_id = \(shop) AND order_id \(in: orders))
      ORDER BY channel, listing_key
      """)
  }
}
