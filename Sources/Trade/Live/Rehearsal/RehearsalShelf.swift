import Storage

/// The pieces of a rehearsal: a copy of the levels, made when it began. Claims take from it and give back to it; the
/// stock's own ledger is never touched.
///
/// Whoever works with it has the session's row, which is lock enough: nobody else takes from these pieces.
struct RehearsalShelf {
  private let connection: any SQLConnection
  private let shop: ID<Shop>
  private let session: ID<LiveSession>

  init(_ session: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// Nil for a session that sells.
  init?(of session: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection) throws {
    let row = try connection.row(
      """
      SELECT rehearsal_of FROM live_session
      WHERE shop_id = \(shop) AND session_id = \(session) AND rehearsal_of IS NOT NULL
      """)
    guard row != nil else { return nil }
    self.init(session, shop: shop, on: connection)
  }

  func left(of variants: [ID<Variant>]) throws -> [ID<Variant>: Int64] {
    try levels(of: variants).compactMapValues { level in
      if case .counted(let level) = level { level.available } else { nil }
    }
  }

  func levels(of variants: [ID<Variant>]) throws -> [ID<Variant>: StockLevel] {
    let rows = try connection.rows(
      """
      SELECT variant_id, on_hand, held, counted_at FROM rehearsal_level
      WHERE shop_id = \(shop) AND session_id = \(session) AND variant_id \(in: variants)
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row in
        let level = CountedLevel(onHand: try row("on_hand"), held: try row("held"), countedAt: try row("counted_at"))
        return (try row("variant_id"), .counted(level))
      })
  }

  /// - Returns: 1 where so many pieces were left, else 0.
  func take(_ pieces: Int64, of variant: ID<Variant>) throws -> Int {
    try connection.execute(
      """
      UPDATE rehearsal_level SET held = held + \(pieces)
      WHERE shop_id = \(shop) AND session_id = \(session) AND variant_id = \(variant) AND on_hand - held >= \(pieces)
      """)
  }

  /// Gives the pieces of claims that have ended free.
  func release(_ claims: [Claim]) throws {
    let freed = claims.reduce(into: [ID<Variant>: Int64]()) { $0[$1.variant, default: 0] += $1.held }
    for (variant, pieces) in freed.sorted(by: { $0.key < $1.key }) {
      try connection.execute(
        """
        UPDATE rehearsal_level SET held = held - \(pieces)
        WHERE shop_id = \(shop) AND session_id = \(session) AND variant_id = \(variant)
        """)
    }
  }
}

/// The levels that a session sells from: the shop's, and in a rehearsal its own.
struct SessionLevels {
  private let connection: any SQLConnection
  private let shop: ID<Shop>
  private let session: LiveSession

  init(of session: LiveSession, shop: ID<Shop>, on connection: any SQLConnection) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// One that is missing was not counted.
  func levels(of variants: [ID<Variant>]) throws -> [ID<Variant>: StockLevel] {
    session.isRehearsal
      ? try RehearsalShelf(session.id, shop: shop, on: connection).levels(of: variants)
      : try StockLedger(connection: connection, shop: shop).levels(of: variants)
  }
}
