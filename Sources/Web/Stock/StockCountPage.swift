package import Trade

/// Opname: many variants counted at once; what is left empty was not counted.
///
/// Posts `count-<variant id>` for each row and `counted_at`, the moment the list was opened, in milliseconds: orders
/// older than it no longer move the stock.
package struct StockCountPage: Page {
  package var template: String { "StockCount" }
  package static var place: Place? { .products }
  package var title: Written { .word("place.counts") }

  let search: String
  let shown: [Chip]
  let rows: [Row]
  let filtered: Bool
  let countedAt: Int64
  let openedAt: Written
  let next: SiteURL?

  /// - Parameters:
  ///   - shown: all, never counted, counted longest ago.
  ///   - filtered: whether anything was searched or filtered.
  package init(search: String, shown: [Chip], rows: [Row], filtered: Bool, countedAt: Instant, next: SiteURL?) {
    self.search = search
    self.shown = shown
    self.rows = rows
    self.filtered = filtered
    self.countedAt = countedAt.milliseconds
    openedAt = .clock(countedAt)
    self.next = next
  }

  /// One variant to count.
  package struct Row: Sendable {
    let id: String
    let product: String
    let name: Written
    let last: Written
    let value: String?
    let error: Written?

    /// - Parameters:
    ///   - expected: what the books say is on hand; nil if never counted.
    ///   - value: what was typed, after a refusal.
    package init(
      id: some CustomStringConvertible, product: String, name: String, sku: String, expected: Int?,
      countedAt: Instant?, value: String? = nil, error: Written? = nil
    ) {
      self.id = id.description
      self.product = product
      self.name = .joined([.text(name), .text(sku)])
      if let expected, let countedAt {
        last = .joined([.counted("count.expected", expected), .since(countedAt)])
      } else {
        last = .word("stock.notCounted")
      }
      self.value = value
      self.error = error
    }
  }
}
