package import Storage

/// The rehearsals of a shop: begun from a planned session, looked back on, begun again, taken away.
package struct Rehearsals {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  /// Rehearsals of a shop that are kept.
  package static let mostKept = 10

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Begins a rehearsal of a planned session, or the same practice once more from a rehearsal of it. One that is on
  /// already is gone on with. Of those that are over the oldest go, so that ``mostKept`` are kept.
  ///
  /// - Throws: ``RehearsalError/hasBegun`` for a session that is on or over, ``RehearsalError/noItems``,
  ///   ``RehearsalError/outOfRange``, ``LiveError/unknownSession``.
  package func begin(
    of session: ID<LiveSession>, _ form: RehearsalForm, by person: ID<Person>?, at now: Instant
  ) throws -> ID<LiveSession> {
    guard RehearsalForm.minutes.contains(form.minutes) else { throw RehearsalError.outOfRange }
    let given = try sessions.session(session)
    guard given.isRehearsal || given.startedAt == nil else { throw RehearsalError.hasBegun }
    let original = given.rehearsalOf ?? session
    // Whoever presses at the same time gets the same rehearsal.
    _ = try LiveLog.open(original, of: shop, on: connection)
    if let on = try sessions.sessions(where: "rehearsal_of = \(original) AND ended_at IS NULL", limit: 1).first {
      return on.id
    }
    let items = try LineUp(connection: connection, shop: shop, session: session).items()
    guard !items.isEmpty else { throw RehearsalError.noItems }
    try forgetOldest()
    let copy = try plan(given, original: original, form, at: now)
    try keep(form, of: copy, at: now)
    try copyLineUp(items, to: copy, at: now)
    try sessions.start(copy, by: person, at: now)
    return copy
  }

  /// - Throws: ``RehearsalError/notARehearsal``.
  package func rehearsal(_ session: ID<LiveSession>) throws -> Rehearsal {
    let row = try connection.row(
      "SELECT \(part: Rehearsal.columns) FROM rehearsal r WHERE r.shop_id = \(shop) AND r.session_id = \(session)")
    guard let row else { throw RehearsalError.notARehearsal }
    return try Rehearsal(row)
  }

  /// The latest first.
  package func all(limit: Int = mostKept) throws -> [LiveSession] {
    try sessions.sessions(where: "rehearsal_of IS NOT NULL", limit: limit)
  }

  /// Takes a rehearsal away with all that was written and claimed in it.
  ///
  /// - Throws: ``RehearsalError/notARehearsal``: a live that began is never taken away.
  package func delete(_ session: ID<LiveSession>) throws {
    _ = try LiveLog.open(session, of: shop, on: connection)
    guard try sessions.session(session).isRehearsal else { throw RehearsalError.notARehearsal }
    try removeRecords(of: session)
    try connection.execute(
      "DELETE FROM live_buyer WHERE shop_id = \(shop) AND source = \(Rehearsal.source(of: session))")
  }

  /// Removes all that is kept of a session in which nothing was sold.
  func removeRecords(of session: ID<LiveSession>) throws {
    for table in Self.tables {
      try connection.execute(
        "DELETE FROM \(part: table) WHERE shop_id = \(shop) AND session_id = \(session)")
    }
  }

  private func forgetOldest() throws {
    for old in try all(limit: 200).dropFirst(Self.mostKept - 1) where old.endedAt != nil {
      do {
        try delete(old.id)
      } catch LiveError.unknownSession {
        // Somebody else began one at the same time.
      }
    }
  }

  /// What is kept of a session, each before what it points to.
  private static let tables: [SQLQuery] = [
    "live_event", "live_claim", "comment_measures", "live_comment", "live_answer", "live_showing", "line_up_item",
    "live_source_span", "live_source_code", "live_source", "live_room", "live_order_word", "live_order", "live_result",
    "live_quarter", "live_cost", "rehearsal_level", "rehearsal", "live_session",
  ]

  private var sessions: LiveSessions { LiveSessions(connection: connection, shop: shop) }

  private func plan(
    _ given: LiveSession, original: ID<LiveSession>, _ form: RehearsalForm, at now: Instant
  ) throws -> ID<LiveSession> {
    var copy = given.form
    copy.plannedAt = now
    // Holds lapse while there is still somebody practising to see it.
    copy.holdMinutes = min(copy.holdMinutes, max(2, form.minutes / 3))
    let id = try sessions.plan(copy, at: now)
    try connection.execute(
      "UPDATE live_session SET rehearsal_of = \(original) WHERE shop_id = \(shop) AND session_id = \(id)")
    return id
  }

  private func keep(_ form: RehearsalForm, of session: ID<LiveSession>, at now: Instant) throws {
    try connection.execute(
      """
      INSERT INTO rehearsal (shop_id, session_id, seed, pace, minutes, begun_at, ends_at)
      VALUES (\(shop), \(session), \(session.value), \(form.pace), \(form.minutes), \(now),
        \(now + .seconds(60 * Int64(form.minutes))))
      """)
  }

  private func copyLineUp(_ items: [LineUpItem], to session: ID<LiveSession>, at now: Instant) throws {
    for item in items {
      try connection.execute(
        """
        INSERT INTO line_up_item (shop_id, session_id, item_id, place, code, product_id, price, minutes)
        VALUES (\(shop), \(session), \(ID<LineUpItem>.new()), \(item.place), \(item.code), \(item.product),
          \(item.price), \(item.minutes))
        """)
    }
    let variants = items.flatMap { $0.variants.map(\.id) }
    let levels = try StockLedger(connection: connection, shop: shop).levels(of: variants)
    var chance = SampleRandom(seed: UInt64(bitPattern: session.value))
    for variant in Set(variants).sorted() {
      // What nobody counted is made up, so that there is something to practise with.
      var pieces = Int64(chance.number(2...8))
      if case .counted(let level) = levels[variant] { pieces = max(0, level.available) }
      try connection.execute(
        """
        INSERT INTO rehearsal_level (shop_id, session_id, variant_id, on_hand, held, counted_at)
        VALUES (\(shop), \(session), \(variant), \(pieces), 0, \(now))
        """)
    }
  }
}
