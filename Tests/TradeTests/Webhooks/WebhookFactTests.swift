import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// Facts of the books, and the word that goes out of them.
@Suite struct WebhookFactTests {
  /// An order with everything in it that is nobody's business.
  private static func order(_ number: String, _ status: OrderStatus) -> OrderRecord {
    var order = madeUpOrder(number, status)
    (order.buyer, order.recipient) = ("rina_kusuma77", "Rina Kusuma")
    (order.phone, order.address) = ("081234567890", "Jl. Kartini 5")
    return order
  }

  @Test(arguments: Backend.all)
  func `an import tells of new orders, of those that moved, and that it is done, and never who bought`(
    on backend: Backend
  ) async throws {
    try await withWebhook(on: backend) { stage in
      var files = MadeUpFiles(in: try stage.books.fixture.folder())
      let first = try files.add([Self.order("A1", .toShip), Self.order("A2", .toShip)])
      let second = try files.add([
        Self.order("A1", .shipped), Self.order("A2", .toShip), Self.order("A3", .completed),
      ])
      let desk = files.desk(stage.books)
      _ = try await desk.importFile(first, by: nil)
      _ = try await desk.importFile(second, by: nil)
      let new = try await stage.told(.ordersNew).map { $0["orders"] as? [[String: String]] ?? [] }
      #expect(new.map { $0.map { $0["number"] } } == [["A1", "A2"], ["A3"]])
      #expect(new[0][0]["status"] == "toShip" && new[0][0]["channel"] == "shopee")
      #expect(new[0][0]["id"] == (try await stage.books.order("A1")).description)
      let moved = try await stage.told(.ordersMoved).map { $0["orders"] as? [[String: String]] ?? [] }
      #expect(moved.count == 1 && moved[0].count == 1)
      #expect(moved[0][0]["number"] == "A1" && moved[0][0]["before"] == "toShip" && moved[0][0]["status"] == "shipped")
      let done = try await stage.told(.importDone)
      #expect(done.map { $0["new"] as? Int } == [2, 1] && done[1]["moved"] as? Int == 1)
      let everything = try await stage.deliveries().map(\.body).joined()
      for secret in ["rina", "Rina", "0812", "Kartini", "JEPARA"] { #expect(!everything.contains(secret), "\(secret)") }
    }
  }

  @Test(arguments: Backend.all)
  func `counting what a file would do tells nobody`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      var files = MadeUpFiles(in: try stage.books.fixture.folder())
      let file = try files.add([madeUpOrder("A1")])
      _ = try await files.desk(stage.books).check(file, by: nil)
      #expect(try await stage.deliveries().isEmpty)
    }
  }

  @Test(arguments: Backend.all)
  func `a word goes with its fact: both are kept or neither`(on backend: Backend) async throws {
    struct Changed: Error {}
    try await withLive(on: backend) { live in
      let stage = try await WebhookStage(live.books)
      try await live.count(5)
      let request = live.request(2)
      await #expect(throws: Changed.self) {
        try await live.desk { desk in
          _ = try desk.claim([request], at: LiveStage.start)
          throw Changed()
        }
      }
      #expect(try await stage.deliveries().isEmpty)
      #expect(try await live.level() == [5, 0])
      let claim = try #require(try await live.claim(2).claim)
      let told = try await stage.told(.claimsWon)
      let claims = try #require(told.first?["claims"] as? [[String: Any]])
      #expect(told.count == 1 && told[0]["session"] as? String == live.session.description)
      #expect(claims.count == 1 && claims[0]["id"] as? String == claim.description && claims[0]["held"] as? Int == 2)
    }
  }

  @Test(arguments: Backend.all)
  func `claims that wait are told of when they are given pieces`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await WebhookStage(live.books)
      try await live.count(1)
      let first = try #require(try await live.claim(by: 0).claim)
      let second = try #require(try await live.claim(by: 1, after: 1).claim)
      #expect(try await stage.told(.claimsWon).count == 1)
      try await live.desk { _ = try $0.cancel(first, at: LiveStage.start + .seconds(2)) }
      let told = try await stage.told(.claimsWon)
      let claims = try #require(told.last?["claims"] as? [[String: Any]])
      #expect(told.count == 2 && claims.map { $0["id"] as? String } == [second.description])
      #expect(claims[0]["held"] as? Int == 1)
    }
  }

  @Test(arguments: Backend.all) func `a paid checkout is told of, and its order`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await WebhookStage(live.books)
      try await live.opens()
      try await live.count(5)
      let checkout = try await live.confirmed()
      #expect(try await stage.told(.checkoutPaid).isEmpty)
      let order = try await live.pay(checkout.id)
      let paid = try #require(try await stage.told(.checkoutPaid).first)
      #expect(paid["checkout"] as? String == checkout.id.description && paid["order"] as? String == order.description)
      #expect(paid["amount"] as? Int == checkout.sum.map { Int($0.amount) })
      #expect(try await stage.told(.ordersNew).count == 1)
      let everything = try await stage.deliveries().map(\.body).joined()
      for secret in ["Rina", "0812", "Kartini", "buyer0"] { #expect(!everything.contains(secret), "\(secret)") }
    }
  }

  @Test(arguments: Backend.all)
  func `low stock is told once, and again after there was enough`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await WebhookStage(live.books)
      let (shop, variant) = (live.books.shop, live.variants[0])
      try await live.books.database.write {
        try $0.execute("UPDATE variant SET low_level = 3 WHERE shop_id = \(shop) AND variant_id = \(variant)")
      }
      func look() async throws -> Int {
        try await live.books.database.write {
          try WebhookLowStock(connection: $0, shop: shop, now: LiveStage.start).look()
        }
      }
      #expect(try await live.books.database.read { try WebhookLowStock.shops(on: $0) } == [shop])
      #expect(try await look() == 0)
      try await live.count(4)
      #expect(try await look() == 0)
      _ = try await live.claim()
      #expect(try await look() == 1)
      #expect(try await look() == 0)
      let told = try #require(try await stage.told(.stockLow).first?["variants"] as? [[String: Any]])
      #expect(told.map { $0["id"] as? String } == [variant.description] && told[0]["available"] as? Int == 3)
      #expect(told[0]["lowLevel"] as? Int == 3)
      try await live.books.stock {
        try $0.move(.made, 5, of: variant, at: LiveStage.start + .seconds(1), by: nil, now: LiveStage.start)
      }
      #expect(try await look() == 0)
      try await live.books.stock {
        try $0.move(.damaged, -5, of: variant, at: LiveStage.start + .seconds(2), by: nil, now: LiveStage.start)
      }
      #expect(try await look() == 1)
      // Wishing for more is no reason to be told again; another address that comes in the place of this one is told.
      let webhook = stage.webhook
      try await live.books.webhooks {
        _ = try $0.change(webhook, kinds: [.stockLow, .importDone], rules: OutgoingRules())
      }
      #expect(try await look() == 0)
      try await live.books.webhooks { try $0.remove(webhook) }
      try await live.books.webhooks {
        _ = try $0.add("https://other.example.com/", kinds: [.stockLow], rules: OutgoingRules(), by: nil)
      }
      #expect(try await look() == 1)
      #expect(try await look() == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `a payout is told once it came, and again when it is judged otherwise`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      let day = try #require(LocalDate("2026-07-28"))
      let rules = ProfitRules(
        zone: .jakarta, schedules: .shipped, choices: FeeChoices(programmes: [], categories: []),
        costs: RunningCosts(costs: []))
      let line = ProfitFacts.LineFacts(
        id: 1, listing: ID(2), variant: ID(3), product: ID(4), category: nil, quantity: 1, returned: 0, sellable: 0,
        gone: 0, subtotal: 82_500, platformDiscount: 0, cost: 40_000)
      let order = ProfitFacts.OrderFacts(
        id: ID(9), status: .completed, day: day, doneAt: nil, hasLeft: true, city: "KAB. JEPARA", payment: "",
        sellerVoucher: 0, lines: [line])
      let release = MoneyEntry(
        id: .new(), channel: .shopee, kind: .release, number: "R1", orderNumber: "A1", at: WebhookStage.start,
        amount: 1, currency: "IDR", parts: [.goods: 82_500], note: nil)
      let shop = stage.books.shop
      func tell(_ order: ProfitFacts.OrderFacts?, _ entries: [MoneyEntry]) async throws {
        let facts = ProfitFacts(name: OrderName(channel: .shopee, number: "A1"), order: order, entries: entries)
        try await stage.books.database.write { connection in
          let profits = [OrderProfit(facts, rules: rules)].compactMap { $0 }
          try WebhookOutbox(connection: connection, shop: shop, now: WebhookStage.start).tell(ofMatches: profits)
          try ProfitRows(connection: connection, shop: shop).write(profits)
        }
      }
      try await tell(order, [])
      #expect(try await stage.told(.payoutsMatched).isEmpty)
      try await tell(order, [release])
      try await tell(order, [release])
      try await tell(nil, [release])
      let told = try await stage.told(.payoutsMatched).compactMap { ($0["orders"] as? [[String: String]])?.first }
      #expect(told.map { $0["verdict"] } == ["unexplained", "foreign"])
      #expect(told.map { $0["order"] } == ["9", nil] && told[0]["number"] == "A1")
    }
  }

  @Test func `a message stays below twenty kilobytes, and every thing is in one of them`() throws {
    let orders = (0..<731).map { index in
      WebhookBody.Order(
        id: String(Int64.max - Int64(index)), channel: .tiktokShop,
        number: String(repeating: "\u{1F}", count: 60) + "\(index)",
        status: .completed, before: .delivered)
    }
    let texts = try WebhookBody.texts(.ordersMoved, of: ID(Int64.max), at: WebhookStage.start, orders) {
      WebhookBody.Orders(orders: $0)
    }
    var ids: [String] = []
    for text in texts {
      #expect(text.utf8.count <= WebhookBody.most)
      let data = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let named = try #require((data?["data"] as? [String: Any])?["orders"] as? [[String: String]])
      #expect(named.count <= WebhookBody.mostItems)
      ids += named.compactMap { $0["id"] }
    }
    #expect(ids == orders.map(\.id))
  }

  @Test(arguments: Backend.all)
  func `another shop has no part in it`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      let neighbour = try await stage.books.anotherShop()
      let id = try await stage.test()
      let webhook = stage.webhook
      try await stage.books.database.write { connection in
        let theirs = Webhooks(connection: connection, shop: neighbour, now: WebhookStage.start)
        #expect(try theirs.all().isEmpty)
        #expect(throws: WebhookError.unknown) { try theirs.webhook(webhook) }
        #expect(throws: WebhookError.unknown) { try theirs.renewSecret(of: webhook) }
        #expect(throws: WebhookError.unknown) { try theirs.test(webhook) }
        #expect(throws: WebhookError.unknown) { try theirs.remove(webhook) }
        let deliveries = WebhookDeliveries(connection: connection, shop: neighbour)
        #expect(try deliveries.latest(10, to: webhook).isEmpty)
        #expect(throws: WebhookError.unknown) { try deliveries.replay(id, at: WebhookStage.start) }
        try WebhookOutbox(connection: connection, shop: neighbour, now: WebhookStage.start)
          .tell(.ordersNew, of: ["x"]) { $0 }
      }
      #expect(try await stage.deliveries().count == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `sixty-four who add at once leave ten addresses`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let added = await withTaskGroup(of: Bool.self) { group in
        for index in 0..<64 {
          group.addTask {
            let made = try? await books.webhooks { webhooks in
              try webhooks.add(
                "https://hooks\(index).example.com/", kinds: [.ordersNew], rules: OutgoingRules(), by: nil
              ).webhook.id
            }
            return made != nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      let kept = try await books.webhooks { try $0.all().count }
      #expect(added == Webhooks.most && kept == Webhooks.most)
    }
  }

  @Test(arguments: Backend.all)
  func `an address must be one that is sent to, and is taken once`(on backend: Backend) async throws {
    try await withWebhook(on: backend) { stage in
      func add(_ address: String, _ kinds: Set<WebhookKind> = [.ordersNew]) async throws {
        _ = try await stage.books.webhooks {
          try $0.add(address, kinds: kinds, rules: OutgoingRules(), by: nil).webhook.id
        }
      }
      await #expect(throws: WebhookError.badAddress) { try await add("hooks") }
      await #expect(throws: WebhookError.refused(.insecure)) { try await add("http://hooks.example.com/") }
      await #expect(throws: WebhookError.refused(.inward)) { try await add("https://127.0.0.1/") }
      await #expect(throws: WebhookError.twice) { try await add("HTTPS://HOOKS.example.com:443/canting") }
      await #expect(throws: WebhookError.noKinds) { try await add("https://other.example.com/", []) }
      try await add("https://other.example.com/")
      #expect(try await stage.books.webhooks { try $0.all().map(\.kinds) } == [Set(WebhookKind.offered), [.ordersNew]])
      let webhook = stage.webhook
      await #expect(throws: WebhookError.twice) {
        try await stage.books.webhooks {
          try $0.change(webhook, address: "https://other.example.com", rules: OutgoingRules()).id
        }
      }
      try await stage.books.webhooks { try $0.remove(webhook) }
      #expect(try await stage.books.webhooks { try $0.all().count } == 1)
    }
  }

  @Test func `each shop has its turn, whoever has much to say`() {
    func due(_ shop: Int64, _ webhook: Int64, isFailing: Bool = false) -> WebhookPost.Due {
      WebhookPost.Due(shop: ID(shop), webhook: ID(webhook), isFailing: isFailing)
    }
    let loud = (1...10).map { due(1, $0) }
    let quiet = (2...6).map { due(Int64($0), Int64($0) * 100) }
    for start in 0..<12 as Range<Int64> {
      let turns = WebhookTurns.order(loud + quiet, busy: [:], from: start, most: 12)
      #expect(turns.reduce(0) { $0 + $1.count } == 12)
      let shops = Set(turns.map(\.due.shop))
      #expect(shops.count == 6, "every shop is among the first twelve")
    }
    let failing = WebhookTurns.order([due(1, 1, isFailing: true), due(2, 2)], busy: [:], from: 0, most: 48)
    #expect(failing.map(\.count).sorted() == [1, WebhookPost.mostPerWebhook])
    let busy = WebhookTurns.order([due(1, 1), due(2, 2)], busy: [ID(1): 4, ID(2): 1], from: 0, most: 48)
    #expect(busy.map(\.due.webhook) == [ID(2)] && busy.map(\.count) == [3])
    #expect(WebhookTurns.order([], busy: [:], from: 7, most: 48).isEmpty)
    #expect(WebhookTurns.order(loud, busy: [:], from: 0, most: 0).isEmpty)
  }
}
