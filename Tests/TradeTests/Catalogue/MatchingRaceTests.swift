import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct MatchingRaceTests {
  private static let now = Instant(milliseconds: 1_785_000_000_000)

  private static func addListings(_ count: Int, to books: TestBooks) async throws -> [ID<Listing>] {
    let (shop, ids) = (books.shop, (0..<count).map { _ in ID<Listing>.new() })
    try await books.database.write { connection in
      for (number, id) in ids.enumerated() {
        try connection.execute(
          """
          INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, lines, pieces)
          VALUES (\(shop), \(id), 'shopee', \(String(number)), \("Kemeja \(number % 3)"), '', \("Merah,\(28 + number)"), 1, 1)
          """)
      }
    }
    return ids
  }

  /// Whoever comes second finds everything done, or is refused as a whole: never two products of one name.
  @Test(arguments: Backend.all)
  func `many press make products at once and each listing gets one variant`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      _ = try await Self.addListings(24, to: books)
      let made = await withTaskGroup(of: Int.self) { group in
        for press in 0..<8 {
          group.addTask {
            let made = try? await books.database.write { connection in
              try Listings(connection: connection, shop: shop).makeProducts(at: Self.now + .seconds(press))
            }
            return made?.listings ?? 0
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(made.filter { $0 > 0 } == [24])
      let counts = try await books.database.read { connection in
        try ["product", "variant"].map { table -> Int in
          let name: SQLQuery = table == "product" ? "product" : "variant"
          return try connection.value("SELECT COUNT(*) FROM \(part: name) WHERE shop_id = \(shop)") ?? 0
        }
      }
      #expect(counts == [3, 24])
    }
  }

  /// Pieces of an order follow the one match that stands, whoever won.
  @Test(arguments: Backend.all)
  func `two people match one listing to two variants and the stock follows the one that stands`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      let listing = try await Self.addListings(1, to: books)[0]
      let variants = try await books.database.write { connection in
        let catalogue = Catalogue(connection: connection, shop: shop)
        let product = try catalogue.create("Kemeja", at: Self.now)
        let ledger = StockLedger(connection: connection, shop: shop)
        let variants = try ["M", "L", "XL"].map { size in
          try catalogue.addVariant(VariantForm(traits: VariantTraits(size: size)), to: product, at: Self.now)
        }
        for variant in variants { try ledger.count(10, of: variant, at: Self.now, by: nil, now: Self.now) }
        try Self.addPaidOrder(of: listing, on: connection, shop: shop)
        return variants
      }
      for _ in 0..<10 {
        await withTaskGroup(of: Void.self) { group in
          for variant in variants {
            group.addTask {
              try? await books.database.write { connection in
                try Listings(connection: connection, shop: shop).match(
                  listing, to: variant, at: Self.now + .seconds(60))
              }
            }
          }
        }
        let (matched, available) = try await books.database.read { connection in
          let levels = try StockLedger(connection: connection, shop: shop).levels(of: variants)
          return (
            try Listings(connection: connection, shop: shop).listing(listing).variant,
            variants.map { levels[$0]?.counted?.available }
          )
        }
        #expect(available == variants.map { $0 == matched ? 6 : 10 })
      }
    }
  }

  private static func addPaidOrder(of listing: ID<Listing>, on connection: any SQLConnection, shop: ID<Shop>) throws {
    let (order, at) = (ID<Order>.new(), now + .seconds(10))
    try connection.execute(
      """
      INSERT INTO orders (shop_id, order_id, channel, number, status, progress, digest, ordered_at, paid_at, currency,
        pieces, subtotal)
      VALUES (\(shop), \(order), 'shopee', 'A1', 'shipped', 1, \([UInt8](repeating: 0, count: 16)), \(at), \(at), 'IDR', 4, 4)
      """)
    try connection.execute(
      """
      INSERT INTO order_line (shop_id, order_id, line_id, progress, digest, listing_id, ordered_at, quantity, returned,
        subtotal)
      VALUES (\(shop), \(order), 1, 1, \([UInt8](repeating: 0, count: 16)), \(listing), \(at), 4, 0, 4)
      """)
  }
}
