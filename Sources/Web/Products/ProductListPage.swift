/// Produk & stok: every product with what is left of it.
package struct ProductListPage: Page {
  package var template: String { "ProductList" }
  package static var place: Place? { .products }
  package var title: Written { .word("place.products") }

  let search: String
  let hidden: [HiddenValue]
  let shown: [Chip]
  let rows: [Row]
  let filtered: Bool
  let unmatched: Written?
  let next: SiteURL?
  let xlsx: SiteURL
  let csv: SiteURL

  /// - Parameters:
  ///   - search: what was typed: a product's name, a motif or a SKU.
  ///   - kept: the filters a search keeps, as the query's names and values.
  ///   - shown: all, low, sold beyond stock, never counted, cost unknown.
  ///   - unmatched: channel listings without a variant; 0 shows nothing.
  package init(
    search: String, kept: KeyValuePairs<String, String> = [:], shown: [Chip], rows: [Row], filtered: Bool,
    unmatched: Int, next: SiteURL?, xlsx: SiteURL, csv: SiteURL
  ) {
    self.search = search
    hidden = kept.map { HiddenValue(name: $0, value: $1) }
    self.shown = shown
    self.rows = rows
    self.filtered = filtered
    self.unmatched = unmatched > 0 ? .counted("today.unmatched", unmatched) : nil
    self.next = next
    self.xlsx = xlsx
    self.csv = csv
  }

  /// One product in two lines.
  package struct Row: Sendable {
    let name: String
    let about: Written
    let level: Written
    let state: Badge?
    let address: SiteURL

    /// - Parameters:
    ///   - level: pieces on hand over all its counted variants; nil if none was ever counted.
    ///   - uncounted: variants never counted.
    ///   - low: variants at or under their low-stock level.
    ///   - short: variants sold beyond their stock.
    ///   - costUnknown: whether any variant has no cost of goods.
    package init(
      name: String, variants: Int, level: Int?, uncounted: Int, low: Int, short: Int, costUnknown: Bool,
      address: SiteURL
    ) {
      self.name = name
      about = .joined(
        [.counted("product.variants", variants)]
          + (uncounted > 0 && level != nil ? [.counted("product.uncounted", uncounted)] : [])
          + (costUnknown ? [.word("product.costUnknown")] : []))
      self.level = level.map { .counted("common.pieces", $0) } ?? .word("stock.notCounted")
      state =
        short > 0
        ? Badge(.word("stock.short"), .wrong) : low > 0 ? Badge(.word("stock.low"), .attention) : nil
      self.address = address
    }
  }
}
