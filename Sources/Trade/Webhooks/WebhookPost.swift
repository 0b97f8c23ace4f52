package import Storage

/// A message that this process sends now. No other does until ``until``.
package struct TakenDelivery: Sendable {
  package let shop: ID<Shop>
  package let delivery: WebhookDelivery
  package let address: String
  /// The newest first; there are more while the receiver is told another one.
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
/// twice, under the same number, and never not at all. Only the look for what is due goes across shops.
package struct WebhookPost: Sendable {
  package let database: any SQLDatabase

  /// Addresses that one look finds at most.
  private let page: Int

  package init(database: any SQLDatabase, page: Int = 2_000) {
    self.database = database
    self.page = page
  }

  /// Tries that go on at once, in all of this process and to one address by whatever process; one where an address fails,
  /// so that it keeps nobody waiting.
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

  /// Looks which addresses have something due; it costs no transaction that writes, and most of the time there is nothing.
  ///
  /// It asks each address that is on, and not for the messages themselves: addresses that are held back or switched off
  /// may have very many that wait.
  ///
  /// - Parameter before: the look before this one; where that was full, this one begins behind it.
  package func look(after before: WebhookLook = WebhookLook(), at now: Instant) async throws -> WebhookLook {
    let (page, last) = (page, before.last)
    let due = try await database.acrossShops.read { try Self.due(page, after: last, at: now, on: $0) }
    return WebhookLook(due: due, last: due.count < page ? nil : due.last?.shop)
  }

  private static func due(
    _ page: Int, after last: ID<Shop>?, at now: Instant, on connection: any SQLConnection
  ) throws -> [Due] {
    try connection.rows(
      """
      SELECT w.shop_id, w.webhook_id, CASE WHEN w.failing_since IS NULL THEN 0 ELSE 1 END AS is_failing FROM webhook w
      WHERE w.state = 'on' AND w.shop_id > \(last?.value ?? 0) AND EXISTS (
        SELECT 1 FROM webhook_delivery d WHERE d.shop_id = w.shop_id AND d.webhook_id = w.webhook_id
          AND d.state = 'waiting' AND d.next_at <= \(now) AND (d.taken_until IS NULL OR d.taken_until <= \(now)))
      ORDER BY w.shop_id, w.webhook_id LIMIT \(page)
      """
    ).map { Due(shop: try $0("shop_id"), webhook: try $0("webhook_id"), isFailing: try $0("is_failing")) }
  }

  /// Takes messages that are due, at most so many, of the addresses that a look found.
  ///
  /// - Parameters:
  ///   - busy: tries that this process has under way, by address.
  ///   - failed: told of a shop in which it failed; the others have their turn all the same.
  /// - Returns: what was taken, and what of the look may have more.
  package func take(
    _ count: Int, of look: WebhookLook, busy: [ID<Webhook>: Int] = [:], at now: Instant,
    failed: (ID<Shop>, any Error) throws -> Void = { throw $1 }
  ) async throws -> (taken: [TakenDelivery], left: WebhookLook) {
    let turns = WebhookTurns.order(look.due, busy: busy, from: now.milliseconds, most: count)
    var (taken, spent): ([TakenDelivery], Set<ID<Webhook>>) = ([], [])
    for (shop, turns) in Dictionary(grouping: turns, by: \.due.shop).sorted(by: { $0.key < $1.key }) {
      // Two processes that take rows in one order cannot block each other.
      let turns = turns.sorted { $0.due.webhook < $1.due.webhook }
      do {
        let got = try await database.bound(to: shop).write { connection in
          try turns.map {
            try WebhookTaking(connection: connection, shop: shop, webhook: $0.due.webhook, now: now).take(
              upTo: $0.count)
          }
        }
        taken += got.flatMap { $0 }
        for (turn, got) in zip(turns, got) where got.count < turn.count { spent.insert(turn.due.webhook) }
      } catch {
        spent.formUnion(turns.map(\.due.webhook))
        try failed(shop, error)
      }
    }
    return (taken, WebhookLook(due: look.due.filter { !spent.contains($0.webhook) }, last: look.last))
  }

  /// Looks, and takes what is due, at most so many.
  package func take(_ count: Int, busy: [ID<Webhook>: Int] = [:], at now: Instant) async throws -> [TakenDelivery] {
    try await take(count, of: try await look(at: now), busy: busy, at: now).taken
  }

  /// Takes one message before all others, for whoever waits for its answer.
  ///
  /// - Returns: nil where it is not due, or another process has it.
  package func take(
    _ id: ID<WebhookDelivery>, to webhook: ID<Webhook>, of shop: ID<Shop>, at now: Instant
  ) async throws -> TakenDelivery? {
    try await database.bound(to: shop).write {
      try WebhookTaking(connection: $0, shop: shop, webhook: webhook, now: now).take([id])
    }.first
  }
}

/// Which addresses had something due when they were looked for. It is looked once a second; between, what ends makes room
/// for more of these.
package struct WebhookLook: Sendable {
  let due: [WebhookPost.Due]
  /// The last shop of a look that was full.
  let last: ID<Shop>?

  /// Before the first look.
  package init() { self.init(due: [], last: nil) }

  init(due: [WebhookPost.Due], last: ID<Shop>?) {
    self.due = due
    self.last = last
  }
}
