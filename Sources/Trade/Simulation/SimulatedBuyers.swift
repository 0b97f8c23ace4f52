/// What the buyers of a simulated live write, and how it arrives: late, twice, in another order.
struct SimulatedBuyers {
  private let audience: Audience
  private var second = 0
  private var shown: (item: LineUpItem, since: Int)?
  private var waiting: [IncomingComment] = []
  private(set) var sent: [IncomingComment] = []
  private(set) var keys: Set<CommentKey> = []

  init(_ items: [LineUpItem], seed: UInt64) {
    audience = Audience(items, seed: seed, perMille: 600, people: 14)
  }

  mutating func show(_ item: LineUpItem) { shown = (item, second) }

  /// Comments of one source that come at once.
  mutating func next(_ chance: inout SampleRandom, at now: Instant) -> [IncomingComment] {
    let source = chance.pick(["tiktok", "shopee"])
    var some: [IncomingComment] = []
    let wanted = chance.number(1...8)
    for _ in 0..<60 where some.count < wanted {
      second += 1
      some += audience.comments(in: second, showing: shown?.item, since: shown?.since).map { said in
        IncomingComment(
          source: source, room: "room", externalID: said.id, handle: said.person.handle, name: said.person.name,
          text: said.text, saidAt: now)
      }
    }
    if chance.happens(200), let late = some.popLast() { waiting.append(late) }
    if chance.happens(300), !waiting.isEmpty { some.append(waiting.removeFirst()) }
    if chance.happens(250), !sent.isEmpty { some += (0..<chance.number(1...3)).map { _ in chance.pick(sent) } }
    if chance.happens(300) { some.shuffle(using: &chance) }
    return some
  }

  /// They arrived; whoever did not hear so sends them again some time.
  mutating func arrived(_ some: [IncomingComment]) {
    for comment in some where keys.insert(comment.key).inserted { sent.append(comment) }
  }

  mutating func lost(_ some: [IncomingComment]) { waiting += some }
}
