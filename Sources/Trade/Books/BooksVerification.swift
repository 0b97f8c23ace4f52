package import Storage

/// Rebuilds every cache from its ledger and names each difference.
///
/// Orders and lines are folded again from the sightings, tallies and listings counted again from the orders, levels from
/// counts, movements and holds. It reads and changes nothing; its time grows with the size of the shop.
package struct BooksVerification: Sendable {
  package let database: any SQLDatabase
  package let shop: ID<Shop>

  package init(database: any SQLDatabase, shop: ID<Shop>) {
    self.database = database
    self.shop = shop
  }

  /// What a cache says and what its ledger says.
  package struct Difference: Sendable, Equatable, Codable, CustomStringConvertible {
    /// What it is about, such as `order shopee 2608016TXC8HJV` or `level 1234`.
    package let subject: String
    package let cached: String
    package let rebuilt: String

    package var description: String { "\(subject): the books say \(cached), the ledger says \(rebuilt)" }
  }

  /// What was looked at, and what is not as it should be.
  package struct Report: Sendable, Equatable, Codable {
    package internal(set) var orders = 0
    package internal(set) var levels = 0
    /// Differences, the first thousand of them.
    package internal(set) var differences: [Difference] = []
    package var isClean: Bool { differences.isEmpty }
  }

  private static let step = 500
  private static let mostDifferences = 1_000

  /// - Parameter progress: called now and then with the number of orders looked at.
  package func run(progress: @Sendable (Int) async -> Void = { _ in }) async throws -> Report {
    var report = Report()
    var place: Int64 = 0
    while report.differences.count < Self.mostDifferences {
      let from = place
      let part = try await database.read {
        try OrderCheck(connection: $0, shop: shop).check(after: from, limit: Self.step)
      }
      guard let last = part.last else { break }
      place = last
      report.orders += part.orders
      report.differences += part.differences
      await progress(report.orders)
    }
    let rest = try await database.read { connection in
      try CountCheck(connection: connection, shop: shop).differences()
    }
    report.differences += rest
    report.levels = try await database.read { connection in
      try connection.value("SELECT COUNT(*) FROM stock_level WHERE shop_id = \(shop)") ?? 0
    }
    report.differences = Array(report.differences.prefix(Self.mostDifferences))
    return report
  }
}

/// Folds orders again from their sightings.
struct OrderCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func check(
    after place: Int64, limit: Int
  ) throws -> (last: Int64?, orders: Int, differences: [BooksVerification.Difference]) {
    let ids = try connection.rows(
      """
      SELECT order_id FROM orders WHERE shop_id = \(shop) AND order_id > \(place) ORDER BY order_id LIMIT \(limit)
      """
    ).map { try $0("order_id") as ID<Order> }
    let differences = try ids.flatMap(check)
    return (ids.last?.value, ids.count, differences)
  }

  private func check(_ id: ID<Order>) throws -> [BooksVerification.Difference] {
    let sightings = try SightingBook(connection: connection, shop: shop).sightings(of: id.value)
    guard let first = sightings.first else {
      return [.init(subject: "order \(id)", cached: "an order", rebuilt: "no sighting of it")]
    }
    let fold = try sightings.dropFirst().reduce(OrderFold(try OrderRecord(json: first.json))) {
      $0.joined(with: OrderFold(try OrderRecord(json: $1.json)))
    }
    let rebuilt = BooksDump.text(of: fold.record)
    let cached = try BooksDump(connection: connection, shop: shop).text(of: id)
    return cached == rebuilt ? [] : [.init(subject: "order \(id)", cached: cached, rebuilt: rebuilt)]
  }
}

/// Counts again what the writes keep counted.
struct CountCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func differences() throws -> [BooksVerification.Difference] {
    try states() + listings() + cells() + products() + causes() + levels() + holds()
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

  private func holds() throws -> [BooksVerification.Difference] {
    try compare(
      "pieces held of variant",
      cached: "SELECT CAST(variant_id AS TEXT) AS subject, held AS amount FROM stock_level WHERE shop_id = \(shop)",
      rebuilt: """
        SELECT CAST(variant_id AS TEXT) AS subject, CAST(SUM(quantity) AS BIGINT) AS amount FROM stock_hold
        WHERE shop_id = \(shop) AND released_at IS NULL GROUP BY variant_id
        """)
  }

  /// Rows that are missing on one side count as zero.
  private func compare(
    _ what: String, cached: SQLQuery, rebuilt: SQLQuery
  ) throws -> [BooksVerification.Difference] {
    func amounts(_ query: SQLQuery) throws -> [String: Int64] {
      try Dictionary(uniqueKeysWithValues: connection.rows(query).map { (try $0("subject"), try $0("amount")) })
    }
    let (kept, counted) = (try amounts(cached), try amounts(rebuilt))
    return Set(kept.keys).union(counted.keys).sorted().compactMap { key in
      let (left, right) = (kept[key] ?? 0, counted[key] ?? 0)
      return left == right ? nil : .init(subject: "\(what) \(key)", cached: "\(left)", rebuilt: "\(right)")
    }
  }
}
