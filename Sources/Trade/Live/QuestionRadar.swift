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
  }

  /// What is asked most, and of that what has waited longest.
  package func groups(limit: Int = 20) throws -> [Group] {
    try connection.rows(
      """
      SELECT g.item_id, g.attribute, g.questions, g.oldest, g.latest, c.text FROM (
        SELECT item_id, attribute, COUNT(*) AS questions, MIN(said_at) AS oldest, MAX(comment_id) AS latest
        FROM live_comment WHERE shop_id = \(shop) AND session_id = \(session) AND state = 'asked'
        GROUP BY item_id, attribute) g
      JOIN live_comment c ON c.shop_id = \(shop) AND c.session_id = \(session) AND c.comment_id = g.latest
      ORDER BY g.questions DESC, g.oldest, g.latest LIMIT \(limit)
      """
    ).map { row in
      Group(
        item: try row("item_id"), attribute: try row("attribute"), count: try row("questions"),
        oldest: try row("oldest"), latest: try row("latest"), text: try row("text"))
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
    let log = try LiveLog.open(session, of: shop, on: connection)
    let isItem: SQLQuery = item.map { "item_id = \($0)" } ?? "item_id IS NULL"
    let isAttribute: SQLQuery = attribute.map { "attribute = \($0)" } ?? "attribute IS NULL"
    let changed = try connection.execute(
      """
      UPDATE live_comment SET state = 'settled', settled_at = \(now), settled_by = \(person)
      WHERE shop_id = \(shop) AND session_id = \(session) AND state = 'asked' AND comment_id <= \(latest)
        AND \(part: isItem) AND \(part: isAttribute)
      """)
    if changed > 0 {
      try log.append([LiveEvent(.settled, latest.value, quantity: Int64(changed))], by: person, at: now)
    }
    return changed
  }
}

/// What the seller says of things that no product tells: where the shop is, how long a parcel takes. Said once, known
/// in every session.
package struct ShopAnswers {
  let connection: any SQLConnection
  let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  package func all() throws -> [CommentReading.Attribute: String] {
    Dictionary(
      uniqueKeysWithValues: try connection.rows("SELECT attribute, text FROM shop_answer WHERE shop_id = \(shop)").map {
        (try $0("attribute"), try $0("text"))
      })
  }

  /// - Parameter text: up to 500 characters; empty takes the answer away.
  /// - Throws: ``LiveError/outOfRange(_:)`` for one that is longer.
  package func set(
    _ text: String, for attribute: CommentReading.Attribute, in session: ID<LiveSession>, by person: ID<Person>?,
    at now: Instant
  ) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    try keep(text, for: attribute)
    try log.append([LiveEvent(.taught)], by: person, at: now)
  }

  private func keep(_ text: String, for attribute: CommentReading.Attribute) throws {
    let text = text.tidied(keepingLines: false)
    guard text.unicodeScalars.count <= 500 else { throw LiveError.outOfRange(.text) }
    guard !text.isEmpty else {
      try connection.execute("DELETE FROM shop_answer WHERE shop_id = \(shop) AND attribute = \(attribute)")
      return
    }
    try connection.execute(
      """
      INSERT INTO shop_answer (shop_id, attribute, text) VALUES (\(shop), \(attribute), \(text))
      ON CONFLICT (shop_id, attribute) DO UPDATE SET text = excluded.text
      """)
  }
}
