package import Storage

/// Why an account is not made or changed.
package enum AccountRefusal: Error, Sendable, Equatable {
  /// Somebody signs in by that word already.
  case signInTaken
  /// A shop without an owner could never be managed again.
  case lastOwner
  /// The link was used, is too old, or never was.
  case unknownLink
  /// One owner does not take over another's account.
  case owner
  /// The account is in another shop as well, whose people would not have been asked.
  case worksElsewhere
  /// The shop has as many tokens as it may have: ``APITokens/most``.
  case tooManyTokens
  /// The shop has as many people as it may have: ``People/most``.
  case tooManyPeople
}

/// The word somebody signs in with, in the one spelling the books keep.
package struct SignInName: Sendable, Equatable {
  package let text: String

  /// Nil unless it has 3 to 100 characters without blanks: letters, digits, and `. - _ @ +`.
  package init?(_ typed: String) {
    let text = typed.lowercased().filter { !$0.isWhitespace }
    guard (3...100).contains(text.unicodeScalars.count),
      text.allSatisfy({ $0.isLetter || $0.isNumber || ".-_@+".contains($0) })
    else { return nil }
    self.text = text
  }
}

/// The people of one shop.
package struct People {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let now: Instant

  package init(connection: any SQLConnection, shop: ID<Shop>, now: Instant) {
    self.connection = connection
    self.shop = shop
    self.now = now
  }

  /// People that one shop may have: all stand in one list, where they are taken out again.
  package static let most = 500

  /// Everyone in the shop, owners first. Books from before there was a limit may hold more than ``most``; at most 1,000.
  package func all() throws -> [Member] {
    try connection.rows(
      """
      SELECT p.*, m.role, m.created_at AS since FROM membership m JOIN person p ON p.person_id = m.person_id
      WHERE m.shop_id = \(shop)
      ORDER BY CASE m.role WHEN 'owner' THEN 0 ELSE 1 END, p.name, p.person_id LIMIT \(Self.most * 2)
      """
    ).map(Member.init)
  }

  /// Makes an account and gives it a place in the shop.
  ///
  /// - Throws: ``AccountRefusal/tooManyPeople``, ``AccountRefusal/signInTaken``.
  package func add(
    _ signIn: SignInName, name: String, password: PasswordHash, language: Language, role: Role
  ) throws -> ID<Person> {
    try connection.lockShop(shop)
    try requireRoom()
    let person = ID<Person>.new()
    let written = try connection.execute(
      """
      INSERT INTO person (person_id, sign_in, name, password, language, created_at)
      VALUES (\(person), \(signIn.text), \(name), \(password), \(language), \(now))
      ON CONFLICT (sign_in) DO NOTHING
      """)
    guard written == 1 else { throw AccountRefusal.signInTaken }
    try connection.execute(
      """
      INSERT INTO membership (shop_id, person_id, role, created_at) VALUES (\(shop), \(person), \(role), \(now))
      """)
    return person
  }

  /// - Throws: ``AccountRefusal/tooManyPeople``.
  func requireRoom() throws {
    let known: Int? = try connection.value("SELECT COUNT(*) FROM membership WHERE shop_id = \(shop)")
    guard known ?? 0 < Self.most else { throw AccountRefusal.tooManyPeople }
  }

  /// Gives somebody another role. Their sessions in the shop end, so that they come in anew as who they are now; the tokens
  /// they made and the invitations they sent end with the right to make them.
  ///
  /// - Throws: ``AccountRefusal/lastOwner``.
  /// - Returns: false when there is nobody of that id in this shop.
  package func give(_ role: Role, to person: ID<Person>) throws -> Bool {
    try lockOwners()
    if role != .owner { try refuseLastOwner(person) }
    if !role.may(.manageShop) { try endWhatWasHandedOut(by: person) }
    let place: SQLQuery = "shop_id = \(shop) AND person_id = \(person)"
    if try connection.execute("UPDATE membership SET role = \(role) WHERE \(part: place) AND role <> \(role)") == 1 {
      try connection.execute("DELETE FROM session WHERE \(part: place)")
    }
    return try connection.row("SELECT person_id FROM membership WHERE \(part: place)") != nil
  }

  /// Takes somebody out of the shop and ends their sessions in it, the tokens they made and the invitations they sent.
  ///
  /// - Throws: ``AccountRefusal/lastOwner``.
  /// - Returns: false when there is nobody of that id in this shop.
  package func remove(_ person: ID<Person>) throws -> Bool {
    try lockOwners()
    try refuseLastOwner(person)
    try endWhatWasHandedOut(by: person)
    try connection.execute("DELETE FROM session WHERE shop_id = \(shop) AND person_id = \(person)")
    return try connection.execute("DELETE FROM membership WHERE shop_id = \(shop) AND person_id = \(person)") == 1
  }

  /// Whether somebody may do something now, and until this transaction ends: who is being removed at the same moment
  /// hands nothing out any more.
  package func keeps(_ permission: Permission, _ person: ID<Person>) throws -> Bool {
    let place: SQLQuery = "FROM membership WHERE shop_id = \(shop) AND person_id = \(person)"
    try connection.lock("SELECT person_id \(part: place)")
    return try connection.value("SELECT role \(part: place)", as: Role.self)?.may(permission) ?? false
  }

  private func endWhatWasHandedOut(by person: ID<Person>) throws {
    try connection.execute(
      """
      UPDATE api_token SET revoked_at = \(now)
      WHERE shop_id = \(shop) AND created_by = \(person) AND revoked_at IS NULL
      """)
    try connection.execute(
      """
      UPDATE invitation SET expires_at = \(now)
      WHERE shop_id = \(shop) AND invited_by = \(person) AND used_at IS NULL AND expires_at > \(now)
      """)
    try connection.execute(
      """
      UPDATE password_reset SET expires_at = \(now)
      WHERE shop_id = \(shop) AND made_by = \(person) AND used_at IS NULL AND expires_at > \(now)
      """)
  }

  /// Two owners who take each other's role away at once must not both succeed.
  private func lockOwners() throws {
    try connection.lock(
      "SELECT person_id FROM membership WHERE shop_id = \(shop) AND role = 'owner' ORDER BY person_id")
  }

  private func refuseLastOwner(_ person: ID<Person>) throws {
    let owners = try connection.rows(
      "SELECT person_id FROM membership WHERE shop_id = \(shop) AND role = 'owner' ORDER BY person_id LIMIT 2")
    if owners.count == 1, try owners[0]("person_id") == person { throw AccountRefusal.lastOwner }
  }
}

/// What belongs to a person rather than to a shop.
package struct Account {
  let connection: any SQLConnection
  let person: ID<Person>

  package init(connection: any SQLConnection, person: ID<Person>) {
    self.connection = connection
    self.person = person
  }

  package func password() throws -> PasswordHash? {
    try connection.value("SELECT password FROM person WHERE person_id = \(person)")
  }

  /// Replaces the password and ends every session but `kept`, and every link to replace it: whoever knew the old one is
  /// out.
  package func change(password: PasswordHash, keeping kept: Session? = nil) throws {
    try keep(password)
    try SignInCode.forget(of: person, on: connection)
    let keptDigest = kept?.digest ?? []
    try connection.acrossShops {
      try connection.execute("DELETE FROM password_reset WHERE person_id = \(person) AND used_at IS NULL")
      try connection.execute("DELETE FROM session WHERE person_id = \(person) AND token_digest <> \(keptDigest)")
    }
  }

  /// Writes the same password down in another hash.
  func keep(_ hash: PasswordHash) throws {
    try connection.execute("UPDATE person SET password = \(hash) WHERE person_id = \(person)")
  }

  package func change(language: Language) throws {
    try connection.execute("UPDATE person SET language = \(language) WHERE person_id = \(person)")
  }
}
