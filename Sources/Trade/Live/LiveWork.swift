package import Storage

/// What lives leave to be done in a shop; rehearsals leave nothing.
package struct LiveWork: Sendable, Equatable {
  /// One kind of it: how much of it there is, and the latest session that has some.
  package struct Left: Sendable, Equatable {
    package var count = 0
    package var session: ID<LiveSession>?

    package init(count: Int = 0, session: ID<LiveSession>? = nil) {
      self.count = count
      self.session = session
    }
  }

  /// Sessions that are on, the latest begun first.
  package let onAir: [LiveSession]
  /// Of sessions that have ended within ``memory``: comments that nobody has settled, questions that nobody has
  /// answered, buyers for whom pieces are held and who have not said where they go, orders that may be the session's.
  package let unsettled: Left
  package let followUps: Left
  package let unconfirmed: Left
  package let orders: Left

  /// What is older has been let go.
  package static let memory = Duration.seconds(30 * 86_400)

  package init(of shop: ID<Shop>, on connection: any SQLConnection, at now: Instant) throws {
    let sessions = LiveSessions(connection: connection, shop: shop)
    onAir = try sessions.sessions(
      where: "rehearsal_of IS NULL AND started_at IS NOT NULL AND ended_at IS NULL", limit: 20
    ).sorted { ($1.startedAt ?? now, $1.id) < ($0.startedAt ?? now, $0.id) }
    let over = try sessions.sessions(
      where:
        "rehearsal_of IS NULL AND planned_at > \(now - Self.memory - Self.earliness) AND ended_at > \(now - Self.memory)",
      limit: 200
    ).sorted { ($1.startedAt ?? now, $1.id) < ($0.startedAt ?? now, $0.id) }.map(\.id)
    func left(_ counts: SQLQuery) throws -> Left {
      guard !over.isEmpty else { return Left() }
      let found = try connection.rows(counts).reduce(into: [ID<LiveSession>: Int]()) {
        $0[try $1("session_id")] = try $1("things")
      }
      return Left(count: found.values.reduce(0, +), session: over.first { found[$0] != nil })
    }
    func comments(_ state: LiveComment.State) -> SQLQuery {
      """
      SELECT session_id, COUNT(*) AS things FROM live_comment
      WHERE shop_id = \(shop) AND session_id \(in: over) AND state IN ('asked', 'unsure') AND state = \(state)
      GROUP BY session_id
      """
    }
    unsettled = try left(comments(.unsure))
    followUps = try left(comments(.asked))
    unconfirmed = try left(
      """
      SELECT c.session_id, COUNT(DISTINCT c.buyer_id) AS things FROM live_claim c
      WHERE c.shop_id = \(shop) AND c.session_id \(in: over) AND c.state = 'open' AND c.held > 0 AND NOT EXISTS (
        SELECT 1 FROM checkout k WHERE k.shop_id = c.shop_id AND k.session_id = c.session_id
          AND k.buyer_id = c.buyer_id AND k.state = 'waiting')
      GROUP BY c.session_id
      """)
    orders = try left(
      """
      SELECT session_id, COUNT(*) AS things FROM live_order
      WHERE shop_id = \(shop) AND session_id \(in: over) AND state = 'unsure' GROUP BY session_id
      """)
  }

  /// A session may have been planned so long before it ended.
  private static let earliness = Duration.seconds(7 * 86_400)
}
