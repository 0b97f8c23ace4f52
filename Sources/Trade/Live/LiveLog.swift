package import Storage

/// What happens in a session, numbered from 1 without a gap in the order in which it was committed.
///
/// A screen knows by the last number whether something happened that it does not show yet.
package struct LiveEvent: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable, SQLConvertible {
    case started, ended
    /// An item is on show; no subject: none is.
    case shown
    case comment
    /// A claim came in; `quantity` pieces of it are held at once.
    case claimed
    /// The waiting list moved: `quantity` pieces went to a claim that waited.
    case gave
    case extended
    case lapsed, cancelled
    /// A claim that had ended is open again.
    case reopened
    /// A buyer said where it goes and how she pays, or said that she has; the subject is the checkout.
    case checkedOut
    /// A claim was paid; `quantity` pieces of it went into an order.
    case paid
    /// A payment was taken back; the subject is the checkout.
    case unpaid
    /// Somebody decided what an unsure comment means; `quantity` is how many claims end by that, told right behind it.
    case settled
    /// Questions were answered: the subject is the answer, `quantity` how many they were.
    case answered
    /// An answer was taken back, and `quantity` questions are open again.
    case askedAgain
    /// An answer was written down that the screens should show.
    case taught
    case blocked, unblocked
    /// The line-up was changed.
    case arranged
  }

  package let kind: Kind
  /// The item, comment, claim or buyer it is about, by its id.
  package let subject: Int64?
  package let quantity: Int64?

  package init(_ kind: Kind, _ subject: Int64? = nil, quantity: Int64? = nil) {
    self.kind = kind
    self.subject = subject
    self.quantity = quantity
  }
}

/// An event with its number.
package struct NumberedEvent: Sendable, Equatable {
  package let number: Int64
  package let event: LiveEvent
  package let at: Instant
  package let person: ID<Person>?
}

/// The log of one session. Whoever holds it open has the session to himself until the transaction ends: claims of a
/// session are settled one transaction after another, on both engines.
package struct LiveLog {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// Waits for whoever has the session, and keeps it until the transaction ends.
  ///
  /// - Throws: ``LiveError/unknownSession``.
  static func open(
    _ session: ID<LiveSession>, of shop: ID<Shop>, on connection: any SQLConnection
  ) throws -> LiveLog {
    let changed = try connection.execute(
      "UPDATE live_session SET events = events WHERE shop_id = \(shop) AND session_id = \(session)")
    guard changed == 1 else { throw LiveError.unknownSession }
    return LiveLog(connection: connection, shop: shop, session: session)
  }

  /// The same, and the session as it is now.
  static func opened(
    _ session: ID<LiveSession>, of shop: ID<Shop>, on connection: any SQLConnection
  ) throws -> (LiveLog, LiveSession) {
    let row = try connection.row(
      """
      UPDATE live_session SET events = events WHERE shop_id = \(shop) AND session_id = \(session)
      RETURNING \(part: LiveSession.columns)
      """)
    guard let row else { throw LiveError.unknownSession }
    return (LiveLog(connection: connection, shop: shop, session: session), try LiveSession(row))
  }

  /// The number of the last event; 0 where there is none.
  func last() throws -> Int64 {
    try connection.value("SELECT events FROM live_session WHERE shop_id = \(shop) AND session_id = \(session)") ?? 0
  }

  /// Appends events with the next numbers.
  func append(_ events: [LiveEvent], by person: ID<Person>?, at now: Instant) throws {
    guard !events.isEmpty else { return }
    let last: Int64? = try connection.value(
      """
      UPDATE live_session SET events = events + \(events.count) WHERE shop_id = \(shop) AND session_id = \(session)
      RETURNING events
      """)
    guard let last else { throw LiveError.unknownSession }
    let first = last - Int64(events.count) + 1
    try connection.batch(
      """
      INSERT INTO live_event (shop_id, session_id, event_id, kind, subject, quantity, happened_at, person_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """
    ) { batch in
      for (offset, event) in events.enumerated() {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(session.value)
          row.bind(first + Int64(offset))
          row.bind(event.kind.sqlValue)
          row.bind(event.subject.sqlValue)
          row.bind(event.quantity.sqlValue)
          row.bind(now.milliseconds)
          row.bind(person.sqlValue)
        }
      }
    }
    try noteOrders(of: events, at: now)
  }

  /// How many comments and claims came after an event: what a screen missed that was away.
  ///
  /// Looks at the next 20,000 events at the most.
  package func missed(after number: Int64) throws -> (comments: Int, claims: Int) {
    // A screen may say any number.
    let number = min(number, .max - 20_000)
    let counts = try connection.rows(
      """
      SELECT kind, COUNT(*) AS events FROM live_event
      WHERE shop_id = \(shop) AND session_id = \(session) AND event_id > \(number) AND event_id <= \(number + 20_000)
        AND kind IN ('comment', 'claimed')
      GROUP BY kind
      """
    ).reduce(into: [LiveEvent.Kind: Int]()) { $0[try $1("kind")] = try $1("events") }
    return (counts[.comment] ?? 0, counts[.claimed] ?? 0)
  }

  /// What came after an event, in order; at most `limit`.
  package func events(after number: Int64, limit: Int = 500) throws -> [NumberedEvent] {
    try connection.rows(
      """
      SELECT event_id, kind, subject, quantity, happened_at, person_id FROM live_event
      WHERE shop_id = \(shop) AND session_id = \(session) AND event_id > \(number) ORDER BY event_id LIMIT \(limit)
      """
    ).map { row in
      NumberedEvent(
        number: try row("event_id"),
        event: LiveEvent(try row("kind"), try row("subject"), quantity: try row("quantity")),
        at: try row("happened_at"), person: try row("person_id"))
    }
  }
}
