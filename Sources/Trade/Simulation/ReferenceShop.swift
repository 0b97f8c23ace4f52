import Storage

/// A whole shop as simple as it can be: the stock reckoned anew from all that stands, the desk that does one thing at a
/// time, and the checkouts behind it. What it comes to is what the books must come to.
struct ReferenceShop: Sendable {
  struct Checkout: Equatable, Sendable {
    /// A claim's pieces that are to be paid, by the claim's place.
    struct Line: Equatable, Sendable {
      var claim: Int
      let variant: ID<Variant>
      let pieces: Int64
    }

    let buyer: ReferenceDesk.Buyer
    var state: Trade.Checkout.State = .open
    var lines: [Line] = []
    var method: Trade.Checkout.Method?
    var dueAt: Instant?
    var confirmedAt: Instant?
    var saidAt: Instant?
    var endedAt: Instant?
    /// Where its order stands among what was imported; nil where there is none.
    var order: Int?
    var isShipped = false
  }

  var desk: ReferenceDesk
  var stock = ReferenceStock()
  /// In the order in which they were made.
  var checkouts: [Checkout] = []
  /// The claim of each request of a program, by its place.
  var requests: [RequestMark: Int] = [:]
  /// How long a buyer has to pay.
  let due: Duration
  private let variants: [ID<Variant>]

  init(_ desk: ReferenceDesk, due: Duration) {
    self.desk = desk
    self.due = due
    variants = desk.items.flatMap { $0.variants.map(\.id) }
  }

  var now: Instant {
    get { desk.now }
    set { desk.now = newValue }
  }

  /// Reckons anew what lies on the shelf and what is promised.
  mutating func reckon() {
    let held = desk.wishes.reduce(into: [ID<Variant>: Int64]()) { $0[$1.variant, default: 0] += $1.held }
    desk.levels = stock.levels(of: variants).reduce(into: [:]) { levels, one in
      levels[one.key] = .init(onHand: one.value.onHand, held: one.value.held + held[one.key, default: 0])
    }
  }

  /// What a program's order comes to.
  enum Answer: Equatable {
    /// Its claim, by its place, with the pieces held for it.
    case taken(Int, held: Int64)
    case limited, blocked
  }

  mutating func claim(
    _ mark: RequestMark, _ buyer: ReferenceDesk.Buyer, _ item: ID<LineUpItem>, _ variant: ID<Variant>, _ pieces: Int64
  ) -> Answer {
    if let place = requests[mark] { return .taken(place, held: desk.wishes[place].held) }
    switch desk.wish(buyer, item, variant, pieces, nil) {
    case .limited: return .limited
    case .blocked: return .blocked
    case .taken:
      let place = desk.wishes.count - 1
      requests[mark] = place
      return .taken(place, held: desk.wishes[place].held)
    }
  }

  /// What the clock does: holds end, then what was not paid in time.
  mutating func passTime() {
    desk.passTime()
    let over = checkouts.indices.filter { place in
      checkouts[place].state == .waiting && checkouts[place].dueAt.map { $0 <= now } ?? false
    }
    for place in over { (checkouts[place].state, checkouts[place].endedAt) = (.lapsed, now) }
    noteWhatIsBeingPaid()
    let claims = over.flatMap { checkouts[$0].lines.map(\.claim) }
    desk.end(claims.filter { desk.wishes[$0].until.map { $0 <= now } ?? true }, as: .lapsed)
  }

  mutating func noteWhatIsBeingPaid() {
    desk.beingPaid = Set(checkouts.filter { $0.state == .waiting }.flatMap { $0.lines.map(\.claim) })
  }
}
