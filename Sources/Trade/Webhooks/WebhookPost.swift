package import Storage

/// A message that this process sends now. No other does until ``until``.
package struct TakenDelivery: Sendable {
  package let shop: ID<Shop>
  package let delivery: WebhookDelivery
  package let address: String
  /// The first signs for the receiver's new secret; there are two while it is told another one.
  let secrets: [WebhookSecret]
  /// Which try it is, from 1.
  let trial: Int
  let until: Instant

  /// The headers that tell number, time and whose it is.
  package func headers(at now: Instant) -> [(name: String, value: String)] {
    let second = now.milliseconds / 1_000
    let signatures = secrets.map { $0.signature(of: delivery.message, at: second, delivery.body) }
    return [
      ("webhook-id", delivery.message), ("webhook-timestamp", String(second)),
      ("webhook-signature", signatures.joined(separator: " ")), ("content-type", "application/json"),
    ]
  }
}

/// What became of a try.
package enum WebhookOutcome: Sendable, Equatable {
  /// The status of the receiver's answer.
  case answered(Int)
  case failed(WebhookDelivery.Problem)
}

/// Takes what is due, of all shops in turn, and notes what became of it.
///
/// A message is taken by one guarded statement with an end: a process that dies leaves it to the next, so that it may come
/// twice, under the same number, and never not at all.
package struct WebhookPost: Sendable {
  package let database: any SQLDatabase

  package init(database: any SQLDatabase) { self.database = database }

  /// Tries that go on at once, in all and to one address; one where an address fails, so that it keeps nobody waiting.
  package static let most = 48
  package static let mostPerWebhook = 4
  /// Longer than any try may last.
  static let lease = Duration.seconds(60)

  /// An address with something due.
  struct Due: Sendable {
    let shop: ID<Shop>
    let webhook: ID<Webhook>
    let isFailing: Bool
  }

  /// Takes messages that are due, at most so many.
  ///
  /// - Parameter busy: tries that this process has under way, by address.
  package func take(_ count: Int, busy: [ID<Webhook>: Int] = [:], at now: Instant) async throws -> [TakenDelivery] {
    guard count > 0 else { return [] }
    // Looking costs no transaction that writes; most of the time there is nothing.
    let due = try await database.read { try Self.due(at: now, on: $0) }
    let turns = WebhookTurns.order(due, busy: busy, from: now.milliseconds, most: count)
      // Two processes that take rows in one order cannot block each other.
      .sorted { ($0.due.shop, $0.due.webhook) < ($1.due.shop, $1.due.webhook) }
    guard !turns.isEmpty else { return [] }
    return try await database.write { connection in
      try turns.flatMap { try Self.take($0.count, of: $0.due, at: now, on: connection) }
    }
  }

  /// Addresses of which so many are looked at in one go.
  private static let mostDue = 2_000

  static func due(at now: Instant, on connection: any SQLConnection) throws -> [Due] {
    try connection.rows(
      """
      SELECT w.shop_id, w.webhook_id, CASE WHEN w.failing_since IS NULL THEN 0 ELSE 1 END AS is_failing FROM webhook w
      WHERE w.state = 'on' AND EXISTS (
        SELECT 1 FROM webhook_delivery d WHERE d.shop_id = w.shop_id AND d.webhook_id = w.webhook_id
          AND d.state = 'waiting' AND d.next_at <= \(now) AND (d.taken_until IS NULL OR d.taken_until <= \(now)))
      ORDER BY w.shop_id, w.webhook_id LIMIT \(mostDue)
      """
    ).map { Due(shop: try $0("shop_id"), webhook: try $0("webhook_id"), isFailing: try $0("is_failing")) }
  }

  /// Takes one message before all others, for whoever waits for its answer.
  ///
  /// - Returns: nil where it is not due, or another process has it.
  package func take(
    _ id: ID<WebhookDelivery>, to webhook: ID<Webhook>, of shop: ID<Shop>, at now: Instant
  ) async throws -> TakenDelivery? {
    let due = Due(shop: shop, webhook: webhook, isFailing: false)
    return try await database.write { try Self.taking(due, at: now, on: $0) { _ in [id] } }.first
  }

  private static func take(
    _ count: Int, of due: Due, at now: Instant, on connection: any SQLConnection
  ) throws -> [TakenDelivery] {
    try taking(due, at: now, on: connection) { connection in
      try connection.rows(
        """
        SELECT delivery_id FROM webhook_delivery
        WHERE shop_id = \(due.shop) AND webhook_id = \(due.webhook) AND state = 'waiting' AND next_at <= \(now)
          AND (taken_until IS NULL OR taken_until <= \(now))
        ORDER BY next_at, delivery_id LIMIT \(count)
        """
      ).map { try $0("delivery_id") }
    }
  }

  private static func taking(
    _ due: Due, at now: Instant, on connection: any SQLConnection,
    _ chosen: (any SQLConnection) throws -> [ID<WebhookDelivery>]
  ) throws -> [TakenDelivery] {
    let row = try connection.row(
      """
      SELECT address, secret, old_secret, old_secret_until FROM webhook
      WHERE shop_id = \(due.shop) AND webhook_id = \(due.webhook) AND state = 'on'
      """)
    guard let row else { return [] }
    let address: String = try row("address")
    let (secret, old): ([UInt8], [UInt8]?) = (try row("secret"), try row("old_secret"))
    let oldUntil: Instant? = try row("old_secret_until")
    let secrets = [secret] + (oldUntil.map { $0 > now } == true ? [old].compactMap { $0 } : [])
    let until = now + lease
    return try chosen(connection).compactMap { id in
      // The guard: of two processes that found it one changes the row.
      try connection.row(
        """
        UPDATE webhook_delivery SET taken_until = \(until), tries = tries + 1
        WHERE shop_id = \(due.shop) AND delivery_id = \(id) AND state = 'waiting' AND next_at <= \(now)
          AND (taken_until IS NULL OR taken_until <= \(now))
        RETURNING \(part: WebhookDelivery.columns)
        """
      ).map { row in
        let delivery = try WebhookDelivery(row)
        return TakenDelivery(
          shop: due.shop, delivery: delivery, address: address, secrets: secrets.map(WebhookSecret.init(bytes:)),
          trial: delivery.tries, until: until)
      }
    }
  }
}
