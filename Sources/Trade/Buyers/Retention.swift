package import Storage

/// Takes away what is older than the shop's terms, a small step at a time.
package struct Retention: Sendable {
  package let database: any SQLDatabase

  package init(database: any SQLDatabase) { self.database = database }

  /// Rows of one transaction.
  private static let step = 200

  /// Every shop, every kind; at most so many steps each, so that others are not kept waiting. What is left comes next
  /// time.
  ///
  /// - Parameter failed: told of a shop in which something could not be taken away; it keeps none of the others.
  /// - Returns: what went, over all shops.
  package func run(
    at now: Instant, steps: Int = 20, failed: (ID<Shop>, any Error) throws -> Void = { throw $1 }
  ) async throws -> [RetentionKind: Int] {
    var gone: [RetentionKind: Int] = [:]
    let shops = try await database.acrossShops.read { try ShopBook.all(on: $0).map(\.id) }
    try await shops.inTurn(failed: failed) { shop in
      let terms = try await database.bound(to: shop).read { try RetentionTerms(connection: $0, shop: shop).days() }
      for kind in RetentionKind.allCases {
        let since = now - .seconds(Int64(terms[kind] ?? kind.usual) * 86_400)
        gone[kind, default: 0] += try await run(kind, of: shop, before: since, at: now, steps: steps)
      }
    }
    return gone
  }

  private func run(
    _ kind: RetentionKind, of shop: ID<Shop>, before since: Instant, at now: Instant, steps: Int
  ) async throws -> Int {
    var sum = 0
    for _ in 0..<steps {
      let gone = try await database.bound(to: shop).write { connection in
        let gone = try Self.takeAway(kind, RetentionStep(connection: connection, shop: shop, since: since, now: now))
        if gone > 0 { try Self.note(gone, kind, of: shop, at: now, connection) }
        return gone
      }
      sum += gone
      if gone == 0 { break }
    }
    return sum
  }

  private static func takeAway(_ kind: RetentionKind, _ step: RetentionStep) throws -> Int {
    switch kind {
    case .address: try step.addresses(limit: self.step)
    case .comment: try step.comments()
    case .measure: try step.measures(limit: self.step)
    case .trail: try step.trail(limit: self.step)
    }
  }

  private static func note(
    _ gone: Int, _ kind: RetentionKind, of shop: ID<Shop>, at now: Instant, _ connection: any SQLConnection
  ) throws {
    let name: String? = try connection.value("SELECT time_zone FROM shop WHERE shop_id = \(shop)")
    let day = LocalDate(now, in: name.flatMap { ShopTimeZone(name: $0) } ?? .jakarta)
    let isFirst: Int? = try connection.value(
      "SELECT 1 FROM retention_day WHERE shop_id = \(shop) AND kind = \(kind) AND day = \(day)")
    try connection.execute(
      """
      INSERT INTO retention_day (shop_id, kind, day, gone) VALUES (\(shop), \(kind), \(day), \(gone))
      ON CONFLICT (shop_id, kind, day) DO UPDATE SET gone = retention_day.gone + excluded.gone
      """)
    // Once a day and kind: counts are in the table.
    if isFirst == nil {
      try Trail(connection: connection, shop: shop, now: now).record(.retired, by: nil, kind.rawValue)
    }
  }
}

/// One step of one shop.
struct RetentionStep {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let since: Instant
  let now: Instant

  /// A session that nobody ended is over so long after it began.
  private static let longestSession = Duration.seconds(2 * 86_400)

  private var oldCheckouts: SQLQuery {
    """
    FROM checkout k LEFT JOIN orders o ON o.shop_id = k.shop_id AND o.order_id = k.order_id
    WHERE k.shop_id = \(shop) AND k.phone IS NOT NULL AND (
      k.state IN ('lapsed', 'cancelled') AND k.ended_at < \(since)
      OR k.state = 'paid' AND o.status IN ('completed', 'cancelled') AND COALESCE(o.done_at, k.paid_at) < \(since))
    """
  }

  private var oldSessions: SQLQuery {
    """
    FROM live_session
    WHERE shop_id = \(shop) AND retired_at IS NULL AND planned_at < \(since)
      AND (ended_at IS NULL AND started_at IS NULL OR ended_at < \(since)
        OR ended_at IS NULL AND started_at < \(since - Self.longestSession))
    """
  }

  private var oldMeasures: SQLQuery {
    """
    FROM comment_measures m
    JOIN live_comment c ON c.shop_id = m.shop_id AND c.session_id = m.session_id AND c.comment_id = m.comment_id
    WHERE m.shop_id = \(shop) AND c.said_at < \(since)
    """
  }

  /// How many of a kind are older than the term: checkouts, sessions, comments with measures, lines of the trail.
  func count(_ kind: RetentionKind) throws -> Int {
    let old: SQLQuery =
      switch kind {
      case .address: oldCheckouts
      case .comment: oldSessions
      case .measure: oldMeasures
      case .trail: "FROM trail WHERE shop_id = \(shop) AND happened_at < \(since)"
      }
    return try connection.value("SELECT COUNT(*) \(part: old)") ?? 0
  }

  /// Checkouts that ended, or whose order is done, before the term.
  func addresses(limit: Int) throws -> Int {
    let rows = try connection.rows(
      """
      SELECT k.checkout_id, k.order_id \(part: oldCheckouts) ORDER BY k.checkout_id LIMIT \(limit)
      """)
    let records = RecordErasure(connection: connection, shop: shop, redaction: RecordRedaction(number: nil))
    for row in rows { if let order = try row("order_id") as ID<Order>? { try records.erase(order) } }
    try LiveErasure(connection: connection, shop: shop).eraseAddresses(of: rows.map { try $0("checkout_id") })
    return rows.count
  }

  /// One session that is over since before the term; whoever was only there becomes a number.
  func comments() throws -> Int {
    let session = try connection.value(
      """
      SELECT session_id \(part: oldSessions) ORDER BY planned_at, session_id LIMIT 1
      """, as: ID<LiveSession>.self)
    guard let session else { return 0 }
    try connection.execute(
      "UPDATE live_comment SET text = '' WHERE shop_id = \(shop) AND session_id = \(session) AND text <> ''")
    try connection.execute(
      "UPDATE live_session SET retired_at = \(now) WHERE shop_id = \(shop) AND session_id = \(session)")
    let people = LiveErasure(connection: connection, shop: shop)
    for buyer in try idle(in: session) { try people.erase(buyer, as: "Pembeli \(buyer.id)") }
    return 1
  }

  /// Buyers of a session who never had a checkout and are in no session whose comments are kept.
  private func idle(in session: ID<LiveSession>) throws -> [LiveBuyer] {
    let ids = try connection.rows(
      """
      SELECT DISTINCT c.buyer_id FROM live_comment c
      WHERE c.shop_id = \(shop) AND c.session_id = \(session)
        AND NOT EXISTS (SELECT 1 FROM checkout k WHERE k.shop_id = c.shop_id AND k.buyer_id = c.buyer_id)
        AND NOT EXISTS (
          SELECT 1 FROM live_claim l
          JOIN live_session s ON s.shop_id = l.shop_id AND s.session_id = l.session_id
          WHERE l.shop_id = c.shop_id AND l.buyer_id = c.buyer_id AND s.retired_at IS NULL)
        AND c.buyer_id NOT IN (
          SELECT o.buyer_id FROM live_session s
          JOIN live_comment o ON o.shop_id = s.shop_id AND o.session_id = s.session_id
          WHERE s.shop_id = \(shop) AND s.retired_at IS NULL)
      """
    ).map { try $0("buyer_id") as ID<LiveBuyer> }
    let found = try LiveBuyers(connection: connection, shop: shop).buyers(ids)
    return ids.compactMap { found[$0] }.filter { $0.blockedAt == nil }
  }

  func measures(limit: Int) throws -> Int {
    let rows = try connection.rows(
      """
      SELECT m.session_id, m.comment_id \(part: oldMeasures) LIMIT \(limit)
      """)
    for row in rows {
      try connection.execute(
        """
        DELETE FROM comment_measures WHERE shop_id = \(shop) AND session_id = \(try row("session_id") as Int64)
          AND comment_id = \(try row("comment_id") as Int64)
        """)
    }
    return rows.count
  }

  /// Lines are numbered in order of time, so the oldest come first.
  func trail(limit: Int) throws -> Int {
    let rows = try connection.rows(
      """
      SELECT trail_id, happened_at FROM trail WHERE shop_id = \(shop) ORDER BY trail_id LIMIT \(limit)
      """
    ).map { (id: try $0("trail_id") as Int64, at: try $0("happened_at") as Instant) }.filter { $0.at < since }
    try connection.execute("DELETE FROM trail WHERE shop_id = \(shop) AND trail_id \(in: rows.map(\.id))")
    return rows.count
  }
}
