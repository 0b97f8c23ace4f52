import Storage

/// Operators of a replayed session: what they see, what they decide to do, and how it is done at the real desk.
struct ReplayOperator {
  let stage: ReplayStage
  var chance: SampleRandom

  /// What an operator has before her eyes.
  struct Sight: Sendable {
    var unsure: [LiveComment] = []
    var settled: [ID<LiveComment>] = []
    var claims: [Claim] = []
    var questions: [QuestionRadar.Group] = []
    var troll: [(id: ID<LiveBuyer>, isBlocked: Bool)] = []
  }

  init(_ stage: ReplayStage, seed: UInt64) {
    self.stage = stage
    chance = SampleRandom(seed: seed, stream: 22, index: 0)
  }

  func look(_ connection: any SQLConnection) throws -> Sight {
    let (shop, session) = (stage.shop, stage.session)
    var sight = Sight()
    sight.unsure = try UnsureComments(connection: connection, shop: shop, session: session).comments(limit: 20)
    sight.settled = try connection.rows(
      """
      SELECT comment_id FROM live_comment WHERE shop_id = \(shop) AND session_id = \(session)
        AND settled_at IS NOT NULL ORDER BY comment_id DESC LIMIT 20
      """
    ).map { try $0("comment_id") }
    sight.claims = try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim WHERE shop_id = \(shop) AND session_id = \(session)
      ORDER BY claim_id DESC LIMIT 80
      """
    ).map(Claim.init)
    sight.questions = try QuestionRadar(connection: connection, shop: shop, session: session).groups(limit: 6)
    sight.troll = try connection.rows(
      """
      SELECT buyer_id, blocked_at FROM live_buyer WHERE shop_id = \(shop) AND name = 'Sultan' ORDER BY buyer_id LIMIT 3
      """
    ).map { (try $0("buyer_id"), try $0("blocked_at") as Int64? != nil) }
    return sight
  }

  /// What is done in a round; now and then two do the same at once.
  mutating func deeds(_ sight: Sight, at now: Instant) -> [OperatorDeed] {
    var deeds: [OperatorDeed] = []
    for comment in sight.unsure where chance.happens(500) { deeds.append(.settle(comment.id, meaning(comment, sight))) }
    // Whoever asks for a size is answered by her own measures, not with the others.
    if let group = sight.questions.first(where: { $0.attribute != .size }), chance.happens(300) {
      deeds.append(.answer(group.item, group.attribute, upTo: group.latest))
    }
    if chance.happens(120) { deeds.append(tap()) }
    let (open, over) = (sight.claims.filter { $0.state == .open }, sight.claims.filter { $0.state != .open })
    if !open.isEmpty {
      if chance.happens(70) { deeds.append(.cancel(chance.pick(open).id)) }
      if chance.happens(30) { deeds.append(.extend(chance.pick(open).id, until: now + .seconds(1_800))) }
    }
    if let waiting = open.first(where: { $0.waiting > 0 }), chance.happens(60) { deeds.append(.give(waiting.id)) }
    if !over.isEmpty, chance.happens(40) { deeds.append(.reopen(chance.pick(over).id)) }
    if !sight.settled.isEmpty, chance.happens(25) { deeds.append(.unsettle(chance.pick(sight.settled))) }
    if !sight.troll.isEmpty, chance.happens(20) {
      let troll = chance.pick(sight.troll)
      deeds.append(.block(troll.id, !troll.isBlocked))
    }
    if let first = deeds.first, chance.happens(150) { deeds.append(first) }
    return deeds
  }

  private mutating func meaning(_ comment: LiveComment, _ sight: Sight) -> UnsureComments.Meaning {
    let theirs = sight.claims.filter { $0.buyer == comment.buyer && $0.state == .open }
    if comment.intent == .cancel || comment.intent == .change, let claim = theirs.first {
      return comment.intent == .change ? change(claim, comment) : .cancel(claim.id)
    }
    switch chance.number(0...9) {
    case 0: return .nothing
    case 1: return .question(chance.pick([.size, .stock, .other]))
    default:
      let item = stage.items.first { $0.id == comment.item } ?? chance.pick(stage.items)
      let fitting = item.variants(size: comment.size, colour: comment.colour)
      let variant = chance.pick(fitting.isEmpty ? item.variants : fitting)
      return .claim(item: item.id, variant: variant.id, quantity: Int64(chance.number(1...2)))
    }
  }

  private mutating func change(_ claim: Claim, _ comment: LiveComment) -> UnsureComments.Meaning {
    guard let item = stage.items.first(where: { $0.id == claim.item }) else { return .cancel(claim.id) }
    let fitting = item.variants(size: comment.size, colour: comment.colour)
    let variant = chance.pick(fitting.isEmpty ? item.variants : fitting)
    return .change(claim.id, to: .init(item: item.id, variant: variant.id, quantity: claim.quantity))
  }

  private mutating func tap() -> OperatorDeed {
    let item = chance.pick(stage.items)
    return .tap(
      handle: "tamu \(chance.number(1...40))", item: item.id, variant: chance.pick(item.variants).id,
      quantity: Int64(chance.number(1...3)))
  }

  /// Does it in the books.
  ///
  /// - Returns: the session's last event afterwards, which tells where among all others it was done; nil where it came
  ///   to nothing.
  static func carryOut(
    _ deed: OperatorDeed, _ stage: ReplayStage, on connection: any SQLConnection, at now: Instant
  ) throws -> Int64? {
    let (shop, session) = (stage.shop, stage.session)
    _ = try LiveLog.open(session, of: shop, on: connection)
    let sessions = LiveSessions(connection: connection, shop: shop)
    let before = try sessions.session(session).events
    let desk = ClaimDesk(connection: connection, shop: shop, session: session)
    let comments = UnsureComments(connection: connection, shop: shop, session: session)
    let people = LiveBuyers(connection: connection, shop: shop)
    switch deed {
    case .show(let item): try sessions.show(item, in: session, by: nil, at: now)
    case .settle(let comment, let meaning): try comments.settle(comment, as: meaning, by: nil, at: now)
    case .unsettle(let comment): try comments.unsettle(comment, by: nil, at: now)
    case .answer(let item, let attribute, let latest):
      try QuestionRadar(connection: connection, shop: shop, session: session)
        .answer(item, attribute, upTo: latest, by: nil, at: now)
    case .tap(let handle, let item, let variant, let quantity):
      let buyer = try people.buyer(handle, from: "operator").id
      _ = try desk.claim([ClaimRequest(item: item, variant: variant, buyer: buyer, quantity: quantity)], at: now)
    case .cancel(let claim): try desk.cancel(claim, at: now)
    case .reopen(let claim): try desk.reopen(claim, at: now)
    case .give(let claim): try desk.give(claim, at: now)
    case .extend(let claim, let until): try desk.extend(claim, until: until, at: now)
    case .block(let buyer, let isBlocked): try people.block(buyer, isBlocked, in: session, by: nil, at: now)
    }
    let after = try sessions.session(session).events
    return after > before ? after : nil
  }
}
