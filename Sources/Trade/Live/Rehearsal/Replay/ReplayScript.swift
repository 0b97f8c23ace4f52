/// What comes in during a replayed session, and when: comments of five sources that lose their connection, send things
/// twice, and mix up their order; and what is on show. Pure: it follows from the seed.
struct ReplayScript: Sendable {
  /// Some seconds of the session, in which everything arrives at once.
  struct Round: Sendable {
    let second: Int
    /// What bridges send, a request each.
    var batches: [[IncomingComment]] = []
    /// The place of the item that the host shows now; nil where she goes on with the one before.
    var shows: Int?
  }

  /// A stretch in which a source heard nothing.
  struct Gap: Sendable {
    let source: Int
    let seconds: Range<Int>
  }

  let rounds: [Round]
  let gaps: [Gap]
  /// Comments that were written in a gap and never came.
  let lost: Int
  /// Different comments that came.
  let sent: Int
  /// Times that one came which had been sent before.
  let repeated: Int

  static let sources = ["tiktok", "shopee", "instagram", "facebook", "youtube"]

  private struct Delivery {
    let second: Int
    let source: Int
    let comment: IncomingComment
  }

  init(_ plan: ReplayPlan, items: [LineUpItem]) {
    var chance = SampleRandom(seed: plan.seed, stream: 21, index: 0)
    let gaps = Self.gaps(plan, &chance)
    let shown = Self.showings(plan, items: items.count, &chance)
    var deliveries: [Delivery] = []
    var (lost, repeated) = (0, 0)
    for (second, source, comment) in Self.comments(plan, items, shown) {
      let gap = gaps.first { $0.source == source && $0.seconds.contains(second) }
      if gap != nil, chance.happens(600) {
        lost += 1
        continue
      }
      // A bridge that comes back sends what it had missed, and some of what it had sent.
      let arrives = (gap?.seconds.upperBound ?? second) + chance.pick([0, 0, 0, 1, 1, 2, 5])
      deliveries.append(Delivery(second: arrives, source: source, comment: comment))
      guard chance.happens(gap == nil ? 50 : 300) else { continue }
      repeated += 1
      deliveries.append(
        Delivery(second: arrives + chance.pick([0, 0, 1, 7, 60, 300]), source: source, comment: comment))
    }
    (self.gaps, self.lost, self.repeated, sent) = (gaps, lost, repeated, deliveries.count - repeated)
    rounds = Self.rounds(plan, deliveries, shown, &chance)
  }

  private static func gaps(_ plan: ReplayPlan, _ chance: inout SampleRandom) -> [Gap] {
    sources.indices.flatMap { source in
      (0..<chance.number(1...4)).map { _ in
        let from = chance.number(0...plan.seconds - 1)
        return Gap(source: source, seconds: from..<(from + chance.number(20...240)))
      }
    }
  }

  /// Which item is shown from which second on.
  private static func showings(
    _ plan: ReplayPlan, items: Int, _ chance: inout SampleRandom
  ) -> [(second: Int, item: Int)] {
    var shown: [(second: Int, item: Int)] = []
    var (second, item) = (10, 0)
    while second < plan.seconds {
      shown.append((second, item))
      second += chance.number(180...540)
      // Now and then somebody asks to see an earlier one again.
      item = chance.happens(150) ? chance.number(0...items - 1) : (item + 1) % items
    }
    return shown
  }

  /// As many comments as are planned, in the order in which they are written, with the source each is written at.
  private static func comments(
    _ plan: ReplayPlan, _ items: [LineUpItem], _ shown: [(second: Int, item: Int)]
  ) -> [(second: Int, source: Int, comment: IncomingComment)] {
    // A little too many, of which some are left out: so the number is exact.
    let perMille = max(1, plan.comments * 1_000 / plan.seconds + 1)
    let audience = Audience(items, seed: plan.seed, perMille: perMille, people: max(40, plan.comments / 25))
    var written: [(Int, Audience.Comment)] = []
    var next = 0
    for second in 0..<plan.seconds {
      while next < shown.count, shown[next].second <= second { next += 1 }
      let now = next > 0 ? shown[next - 1] : nil
      written += audience.comments(in: second, showing: now.map { items[$0.item] }, since: now?.second)
        .map { (second, $0) }
    }
    let (all, wanted) = (written.count, min(plan.comments, written.count))
    return written.enumerated().filter { ($0.offset + 1) * wanted / all > $0.offset * wanted / all }.map { _, one in
      let (second, said) = one
      let source = said.person.number % sources.count
      return (
        second, source,
        IncomingComment(
          source: sources[source], room: "room \(source)", externalID: said.id, handle: said.person.handle,
          name: said.person.name, text: said.text, saidAt: plan.time(second))
      )
    }
  }

  private static func rounds(
    _ plan: ReplayPlan, _ deliveries: [Delivery], _ shown: [(second: Int, item: Int)], _ chance: inout SampleRandom
  ) -> [Round] {
    let bySecond = deliveries.sorted { $0.second < $1.second }
    var rounds: [Round] = []
    var (place, next, second) = (0, 0, 0)
    // A full room is looked at more often than an empty one.
    let longest = max(2, min(60, 14 * plan.seconds / max(1, plan.comments)))
    while place < bySecond.count || next < shown.count {
      second += chance.number(1...longest)
      var round = Round(second: second)
      var arrived: [Delivery] = []
      while place < bySecond.count, bySecond[place].second <= second {
        arrived.append(bySecond[place])
        place += 1
      }
      round.batches = batches(of: arrived, &chance)
      while next < shown.count, shown[next].second <= second {
        round.shows = shown[next].item
        next += 1
      }
      rounds.append(round)
    }
    return rounds
  }

  /// Requests of each source, with neighbours out of order here and there; two of one source may be under way at once.
  private static func batches(of arrived: [Delivery], _ chance: inout SampleRandom) -> [[IncomingComment]] {
    Dictionary(grouping: arrived, by: \.source).sorted { $0.key < $1.key }.flatMap { _, some in
      var comments = some.map(\.comment)
      for place in comments.indices.dropFirst() where chance.happens(120) { comments.swapAt(place, place - 1) }
      guard comments.count > 3, chance.happens(400) else { return [comments] }
      return [Array(comments.prefix(comments.count / 2)), Array(comments.suffix(from: comments.count / 2))]
    }
  }
}
