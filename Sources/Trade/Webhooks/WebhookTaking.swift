import Storage

/// Takes messages to one address, in one transaction.
struct WebhookTaking {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let webhook: ID<Webhook>
  let now: Instant

  private struct Address {
    let place: String
    let secrets: [WebhookSecret]
    let isFailing: Bool
  }

  /// Those that are due, the oldest first, as long as there is room beside what is under way, by whatever process.
  func take(upTo count: Int) throws -> [TakenDelivery] {
    guard let address = try address() else { return [] }
    let room = (address.isFailing ? 1 : WebhookPost.mostPerWebhook) - (try underWay())
    guard room > 0 else { return [] }
    let due = try connection.rows(
      """
      SELECT delivery_id FROM webhook_delivery
      WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND state = 'waiting' AND next_at <= \(now)
        AND (taken_until IS NULL OR taken_until <= \(now))
      ORDER BY next_at, delivery_id LIMIT \(min(count, room))
      """)
    return try take(due.map { try $0("delivery_id") }, to: address)
  }

  /// Those that are named and due, whatever is under way.
  func take(_ ids: [ID<WebhookDelivery>]) throws -> [TakenDelivery] {
    guard let address = try address() else { return [] }
    return try take(ids, to: address)
  }

  /// Nil where nothing is sent to it. Two processes that count what is under way do so one after the other.
  private func address() throws -> Address? {
    let row = try connection.rowsToChange(
      """
      SELECT address, secret, failing_since FROM webhook
      WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND state = 'on'
      """
    ).first
    guard let row else { return nil }
    let newest: [UInt8] = try row("secret")
    let older: [[UInt8]] = try connection.rows(
      """
      SELECT secret FROM webhook_secret
      WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND until > \(now)
      ORDER BY secret_id DESC LIMIT \(Webhooks.mostOldSecrets)
      """
    ).map { try $0("secret") }
    let failingSince: Instant? = try row("failing_since")
    return Address(
      place: try row("address"), secrets: ([newest] + older).map(WebhookSecret.init(bytes:)),
      isFailing: failingSince != nil)
  }

  private func underWay() throws -> Int {
    try connection.value(
      """
      SELECT COUNT(*) FROM webhook_delivery
      WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND taken_until > \(now)
      """) ?? 0
  }

  private func take(_ ids: [ID<WebhookDelivery>], to address: Address) throws -> [TakenDelivery] {
    let until = now + WebhookPost.lease
    return try ids.compactMap { id in
      // The guard: of two processes that found it one changes the row.
      try connection.row(
        """
        UPDATE webhook_delivery SET taken_until = \(until), tries = tries + 1
        WHERE shop_id = \(shop) AND delivery_id = \(id) AND state = 'waiting' AND next_at <= \(now)
          AND (taken_until IS NULL OR taken_until <= \(now))
        RETURNING \(part: WebhookDelivery.columns)
        """
      ).map { row in
        let delivery = try WebhookDelivery(row)
        return TakenDelivery(
          shop: shop, delivery: delivery, address: address.place, secrets: address.secrets, trial: delivery.tries,
          until: until)
      }
    }
  }
}
