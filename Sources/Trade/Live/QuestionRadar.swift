package import Storage

/// Questions that nobody has answered yet, those that ask the same in one.
package struct QuestionRadar {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// What several buyers ask.
  package struct Group: Sendable, Equatable {
    package let item: ID<LineUpItem>?
    /// Nil for words about an order already placed.
    package let attribute: CommentReading.Attribute?
    package let count: Int
    package let oldest: Instant
    /// The latest comment of them, as an example.
    package let latest: ID<LiveComment>
    package let text: String
    /// Those who asked first, at most ``mostAskers``, each once.
    package var askers: [LiveBuyer] = []
    /// How many have asked.
    package var buyers = 0
    /// What each wrote, the oldest first, at most ``mostSaid``: only of questions whose answer is another for each: where
    /// a parcel goes, which size is left.
    package var said: [Said] = []
  }

  /// What one of those who ask wrote.
  package struct Said: Sendable, Equatable {
    package let buyer: ID<LiveBuyer>
    package let text: String
  }

  /// Cues that the host's screen shows, the first of the groups.
  package static let hostCues = 4
  /// Names that stand on a cue.
  package static let mostAskers = 3
  /// Comments of one group whose words are looked at.
  package static let mostSaid = 30

  /// What is asked most, and of that what has waited longest. Questions for a size with measures are ``FitCues``.
  package func groups(limit: Int = 20) throws -> [Group] {
    try groups(limit: limit, of: DeskTally(of: session, shop: shop, on: connection))
  }

  /// The same of what is counted already: only what is shown of the groups is read.
  func groups(limit: Int, of tally: DeskTally) throws -> [Group] {
    let counted = tally.questions.prefix(limit)
    let buyers = try LiveBuyers(connection: connection, shop: shop)
      .buyers(Set(counted.flatMap(\.askers)).sorted())
    let texts = try connection.rows(
      """
      SELECT comment_id, buyer_id, text FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session)
        AND comment_id \(in: Set(counted.map(\.latest) + counted.flatMap(\.said)).sorted())
      """
    ).reduce(into: [ID<LiveComment>: Said]()) {
      $0[try $1("comment_id")] = Said(buyer: try $1("buyer_id"), text: try $1("text"))
    }
    return counted.map { group in
      Group(
        item: group.item, attribute: group.attribute, count: group.count, oldest: group.oldest, latest: group.latest,
        text: texts[group.latest]?.text ?? "", askers: group.askers.compactMap { buyers[$0] }, buyers: group.buyers,
        said: group.said.compactMap { texts[$0] })
    }
  }

  /// Says that a group has been answered, up to the latest comment that the one who answered has seen.
  ///
  /// - Returns: how many questions that were.
  @discardableResult
  package func answer(
    _ item: ID<LineUpItem>?, _ attribute: CommentReading.Attribute?, upTo latest: ID<LiveComment>,
    by person: ID<Person>?, at now: Instant
  ) throws -> Int {
    try tick(item, attribute, upTo: latest, by: person, at: now)?.questions ?? 0
  }

  /// The same.
  ///
  /// - Returns: the answer, by which it can be taken back; nil where nothing was asked any more.
  package func tick(
    _ item: ID<LineUpItem>?, _ attribute: CommentReading.Attribute?, upTo latest: ID<LiveComment>,
    by person: ID<Person>?, at now: Instant
  ) throws -> LiveAnswer? {
    let book = try AnswerBook(connection: connection, shop: shop, session: session).opened()
    return try book.settle(
      .ticked, [.init(item: item, attribute: attribute)],
      where: "comment_id <= \(latest) AND \(part: CommentMeasures.isNotAsked)", by: person, at: now)
  }
}
