import Storage

extension WebhookPost {
  /// Notes what became of a try, unless somebody else has the message by now.
  ///
  /// - Parameter took: milliseconds.
  package func note(_ outcome: WebhookOutcome, of taken: TakenDelivery, took: Int, at now: Instant) async throws {
    try await database.bound(to: taken.shop).write { connection in
      try WebhookNote(connection: connection, taken: taken, outcome: outcome, took: took, now: now).write()
    }
  }
}

private struct WebhookNote {
  let connection: any SQLConnection
  let taken: TakenDelivery
  let outcome: WebhookOutcome
  let took: Int
  let now: Instant

  private var shop: ID<Shop> { taken.shop }
  private var webhook: ID<Webhook> { taken.delivery.webhook }

  func write() throws {
    if isDelivered {
      guard try change(to: .delivered, nextAt: now) else { return }
      try connection.execute(
        """
        UPDATE webhook SET failing_since = NULL
        WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND failing_since IS NOT NULL
        """)
      return
    }
    let wait = isGone ? nil : WebhookSchedule.wait(after: taken.trial, of: taken.delivery.id)
    guard try change(to: wait == nil ? .failed : .waiting, nextAt: now + (wait ?? .zero)) else { return }
    try connection.execute(
      """
      UPDATE webhook SET failing_since = COALESCE(failing_since, \(now))
      WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND failing_since IS NULL
      """)
    if isGone { return try switchOff(.gone) }
    if wait == nil, try failsForLong() { try switchOff(.failed) }
  }

  private var isDelivered: Bool { if case .answered(200...299) = outcome { true } else { false } }

  /// The receiver asks for nothing more.
  private var isGone: Bool { outcome == .answered(410) }

  private var problem: WebhookDelivery.Problem? {
    switch outcome {
    case .answered(200...299): nil
    case .answered(300...399): .redirect
    case .answered: .answer
    case .failed(let problem): problem
    }
  }

  /// - Returns: false where the message is no longer this try's.
  private func change(to state: WebhookDelivery.State, nextAt: Instant) throws -> Bool {
    let answer: Int? = if case .answered(let status) = outcome { status } else { nil }
    return try connection.execute(
      """
      UPDATE webhook_delivery SET state = \(state), next_at = \(nextAt), taken_until = NULL, tried_at = \(now),
        took = \(took), answer = \(answer), problem = \(problem)
      WHERE shop_id = \(shop) AND delivery_id = \(taken.delivery.id) AND state = 'waiting' AND tries = \(taken.trial)
        AND taken_until = \(taken.until)
      """) == 1
  }

  private func failsForLong() throws -> Bool {
    let since: Instant? = try connection.row(
      "SELECT failing_since FROM webhook WHERE shop_id = \(shop) AND webhook_id = \(webhook)"
    )?("failing_since")
    return since.map { now - $0 >= WebhookSchedule.patience } ?? false
  }

  /// Nothing more is written for it or sent to it. What waits stays as it is, for it may be very much: it is shown as given
  /// up, and sent when somebody turns the address on again.
  private func switchOff(_ state: Webhook.State) throws {
    try connection.execute(
      "UPDATE webhook SET state = \(state) WHERE shop_id = \(shop) AND webhook_id = \(webhook) AND state IN ('on', 'paused')"
    )
  }
}
