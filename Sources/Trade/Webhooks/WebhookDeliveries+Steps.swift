import Storage

/// What may be about very many messages goes by steps, each in a transaction of its own, so that other writers do not wait.
extension WebhookDeliveries {
  /// Messages of one step.
  static let step = 500

  /// A fact that saw an address before it was removed has long left its message by then.
  private static let settled = Duration.seconds(3_600)

  /// Forgets some of what is older than ``kept``, the oldest first, then of what was for addresses that were removed, and
  /// at last these; and the secrets that sign no more.
  ///
  /// Ids are in the order of time, so what is old is found by the key alone.
  ///
  /// - Returns: how many messages; 0 when there are no more.
  package func forget(at now: Instant) throws -> Int {
    try connection.execute("DELETE FROM webhook_secret WHERE shop_id = \(shop) AND until <= \(now)")
    let old = try connection.execute(
      """
      DELETE FROM webhook_delivery WHERE shop_id = \(shop) AND delivery_id IN (
        SELECT delivery_id FROM webhook_delivery
        WHERE shop_id = \(shop) AND delivery_id < \(ID<WebhookDelivery>.first(at: now - Self.kept))
        ORDER BY delivery_id LIMIT \(Self.step))
      """)
    return old > 0 ? old : try forgetRemoved(at: now)
  }

  private func forgetRemoved(at now: Instant) throws -> Int {
    let removed: [ID<Webhook>] = try connection.rows(
      "SELECT webhook_id FROM webhook WHERE shop_id = \(shop) AND removed_at IS NOT NULL ORDER BY webhook_id"
    ).map { try $0("webhook_id") }
    for webhook in removed {
      let gone = try connection.execute(
        """
        DELETE FROM webhook_delivery WHERE shop_id = \(shop) AND delivery_id IN (
          SELECT delivery_id FROM webhook_delivery WHERE shop_id = \(shop) AND webhook_id = \(webhook)
          ORDER BY delivery_id LIMIT \(Self.step))
        """)
      if gone > 0 { return gone }
      try connection.execute(
        """
        DELETE FROM webhook
        WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND removed_at <= \(now - Self.settled)
        """)
    }
    return 0
  }

  /// Puts some of what addresses asked for back into the line: what waits for its next try, and what was given up.
  ///
  /// - Returns: how many; 0 when all of it is there.
  @discardableResult
  func putBack(at now: Instant) throws -> Int {
    let asking = try connection.rows(
      """
      SELECT webhook_id, hastened_at, revived_at FROM webhook
      WHERE shop_id = \(shop) AND state = 'on' AND (hastened_at IS NOT NULL OR revived_at IS NOT NULL)
      ORDER BY webhook_id
      """)
    return try asking.reduce(0) { count, row in
      let webhook: ID<Webhook> = try row("webhook_id")
      let (hastened, revived): (Instant?, Instant?) = (try row("hastened_at"), try row("revived_at"))
      return try count + (hastened.map { try hasten(webhook, since: $0, at: now) } ?? 0)
        + (revived.map { try revive(webhook, since: $0) } ?? 0)
    }
  }

  /// What was not tried since is due at once, with all its tries before it; what is being sent is left alone.
  private func hasten(_ webhook: ID<Webhook>, since moment: Instant, at now: Instant) throws -> Int {
    let count = try connection.execute(
      """
      UPDATE webhook_delivery SET tries = 0, next_at = \(moment), taken_until = NULL
      WHERE shop_id = \(shop) AND state = 'waiting' AND (taken_until IS NULL OR taken_until <= \(now))
        AND delivery_id IN (
          SELECT delivery_id FROM webhook_delivery
          WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND state = 'waiting' AND next_at > \(moment)
            AND (tried_at IS NULL OR tried_at < \(moment)) AND (taken_until IS NULL OR taken_until <= \(now))
          ORDER BY next_at, delivery_id LIMIT \(Self.step))
      """)
    guard count < Self.step else { return count }
    try connection.execute(
      """
      UPDATE webhook SET hastened_at = NULL
      WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND hastened_at = \(moment)
      """)
    return count
  }

  private func revive(_ webhook: ID<Webhook>, since moment: Instant) throws -> Int {
    let count = try connection.execute(
      """
      UPDATE webhook_delivery SET state = 'waiting', tries = 0, next_at = \(moment), taken_until = NULL
      WHERE shop_id = \(shop) AND state = 'failed' AND delivery_id IN (
        SELECT delivery_id FROM webhook_delivery
        WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND state = 'failed'
        ORDER BY delivery_id LIMIT \(Self.step))
      """)
    guard count < Self.step else { return count }
    try connection.execute(
      """
      UPDATE webhook SET revived_at = NULL
      WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND revived_at = \(moment)
      """)
    return count
  }
}
