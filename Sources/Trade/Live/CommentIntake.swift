package import Storage

/// Takes comments into the books: each once, read, and acted upon where it is clear what the buyer wants.
///
/// Many comments go in one transaction; each sees what those before it did.
package struct CommentIntake {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>
  /// What comments are read by; read from the books where it is missing or no longer true.
  package private(set) var lineUp: LineUpReading?
  /// Who wrote too much of late.
  private(set) var gate: FloodGate

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>, lineUp: LineUpReading? = nil) {
    self.init(connection: connection, shop: shop, session: session, lineUp: lineUp, gate: FloodGate())
  }

  init(
    connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>, lineUp: LineUpReading?, gate: FloodGate
  ) {
    self.connection = connection
    self.shop = shop
    self.session = session
    self.lineUp = lineUp
    self.gate = gate
  }

  /// After the end of the session comments are kept and asked about, and nothing is claimed by them any more.
  ///
  /// - Returns: how many were new; the others had come before.
  /// - Throws: ``LiveError/notOn`` before the session has begun, ``LiveError/outOfRange(_:)`` for a handle,
  ///   ``RehearsalError/wrongAudience``, ``RehearsalError/madeUpAudience``.
  package mutating func take(_ comments: [IncomingComment], at now: Instant) throws -> Int {
    try take(SourceDelivery(comments), guarded: false, at: now).new
  }

  /// The same for all that sources brought: also what they say of themselves is noted down, before the session has begun
  /// too.
  ///
  /// - Parameter guarded: whether senders are kept from flooding the desk; what is beyond is counted and not kept.
  package mutating func take(_ delivery: SourceDelivery, guarded: Bool, at now: Instant) throws -> SourceTaken {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let session = try LiveSessions(connection: connection, shop: shop).session(self.session)
    guard session.startedAt != nil || delivery.comments.isEmpty else { throw LiveError.notOn }
    try session.checkAudience(of: delivery.comments)
    let unknown = try unknown(delivery.comments)
    if guarded, !gate.isInformed { gate.learn(try lately(at: now)) }
    let sorted = guarded ? unknown.map { ($0, gate.lets($0)) } : unknown.map { ($0, true) }
    let new = sorted.filter(\.1).map(\.0)
    let floods = sorted.filter { !$0.1 }.map(\.0)
    try SourceBook(connection: connection, shop: shop, session: self.session)
      .note(delivery, taken: new, floods: floods, at: now)
    if !new.isEmpty { try add(new, to: session, log, at: now) }
    return SourceTaken(new: new.count, known: delivery.comments.count - unknown.count, floods: floods.count)
  }

  /// Who said something within the span of the gate, as the books have it.
  private func lately(at now: Instant) throws -> [(source: String, handle: String, saidAt: Instant)] {
    try connection.rows(
      """
      SELECT b.source, b.handle, c.said_at FROM live_comment c
      JOIN live_buyer b ON b.shop_id = c.shop_id AND b.buyer_id = c.buyer_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) ORDER BY c.comment_id DESC LIMIT 1000
      """
    ).map { (source: try $0("source"), handle: try $0("handle"), saidAt: try $0("said_at") as Instant) }
      .filter { $0.saidAt > now - FloodGate.span }.reversed()
  }

  private mutating func add(
    _ new: [IncomingComment], to session: LiveSession, _ log: LiveLog, at now: Instant
  ) throws {
    var work = CommentWork(
      connection: connection, shop: shop, session: session, lineUp: try lineUp(for: session, at: now),
      codes: try SourceCodes(connection: connection, shop: shop).all(of: session.id), at: now)
    let buyers = LiveBuyers(connection: connection, shop: shop)
    var known: [[String]: LiveBuyer] = [:]
    for comment in new {
      let key = [comment.source, comment.handle]
      let buyer = try known[key] ?? buyers.buyer(comment.handle, name: comment.name, from: comment.source)
      known[key] = buyer
      try work.take(comment, from: buyer)
    }
    try work.finish()
    try insert(work.comments, at: now)
    try CommentMeasures(connection: connection, shop: shop, session: self.session).keep(work.comments)
    try connection.execute(
      """
      UPDATE live_session SET comments = comments + \(new.count) WHERE shop_id = \(shop) AND session_id = \(self.session)
      """)
    try log.append(work.comments.map { LiveEvent(.comment, $0.id.value) }, by: nil, at: now)
  }

  private mutating func lineUp(for session: LiveSession, at now: Instant) throws -> LineUpReading {
    let read = try LineUp(connection: connection, shop: shop, session: session.id).reading(
      lineUp, for: session, at: now)
    lineUp = read
    return read
  }

  /// The comments that are not in the books, each once.
  private func unknown(_ comments: [IncomingComment]) throws -> [IncomingComment] {
    var new: [IncomingComment] = []
    for (place, some) in Dictionary(grouping: comments, by: { [$0.source, $0.room] }) {
      let rows = try connection.rows(
        """
        SELECT external_id FROM live_comment
        WHERE shop_id = \(shop) AND source = \(place[0]) AND room = \(place[1]) AND external_id \(in: some.map(\.externalID))
        """)
      var seen = Set(try rows.map { try $0("external_id") as String })
      new += some.filter { seen.insert($0.externalID).inserted }
    }
    let order = Dictionary(
      comments.enumerated().map { ([$1.source, $1.room, $1.externalID], $0) }, uniquingKeysWith: { first, _ in first })
    return new.sorted {
      order[[$0.source, $0.room, $0.externalID], default: 0] < order[[$1.source, $1.room, $1.externalID], default: 0]
    }
  }

  private func insert(_ comments: [CommentWork.Read], at now: Instant) throws {
    try connection.batch(
      """
      INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id, text, said_at,
        received_at, intent, attribute, item_id, size, colour, quantity, state, settled_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      """
    ) { batch in
      for comment in comments {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(session.value)
          row.bind(comment.id.value)
          row.bind(.text(comment.incoming.source))
          row.bind(.text(comment.incoming.room))
          row.bind(.text(comment.incoming.externalID))
          row.bind(comment.buyer.value)
          row.bind(.text(comment.text))
          row.bind(comment.incoming.saidAt.milliseconds)
          row.bind(now.milliseconds)
          row.bind(comment.reading.intent.sqlValue)
          row.bind(comment.attribute.sqlValue)
          row.bind(comment.item.sqlValue)
          row.bind((comment.reading.items.first?.size).sqlValue)
          row.bind((comment.reading.items.first?.colour).sqlValue)
          row.bind((comment.reading.items.first?.quantity).sqlValue)
          row.bind(comment.state.sqlValue)
          // Taken back by a comment that came with it.
          let settledAt: Instant? = comment.state == .settled ? now : nil
          row.bind(settledAt.sqlValue)
        }
      }
    }
  }
}
