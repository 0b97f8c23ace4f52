package import Storage

/// One device on which somebody is signed in.
package struct Session: Sendable, Equatable {
  package let digest: [UInt8]
  /// What the browser calls itself.
  package let device: String
  package let createdAt: Instant
  package let seenAt: Instant
  /// The address it was begun from.
  package let address: String
  /// When the password was last given.
  package let confirmedAt: Instant

  init(_ row: SQLRow) throws {
    digest = try row("token_digest")
    device = try row("device")
    createdAt = try row("session_created_at")
    seenAt = try row("seen_at")
    address = try row("address")
    confirmedAt = try row("confirmed_at")
  }

  /// Names the session on the page of devices; nobody comes in by it.
  package var mark: String { String(base64URL(digest).prefix(22)) }

  /// Whether the password was given so lately that it need not be asked for again.
  package func isFresh(at now: Instant) -> Bool { now - confirmedAt < PasswordProof.freshness }

  /// The time of the last request is written down once in five minutes, not with each.
  package func isDueToBeSeen(at now: Instant) -> Bool { now - seenAt > .seconds(300) }
}

/// Who is signed in, on which device, for how long.
package struct Sessions {
  /// A session ends this long after its last request,
  package static let idle = Duration.seconds(7 * 86_400)
  /// and at the latest this long after sign-in.
  package static let longest = Duration.seconds(30 * 86_400)
  /// As many may one person have at a time; the one that was used longest ago ends as another begins.
  package static let most = 100

  let connection: any SQLConnection
  let now: Instant

  package init(connection: any SQLConnection, now: Instant) {
    self.connection = connection
    self.now = now
  }

  /// Begins a session with a new secret; nothing the browser sent before becomes one.
  ///
  /// The password counts as given now, since nobody begins one without.
  ///
  /// - Parameters:
  ///   - device: what the browser calls itself; 200 characters of it are kept.
  ///   - address: where the request came from.
  package func begin(
    for person: ID<Person>, in shop: ID<Shop>, device: String, address: String = ""
  ) throws -> Secret {
    let secret = Secret.new()
    try forgetEnded(of: person)
    try makeRoom(for: person)
    try connection.execute(
      """
      INSERT INTO session (token_digest, person_id, shop_id, device, created_at, seen_at, address, confirmed_at)
      VALUES (\(secret.digest), \(person), \(shop), \(String(device.prefix(200))), \(now), \(now), \(address), \(now))
      """)
    return secret
  }

  /// Goes on under a new secret, the password having been given again; its end stays where it was.
  ///
  /// - Returns: nil when the session has ended, or was renewed by another request at the same time.
  func renew(_ session: Session) throws -> Secret? {
    let secret = Secret.new()
    let renewed = try connection.execute(
      """
      UPDATE session SET token_digest = \(secret.digest), confirmed_at = \(now), seen_at = \(now)
      WHERE token_digest = \(session.digest)
      """)
    return renewed == 1 ? secret : nil
  }

  /// Who holds this secret, if the session still runs and the person still has a place in its shop.
  package func find(_ secret: Secret) throws -> (session: Session, person: Person, role: Role, shop: Shop)? {
    let row = try connection.row(
      """
      SELECT s.token_digest, s.device, s.created_at AS session_created_at, s.seen_at, s.address, s.confirmed_at, m.role, p.*
      FROM session s
      JOIN membership m ON m.shop_id = s.shop_id AND m.person_id = s.person_id
      JOIN person p ON p.person_id = s.person_id
      WHERE s.token_digest = \(secret.digest) AND \(part: stillRuns)
      """)
    guard let row, let shop = try shop(of: secret) else { return nil }
    return (try Session(row), try Person(row), try row("role"), shop)
  }

  package func see(_ session: Session) throws {
    try connection.execute("UPDATE session SET seen_at = \(now) WHERE token_digest = \(session.digest)")
  }

  /// The devices on which a person is signed in to a shop, latest first, at most ``most``.
  package func all(of person: ID<Person>, in shop: ID<Shop>) throws -> [Session] {
    try connection.rows(
      """
      SELECT s.token_digest, s.device, s.created_at AS session_created_at, s.seen_at, s.address, s.confirmed_at
      FROM session s
      WHERE s.person_id = \(person) AND s.shop_id = \(shop) AND \(part: stillRuns)
      ORDER BY s.seen_at DESC, s.token_digest LIMIT \(Self.most)
      """
    ).map(Session.init)
  }

  package func end(_ session: Session) throws {
    try connection.execute("DELETE FROM session WHERE token_digest = \(session.digest)")
  }

  /// Signs one of a person's devices out.
  ///
  /// - Parameter mark: the session's (``Session/mark``).
  /// - Returns: the session that was ended; nil when the person has none of that mark in the shop.
  package func end(_ mark: String, of person: ID<Person>, in shop: ID<Shop>) throws -> Session? {
    guard let session = try all(of: person, in: shop).first(where: { $0.mark == mark }) else { return nil }
    try end(session)
    return session
  }

  /// Signs a person out on every device.
  package func endAll(of person: ID<Person>) throws {
    try connection.acrossShops { try connection.execute("DELETE FROM session WHERE person_id = \(person)") }
  }

  private var stillRuns: SQLQuery {
    "s.seen_at > \(now - Self.idle) AND s.created_at > \(now - Self.longest)"
  }

  private func shop(of secret: Secret) throws -> Shop? {
    try connection.row(
      """
      SELECT * FROM shop WHERE shop_id = (SELECT shop_id FROM session WHERE token_digest = \(secret.digest))
      """
    ).map(Shop.init)
  }

  private func makeRoom(for person: ID<Person>) throws {
    try connection.execute(
      """
      DELETE FROM session WHERE person_id = \(person) AND token_digest NOT IN (
        SELECT token_digest FROM session WHERE person_id = \(person)
        ORDER BY seen_at DESC, created_at DESC, token_digest LIMIT \(Self.most - 1))
      """)
  }

  private func forgetEnded(of person: ID<Person>) throws {
    try connection.execute(
      """
      DELETE FROM session WHERE person_id = \(person)
      AND (seen_at <= \(now - Self.idle) OR created_at <= \(now - Self.longest))
      """)
  }
}
