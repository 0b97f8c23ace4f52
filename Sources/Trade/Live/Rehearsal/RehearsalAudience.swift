package import Storage

/// Lets made-up audiences write in the rehearsals that are on, and ends those whose time has passed.
///
/// Any number of processes may look; one speaks in each rehearsal: it takes the word for a few seconds at a time, in the
/// books. What an audience says at a second follows from the rehearsal's seed, with an id of its own, so that a process
/// that comes back too late repeats nothing.
package struct RehearsalAudience: Sendable {
  private let database: any SQLDatabase
  private let desk: LiveDesk
  private let speaker: String

  /// Whoever has the word keeps it for so long without speaking.
  private static let patience = Duration.seconds(5)
  /// Seconds that are caught up with; what came before, while no server ran, is left unsaid.
  private static let mostCaughtUp: Int64 = 3
  /// The host gets a moment to look around before anybody writes.
  private static let silence: Int64 = 4
  /// Rehearsals looked at in one go.
  private static let most = 200

  /// - Parameter speaker: tells this process from others.
  package init(database: any SQLDatabase, desk: LiveDesk, speaker: String) {
    self.database = database
    self.desk = desk
    self.speaker = speaker
  }

  /// Does what is due now.
  ///
  /// - Parameter failed: told of a rehearsal in which it could not be done; the others go on unless it throws.
  /// - Returns: the sessions in which something was said or that were ended.
  @discardableResult
  package func look(
    at now: Instant, failed: (ID<LiveSession>, any Error) throws -> Void = { throw $1 }
  ) async throws -> [ID<LiveSession>] {
    var moved: [ID<LiveSession>] = []
    for (place, endsAt) in try await on(at: now) {
      do {
        if endsAt <= now {
          try await end(place, at: endsAt)
          moved.append(place.session)
        } else if try await speak(in: place, at: now) > 0 {
          moved.append(place.session)
        }
      } catch {
        try failed(place.session, error)
      }
    }
    return moved
  }

  private func on(at now: Instant) async throws -> [(LiveDesk.Place, endsAt: Instant)] {
    try await database.acrossShops.read { connection in
      try connection.rows(
        """
        SELECT r.shop_id, r.session_id, r.ends_at FROM rehearsal r
        JOIN live_session s ON s.shop_id = r.shop_id AND s.session_id = r.session_id AND s.ended_at IS NULL
        WHERE r.ends_at > \(now - .seconds(30 * 86_400)) ORDER BY r.ends_at DESC LIMIT \(Self.most)
        """
      ).map { (LiveDesk.Place(shop: try $0("shop_id"), session: try $0("session_id")), try $0("ends_at")) }
    }
  }

  private func end(_ place: LiveDesk.Place, at time: Instant) async throws {
    try await database.bound(to: place.shop).write { connection in
      try LiveSessions(connection: connection, shop: place.shop).end(place.session, by: nil, at: time)
    }
  }

  private func speak(in place: LiveDesk.Place, at now: Instant) async throws -> Int {
    guard let turn = try await takeWord(in: place, at: now), turn.from <= turn.to else { return 0 }
    let scene = try await database.bound(to: place.shop).read { try RehearsalScene(place, on: $0) }
    let comments = (turn.from...turn.to).flatMap { scene.comments(in: $0) }
    let new = comments.isEmpty ? 0 : try await desk.take(comments, in: place)
    return new
  }

  private struct Turn: Sendable {
    let from: Int64
    let to: Int64
  }

  /// The seconds that this process may speak for now, noted as spoken; nil where another one has the word.
  private func takeWord(in place: LiveDesk.Place, at now: Instant) async throws -> Turn? {
    try await database.bound(to: place.shop).write { [speaker] connection in
      try connection.lock(
        """
        SELECT session_id FROM rehearsal WHERE shop_id = \(place.shop) AND session_id = \(place.session)
        """)
      let row = try connection.row(
        """
        SELECT spoken, begun_at FROM rehearsal WHERE shop_id = \(place.shop) AND session_id = \(place.session)
          AND (speaker = \(speaker) OR speaks_until < \(now))
        """)
      guard let row else { return nil }
      let begunAt: Instant = try row("begun_at")
      let second = (now - begunAt).components.seconds
      let spoken: Int64 = try row("spoken")
      guard second > spoken else { return nil }
      try connection.execute(
        """
        UPDATE rehearsal SET spoken = \(second), speaker = \(speaker), speaks_until = \(now + Self.patience)
        WHERE shop_id = \(place.shop) AND session_id = \(place.session)
        """)
      return Turn(from: max(spoken + 1, second - Self.mostCaughtUp + 1, Self.silence), to: second)
    }
  }
}

/// What an audience has before its eyes at one moment.
private struct RehearsalScene: Sendable {
  let rehearsal: Rehearsal
  let audience: Audience
  let showing: LineUpItem?
  let shownAt: Instant?

  init(_ place: LiveDesk.Place, on connection: any SQLConnection) throws {
    let session = try LiveSessions(connection: connection, shop: place.shop).session(place.session)
    rehearsal = try Rehearsals(connection: connection, shop: place.shop).rehearsal(place.session)
    let items = try LineUp(connection: connection, shop: place.shop, session: place.session).items()
    audience = Audience(items, seed: rehearsal.seed, perMille: rehearsal.form.pace.perMille)
    showing = items.first { $0.id == session.showing }
    shownAt = try connection.value(
      """
      SELECT from_at FROM live_showing
      WHERE shop_id = \(place.shop) AND session_id = \(place.session) AND to_at IS NULL
      ORDER BY showing_id DESC LIMIT 1
      """)
  }

  func comments(in second: Int64) -> [IncomingComment] {
    let time = rehearsal.begunAt + .seconds(second)
    let shown = shownAt.map { Int(($0 - rehearsal.begunAt).components.seconds) }
    return audience.comments(in: Int(second), showing: showing, since: shown).map { said in
      IncomingComment(
        source: Rehearsal.source(of: rehearsal.session), room: "", externalID: said.id, handle: said.person.handle,
        name: said.person.name, text: said.text, saidAt: time)
    }
  }
}
