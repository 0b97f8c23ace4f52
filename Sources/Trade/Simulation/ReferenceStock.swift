/// What the stock should be, reckoned anew from everything that stands: slow, and plain enough to be believed.
struct ReferenceStock: Sendable {
  struct Count: Sendable {
    let variant: ID<Variant>
    let pieces: Int64
    let at: Instant
    var stands = true
  }

  /// Pieces made, damaged, given away.
  struct Move: Sendable {
    let variant: ID<Variant>
    let pieces: Int64
    let at: Instant
  }

  struct Said: Sendable {
    let order: String
    let line: String
    let sellable: Int64
    let gone: Int64
    let at: Instant
    var stands = true
  }

  struct Level: Equatable {
    var onHand: Int64
    var held: Int64 = 0
    var awaited: Int64 = 0
  }

  /// What each import shows, in the order of the imports; nil for one that was taken back.
  var imports: [[OrderRecord]?] = []
  var counts: [Count] = []
  var moves: [Move] = []
  var said: [Said] = []
  /// The variant of each listing, by the key of its lines.
  var matches: [String: ID<Variant>] = [:]

  /// The level of a variant; nil while it is not counted.
  func level(of variant: ID<Variant>) -> Level? { levels(of: [variant])[variant] }

  /// The levels of those that are counted.
  func levels(of variants: [ID<Variant>]) -> [ID<Variant>: Level] {
    let orders = orders
    return variants.reduce(into: [:]) { levels, variant in levels[variant] = level(of: variant, orders) }
  }

  private func level(of variant: ID<Variant>, _ orders: [(OrderRecord, Bool)]) -> Level? {
    guard let count = count(of: variant) else { return nil }
    var level = Level(onHand: count.pieces)
    for move in moves where move.variant == variant && move.at > count.at { level.onHand += move.pieces }
    for (order, hasLeft) in orders {
      for line in order.lines where matches[line.key] == variant {
        add(line, of: order, hasLeft, to: &level, since: count.at)
      }
    }
    return level
  }

  /// The one in force: the newest that stands, of two of one moment the later written.
  func count(of variant: ID<Variant>) -> Count? {
    counts.filter { $0.stands && $0.variant == variant }.reduce(nil) { newest, count in
      newest.map { count.at < $0.at ? $0 : count } ?? count
    }
  }

  /// Pieces of a line that are out and were not spoken of; nil when the books have no such line.
  func left(of line: String, in number: String) -> Int64? {
    guard let (order, hasLeft) = orders.first(where: { $0.0.number == number }),
      let found = order.lines.first(where: { $0.key == line })
    else { return nil }
    return max(
      0, out(found, of: order, hasLeft) - statements(of: line, in: number).reduce(0) { $0 + $1.sellable + $1.gone })
  }

  private func add(
    _ line: OrderLineRecord, of order: OrderRecord, _ hasLeft: Bool, to level: inout Level, since countedAt: Instant
  ) {
    let out = out(line, of: order, hasLeft)
    var left = out
    var spoken: Int64 = 0
    for said in statements(of: line.key, in: order.number) {
      let back = min(said.sellable, left)
      left -= min(said.sellable + said.gone, left)
      spoken += said.sellable + said.gone
      if said.at > countedAt { level.onHand += back }
    }
    guard order.orderedAt > countedAt else { return }
    level.onHand -= out
    if order.status == .unpaid { level.held += Int64(line.quantity) }
    let coming = order.status == .cancelled ? out : min(Int64(line.returned), out)
    level.awaited += max(0, coming - spoken)
  }

  private func out(_ line: OrderLineRecord, of order: OrderRecord, _ hasLeft: Bool) -> Int64 {
    switch order.status {
    case .unpaid: 0
    case .cancelled: order.paidAt != nil || hasLeft ? Int64(line.quantity) : 0
    case .toShip, .shipped, .delivered, .completed: Int64(line.quantity)
    }
  }

  private func statements(of line: String, in order: String) -> [Said] {
    said.filter { $0.stands && $0.order == order && $0.line == line }
  }

  private var orders: [(OrderRecord, Bool)] {
    Dictionary(grouping: imports.compactMap { $0 }.joined(), by: \.number).values.map { views in
      (
        views.dropFirst().reduce(OrderFold(views[0])) { $0.joined(with: OrderFold($1)) }.record,
        views.contains(where: \.hasLeft)
      )
    }
  }
}
