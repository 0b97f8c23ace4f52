import Spreadsheets
import Storage

extension Catalogue {
  /// Every variant that is offered, in the columns that a product list is read from: what is exported reads back as
  /// "nothing changes".
  ///
  /// - Parameters:
  ///   - search: only variants it finds, as in ``variantsToCount(_:search:on:after:limit:)``.
  ///   - today: for the cost of goods.
  package func exportedProductList(
    search: String = "", in language: Language, currency: String, on today: LocalDate
  ) throws -> ListFile {
    var file = ListFile(
      name: language == .indonesian ? "Produk" : "Products",
      headings: ProductListColumn.allCases.map { $0.heading(language) })
    var cursor: CountCursor?
    while true {
      let lines = try variantsToCount(search: search, on: today, after: cursor, limit: 200)
      file.rows += lines.map { Self.cells(of: $0, decimals: currency == "IDR" ? 0 : 2) }
      guard let last = lines.last else { return file }
      cursor = last.cursor
    }
  }

  private static func cells(of line: CountLine, decimals: Int) -> [OutCell] {
    let (standing, variant) = (line.standing, line.standing.variant)
    return ProductListColumn.allCases.map { column in
      switch column {
      case .product: .text(line.product)
      case .motif: .text(variant.traits.motif)
      case .size: .text(variant.traits.size)
      case .colour: .text(variant.traits.colour)
      case .sku: .text(variant.sku)
      case .stock: standing.level.counted.map { .integer($0.onHand) } ?? .blank
      case .lowLevel: variant.lowLevel.map { .integer(Int64($0)) } ?? .blank
      case .cost: standing.cost.map { .money($0, decimals: decimals) } ?? .blank
      }
    }
  }
}
