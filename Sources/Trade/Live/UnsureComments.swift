package import Storage

/// Comments of which somebody must say what they mean.
package struct UnsureComments {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// What somebody says a comment means.
  package enum Meaning: Sendable, Equatable {
    case claim(item: ID<LineUpItem>, variant: ID<Variant>, quantity: Int64)
    /// Several things at once, up to ``UnsureComments/mostWanted``.
    case claims([Wanted])
    case question(CommentReading.Attribute)
    /// A claim of the one who wrote it is taken back.
    case cancel(ID<Claim>)
    /// Nothing is to be done.
    case nothing
  }

  /// Things that one comment can be said to claim, at the most.
  package static let mostWanted = 20

  /// One thing of several that a comment claims.
  package struct Wanted: Sendable, Equatable {
    package let item: ID<LineUpItem>
    package let variant: ID<Variant>
    package let quantity: Int64

    package init(item: ID<LineUpItem>, variant: ID<Variant>, quantity: Int64) {
      self.item = item
      self.variant = variant
      self.quantity = quantity
    }
  }

  /// What came of settling a comment.
  package struct Settled: Sendable {
    package let buyer: ID<LiveBuyer>
    /// Of its claims, in their order; empty where it is none.
    package let outcomes: [ClaimOutcome]

    package var outcome: ClaimOutcome? { outcomes.first }
  }

  /// The oldest first. The open states are named so that SQLite finds the index of the open ones.
  package func comments(limit: Int = 30) throws -> [LiveComment] {
    try connection.rows(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND state IN ('asked', 'unsure') AND state = 'unsure'
      ORDER BY comment_id LIMIT \(limit)
      """
    ).map(LiveComment.init)
  }

  /// The same for a screen, whose tally knows which they are.
  func comments(limit: Int, of tally: DeskTally) throws -> [LiveComment] {
    let known = tally.comments.values.lazy.filter { $0.state == .unsure }.map(\.id).sorted().prefix(limit)
    guard !known.isEmpty else { return [] }
    return try connection.rows(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id \(in: Array(known)) ORDER BY comment_id
      """
    ).map(LiveComment.init)
  }

  /// Says what a comment means, and does it.
  ///
  /// - Returns: who wrote it, and what became of its claims.
  /// - Throws: ``LiveError/settledAlready`` when somebody else was quicker; then nothing is done.
  @discardableResult
  package func settle(
    _ comment: ID<LiveComment>, as meaning: Meaning, by person: ID<Person>?, at now: Instant
  ) throws -> Settled {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let (state, attribute): (LiveComment.State, CommentReading.Attribute?) =
      if case .question(let attribute) = meaning { (.asked, attribute) } else { (.settled, nil) }
    let row = try connection.row(
      """
      UPDATE live_comment SET state = \(state), attribute = COALESCE(\(attribute), attribute), settled_at = \(now),
        settled_by = \(person)
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id = \(comment) AND state = 'unsure'
      RETURNING buyer_id
      """)
    guard let row else { throw try isKnown(comment) ? LiveError.settledAlready : LiveError.unknownComment }
    try log.append([LiveEvent(.settled, comment.value)], by: person, at: now)
    let buyer: ID<LiveBuyer> = try row("buyer_id")
    let desk = ClaimDesk(connection: connection, shop: shop, session: session)
    if case .cancel(let claim) = meaning {
      guard try desk.claim(claim).buyer == buyer else { throw LiveError.unknownClaim }
      try desk.cancel(claim, by: person, at: now)
    }
    let requests = meaning.wanted.map {
      ClaimRequest(item: $0.item, variant: $0.variant, buyer: buyer, quantity: $0.quantity, comment: comment)
    }
    return Settled(buyer: buyer, outcomes: try desk.claim(requests, by: person, at: now))
  }

  /// Takes back what somebody said a comment means, with the claims that came of it.
  ///
  /// - Throws: ``LiveError/settledAlready``, also where a claim of it was paid; ``LiveError/beingPaid`` while a checkout
  ///   waits for its payment.
  package func unsettle(_ comment: ID<LiveComment>, by person: ID<Person>?, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    try checkNothingIsPaid(of: comment)
    let changed = try connection.execute(
      """
      UPDATE live_comment SET state = 'unsure', settled_at = NULL, settled_by = NULL, answer_id = NULL
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id = \(comment) AND settled_at IS NOT NULL
        AND state IN ('settled', 'asked')
      """)
    guard changed == 1 else { throw try isKnown(comment) ? LiveError.settledAlready : LiveError.unknownComment }
    try log.append([LiveEvent(.comment, comment.value)], by: person, at: now)
    let claims = try connection.rows(
      """
      SELECT claim_id FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id = \(comment) AND state = 'open'
      """
    ).map { try $0("claim_id") as ID<Claim> }
    _ = try ClaimDesk(connection: connection, shop: shop, session: session)
      .end(claims, as: .cancelled, by: person, at: now)
  }

  /// What is paid, or about to be, stays; were the comment open again, it could be claimed a second time.
  private func checkNothingIsPaid(of comment: ID<LiveComment>) throws {
    let desk = ClaimDesk(connection: connection, shop: shop, session: session)
    let claims = try connection.rows(
      """
      SELECT claim_id, state FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id = \(comment) AND state IN ('open', 'paid')
      """)
    for claim in claims {
      if try claim("state") == Claim.State.paid { throw LiveError.settledAlready }
      if try desk.isBeingPaid(try claim("claim_id")) { throw LiveError.beingPaid }
    }
  }

  private func isKnown(_ comment: ID<LiveComment>) throws -> Bool {
    try connection.row(
      """
      SELECT comment_id FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id = \(comment)
      """) != nil
  }
}

extension UnsureComments.Meaning {
  /// What is claimed by it.
  fileprivate var wanted: [UnsureComments.Wanted] {
    switch self {
    case .claim(let item, let variant, let quantity): [.init(item: item, variant: variant, quantity: quantity)]
    case .claims(let wanted): wanted
    case .question, .cancel, .nothing: []
    }
  }
}
