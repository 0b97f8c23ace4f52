import Storage

/// Reckons again what orders do to the stock, from the orders, the counts and what the seller said of pieces.
struct StockCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// What is wrong with the movements that count, the holds and the awaited pieces of some orders.
  func differences(of orders: [ID<Order>]) throws -> [BooksVerification.Difference] {
    guard !orders.isEmpty else { return [] }
    let settlements = try StockLedger(connection: connection, shop: shop).settlements(of: orders)
    return settlements.lines.flatMap { line in
      let booked = settlements.books.lines[line.key] ?? .init()
      return movements(line, booked, settlements.counted) + pieces("held for", line.key, booked.held, line.held)
        + pieces("awaited of", line.key, booked.awaited, line.awaited)
    }
  }

  /// The same for orders that have left the books and should have taken everything with them.
  func differencesOfGoneOrders() throws -> [BooksVerification.Difference] {
    try differences(
      of: connection.rows(
        """
        SELECT order_id FROM (
          SELECT order_id FROM stock_movement WHERE shop_id = \(shop) AND order_id IS NOT NULL
          UNION SELECT order_id FROM stock_hold
            WHERE shop_id = \(shop) AND order_id IS NOT NULL AND released_at IS NULL
          UNION SELECT order_id FROM pieces_awaited WHERE shop_id = \(shop)
        ) AS booked
        WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.shop_id = \(shop) AND orders.order_id = booked.order_id)
        ORDER BY order_id
        """
      ).map { try $0("order_id") })
  }

  private func movements(
    _ line: LineSettlement, _ booked: LineBooks.Line, _ counted: [ID<Variant>: Instant]
  ) -> [BooksVerification.Difference] {
    line.missing.filter { LineSettlement.moves($0.key, counted) }.sorted { $0.key < $1.key }.map { place, quantity in
      let kept = booked.movements[place] ?? 0
      return .init(
        subject: "\(place.kind.rawValue) of \(line.key) from variant \(place.variant)", cached: "\(kept)",
        rebuilt: "\(kept + quantity)")
    }
  }

  private func pieces(
    _ what: String, _ key: StockLineKey, _ cached: LineBooks.Pieces?, _ rebuilt: LineBooks.Pieces?
  ) -> [BooksVerification.Difference] {
    func text(_ pieces: LineBooks.Pieces?) -> String { pieces.map { "\($0.quantity) of variant \($0.variant)" } ?? "0" }
    return cached == rebuilt ? [] : [.init(subject: "\(what) \(key)", cached: text(cached), rebuilt: text(rebuilt))]
  }
}
