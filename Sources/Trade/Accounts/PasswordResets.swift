package import Storage

/// A link by which somebody who forgot her password gives herself another, once.
///
/// There is no mail here: whoever may make the link hands it over. An owner makes one for the people of her shop, whoever
/// has the machine makes one for anybody. It does not turn a second factor off.
package struct PasswordResets {
  /// How long a link works.
  package static let lasting = Duration.seconds(86_400)

  /// Whose password a link is for.
  package struct Found: Sendable, Equatable {
    package let person: Person
    package let shopName: String
    package let expiresAt: Instant
  }

  let connection: any SQLConnection
  let now: Instant

  package init(connection: any SQLConnection, now: Instant) {
    self.connection = connection
    self.now = now
  }

  /// A new link's secret, which ends the person's earlier one; it is shown once and cannot be read again.
  ///
  /// - Parameter maker: the owner who makes it; nil for whoever has the machine.
  /// - Throws: ``AccountRefusal/owner`` where an owner would take over another owner's account;
  ///   ``AccountRefusal/worksElsewhere`` where it would reach into another shop.
  /// - Returns: nil when there is nobody of that id in the shop.
  package func make(for person: ID<Person>, in shop: ID<Shop>, by maker: ID<Person>?) throws -> Secret? {
    let role: Role? = try connection.value(
      "SELECT role FROM membership WHERE shop_id = \(shop) AND person_id = \(person)")
    guard let role else { return nil }
    if maker != nil {
      if role == .owner { throw AccountRefusal.owner }
      let shops: Int? = try connection.acrossShops {
        try connection.value("SELECT COUNT(*) FROM membership WHERE person_id = \(person)")
      }
      if shops != 1 { throw AccountRefusal.worksElsewhere }
    }
    let secret = Secret.new()
    try connection.acrossShops { try connection.execute("DELETE FROM password_reset WHERE person_id = \(person)") }
    try connection.execute(
      """
      INSERT INTO password_reset (token_digest, person_id, shop_id, made_by, expires_at)
      VALUES (\(secret.digest), \(person), \(shop), \(maker), \(now + Self.lasting))
      """)
    return secret
  }

  /// Nil when the link was used, has ended, or never was.
  package func find(_ secret: Secret) throws -> Found? {
    try connection.row(
      """
      SELECT p.*, s.name AS shop_name, r.expires_at FROM password_reset r
      JOIN membership m ON m.shop_id = r.shop_id AND m.person_id = r.person_id
      JOIN person p ON p.person_id = r.person_id JOIN shop s ON s.shop_id = r.shop_id
      WHERE r.token_digest = \(secret.digest) AND r.used_at IS NULL AND r.expires_at > \(now)
      """
    ).map { Found(person: try Person($0), shopName: try $0("shop_name"), expiresAt: try $0("expires_at")) }
  }

  /// Gives the password, and ends every session of the person.
  ///
  /// One guarded update takes the link: of many at once, one gets it.
  ///
  /// - Throws: ``AccountRefusal/unknownLink``.
  package func use(_ secret: Secret, password: PasswordHash, from address: String) throws -> Person {
    let taken = try connection.row(
      """
      UPDATE password_reset SET used_at = \(now)
      WHERE token_digest = \(secret.digest) AND used_at IS NULL AND expires_at > \(now)
      RETURNING person_id, shop_id
      """)
    guard let taken else { throw AccountRefusal.unknownLink }
    let (person, shop): (ID<Person>, ID<Shop>) = (try taken("person_id"), try taken("shop_id"))
    let found = try connection.row(
      """
      SELECT p.* FROM person p JOIN membership m ON m.person_id = p.person_id
      WHERE m.shop_id = \(shop) AND p.person_id = \(person)
      """)
    guard let found else { throw AccountRefusal.unknownLink }
    try Account(connection: connection, person: person).change(password: password)
    try Trail(connection: connection, shop: shop, now: now).record(.usedReset, by: person, from: address)
    return try Person(found)
  }
}
