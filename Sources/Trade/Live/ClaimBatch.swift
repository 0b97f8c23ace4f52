import Storage

/// Takes the orders of programs that came together, in one transaction. One that cannot be taken hinders no other.
struct ClaimBatch {
  typealias Answer = Result<TakenClaim, any Error>

  let connection: any SQLConnection
  let shop: ID<Shop>
  let session: ID<LiveSession>
  private let memory: ClaimMemory
  /// What is to be kept when the transaction was committed.
  private(set) var news = ClaimMemory.News()

  init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>, memory: ClaimMemory) {
    self.connection = connection
    self.shop = shop
    self.session = session
    self.memory = memory
  }

  /// - Returns: an answer to each order, in the same order. It fails with ``LiveError``,
  ///   ``RehearsalError/wrongAudience`` or ``KeyUsedOtherwise``.
  mutating func take(_ orders: [ClaimOrder], at now: Instant) throws -> [Answer] {
    // The session first: the same request sent twice at once finds the other's claim, or waits for it.
    let (log, session) = try LiveLog.opened(self.session, of: shop, on: connection)
    guard session.startedAt != nil else { return orders.map { _ in .failure(LiveError.notOn) } }
    try remember(orders, session, at: now)
    var answers: [Answer?] = orders.map { _ in nil }
    var round = Round(known: try known(orders))
    for (place, order) in orders.enumerated() {
      do {
        try session.checkAudience(from: order.source)
        answers[place] = try round.add(try request(order), order, at: place)
      } catch {
        answers[place] = .failure(error)
      }
    }
    let desk = ClaimDesk(connection: connection, shop: shop, session: session.id)
    let outcomes = try desk.deal(round.requests, in: session, log, at: now)
    for ((place, quantity), outcome) in zip(round.places, outcomes) {
      answers[place] = .init(outcome, of: quantity, until: now + session.form.holding)
    }
    for (mark, claim) in round.marked(answers) { news.claims[mark] = claim }
    news.event = try log.last()
    return try zip(answers, orders).map { answer, order in
      try answer ?? again(order, round, answers)
    }
  }

  /// Brings up to now what is at hand of the session, its buyers and its requests.
  private mutating func remember(_ orders: [ClaimOrder], _ session: LiveSession, at now: Instant) throws {
    news.lineUp = try LineUp(connection: connection, shop: shop, session: session.id).reading(
      memory.lineUp, for: session, at: now)
    let recall = ClaimRecall(connection: connection, shop: shop, memory: memory)
    // Nobody is written down whose claim is refused for where it comes from.
    let handles = orders.lazy.filter { (try? session.checkAudience(from: $0.source)) != nil }.map(\.handle)
    news.buyers = try recall.buyers(Set(handles))
    news.claims = try recall.claims(since: session)
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

    /// The marks of the requests that became claims.
    func marked(_ answers: [Answer?]) -> [(RequestMark, ID<Claim>)] {
      firsts.compactMap { mark, place in
        if case .success(let taken) = answers[place] { (mark, taken.claim) } else { nil }
      }
    }
  }

  private func request(_ order: ClaimOrder) throws -> ClaimRequest {
    guard let buyer = news.buyers[order.handle] else { throw LiveError.outOfRange(.handle) }
    guard (1...ClaimDesk.mostPieces).contains(order.quantity) else { throw LiveError.outOfRange(.quantity) }
    guard let item = news.lineUp?.item(order.code) else { throw LiveError.unknownItem }
    let fitting = item.variants(size: order.size, colour: order.colour).filter {
      order.variant == nil || $0.id == order.variant
    }
    guard let variant = fitting.first else { throw LiveError.unknownVariant }
    guard fitting.count == 1 else { throw LiveError.severalVariants }
    return ClaimRequest(
      item: item.id, variant: variant.id, buyer: buyer, quantity: order.quantity, mark: order.request)
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
    let marks = Set(orders.compactMap(\.request))
    let claims = Set(memory.claims(marks).values).union(marks.compactMap { news.claims[$0] })
    guard !claims.isEmpty else { return [:] }
    let rows = try connection.rows(
      """
      SELECT request_mark, \(part: Claim.columns), quantity + (
        SELECT CAST(COALESCE(SUM(p.quantity), 0) AS BIGINT) FROM live_claim p
        WHERE p.shop_id = live_claim.shop_id AND p.buyer_id = live_claim.buyer_id
          AND p.session_id = live_claim.session_id AND p.claim_id > live_claim.claim_id
          AND p.item_id = live_claim.item_id AND p.variant_id = live_claim.variant_id
          AND p.claimed_at = live_claim.claimed_at AND p.request_mark IS NULL AND p.comment_id IS NULL) AS asked
      FROM live_claim
      WHERE shop_id = \(shop) AND claim_id \(in: claims.sorted())
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map {
        (RequestMark(value: try $0("request_mark")), Known(claim: try Claim($0), asked: try $0("asked")))
      })
  }
}

extension ClaimOrder {
  fileprivate var handle: ClaimMemory.Handle { .init(source: source, handle: buyer) }
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
