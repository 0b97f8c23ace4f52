import Storage

extension LineUp {
  /// Where a line-up comes from in one press.
  package enum Source: String, Sendable, CaseIterable {
    /// The items of the session before, with their codes and prices.
    case lastSession
    /// What sold most in the last three months.
    case bestSellers
    /// What lies on the shelf and sold least in the last three months.
    case slowStock
  }

  /// Items taken over in one press.
  static let mostMade = 15

  /// Adds items from a source; products that are there already are passed over.
  ///
  /// - Returns: how many were added.
  @discardableResult
  package func make(from source: Source, at now: Instant) throws -> Int {
    let known = Set(try items().map(\.product))
    let room = max(0, Self.mostItems - known.count)
    let wanted = try suggestions(from: source, at: now).filter { !known.contains($0.product) }.prefix(room)
    var added = 0
    for item in wanted.prefix(Self.mostMade) {
      do {
        try add(item.product, code: item.code, price: item.price, minutes: item.minutes, at: now)
      } catch LiveError.codeTaken {
        try add(item.product, price: item.price, minutes: item.minutes, at: now)
      }
      added += 1
    }
    return added
  }

  private struct Suggestion {
    let product: ID<Product>
    var code: String?
    var price: Int64?
    var minutes = 5
  }

  private func suggestions(from source: Source, at now: Instant) throws -> [Suggestion] {
    switch source {
    case .lastSession: try lastSession()
    case .bestSellers: try bySales(at: now, most: true)
    case .slowStock: try bySales(at: now, most: false)
    }
  }

  private func lastSession() throws -> [Suggestion] {
    let last: ID<LiveSession>? = try connection.value(
      """
      SELECT s.session_id FROM live_session s WHERE s.shop_id = \(shop) AND s.session_id <> \(session)
        AND s.rehearsal_of IS NULL
        AND EXISTS (SELECT 1 FROM line_up_item i WHERE i.shop_id = s.shop_id AND i.session_id = s.session_id)
      ORDER BY s.planned_at DESC, s.session_id DESC LIMIT 1
      """)
    guard let last else { return [] }
    return try LineUp(connection: connection, shop: shop, session: last).items().map {
      Suggestion(product: $0.product, code: $0.code, price: $0.price, minutes: $0.minutes)
    }
  }

  /// Products by what they sold, from the tallies that profit keeps; the slow ones only where pieces lie on the shelf.
  private func bySales(at now: Instant, most: Bool) throws -> [Suggestion] {
    let zone = try ShopBook.exportZone(of: shop, on: connection)
    let month = String(LocalDate(now - .seconds(90 * 86_400), in: zone).description.prefix(7))
    let order: SQLQuery = most ? "sold DESC, p.product_id DESC" : "sold, pieces DESC, p.product_id"
    return try connection.rows(
      """
      SELECT p.product_id, COALESCE((
          SELECT CAST(SUM(t.orders) AS BIGINT) FROM profit_tally t
          WHERE t.shop_id = p.shop_id AND t.dimension = 'product' AND t.period >= \(month)
            AND t.value = CAST(p.product_id AS TEXT)), 0) AS sold,
        COALESCE((
          SELECT CAST(SUM(l.on_hand - l.held) AS BIGINT) FROM stock_level l
          JOIN variant v ON v.shop_id = l.shop_id AND v.variant_id = l.variant_id
          WHERE v.shop_id = p.shop_id AND v.product_id = p.product_id), 0) AS pieces
      FROM product p WHERE p.shop_id = \(shop) AND p.archived_at IS NULL
      ORDER BY \(part: order) LIMIT \(most ? Self.mostMade : 200)
      """
    ).filter { row in try most || (row("pieces") as Int64) > 0 }.prefix(Self.mostMade).map {
      Suggestion(product: try $0("product_id"))
    }
  }
}
