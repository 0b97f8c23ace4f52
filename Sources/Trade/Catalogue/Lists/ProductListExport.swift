package import Spreadsheets
import Storage

extension Catalogue {
  /// Variants of one page of the products in the columns that a product list is read from: what is exported reads back
  /// as "nothing changes".
  ///
  /// - Parameters:
  ///   - filter: which products, as in ``products(_:search:on:after:limit:)``; likewise `search` and `cursor`.
  ///   - today: for the cost of goods.
  ///   - showingCosts: false leaves the column of costs blank, for a reader whose business they are not.
  /// - Returns: the rows, and where the next page begins; nil after the last.
  package func productListRows(
    _ filter: ProductFilter = .all, search: String = "", currency: String, on today: LocalDate,
    after cursor: ProductCursor? = nil, showingCosts: Bool = true
  ) throws -> (rows: [[OutCell]], next: ProductCursor?) {
    let page = try products(filter, search: search, on: today, after: cursor)
    let decimals = currency == "IDR" ? 0 : 2
    let rows = page.flatMap { summary in
      summary.variants.map { standing in
        Self.cells(
          of: standing, cost: showingCosts ? standing.cost : nil, product: summary.product.name, decimals: decimals)
      }
    }
    return (rows, page.last.map { ProductCursor(name: $0.product.name, product: $0.product.id) })
  }

  private static func cells(
    of standing: VariantStanding, cost: Int64?, product: String, decimals: Int
  ) -> [OutCell] {
    let variant = standing.variant
    return ProductListColumn.allCases.map { column in
      switch column {
      case .product: .text(product)
      case .motif: .text(variant.traits.motif)
      case .size: .text(variant.traits.size)
      case .colour: .text(variant.traits.colour)
      case .sku: .text(variant.sku)
      case .stock: standing.level.counted.map { .integer($0.onHand) } ?? .blank
      case .lowLevel: variant.lowLevel.map { .integer(Int64($0)) } ?? .blank
      case .cost: cost.map { .money($0, decimals: decimals) } ?? .blank
      }
    }
  }
}
