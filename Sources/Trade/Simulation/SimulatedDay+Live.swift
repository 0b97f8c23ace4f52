import Storage

/// Comments, claims of programs, what operators do, and the clock.
extension SimulatedDay {
  mutating func hear() async throws -> (Int, String) {
    let some = buyers.next(&chance, at: now)
    guard !some.isEmpty else { return (1, "silence") }
    let desk = chance.pick(books.desks)
    do {
      _ = try await desk.take(some, in: stage.place)
    } catch let end as CrashingDatabase.Died {
      if end.death == .beforeCommit {
        buyers.lost(some)
        return (some.count, "\(some.count) comments lost")
      }
    }
    buyers.arrived(some)
    for comment in some { model.desk.hear(comment) }
    return (some.count, "\(some.count) comments, the first \(some[0].key)")
  }

  /// Orders of a program: many at once, some sent before.
  mutating func claim() async throws -> (Int, String) {
    let orders = (0..<chance.number(1...6)).map { _ in order() }
    let desk = chance.pick(books.desks)
    var answers: [Result<TakenClaim, any Error>] = []
    for await answer in Self.send(orders.map(\.order), to: desk, in: stage.place) { answers.append(answer) }
    let death = books.database.death
    if death == .beforeCommit { return (orders.count, "\(orders.count) claims lost") }
    let known = model.requests
    for (one, answer) in zip(orders, answers) {
      // Twice in one batch: the second is told what the first is.
      let isKnown = known[one.mark] != nil
      let said = model.claim(one.mark, one.buyer, one.item, one.variant, one.order.quantity)
      if death == nil { compare(answer, said, isKnown: isKnown, one.order) }
    }
    return (orders.count, "\(orders.count) claims, the first of \(orders[0].order.code) by \(orders[0].order.buyer)")
  }

  mutating func operate() async throws -> (Int, String) {
    try await learnNames()
    let time = now
    let sight = try await database.read { [operators] in try operators.look($0) }
    var deeds = operators.deeds(sight, at: time)
    if chance.happens(200) {
      let item = chance.pick(stage.items)
      deeds.append(.show(item.id))
    }
    if deeds.isEmpty { return (1, "an operator looks") }
    for deed in deeds {
      let outcome = try await attempt { [stage] connection in
        try ReplayOperator.carryOut(deed, stage, on: connection, at: time)
      }
      switch outcome {
      case .lost: return (deeds.count, "\(deed) lost")
      case .unheard:
        applyIfPossible(deed)
        return (deeds.count, "\(deed) unheard")
      case .refused: apply(deed, isDone: false)
      case .done(let event): apply(deed, isDone: event != nil)
      }
    }
    return (deeds.count, "\(deeds)")
  }

  mutating func passTime() async throws -> (Int, String) {
    let far = chance.happens(60)
    if far { books.clock.advance(by: .seconds(Int64(chance.number(600...7_200)))) }
    model.now = now
    do {
      try await ClaimTimes(database: books.database).look(at: now)
      try await CheckoutTimes(database: books.database).look(at: now)
    } catch is CrashingDatabase.Died {
      // The next program does what is due at once.
      try await restart()
      try await ClaimTimes(database: books.database).look(at: now)
      try await CheckoutTimes(database: books.database).look(at: now)
    }
    model.passTime()
    return (1, far ? "hours pass" : "the clock")
  }

  /// What the books call claims, comments and buyers.
  mutating func learnNames() async throws {
    let (shop, session) = (stage.shop, stage.session)
    let after = (
      comment: model.desk.names.comments.keys.max() ?? ID(0), claim: model.desk.names.claims.keys.max() ?? ID(0),
      buyer: model.desk.names.buyers.keys.max() ?? ID(0)
    )
    let news = try await database.read { connection in
      try NewNames(connection, shop: shop, session: session, after: after)
    }
    for (id, buyer) in news.buyers { model.desk.names.buyers[id] = buyer }
    for (id, key) in news.comments { model.desk.names.comments[id] = key }
    for id in news.claims { model.desk.names.claims[id] = model.desk.names.claims.count }
  }

  private struct NewNames: Sendable {
    let buyers: [(ID<LiveBuyer>, ReferenceDesk.Buyer)]
    let comments: [(ID<LiveComment>, CommentKey)]
    let claims: [ID<Claim>]

    init(
      _ connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>,
      after: (comment: ID<LiveComment>, claim: ID<Claim>, buyer: ID<LiveBuyer>)
    ) throws {
      buyers = try connection.rows(
        "SELECT buyer_id, source, handle FROM live_buyer WHERE shop_id = \(shop) AND buyer_id > \(after.buyer)"
      ).map { (try $0("buyer_id"), .init(source: try $0("source"), handle: try $0("handle"))) }
      comments = try connection.rows(
        """
        SELECT comment_id, source, room, external_id FROM live_comment
        WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id > \(after.comment)
        """
      ).map { row in
        (
          try row("comment_id"),
          CommentKey(source: try row("source"), room: try row("room"), externalID: try row("external_id"))
        )
      }
      claims = try connection.rows(
        """
        SELECT claim_id FROM live_claim
        WHERE shop_id = \(shop) AND session_id = \(session) AND claim_id > \(after.claim) ORDER BY claim_id
        """
      ).map { try $0("claim_id") }
    }
  }

  private struct ProgramOrder {
    let order: ClaimOrder
    let mark: RequestMark
    let buyer: ReferenceDesk.Buyer
    let item: ID<LineUpItem>
    let variant: ID<Variant>
  }

  /// The number of the request tells all of it, so that one that is sent again is the same.
  private mutating func order() -> ProgramOrder {
    let number = chance.happens(250) && sentOrders > 0 ? chance.number(0...sentOrders - 1) : sentOrders
    sentOrders = max(sentOrders, number + 1)
    var own = SampleRandom(seed: seed, stream: 41, index: number)
    let item = own.pick(stage.items)
    let variant = own.pick(item.variants)
    let buyer = ReferenceDesk.Buyer(source: "program", handle: "pembeli\(own.number(1...12))")
    let mark = RequestMark("\(number)", of: "simulation")
    let order = ClaimOrder(
      code: item.code, variant: variant.id, buyer: buyer.handle, source: buyer.source,
      quantity: Int64(own.pick([1, 1, 1, 2, 3])), request: mark)
    return ProgramOrder(order: order, mark: mark, buyer: buyer, item: item.id, variant: variant.id)
  }

  /// All in one batch, in their order.
  private static func send(
    _ orders: [ClaimOrder], to desk: LiveDesk, in place: LiveDesk.Place
  ) -> AsyncStream<Result<TakenClaim, any Error>> {
    AsyncStream { stream in
      let answers = AnswersInOrder(orders.count) { answer in
        stream.yield(answer)
      } finish: {
        stream.finish()
      }
      desk.claim(orders, in: place) { answers.take($1, of: $0) }
    }
  }

  private mutating func compare(
    _ answer: Result<TakenClaim, any Error>, _ said: ReferenceShop.Answer, isKnown: Bool, _ order: ClaimOrder
  ) {
    switch (answer, said) {
    case (.success(let taken), .taken(_, let held)):
      // One that was known tells how it stands now.
      expect(
        taken.isKnown == isKnown && (isKnown || taken.held == held), "claim \(order): \(taken), reference \(said)")
    case (.failure(LiveError.overLimit), .limited), (.failure(LiveError.buyerBlocked), .blocked): break
    default: expect(false, "claim \(order): \(answer), reference \(said)")
    }
  }

  /// Done in the books, unless it came to nothing there: nobody was told.
  private mutating func applyIfPossible(_ deed: OperatorDeed) {
    var next = model.desk
    next.take(ReplayStep(at: now, deed: .operatorsDeed(deed)))
    apply(deed, isDone: next.surprises.count == model.desk.surprises.count)
  }

  /// What the books refused, or what came to nothing there, the reference refuses too, or nothing changes by it.
  private mutating func apply(_ deed: OperatorDeed, isDone: Bool) {
    if case .show(let item) = deed, isDone, let shown = stage.items.first(where: { $0.id == item }) {
      buyers.show(shown)
    }
    var next = model.desk
    next.take(ReplayStep(at: now, deed: .operatorsDeed(deed)))
    let isRefused = next.surprises.count > model.desk.surprises.count
    if isDone {
      expect(!isRefused, "\(deed): done, reference refuses: \(next.surprises.last ?? "")")
      model.desk = next
    } else if !isRefused {
      expect(next.isLike(model.desk), "\(deed): refused or without effect, reference does it")
    }
  }
}
