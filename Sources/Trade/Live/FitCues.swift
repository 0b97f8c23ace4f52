package import Storage

/// Questions for a size by those who tell their measures, each with the answer for that body.
package struct FitCues {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// One asker with the item that is meant.
  package struct Cue: Sendable {
    /// The latest of the asker's comments on it.
    package let comment: ID<LiveComment>
    package let buyer: LiveBuyer
    package let item: LineUpItem?
    package let measures: Measures
    package let text: String
    package let saidAt: Instant
    package let advice: FitAdvice
    /// The chart that one press makes where there is none; nil where there is one, or no standard one suits.
    package let standard: StandardChart?

    package init(
      comment: ID<LiveComment>, buyer: LiveBuyer, item: LineUpItem?, measures: Measures, text: String, saidAt: Instant,
      advice: FitAdvice, standard: StandardChart? = nil
    ) {
      self.comment = comment
      self.buyer = buyer
      self.item = item
      self.measures = measures
      self.text = text
      self.saidAt = saidAt
      self.advice = advice
      self.standard = standard
    }
  }

  /// What a desk shows of them.
  package struct Open: Sendable {
    package var cues: [Cue] = []
    /// All comments that ask so and are not answered, also those that are not shown.
    package var count = 0
    /// The same by what is asked about.
    package var counts: [ID<LineUpItem>?: Int] = [:]

    package init(cues: [Cue] = [], count: Int = 0) {
      self.cues = cues
      self.count = count
    }
  }

  private struct Asked {
    let comment: ID<LiveComment>
    let buyer: ID<LiveBuyer>
    let item: ID<LineUpItem>?
    let measures: Measures
    let size: String?
    let text: String
    let saidAt: Instant
  }

  /// Item by item: the one on show first, then the one that was asked about last. Of an item, who has waited longest
  /// comes first; who asks again counts once, with what was said last.
  ///
  /// - Parameter tally: it knows which comments ask so.
  func open(
    among items: [LineUpItem], of tally: DeskTally, showing: ID<LineUpItem>? = nil, limit: Int = 12
  ) throws -> Open {
    let known = tally.comments.values.filter { $0.state == .asked && $0.isFit }
    guard !known.isEmpty else { return Open() }
    let asked = try asked(known.map(\.id).sorted().suffix(Self.mostAsked))
    var seen: Set<[Int64?]> = []
    let latest = asked.reversed().filter { seen.insert([$0.buyer.value, $0.item?.value]).inserted }.reversed()
    let groups = Dictionary(grouping: latest, by: \.item).values.sorted { one, other in
      func rank(_ group: [Asked]) -> (Int, ID<LiveComment>) {
        (group.last?.item != nil && group.last?.item == showing ? 1 : 0, group.last?.comment ?? ID(0))
      }
      return rank(other) < rank(one)
    }
    let shown = groups.flatMap { $0.prefix(groups.count > 1 ? limit / 2 : limit) }.prefix(limit)
    var open = Open(cues: try cues(of: Array(shown), among: items), count: known.count)
    open.counts = known.reduce(into: [:]) { $0[$1.item, default: 0] += 1 }
    return open
  }

  /// Askers of one item that the host's screen shows.
  package static let hostAskers = 4

  /// Questions for an item that somebody leaves, of those whose answer the host had before her, and is known.
  func known(about id: ID<LineUpItem>, of tally: DeskTally) throws -> [ID<LiveComment>] {
    let open = tally.comments.values.filter { $0.state == .asked && $0.isFit && $0.item == id }
    guard !open.isEmpty else { return [] }
    let items = try LineUp(connection: connection, shop: shop, session: session).items().filter { $0.id == id }
    let last = open.reduce(into: [ID<LiveBuyer>: ID<LiveComment>]()) {
      $0[$1.buyer] = max($0[$1.buyer] ?? $1.id, $1.id)
    }
    let seen = Set(last.sorted { $0.value < $1.value }.prefix(Self.hostAskers).map(\.key))
    let answers = try cues(of: seen.compactMap { last[$0] }, among: items).values
    let buyers = Set(answers.filter { $0.advice.sureness != .unknown }.map(\.buyer.id))
    return open.filter { buyers.contains($0.buyer) }.map(\.id).sorted()
  }

  /// The answers to some comments, one by one; those that tell no measures have none.
  package func cues(
    of comments: [ID<LiveComment>], among items: [LineUpItem]
  ) throws -> [ID<LiveComment>: Cue] {
    guard !comments.isEmpty else { return [:] }
    let cues = try cues(of: try asked(comments), among: items)
    return Dictionary(cues.map { ($0.comment, $0) }) { first, _ in first }
  }

  private func cues(of shown: [Asked], among items: [LineUpItem]) throws -> [Cue] {
    let byID = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
    let buyers = try LiveBuyers(connection: connection, shop: shop).buyers(Array(Set(shown.map(\.buyer))).sorted())
    let products = Set(shown.compactMap { $0.item.flatMap { byID[$0]?.product } })
    let advisers = try FitOutcomes(connection: connection, shop: shop).advisers(of: products.sorted())
    return shown.compactMap { asked -> Cue? in
      guard let buyer = buyers[asked.buyer] else { return nil }
      let item = asked.item.flatMap { byID[$0] }
      let adviser = item.flatMap { advisers[$0.product] }
      return Cue(
        comment: asked.comment, buyer: buyer, item: item, measures: asked.measures, text: asked.text,
        saidAt: asked.saidAt, advice: adviser?.advise(asked.measures, asked: asked.size) ?? .unknown(.noChart),
        standard: adviser == nil
          ? item.flatMap { StandardChart(for: $0.name, sizes: $0.variants.map(\.traits.size)) } : nil)
    }
  }

  /// Says that an asker has been answered, up to the comment that the one who answered has seen.
  ///
  /// - Returns: how many comments that were; 0 when somebody else was quicker.
  /// - Throws: ``LiveError/unknownComment``.
  @discardableResult
  package func answer(_ comment: ID<LiveComment>, by person: ID<Person>?, at now: Instant) throws -> Int {
    _ = try LiveLog.open(session, of: shop, on: connection)
    let row = try connection.row(
      """
      SELECT buyer_id, item_id FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id = \(comment)
      """)
    guard let row else { throw LiveError.unknownComment }
    let buyer: ID<LiveBuyer> = try row("buyer_id")
    let answer = try AnswerBook(connection: connection, shop: shop, session: session).settle(
      .ticked, [.init(item: try row("item_id"), attribute: .size)],
      where: "comment_id <= \(comment) AND buyer_id = \(buyer) AND \(part: CommentMeasures.isAsked)", by: person,
      at: now)
    return answer?.questions ?? 0
  }

  /// Says that all who ask for a size of an item have been answered, up to the latest that the one who answered has seen.
  ///
  /// - Parameter item: nil for those who named none.
  /// - Returns: nil when somebody else was quicker.
  package func answer(
    about item: ID<LineUpItem>?, upTo latest: ID<LiveComment>, by person: ID<Person>?, at now: Instant
  ) throws -> LiveAnswer? {
    let book = try AnswerBook(connection: connection, shop: shop, session: session).opened()
    return try book.settle(
      .ticked, [.init(item: item, attribute: .size)],
      where: "comment_id <= \(latest) AND \(part: CommentMeasures.isAsked)", by: person, at: now)
  }

  /// Makes the chart that suits the name of an item's product, in one press from the desk.
  ///
  /// - Throws: ``LiveError/unknownItem``, ``FitError/nothingInCommon`` where no standard chart suits.
  package func makeChart(for item: ID<LineUpItem>, by person: ID<Person>?, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let items = try LineUp(connection: connection, shop: shop, session: session).items()
    guard let item = items.first(where: { $0.id == item }) else { throw LiveError.unknownItem }
    let charts = SizeCharts(connection: connection, shop: shop)
    if try charts.chart(of: item.product) == nil {
      guard let standard = StandardChart(for: item.name, sizes: try charts.sizes(of: item.product)) else {
        throw FitError.nothingInCommon
      }
      try charts.make(from: standard, for: item.product, at: now)
    }
    try log.append([LiveEvent(.taught)], by: person, at: now)
  }

  /// Of a flood only so many are looked at.
  private static let mostAsked = 200

  /// The oldest first.
  private func asked(_ comments: some Sequence<ID<LiveComment>>) throws -> [Asked] {
    try connection.rows(
      """
      SELECT live_comment.comment_id, live_comment.buyer_id, live_comment.item_id, live_comment.text,
        live_comment.said_at, k.weight, k.height, k.chest, k.age, k.size
      FROM live_comment JOIN comment_measures k ON k.shop_id = live_comment.shop_id
        AND k.session_id = live_comment.session_id AND k.comment_id = live_comment.comment_id
      WHERE live_comment.shop_id = \(shop) AND live_comment.session_id = \(session)
        AND live_comment.comment_id \(in: Array(comments))
      ORDER BY live_comment.comment_id
      """
    ).compactMap { row in
      try Measures(row).map { measures in
        Asked(
          comment: try row("comment_id"), buyer: try row("buyer_id"), item: try row("item_id"), measures: measures,
          size: try row("size"), text: try row("text"), saidAt: try row("said_at"))
      }
    }
  }
}
