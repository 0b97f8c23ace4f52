import Storage

/// The books of a replayed session at its end, as the reference knows things.
struct ReplayBooks: Sendable {
  let names: ReferenceDesk.Names
  let wishes: [ReferenceDesk.Wish]
  let heard: [CommentKey: ReferenceDesk.Heard]
  let levels: [ID<Variant>: ReferenceDesk.Level]
  let session: LiveSession
  let blocked: Set<ReferenceDesk.Buyer>
  /// Claims that wait for each variant, by their place, in the order in which they are served.
  let waiting: [ID<Variant>: [Int]]

  init(_ stage: ReplayStage, on connection: any SQLConnection) throws {
    let (shop, session) = (stage.shop, stage.session)
    var names = ReferenceDesk.Names()
    var blocked: Set<ReferenceDesk.Buyer> = []
    for row in try connection.rows(
      "SELECT buyer_id, source, handle, blocked_at FROM live_buyer WHERE shop_id = \(shop)")
    {
      let buyer = ReferenceDesk.Buyer(source: try row("source"), handle: try row("handle"))
      names.buyers[try row("buyer_id")] = buyer
      if try row("blocked_at") as Int64? != nil { blocked.insert(buyer) }
    }
    func buyer(_ row: SQLRow) throws -> ReferenceDesk.Buyer {
      names.buyers[try row("buyer_id")] ?? .init(source: "?", handle: "?")
    }
    var heard: [CommentKey: ReferenceDesk.Heard] = [:]
    for (order, row) in try connection.rows(
      """
      SELECT comment_id, source, room, external_id, buyer_id, intent, item_id, attribute, state, settled_at
      FROM live_comment WHERE shop_id = \(shop) AND session_id = \(session) ORDER BY comment_id
      """
    ).enumerated() {
      let key = CommentKey(source: try row("source"), room: try row("room"), externalID: try row("external_id"))
      names.comments[try row("comment_id")] = key
      heard[key] = .init(
        order: order, buyer: try buyer(row), intent: try row("intent"), item: try row("item_id"),
        attribute: try row("attribute"), state: try row("state"), wasSettled: try row("settled_at") as Int64? != nil)
    }
    var waiting: [ID<Variant>: [Int]] = [:]
    let claims = try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session) ORDER BY claim_id
      """)
    wishes = try claims.enumerated().map { place, row in
      let claim = try Claim(row)
      names.claims[claim.id] = place
      if claim.waiting > 0 { waiting[claim.variant, default: []].append(place) }
      return .init(
        comment: claim.comment.flatMap { names.comments[$0] }, buyer: try buyer(row), item: claim.item,
        variant: claim.variant, quantity: claim.quantity, held: claim.held, state: claim.state, until: claim.until,
        claimedAt: claim.claimedAt, endedAt: claim.endedAt)
    }
    let variants = stage.items.flatMap { $0.variants.map(\.id) }
    levels = try StockLedger(connection: connection, shop: shop).levels(of: variants).compactMapValues { level in
      if case .counted(let level) = level { .init(onHand: level.onHand, held: level.held) } else { nil }
    }
    self.session = try LiveSessions(connection: connection, shop: shop).session(session)
    (self.names, self.heard, self.waiting, self.blocked) = (names, heard, waiting, blocked)
  }
}

/// Holds the books against the reference, thing by thing.
struct ReplayComparison {
  private(set) var differences: [ReplayReport.Difference] = []

  /// Differences that are told one by one.
  private static let most = 200

  init(_ books: ReplayBooks, _ reference: ReferenceDesk, sent: Set<CommentKey>) {
    compareComments(books, reference, sent: sent)
    compareClaims(books, reference)
    compareLevels(books, reference)
    tell("items on show", books.session.showing, reference.showing?.id)
    tell("the end of the session", books.session.endedAt != nil, reference.isOver)
    tell("blocked buyers", books.blocked.map(\.description).sorted(), reference.blocked.map(\.description).sorted())
    for surprise in reference.surprises { add(surprise, "done", "could not be done") }
  }

  private mutating func compareComments(_ books: ReplayBooks, _ reference: ReferenceDesk, sent: Set<CommentKey>) {
    tell("comments in the session's sum", books.session.comments, sent.count)
    let parted = sent.union(books.heard.keys)
      .filter { books.heard[$0] == nil || books.heard[$0] != reference.heard[$0] }
    for key in parted.sorted(by: { "\($0)" < "\($1)" }) {
      let (left, right) = (books.heard[key], reference.heard[key])
      add("comment \(key)", left.map { "\($0)" } ?? "missing", right.map { "\($0)" } ?? "missing")
    }
  }

  private mutating func compareClaims(_ books: ReplayBooks, _ reference: ReferenceDesk) {
    tell("claims", books.wishes.count, reference.wishes.count)
    for (place, (left, right)) in zip(books.wishes, reference.wishes).enumerated() where left != right {
      add("claim \(place + 1)", "\(left)", "\(right)")
    }
    let waiting = Dictionary(
      grouping: reference.wishes.indices.filter { reference.wishes[$0].isWaiting }, by: { reference.wishes[$0].variant }
    )
    for variant in Set(waiting.keys).union(books.waiting.keys).sorted() {
      tell("waiting list of variant \(variant)", books.waiting[variant] ?? [], waiting[variant] ?? [])
    }
  }

  private mutating func compareLevels(_ books: ReplayBooks, _ reference: ReferenceDesk) {
    for variant in Set(books.levels.keys).union(reference.levels.keys).sorted() {
      let (left, right) = (books.levels[variant], reference.levels[variant])
      if left != right { add("level of variant \(variant)", "\(left, "not counted")", "\(right, "not counted")") }
    }
  }

  private mutating func tell<Value: Equatable>(_ subject: String, _ books: Value, _ reference: Value) {
    if books != reference { add(subject, "\(books)", "\(reference)") }
  }

  private mutating func add(_ subject: String, _ books: String, _ reference: String) {
    guard differences.count < Self.most else { return }
    differences.append(.init(subject: subject, books: books, reference: reference))
  }
}

extension DefaultStringInterpolation {
  fileprivate mutating func appendInterpolation(_ level: ReferenceDesk.Level?, _ other: String) {
    appendInterpolation(level.map { "\($0.onHand) on hand, \($0.held) held" } ?? other)
  }
}
