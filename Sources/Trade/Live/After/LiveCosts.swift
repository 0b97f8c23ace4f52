package import Storage

/// What the seller pays for one session besides what its orders cost.
package struct LiveCost: Sendable, Equatable {
  /// Pay of the host and of the operator for the session, in minor units.
  package var host: Int64
  package var `operator`: Int64
  /// Pay for packing the session's parcels; nil where it is in the wages for a parcel (``RunningCost/Kind/labour``)
  /// already. What is said here stands in for those.
  package var packing: Int64?
  /// Advertising for this session; nil where it is in the day's advertising already, by the channel's file. What is said
  /// here stands in for the session's share in that.
  package var ads: Int64?
  /// How long it was on air, 1 to 1,440; nil for as long as from its beginning to its end.
  package var minutes: Int?

  package init(host: Int64, operator: Int64, packing: Int64? = nil, ads: Int64? = nil, minutes: Int? = nil) {
    self.host = host
    self.operator = `operator`
    self.packing = packing
    self.ads = ads
    self.minutes = minutes
  }

  /// Most for one kind, in minor units.
  package static let most: Int64 = 1_000_000_000
}

/// Where the costs of sessions are written down.
package struct LiveCosts {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  package func cost(of session: ID<LiveSession>) throws -> LiveCost? { try costs(of: [session])[session] }

  package func costs(of sessions: [ID<LiveSession>]) throws -> [ID<LiveSession>: LiveCost] {
    try connection.rows(
      """
      SELECT session_id, host, operator, packing, ads, minutes FROM live_cost
      WHERE shop_id = \(shop) AND session_id \(in: sessions)
      """
    ).reduce(into: [:]) { $0[try $1("session_id")] = try LiveCost($1) }
  }

  /// What to begin with where nothing is said: what was said of the session before, without what is of that one alone.
  package func usual(before session: LiveSession) throws -> LiveCost? {
    let row = try connection.row(
      """
      SELECT c.host, c.operator, c.packing, c.ads, c.minutes FROM live_cost c
      JOIN live_session s ON s.shop_id = c.shop_id AND s.session_id = c.session_id
      WHERE c.shop_id = \(shop) AND c.session_id <> \(session.id) AND s.planned_at <= \(session.form.plannedAt)
      ORDER BY s.planned_at DESC, s.session_id DESC LIMIT 1
      """)
    guard var usual = try row.map(LiveCost.init) else { return nil }
    (usual.ads, usual.minutes) = (nil, nil)
    return usual
  }

  /// - Throws: ``LiveError/unknownSession``, ``CatalogueError/costOutOfRange``.
  package func set(_ cost: LiveCost, of session: ID<LiveSession>, at now: Instant) throws {
    _ = try LiveSessions(connection: connection, shop: shop).session(session)
    guard
      [cost.host, cost.operator, cost.packing ?? 0, cost.ads ?? 0].allSatisfy({ (0...LiveCost.most).contains($0) }),
      (1...1_440).contains(cost.minutes ?? 1)
    else { throw CatalogueError.costOutOfRange }
    try connection.execute(
      """
      INSERT INTO live_cost (shop_id, session_id, host, operator, packing, ads, minutes, recorded_at)
      VALUES (\(shop), \(session), \(cost.host), \(cost.operator), \(cost.packing), \(cost.ads), \(cost.minutes), \(now))
      ON CONFLICT (shop_id, session_id) DO UPDATE SET host = excluded.host, operator = excluded.operator,
        packing = excluded.packing, ads = excluded.ads, minutes = excluded.minutes, recorded_at = excluded.recorded_at
      """)
  }

  /// Takes back what was said; the session's net is unknown then.
  package func remove(of session: ID<LiveSession>) throws {
    try connection.execute("DELETE FROM live_cost WHERE shop_id = \(shop) AND session_id = \(session)")
  }
}

extension LiveCost {
  fileprivate init(_ row: SQLRow) throws {
    self.init(
      host: try row("host"), operator: try row("operator"), packing: try row("packing"), ads: try row("ads"),
      minutes: try row("minutes"))
  }
}
