import Storage

extension Webhooks {
  /// So long the secret before goes on being used, so that a receiver can be told the new one in peace.
  package static let rotation = Duration.seconds(24 * 3_600)
  /// Secrets that sign beside the newest at the same time.
  package static let mostOldSecrets = 3

  /// Makes another secret. Each that was used within the last day signs beside it: nobody knows which of them the receiver
  /// has, for one that was made may never have been seen.
  ///
  /// - Throws: ``WebhookError/unknown``; ``WebhookError/secretsFull(until:)``.
  package func renewSecret(of id: ID<Webhook>) throws -> WebhookSecret {
    try lockShop()
    _ = try webhook(id)
    let ends = try oldSecretEnds()[id] ?? []
    if ends.count >= Self.mostOldSecrets, let first = ends.first { throw WebhookError.secretsFull(until: first) }
    let row = try connection.row("SELECT secret FROM webhook WHERE shop_id = \(shop) AND webhook_id = \(id)")
    guard let old: [UInt8] = try row?("secret") else { throw WebhookError.unknown }
    try connection.execute(
      """
      INSERT INTO webhook_secret (shop_id, webhook_id, secret_id, secret, until)
      VALUES (\(shop), \(id), \(ID<WebhookSecret>.new()), \(old), \(now + Self.rotation))
      """)
    let secret = WebhookSecret.new()
    try connection.execute(
      "UPDATE webhook SET secret = \(secret.bytes) WHERE shop_id = \(shop) AND webhook_id = \(id)")
    return secret
  }

  /// When each secret that still signs beside the newest ends, the first to end first.
  func oldSecretEnds() throws -> [ID<Webhook>: [Instant]] {
    try connection.rows(
      "SELECT webhook_id, until FROM webhook_secret WHERE shop_id = \(shop) AND until > \(now) ORDER BY until, secret_id"
    ).reduce(into: [:]) { ends, row in ends[try row("webhook_id"), default: []].append(try row("until")) }
  }
}
