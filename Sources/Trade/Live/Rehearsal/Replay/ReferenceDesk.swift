/// A desk as simple as it can be, in memory: one comment, one deed at a time, everything looked for from the beginning.
/// What it comes to is what the real desk must come to.
///
/// It shares with the real desk what reads comments (``CommentReader``, ``CommentSubject``, ``QuestionBeside``, what
/// ``RepeatedClaim`` takes for more), and nothing else.
struct ReferenceDesk {
  /// What is agreed upon before the session.
  struct Rules {
    var mostPerBuyer: Int64?
    var holding: Duration
    var bareCode: ReadingContext.BareCode
    /// Of those who wait, the one who has waited longest comes first.
    var longestFirst = true
    /// Holds end when their time has passed.
    var holdsLapse = true
  }

  struct Buyer: Hashable, CustomStringConvertible {
    let source: String
    let handle: String
    var description: String { "\(handle) (\(source))" }
  }

  struct Wish: Equatable {
    let comment: CommentKey?
    let buyer: Buyer
    let item: ID<LineUpItem>
    let variant: ID<Variant>
    var quantity: Int64
    var held: Int64
    var state: Claim.State = .open
    var until: Instant?
    let claimedAt: Instant
    var endedAt: Instant?

    var isWaiting: Bool { state == .open && held < quantity }
  }

  struct Heard: Equatable {
    let order: Int
    let buyer: Buyer
    let intent: CommentReading.Intent
    let item: ID<LineUpItem>?
    var attribute: CommentReading.Attribute?
    var state: LiveComment.State
    var wasSettled = false
  }

  struct Level: Equatable {
    var onHand: Int64
    var held: Int64 = 0
    var left: Int64 { onHand - held }
  }

  /// The books' ids as this desk knows things: claims by their place, from 0.
  struct Names {
    var comments: [ID<LiveComment>: CommentKey] = [:]
    var claims: [ID<Claim>: Int] = [:]
    var buyers: [ID<LiveBuyer>: Buyer] = [:]
  }

  let rules: Rules
  let items: [LineUpItem]
  var names: Names
  private let reader: CommentReader

  var levels: [ID<Variant>: Level]
  var wishes: [Wish] = []
  var heard: [CommentKey: Heard] = [:]
  var blocked: Set<Buyer> = []
  var showing: LineUpItem?
  var isOver = false
  /// Claims, by their place, that a checkout waits to be paid for: they end with it only.
  var beingPaid: Set<Int> = []
  /// Claims, by their place, that ended when a comment was settled.
  var givenUp: [CommentKey: Int] = [:]
  /// Things that the books did and this desk could not.
  var surprises: [String] = []
  var now = Instant(milliseconds: 0)

  init(_ rules: Rules, items: [LineUpItem], levels: [ID<Variant>: Int64], names: Names) {
    self.rules = rules
    self.items = items
    self.names = names
    self.levels = levels.mapValues { Level(onHand: $0) }
    reader = CommentReader(lineUp: ReadingLineUp(items.map(\.reading)))
  }

  mutating func take(_ step: ReplayStep) {
    now = step.at
    switch step.deed {
    case .comment(let comment): hear(comment)
    case .operatorsDeed(let deed): take(deed)
    case .count(let variant, let pieces): levels[variant] = Level(onHand: pieces, held: levels[variant]?.held ?? 0)
    case .time: passTime()
    case .end: (isOver, showing) = (true, nil)
    }
  }

  // What buyers write.

  mutating func hear(_ comment: IncomingComment) {
    guard heard[comment.key] == nil else { return }
    let buyer = Buyer(source: comment.source, handle: comment.handle)
    let last = wishes.last { $0.buyer == buyer }.flatMap { wish in items.first { $0.id == wish.item } }
    let context = ReadingContext(onShow: showing?.code, lastClaimed: last?.code, bareCode: rules.bareCode)
    let reading = reader.read(comment.text, context: context)
    let named = item(reading.about ?? reading.items.first?.code)
    let subject = CommentSubject(
      of: reading, in: comment.text.tidied(keepingLines: true), named: named, showing: showing, lineUp: items)
    var state = subject.state(isOver: isOver) ?? act(on: reading, in: comment.text, from: buyer, comment.key)
    let beside = QuestionBeside(reader: reader).attribute(
      in: comment.text.tidied(keepingLines: true), beside: reading, context)
    if beside != nil, state == .read { state = .asked }
    heard[comment.key] = Heard(
      order: heard.count, buyer: buyer, intent: reading.intent,
      item: subject.item?.id, attribute: reading.attribute ?? beside, state: state)
  }

  mutating func act(
    on reading: CommentReading, in text: String, from buyer: Buyer, _ key: CommentKey
  ) -> LiveComment.State {
    switch reading.intent {
    case .other: return .read
    case .question: return .asked
    case .afterSale: return isOver ? .unsure : .asked
    case .claim: return isOver ? .unsure : claim(reading, text, buyer, key)
    case .cancel: return isOver ? .unsure : cancel(reading, buyer)
    case .change: return isOver ? .unsure : change(reading, buyer, key)
    }
  }

  mutating func claim(
    _ reading: CommentReading, _ text: String, _ buyer: Buyer, _ key: CommentKey
  ) -> LiveComment.State {
    if reading.isAmbiguous || reading.items.isEmpty { return .unsure }
    var wanted: [(LineUpItem, Variant, Int64)] = []
    for said in reading.items {
      guard let item = item(said.code) else { return .unsure }
      let fitting = fitting(said.size, said.colour, of: item)
      guard let variant = fitting.count == 1 ? fitting[0] : fullest(fitting) else { return .unsure }
      wanted.append((item, variant, Int64(said.quantity)))
    }
    let again = wanted.map { wanted in openWishes(of: buyer).filter { wishes[$0].variant == wanted.1.id } }
    if !again.allSatisfy(\.isEmpty) && !RepeatedClaim.asksForMore(text) {
      let isOnce = zip(again, wanted).allSatisfy { places, wanted in
        places.count == 1 && wishes[places[0]].quantity == wanted.2
          && now <= wishes[places[0]].claimedAt + .seconds(120)
      }
      return isOnce ? .read : .unsure
    }
    let answers = wanted.map { wish(buyer, $0.0.id, $0.1.id, $0.2, key) }
    return answers.contains(.limited) ? .unsure : answers.contains(.blocked) ? .refused : .read
  }

  mutating func cancel(_ reading: CommentReading, _ buyer: Buyer) -> LiveComment.State {
    let open = openWishes(of: buyer)
    let pending = heard.filter {
      $0.value.buyer == buyer && $0.value.state == .unsure && [.claim, .change].contains($0.value.intent)
    }
    if open.isEmpty && pending.isEmpty { return .read }
    if reading.isAmbiguous {
      let isOneThing = Set(pending.values.map(\.item)).count == 1
      guard open.isEmpty, reading.items.isEmpty, isOneThing else { return .unsure }
    }
    let named = reading.items.compactMap { item($0.code)?.id }
    let takenBack = pending.filter { _, wish in
      reading.items.isEmpty || named.contains { wish.item == $0 }
    }
    let meant =
      reading.items.isEmpty
      ? open
      : open.filter { place in
        reading.items.contains { said in
          guard let item = item(said.code), item.id == wishes[place].item else { return false }
          return fitting(said.size, said.colour, of: item).contains { $0.id == wishes[place].variant }
        }
      }
    if meant.isEmpty && takenBack.isEmpty { return .unsure }
    for key in takenBack.keys {
      heard[key]?.state = .settled
      heard[key]?.wasSettled = true
      givenUp[key] = nil
    }
    let isBeingPaid = !beingPaid.isDisjoint(with: meant)
    end(meant, as: .cancelled)
    return isBeingPaid ? .unsure : .read
  }

  mutating func change(
    _ reading: CommentReading, _ buyer: Buyer, _ key: CommentKey
  ) -> LiveComment.State {
    guard !reading.isAmbiguous, reading.items.count == 1, let item = item(reading.items[0].code) else { return .unsure }
    let said = reading.items[0]
    let open = openWishes(of: buyer)
    let same = open.filter { wishes[$0].item == item.id }
    let meant = same.isEmpty ? open : same
    guard meant.count == 1 else { return .unsure }
    let old = wishes[meant[0]]
    guard let before = items.first(where: { $0.id == old.item })?.variants.first(where: { $0.id == old.variant }) else {
      return .unsure
    }
    let size = said.size ?? (before.traits.size.isEmpty ? nil : before.traits.size)
    let shade = said.colour ?? (before.traits.shade.isEmpty ? nil : before.traits.shade)
    let fitting = fitting(size, shade, of: item)
    guard fitting.count == 1 else { return .unsure }
    let new = fitting[0].id
    let quantity = said.quantity > 1 || new == old.variant ? Int64(said.quantity) : old.quantity
    guard canChange(meant[0], to: item.id, new, quantity) else { return .unsure }
    end(meant, as: .cancelled)
    _ = wish(buyer, item.id, new, quantity, key)
    return .read
  }

  /// Whether all of it is there for the one who gives a wish up: nobody waits for it, and it is not over the limit.
  func canChange(_ place: Int, to item: ID<LineUpItem>, _ new: ID<Variant>, _ quantity: Int64) -> Bool {
    let old = wishes[place]
    guard let left = levels[new]?.left, left + (new == old.variant ? old.held : 0) >= quantity,
      !wishes.indices.contains(where: { wishes[$0].variant == new && isServed($0) })
    else { return false }
    let has = pieces(of: item, old.buyer) - (item == old.item ? old.quantity : 0)
    return !beingPaid.contains(place) && !blocked.contains(old.buyer)
      && rules.mostPerBuyer.map { has + quantity <= $0 } ?? true
  }

  // What there is.

  func item(_ code: String?) -> LineUpItem? { items.first { $0.code == code } }

  func fitting(_ size: String?, _ colour: String?, of item: LineUpItem) -> [Variant] {
    func fits(_ said: String?, _ trait: String) -> Bool {
      guard let said else { return true }
      return said.lowercased() == trait.lowercased() || trait.isEmpty && said.lowercased() == "allsize"
    }
    return item.variants.filter { fits(size, $0.traits.size) && fits(colour, $0.traits.shade) }
  }

  /// What there is most of; of two, the one the shop had first.
  func fullest(_ variants: [Variant]) -> Variant? {
    var best: Variant?
    for variant in variants.sorted(by: { $0.id < $1.id }) {
      if best.map({ (levels[variant.id]?.left ?? 0) > (levels[$0.id]?.left ?? 0) }) ?? true { best = variant }
    }
    return best
  }

  func openWishes(of buyer: Buyer) -> [Int] {
    wishes.indices.filter { wishes[$0].state == .open && wishes[$0].buyer == buyer }
  }

  func pieces(of item: ID<LineUpItem>, _ buyer: Buyer) -> Int64 {
    wishes.reduce(0) {
      $0 + (($1.state == .open || $1.state == .paid) && $1.item == item && $1.buyer == buyer ? $1.quantity : 0)
    }
  }

  mutating func place(of claim: ID<Claim>) -> Int? {
    guard let place = names.claims[claim], wishes.indices.contains(place) else {
      wonder("claim \(claim)")
      return nil
    }
    return place
  }

  /// Whether both have come to the same, whatever they wondered about.
  func isLike(_ other: ReferenceDesk) -> Bool {
    wishes == other.wishes && heard == other.heard && levels == other.levels && blocked == other.blocked
      && showing?.id == other.showing?.id && isOver == other.isOver
  }

  mutating func wonder(_ about: String) { surprises.append(about) }
}
