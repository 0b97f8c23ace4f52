package import Storage

/// That questions were answered: when, by whom, and how anybody knows.
package struct LiveAnswer: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable, SQLConvertible {
    /// Somebody said so.
    case ticked
    /// The host had the cue before her and went on to another item.
    case movedOn
    /// The buyer was written to after the session.
    case followedUp
  }

  package let id: ID<LiveAnswer>
  package let kind: Kind
  /// The item that was asked about; nil where there was none.
  package let item: ID<LineUpItem>?
  /// What was asked; nil where it was several things.
  package let attribute: CommentReading.Attribute?
  package let questions: Int
  package let at: Instant
}

/// The answers of a session.
package struct AnswerBook {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// What one group asks.
  struct Asked: Hashable {
    let item: ID<LineUpItem>?
    let attribute: CommentReading.Attribute?
  }

  /// So long a cue must have stood before the host before going on counts as an answer: she reads it and speaks.
  static let readingTime = Duration.seconds(5)
  /// How long the one who wrote comment `c` waited for answer `a`, in milliseconds: from when the desk had it.
  static let wait: SQLQuery = "c.settled_at - c.received_at"
  /// That comment `c` was answered by `a` while the session was on, not written to afterwards.
  static let isInTime: SQLQuery = "a.kind <> 'followedUp'"
  /// Answered questions that the usual time is taken of.
  private static let mostTimed = 200

  /// Waits for whoever has the session.
  func opened() throws -> AnswerBook {
    _ = try LiveLog.open(session, of: shop, on: connection)
    return self
  }

  /// Marks what is answered by going on from an item: whoever asked to be shown the item that is on show now; and where
  /// the host has her screen before her, of its cues those about the item she leaves, or about the shop, whose answer is
  /// known, asked at least ``readingTime`` before; of the askers of a size those who stood first. Everything else stays open.
  ///
  /// - Parameters:
  ///   - item: what was on show.
  ///   - shown: what is on show now.
  ///   - cuesAreSeen: whether a host's screen is open.
  /// - Returns: nil where nothing counts as answered.
  package func moveOn(
    from item: ID<LineUpItem>?, to shown: ID<LineUpItem>?, cuesAreSeen: Bool = true, by person: ID<Person>?,
    at now: Instant
  ) throws -> LiveAnswer? {
    _ = try LiveLog.open(session, of: shop, on: connection)
    let tally = try DeskTally(of: session, shop: shop, on: connection)
    let open = tally.questions
    let fits =
      try cuesAreSeen
      ? item.map { try FitCues(connection: connection, shop: shop, session: session).known(about: $0, of: tally) } ?? []
      : []
    guard !open.isEmpty || !fits.isEmpty else { return nil }
    let cues = cuesAreSeen && item != nil ? open.prefix(QuestionRadar.hostCues) : []
    let known = try knownAnswers(of: cues.filter { $0.item == item || $0.isOfShop }, about: item)
    let wished = open.filter { $0.item != nil && $0.item == shown && $0.attribute == .showItem }
    let answered = (known + wished).map { Asked(item: $0.item, attribute: $0.attribute) }
    let wasRead: SQLQuery = "received_at <= \(now - Self.readingTime)"
    let isAnswered: SQLQuery = """
      (\(part: wasRead) OR item_id = \(shown) AND attribute = \(CommentReading.Attribute.showItem))
      AND \(part: CommentMeasures.isNotAsked)
      """
    var parts = answered.map { ($0, isAnswered) }
    if !fits.isEmpty {
      let isMeasured: SQLQuery = "\(part: wasRead) AND comment_id \(in: fits)"
      parts.append((Asked(item: item, attribute: .size), isMeasured))
    }
    return try settle(.movedOn, parts, by: person, at: now)
  }

  private func knownAnswers(
    of cues: [DeskTally.Question], about id: ID<LineUpItem>?
  ) throws -> [DeskTally.Question] {
    guard !cues.isEmpty else { return [] }
    guard
      let item = try LineUp(connection: connection, shop: shop, session: session).items().first(where: { $0.id == id })
    else { return [] }
    let found = try LiveSessions(connection: connection, shop: shop).session(session)
    let levels = try SessionLevels(of: found, shop: shop, on: connection).levels(of: item.variants.map(\.id))
    let said = try ShopKnowledge(of: shop, on: connection)
    return cues.filter { CueAnswer(to: $0.attribute, about: item, levels: levels, said: said) != .unknown }
  }

  /// Says that one question has been answered, as from the list of what stayed open.
  ///
  /// - Throws: ``LiveError/settledAlready`` when it is not open any more, ``LiveError/unknownComment``.
  package func answer(_ comment: ID<LiveComment>, by person: ID<Person>?, at now: Instant) throws -> LiveAnswer {
    _ = try LiveLog.open(session, of: shop, on: connection)
    let row = try connection.row(
      """
      SELECT item_id, attribute, state FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id = \(comment)
      """)
    guard let row else { throw LiveError.unknownComment }
    let isOver = try LiveSessions(connection: connection, shop: shop).session(session).endedAt != nil
    let answer = try settle(
      isOver ? .followedUp : .ticked, [.init(item: try row("item_id"), attribute: try row("attribute"))],
      where: "comment_id = \(comment)", by: person, at: now)
    guard let answer else { throw LiveError.settledAlready }
    return answer
  }

  /// Opens the questions of an answer again: nobody had answered after all.
  ///
  /// - Returns: how many are open again; 0 when it had been taken back before.
  @discardableResult
  package func takeBack(_ answer: ID<LiveAnswer>, by person: ID<Person>?, at now: Instant) throws -> Int {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let opened = try connection.execute(
      """
      UPDATE live_comment SET state = 'asked', settled_at = NULL, settled_by = NULL, answer_id = NULL
      WHERE shop_id = \(shop) AND session_id = \(session) AND answer_id = \(answer)
      """)
    try connection.execute(
      "DELETE FROM live_answer WHERE shop_id = \(shop) AND session_id = \(session) AND answer_id = \(answer)")
    if opened > 0 {
      try log.append([LiveEvent(.askedAgain, answer.value, quantity: Int64(opened))], by: person, at: now)
    }
    return opened
  }

  /// The latest answers, the newest first.
  package func latest(_ limit: Int = 5) throws -> [LiveAnswer] {
    try connection.rows(
      """
      SELECT answer_id, kind, item_id, attribute, questions, answered_at FROM live_answer
      WHERE shop_id = \(shop) AND session_id = \(session) ORDER BY answer_id DESC LIMIT \(limit)
      """
    ).map { row in
      LiveAnswer(
        id: try row("answer_id"), kind: try row("kind"), item: try row("item_id"), attribute: try row("attribute"),
        questions: try row("questions"), at: try row("answered_at"))
    }
  }

  /// How long half of those who asked waited for their answer at the most, of the latest questions that were answered
  /// while the session was on; nil where none was.
  package func usualWait() throws -> Duration? {
    let waits = try connection.rows(
      """
      SELECT \(part: Self.wait) AS waited FROM live_comment c
      JOIN live_answer a ON a.shop_id = c.shop_id AND a.session_id = c.session_id AND a.answer_id = c.answer_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) AND c.answer_id IS NOT NULL
        AND \(part: Self.isInTime)
      ORDER BY c.answer_id DESC, c.comment_id DESC LIMIT \(Self.mostTimed)
      """
    ).map { max(0, try $0("waited") as Int64) }.sorted()
    guard !waits.isEmpty else { return nil }
    return .milliseconds(waits[(waits.count - 1) / 2])
  }

  /// Closes open questions with one answer. Whoever calls it has the session.
  func settle(
    _ kind: LiveAnswer.Kind, _ asked: [Asked], where condition: SQLQuery, by person: ID<Person>?, at now: Instant
  ) throws -> LiveAnswer? {
    try settle(kind, asked.map { ($0, condition) }, by: person, at: now)
  }

  private func settle(
    _ kind: LiveAnswer.Kind, _ parts: [(Asked, SQLQuery)], by person: ID<Person>?, at now: Instant
  ) throws -> LiveAnswer? {
    let id = ID<LiveAnswer>.new()
    var questions = 0
    for (asked, condition) in parts {
      let isItem: SQLQuery = asked.item.map { "item_id = \($0)" } ?? "item_id IS NULL"
      let isAttribute: SQLQuery = asked.attribute.map { "attribute = \($0)" } ?? "attribute IS NULL"
      questions += try connection.execute(
        """
        UPDATE live_comment SET state = 'settled', settled_at = \(now), settled_by = \(person), answer_id = \(id)
        WHERE shop_id = \(shop) AND session_id = \(session) AND state = 'asked' AND \(part: isItem)
          AND \(part: isAttribute) AND \(part: condition)
        """)
    }
    guard questions > 0 else { return nil }
    let asked = Set(parts.map(\.0))
    let isOneItem = Set(asked.map(\.item)).count == 1
    let answer = LiveAnswer(
      id: id, kind: kind, item: isOneItem ? asked.first?.item : nil,
      attribute: asked.count == 1 ? asked.first?.attribute : nil, questions: questions, at: now)
    try connection.execute(
      """
      INSERT INTO live_answer (shop_id, session_id, answer_id, kind, item_id, attribute, questions, answered_at, person_id)
      VALUES (\(shop), \(session), \(id), \(kind), \(answer.item), \(answer.attribute), \(questions), \(now), \(person))
      """)
    try LiveLog(connection: connection, shop: shop, session: session)
      .append([LiveEvent(.answered, id.value, quantity: Int64(questions))], by: person, at: now)
    return answer
  }
}
