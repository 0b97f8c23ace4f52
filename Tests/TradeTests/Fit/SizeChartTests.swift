import Storage
import TestSupport
import Testing

@testable import Trade

struct SizeChartTests {
  private static let now = Instant(milliseconds: 1_790_000_000_000)

  private func withProduct(
    _ sizes: [String] = ["M", "L", "XL"], _ name: String = "Kemeja Parang", on backend: Backend,
    _ body: (TestBooks, ID<Product>) async throws -> Void
  ) async throws {
    try await withBooks(on: backend) { books in
      try await body(books, try await books.product(name, sizes: sizes))
    }
  }

  @Test(arguments: Backend.all)
  func `a standard chart is made for the sizes that the product has, and no others`(on backend: Backend) async throws {
    try await withProduct(["XXXL", "M", "L"], on: backend) { books, product in
      let made = try await books.charts { try $0.make(from: .manShirt, for: product, at: Self.now) }
      let chart = try #require(try await books.charts { try $0.chart(of: product) })
      #expect(made == 3 && chart.wearer == .man)
      #expect(chart.rows.map(\.size) == ["M", "L", "XXXL"])
      #expect(chart.rows.map(\.chest) == [1_040, 1_100, 1_300])
      #expect(chart.rows[1].weights == 62_000...72_000)
    }
  }

  @Test(arguments: Backend.all)
  func `a chart is written over, read back whole, and taken away`(on backend: Backend) async throws {
    try await withProduct(on: backend) { books, product in
      let first = SizeChart(.woman, [SizeChart.Row("L", chest: 1_035, heights: 1_500...1_650)])
      try await books.charts { try $0.write(first, of: product, at: Self.now) }
      #expect(try await books.charts { try $0.chart(of: product) } == first)
      let second = SizeChart(.child, [SizeChart.Row("m", length: 405, ages: 24...36), SizeChart.Row("XL")])
      try await books.charts { try $0.write(second, of: product, at: Self.now) }
      #expect(
        try await books.charts { try $0.chart(of: product) }
          == SizeChart(.child, [SizeChart.Row("M", length: 405, ages: 24...36)]))
      try await books.charts { try $0.write(SizeChart(.child, []), of: product, at: Self.now) }
      #expect(try await books.charts { try $0.chart(of: product) } == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a refused chart leaves the one that was there`(on backend: Backend) async throws {
    try await withProduct(on: backend) { books, product in
      try await books.charts { _ = try $0.make(from: .womanTop, for: product, at: Self.now) }
      let before = try await books.charts { try $0.chart(of: product) }
      let wrong: [(SizeChart, FitError)] = [
        (SizeChart(.woman, [SizeChart.Row("S", chest: 920)]), .unknownSize("S")),
        (SizeChart(.woman, [SizeChart.Row("L", chest: 520)]), .flatWidth(size: "L")),
        (SizeChart(.woman, [SizeChart.Row("L", weights: 1...2)]), .outOfRange(.weight, size: "L")),
        (
          SizeChart(.woman, [SizeChart.Row("M", chest: 1_100), SizeChart.Row("L", chest: 1_000)]),
          .notAscending(.chest, size: "L")
        ),
      ]
      for (chart, refusal) in wrong {
        await #expect(throws: refusal) {
          try await books.charts { try $0.write(chart, of: product, at: Self.now) }
        }
      }
      #expect(try await books.charts { try $0.chart(of: product) } == before)
    }
  }

  @Test(arguments: Backend.all)
  func `a chart is copied from another product, as far as the sizes are the same`(on backend: Backend) async throws {
    try await withProduct(on: backend) { books, product in
      let other = try await books.product("Kemeja Kawung", sizes: ["L", "XXL"])
      let shoes = try await books.product("Sandal", sizes: ["38"])
      await #expect(throws: FitError.noChart) {
        try await books.charts { _ = try $0.copy(from: product, to: other, at: Self.now) }
      }
      try await books.charts { _ = try $0.make(from: .manShirt, for: product, at: Self.now) }
      #expect(try await books.charts { try $0.copy(from: product, to: other, at: Self.now) } == 1)
      #expect(try await books.charts { try $0.charted(but: other).map(\.name) } == ["Kemeja Parang"])
      await #expect(throws: FitError.nothingInCommon) {
        try await books.charts { _ = try $0.copy(from: product, to: shoes, at: Self.now) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `a size that is not sold any more is not advised, and comes back with its variant`(
    on backend: Backend
  ) async throws {
    try await withProduct(on: backend) { books, product in
      try await books.charts { _ = try $0.make(from: .manShirt, for: product, at: Self.now) }
      let body = try #require(Measures(weight: 78_000, height: 1_720))
      let shop = books.shop
      func advice() async throws -> FitAdvice {
        try await books.database.read { connection in
          try FitAnswer(of: product, for: body, shop: shop, on: connection).advice
        }
      }
      #expect(try await advice().verdict == .size("XL"))
      try await books.database.write { connection in
        try connection.execute("UPDATE variant SET archived_at = 1 WHERE shop_id = \(shop) AND size = 'XL'")
      }
      #expect(try await advice().verdict == .aboveAll("L"))
      try await books.database.write { connection in
        try connection.execute("UPDATE variant SET archived_at = NULL WHERE shop_id = \(shop) AND size = 'XL'")
      }
      #expect(try await advice().verdict == .size("XL"))
    }
  }

  @Test(arguments: Backend.all)
  func `another shop sees and writes nothing of it`(on backend: Backend) async throws {
    try await withProduct(on: backend) { books, product in
      try await books.charts { _ = try $0.make(from: .manShirt, for: product, at: Self.now) }
      let shop = try await books.anotherShop()
      try await books.database.acrossShops.write { connection in
        let theirs = SizeCharts(connection: connection, shop: shop)
        let seen = try theirs.chart(of: product)
        #expect(seen == nil)
        #expect(throws: CatalogueError.unknownProduct(product)) {
          try theirs.make(from: .manShirt, for: product, at: Self.now)
        }
        #expect(throws: CatalogueError.unknownProduct(product)) {
          try FitOutcomes(connection: connection, shop: shop)
            .record(FitOutcome("L", nil, .kept), of: product, by: nil, at: Self.now)
        }
      }
      #expect(try await books.charts { try $0.chart(of: product) } != nil)
    }
  }

  @Test(arguments: Backend.all)
  func `what a seller writes down is learned from, and forgotten when taken back`(on backend: Backend) async throws {
    try await withProduct(on: backend) { books, product in
      try await books.charts { _ = try $0.make(from: .womanTop, for: product, at: Self.now) }
      let shop = books.shop
      try await books.database.write { connection in
        let outcomes = FitOutcomes(connection: connection, shop: shop)
        let body = Measures(weight: 57_000, height: 1_580)
        let before = try outcomes.advisers(of: [product])[product]?.shift.mean
        let ids = try (0..<4).map { _ in
          try outcomes.record(FitOutcome("l", body, .tooSmall), of: product, by: nil, at: Self.now)
        }
        #expect(try outcomes.outcomes(of: product).map(\.outcome.size) == ["L", "L", "L", "L"])
        #expect(try outcomes.advisers(of: [product])[product]?.shift.mean ?? 0 > (before ?? 0) + 0.1)
        for id in ids { try outcomes.remove(id, of: product) }
        #expect(throws: FitError.unknownOutcome) { try outcomes.remove(ids[0], of: product) }
        #expect(try outcomes.advisers(of: [product])[product]?.shift == .prior)
        #expect(throws: FitError.unknownSize("S")) {
          try outcomes.record(FitOutcome("S", body, .kept), of: product, by: nil, at: Self.now)
        }
      }
    }
  }

  @Test(arguments: [
    ("Kemeja Batik Parang", ["M"], StandardChart.manShirt), ("Gamis Sogan", ["L"], .gamis), ("Tunik", ["S"], .womanTop),
    ("Dress Midi", ["L"], .midiDress), ("Kemeja Anak", ["4"], .child), ("Outer", [""], .oversize),
  ])
  func `the name of a product speaks for a chart`(name: String, sizes: [String], standard: StandardChart) {
    #expect(StandardChart(for: name, sizes: sizes) == standard)
  }

  @Test(arguments: [("Celana Kulot", ["L"]), ("Kain Jarik", [""]), ("Parang", ["L"]), ("Kemeja", ["38"])])
  func `a name that speaks for none gets none`(name: String, sizes: [String]) {
    #expect(StandardChart(for: name, sizes: sizes) == nil)
  }

  @Test(arguments: StandardChart.allCases)
  func `every standard chart is one that would be taken`(standard: StandardChart) throws { try standard.chart.check() }
}

extension TestBooks {
  func charts<Value: Sendable>(_ deed: @escaping @Sendable (SizeCharts) throws -> Value) async throws -> Value {
    try await database.write { [shop] in try deed(SizeCharts(connection: $0, shop: shop)) }
  }

  func product(_ name: String, sizes: [String]) async throws -> ID<Product> {
    let now = Instant(milliseconds: 1_790_000_000_000)
    return try await database.write { [shop] connection in
      let catalogue = Catalogue(connection: connection, shop: shop)
      let product = try catalogue.create(name, at: now)
      for size in sizes {
        try catalogue.addVariant(VariantForm(traits: VariantTraits(size: size)), to: product, at: now)
      }
      return product
    }
  }
}
