import Storage

/// Counts again what the writes keep counted.
struct CountCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func differences() throws -> [BooksVerification.Difference] {
    try states() + listings() + cells() + products() + causes() + counts() + levels() + holds()
      + StockCheck(connection: connection, shop: shop).differencesOfGoneOrders()
  }

  private func states() throws -> [BooksVerification.Difference] {
    try compare(
      "orders in state",
      cached: "SELECT channel || ' ' || status AS subject, orders AS amount FROM order_tally WHERE shop_id = \(shop)",
      rebuilt: """
        SELECT channel || ' ' || status AS subject, COUNT(*) AS amount FROM orders
        WHERE shop_id = \(shop) GROUP BY channel, status
        """)
  }

  private func listings() throws -> [BooksVerification.Difference] {
    try compare(
      "pieces of listing",
      cached: "SELECT CAST(listing_id AS TEXT) AS subject, pieces AS amount FROM listing WHERE shop_id = \(shop)",
      rebuilt: """
        SELECT CAST(listing_id AS TEXT) AS subject, CAST(SUM(quantity) AS BIGINT) AS amount FROM order_line
        WHERE shop_id = \(shop) GROUP BY listing_id
        """)
      + compare(
        "lines of listing",
        cached: "SELECT CAST(listing_id AS TEXT) AS subject, lines AS amount FROM listing WHERE shop_id = \(shop)",
        rebuilt: """
          SELECT CAST(listing_id AS TEXT) AS subject, COUNT(*) AS amount FROM order_line
          WHERE shop_id = \(shop) GROUP BY listing_id
          """)
  }

  private func cells() throws -> [BooksVerification.Difference] {
    try [(Cancellations.Dimension.payment, "payment"), (.city, "city")].flatMap { dimension, column in
      let text = SQLQuery(stringLiteral: "SUBSTR(COALESCE(\(column), ''), 1, \(TallyBook.longestName))")
      return try compare(
        "orders by \(dimension)", cached: kept(dimension),
        rebuilt: """
          SELECT \(part: text) AS subject,
            COUNT(*) * 1000000 + SUM(CASE WHEN status = 'cancelled' THEN 1 ELSE 0 END) AS amount
          FROM orders WHERE shop_id = \(shop) GROUP BY \(part: text)
          """)
    }
  }

  /// An order counts once for each name of a product in it.
  private func products() throws -> [BooksVerification.Difference] {
    let name = SQLQuery(stringLiteral: "SUBSTR(listing.product_name, 1, \(TallyBook.longestName))")
    return try compare(
      "orders by product", cached: kept(.product),
      rebuilt: """
        SELECT \(part: name) AS subject, COUNT(DISTINCT orders.order_id) * 1000000
          + COUNT(DISTINCT CASE WHEN orders.status = 'cancelled' THEN orders.order_id END) AS amount
        FROM order_line
        JOIN orders ON orders.shop_id = order_line.shop_id AND orders.order_id = order_line.order_id
        JOIN listing ON listing.shop_id = order_line.shop_id AND listing.listing_id = order_line.listing_id
        WHERE order_line.shop_id = \(shop) GROUP BY \(part: name)
        """)
  }

  private func causes() throws -> [BooksVerification.Difference] {
    let cause = SQLQuery(
      stringLiteral: """
        SUBSTR(COALESCE(cancelled_by, '') || '|' || COALESCE(cancel_reason, ''), 1, \(TallyBook.longestName))
        """)
    return try compare(
      "orders by cause", cached: kept(.reason),
      rebuilt: """
        SELECT \(part: cause) AS subject, COUNT(*) * 1000001 AS amount FROM orders
        WHERE shop_id = \(shop) AND status = 'cancelled' GROUP BY \(part: cause)
        """)
  }

  /// Orders and cancelled ones of a dimension as one number.
  private func kept(_ dimension: Cancellations.Dimension) -> SQLQuery {
    """
    SELECT value AS subject, orders * 1000000 + cancelled AS amount FROM cancellation_tally
    WHERE shop_id = \(shop) AND dimension = \(dimension)
    """
  }

  private func counts() throws -> [BooksVerification.Difference] {
    try compare(
      "time of the count of variant",
      cached:
        "SELECT CAST(variant_id AS TEXT) AS subject, counted_at AS amount FROM stock_level WHERE shop_id = \(shop)",
      rebuilt: """
        SELECT CAST(variant_id AS TEXT) AS subject, MAX(counted_at) AS amount FROM stock_count
        WHERE shop_id = \(shop) AND undone_at IS NULL GROUP BY variant_id
        """)
  }

  private func levels() throws -> [BooksVerification.Difference] {
    try compare(
      "on hand of variant",
      cached: "SELECT CAST(variant_id AS TEXT) AS subject, on_hand AS amount FROM stock_level WHERE shop_id = \(shop)",
      rebuilt: """
        SELECT CAST(variant_id AS TEXT) AS subject, (
            SELECT quantity FROM stock_count WHERE stock_count.shop_id = stock_level.shop_id
              AND stock_count.variant_id = stock_level.variant_id AND undone_at IS NULL
            ORDER BY counted_at DESC, count_id DESC LIMIT 1
          ) + (
            SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM stock_movement
            WHERE stock_movement.shop_id = stock_level.shop_id
              AND stock_movement.variant_id = stock_level.variant_id
              AND stock_movement.occurred_at > stock_level.counted_at
          ) AS amount
        FROM stock_level WHERE shop_id = \(shop)
        """)
  }

  /// A variant whose count was taken back may have pieces promised, and has no level to compare them with.
  private func holds() throws -> [BooksVerification.Difference] {
    try compare(
      "pieces held of variant",
      cached: "SELECT CAST(variant_id AS TEXT) AS subject, held AS amount FROM stock_level WHERE shop_id = \(shop)",
      rebuilt: """
        SELECT CAST(h.variant_id AS TEXT) AS subject, CAST(SUM(h.quantity) AS BIGINT) AS amount FROM stock_hold h
        JOIN stock_level l ON l.shop_id = h.shop_id AND l.variant_id = h.variant_id
        WHERE h.shop_id = \(shop) AND h.released_at IS NULL GROUP BY h.variant_id
        """)
  }

  /// Rows that are missing on one side count as zero.
  private func compare(
    _ what: String, cached: SQLQuery, rebuilt: SQLQuery
  ) throws -> [BooksVerification.Difference] {
    func amounts(_ query: SQLQuery) throws -> [String: Int64] {
      try Dictionary(
        connection.rows(query).map { (try $0("subject"), try $0("amount")) }, uniquingKeysWith: +)
    }
    let (kept, counted) = (try amounts(cached), try amounts(rebuilt))
    return Set(kept.keys).union(counted.keys).sorted().compactMap { key in
      let (left, right) = (kept[key] ?? 0, counted[key] ?? 0)
      return left == right ? nil : .init(subject: "\(what) \(key)", cached: "\(left)", rebuilt: "\(right)")
    }
  }
}
