import Storage
package import Trade

/// `canting stock`: every variant with its level.
package struct ShowStock: Codable, Sendable {
  package let search: String
  package let shop: ChosenShop

  package init(search: String, shop: ChosenShop) {
    self.search = search
    self.shop = shop
  }

  /// Puts the variants into `sink`, a page at a time, by product.
  func run(on books: Books, sink: EventSink) async throws -> StockAnswer {
    let shop = try await shop.find(in: books)
    let today = LocalDate(.now, in: ShopTimeZone(name: shop.timeZone) ?? .jakarta)
    let page = 200
    var cursor: CountCursor?
    var variants = 0
    while true {
      let after = cursor
      let lines = try await books.database.bound(to: shop.id).read { connection in
        try Catalogue(connection: connection, shop: shop.id).variantsToCount(
          .all, search: search, on: today, after: after, limit: page)
      }
      try await sink(
        .variants(lines.map(VariantRow.init), ShopFacts(timeZone: shop.timeZone, currency: shop.currency)))
      variants += lines.count
      cursor = lines.last?.cursor
      if lines.count < page { break }
    }
    return StockAnswer(variants: variants, timeZone: shop.timeZone)
  }
}

/// The end of a list of variants.
package struct StockAnswer: Codable, Sendable {
  package let variants: Int
  /// The shop's, for showing times.
  package let timeZone: String
}

/// How a shop's times and amounts are read.
package struct ShopFacts: Codable, Sendable {
  package let timeZone: String
  package let currency: String
}

/// One variant and what is known of its pieces.
package struct VariantRow: Codable, Sendable {
  package let id: ID<Variant>
  package let product: String
  package let motif: String
  package let size: String
  package let colour: String
  package let sku: String
  /// Nil where nobody ever counted, which is not zero.
  package let level: CountedLevel?
  package let lowLevel: Int?
  package let cost: Int64?

  init(_ line: CountLine) {
    let variant = line.standing.variant
    id = variant.id
    product = line.product
    motif = variant.traits.motif
    size = variant.traits.size
    colour = variant.traits.colour
    sku = variant.sku
    level = line.standing.level.counted
    lowLevel = variant.lowLevel
    cost = line.standing.cost
  }
}
