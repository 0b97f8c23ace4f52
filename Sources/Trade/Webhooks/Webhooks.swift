package import Storage

/// The addresses of one shop.
package struct Webhooks {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let now: Instant

  package init(connection: any SQLConnection, shop: ID<Shop>, now: Instant) {
    self.connection = connection
    self.shop = shop
    self.now = now
  }

  /// Addresses of one shop.
  package static let most = 10
  /// The oldest first.
  package func all() throws -> [Webhook] {
    let wishes = try connection.rows(
      "SELECT webhook_id, kind FROM webhook_wish WHERE shop_id = \(shop) ORDER BY kind, webhook_id")
    let kinds: [ID<Webhook>: Set<WebhookKind>] = try wishes.reduce(into: [:]) { kinds, row in
      // A kind of a newer program is nothing to this one.
      guard let kind = WebhookKind(rawValue: try row("kind")) else { return }
      kinds[try row("webhook_id"), default: []].insert(kind)
    }
    let ends = try oldSecretEnds()
    return try connection.rows(
      """
      SELECT \(part: Webhook.columns) FROM webhook WHERE shop_id = \(shop) AND removed_at IS NULL
      ORDER BY webhook_id LIMIT \(Self.most * 2)
      """
    ).map { row in
      let id: ID<Webhook> = try row("webhook_id")
      return try Webhook(row, kinds: kinds[id] ?? [], oldSecretUntil: ends[id]?.last)
    }
  }

  /// - Throws: ``WebhookError/unknown``, also for one of another shop.
  package func webhook(_ id: ID<Webhook>) throws -> Webhook {
    guard let found = try all().first(where: { $0.id == id }) else { throw WebhookError.unknown }
    return found
  }

  /// Adds an address; its secret is told here and by ``renewSecret(of:)``, and never again.
  ///
  /// - Throws: ``WebhookError/tooMany``, ``WebhookError/badAddress``, ``WebhookError/refused(_:)``,
  ///   ``WebhookError/noKinds``, ``WebhookError/twice``.
  package func add(
    _ address: String, kinds: Set<WebhookKind>, rules: OutgoingRules, by person: ID<Person>?
  ) throws -> (webhook: Webhook, secret: WebhookSecret) {
    let address = try Self.checked(address, rules)
    guard !kinds.isEmpty else { throw WebhookError.noKinds }
    try lockShop()
    let others = try all()
    guard others.count < Self.most else { throw WebhookError.tooMany }
    guard !others.contains(where: { $0.address == address }) else { throw WebhookError.twice }
    let (id, secret) = (ID<Webhook>.new(), WebhookSecret.new())
    try connection.execute(
      """
      INSERT INTO webhook (shop_id, webhook_id, address, state, secret, made_at, made_by)
      VALUES (\(shop), \(id), \(address), 'on', \(secret.bytes), \(now), \(person))
      """)
    try write(kinds, of: id)
    return (try webhook(id), secret)
  }

  /// Changes where it leads and what it wants; nil leaves it as it is. What waits goes to the new address.
  ///
  /// - Throws: as ``add(_:kinds:rules:by:)``, and ``WebhookError/unknown``.
  package func change(
    _ id: ID<Webhook>, address: String? = nil, kinds: Set<WebhookKind>? = nil, rules: OutgoingRules
  ) throws -> Webhook {
    try lockShop()
    let known = try webhook(id)
    if let address, case let address = try Self.checked(address, rules), address != known.address {
      guard try !all().contains(where: { $0.address == address }) else { throw WebhookError.twice }
      // What waits for its next try may have waited for this.
      try connection.execute(
        """
        UPDATE webhook SET address = \(address), failing_since = NULL, hastened_at = \(now)
        WHERE shop_id = \(shop) AND webhook_id = \(id)
        """)
    }
    if let kinds {
      guard !kinds.isEmpty else { throw WebhookError.noKinds }
      try write(kinds, of: id)
    }
    return try webhook(id)
  }

  /// Holds an address back: its events are kept, and wait.
  ///
  /// - Throws: ``WebhookError/unknown``; ``WebhookError/off(_:)`` where it is off by itself.
  package func pause(_ id: ID<Webhook>) throws {
    try lockShop()
    let state = try webhook(id).state
    guard state.isTold else { throw WebhookError.off(state) }
    try connection.execute(
      "UPDATE webhook SET state = 'paused' WHERE shop_id = \(shop) AND webhook_id = \(id) AND state = 'on'")
  }

  /// Turns an address on. What waits is sent, the oldest first; where it was switched off, what was given up is too. That
  /// may be very much, so the clock puts it back into the line (``WebhookTimes``).
  ///
  /// - Throws: ``WebhookError/unknown``.
  package func resume(_ id: ID<Webhook>) throws {
    try lockShop()
    let state = try webhook(id).state
    guard state != .on else { return }
    try connection.execute(
      "UPDATE webhook SET state = 'on', failing_since = NULL WHERE shop_id = \(shop) AND webhook_id = \(id)")
    if !state.isTold {
      try connection.execute(
        """
        UPDATE webhook SET hastened_at = \(now), revived_at = \(now) WHERE shop_id = \(shop) AND webhook_id = \(id)
        """)
    }
  }

  /// Takes an address away, and with it what waits for it and what was sent. From here on nothing is sent and nobody finds
  /// it; its messages, which may be very many, and at last its row go by the clock (``WebhookDeliveries/forget(at:)``).
  ///
  /// Whoever writes a fact at this moment may still leave a message: it finds the row it points at, and goes as they do.
  ///
  /// - Throws: ``WebhookError/unknown``.
  package func remove(_ id: ID<Webhook>) throws {
    try lockShop()
    _ = try webhook(id)
    for table in ["webhook_wish", "webhook_secret"] as [SQLQuery] {
      try connection.execute("DELETE FROM \(part: table) WHERE shop_id = \(shop) AND webhook_id = \(id)")
    }
    // Where it led and what it was signed with may be secret.
    try connection.execute(
      """
      UPDATE webhook SET state = 'gone', removed_at = \(now), address = 'https://removed.invalid/',
        secret = \(WebhookSecret.new().bytes), failing_since = NULL, hastened_at = NULL, revived_at = NULL
      WHERE shop_id = \(shop) AND webhook_id = \(id)
      """)
  }

  /// Sends an event to one address in which nothing happened.
  ///
  /// - Throws: ``WebhookError/unknown``; ``WebhookError/off(_:)`` where nothing is sent to it.
  @discardableResult
  package func test(_ id: ID<Webhook>) throws -> ID<WebhookDelivery> {
    let state = try webhook(id).state
    guard state == .on else { throw WebhookError.off(state) }
    let body = try WebhookBody.text(.test, of: shop, at: now, WebhookBody.Test(webhook: id.description))
    return try WebhookOutbox(connection: connection, shop: shop, now: now).put(.test, [body], to: [id])[0]
  }

  private static func checked(_ address: String, _ rules: OutgoingRules) throws -> String {
    guard let url = OutgoingURL(address) else { throw WebhookError.badAddress }
    do {
      try rules.check(url)
    } catch {
      throw WebhookError.refused(error)
    }
    return url.description
  }

  /// Two who add at once would both find room, and one who removes would be overtaken by one who turns it on.
  func lockShop() throws { try connection.lock("SELECT shop_id FROM shop WHERE shop_id = \(shop)") }

  private func write(_ kinds: Set<WebhookKind>, of id: ID<Webhook>) throws {
    let wanted = kinds.sorted().filter { $0 != .test }
    try connection.execute(
      "DELETE FROM webhook_wish WHERE shop_id = \(shop) AND webhook_id = \(id) AND NOT (kind \(in: wanted))")
    if wanted.contains(.stockLow) { try WebhookLowStock(connection: connection, shop: shop, now: now).beginAnew() }
    for kind in wanted {
      try connection.execute(
        """
        INSERT INTO webhook_wish (shop_id, kind, webhook_id) VALUES (\(shop), \(kind), \(id))
        ON CONFLICT (shop_id, kind, webhook_id) DO NOTHING
        """)
    }
  }
}
