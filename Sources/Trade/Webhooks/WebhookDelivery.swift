package import Storage

/// One event on its way to one address.
package struct WebhookDelivery: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable, Codable, SQLConvertible {
    case waiting, delivered
    /// Given up: all tries failed. What waits for an address that is switched off is shown so too, and kept as it is.
    case failed
  }

  /// Why a try failed, where no answer tells it.
  package enum Problem: String, Sendable, CaseIterable, Codable, SQLConvertible {
    /// The answer was no 2xx; its number says which.
    case answer
    /// The receiver sent it elsewhere, which is not followed.
    case redirect
    case noName
    /// The name leads inward now, or the address is not allowed any more.
    case forbidden
    case unreachable
    /// No secure connection: a certificate that is not valid, mostly.
    case insecure
    case tooSlow
  }

  package let id: ID<WebhookDelivery>
  package let webhook: ID<Webhook>
  /// A ``WebhookKind``'s raw value.
  package let kind: String
  package let body: String
  package let state: State
  package let happenedAt: Instant
  /// When it is tried next; nil once it is delivered or given up.
  package let nextAt: Instant?
  /// Tries since it happened, or since somebody had it sent again.
  package let tries: Int
  package let triedAt: Instant?
  /// Milliseconds of the last try.
  package let took: Int?
  /// The status of the last answer; nil where there was none.
  package let answer: Int?
  package let problem: Problem?

  /// What the receiver knows it by, the same on every try.
  package var message: String { Self.message(id) }

  package static func message(_ id: ID<WebhookDelivery>) -> String { "msg_\(id)" }

  static let columns: SQLQuery = """
    delivery_id, webhook_id, kind, body, state, happened_at, next_at, tries, tried_at, took, answer, problem
    """
}

extension WebhookDelivery {
  /// - Parameter isOff: whether its address is switched off.
  init(_ row: SQLRow, isOff: Bool = false) throws {
    let kept: State = try row("state")
    let state = isOff && kept == .waiting ? .failed : kept
    self.init(
      id: try row("delivery_id"), webhook: try row("webhook_id"), kind: try row("kind"), body: try row("body"),
      state: state, happenedAt: try row("happened_at"), nextAt: state == .waiting ? try row("next_at") : nil,
      tries: try row("tries"), triedAt: try row("tried_at"), took: try row("took"), answer: try row("answer"),
      problem: try row("problem"))
  }
}

/// The deliveries of one shop.
package struct WebhookDeliveries {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// So long they are kept, whatever became of them.
  package static let kept = Duration.seconds(30 * 86_400)

  /// Deliveries to one address, the newest first.
  ///
  /// - Parameters:
  ///   - before: the last of the page before; nil for the newest.
  ///   - limit: at most 200.
  package func latest(
    _ limit: Int, to webhook: ID<Webhook>, before: ID<WebhookDelivery>? = nil
  ) throws -> [WebhookDelivery] {
    guard let isOff = try isOff(webhook) else { return [] }
    return try connection.rows(
      """
      SELECT \(part: WebhookDelivery.columns) FROM webhook_delivery
      WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND delivery_id < \(before?.value ?? Int64.max)
      ORDER BY delivery_id DESC LIMIT \(min(limit, 200))
      """
    ).map { try WebhookDelivery($0, isOff: isOff) }
  }

  /// Whether an address is switched off; nil where there is none.
  private func isOff(_ webhook: ID<Webhook>) throws -> Bool? {
    let state: Webhook.State? = try connection.value(
      "SELECT state FROM webhook WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND removed_at IS NULL")
    return state.map { !$0.isTold }
  }

  /// - Throws: ``WebhookError/unknown``.
  package func delivery(_ id: ID<WebhookDelivery>) throws -> WebhookDelivery {
    let row = try connection.row(
      """
      SELECT \(part: WebhookDelivery.columns) FROM webhook_delivery WHERE shop_id = \(shop) AND delivery_id = \(id)
      """)
    guard let row, let isOff = try isOff(try row("webhook_id")) else { throw WebhookError.unknown }
    return try WebhookDelivery(row, isOff: isOff)
  }

  /// Sends a message again, under its own number, whatever became of it before; its tries begin anew.
  ///
  /// - Throws: ``WebhookError/unknown``; ``WebhookError/off(_:)`` where its address is switched off;
  ///   ``WebhookError/underWay`` while a try goes on.
  package func replay(_ id: ID<WebhookDelivery>, at now: Instant) throws {
    let known = try delivery(id)
    let state = try Webhooks(connection: connection, shop: shop, now: now).webhook(known.webhook).state
    guard state.isTold else { throw WebhookError.off(state) }
    let changed = try connection.execute(
      """
      UPDATE webhook_delivery SET state = 'waiting', tries = 0, next_at = \(now), taken_until = NULL
      WHERE shop_id = \(shop) AND delivery_id = \(id) AND (taken_until IS NULL OR taken_until <= \(now))
      """)
    guard changed == 1 else { throw WebhookError.underWay }
  }

  /// Addresses of which tries fail, or which are switched off for that: for the list of what to do.
  package static func failing(of shop: ID<Shop>, on connection: any SQLConnection) throws -> Int {
    try connection.value(
      """
      SELECT COUNT(*) FROM webhook
      WHERE shop_id = \(shop) AND removed_at IS NULL
        AND (state IN ('failed', 'gone') OR state = 'on' AND failing_since IS NOT NULL)
      """) ?? 0
  }

  /// Addresses that are held back: by the owner, or since the books were restored.
  package static func paused(of shop: ID<Shop>, on connection: any SQLConnection) throws -> Int {
    try connection.value("SELECT COUNT(*) FROM webhook WHERE shop_id = \(shop) AND state = 'paused'") ?? 0
  }
}
