import Storage
import TestSupport
import Testing

@testable import Trade

/// The list of prices goes on behind a key, whatever it is filtered by.
struct PriceListTests {
  private static let day = LocalDate("2026-08-01")!
  private static let listings = 95

  /// Two products of each name. Every third is sold for too little, of every fifth the cost is not known.
  private static func withPrices(
    on backend: Backend, _ body: @escaping @Sendable (PriceBook) throws -> Void
  ) async throws {
    try await withBooks(on: backend) { books in
      try await books.chooseTops()
      let digest = [UInt8](repeating: 1, count: 16)
      try await books.database.write { [shop = books.shop] connection in
        try connection.execute(
          """
          INSERT INTO orders (shop_id, order_id, channel, number, status, progress, digest, ordered_at, currency, pieces,
            subtotal)
          VALUES (\(shop), 1, 'shopee', 'A', 'completed', 1, \(digest), 1785000000000, 'IDR', 1, 1)
          """)
        for place in 0..<listings {
          try connection.execute(
            """
            INSERT INTO product (shop_id, product_id, name, created_at)
            VALUES (\(shop), \(500 + place), \("Kemeja \(10 + place / 2)"), 0)
            """)
          try connection.execute(
            """
            INSERT INTO variant (shop_id, variant_id, product_id, created_at)
            VALUES (\(shop), \(1_000 + place), \(500 + place), 0)
            """)
          try connection.execute(
            """
            INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, lines, pieces,
              variant_id)
            VALUES (\(shop), \(2_000 + place), 'shopee', \("k\(place)"), 'K', '', '', 1, 1, \(1_000 + place))
            """)
          try connection.execute(
            """
            INSERT INTO order_line (shop_id, order_id, line_id, progress, digest, listing_id, ordered_at, quantity,
              returned, subtotal, price)
            VALUES (\(shop), 1, \(3_000 + place), 1, \(digest), \(2_000 + place), 1785000000000, 1, 0, 1,
              \(place % 3 == 0 ? 10_000 : 500_000))
            """)
          guard place % 5 != 0 else { continue }
          try connection.execute(
            """
            INSERT INTO variant_cost (shop_id, variant_id, valid_from, amount, recorded_at)
            VALUES (\(shop), \(1_000 + place), '2026-01-01', 60000, 0)
            """)
        }
        try body(PriceBook(connection: connection, shop: shop))
      }
    }
  }

  @Test(arguments: Backend.all)
  func `every variant is on one page, and on one only`(on backend: Backend) async throws {
    try await Self.withPrices(on: backend) { book in
      func pages(_ shown: PriceBook.Shown, _ limit: Int) throws -> [[Int64]] {
        var (pages, place) = ([[Int64]](), PriceBook.Place?.none)
        repeat {
          let page = try book.page(of: shown, behind: place, on: Self.day, limit: limit)
          pages.append(page.items.map { $0.variant.value - 1_000 })
          place = page.next
        } while place != nil
        return pages
      }
      let all = Array(0..<Int64(Self.listings))
      let uncosted = all.filter { $0 % 5 == 0 }
      let under = all.filter { $0 % 3 == 0 && $0 % 5 != 0 }
      let whole = try pages(.all, 40)
      #expect(whole.map(\.count) == [40, 40, 15] && whole.flatMap(\.self) == all)
      let (withoutCost, tooCheap) = (try pages(.uncosted, 10), try pages(.under, 10))
      #expect(withoutCost.map(\.count) == [10, 9] && withoutCost.flatMap(\.self) == uncosted)
      #expect(tooCheap.flatMap(\.self) == under)
      let count = try book.count(on: Self.day)
      #expect(
        count == PriceBook.Count(all: 95, variants: 95, uncosted: uncosted.count, under: under.count, looked: 95))
    }
  }
}
