package import Storage

/// What time does to claims, and what the rest of the shop does to them: holds lapse, pieces that came free elsewhere (a
/// count, a cancelled order) go to those who wait, and who waits for a session that is long over waits no more.
package struct ClaimTimes: Sendable {
  package let database: any SQLDatabase

  /// Claims looked at in one go, of all shops together.
  private let step: Int

  package init(database: any SQLDatabase, step: Int = 500) {
    self.database = database
    self.step = step
  }

  /// Waiting lists move for so long after the end of their session, or, where nobody ended it, after its beginning.
  private static let afterEnd = Duration.seconds(24 * 3_600)
  private static let afterStart = Duration.seconds(48 * 3_600)

  private struct Place: Hashable, Sendable {
    let shop: ID<Shop>
    let session: ID<LiveSession>
  }

  /// Does what is due in all shops; a session in which it fails is told of and keeps none of the others.
  package func look(
    at now: Instant, failed: (ID<LiveSession>, any Error) throws -> Void = { throw $1 }
  ) async throws {
    try await end(where: "c.until <= \(now) AND c.held > 0", at: now, failed)
    let over = (ended: now - Self.afterEnd, begun: now - Self.afterStart)
    try await end(
      where: """
        c.held = 0 AND c.held < c.quantity AND EXISTS (
          SELECT 1 FROM live_session s WHERE s.shop_id = c.shop_id AND s.session_id = c.session_id
            AND COALESCE(s.ended_at < \(over.ended), s.started_at < \(over.begun)))
        """, at: now, failed)
    try await serve(at: now, failed)
  }

  /// Each shop's first before any shop's second: of many claims of one shop the others feel nothing.
  private func end(
    where condition: SQLQuery, at now: Instant, _ failed: (ID<LiveSession>, any Error) throws -> Void
  ) async throws {
    let due = try await database.acrossShops.read { connection in
      try connection.rows(
        """
        SELECT shop_id, session_id, claim_id FROM (
          SELECT c.shop_id, c.session_id, c.claim_id,
            ROW_NUMBER() OVER (PARTITION BY c.shop_id ORDER BY c.claim_id) AS place
          FROM live_claim c WHERE c.state = 'open' AND \(part: condition)) AS due
        ORDER BY place, shop_id LIMIT \(step)
        """
      ).map { (Place(shop: try $0("shop_id"), session: try $0("session_id")), try $0("claim_id") as ID<Claim>) }
    }
    for (place, claims) in Dictionary(grouping: due, by: \.0) {
      do {
        try await database.bound(to: place.shop).write { connection in
          _ = try ClaimDesk(connection: connection, shop: place.shop, session: place.session)
            .end(claims.map(\.1), as: .lapsed, by: nil, at: now)
        }
      } catch {
        try failed(place.session, error)
      }
    }
  }

  private func serve(at now: Instant, _ failed: (ID<LiveSession>, any Error) throws -> Void) async throws {
    let rows = try await database.acrossShops.read { connection in
      try connection.rows(
        """
        SELECT DISTINCT c.shop_id, c.session_id, c.variant_id FROM live_claim c
        JOIN stock_level l ON l.shop_id = c.shop_id AND l.variant_id = c.variant_id
        JOIN live_session s ON s.shop_id = c.shop_id AND s.session_id = c.session_id AND s.rehearsal_of IS NULL
        WHERE c.state = 'open' AND c.held < c.quantity AND l.on_hand - l.held > 0 AND NOT EXISTS (
          SELECT 1 FROM live_buyer b
          WHERE b.shop_id = c.shop_id AND b.buyer_id = c.buyer_id AND b.blocked_at IS NOT NULL)
        LIMIT \(step)
        """
      ).map { (Place(shop: try $0("shop_id"), session: try $0("session_id")), try $0("variant_id") as ID<Variant>) }
    }
    for (place, variants) in Dictionary(grouping: rows, by: \.0).sorted(by: { $0.key.session < $1.key.session }) {
      let variants = Set(variants.map(\.1)).sorted()
      do {
        try await database.bound(to: place.shop).write { connection in
          _ = try LiveLog.open(place.session, of: place.shop, on: connection)
          let form = try LiveSessions(connection: connection, shop: place.shop).session(place.session).form
          try ClaimShelf(connection: connection, shop: place.shop, session: place.session)
            .serve(variants, holding: form.holding, at: now)
        }
      } catch {
        try failed(place.session, error)
      }
    }
  }
}
