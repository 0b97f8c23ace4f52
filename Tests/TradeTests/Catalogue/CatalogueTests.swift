import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct CatalogueTests {
  private let now = Instant(milliseconds: 1_785_000_000_000)
  private let today = LocalDate("2026-08-01")!

  private func withCatalogue<Value: Sendable>(
    on backend: Backend, _ body: @escaping @Sendable (Catalogue) throws -> Value
  ) async throws -> Value {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      return try await books.database.write { try body(Catalogue(connection: $0, shop: shop)) }
    }
  }

  @Test(arguments: Backend.all)
  func `a product keeps its name, its facts and its photo`(on backend: Backend) async throws {
    let (now, today) = (now, today)
    try await withCatalogue(on: backend) { catalogue in
      let id = try catalogue.create("  Kemeja  Parang ", at: now)
      let facts = ProductFacts(material: "Katun", sizeChart: "L: LD 104\r\nXL: LD 110\n", care: "", story: "Ombak")
      try catalogue.describe(id, as: facts)
      try catalogue.rename(id, to: "Kemeja Parang Rusak")
      let photo = try Photo(
        PNGStripping.signature + [0, 0, 0, 13] + Array("IHDR".utf8) + [
          0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 1, 2, 3, 4,
        ]
          + [0, 0, 0, 0] + Array("IEND".utf8) + [1, 2, 3, 4])
      try catalogue.setPhoto(photo, of: id, at: now)
      try catalogue.setPhoto(photo, of: id, at: now)
      let product = try catalogue.product(id)
      #expect(product.name == "Kemeja Parang Rusak")
      #expect(product.facts.sizeChart == "L: LD 104\nXL: LD 110")
      #expect(product.photoChangedAt == now)
      #expect(try catalogue.photo(of: id)?.bytes == photo.bytes)
      try catalogue.removePhoto(of: id)
      #expect(try catalogue.photo(of: id) == nil)
      #expect(try catalogue.products(on: today).map(\.product.name) == ["Kemeja Parang Rusak"])
    }
  }

  @Test(arguments: Backend.all)
  func `what does not fit is refused with its field`(on backend: Backend) async throws {
    let now = now
    try await withCatalogue(on: backend) { catalogue in
      #expect(throws: CatalogueError.nameMissing) { try catalogue.create(" \n\u{0}", at: now) }
      #expect(throws: CatalogueError.tooLong(.name, limit: 300)) {
        try catalogue.create(String(repeating: "a", count: 301), at: now)
      }
      let product = try catalogue.create("Kemeja", at: now)
      #expect(throws: CatalogueError.lowLevelOutOfRange) {
        try catalogue.addVariant(VariantForm(traits: VariantTraits(size: "L"), lowLevel: -1), to: product, at: now)
      }
      #expect(throws: CatalogueError.unknownProduct(ID(1))) {
        try catalogue.addVariant(VariantForm(traits: VariantTraits()), to: ID(1), at: now)
      }
      let variant = try catalogue.addVariant(VariantForm(traits: VariantTraits(size: "L")), to: product, at: now)
      #expect(throws: CatalogueError.costOutOfRange) {
        try catalogue.setCost(-1, of: variant, from: LocalDate("2026-08-01")!, at: now)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `one set of traits is one variant, and one that was put away comes back`(on backend: Backend) async throws {
    let now = now
    try await withCatalogue(on: backend) { catalogue in
      let product = try catalogue.create("Kemeja", at: now)
      let large = VariantForm(traits: VariantTraits(size: "L", colour: "Merah"), sku: "A")
      let first = try catalogue.addVariant(large, to: product, at: now)
      #expect(throws: CatalogueError.sameTraits(as: first)) { try catalogue.addVariant(large, to: product, at: now) }
      let medium = try catalogue.addVariant(VariantForm(traits: VariantTraits(size: "M")), to: product, at: now)
      #expect(throws: CatalogueError.sameTraits(as: first)) { try catalogue.change(medium, to: large) }
      try catalogue.archiveVariant(first, at: now)
      #expect(try catalogue.variants(of: product).map(\.id) == [medium])
      let form = VariantForm(traits: large.traits, sku: "B", lowLevel: 3)
      #expect(try catalogue.addVariant(form, to: product, at: now) == first)
      #expect(try catalogue.variant(first).sku == "B")
      #expect(try catalogue.variant(first).lowLevel == 3)
    }
  }

  @Test(arguments: Backend.all)
  func `a cost holds from its day until the next, and before the first it is unknown`(on backend: Backend) async throws
  {
    let now = now
    try await withCatalogue(on: backend) { catalogue in
      let product = try catalogue.create("Kemeja", at: now)
      let variant = try catalogue.addVariant(VariantForm(traits: VariantTraits()), to: product, at: now)
      let days = ["2026-07-01", "2026-08-01", "2026-06-30", "2026-07-31", "2026-09-09"].map { LocalDate($0)! }
      try catalogue.setCost(45_000, of: variant, from: days[0], at: now)
      try catalogue.setCost(47_000, of: variant, from: days[1], at: now)
      try catalogue.setCost(48_000, of: variant, from: days[1], at: now)
      let costs = try days.map { try catalogue.cost(of: variant, on: $0) }
      #expect(costs == [45_000, 48_000, nil, 45_000, 48_000])
      #expect(try catalogue.costs(of: variant).map(\.amount) == [48_000, 45_000])
      try catalogue.removeCost(of: variant, from: days[1])
      #expect(try catalogue.cost(of: variant, on: days[4]) == 45_000)
    }
  }

  @Test(arguments: Backend.all)
  func `another shop's product is as if it did not exist`(on backend: Backend) async throws {
    let now = now
    try await withBooks(on: backend) { books in
      let (shop, other) = (books.shop, try await books.anotherShop())
      try await books.database.acrossShops.write { connection in
        let mine = Catalogue(connection: connection, shop: shop)
        let theirs = Catalogue(connection: connection, shop: other)
        let product = try mine.create("Kemeja", at: now)
        let variant = try mine.addVariant(VariantForm(traits: VariantTraits()), to: product, at: now)
        #expect(throws: CatalogueError.unknownProduct(product)) { try theirs.product(product) }
        #expect(throws: CatalogueError.unknownProduct(product)) { try theirs.rename(product, to: "x") }
        #expect(throws: CatalogueError.unknownProduct(product)) { try theirs.removePhoto(of: product) }
        #expect(throws: CatalogueError.unknownVariant(variant)) { try theirs.archiveVariant(variant, at: now) }
        #expect(throws: CatalogueError.unknownVariant(variant)) {
          try theirs.setCost(1, of: variant, from: LocalDate("2026-08-01")!, at: now)
        }
        #expect(try theirs.photo(of: product) == nil)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `pages by key show every product once, whatever was typed into the search`(on backend: Backend) async throws {
    let (now, today) = (now, today)
    try await withCatalogue(on: backend) { catalogue in
      for number in 0..<120 {
        let id = try catalogue.create("Produk \(number % 7)", at: now)
        let form = VariantForm(traits: VariantTraits(motif: number == 5 ? "50%_Off!" : "Kawung"), sku: "SKU-\(number)")
        try catalogue.addVariant(form, to: id, at: now)
      }
      var seen: [ID<Product>] = []
      var cursor: ProductCursor?
      repeat {
        let page = try catalogue.products(on: today, after: cursor)
        #expect(page.count <= 50)
        seen += page.map(\.product.id)
        cursor = page.last.map { ProductCursor(name: $0.product.name, product: $0.product.id) }
      } while cursor != nil
      #expect(seen.count == 120 && Set(seen).count == 120)
      #expect(try catalogue.products(search: "sku-119", on: today).count == 1)
      #expect(try catalogue.products(search: "50%_off!", on: today).count == 1)
      #expect(try catalogue.products(search: "%", on: today).count == 1)
      #expect(try catalogue.products(search: "Produk 3", on: today).count == 17)
      #expect(try catalogue.products(search: "'; DROP TABLE product; --", on: today).isEmpty)
      #expect(try catalogue.variantsToCount(search: "kawung produk", on: today, limit: 200).count == 119)
    }
  }

  @Test(arguments: Backend.all)
  func `filters tell low, short, not counted and unknown cost apart`(on backend: Backend) async throws {
    let (now, today) = (now, today)
    try await withCatalogue(on: backend) { catalogue in
      let stock = StockLedger(connection: catalogue.connection, shop: catalogue.shop)
      var products: [String: ID<Product>] = [:]
      for (name, count, taken, cost) in [
        ("low", 3, 0, 100), ("short", 1, 4, 100), ("plenty", 90, 0, 100), ("unknown", nil, 0, nil), ("free", 9, 0, 0),
      ] as [(String, Int64?, Int64, Int64?)] {
        let product = try catalogue.create(name, at: now)
        products[name] = product
        let variant = try catalogue.addVariant(
          VariantForm(traits: VariantTraits(), lowLevel: 5), to: product, at: now)
        if let count { try stock.count(count, of: variant, at: now, by: nil, now: now) }
        if taken > 0 {
          try stock.move(
            .correction, -taken, of: variant, at: Instant(milliseconds: now.milliseconds + 1), by: nil, now: now)
        }
        if let cost { try catalogue.setCost(cost, of: variant, from: today, at: now) }
      }
      let shown = { (filter: ProductFilter) in
        try catalogue.products(filter, on: today).map(\.product.name)
      }
      #expect(try shown(.all) == ["free", "low", "plenty", "short", "unknown"])
      #expect(try shown(.low) == ["low"])
      #expect(try shown(.short) == ["short"])
      #expect(try shown(.notCounted) == ["unknown"])
      #expect(try shown(.costUnknown) == ["unknown"])
      #expect(try catalogue.productCounts(on: today)[.all] == 5)
      let summaries = try catalogue.products(on: today)
      #expect(summaries.map(\.onHand) == [9, 3, 90, -3, nil])
      #expect(summaries.map(\.low) == [0, 1, 0, 0, 0])
      #expect(summaries.map(\.short) == [0, 0, 0, 1, 0])
      #expect(try catalogue.variantsToCount(.notCounted, on: today).map(\.product) == ["unknown"])
      #expect(try catalogue.variantsToCount(.oldest, on: today).count == 4)
      try catalogue.archive(products["low"]!, at: now)
      #expect(try shown(.low).isEmpty)
      #expect(try shown(.archived) == ["low"])
    }
  }

  @Test(arguments: Backend.all)
  func `a variant's history is its movements and the counts that stand, newest first`(on backend: Backend) async throws
  {
    let now = now
    try await withCatalogue(on: backend) { catalogue in
      let stock = StockLedger(connection: catalogue.connection, shop: catalogue.shop)
      let product = try catalogue.create("Kemeja", at: now)
      let variant = try catalogue.addVariant(VariantForm(traits: VariantTraits(size: "L")), to: product, at: now)
      try stock.count(7, of: variant, at: now, by: nil, now: now)
      try stock.move(.made, 5, of: variant, note: "jahit", at: now + .seconds(1), by: nil, now: now + .seconds(1))
      try stock.move(.damaged, -1, of: variant, at: now + .seconds(2), by: nil, now: now + .seconds(2))
      let wrong = try stock.count(99, of: variant, at: now + .seconds(3), by: nil, now: now + .seconds(3))
      #expect(try catalogue.history(of: variant).map(\.kind) == ["count", "damaged", "made", "count"])
      try stock.undoCount(wrong, now: now + .seconds(4))
      let history = try catalogue.history(of: variant)
      #expect(history.map(\.kind) == ["damaged", "made", "count"])
      #expect(history.map(\.quantity) == [-1, 5, 7])
      #expect(try catalogue.history(of: variant, before: history[0].id, limit: 1).map(\.note) == ["jahit"])
      #expect(try catalogue.names(of: [variant])[variant] == "Kemeja · L")
      #expect(try catalogue.countLines(of: [variant], on: LocalDate("2026-08-01")!).map(\.name) == ["Kemeja · L"])
      #expect(try catalogue.countListTotals() == [.all: 1, .notCounted: 0, .oldest: 1])
    }
  }
}
