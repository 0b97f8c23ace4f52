import Storage

/// What a run of comments asks for, comment by comment: claims gather until something else must come between them.
struct CommentWork {
  /// A comment with what was read in it.
  struct Read {
    let id: ID<LiveComment>
    let incoming: IncomingComment
    let text: String
    let buyer: ID<LiveBuyer>
    let reading: CommentReading
    /// What it asks, also beside a claim; nil where it asks nothing.
    let attribute: CommentReading.Attribute?
    let item: ID<LineUpItem>?
    var state: LiveComment.State
    /// What it says of a body; nil where it says nothing.
    var measures: SaidMeasures?
  }

  private(set) var comments: [Read] = []

  private let connection: any SQLConnection
  private let shop: ID<Shop>
  private let lineUp: LineUpReading
  private let desk: ClaimDesk
  private let showing: LineUpItem?
  private let session: LiveSession
  /// What a code alone means in each source, where the seller says so.
  private let codes: [String: ReadingContext.BareCode]
  private let now: Instant
  private var requests: [ClaimRequest] = []
  private var refused: Set<ID<LiveComment>> = []
  private var doubted: Set<ID<LiveComment>> = []
  private var lastClaimed: [ID<LiveBuyer>: String?] = [:]

  init(
    connection: any SQLConnection, shop: ID<Shop>, session: LiveSession, lineUp: LineUpReading,
    codes: [String: ReadingContext.BareCode], at now: Instant
  ) {
    self.connection = connection
    self.shop = shop
    self.lineUp = lineUp
    self.session = session
    self.codes = codes
    self.now = now
    desk = ClaimDesk(connection: connection, shop: shop, session: session.id)
    showing = lineUp.item(session.showing)
  }

  mutating func take(_ incoming: IncomingComment, from buyer: LiveBuyer) throws {
    let id = ID<LiveComment>.new()
    let text = String(
      String.UnicodeScalarView(
        incoming.text.tidied(keepingLines: true).unicodeScalars.prefix(IncomingComment.longestText)))
    var context = try context(of: buyer.id, at: incoming.source)
    var reading = lineUp.reader.read(text, context: context)
    if reading.intent == .cancel || reading.intent == .change, requests.contains(where: { $0.buyer == buyer.id }) {
      // What she asked for a moment ago may be refused; then she takes back what she had before.
      try finish()
      context = try self.context(of: buyer.id, at: incoming.source)
      reading = lineUp.reader.read(text, context: context)
    }
    let named = lineUp.item(reading.about ?? reading.items.first?.code)
    let subject = CommentSubject(of: reading, in: text, named: named, showing: showing, lineUp: lineUp.items)
    var state =
      try subject.state(isOver: session.endedAt != nil) ?? act(on: reading, in: text, from: buyer.id, comment: id)
    let beside = QuestionBeside(reader: lineUp.reader).attribute(in: text, beside: reading, context)
    if beside != nil, state == .read { state = .asked }
    comments.append(
      Read(
        id: id, incoming: incoming, text: text, buyer: buyer.id, reading: reading,
        attribute: reading.attribute ?? beside, item: subject.item?.id, state: state,
        measures: lineUp.reader.measures(in: text)))
  }

  private mutating func context(of buyer: ID<LiveBuyer>, at source: String) throws -> ReadingContext {
    ReadingContext(
      onShow: showing?.code, lastClaimed: try last(of: buyer),
      bareCode: CommentSources.bareCode(of: source, said: codes, session: session.form))
  }

  /// Brings the claims that are still gathered to the desk. A comment whose claim is refused says so afterwards.
  mutating func finish() throws {
    guard !requests.isEmpty else { return }
    let outcomes = try desk.claim(requests, at: now)
    for (request, outcome) in zip(requests, outcomes) where outcome.isRefusal {
      lastClaimed.removeValue(forKey: request.buyer)
      guard let comment = request.comment else { continue }
      if case .limited = outcome { doubted.insert(comment) } else { refused.insert(comment) }
    }
    requests = []
    for place in comments.indices {
      if refused.contains(comments[place].id) { comments[place].state = .refused }
      // Fewer pieces may be given; somebody decides.
      if doubted.contains(comments[place].id) { comments[place].state = .unsure }
    }
  }

  private mutating func act(
    on reading: CommentReading, in text: String, from buyer: ID<LiveBuyer>, comment: ID<LiveComment>
  ) throws -> LiveComment.State {
    // What comes after the end is for somebody to decide.
    if session.endedAt != nil {
      return reading.intent == .other ? .read : reading.intent == .question ? .asked : .unsure
    }
    switch reading.intent {
    case .claim: return try claim(reading, in: text, from: buyer, comment: comment)
    case .cancel: return try cancel(reading, from: buyer)
    case .change: return try change(reading, from: buyer, comment: comment)
    case .question, .afterSale: return .asked
    case .other: return .read
    }
  }

  private mutating func claim(
    _ reading: CommentReading, in text: String, from buyer: ID<LiveBuyer>, comment: ID<LiveComment>
  ) throws -> LiveComment.State {
    guard !reading.isAmbiguous, !reading.items.isEmpty else { return .unsure }
    var wanted: [ClaimRequest] = []
    for said in reading.items {
      guard let item = lineUp.item(said.code) else { return .unsure }
      let fitting = item.variants(size: said.size, colour: said.colour)
      guard let variant = fitting.count > 1 ? try fullest(of: fitting) : fitting.first else { return .unsure }
      wanted.append(
        ClaimRequest(
          item: item.id, variant: variant.id, buyer: buyer, quantity: Int64(said.quantity), comment: comment))
    }
    if let state = try repeated(wanted, in: text, by: buyer) { return state }
    requests += wanted
    lastClaimed[buyer] = reading.items.last?.code
    return .read
  }

  /// What a claim is that says again what its buyer has; nil where it wants something new.
  private mutating func repeated(
    _ wanted: [ClaimRequest], in text: String, by buyer: ID<LiveBuyer>
  ) throws -> LiveComment.State? {
    guard try last(of: buyer) != nil else { return nil }
    // What she asked for a moment ago may be refused.
    if requests.contains(where: { $0.buyer == buyer }) { try finish() }
    return RepeatedClaim.state(
      of: wanted.map { .init(variant: $0.variant, quantity: $0.quantity) }, in: text, beside: try openClaims(of: buyer),
      at: now)
  }

  /// "Warnanya bebas", the buyer says, and gets what there is most of.
  private mutating func fullest(of variants: [Variant]) throws -> Variant? {
    try finish()
    let levels = try SessionLevels(of: session, shop: shop, on: connection).levels(of: variants.map(\.id))
    func left(_ variant: Variant) -> Int64 {
      if case .counted(let level) = levels[variant.id] { level.available } else { 0 }
    }
    return variants.max { (left($0), $1.id) < (left($1), $0.id) }
  }

  private mutating func cancel(_ reading: CommentReading, from buyer: ID<LiveBuyer>) throws -> LiveComment.State {
    try finish()
    let open = try openClaims(of: buyer)
    let pending = try pendingWishes(of: buyer)
    guard !open.isEmpty || !pending.isEmpty else { return .read }
    // "Cancel ya kak" of one who has nothing yet means what she has just asked for, where that is one thing.
    let isClear = !reading.isAmbiguous || open.isEmpty && reading.items.isEmpty && Set(pending.map(\.item)).count == 1
    guard isClear else { return .unsure }
    // "Cancel semua" names nothing.
    let meant = reading.items.isEmpty ? open : reading.items.flatMap { said in fitting(said, among: open) }
    let named = Set(reading.items.compactMap { lineUp.item($0.code)?.id })
    let wishes = pending.filter { wish in reading.items.isEmpty || wish.item.map { named.contains($0) } ?? false }
    guard !meant.isEmpty || !wishes.isEmpty else { return .unsure }
    try takeBack(wishes.map(\.id))
    guard !meant.isEmpty else { return .read }
    // Two things that are said may mean one claim. What is about to be paid is for somebody to decide.
    let claims = Set(meant.map(\.id)).sorted()
    return try desk.end(claims, as: .cancelled, by: nil, at: now) == claims.count ? .read : .unsure
  }

  /// What a buyer has asked for and nobody has settled yet.
  private func pendingWishes(of buyer: ID<LiveBuyer>) throws -> [(id: ID<LiveComment>, item: ID<LineUpItem>?)] {
    let told = try connection.rows(
      """
      SELECT comment_id, item_id FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session.id) AND state IN ('asked', 'unsure') AND state = 'unsure'
        AND buyer_id = \(buyer) AND intent IN ('claim', 'change')
      ORDER BY comment_id
      """
    ).map { (id: try $0("comment_id") as ID<LiveComment>, item: try $0("item_id") as ID<LineUpItem>?) }
    let justNow = comments.filter { comment in
      comment.buyer == buyer && comment.state == .unsure
        && (comment.reading.intent == .claim || comment.reading.intent == .change)
    }
    return told + justNow.map { (id: $0.id, item: $0.item) }
  }

  /// Nobody has to settle them any more; whoever thinks otherwise opens them again.
  private mutating func takeBack(_ wishes: [ID<LiveComment>]) throws {
    let told = wishes.filter { id in !comments.contains { $0.id == id } }
    for place in comments.indices where wishes.contains(comments[place].id) {
      comments[place].state = .settled
      doubted.remove(comments[place].id)
    }
    guard !told.isEmpty else { return }
    try connection.execute(
      """
      UPDATE live_comment SET state = 'settled', settled_at = \(now)
      WHERE shop_id = \(shop) AND session_id = \(session.id) AND comment_id \(in: told) AND state = 'unsure'
      """)
    try LiveLog(connection: connection, shop: shop, session: session.id)
      .append(told.map { LiveEvent(.settled, $0.value) }, by: nil, at: now)
  }

  /// The buyer gets the new pieces in the place of the old, if they are all there: whoever asks for another size must
  /// not lose both.
  private mutating func change(
    _ reading: CommentReading, from buyer: ID<LiveBuyer>, comment: ID<LiveComment>
  ) throws -> LiveComment.State {
    try finish()
    let open = try openClaims(of: buyer)
    guard !reading.isAmbiguous, let said = reading.items.first, reading.items.count == 1,
      let item = lineUp.item(said.code)
    else { return .unsure }
    let same = open.filter { $0.item == item.id }
    let old = same.isEmpty ? open : same
    guard old.count == 1, let claim = old.first,
      let before = lineUp.item(claim.item)?.variants.first(where: { $0.id == claim.variant })
    else { return .unsure }
    let fitting = item.variants(
      size: said.size ?? before.traits.size.nonEmpty, colour: said.colour ?? before.traits.shade.nonEmpty)
    guard fitting.count == 1, let variant = fitting.first else { return .unsure }
    let quantity = said.quantity > 1 || variant.id == claim.variant ? Int64(said.quantity) : claim.quantity
    guard try desk.hasLeft(quantity, of: variant.id, in: item.id, beside: claim) else { return .unsure }
    guard try desk.end([claim.id], as: .cancelled, by: nil, at: now) == 1 else { return .unsure }
    requests.append(
      ClaimRequest(item: item.id, variant: variant.id, buyer: buyer, quantity: quantity, comment: comment))
    try finish()
    lastClaimed[buyer] = item.code
    return .read
  }

  private func fitting(_ said: CommentReading.Item, among open: [Claim]) -> [Claim] {
    guard let item = lineUp.item(said.code) else { return [] }
    let variants = Set(item.variants(size: said.size, colour: said.colour).map(\.id))
    return open.filter { $0.item == item.id && variants.contains($0.variant) }
  }

  private mutating func last(of buyer: ID<LiveBuyer>) throws -> String? {
    if let known = lastClaimed[buyer] { return known }
    let item: ID<LineUpItem>? = try connection.value(
      """
      SELECT item_id FROM live_claim
      WHERE shop_id = \(shop) AND buyer_id = \(buyer) AND session_id = \(session.id)
      ORDER BY claim_id DESC LIMIT 1
      """)
    let code = lineUp.item(item)?.code
    lastClaimed[buyer] = code
    return code
  }

  private func openClaims(of buyer: ID<LiveBuyer>) throws -> [Claim] {
    try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND buyer_id = \(buyer) AND session_id = \(session.id) AND state = 'open'
      ORDER BY claim_id LIMIT 200
      """
    ).map(Claim.init)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
