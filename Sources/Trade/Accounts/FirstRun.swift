package import Storage

/// The first start: a one-time link makes the owner's account and shop, and then never again.
package struct FirstRun {
  /// How long the link works.
  package static let lasting = Duration.seconds(30 * 60)

  let connection: any SQLConnection
  let now: Instant

  package init(connection: any SQLConnection, now: Instant) {
    self.connection = connection
    self.now = now
  }

  /// A new link's secret, which ends the earlier one's; nil once there is an owner.
  package func offer() throws -> Secret? {
    if try hasOwner() { return nil }
    let secret = Secret.new()
    let written = try connection.execute(
      """
      INSERT INTO setup_token (place, token_digest, created_at, expires_at)
      VALUES (1, \(secret.digest), \(now), \(now + Self.lasting))
      ON CONFLICT (place) DO UPDATE
      SET token_digest = \(secret.digest), created_at = \(now), expires_at = \(now + Self.lasting)
      WHERE setup_token.used_at IS NULL
      """)
    return written == 1 ? secret : nil
  }

  /// Whether this secret would make the first owner now.
  package func isOpen(to secret: Secret) throws -> Bool {
    if try hasOwner() { return false }
    let found: Int? = try connection.value(
      "SELECT place FROM setup_token WHERE token_digest = \(secret.digest) AND \(part: isOpen)")
    return found != nil
  }

  /// Makes the shop and its owner.
  ///
  /// The one row of `setup_token` is taken by one guarded update: of many at once, one gets it.
  ///
  /// - Throws: ``AccountRefusal/unknownLink``, ``AccountRefusal/signInTaken``.
  package func make(
    _ shop: NewShop, owner signIn: SignInName, name: String, password: PasswordHash, with secret: Secret,
    from address: String = ""
  ) throws -> (shop: ID<Shop>, person: ID<Person>) {
    let taken = try connection.execute(
      "UPDATE setup_token SET used_at = \(now) WHERE token_digest = \(secret.digest) AND \(part: isOpen)")
    guard taken == 1, try !hasOwner() else { throw AccountRefusal.unknownLink }
    let shopID = try shop.open(on: connection, at: now)
    let person = try People(connection: connection, shop: shopID, now: now).add(
      signIn, name: name, password: password, language: shop.language, role: .owner)
    try Trail(connection: connection, shop: shopID, now: now).record(
      .madeShop, by: person, shop.name, from: address)
    return (shopID, person)
  }

  private func hasOwner() throws -> Bool {
    try connection.acrossShops {
      try connection.row("SELECT person_id FROM membership WHERE role = 'owner' LIMIT 1") != nil
    }
  }

  private var isOpen: SQLQuery { "place = 1 AND used_at IS NULL AND expires_at > \(now)" }
}
