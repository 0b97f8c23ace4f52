import Storage

/// The pieces that the claims of one session take from the stock and give back, and the waiting list behind them.
///
/// In the ledger of holds a session holds each variant once (``cause(_:_:)``), whose quantity is what its claims hold
/// together: a rush of claims moves one row. ``ClaimCheck`` holds the two against each other.
///
/// Whoever works with it has the session's row already (``LiveLog/open(_:of:on:)``). It takes the stock's own lock, the
/// rows of the variants, before it looks at a level: imports, counts and other sessions come before or after, never
/// between.
struct ClaimShelf {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let session: ID<LiveSession>
  /// What a rehearsal's claims take from in place of the stock; nil where pieces are sold.
  private let rehearsal: RehearsalShelf?

  /// - Throws: ``LiveError/unknownSession``.
  init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) throws {
    self.connection = connection
    self.shop = shop
    self.session = session
    rehearsal = try RehearsalShelf(of: session, shop: shop, on: connection)
  }

  init(connection: any SQLConnection, shop: ID<Shop>, session: LiveSession) {
    self.connection = connection
    self.shop = shop
    self.session = session.id
    rehearsal = session.isRehearsal ? RehearsalShelf(session.id, shop: shop, on: connection) : nil
  }

  /// Claims that are given pieces in one go, for each variant.
  private static let step = 500

  /// Pieces that were there a moment ago are gone, in spite of all locks: the transaction is given up.
  struct LostPieces: Error {
    let variant: ID<Variant>
  }

  /// Pieces left of the variants that were counted, kept from other writers until the transaction ends.
  func lockedLevels(of variants: [ID<Variant>]) throws -> [ID<Variant>: Int64] {
    if let rehearsal { return try rehearsal.left(of: variants) }
    try StockLedger(connection: connection, shop: shop).lock(variants.sorted())
    // Somebody may hold pieces by the level's row alone.
    try connection.lock(
      """
      SELECT variant_id FROM stock_level WHERE shop_id = \(shop) AND variant_id \(in: variants) ORDER BY variant_id
      """)
    let rows = try connection.rows(
      """
      SELECT variant_id, on_hand - held AS available FROM stock_level
      WHERE shop_id = \(shop) AND variant_id \(in: variants)
      """)
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0("variant_id"), try $0("available")) })
  }

  /// How many claims of the session wait for each variant. Whoever is blocked gets nothing, and keeps nobody from a
  /// piece: her claims are left out.
  func waiting(for variants: [ID<Variant>]) throws -> [ID<Variant>: Int] {
    let all = try waiting(for: variants, where: "1 = 1")
    guard !all.isEmpty, case let blocked = try LiveBuyers(connection: connection, shop: shop).blocked(),
      !blocked.isEmpty
    else { return all }
    let barred = try waiting(for: all.keys.sorted(), where: "buyer_id \(in: blocked)")
    return all.merging(barred) { $0 - $1 }.filter { $0.value > 0 }
  }

  private func waiting(for variants: [ID<Variant>], where condition: SQLQuery) throws -> [ID<Variant>: Int] {
    let rows = try connection.rows(
      """
      SELECT variant_id, COUNT(*) AS claims FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session) AND variant_id \(in: variants) AND state = 'open'
        AND held < quantity AND \(part: condition)
      GROUP BY variant_id
      """)
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0("variant_id"), try $0("claims")) })
  }

  /// Holds the pieces of new claims: one guarded statement and one hold for each variant, however many claims. The
  /// levels are locked.
  ///
  /// - Throws: ``LostPieces``.
  func hold(_ claims: [ClaimRound.NewClaim], at now: Instant) throws {
    let pieces = claims.reduce(into: [ID<Variant>: Int64]()) { $0[$1.request.variant, default: 0] += $1.held }
    let taken = pieces.sorted { $0.key < $1.key }
    if let rehearsal {
      for (variant, quantity) in taken where try rehearsal.take(quantity, of: variant) != 1 {
        throw LostPieces(variant: variant)
      }
      return
    }
    guard let first = taken.first else { return }
    let won = try connection.batch(
      """
      UPDATE stock_level SET held = held + $3 WHERE shop_id = $1 AND variant_id = $2 AND on_hand - held >= $3
      """
    ) { batch in
      for (variant, quantity) in taken {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(variant.value)
          row.bind(quantity)
        }
      }
    }
    guard won == taken.count else { throw LostPieces(variant: first.key) }
    try growHolds(by: taken, at: now)
  }

  private func growHolds(by taken: [(key: ID<Variant>, value: Int64)], at now: Instant) throws {
    let standing = try standing(of: taken.map(\.key))
    try connection.batch(
      """
      UPDATE stock_hold SET quantity = quantity + $3 WHERE shop_id = $1 AND cause = $2 AND released_at IS NULL
      """
    ) { batch in
      for (variant, quantity) in taken where standing.contains(variant) {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(.text(Self.cause(session, variant)))
          row.bind(quantity)
        }
      }
    }
    let ledger = StockLedger(connection: connection, shop: shop)
    for (variant, quantity) in taken where !standing.contains(variant) {
      try ledger.recordHold(quantity, of: variant, for: Self.cause(session, variant), until: nil, now: now)
    }
  }

  /// The variants of which the session holds pieces already.
  private func standing(of variants: [ID<Variant>]) throws -> Set<ID<Variant>> {
    Set(
      try connection.rows(
        """
        SELECT variant_id FROM stock_hold
        WHERE shop_id = \(shop) AND cause \(in: variants.map { Self.cause(session, $0) }) AND released_at IS NULL
        """
      ).map { try $0("variant_id") })
  }

  /// Gives the pieces of ended claims free. Does not touch the claims; the levels are locked.
  func release(_ claims: [Claim], at now: Instant) throws {
    if let rehearsal { return try rehearsal.release(claims.filter { $0.held > 0 }) }
    let pieces = claims.reduce(into: [ID<Variant>: Int64]()) { $0[$1.variant, default: 0] += $1.held }
    for (variant, quantity) in pieces.sorted(by: { $0.key < $1.key }) where quantity > 0 {
      try giveBack(quantity, of: variant, at: now)
    }
  }

  /// Gives pieces that are free to those of the session who wait for them and are not blocked, the longest first.
  func serve(_ variants: [ID<Variant>], holding: Duration, at now: Instant) throws {
    let wanted = try waiting(for: variants)
    guard !wanted.isEmpty else { return }
    let levels = try lockedLevels(of: wanted.keys.sorted())
    var served: [Served] = []
    for (variant, left) in levels.sorted(by: { $0.key < $1.key }) where left > 0 {
      served += try serve(variant, left: left, until: now + holding, at: now)
    }
    try LiveLog(connection: connection, shop: shop, session: session).append(
      served.map { LiveEvent(.gave, $0.claim.id.value, quantity: $0.given) }, by: nil, at: now)
    try tell(served.map { $0.claim.given($0.given) }, at: now)
  }

  /// Tells whoever wants to know that claims were given pieces; a rehearsal is nobody's business.
  func tell(_ claims: [WebhookBody.WonClaim], at now: Instant) throws {
    guard rehearsal == nil else { return }
    try WebhookOutbox(connection: connection, shop: shop, now: now).tell(ofClaims: claims, in: session)
  }

  private struct Served {
    let claim: Claim
    let given: Int64
  }

  /// Holds more pieces for a claim that is open; what it holds already is kept no shorter. The level is locked.
  func give(_ pieces: Int64, to claim: Claim, until: Instant, at now: Instant) throws {
    try take(pieces, of: claim.variant, at: now)
    try connection.execute(
      """
      UPDATE live_claim SET held = held + \(pieces), until = \(claim.until.map { max($0, until) } ?? until)
      WHERE shop_id = \(shop) AND claim_id = \(claim.id)
      """)
  }

  private func serve(
    _ variant: ID<Variant>, left: Int64, until: Instant, at now: Instant
  ) throws -> [Served] {
    var left = left
    let blocked = try LiveBuyers(connection: connection, shop: shop).blocked()
    let isServed: SQLQuery = blocked.isEmpty ? "1 = 1" : "NOT buyer_id \(in: blocked)"
    let claims = try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session) AND variant_id = \(variant) AND state = 'open'
        AND held < quantity AND \(part: isServed)
      ORDER BY claim_id LIMIT \(Self.step)
      """
    ).map(Claim.init)
    var served: [Served] = []
    for claim in claims where left > 0 {
      let given = min(left, claim.waiting)
      try give(given, to: claim, until: until, at: now)
      served.append(Served(claim: claim, given: given))
      left -= given
    }
    return served
  }

  /// What the session holds of a variant, all its claims together, in the ledger of holds.
  static func cause(_ session: ID<LiveSession>, _ variant: ID<Variant>) -> String { "live \(session) \(variant)" }

  /// The one statement by which pieces are won, and the session's hold that grows by them.
  private func take(_ pieces: Int64, of variant: ID<Variant>, at now: Instant) throws {
    let won =
      try rehearsal?.take(pieces, of: variant)
      ?? connection.execute(
        """
        UPDATE stock_level SET held = held + \(pieces)
        WHERE shop_id = \(shop) AND variant_id = \(variant) AND on_hand - held >= \(pieces)
        """)
    guard won == 1 else { throw LostPieces(variant: variant) }
    if rehearsal == nil { try growHold(of: variant, by: pieces, at: now) }
  }

  private func growHold(of variant: ID<Variant>, by pieces: Int64, at now: Instant) throws {
    let cause = Self.cause(session, variant)
    let grown = try connection.execute(
      """
      UPDATE stock_hold SET quantity = quantity + \(pieces)
      WHERE shop_id = \(shop) AND cause = \(cause) AND released_at IS NULL
      """)
    guard grown == 0 else { return }
    try StockLedger(connection: connection, shop: shop)
      .recordHold(pieces, of: variant, for: cause, until: nil, now: now)
  }

  /// Takes pieces out of the session's hold: they are free, or somebody else holds them in the same transaction.
  func giveBack(_ pieces: Int64, of variant: ID<Variant>, at now: Instant) throws {
    let cause = Self.cause(session, variant)
    // A hold of nothing is none.
    let ended = try connection.execute(
      """
      UPDATE stock_hold SET released_at = \(now)
      WHERE shop_id = \(shop) AND cause = \(cause) AND released_at IS NULL AND quantity = \(pieces)
      """)
    let left =
      ended == 1
      ? 1
      : try connection.execute(
        """
        UPDATE stock_hold SET quantity = quantity - \(pieces)
        WHERE shop_id = \(shop) AND cause = \(cause) AND released_at IS NULL AND quantity > \(pieces)
        """)
    guard left == 1 else { throw LostPieces(variant: variant) }
    try connection.execute(
      "UPDATE stock_level SET held = held - \(pieces) WHERE shop_id = \(shop) AND variant_id = \(variant)")
  }
}
