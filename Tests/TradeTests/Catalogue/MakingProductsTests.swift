import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct MakingProductsTests {
  private let now = Instant(milliseconds: 1_785_000_000_000)

  struct Sold: Sendable {
    var channel = SalesChannel.shopee
    var name: String
    var sku = ""
    var variation = ""
    var pieces = 1
  }

  private static func add(_ all: [Sold], to listings: Listings) throws {
    for sold in all {
      let key = ListingKey.make(skuID: "", sku: sold.sku, variation: sold.variation, productName: sold.name)
      try listings.connection.execute(
        """
        INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, lines, pieces)
        VALUES (\(listings.shop), \(ID<Listing>.new()), \(sold.channel), \(key), \(sold.name), \(sold.sku),
          \(sold.variation), 1, \(sold.pieces))
        ON CONFLICT (shop_id, channel, listing_key) DO NOTHING
        """)
    }
  }

  private func withListings<Value: Sendable>(
    on backend: Backend, _ body: @escaping @Sendable (Listings) throws -> Value
  ) async throws -> Value {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      return try await books.database.write { try body(Listings(connection: $0, shop: shop)) }
    }
  }

  /// Products with their variants and listings, without ids: what can be compared between two shops.
  private static func picture(_ listings: Listings) throws -> [String] {
    try listings.connection.rows(
      """
      SELECT p.name, v.motif, v.size, v.colour, v.sku, l.channel, l.listing_key FROM product p
      JOIN variant v ON v.shop_id = p.shop_id AND v.product_id = p.product_id
      LEFT JOIN listing l ON l.shop_id = v.shop_id AND l.variant_id = v.variant_id
      WHERE p.shop_id = \(listings.shop)
      """
    ).map { row in
      try ["name", "motif", "size", "colour", "sku"].map { try row($0) as String }.joined(separator: "|") + "|"
        + ((try row("channel") as String?) ?? "") + "|" + ((try row("listing_key") as String?) ?? "")
    }.sorted()
  }

  private static let shop: [Sold] = [
    Sold(name: "Kemeja M-TAC Ripstop Panjang", sku: "M-TAC Panjang", variation: "Hitam,L", pieces: 89),
    Sold(name: "Kemeja M-TAC Ripstop Panjang", sku: "M-TAC Panjang", variation: "Hitam,XL", pieces: 42),
    Sold(name: "Kemeja M-TAC Ripstop Pendek", sku: "M-TAC Pendek", variation: "Hitam,L", pieces: 67),
    Sold(channel: .tiktokShop, name: "M-TAC Ripstop Lengan Panjang Pria", sku: "M-TAC Panjang", variation: "Black, L"),
    Sold(channel: .tiktokShop, name: "M-TAC Ripstop Lengan Panjang Pria", sku: "M-TAC Panjang", variation: "Black, M"),
    Sold(channel: .tiktokShop, name: "Daster Kawung", variation: "All Size"),
    Sold(name: "Daster Kawung", variation: "Allsize", pieces: 4),
  ]

  @Test(arguments: Backend.all)
  func `one press makes a product of each name and SKU, and one variant for both channels`(
    on backend: Backend
  ) async throws {
    let now = now
    try await withListings(on: backend) { listings in
      try Self.add(Self.shop, to: listings)
      #expect(try listings.unmatchedTotals() == ListingTotals(listings: 7, lines: 7, pieces: 205))
      let made = try listings.makeProducts(at: now)
      #expect(made.products.count == 3)
      #expect(made.variants == 5)
      #expect(made.listings == 7)
      #expect(try listings.unmatched().isEmpty)
      #expect(
        try Self.picture(listings) == [
          "Daster Kawung|Kawung|All Size|||shopee|Daster Kawung\u{1F}Allsize",
          "Daster Kawung|Kawung|All Size|||tiktokShop|Daster Kawung\u{1F}All Size",
          "Kemeja M-TAC Ripstop Panjang||L|Hitam|M-TAC Panjang|shopee|M-TAC Panjang\u{1F}Hitam,L",
          "Kemeja M-TAC Ripstop Panjang||L|Hitam|M-TAC Panjang|tiktokShop|M-TAC Panjang\u{1F}Black, L",
          "Kemeja M-TAC Ripstop Panjang||M|Black|M-TAC Panjang|tiktokShop|M-TAC Panjang\u{1F}Black, M",
          "Kemeja M-TAC Ripstop Panjang||XL|Hitam|M-TAC Panjang|shopee|M-TAC Panjang\u{1F}Hitam,XL",
          "Kemeja M-TAC Ripstop Pendek||L|Hitam|M-TAC Pendek|shopee|M-TAC Pendek\u{1F}Hitam,L",
        ])
    }
  }

  @Test(arguments: Backend.all)
  func `pressing again makes nothing, and undo then press makes the same`(on backend: Backend) async throws {
    let now = now
    try await withListings(on: backend) { listings in
      try Self.add(Self.shop, to: listings)
      try listings.makeProducts(at: now)
      let picture = try Self.picture(listings)
      let again = try listings.makeProducts(at: now + .seconds(1))
      #expect(again.products.isEmpty && again.variants == 0 && again.listings == 0)
      let undone = try listings.undoMaking(at: now, now: now + .seconds(2))
      #expect(undone.gone == 5 && undone.kept == 0)
      #expect(try Self.picture(listings).isEmpty)
      #expect(try listings.unmatchedTotals().listings == 7)
      try listings.makeProducts(at: now + .seconds(3))
      #expect(try Self.picture(listings) == picture)
    }
  }

  @Test(arguments: Backend.all)
  func `undo keeps what somebody counted since`(on backend: Backend) async throws {
    let now = now
    try await withListings(on: backend) { listings in
      try Self.add(Self.shop, to: listings)
      try listings.makeProducts(at: now)
      let counted = try #require(
        try Catalogue(connection: listings.connection, shop: listings.shop).variantsToCount(
          search: "daster", on: LocalDate("2026-08-01")!
        ).first?.standing.variant.id)
      try StockLedger(connection: listings.connection, shop: listings.shop).count(4, of: counted, at: now, by: nil)
      let undone = try listings.undoMaking(at: now, now: now + .seconds(2))
      #expect(undone.gone == 4 && undone.kept == 1)
      #expect(try listings.listings(of: counted).count == 2)
    }
  }

  @Test(arguments: Backend.all)
  func `a later channel is matched to what is there, or adds to the product of its name`(on backend: Backend)
    async throws
  {
    let now = now
    try await withListings(on: backend) { listings in
      try Self.add(Array(Self.shop.prefix(3)), to: listings)
      try listings.makeProducts(at: now)
      try Self.add(
        [
          Sold(channel: .tiktokShop, name: "Nama lain", sku: "m-tac panjang", variation: "Hitam - L"),
          Sold(channel: .tiktokShop, name: "KEMEJA M-TAC Ripstop Pendek", sku: "M-TAC Pendek", variation: "Navy,L"),
        ], to: listings)
      let made = try listings.makeProducts(at: now + .seconds(1))
      #expect(made.products.isEmpty)
      #expect(made.variants == 1 && made.listings == 2)
    }
  }

  @Test(arguments: Backend.all)
  func `one name with two SKUs for the same traits on one channel is two products`(on backend: Backend) async throws {
    let now = now
    try await withListings(on: backend) { listings in
      try Self.add(
        [
          Sold(name: "Kemeja Batik", sku: "A1", variation: "L", pieces: 2),
          Sold(name: "Kemeja Batik", sku: "B2", variation: "L"),
          Sold(name: "Kemeja Batik", sku: "B2", variation: "M"),
        ], to: listings)
      #expect(try listings.makeProducts(at: now).products.count == 2)
      let pages = try Catalogue(connection: listings.connection, shop: listings.shop).products(
        on: LocalDate("2026-08-01")!)
      #expect(pages.map(\.product.name) == ["Kemeja Batik (A1)", "Kemeja Batik (B2)"])
      #expect(pages.map(\.variants.count) == [1, 2])
    }
  }

  /// Any listings, in any order of arrival: everything is matched once, a second press does nothing, and two different
  /// variations of one SKU never share a variant.
  @Test(arguments: Backend.all)
  func `for any listings a press is complete, repeatable and never joins two sizes`(on backend: Backend) async throws {
    let now = now
    let names = ["Kemeja Batik Parang", "Daster Kawung", "KEMEJA batik parang", "Tunik Mega Mendung Biru", ""]
    let codes = ["", "A-1", "a 1", "B2"]
    let variations = ["", "Hitam,L", "Black - L", "Hitam,M", "L", "Parang,XL", "2XL", "XXL", "Merah Maroon"]
    try await withListings(on: backend) { listings in
      var random = SeededDraws(seed: 11)
      for round in 0..<25 {
        let sold = (0..<(1 + random.next(30))).map { _ in
          Sold(
            channel: SalesChannel.allCases[random.next(3)], name: names[random.next(names.count)],
            sku: codes[random.next(codes.count)], variation: variations[random.next(variations.count)],
            pieces: random.next(9))
        }
        try Self.add(sold, to: listings)
        try listings.makeProducts(at: now + .seconds(round))
        let picture = try Self.picture(listings)
        #expect(try listings.unmatched().isEmpty)
        #expect(try listings.makeProducts(at: now + .seconds(100 + round)).listings == 0)
        #expect(try Self.picture(listings) == picture)
      }
      let sizes = try listings.connection.rows(
        "SELECT v.size, l.variation FROM listing l JOIN variant v ON v.shop_id = l.shop_id AND v.variant_id = l.variant_id"
      )
      for row in sizes {
        let variation: String = try row("variation")
        let read = VariationReader.traits(productName: "", variation: variation).size
        #expect(try row("size") == read, "\(variation)")
      }
    }
  }

  @Test(arguments: Backend.all)
  func `matching by hand moves a listing, and another shop's listing does not exist`(on backend: Backend) async throws {
    let now = now
    try await withBooks(on: backend) { books in
      let (shop, other) = (books.shop, try await books.anotherShop())
      try await books.database.acrossShops.write { connection in
        let listings = Listings(connection: connection, shop: shop)
        try Self.add([Sold(name: "Kemeja", variation: "L", pieces: 3)], to: listings)
        let listing = try #require(try listings.unmatched().first)
        let catalogue = Catalogue(connection: connection, shop: shop)
        let product = try catalogue.create("Kemeja", at: now)
        let variant = try catalogue.addVariant(VariantForm(traits: VariantTraits(size: "L")), to: product, at: now)
        try listings.match(listing.id, to: variant, at: now)
        try listings.match(listing.id, to: variant, at: now)
        #expect(try listings.listings(of: variant).map(\.id) == [listing.id])
        #expect(throws: CatalogueError.unknownVariant(ID(5))) { try listings.match(listing.id, to: ID(5), at: now) }
        let theirs = Listings(connection: connection, shop: other)
        #expect(throws: CatalogueError.unknownListing(listing.id)) { try theirs.unmatch(listing.id, at: now) }
        try listings.unmatch(listing.id, at: now)
        #expect(try listings.unmatched().map(\.id) == [listing.id])
      }
    }
  }
}
