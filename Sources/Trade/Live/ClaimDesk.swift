package import Storage

/// Where buyers' claims meet the stock: pieces are held, or the buyer waits, in the order in which the claims came.
///
/// Claims of a session are settled one transaction after another (``LiveLog``), and many in one transaction, which is
/// what makes a rush quick. Pieces are won by the stock's guarded statement, so an import, a count or another session
/// can never be given the same piece.
package struct ClaimDesk {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// Pieces that one request may ask for.
  package static let mostPieces: Int64 = 9_999

  /// Takes claims in their order.
  ///
  /// - Returns: what became of each, in the same order.
  /// - Throws: ``LiveError/notOn`` before the session has begun, ``LiveError/unknownItem`` for a variant that its item
  ///   does not have, ``LiveError/unknownBuyer``, ``LiveError/outOfRange(_:)`` for a quantity; then none is taken.
  package func claim(
    _ requests: [ClaimRequest], by person: ID<Person>? = nil, at now: Instant
  ) throws -> [ClaimOutcome] {
    guard !requests.isEmpty else { return [] }
    let (log, session) = try LiveLog.opened(self.session, of: shop, on: connection)
    guard session.startedAt != nil else { throw LiveError.notOn }
    try check(requests)
    return try deal(requests, in: session, log, by: person, at: now)
  }

  /// The same for whoever has the session, and knows that it is on and what is asked for is the shop's.
  func deal(
    _ requests: [ClaimRequest], in session: LiveSession, _ log: LiveLog, by person: ID<Person>? = nil, at now: Instant
  ) throws -> [ClaimOutcome] {
    guard !requests.isEmpty else { return [] }
    let variants = Set(requests.map(\.variant)).sorted()
    let shelf = ClaimShelf(connection: connection, shop: shop, session: session)
    // All of them at once, in one order everywhere.
    var levels = try shelf.lockedLevels(of: variants)
    var waiting = try shelf.waiting(for: variants)
    if waiting.keys.contains(where: { levels[$0, default: 0] > 0 }) {
      // A piece that came free meanwhile is for those who wait.
      try shelf.serve(variants, holding: session.form.holding, at: now)
      (levels, waiting) = (try shelf.lockedLevels(of: variants), try shelf.waiting(for: variants))
    }
    var round = ClaimRound(
      session: session, levels: levels, waiting: waiting, blocked: try blocked(),
      has: try pieces(of: requests, limit: session.form.mostPerBuyer), now: now)
    let outcomes = requests.map { round.take($0) }
    try shelf.hold(round.taken, at: now)
    try insert(round.claims, at: now)
    try log.append(round.claims.map { LiveEvent(.claimed, $0.id.value, quantity: $0.held) }, by: person, at: now)
    if !session.isRehearsal {
      try WebhookOutbox(connection: connection, shop: shop, now: now)
        .tell(ofClaims: round.taken.map(WebhookBody.WonClaim.init), in: self.session)
    }
    return outcomes
  }

  /// Ends a claim because somebody took it back, and gives its pieces to whoever waits.
  ///
  /// - Returns: false when it had ended already.
  /// - Throws: ``LiveError/beingPaid`` while a checkout waits for its payment.
  @discardableResult
  package func cancel(_ claim: ID<Claim>, by person: ID<Person>? = nil, at now: Instant) throws -> Bool {
    guard try !isBeingPaid(claim) else { throw LiveError.beingPaid }
    return try end([claim], as: .cancelled, by: person, at: now) == 1
  }

  /// Opens a claim again that was cancelled or has lapsed: the undo of both. It has its old place in the waiting list.
  ///
  /// - Throws: ``LiveError/overLimit(most:)`` where the buyer has had others meanwhile, ``LiveError/buyerBlocked``.
  package func reopen(_ claim: ID<Claim>, by person: ID<Person>? = nil, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let found = try self.claim(claim)
    guard found.state != .open else { return }
    guard found.state != .paid else { throw LiveError.settledAlready }
    let session = try LiveSessions(connection: connection, shop: shop).session(self.session)
    let request = ClaimRequest(item: found.item, variant: found.variant, buyer: found.buyer, quantity: found.quantity)
    guard try !blocked().contains(request.buyer) else { throw LiveError.buyerBlocked }
    if let most = session.form.mostPerBuyer {
      let has = try pieces(of: [request], limit: most)[.init(buyer: found.buyer, item: found.item)] ?? 0
      guard has + found.quantity <= Int64(most) else { throw LiveError.overLimit(most: most) }
    }
    try connection.execute(
      """
      UPDATE live_claim SET state = 'open', until = NULL, ended_at = NULL
      WHERE shop_id = \(shop) AND claim_id = \(claim)
      """)
    try log.append([LiveEvent(.reopened, claim.value)], by: person, at: now)
    try shelf.serve([found.variant], holding: session.form.holding, at: now)
  }

  /// Gives pieces to a claim before those who waited longer: the seller's own choice.
  ///
  /// - Returns: how many it was given, 0 when none is left.
  @discardableResult
  package func give(_ claim: ID<Claim>, by person: ID<Person>? = nil, at now: Instant) throws -> Int64 {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let found = try self.claim(claim)
    guard found.state == .open else { throw LiveError.settledAlready }
    let left = try shelf.lockedLevels(of: [found.variant])[found.variant] ?? 0
    let given = min(left, found.waiting)
    guard given > 0 else { return 0 }
    try shelf.give(given, to: found, until: now + (try holdTime()), at: now)
    try log.append([LiveEvent(.gave, claim.value, quantity: given)], by: person, at: now)
    try shelf.tell([found.given(given)], at: now)
    return given
  }

  /// Keeps what is held until another time.
  package func extend(
    _ claim: ID<Claim>, until: Instant, by person: ID<Person>? = nil, at now: Instant
  ) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let found = try self.claim(claim)
    guard found.state == .open, found.held > 0 else { throw LiveError.settledAlready }
    try connection.execute(
      "UPDATE live_claim SET until = \(max(until, now)) WHERE shop_id = \(shop) AND claim_id = \(claim)")
    try log.append([LiveEvent(.extended, claim.value)], by: person, at: now)
  }

  /// Whether so many pieces can be held at once for whoever gives a claim back: nobody waits for them, the buyer is not
  /// blocked, and what is asked is not over the limit.
  func hasLeft(
    _ quantity: Int64, of variant: ID<Variant>, in item: ID<LineUpItem>, beside claim: Claim
  ) throws -> Bool {
    let levels = try shelf.lockedLevels(of: [claim.variant, variant])
    guard let left = levels[variant] else { return false }
    let session = try LiveSessions(connection: connection, shop: shop).session(self.session)
    let own = variant == claim.variant ? claim.held : 0
    guard try shelf.waiting(for: [variant]).isEmpty, left + own >= quantity, !(try blocked().contains(claim.buyer))
    else { return false }
    guard let most = session.form.mostPerBuyer else { return true }
    let request = ClaimRequest(item: item, variant: variant, buyer: claim.buyer, quantity: quantity)
    let has = try pieces(of: [request], limit: most)[.init(buyer: claim.buyer, item: item)] ?? 0
    return has - (item == claim.item ? claim.quantity : 0) + quantity <= Int64(most)
  }

  /// - Throws: ``LiveError/unknownClaim``, also for a claim of another session or shop.
  package func claim(_ id: ID<Claim>) throws -> Claim {
    let row = try connection.row(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND claim_id = \(id) AND session_id = \(session)
      """)
    guard let row else { throw LiveError.unknownClaim }
    return try Claim(row)
  }

  /// Ends claims that are open; others are left as they are, and so are those of a checkout that waits for its payment.
  ///
  /// - Returns: how many were ended.
  func end(_ ids: [ID<Claim>], as state: Claim.State, by person: ID<Person>?, at now: Instant) throws -> Int {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let claims = try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND claim_id \(in: ids) AND session_id = \(session) AND state = 'open'
        AND \(part: Self.isNotBeingPaid)
      ORDER BY claim_id
      """
    ).map(Claim.init).filter { state != .lapsed || $0.until.map { $0 <= now } ?? true }
    guard !claims.isEmpty else { return 0 }
    _ = try shelf.lockedLevels(of: Set(claims.map(\.variant)).sorted())
    try connection.execute(
      """
      UPDATE live_claim SET state = \(state), held = 0, until = NULL, ended_at = \(now)
      WHERE shop_id = \(shop) AND claim_id \(in: claims.map(\.id))
      """)
    try shelf.release(claims, at: now)
    let kind: LiveEvent.Kind = state == .lapsed ? .lapsed : .cancelled
    try log.append(claims.map { LiveEvent(kind, $0.id.value, quantity: $0.held) }, by: person, at: now)
    try shelf.serve(Set(claims.map(\.variant)).sorted(), holding: try holdTime(), at: now)
    return claims.count
  }

  private var shelf: ClaimShelf {
    get throws { try ClaimShelf(connection: connection, shop: shop, session: session) }
  }

  private func holdTime() throws -> Duration {
    try LiveSessions(connection: connection, shop: shop).session(session).form.holding
  }

  private func check(_ requests: [ClaimRequest]) throws {
    guard requests.allSatisfy({ (1...Self.mostPieces).contains($0.quantity) }) else {
      throw LiveError.outOfRange(.quantity)
    }
    let pairs = try connection.rows(
      """
      SELECT i.item_id, v.variant_id FROM line_up_item i
      JOIN variant v ON v.shop_id = i.shop_id AND v.product_id = i.product_id
      WHERE i.shop_id = \(shop) AND i.session_id = \(session) AND i.item_id \(in: Set(requests.map(\.item)).sorted())
        AND v.variant_id \(in: Set(requests.map(\.variant)).sorted())
      """
    ).map { [try $0("item_id") as Int64, try $0("variant_id")] }
    let known = Set(pairs)
    guard requests.allSatisfy({ known.contains([$0.item.value, $0.variant.value]) }) else {
      throw LiveError.unknownItem
    }
    let buyers = Set(requests.map(\.buyer)).sorted()
    let found: Int? = try connection.value(
      "SELECT COUNT(*) FROM live_buyer WHERE shop_id = \(shop) AND buyer_id \(in: buyers)")
    guard found == buyers.count else { throw LiveError.unknownBuyer }
  }

  /// Those of the shop whose claims are refused; few are.
  private func blocked() throws -> Set<ID<LiveBuyer>> {
    Set(try LiveBuyers(connection: connection, shop: shop).blocked())
  }

  /// What the buyers have of each item already, where there is a limit to it.
  private func pieces(of requests: [ClaimRequest], limit: Int?) throws -> [ClaimRound.Share: Int64] {
    guard limit != nil else { return [:] }
    let rows = try connection.rows(
      """
      SELECT buyer_id, item_id, CAST(SUM(quantity) AS BIGINT) AS pieces FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session) AND buyer_id \(in: Set(requests.map(\.buyer)).sorted())
        AND state IN ('open', 'paid')
      GROUP BY buyer_id, item_id
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map {
        (ClaimRound.Share(buyer: try $0("buyer_id"), item: try $0("item_id")), try $0("pieces"))
      })
  }

  private func insert(_ claims: [ClaimRound.NewClaim], at now: Instant) throws {
    guard !claims.isEmpty else { return }
    try connection.batch(
      """
      INSERT INTO live_claim (shop_id, session_id, claim_id, item_id, variant_id, buyer_id, comment_id, quantity, held,
        state, until, claimed_at, request_mark)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11, $12)
      """
    ) { batch in
      for claim in claims {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(session.value)
          row.bind(claim.id.value)
          row.bind(claim.request.item.value)
          row.bind(claim.request.variant.value)
          row.bind(claim.request.buyer.value)
          row.bind(claim.request.comment.sqlValue)
          row.bind(claim.quantity)
          row.bind(claim.held)
          row.bind(claim.until.sqlValue)
          row.bind(now.milliseconds)
          row.bind((claim.request.mark?.value).sqlValue)
        }
      }
    }
  }
}
