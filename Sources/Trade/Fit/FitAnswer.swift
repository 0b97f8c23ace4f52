package import Storage

/// Which size of a product fits a body, and how many of it are left.
package struct FitAnswer: Sendable, Equatable {
  package let advice: FitAdvice
  /// Pieces left of each size the advice names, over its colours; nil where none was counted.
  package let left: [Int64?]
  /// Outcomes that it was learned from.
  package let outcomes: Int

  /// - Parameter measures: nil where nothing was said; then nothing is known.
  /// - Throws: ``CatalogueError/unknownProduct(_:)``.
  package init(
    of product: ID<Product>, for measures: Measures?, asked: String? = nil, shop: ID<Shop>,
    on connection: any SQLConnection
  ) throws {
    let catalogue = Catalogue(connection: connection, shop: shop)
    _ = try catalogue.product(product)
    let adviser = try FitOutcomes(connection: connection, shop: shop).advisers(of: [product])[product]
    let advice =
      adviser.map { adviser in measures.map { adviser.advise($0, asked: asked) } ?? .unknown(.tooVague) }
      ?? .unknown(.noChart)
    let variants = try catalogue.variants(where: "product_id = \(product) AND archived_at IS NULL")
    let levels = try StockLedger(connection: connection, shop: shop).levels(of: variants.map(\.id))
    self.advice = advice
    outcomes = adviser?.shift.outcomes ?? 0
    left = advice.sizes.map { size in
      let known = variants.filter { $0.traits.size == size }.compactMap { variant -> Int64? in
        if case .counted(let level) = levels[variant.id] { max(0, level.available) } else { nil }
      }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
  }
}
