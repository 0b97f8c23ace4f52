import Storage
import TestSupport
import Testing

@testable import Trade

/// What a week costs is known only where all of it is.
struct WeeklyCostsTests {
  private static func day(_ text: String) -> LocalDate { LocalDate(text)! }

  @Test(arguments: Backend.all)
  func `a week's costs are unknown until goods and fixed costs are said, and are of the days there are`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      #expect(try await books.weeklyCosts() == .goodsUnknown)
      // Eight days, from the first order to the second.
      try await books.take([madeUpOrder("A", at: 1), madeUpOrder("B", at: 8)])
      #expect(try await books.weeklyCosts() == .goodsUnknown)
      let variant = try await books.variant(sku: "PARANG", variation: "Merah,M")
      try await books.database.write { [shop = books.shop] connection in
        try Catalogue(connection: connection, shop: shop).setCost(
          40_000, of: variant, from: Self.day("2026-01-01"), at: .now)
      }
      try await books.catchUp()
      #expect(try await books.weeklyCosts() == .fixedUnknown)
      try await books.database.write { [shop = books.shop] connection in
        try CostBook(connection: connection, shop: shop).set(
          2_600_000, for: .fixed, from: Self.day("2026-01-01"), at: .now)
      }
      #expect(try await books.weeklyCosts() == .known(80_000 * 7 / 8 + 600_000))
    }
  }

  @Test func `what nobody said of a parcel is named, from the day on that it is asked of`() {
    let costs = RunningCosts(costs: [.init(kind: .packing, validFrom: Self.day("2026-06-01"), amount: 0)])
    #expect(costs.unsaid(on: Self.day("2026-05-31")) == [.packing, .labour])
    #expect(costs.unsaid(on: Self.day("2026-06-01")) == [.labour])
  }
}

extension TestBooks {
  fileprivate func weeklyCosts() async throws -> WeeklyCosts {
    let today = try #require(LocalDate("2026-08-07"))
    return try await database.read { [shop] connection in
      try ProfitReport(connection: connection, shop: shop).weeklyCosts(today: today)
    }
  }
}
