/// Deals out the pieces of a round of claims. Pure: what is left of each variant goes in, who gets what comes out.
struct ClaimRound {
  /// What one buyer has of one item.
  struct Share: Hashable {
    let buyer: ID<LiveBuyer>
    let item: ID<LineUpItem>
  }

  struct NewClaim {
    let id: ID<Claim>
    let request: ClaimRequest
    let quantity: Int64
    let held: Int64
    let until: Instant?
  }

  let session: LiveSession
  /// Pieces left of each variant that was counted.
  private(set) var levels: [ID<Variant>: Int64]
  /// Claims that wait for each variant.
  private(set) var waiting: [ID<Variant>: Int]
  let blocked: Set<ID<LiveBuyer>>
  private(set) var has: [Share: Int64]
  let now: Instant

  private(set) var claims: [NewClaim] = []

  init(
    session: LiveSession, levels: [ID<Variant>: Int64], waiting: [ID<Variant>: Int], blocked: Set<ID<LiveBuyer>>,
    has: [Share: Int64], now: Instant
  ) {
    self.session = session
    self.levels = levels
    self.waiting = waiting
    self.blocked = blocked
    self.has = has
    self.now = now
  }

  /// The claims of this round that hold something.
  var taken: [NewClaim] { claims.filter { $0.held > 0 } }

  /// Gives a request what is left for it.
  mutating func take(_ request: ClaimRequest) -> ClaimOutcome {
    if blocked.contains(request.buyer) { return .blocked }
    let quantity = request.quantity
    let share = Share(buyer: request.buyer, item: request.item)
    if let most = session.form.mostPerBuyer {
      // Nothing is cut in silence: whoever reads the refusal may give fewer.
      guard has[share, default: 0] + quantity <= Int64(most) else { return .limited(most: most) }
      has[share, default: 0] += quantity
    }
    let id = ID<Claim>.new()
    guard let left = levels[request.variant] else {
      keep(id, request, quantity, held: 0)
      return .notCounted(id)
    }
    // Nobody passes those who wait, also when a piece has come free meanwhile.
    let held = waiting[request.variant, default: 0] > 0 ? 0 : min(max(0, left), quantity)
    levels[request.variant] = left - held
    keep(id, request, quantity, held: held)
    if held == quantity { return .won(id, until: until) }
    return held > 0
      ? .partlyWon(id, held: held, waiting: quantity - held)
      : .waiting(id, place: waiting[request.variant, default: 0])
  }

  private var until: Instant { now + session.form.holding }

  private mutating func keep(_ id: ID<Claim>, _ request: ClaimRequest, _ quantity: Int64, held: Int64) {
    claims.append(
      NewClaim(id: id, request: request, quantity: quantity, held: held, until: held > 0 ? until : nil))
    if held < quantity { waiting[request.variant, default: 0] += 1 }
  }
}
