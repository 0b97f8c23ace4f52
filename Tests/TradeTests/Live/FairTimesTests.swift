import Storage
import TestSupport
import Testing

@testable import Trade

/// What the clock does for many shops: nobody waits behind another's thousands.
@Suite struct FairTimesTests {
  @Test(arguments: Backend.all)
  func `one lapsed claim of a shop is not kept waiting by the many of another`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let (big, small) = (books.shop, try await books.anotherShop())
      let many = try await Self.claims(9, in: big, books.database.acrossShops)
      let one = try await Self.claims(1, in: small, books.database.acrossShops)
      let times = ClaimTimes(database: books.database.acrossShops, step: 3)
      let late = LiveStage.start + .seconds(1_800)
      try await times.look(at: late)
      #expect(try await Self.lapsed(small, books.database.acrossShops) == one)
      #expect(try await Self.lapsed(big, books.database.acrossShops) == Array(many.prefix(2)))
      for _ in 0..<3 { try await times.look(at: late) }
      #expect(try await Self.lapsed(big, books.database.acrossShops) == many)
    }
  }

  @Test(arguments: Backend.all)
  func `shops whose profit is behind have their turn behind the last, and begin anew`(on backend: Backend) async throws
  {
    try await withBooks(on: backend) { books in
      let shops = [books.shop, try await books.anotherShop(), try await books.anotherShop("Ketiga")].sorted()
      for shop in shops {
        try await books.database.acrossShops.write { connection in
          _ = try connection.execute(
            "INSERT INTO profit_due (shop_id, channel, number) VALUES (\(shop), 'shopee', 'A-1') ON CONFLICT DO NOTHING"
          )
        }
      }
      func turn(after last: ID<Shop>?) async throws -> [ID<Shop>] {
        try await books.database.acrossShops.read { try ProfitBook.shopsBehind(after: last, on: $0) }
      }
      #expect(try await turn(after: nil) == shops)
      #expect(try await turn(after: shops[0]) == [shops[1], shops[2], shops[0]])
      #expect(try await turn(after: shops[2]) == shops)
    }
  }

  /// Claims that hold a piece each, of a live that is on.
  private static func claims(_ count: Int, in shop: ID<Shop>, _ database: any SQLDatabase) async throws -> [ID<Claim>] {
    try await database.write { connection in
      let catalogue = Catalogue(connection: connection, shop: shop)
      let product = try catalogue.create("Kemeja Parang", at: LiveStage.start)
      let variant = try catalogue.addVariant(
        VariantForm(traits: VariantTraits(size: "M", colour: "Navy")), to: product, at: LiveStage.start)
      try StockLedger(connection: connection, shop: shop)
        .count(Int64(count), of: variant, at: LiveStage.start, by: nil, now: LiveStage.start)
      let sessions = LiveSessions(connection: connection, shop: shop)
      let session = try sessions.plan(
        LiveSessionForm(title: "Live malam", plannedAt: LiveStage.start), at: LiveStage.start)
      let item = try LineUp(connection: connection, shop: shop, session: session)
        .add(product, code: "B03", price: 150_000, at: LiveStage.start)
      try sessions.start(session, by: nil, at: LiveStage.start)
      let desk = ClaimDesk(connection: connection, shop: shop, session: session)
      return try (0..<count).compactMap { number in
        let buyer = try LiveBuyers(connection: connection, shop: shop).buyer("buyer\(number)", from: "tiktok").id
        let request = ClaimRequest(item: item, variant: variant, buyer: buyer, quantity: 1)
        return try desk.claim([request], at: LiveStage.start)[0].claim
      }
    }
  }

  private static func lapsed(_ shop: ID<Shop>, _ database: any SQLDatabase) async throws -> [ID<Claim>] {
    try await database.read { connection in
      try connection.rows(
        "SELECT claim_id FROM live_claim WHERE shop_id = \(shop) AND state = 'lapsed' ORDER BY claim_id"
      ).map { try $0("claim_id") }
    }
  }
}
