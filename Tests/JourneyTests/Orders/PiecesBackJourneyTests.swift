import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// Pieces that come back, as a browser without scripts tells of them.
@Suite struct PiecesBackJourneyTests {
  private static func withShop(
    on backend: Backend, _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol) async throws -> Void
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      let (shop, now) = (site.books.shop, site.clock.now)
      try await site.database.write { connection in
        try addVariant(to: shop, now, connection)
        for order in 201...203 { try addCancelled(order, to: shop, now, connection) }
        try StockLedger(connection: connection, shop: shop)
          .count(20, of: ID(102), at: now - .seconds(3_600), by: nil, now: now)
      }
      site.clock.move(by: .seconds(60))
      try await body(site, client)
    }
  }

  private static func addVariant(to shop: ID<Shop>, _ now: Instant, _ connection: any SQLConnection) throws {
    try connection.execute(
      "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 101, 'Sogan', \(now))")
    try connection.execute(
      "INSERT INTO variant (shop_id, variant_id, product_id, created_at) VALUES (\(shop), 102, 101, \(now))")
    try connection.execute(
      """
      INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, variant_id, lines,
        pieces)
      VALUES (\(shop), 103, 'shopee', 'k', 'Sogan', '', '', 102, 3, 6)
      """)
  }

  /// A paid and cancelled order of two pieces.
  private static func addCancelled(
    _ order: Int, to shop: ID<Shop>, _ now: Instant, _ connection: any SQLConnection
  ) throws {
    let digest = [UInt8](repeating: 1, count: 16)
    try connection.execute(
      """
      INSERT INTO orders (shop_id, order_id, channel, number, status, progress, digest, ordered_at, paid_at, currency,
        pieces, subtotal)
      VALUES (\(shop), \(order), 'shopee', \("N\(order)"), 'cancelled', 1, \(digest), \(now), \(now), 'IDR', 2, 100000)
      """)
    try connection.execute(
      """
      INSERT INTO order_line (shop_id, order_id, line_id, progress, digest, listing_id, ordered_at, quantity, returned,
        subtotal)
      VALUES (\(shop), \(order), 1, 1, \(digest), 103, \(now), 2, 0, 100000)
      """)
    try connection.execute(
      """
      INSERT INTO order_tally (shop_id, channel, status, orders) VALUES (\(shop), 'shopee', 'cancelled', 1)
      ON CONFLICT (shop_id, channel, status) DO UPDATE SET orders = order_tally.orders + 1
      """)
  }

  private static func onHand(_ site: SiteUnderTest) async throws -> Int64? {
    let shop = site.books.shop
    let level = try await site.database.read {
      try StockLedger(connection: $0, shop: shop).level(of: ID(102))
    }
    if case .counted(let counted) = level { return counted.onHand } else { return nil }
  }

  private static func undoAddress(_ site: SiteUnderTest) async throws -> String {
    let back: Int64? = try await site.database.read { try $0.value("SELECT MAX(back_id) FROM pieces_back") }
    return "/orders/returns/undo?back=\(try #require(back))"
  }

  @Test(arguments: Backend.all)
  func `ticked orders are back at one press, and Undo takes all of it back`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      #expect(try await Self.onHand(site) == 14)
      let list = try await site.get(client, "/orders?status=piecesBack", as: .packer)
      #expect(list.text.contains("name=\"order\" value=\"201\""))
      let form = "key=1&next=%2Forders%3Fstatus%3DpiecesBack&order=201&order=203&shown=201&shown=202&shown=203"
      for _ in 0..<2 {
        let done = try await site.post(client, "/orders/returns", form, as: .packer)
        #expect(done.status == .seeOther && done.headers[.location] == "/orders?status=piecesBack")
        #expect(try await Self.onHand(site) == 18)
      }
      let undo = try await Self.undoAddress(site)
      #expect(try await site.post(client, undo, "key=2", as: .packer).status == .seeOther)
      #expect(try await Self.onHand(site) == 14)
      #expect(try await site.post(client, undo, "key=3", as: .packer).status == .notFound)
    }
  }

  @Test(arguments: Backend.all)
  func `all on the page are back at one press, and nothing ticked changes nothing`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let none = try await site.post(client, "/orders/returns", "key=1&shown=201", as: .owner)
      #expect(none.status == .seeOther && none.headers[.location] == "/orders?status=piecesBack")
      #expect(try await Self.onHand(site) == 14)
      let all = try await site.post(
        client, "/orders/returns", "key=2&all=1&shown=201&shown=202&shown=203", as: .owner)
      #expect(all.status == .seeOther)
      #expect(try await Self.onHand(site) == 20)
      #expect(try await site.post(client, "/orders/returns", "key=3&order=201", as: .neighbour).status == .seeOther)
      #expect(try await Self.onHand(site) == 20)
    }
  }

  @Test(arguments: Backend.all)
  func `a program finds what is awaited, says once that it is back, and takes it back`(
    on backend: Backend
  ) async throws {
    try await Self.withShop(on: backend) { site, client in
      let awaited = try await site.get(client, "/api/v1/orders?piecesBack=true&limit=200", as: .read)
      #expect(awaited.text.contains(#""id":"201""#) && awaited.text.contains(#""id":"203""#))
      let named = #"{"orders": ["201", "203", "203", "9999"]}"#
      for _ in 0..<2 {
        let done = try await Self.tell(site, client, "/api/v1/returns", named, key: "back-00001")
        #expect(done.status == .ok && done.text.contains(#""orders":2,"pieces":4"#), "\(done.text)")
        #expect(try await Self.onHand(site) == 18)
      }
      #expect(try await Self.tell(site, client, "/api/v1/returns", named, key: "back-00002").status == .conflict)
      for wrong in [#"{"orders": []}"#, #"{"orders": [201]}"#, #"{"orders": "201"}"#, "{}"] {
        let refused = try await Self.tell(site, client, "/api/v1/returns", wrong, key: "back-00003")
        #expect(refused.status == .unprocessableContent, "\(wrong)")
      }
      let left = try await site.get(client, "/api/v1/orders?piecesBack=true", as: .read)
      #expect(left.text.contains(#""id":"202""#) && !left.text.contains(#""id":"201""#))
      let back: Int64? = try await site.database.read { try $0.value("SELECT MAX(back_id) FROM pieces_back") }
      let undo = "/api/v1/returns/\(try #require(back))/undo"
      #expect(try await Self.tell(site, client, undo, nil, key: "undo-00001").status == .noContent)
      #expect(try await Self.onHand(site) == 14)
    }
  }

  /// What a program with the scope `stock` is answered.
  private static func tell(
    _ site: SiteUnderTest, _ client: any TestClientProtocol, _ path: String, _ body: String?, key: String
  ) async throws -> TestResponse {
    var headers = site.headers(.stock)
    headers[HTTPField.Name("Idempotency-Key")!] = key
    if body != nil { headers[.contentType] = "application/json" }
    return try await client.execute(
      uri: path, method: .post, headers: headers, body: body.map { ByteBuffer(string: $0) })
  }

  @Test(arguments: Backend.all)
  func `the page of an order offers each statement's Undo to those who may move stock`(on backend: Backend) async throws
  {
    try await Self.withShop(on: backend) { site, client in
      let form = "key=1&line=1&sellable=1&damaged=0&lost=1"
      #expect(try await site.post(client, "/orders/201/returns", form, as: .owner).status == .seeOther)
      #expect(try await Self.onHand(site) == 15)
      let undo = try await Self.undoAddress(site) + "&next=%2Forders%2F201"
      let undone = try await site.post(client, undo, "key=2", as: .owner)
      #expect(undone.headers[.location] == "/orders/201")
      #expect(try await Self.onHand(site) == 14)
      let list = try await site.get(client, "/orders?status=piecesBack", as: .mentor)
      #expect(list.status == .ok && !list.text.contains("name=\"order\""))
    }
  }
}
