import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct LineUpOrderTests {
  @Test(arguments: Backend.all)
  func `items are numbered in their order, and a code that buyers have heard stays`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      let items = try await stage.add(["Daster", "Gamis", "Sarung"])
      try await stage.lineUp { lineUp in
        try lineUp.change(items[0], code: "B02", price: nil, minutes: 5, at: LiveStage.start)
        try lineUp.change(items[1], code: "B01", price: nil, minutes: 5, at: LiveStage.start)
      }
      _ = try await stage.claim()
      // The claimed one keeps B03; two that would change codes with each other do.
      #expect(try await stage.lineUp { try $0.number(with: "b", at: LiveStage.start) } == 3)
      #expect(try await stage.codes() == ["B03 Kemeja Parang", "B01 Daster", "B02 Gamis", "B04 Sarung"])
      #expect(try await stage.lineUp { try $0.number(with: "B", at: LiveStage.start) } == 0)
      try await stage.lineUp { try $0.number(with: "", at: LiveStage.start) }
      #expect(try await stage.codes() == ["B03 Kemeja Parang", "01 Daster", "02 Gamis", "03 Sarung"])
    }
  }

  @Test(arguments: Backend.all)
  func `letters in front are up to three of A to Z`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      for letters in ["ABCD", "1", "É", "A-"] {
        await #expect(throws: LiveError.outOfRange(.code)) {
          _ = try await stage.lineUp { try $0.number(with: letters, at: LiveStage.start) }
        }
      }
      let codes = try await stage.codes()
      #expect(codes == ["B03 Kemeja Parang"])
    }
  }

  @Test(arguments: Backend.all)
  func `an item goes to the top, to a place, and to the end`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      let items = try await stage.add(["Daster", "Gamis", "Sarung"])
      try await stage.lineUp { try $0.move(items[2], to: 1, at: LiveStage.start) }
      #expect(try await stage.names() == ["Sarung", "Kemeja Parang", "Daster", "Gamis"])
      try await stage.lineUp { try $0.move(items[2], to: 3, at: LiveStage.start) }
      #expect(try await stage.names() == ["Kemeja Parang", "Daster", "Sarung", "Gamis"])
      try await stage.lineUp { try $0.move(items[0], to: 200, at: LiveStage.start) }
      #expect(try await stage.names() == ["Kemeja Parang", "Sarung", "Gamis", "Daster"])
      await #expect(throws: LiveError.unknownItem) {
        try await stage.lineUp { try $0.move(ID(7), to: 1, at: LiveStage.start) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `a list makes a line-up, and says which lines it did not understand`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.products(["Daster Kencana", "Daster Arimbi", "Gamis Polos", "Gamis"])
      let list = """
        A1 kencana daster 85rb

        gamis   Rp 185.000
        B03 arimbi
        daster 50rb
        Tas Rotan
        polos gamis
        kemeja parang
        """
      let listed = try await stage.lineUp {
        try $0.make(fromLines: list, on: LocalDate("2026-09-21")!, at: LiveStage.start)
      }
      #expect(listed == LineUp.Listed(added: 4, unclear: ["daster 50rb", "Tas Rotan"], passedOver: 1))
      #expect(
        try await stage.codes() == [
          "B03 Kemeja Parang", "A1 Daster Kencana", "B04 Gamis", "B05 Daster Arimbi", "B06 Gamis Polos",
        ])
      #expect(try await stage.lineUp { try $0.items().map(\.price) } == [150_000, 85_000, 185_000, nil, nil])
    }
  }

  @Test(arguments: Backend.all)
  func `a line of an item that is there says its price or code anew, and is told as changed`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { stage in
      try await stage.products(["Kemeja Sogan", "Daster Arimbi"])
      func send(_ list: String) async throws -> LineUp.Listed {
        try await stage.lineUp { try $0.make(fromLines: list, on: LocalDate("2026-09-21")!, at: LiveStage.start) }
      }
      func prices() async throws -> [Int64?] { try await stage.lineUp { try $0.items().map(\.price) } }
      #expect(try await send("B04 daster arimbi 85rb") == LineUp.Listed(added: 1))
      // By its words; by its code where the words fit several; by its code alone.
      #expect(try await send("kemeja parang 160rb") == LineUp.Listed(changed: 1))
      #expect(try await send("B03 kemeja 165rb\nb4 90rb") == LineUp.Listed(changed: 2))
      #expect(try await prices() == [165_000, 90_000])
      #expect(try await send("C7 daster arimbi") == LineUp.Listed(changed: 1))
      #expect(try await stage.codes() == ["B03 Kemeja Parang", "C7 Daster Arimbi"])
      // A code of another item is not taken away; what is there just so is no change.
      #expect(try await send("B03 daster arimbi 95rb") == LineUp.Listed(changed: 1))
      #expect(try await send("daster arimbi 95rb") == LineUp.Listed(passedOver: 1))
      #expect(try await stage.codes() == ["B03 Kemeja Parang", "C7 Daster Arimbi"])
      #expect(try await prices() == [165_000, 95_000])
      // Words that fit nothing are no order to change what the code names.
      #expect(try await send("B03 tas rotan 10rb") == LineUp.Listed(unclear: ["B03 tas rotan 10rb"]))
      #expect(try await prices() == [165_000, 95_000])
    }
  }

  @Test(arguments: Backend.all)
  func `a floor is known where cost, fees and rates are, and says why where it is not`(on backend: Backend) async throws
  {
    try await withLive(on: backend) { stage in
      let day = LocalDate("2026-06-15")!
      func floor(_ channels: [SalesChannel]) async throws -> ItemFloor? {
        try await stage.books.database.read { connection in
          let items = try LineUp(connection: connection, shop: stage.books.shop, session: stage.session).items()
          return try LineUpFloors(connection: connection, shop: stage.books.shop)
            .floors(of: items, on: channels, day: day)[stage.item]
        }
      }
      #expect(try await floor([.tiktokShop]) == .unknown(.cost))
      let variants = stage.variants
      try await stage.books.database.write { [shop = stage.books.shop] connection in
        let catalogue = Catalogue(connection: connection, shop: shop)
        for variant in variants {
          try catalogue.setCost(90_000, of: variant, from: LocalDate("2026-01-01")!, at: LiveStage.start)
        }
        try FeeBook(connection: connection, shop: shop)
          .choose(programmes: [], category: "tops", on: .shopee, from: LocalDate("2026-01-01")!, at: LiveStage.start)
        // The dearest variant decides.
        try catalogue.setCost(100_000, of: variants[3], from: LocalDate("2026-01-01")!, at: LiveStage.start)
      }
      #expect(try await floor([.counter]) == .unknown(.channel(.counter)))
      #expect(try await floor([.shopee, .counter]) == .unknown(.channel(.counter)))
      // What TikTok takes of a category stands on no public page.
      #expect(try await floor([.shopee, .tiktokShop]) == .unknown(.rate(.tiktokShop)))
      guard case .price(let shopee) = try await floor([.shopee]) else {
        Issue.record("no floor")
        return
      }
      #expect(shopee > 125_000)
    }
  }

  @Test func `warnings say what would trouble the host`() {
    let variant = Variant(
      id: ID(1), product: ID(1), traits: VariantTraits(size: "L"), sku: "", lowLevel: nil, createdAt: LiveStage.start,
      archivedAt: nil)
    func item(_ price: Int64?, _ variants: [Variant]) -> LineUpItem {
      LineUpItem(
        id: ID(1), place: 1, code: "B03", product: ID(1), name: "Kemeja", facts: ProductFacts(), price: price,
        minutes: 5, variants: variants)
    }
    func level(_ onHand: Int64, _ held: Int64) -> [ID<Variant>: StockLevel] {
      [ID(1): .counted(CountedLevel(onHand: onHand, held: held, countedAt: LiveStage.start))]
    }
    func warnings(_ item: LineUpItem, _ levels: [ID<Variant>: StockLevel], _ floor: ItemFloor?) -> [LineUpWarning] {
      LineUpWarning.all(of: item, levels: levels, floor: floor)
    }
    #expect(warnings(item(100, [variant]), level(2, 1), .price(100)) == [])
    #expect(warnings(item(99, [variant]), level(2, 2), .price(100)) == [.underFloor, .noneLeft])
    #expect(warnings(item(99, [variant]), [:], .unknown(.cost)) == [.notCounted])
    #expect(warnings(item(nil, []), [:], nil) == [.noPrice, .notCounted])
    #expect(warnings(item(5, [variant]), level(1, 0), ItemFloor.none) == [.underFloor])
  }
}

extension LiveStage {
  @discardableResult
  func lineUp<Value: Sendable>(_ deed: @escaping @Sendable (LineUp) throws -> Value) async throws -> Value {
    try await books.database.write { [books, session] connection in
      try deed(LineUp(connection: connection, shop: books.shop, session: session))
    }
  }

  @discardableResult
  func products(_ names: [String]) async throws -> [ID<Product>] {
    try await books.database.write { [shop = books.shop] connection in
      let catalogue = Catalogue(connection: connection, shop: shop)
      return try names.map { try catalogue.create($0, at: Self.start) }
    }
  }

  /// Adds new products at the end of the line-up.
  func add(_ names: [String]) async throws -> [ID<LineUpItem>] {
    let products = try await products(names)
    return try await lineUp { lineUp in try products.map { try lineUp.add($0, at: Self.start) } }
  }

  func names() async throws -> [String] { try await lineUp { try $0.items().map(\.name) } }

  func codes() async throws -> [String] { try await lineUp { try $0.items().map { "\($0.code) \($0.name)" } } }
}
