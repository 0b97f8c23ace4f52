import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// The price of a variant, worked out by what is typed.
@Suite struct PriceJourneyTests {
  private static func withVariant(
    _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol) async throws -> Void
  ) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let (shop, now) = (site.books.shop, site.clock.now)
      try await site.database.write { connection in
        try connection.execute(
          "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 101, 'Sogan', \(now))")
        try connection.execute(
          "INSERT INTO variant (shop_id, variant_id, product_id, created_at) VALUES (\(shop), 102, 101, \(now))")
        try connection.execute(
          """
          INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, variant_id,
            lines, pieces)
          VALUES (\(shop), 103, 'shopee', 'k', 'Sogan', '', '', 102, 1, 1)
          """)
        try Catalogue(connection: connection, shop: shop)
          .setCost(45_000, of: ID(102), from: try #require(LocalDate("2026-01-01")), at: now)
      }
      try await body(site, client)
    }
  }

  @Test(arguments: ["discount=99.999&margin=0", "discount=60&affiliate=20&ads=15", "ads=95"])
  func `a price of which nearly all is given away is refused under what was typed`(typed: String) async throws {
    try await Self.withVariant { site, client in
      let page = try await site.get(client, "/variants/102/price?" + typed, as: .owner)
      #expect(page.status == .ok && page.text.contains("together must stay below 95"))
    }
  }

  @Test func `what leaves something to be taken of is worked out`() async throws {
    try await Self.withVariant { site, client in
      let page = try await site.get(client, "/variants/102/price?discount=60&affiliate=20&ads=14", as: .owner)
      #expect(page.status == .ok && !page.text.contains("together must stay below"))
    }
  }
}
