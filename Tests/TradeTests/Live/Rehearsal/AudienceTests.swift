import Testing

@testable import Trade

/// Made-up people, and what they write.
struct AudienceTests {
  private static func said(_ seconds: Int = 3_600, seed: UInt64 = 1, perMille: Int = 700) -> [Audience.Comment] {
    let items = RehearsalGoods.items
    let audience = Audience(items, seed: seed, perMille: perMille)
    return (0..<seconds).flatMap {
      audience.comments(in: $0, showing: items[$0 / 300 % items.count], since: $0 / 300 * 300)
    }
  }

  @Test func `an audience says the same for the same seed, and something else for another`() {
    #expect(Self.said() == Self.said())
    #expect(Self.said().map(\.text) != Self.said(seed: 2).map(\.text))
    #expect(Set(Self.said().map(\.id)).count == Self.said().count)
  }

  @Test func `what it writes is read as a live's comments are`() {
    let items = RehearsalGoods.items
    let reader = CommentReader(lineUp: ReadingLineUp(items.map(\.reading)))
    let said = Self.said()
    let readings = said.map { reader.read($0.text, context: ReadingContext(onShow: items[0].code)) }
    let share = { (intent: CommentReading.Intent) in
      Double(readings.count { $0.intent == intent }) / Double(readings.count)
    }
    #expect(said.count > 1_500)
    #expect((0.2...0.5).contains(share(.claim)) && (0.2...0.45).contains(share(.question)))
    #expect(share(.cancel) > 0.005 && share(.change) > 0.004 && share(.afterSale) > 0.01 && share(.other) > 0.15)
    let questions = readings.filter { $0.intent == .question }
    let fits = Double(questions.count { $0.attribute == .size }) / Double(questions.count)
    #expect((0.28...0.55).contains(fits))
    // Clear claims and unsure ones, so that both are practised.
    let claims = readings.filter { $0.intent == .claim }
    #expect(claims.count { $0.isAmbiguous } > 20 && claims.count { !$0.isAmbiguous } > claims.count / 2)
  }

  @Test func `an item that was just shown is claimed in a rush`() {
    let items = RehearsalGoods.items
    let audience = Audience(items, seed: 3, perMille: 1_000)
    let rush = (0..<2_000).map { audience.comments(in: $0, showing: items[0], since: $0 - 10).count }.reduce(0, +)
    let calm = (0..<2_000).map { audience.comments(in: $0, showing: items[0], since: $0 - 200).count }.reduce(0, +)
    #expect(Double(rush) > 1.7 * Double(calm))
  }

  @Test func `nobody writes where there is nothing to show`() {
    #expect(Audience([], seed: 1, perMille: 5_000).comments(in: 1, showing: nil, since: nil).isEmpty)
  }
}

enum RehearsalGoods {
  /// Two items in sizes and colours, one of one kind only.
  static let items: [LineUpItem] = [
    item(1, "B01", "Kemeja Parang", ["M", "L", "XL"], ["Merah", "Navy"]),
    item(2, "B02", "Daster Kawung", ["M", "L"], ["Hitam", "Sogan"]), item(3, "B03", "Kain Panjang", [""], [""]),
  ]

  private static func item(
    _ number: Int64, _ code: String, _ name: String, _ sizes: [String], _ colours: [String]
  ) -> LineUpItem {
    let product = ID<Product>(number)
    var variants: [Variant] = []
    for colour in colours {
      for size in sizes {
        variants.append(
          Variant(
            id: ID(number * 100 + Int64(variants.count)), product: product,
            traits: VariantTraits(size: size, colour: colour), sku: "", lowLevel: nil,
            createdAt: Instant(milliseconds: 0), archivedAt: nil))
      }
    }
    return LineUpItem(
      id: ID(number), place: Int(number), code: code, product: product, name: name, facts: ProductFacts(), price: nil,
      minutes: 5, variants: variants)
  }
}
