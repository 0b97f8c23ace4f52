import Storage

/// Takes the orders of programs that came together, in one transaction. One that cannot be taken hinders no other.
struct ClaimBatch {
  typealias Answer = Result<TakenClaim, any Error>

  let connection: any SQLConnection
  let shop: ID<Shop>
  let session: ID<LiveSession>
  /// What codes mean; read from the books where it is missing or no longer true.
  private(set) var lineUp: LineUpReading?

  init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>, lineUp: LineUpReading?) {
    self.connection = connection
    self.shop = shop
    self.session = session
    self.lineUp = lineUp
  }

  /// - Returns: an answer to each order, in the same order. It fails with ``LiveError``,
  ///   ``RehearsalError/wrongAudience`` or ``KeyUsedOtherwise``.
  mutating func take(_ orders: [ClaimOrder], at now: Instant) throws -> [Answer] {
    // The session first: the same request sent twice at once finds the other's claim, or waits for it.
    _ = try LiveLog.open(session, of: shop, on: connection)
    let session = try LiveSessions(connection: connection, shop: shop).session(self.session)
    guard session.startedAt != nil else { return orders.map { _ in .failure(LiveError.notOn) } }
    let lineUp = try LineUp(connection: connection, shop: shop, session: session.id).reading(
      lineUp, for: session, at: now)
    self.lineUp = lineUp
    // Nobody is written down whose claim is refused for where it comes from.
    let buyers = try self.buyers(of: orders.filter { (try? session.checkAudience(from: $0.source)) != nil })
    var answers: [Answer?] = orders.map { _ in nil }
    var round = Round(known: try known(orders))
    for (place, order) in orders.enumerated() {
      do {
        try session.checkAudience(from: order.source)
        let request = try Self.request(order, buyers, lineUp)
        answers[place] = try round.add(request, order, at: place)
      } catch {
        answers[place] = .failure(error)
      }
    }
    let desk = ClaimDesk(connection: connection, shop: shop, session: session.id)
    let outcomes = try desk.claim(round.requests, at: now)
    for ((place, quantity), outcome) in zip(round.places, outcomes) {
      answers[place] = .init(outcome, of: quantity, until: now + session.form.holding)
    }
    return try zip(answers, orders).map { answer, order in
      try answer ?? again(order, round, answers)
    }
  }

  /// The second of two equal requests that came at once gets what the first got.
  private func again(_ order: ClaimOrder, _ round: Round, _ answers: [Answer?]) throws -> Answer {
    guard let mark = order.request, let first = round.firsts[mark], let answer = answers[first] else {
      preconditionFailure("an order has no answer")
    }
    return answer
  }

  /// What is asked of the desk, and which requests came before.
  private struct Round {
    let known: [RequestMark: Known]
    private(set) var requests: [ClaimRequest] = []
    private(set) var places: [(place: Int, quantity: Int64)] = []
    private(set) var firsts: [RequestMark: Int] = [:]

    init(known: [RequestMark: Known]) { self.known = known }

    /// - Returns: the answer where it is known already; nil where the desk, or the same request before it, gives it.
    mutating func add(_ request: ClaimRequest, _ order: ClaimOrder, at place: Int) throws -> Answer? {
      if let mark = order.request {
        if let known = known[mark] {
          guard known.isFor(request) else { throw KeyUsedOtherwise() }
          return .success(TakenClaim(known.claim))
        }
        if let first = firsts[mark] {
          guard let index = places.firstIndex(where: { $0.place == first }), requests[index] == request else {
            throw KeyUsedOtherwise()
          }
          return nil
        }
        firsts[mark] = place
      }
      requests.append(request)
      places.append((place, request.quantity))
      return nil
    }
  }

  private static func request(
    _ order: ClaimOrder, _ buyers: [[String]: ID<LiveBuyer>], _ lineUp: LineUpReading
  ) throws -> ClaimRequest {
    guard let buyer = buyers[[order.source, order.buyer]] else { throw LiveError.outOfRange(.handle) }
    guard (1...ClaimDesk.mostPieces).contains(order.quantity) else { throw LiveError.outOfRange(.quantity) }
    guard let item = lineUp.item(order.code) else { throw LiveError.unknownItem }
    let fitting = item.variants(size: order.size, colour: order.colour).filter {
      order.variant == nil || $0.id == order.variant
    }
    guard let variant = fitting.first else { throw LiveError.unknownVariant }
    guard fitting.count == 1 else { throw LiveError.severalVariants }
    return ClaimRequest(
      item: item.id, variant: variant.id, buyer: buyer, quantity: order.quantity, mark: order.request)
  }

  private func buyers(of orders: [ClaimOrder]) throws -> [[String]: ID<LiveBuyer>] {
    let buyers = LiveBuyers(connection: connection, shop: shop)
    return try Dictionary(grouping: orders, by: \.source).reduce(into: [:]) { found, some in
      for (handle, id) in try buyers.buyers(Set(some.value.map(\.buyer)), from: some.key) {
        found[[some.key, handle]] = id
      }
    }
  }

  /// A claim that was taken before, and how many pieces were asked for: it has fewer once a part was paid.
  private struct Known {
    let claim: Claim
    let asked: Int64

    func isFor(_ request: ClaimRequest) -> Bool {
      claim.item == request.item && claim.variant == request.variant && claim.buyer == request.buyer
        && asked == request.quantity
    }
  }

  private func known(_ orders: [ClaimOrder]) throws -> [RequestMark: Known] {
    let marks = Set(orders.compactMap { $0.request?.value })
    guard !marks.isEmpty else { return [:] }
    let rows = try connection.rows(
      """
      SELECT request_mark, \(part: Claim.columns), quantity + (
        SELECT CAST(COALESCE(SUM(p.quantity), 0) AS BIGINT) FROM live_claim p
        WHERE p.shop_id = live_claim.shop_id AND p.buyer_id = live_claim.buyer_id
          AND p.session_id = live_claim.session_id AND p.claim_id > live_claim.claim_id
          AND p.item_id = live_claim.item_id AND p.variant_id = live_claim.variant_id
          AND p.claimed_at = live_claim.claimed_at AND p.request_mark IS NULL AND p.comment_id IS NULL) AS asked
      FROM live_claim
      WHERE shop_id = \(shop) AND request_mark \(in: marks.sorted())
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map {
        (RequestMark(value: try $0("request_mark")), Known(claim: try Claim($0), asked: try $0("asked")))
      })
  }
}

extension TakenClaim {
  init(_ claim: Claim) {
    self.init(
      claim: claim.id, state: claim.state, quantity: claim.quantity, held: claim.held, until: claim.until,
      isKnown: true)
  }
}

extension ClaimBatch.Answer {
  fileprivate init(_ outcome: ClaimOutcome, of quantity: Int64, until: Instant) {
    func taken(_ claim: ID<Claim>, _ held: Int64) -> Self {
      .success(
        TakenClaim(
          claim: claim, state: .open, quantity: quantity, held: held, until: held > 0 ? until : nil, isKnown: false))
    }
    self =
      switch outcome {
      case .won(let claim, _): taken(claim, quantity)
      case .partlyWon(let claim, let held, _): taken(claim, held)
      case .waiting(let claim, _), .notCounted(let claim): taken(claim, 0)
      case .limited(let most): .failure(LiveError.overLimit(most: most))
      case .blocked: .failure(LiveError.buyerBlocked)
      }
  }
}
