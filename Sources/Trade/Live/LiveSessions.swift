package import Storage

/// The sessions of a shop: planned, begun, ended.
package struct LiveSessions {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// - Throws: ``LiveError/outOfRange(_:)``.
  package func plan(_ form: LiveSessionForm, at now: Instant) throws -> ID<LiveSession> {
    let form = try checked(form)
    let id = ID<LiveSession>.new()
    try connection.execute(
      """
      INSERT INTO live_session (shop_id, session_id, title, planned_at, channel, also_on, host, operator, target,
        hold_minutes, most_per_buyer, bare_code, created_at)
      VALUES (\(shop), \(id), \(form.title), \(form.plannedAt), \(form.channel), \(form.alsoOnText), \(form.host),
        \(form.operator), \(form.target), \(form.holdMinutes), \(form.mostPerBuyer), \(form.bareCode), \(now))
      """)
    return id
  }

  /// Says otherwise what was planned; also while the session is on.
  package func change(_ session: ID<LiveSession>, to form: LiveSessionForm) throws {
    let form = try checked(form)
    try changeOne(
      """
      UPDATE live_session SET title = \(form.title), planned_at = \(form.plannedAt), channel = \(form.channel),
        also_on = \(form.alsoOnText), host = \(form.host), operator = \(form.operator), target = \(form.target), hold_minutes = \(form.holdMinutes),
        most_per_buyer = \(form.mostPerBuyer), bare_code = \(form.bareCode)
      WHERE shop_id = \(shop) AND session_id = \(session)
      """)
    // Orders of the channel it is on by now, and those it had on another.
    try LiveOrderNotes(connection: connection, shop: shop).note(session)
  }

  /// Takes a session away that never began, with its line-up and what was practised for it.
  ///
  /// - Throws: ``LiveError/hasBegun`` for one that is on or over: its history stays. ``LiveError/unknownSession``.
  package func forget(_ session: ID<LiveSession>) throws {
    _ = try LiveLog.open(session, of: shop, on: connection)
    let found = try self.session(session)
    guard found.startedAt == nil, !found.isRehearsal else { throw LiveError.hasBegun }
    let rehearsals = Rehearsals(connection: connection, shop: shop)
    for practised in try sessions(where: "rehearsal_of = \(session)", limit: 200) {
      try rehearsals.delete(practised.id)
    }
    try rehearsals.removeRecords(of: session)
  }

  /// Begins a session; one that is on already stays as it is.
  package func start(_ session: ID<LiveSession>, by person: ID<Person>?, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let found = try self.session(session)
    guard found.endedAt == nil else { throw LiveError.hasEnded }
    guard found.startedAt == nil else { return }
    try connection.execute(
      "UPDATE live_session SET started_at = \(now) WHERE shop_id = \(shop) AND session_id = \(session)")
    try RoomBook(connection: connection, shop: shop).begin(session, at: now)
    try log.append([LiveEvent(.started)], by: person, at: now)
  }

  /// Ends a session. What is held stays held until its time; the waiting list goes on moving.
  package func end(_ session: ID<LiveSession>, by person: ID<Person>?, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let found = try self.session(session)
    guard found.startedAt != nil else { throw LiveError.notOn }
    guard found.endedAt == nil else { return }
    try endShowing(of: session, at: now)
    try connection.execute(
      """
      UPDATE live_session SET ended_at = \(now), showing = NULL WHERE shop_id = \(shop) AND session_id = \(session)
      """)
    try log.append([LiveEvent(.ended)], by: person, at: now)
  }

  /// Takes the end of a session back: somebody pressed too soon.
  package func reopen(_ session: ID<LiveSession>, by person: ID<Person>?, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    guard try self.session(session).endedAt != nil else { return }
    try connection.execute(
      "UPDATE live_session SET ended_at = NULL WHERE shop_id = \(shop) AND session_id = \(session)")
    try log.append([LiveEvent(.started)], by: person, at: now)
  }

  /// Shows an item, or nothing. Showing what is on show already changes nothing.
  ///
  /// - Returns: what was on show until then.
  @discardableResult
  package func show(
    _ item: ID<LineUpItem>?, in session: ID<LiveSession>, by person: ID<Person>?, at now: Instant
  ) throws -> ID<LineUpItem>? {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let found = try self.session(session)
    guard found.isOn else { throw found.endedAt == nil ? LiveError.notOn : LiveError.hasEnded }
    guard found.showing != item else { return item }
    try endShowing(of: session, at: now)
    if let item {
      guard try LineUp(connection: connection, shop: shop, session: session).has(item) else {
        throw LiveError.unknownItem
      }
      try connection.execute(
        """
        INSERT INTO live_showing (shop_id, session_id, showing_id, item_id, from_at)
        VALUES (\(shop), \(session), \(ID<LiveSession>.new()), \(item), \(now))
        """)
    }
    try connection.execute(
      "UPDATE live_session SET showing = \(item) WHERE shop_id = \(shop) AND session_id = \(session)")
    try log.append([LiveEvent(.shown, item?.value)], by: person, at: now)
    return found.showing
  }

  /// - Throws: ``LiveError/unknownSession``, also for another shop's.
  package func session(_ id: ID<LiveSession>) throws -> LiveSession {
    guard let found = try sessions(where: "session_id = \(id)", limit: 1).first else { throw LiveError.unknownSession }
    return found
  }

  /// Sessions planned before a moment, the latest first; rehearsals are none of them (``Rehearsals``).
  package func sessions(before place: (Instant, ID<LiveSession>)? = nil, limit: Int = 30) throws -> [LiveSession] {
    guard let place else { return try sessions(where: "rehearsal_of IS NULL", limit: limit) }
    return try sessions(
      where:
        "rehearsal_of IS NULL AND (planned_at < \(place.0) OR planned_at = \(place.0) AND session_id < \(place.1))",
      limit: limit)
  }

  func sessions(where condition: SQLQuery, limit: Int) throws -> [LiveSession] {
    try connection.rows(
      """
      SELECT \(part: LiveSession.columns) FROM live_session WHERE shop_id = \(shop) AND \(part: condition)
      ORDER BY planned_at DESC, session_id DESC LIMIT \(min(limit, 200))
      """
    ).map(LiveSession.init)
  }

  private func endShowing(of session: ID<LiveSession>, at now: Instant) throws {
    try connection.execute(
      """
      UPDATE live_showing SET to_at = \(now) WHERE shop_id = \(shop) AND session_id = \(session) AND to_at IS NULL
      """)
  }

  private func changeOne(_ query: SQLQuery) throws {
    guard try connection.execute(query) == 1 else { throw LiveError.unknownSession }
  }

  private func checked(_ form: LiveSessionForm) throws -> LiveSessionForm {
    var form = form
    form.title = form.title.tidied(keepingLines: false)
    (form.host, form.operator) = (form.host.tidied(keepingLines: false), form.operator.tidied(keepingLines: false))
    guard (1...200).contains(form.title.count) else { throw LiveError.outOfRange(.title) }
    guard form.host.count <= 100 else { throw LiveError.outOfRange(.host) }
    guard form.operator.count <= 100 else { throw LiveError.outOfRange(.operator) }
    guard form.target.map({ (0...1_000_000_000_000).contains($0) }) ?? true else { throw LiveError.outOfRange(.target) }
    guard (1...10_080).contains(form.holdMinutes) else { throw LiveError.outOfRange(.holdMinutes) }
    guard form.mostPerBuyer.map({ (1...1_000).contains($0) }) ?? true else { throw LiveError.outOfRange(.mostPerBuyer) }
    return form
  }
}

extension LiveSessionForm {
  fileprivate var alsoOnText: String { alsoOn.map(\.rawValue).joined(separator: " ") }
}

extension LiveSession {
  static let columns: SQLQuery = """
    session_id, title, planned_at, started_at, ended_at, channel, also_on, host, operator, target, hold_minutes,
    most_per_buyer, bare_code, showing, events, arranged, comments, rehearsal_of
    """

  init(_ row: SQLRow) throws {
    self.init(
      id: try row("session_id"),
      form: LiveSessionForm(
        title: try row("title"), plannedAt: try row("planned_at"), channel: try row("channel"),
        alsoOn: (try row("also_on") as String).split(separator: " ").compactMap { SalesChannel(rawValue: String($0)) },
        host: try row("host"), operator: try row("operator"), target: try row("target"),
        holdMinutes: try row("hold_minutes"), mostPerBuyer: try row("most_per_buyer"), bareCode: try row("bare_code")),
      startedAt: try row("started_at"), endedAt: try row("ended_at"), showing: try row("showing"),
      events: try row("events"), arranged: try row("arranged"),
      comments: try row("comments"), rehearsalOf: try row("rehearsal_of"))
  }
}
