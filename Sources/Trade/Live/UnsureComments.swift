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
    /// A claim of the one who wrote it is given up for another thing, which must be all there.
    case change(ID<Claim>, to: Wanted)
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

  package static let longestPage = 200

  /// The oldest first. The open states are named so that SQLite finds the index of the open ones.
  ///
  /// - Parameter last: the comment behind which the page begins.
  package func comments(behind last: ID<LiveComment>? = nil, limit: Int = 30) throws -> [LiveComment] {
    try connection.rows(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND state IN ('asked', 'unsure') AND state = 'unsure'
        AND comment_id > \(last?.value ?? 0)
      ORDER BY comment_id LIMIT \(min(limit, Self.longestPage))
      """
    ).map(LiveComment.init)
  }

  /// - Throws: ``LiveError/unknownComment``.
  func comment(_ id: ID<LiveComment>) throws -> LiveComment {
    let row = try connection.row(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id = \(id)
      """)
    guard let row else { throw LiveError.unknownComment }
    return try LiveComment(row)
  }

  /// The same for a screen, whose tally knows which they are: buyer by buyer, the one who has waited longest first, and
  /// of each her oldest, so that nobody who writes much hides the others.
  func comments(ofBuyers buyers: Int, each: Int, of tally: DeskTally) throws -> [LiveComment] {
    let unsure = tally.comments.values.filter { $0.state == .unsure }
    let theirs = Dictionary(grouping: unsure, by: \.buyer).values.map { $0.map(\.id).sorted() }
    let shown = theirs.sorted { $0[0] < $1[0] }.prefix(buyers).flatMap { $0.prefix(each) }
    guard !shown.isEmpty else { return [] }
    let found = try connection.rows(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id \(in: shown)
      """
    ).map(LiveComment.init)
    let byID = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    return shown.compactMap { byID[$0] }
  }

  /// Says what a comment means, and does it.
  ///
  /// - Returns: who wrote it, and what became of its claims.
  /// - Throws: ``LiveError/settledAlready`` when somebody else was quicker, or a claim that is to be changed has ended;
  ///   ``LiveError/notEnoughLeft`` when what it is changed to is not all there; then nothing is done.
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
    let buyer: ID<LiveBuyer> = try row("buyer_id")
    let givenUp = try givenUp(by: meaning, of: buyer)
    try log.append(
      [LiveEvent(.settled, comment.value, quantity: givenUp == nil ? nil : 1)], by: person, at: now)
    let desk = ClaimDesk(connection: connection, shop: shop, session: session)
    if let givenUp { try desk.cancel(givenUp, by: person, at: now) }
    let requests = meaning.wanted.map {
      ClaimRequest(item: $0.item, variant: $0.variant, buyer: buyer, quantity: $0.quantity, comment: comment)
    }
    return Settled(buyer: buyer, outcomes: try desk.claim(requests, by: person, at: now))
  }

  /// The claim that a meaning ends; nil where it ends none that is open.
  private func givenUp(by meaning: Meaning, of buyer: ID<LiveBuyer>) throws -> ID<Claim>? {
    guard let id = meaning.endedClaim else { return nil }
    let desk = ClaimDesk(connection: connection, shop: shop, session: session)
    let claim = try desk.claim(id)
    guard claim.buyer == buyer else { throw LiveError.unknownClaim }
    if case .change(_, let wanted) = meaning {
      guard claim.state == .open else { throw LiveError.settledAlready }
      // What is about to be paid is told of before what is left.
      guard try !desk.isBeingPaid(id) else { throw LiveError.beingPaid }
      guard try desk.hasLeft(wanted.quantity, of: wanted.variant, in: wanted.item, beside: claim) else {
        throw LiveError.notEnoughLeft
      }
    }
    return claim.state == .open ? id : nil
  }

  /// Takes back what somebody said a comment means: the claims that came of it end, and what it ended is open again.
  ///
  /// - Throws: ``LiveError/settledAlready``, also where a claim of it was paid; ``LiveError/beingPaid`` while a checkout
  ///   waits for its payment; what ``ClaimDesk/reopen(_:by:at:)`` throws.
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
    let givenUp = try claimGivenUp(for: comment)
    try log.append([LiveEvent(.comment, comment.value)], by: person, at: now)
    try endClaims(of: comment, by: person, at: now)
    let desk = ClaimDesk(connection: connection, shop: shop, session: session)
    if let claim = givenUp, try desk.claim(claim).state == .cancelled {
      try desk.reopen(claim, by: person, at: now)
    }
  }

  /// The claim that ended when a comment was last settled; nil where none did. It is told right behind that in the log.
  private func claimGivenUp(for comment: ID<LiveComment>) throws -> ID<Claim>? {
    let row = try connection.row(
      """
      SELECT event_id, quantity FROM live_event
      WHERE shop_id = \(shop) AND session_id = \(session) AND kind = 'settled' AND subject = \(comment)
      ORDER BY event_id DESC LIMIT 1
      """)
    guard let row, try row("quantity") as Int64? != nil else { return nil }
    let settled: Int64 = try row("event_id")
    return try connection.value(
      """
      SELECT subject FROM live_event
      WHERE shop_id = \(shop) AND session_id = \(session) AND event_id = \(settled + 1)
        AND kind = 'cancelled'
      """)
  }

  /// Opens a comment that was read for something else than it means, or answered: it waits to be settled, as a claim, and
  /// what was claimed by it ends. One that is unsure already stays so.
  ///
  /// - Throws: what ``unsettle(_:by:at:)`` throws.
  package func doubt(_ comment: ID<LiveComment>, by person: ID<Person>?, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    guard try self.comment(comment).state != .unsure else { return }
    try checkNothingIsPaid(of: comment)
    try connection.execute(
      """
      UPDATE live_comment
      SET state = 'unsure', intent = 'claim', settled_at = NULL, settled_by = NULL, answer_id = NULL
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id = \(comment)
      """)
    try log.append([LiveEvent(.comment, comment.value)], by: person, at: now)
    try endClaims(of: comment, by: person, at: now)
  }

  private func endClaims(of comment: ID<LiveComment>, by person: ID<Person>?, at now: Instant) throws {
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
    case .change(_, let wanted): [wanted]
    case .question, .cancel, .nothing: []
    }
  }

  /// The claim that it ends.
  fileprivate var endedClaim: ID<Claim>? {
    switch self {
    case .cancel(let claim), .change(let claim, _): claim
    case .claim, .claims, .question, .nothing: nil
    }
  }
}
