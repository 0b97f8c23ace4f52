import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// A shop with one address that wants everything, and a receiver that a test puts words into the mouth of.
actor WebhookStage {
  struct Arrival: Sendable, Equatable {
    let message: String
    let body: String
    let signatures: [String]
    let second: Int64
    let at: Instant
  }

  static let start = Instant(milliseconds: 1_790_000_000_000)
  static let place = "https://hooks.example.com/canting"

  nonisolated let books: TestBooks
  nonisolated let webhook: ID<Webhook>
  nonisolated let secret: WebhookSecret
  /// What the receiver answers at a moment.
  private var answer: @Sendable (Instant) -> WebhookOutcome = { _ in .answered(204) }
  /// Everything that was sent, whatever was answered.
  private(set) var sent: [Arrival] = []
  /// What was sent and taken.
  private(set) var arrived: [Arrival] = []

  init(_ books: TestBooks) async throws {
    self.books = books
    (webhook, secret) = try await books.webhooks { webhooks in
      let made = try webhooks.add(Self.place, kinds: Set(WebhookKind.offered), rules: OutgoingRules(), by: nil)
      return (made.webhook.id, made.secret)
    }
  }

  func answers(_ answer: @escaping @Sendable (Instant) -> WebhookOutcome) { self.answer = answer }

  /// Sends all that is due at a moment, as the clock does.
  func send(at now: Instant) async throws {
    while try await WebhookTimes(database: books.database).putBack(at: now) {}
    let post = WebhookPost(database: books.database)
    while case let taken = try await post.take(WebhookPost.most, at: now), !taken.isEmpty {
      for one in taken {
        let outcome = answer(now)
        let headers = Dictionary(uniqueKeysWithValues: one.headers(at: now).map { ($0.name, $0.value) })
        let arrival = Arrival(
          message: headers["webhook-id"] ?? "", body: one.delivery.body,
          signatures: (headers["webhook-signature"] ?? "").split(separator: " ").map(String.init),
          second: Int64(headers["webhook-timestamp"] ?? "") ?? 0, at: now)
        sent.append(arrival)
        if case .answered(200...299) = outcome { arrived.append(arrival) }
        try await post.note(outcome, of: one, took: 7, at: now)
      }
    }
  }

  /// Lets hours pass: something is done as each begins, and then what falls due in it is sent when it does.
  func pass(hours: ClosedRange<Int>, _ deed: @Sendable (Int) async throws -> Void = { _ in }) async throws {
    for hour in hours {
      try await deed(hour)
      let begin = Self.start + .seconds(Int64(hour) * 3_600)
      var last: Instant?
      while let due = try await nextDue(), due < begin + .seconds(3_600), last.map({ $0 < due }) ?? true {
        last = max(due, begin)
        try await send(at: max(due, begin))
      }
    }
  }

  private nonisolated func nextDue() async throws -> Instant? {
    let shop = books.shop
    return try await books.database.read { connection in
      try connection.value(
        "SELECT MIN(next_at) FROM webhook_delivery WHERE shop_id = \(shop) AND state = 'waiting'", as: Instant?.self)
        ?? nil
    }
  }

  /// Leaves many messages in one go.
  nonisolated func leave(_ count: Int) async throws {
    let (shop, webhook) = (books.shop, webhook)
    try await books.database.write { connection in
      _ = try WebhookOutbox(connection: connection, shop: shop, now: Self.start)
        .put(.test, (0..<count).map { "{\"n\":\($0)}" }, to: [webhook])
    }
  }

  /// Messages in a state, as they are kept.
  nonisolated func count(_ state: WebhookDelivery.State) async throws -> Int {
    let shop = books.shop
    return try await books.database.read { connection in
      try connection.value(
        "SELECT COUNT(*) FROM webhook_delivery WHERE shop_id = \(shop) AND state = \(state)") ?? 0
    }
  }

  nonisolated func test(after seconds: Int64 = 0) async throws -> ID<WebhookDelivery> {
    let webhook = webhook
    return try await books.webhooks(after: seconds) { try $0.test(webhook) }
  }

  nonisolated func state() async throws -> Webhook {
    let webhook = webhook
    return try await books.webhooks { try $0.webhook(webhook) }
  }

  nonisolated func deliveries() async throws -> [WebhookDelivery] {
    let (shop, webhook) = (books.shop, webhook)
    return try await books.database.read {
      try WebhookDeliveries(connection: $0, shop: shop).latest(200, to: webhook)
    }
  }

  /// What was told, by its kind, as it stands in the messages.
  nonisolated func told(_ kind: WebhookKind) async throws -> [[String: Any]] {
    try await deliveries().filter { $0.kind == kind.rawValue }.reversed().map { delivery in
      let message = try JSONSerialization.jsonObject(with: Data(delivery.body.utf8)) as? [String: Any]
      #expect(message?["type"] as? String == kind.rawValue)
      #expect(message?["shop"] as? String == books.shop.description)
      return try #require(message?["data"] as? [String: Any])
    }
  }
}

extension TestBooks {
  /// Does something with the addresses of the shop in one transaction.
  @discardableResult
  func webhooks<Value: Sendable>(
    after seconds: Int64 = 0, _ deed: @escaping @Sendable (Webhooks) throws -> Value
  ) async throws -> Value {
    let shop = shop
    return try await database.write {
      try deed(Webhooks(connection: $0, shop: shop, now: WebhookStage.start + .seconds(seconds)))
    }
  }
}

func withWebhook(on backend: Backend, _ body: (WebhookStage) async throws -> Void) async throws {
  try await withBooks(on: backend) { try await body(try await WebhookStage($0)) }
}
