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
    /// Somebody decided what an unsure comment means, or answered a question.
    case settled
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
