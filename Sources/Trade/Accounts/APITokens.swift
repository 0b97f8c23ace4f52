package import Storage

/// What lets a program at one shop's books.
package struct APIToken: Sendable, Equatable {
  package let id: ID<APIToken>
  package let name: String
  package let scopes: Set<TokenScope>
  package let createdAt: Instant
  package let usedAt: Instant?
  /// From then on it opens nothing; nil for one that works until it is revoked.
  package let endsAt: Instant?

  init(_ row: SQLRow) throws {
    id = try row("token_id")
    name = try row("name")
    scopes = Set(try (row("scopes") as String).split(separator: " ").compactMap { TokenScope(rawValue: String($0)) })
    createdAt = try row("token_created_at")
    usedAt = try row("used_at")
    endsAt = try row("ends_at")
  }

  /// The time of the last use is written down once in five minutes, not with each.
  package func isDueToBeSeen(at now: Instant) -> Bool {
    usedAt.map { now - $0 > .seconds(300) } ?? true
  }
}

/// The tokens of one shop.
package struct APITokens {
  /// What every token begins with, so that people and scanners for leaked secrets know it.
  package static let prefix = "cnt_"

  /// Tokens that one shop may have that were not revoked, those whose time is over too: each stands in one list, where
  /// it is ended.
  package static let most = 100

  let connection: any SQLConnection
  let shop: ID<Shop>
  let now: Instant

  package init(connection: any SQLConnection, shop: ID<Shop>, now: Instant) {
    self.connection = connection
    self.shop = shop
    self.now = now
  }

  /// A new token's secret; it is shown once and cannot be read again.
  ///
  /// - Parameter lasting: how long it works; nil for until it is revoked.
  /// - Throws: ``AccountRefusal/tooManyTokens``.
  package func make(
    _ name: String, scopes: Set<TokenScope>, lasting: Duration? = nil, by person: ID<Person>
  ) throws -> (ID<APIToken>, Secret) {
    try connection.lockShop(shop)
    let known: Int? = try connection.value(
      "SELECT COUNT(*) FROM api_token WHERE shop_id = \(shop) AND revoked_at IS NULL")
    guard known ?? 0 < Self.most else { throw AccountRefusal.tooManyTokens }
    let id = ID<APIToken>.new()
    let secret = Secret.new(prefix: Self.prefix)
    let scopes = scopes.sorted().map(\.rawValue).joined(separator: " ")
    try connection.execute(
      """
      INSERT INTO api_token (shop_id, token_id, token_digest, name, scopes, created_by, created_at, ends_at)
      VALUES (\(shop), \(id), \(secret.digest), \(name), \(scopes), \(person), \(now), \(lasting.map { now + $0 }))
      """)
    return (id, secret)
  }

  /// Tokens that were not revoked, those whose time is over too; newest first. Books from before there was a limit may
  /// hold more than ``most``; at most 1,000.
  package func all() throws -> [APIToken] {
    try connection.rows(
      """
      SELECT token_id, name, scopes, created_at AS token_created_at, used_at, ends_at FROM api_token
      WHERE shop_id = \(shop) AND revoked_at IS NULL ORDER BY token_id DESC LIMIT \(Self.most * 10)
      """
    ).map(APIToken.init)
  }

  /// Ends a token from the next request on.
  ///
  /// - Returns: false when the shop has no such token, or it was ended before.
  package func revoke(_ token: ID<APIToken>) throws -> Bool {
    try connection.execute(
      """
      UPDATE api_token SET revoked_at = \(now) WHERE shop_id = \(shop) AND token_id = \(token) AND revoked_at IS NULL
      """) == 1
  }

  package func see(_ token: APIToken) throws {
    try connection.execute("UPDATE api_token SET used_at = \(now) WHERE shop_id = \(shop) AND token_id = \(token.id)")
  }

  /// Whose token this is; nil when it was revoked, its time is over, or it never was.
  package static func find(
    _ secret: Secret, at now: Instant, on connection: any SQLConnection
  ) throws -> (APIToken, Shop)? {
    guard secret.text.hasPrefix(prefix) else { return nil }
    return try connection.row(
      """
      SELECT t.token_id, t.scopes, t.created_at AS token_created_at, t.used_at, t.ends_at, t.name, t.shop_id
      FROM api_token t
      WHERE t.token_digest = \(secret.digest) AND t.revoked_at IS NULL AND (t.ends_at IS NULL OR t.ends_at > \(now))
      """
    ).flatMap { row in
      try ShopBook.find(try row("shop_id"), on: connection).map { (try APIToken(row), $0) }
    }
  }
}
