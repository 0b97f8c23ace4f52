package import Storage

/// A link that brings one more person into the shop, in a role, once.
package struct Invitation: Sendable, Equatable {
  package let shopName: String
  package let role: Role
  package let expiresAt: Instant
  /// Who sent it.
  package let invitedBy: String
}

/// An invitation that nobody used yet, as the owner sees it.
package struct OpenInvitation: Sendable, Equatable {
  /// Names it on the owner's page; nobody comes in by it.
  package let mark: String
  package let role: Role
  package let expiresAt: Instant
  /// Who sent it.
  package let invitedBy: String

  package init(mark: String, role: Role, expiresAt: Instant, invitedBy: String) {
    self.mark = mark
    self.role = role
    self.expiresAt = expiresAt
    self.invitedBy = invitedBy
  }
}

/// Links that bring people into a shop.
package struct Invitations {
  /// How long a link works.
  package static let lasting = Duration.seconds(7 * 86_400)

  let connection: any SQLConnection
  let now: Instant

  package init(connection: any SQLConnection, now: Instant) {
    self.connection = connection
    self.now = now
  }

  /// A new link's secret; it is shown once and cannot be read again.
  ///
  /// - Throws: ``AccountRefusal/tooManyPeople``.
  package func invite(_ role: Role, to shop: ID<Shop>, by person: ID<Person>) throws -> Secret {
    try People(connection: connection, shop: shop, now: now).requireRoom()
    let secret = Secret.new()
    try connection.execute(
      """
      INSERT INTO invitation (token_digest, shop_id, role, invited_by, created_at, expires_at)
      VALUES (\(secret.digest), \(shop), \(role), \(person), \(now), \(now + Self.lasting))
      """)
    return secret
  }

  /// What a link invites to; nil when it was used, has ended, or never was.
  package func find(_ secret: Secret) throws -> Invitation? {
    try connection.row(
      """
      SELECT s.name AS shop_name, i.role, i.expires_at, p.name AS invited_by FROM invitation i
      JOIN shop s ON s.shop_id = i.shop_id JOIN person p ON p.person_id = i.invited_by
      WHERE i.token_digest = \(secret.digest) AND i.used_at IS NULL AND i.expires_at > \(now)
      """
    ).map { row in
      Invitation(
        shopName: try row("shop_name"), role: try row("role"), expiresAt: try row("expires_at"),
        invitedBy: try row("invited_by"))
    }
  }

  /// Links of a shop that still work, newest first, at most 100.
  package func open(in shop: ID<Shop>) throws -> [OpenInvitation] { try running(in: shop).map(\.invitation) }

  /// Ends a link before its time.
  ///
  /// One guarded update ends it: whoever accepts it at the same moment either was in before, or stays out.
  ///
  /// - Parameter mark: the invitation's (``OpenInvitation/mark``).
  /// - Returns: nil when the shop has none of that mark which still works.
  package func withdraw(_ mark: String, in shop: ID<Shop>) throws -> OpenInvitation? {
    guard let found = try running(in: shop).first(where: { $0.invitation.mark == mark }) else { return nil }
    let ended = try connection.execute(
      """
      UPDATE invitation SET expires_at = \(now)
      WHERE shop_id = \(shop) AND token_digest = \(found.digest) AND used_at IS NULL AND expires_at > \(now)
      """)
    return ended == 1 ? found.invitation : nil
  }

  private func running(in shop: ID<Shop>) throws -> [(digest: [UInt8], invitation: OpenInvitation)] {
    try connection.rows(
      """
      SELECT i.token_digest, i.role, i.expires_at, p.name AS invited_by FROM invitation i
      JOIN person p ON p.person_id = i.invited_by
      WHERE i.shop_id = \(shop) AND i.used_at IS NULL AND i.expires_at > \(now)
      ORDER BY i.created_at DESC, i.token_digest LIMIT 100
      """
    ).map { row in
      let digest: [UInt8] = try row("token_digest")
      let invitation = OpenInvitation(
        mark: String(base64URL(digest).prefix(22)), role: try row("role"), expiresAt: try row("expires_at"),
        invitedBy: try row("invited_by"))
      return (digest, invitation)
    }
  }

  /// Makes the account of whoever was invited.
  ///
  /// One guarded update takes the link: of many at once, one gets it.
  ///
  /// - Throws: ``AccountRefusal/unknownLink``, ``AccountRefusal/tooManyPeople``, ``AccountRefusal/signInTaken``.
  package func accept(
    _ secret: Secret, signIn: SignInName, name: String, password: PasswordHash, language: Language,
    from address: String = ""
  ) throws -> (shop: ID<Shop>, person: ID<Person>) {
    let taken = try connection.row(
      """
      UPDATE invitation SET used_at = \(now)
      WHERE token_digest = \(secret.digest) AND used_at IS NULL AND expires_at > \(now)
      RETURNING shop_id, role
      """)
    guard let taken else { throw AccountRefusal.unknownLink }
    let shop: ID<Shop> = try taken("shop_id")
    let role: Role = try taken("role")
    let person = try People(connection: connection, shop: shop, now: now).add(
      signIn, name: name, password: password, language: language, role: role)
    try Trail(connection: connection, shop: shop, now: now).record(
      .joined, by: person, role.rawValue, from: address)
    return (shop, person)
  }
}
