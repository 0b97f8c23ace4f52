/// A column of a product list, by its heading in either language.
package enum ProductListColumn: String, Sendable, Codable, CaseIterable {
  case product, motif, size, colour, sku, stock, lowLevel, cost

  /// The heading in Canting's own exports.
  package func heading(_ language: Language) -> String {
    switch language {
    case .indonesian: headings[0]
    case .english: headings[1]
    }
  }

  /// Headings that mean this column: Indonesian, English, then what people write besides.
  private var headings: [String] {
    switch self {
    case .product: ["Produk", "Product", "Nama", "Nama Produk", "Product Name", "Name"]
    case .motif: ["Motif", "Motif", "Corak", "Pattern"]
    case .size: ["Ukuran", "Size"]
    case .colour: ["Warna", "Colour", "Color"]
    case .sku: ["SKU", "SKU", "Kode", "Kode SKU", "Code"]
    case .stock: ["Stok", "Stock", "Jumlah stok"]
    case .lowLevel: ["Batas stok", "Low level", "Batas stok rendah", "Low stock level", "Stok minimum"]
    case .cost: ["Harga pokok", "Cost", "HPP", "Modal", "Cost of goods"]
    }
  }

  /// The column that a heading means, whatever its letters' case; nil for one that nobody reads.
  package init?(heading: some StringProtocol) {
    let folded = FoldedText(heading)
    let column = Self.allCases.first { $0.headings.contains { FoldedText($0) == folded } }
    guard let column, !folded.isEmpty else { return nil }
    self = column
  }
}
