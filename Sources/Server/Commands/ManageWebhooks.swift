import Storage
package import Trade

/// `canting webhook`: where a shop's events are sent, for who has the machine itself.
package struct ManageWebhooks: Codable, Sendable {
  package enum Action: Codable, Sendable {
    case list
    /// Kinds as ``WebhookKind`` writes them.
    case add(address: String, kinds: [String])
    case remove(ID<Webhook>)
    case deliveries(ID<Webhook>, limit: Int)
    case replay(ID<WebhookDelivery>)
    /// Sends a test message and waits for its answer.
    case check(ID<Webhook>)
  }

  package let action: Action
  package let shop: ChosenShop

  package init(_ action: Action, shop: ChosenShop) {
    self.action = action
    self.shop = shop
  }

  func run(on books: Books) async throws -> WebhooksAnswer {
    let shop = try await shop.find(in: books).id
    switch action {
    case .list: return WebhooksAnswer(webhooks: try await reading(books, shop) { try $0.all() }.map(WebhookRow.init))
    case .add(let address, let kinds): return try await add(address, kinds, to: shop, in: books)
    case .remove(let id): return try await remove(id, of: shop, in: books)
    case .deliveries(let id, let limit):
      let rows = try await books.database.bound(to: shop).read { connection in
        _ = try Webhooks(connection: connection, shop: shop, now: .now).webhook(id)
        return try WebhookDeliveries(connection: connection, shop: shop).latest(limit, to: id)
      }
      return WebhooksAnswer(deliveries: rows.map(DeliveryRow.init))
    case .replay(let id):
      try await books.database.bound(to: shop).write { connection in
        let deliveries = WebhookDeliveries(connection: connection, shop: shop)
        // A paused address keeps what waits: "it is sent again" would not be so.
        let state = try Webhooks(connection: connection, shop: shop, now: .now)
          .webhook(try deliveries.delivery(id).webhook).state
        guard state == .on else { throw WebhookError.off(state) }
        try deliveries.replay(id, at: .now)
      }
      return WebhooksAnswer(deliveries: [try await delivery(id, of: shop, in: books)])
    case .check(let id): return try await check(id, of: shop, in: books)
    }
  }

  private func reading<Value: Sendable>(
    _ books: Books, _ shop: ID<Shop>, _ read: @escaping @Sendable (Webhooks) throws -> Value
  ) async throws -> Value {
    try await books.database.bound(to: shop).read { try read(Webhooks(connection: $0, shop: shop, now: .now)) }
  }

  private func add(
    _ address: String, _ words: [String], to shop: ID<Shop>, in books: Books
  ) async throws -> WebhooksAnswer {
    let kinds = words.compactMap(WebhookKind.init(rawValue:)).filter(WebhookKind.offered.contains)
    guard kinds.count == words.count else {
      throw CommandFailure(.usage, Sentences.webhookKinds(WebhookKind.offered.map(\.rawValue)))
    }
    let rules = books.outgoing
    return try await books.database.bound(to: shop).write { connection in
      let (webhook, secret) = try Webhooks(connection: connection, shop: shop, now: .now)
        .add(address, kinds: Set(kinds), rules: rules, by: nil)
      try note("+", webhook, of: shop, connection)
      return WebhooksAnswer(webhooks: [WebhookRow(webhook)], secret: secret.text)
    }
  }

  private func remove(_ id: ID<Webhook>, of shop: ID<Shop>, in books: Books) async throws -> WebhooksAnswer {
    try await books.database.bound(to: shop).write { connection in
      let webhooks = Webhooks(connection: connection, shop: shop, now: .now)
      let webhook = try webhooks.webhook(id)
      try webhooks.remove(id)
      try note("−", webhook, of: shop, connection)
      return WebhooksAnswer(webhooks: [WebhookRow(webhook)])
    }
  }

  private func note(
    _ sign: String, _ webhook: Webhook, of shop: ID<Shop>, _ connection: any SQLConnection
  ) throws {
    try Trail(connection: connection, shop: shop, now: .now).record(
      .changedWebhook, by: nil, "\(sign) \(OutgoingURL(webhook.address)?.authority ?? "")", from: Trail.machine)
  }

  /// Seconds to wait for the answer where a running server sends the message.
  private static let patience = 25

  private func check(_ id: ID<Webhook>, of shop: ID<Shop>, in books: Books) async throws -> WebhooksAnswer {
    let test = try await books.database.bound(to: shop).write {
      try Webhooks(connection: $0, shop: shop, now: .now).test(id)
    }
    let post = WebhookPost(database: books.database.bound(to: shop))
    for _ in 0..<Self.patience {
      if let taken = try await post.take(test, to: id, of: shop, at: .now) {
        try await WebhookSending(door: OutgoingDoor(rules: books.outgoing)).deliver(taken, for: post)
      }
      let row = try await delivery(test, of: shop, in: books)
      if row.triedAt != nil { return WebhooksAnswer(deliveries: [row]) }
      try await Task.sleep(for: .seconds(1))
    }
    return WebhooksAnswer(deliveries: [try await delivery(test, of: shop, in: books)])
  }

  private func delivery(
    _ id: ID<WebhookDelivery>, of shop: ID<Shop>, in books: Books
  ) async throws -> DeliveryRow {
    DeliveryRow(
      try await books.database.bound(to: shop).read { try WebhookDeliveries(connection: $0, shop: shop).delivery(id) })
  }
}

/// Addresses, or messages, or the secret of an address that was just added.
package struct WebhooksAnswer: Codable, Sendable {
  package var webhooks: [WebhookRow] = []
  package var deliveries: [DeliveryRow] = []
  /// Told this once.
  package var secret: String?
}

/// One address.
package struct WebhookRow: Codable, Sendable {
  package let id: ID<Webhook>
  package let address: String
  package let state: String
  package let kinds: [String]
  package let failingSince: Instant?

  init(_ webhook: Webhook) {
    id = webhook.id
    address = webhook.address
    state = webhook.state.rawValue
    kinds = webhook.kinds.sorted().map(\.rawValue)
    failingSince = webhook.failingSince
  }
}

/// One message on its way.
package struct DeliveryRow: Codable, Sendable {
  package let id: ID<WebhookDelivery>
  package let message: String
  package let kind: String
  package let state: String
  package let happenedAt: Instant
  package let tries: Int
  package let triedAt: Instant?
  /// The status of the last answer.
  package let answer: Int?
  package let problem: String?

  init(_ delivery: WebhookDelivery) {
    id = delivery.id
    message = delivery.message
    kind = delivery.kind
    state = delivery.state.rawValue
    happenedAt = delivery.happenedAt
    tries = delivery.tries
    triedAt = delivery.triedAt
    answer = delivery.answer
    problem = delivery.problem?.rawValue
  }
}
