import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// What the clock does for addresses with very much to say, for many shops, beside other processes, and beside whoever
/// writes the facts.
@Suite struct WebhookTimesTests {
  private static let start = WebhookStage.start

  @Test(arguments: Backend.all)
  func `an address with thousands of messages is switched off, turned on and removed in small steps`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      let (shop, webhook, most) = (stage.books.shop, stage.webhook, 2_200)
      let books = CountedDatabase(stage.books.database)
      let (post, times) = (WebhookPost(database: books), WebhookTimes(database: books))
      @Sendable func address(_ deed: @escaping @Sendable (Webhooks) throws -> Void) async throws {
        try await books.write { try deed(Webhooks(connection: $0, shop: shop, now: Self.start)) }
      }
      try await stage.leave(most)
      for one in try await post.take(4, at: Self.start) {
        try await post.note(.answered(410), of: one, took: 1, at: Self.start)
      }
      #expect(try await stage.state().state == .gone)
      #expect(try await stage.deliveries().allSatisfy { $0.state == .failed && $0.nextAt == nil })
      #expect(try await post.take(4, at: Self.start).isEmpty)

      try await address { try $0.resume(webhook) }
      while try await times.putBack(at: Self.start) {}
      #expect(try await stage.count(.waiting) == most)
      #expect(try await post.take(4, at: Self.start).count == 4)

      try await address { try $0.remove(webhook) }
      await #expect(throws: WebhookError.unknown) { try await stage.state() }
      #expect(try await post.take(4, at: Self.start + .seconds(60)).isEmpty)
      #expect(try await stage.deliveries().isEmpty)
      #expect(try await stage.failing() == 0)
      try await times.forget(at: Self.start)
      #expect(try await stage.count(.waiting) == 0)
      #expect(try await stage.addresses() == 1)
      try await times.forget(at: Self.start + .seconds(3_600))
      #expect(try await stage.addresses() == 0)
      #expect(books.counts.mostChanged == WebhookDeliveries.step)
    }
  }

  @Test(arguments: Backend.all)
  func `what waits for its next try goes to another address at once, and what is being sent is left alone`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      let webhook = stage.webhook
      await stage.answers { _ in .failed(.unreachable) }
      _ = try await stage.test()
      for second in [0, 10, 400] as [Int64] { try await stage.send(at: Self.start + .seconds(second)) }
      let later = Self.start + .seconds(500)
      #expect(try await WebhookPost(database: stage.books.database).take(4, at: later).isEmpty)
      try await stage.books.webhooks(after: 500) {
        _ = try $0.change(webhook, address: "https://new.example.com/", rules: OutgoingRules())
      }
      try await WebhookTimes(database: stage.books.database).putBack(at: later)
      let taken = try #require(try await WebhookPost(database: stage.books.database).take(4, at: later).first)
      #expect(taken.address == "https://new.example.com/" && taken.trial == 1)
      _ = try await stage.books.webhooks(after: 501) {
        try $0.change(webhook, address: WebhookStage.place, rules: .init())
      }
      while try await WebhookTimes(database: stage.books.database).putBack(at: later + .seconds(1)) {}
      try await WebhookPost(database: stage.books.database).note(.answered(204), of: taken, took: 1, at: later)
      #expect(try await stage.deliveries().map(\.state) == [.delivered])
    }
  }

  @Test(arguments: Backend.all)
  func `facts are written while addresses come and go, and neither breaks`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let (shop, start) = (books.shop, Self.start)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<3 {
          group.addTask {
            for _ in 0..<(raceRounds * 10) {
              try await books.database.write { connection in
                let outbox = WebhookOutbox(connection: connection, shop: shop, now: start)
                for _ in 0..<3 { try outbox.tell(.ordersNew, of: ["a"]) { $0 } }
              }
            }
          }
        }
        group.addTask {
          for round in 0..<(raceRounds * 3) {
            let webhook = try await books.webhooks {
              try $0.add("https://a\(round).example.com/", kinds: [.ordersNew], rules: OutgoingRules(), by: nil).webhook
                .id
            }
            try await books.webhooks { try $0.remove(webhook) }
            try await WebhookTimes(database: books.database).forget(at: start)
          }
        }
        try await group.waitForAll()
      }
      #expect(try await books.webhooks { try $0.all().count } == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `two processes send no more to one address than one does`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      try await stage.leave(raceRounds * WebhookPost.mostPerWebhook + 10)
      let (books, start) = (stage.books.database, Self.start)
      for round in 0..<raceRounds {
        let taken = try await withThrowingTaskGroup(of: [TakenDelivery].self) { group in
          for _ in 0..<2 { group.addTask { try await WebhookPost(database: books).take(48, at: start) } }
          return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == WebhookPost.mostPerWebhook, "round \(round)")
        #expect(try await WebhookPost(database: books).take(48, at: start).isEmpty)
        for one in taken { try await WebhookPost(database: books).note(.answered(204), of: one, took: 1, at: start) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `where more addresses have something due than one look finds, the next begins behind them`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      var shops = [stage.books.shop]
      _ = try await stage.test()
      for _ in 0..<2 {
        let shop = try await stage.books.anotherShop()
        shops.append(shop)
        try await stage.books.database.bound(to: shop).write { connection in
          let webhooks = Webhooks(connection: connection, shop: shop, now: Self.start)
          let made = try webhooks.add(WebhookStage.place, kinds: [.ordersNew], rules: OutgoingRules(), by: nil)
          try webhooks.test(made.webhook.id)
        }
      }
      let post = WebhookPost(database: stage.books.database, page: 2)
      let first = try await post.look(at: Self.start)
      let second = try await post.look(after: first, at: Self.start)
      let third = try await post.look(after: second, at: Self.start)
      #expect(first.due.map(\.shop) == Array(shops[..<2]) && second.due.map(\.shop) == Array(shops[2...]))
      #expect(third.due.map(\.shop) == Array(shops[..<2]))
      let taken = try await post.take(48, of: second, at: Self.start).taken
      #expect(taken.map(\.shop) == Array(shops[2...]))
    }
  }

  @Test(arguments: Backend.all)
  func `a try that ends makes room for the next without another look over all addresses`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      try await stage.leave(6)
      let books = CountedDatabase(stage.books.database)
      let post = WebhookPost(database: books)
      var look = try await post.look(at: Self.start)
      var sent = 0
      for _ in 0..<6 {
        let step = try await post.take(1, of: look, at: Self.start)
        for one in step.taken { try await post.note(.answered(204), of: one, took: 1, at: Self.start) }
        (sent, look) = (sent + step.taken.count, step.left)
      }
      #expect(sent == 6 && books.counts.reads == 1)
      // Nothing is left, so nothing is asked any more.
      let before = books.counts.writes
      let last = try await post.take(1, of: look, at: Self.start)
      #expect(last.taken.isEmpty && last.left.due.isEmpty && books.counts.writes == before + 1)
      #expect(try await post.take(1, of: last.left, at: Self.start).taken.isEmpty)
      #expect(books.counts.writes == before + 1 && books.counts.reads == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `the clock reaches the shop whose turn it is, with books that reach nobody's rows`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      _ = try await Self.few(in: stage.books.shop, of: stage.books)
      let nobody = stage.books.database.reaching(.none)
      let (post, times) = (WebhookPost(database: nobody), WebhookTimes(database: nobody))
      try await times.lookAtStock(at: Self.start)
      #expect(try await stage.told(.stockLow).count == 1)
      let taken = try #require(try await post.take(48, at: Self.start).first)
      try await post.note(.answered(410), of: taken, took: 1, at: Self.start)
      #expect(try await stage.state().state == .gone)
      try await stage.books.webhooks { try $0.resume(stage.webhook) }
      while try await times.putBack(at: Self.start) {}
      #expect(try await post.take(48, at: Self.start).map(\.delivery.id) == [taken.delivery.id])
      try await stage.books.webhooks { try $0.remove(stage.webhook) }
      try await times.forget(at: Self.start)
      #expect(try await stage.count(.waiting) == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `a shop in which the look at stock fails keeps none of the others from theirs`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      let neighbour = try await stage.books.anotherShop()
      for shop in [stage.books.shop, neighbour] { try await Self.few(in: shop, of: stage.books) }
      try await stage.books.database.bound(to: neighbour).write { connection in
        _ = try Webhooks(connection: connection, shop: neighbour, now: Self.start)
          .add(WebhookStage.place, kinds: [.stockLow], rules: OutgoingRules(), by: nil)
      }
      let failing = FailingDatabase(stage.books.database)
      var failed: [ID<Shop>] = []
      // The first statement finds the shops.
      failing.fail(after: 1)
      try await WebhookTimes(database: failing).lookAtStock(at: Self.start) { shop, _ in failed.append(shop) }
      #expect(failed == [stage.books.shop])
      #expect(try await stage.told(.stockLow).isEmpty)
      let told = try await stage.books.database.bound(to: neighbour).read { connection in
        try connection.value("SELECT COUNT(*) FROM webhook_delivery WHERE shop_id = \(neighbour)", as: Int.self)
      }
      #expect(told == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `a shop without addresses is not written to for what it may have to forget`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let counted = CountedDatabase(books.database)
      try await WebhookTimes(database: counted).forget(at: Self.start)
      #expect(counted.counts.reads == 1 && counted.counts.writes == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `restored books send nothing until somebody turns their addresses on`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      let (shop, post) = (stage.books.shop, WebhookPost(database: stage.books.database))
      _ = try await stage.test()
      try await stage.books.database.acrossShops.write { try Webhooks.holdBack(on: $0, at: Self.start) }
      #expect(try await post.take(48, at: Self.start).isEmpty)
      #expect(try await stage.state().state == .paused)
      let (trail, paused) = try await stage.books.database.read {
        (
          try Trail(connection: $0, shop: shop, now: Self.start).latest(5),
          try WebhookDeliveries.paused(of: shop, on: $0)
        )
      }
      #expect(trail.map(\.action) == [.changedWebhook] && trail.first?.detail == "pause hooks.example.com")
      #expect(trail.first?.address == Trail.machine && paused == 1)
      try await stage.books.webhooks { try $0.resume(stage.webhook) }
      #expect(try await post.take(48, at: Self.start).count == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `books from before there were webhooks are restored too`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let (_, database) = try await fixture.database(
        on: backend, Migrator(Array(Schema.migrator.migrations.prefix(14))))
      try await database.acrossShops.write { try Webhooks.holdBack(on: $0, at: Self.start) }
    }
  }

  /// A variant of which there are few.
  @discardableResult
  private static func few(in shop: ID<Shop>, of books: TestBooks) async throws -> ID<Variant> {
    let (product, variant) = (ID<Product>.new(), ID<Variant>.new())
    try await books.database.bound(to: shop).write { connection in
      try connection.execute(
        "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), \(product), 'Sogan', 0)")
      try connection.execute(
        """
        INSERT INTO variant (shop_id, variant_id, product_id, low_level, created_at)
        VALUES (\(shop), \(variant), \(product), 3, 0)
        """)
      try connection.execute(
        "INSERT INTO stock_level (shop_id, variant_id, on_hand, held, counted_at) VALUES (\(shop), \(variant), 2, 0, 0)"
      )
    }
    return variant
  }
}

extension WebhookStage {
  /// Addresses, those that were removed too.
  fileprivate nonisolated func addresses() async throws -> Int {
    let shop = books.shop
    return try await books.database.read { connection in
      try connection.value("SELECT COUNT(*) FROM webhook WHERE shop_id = \(shop)") ?? 0
    }
  }
}
