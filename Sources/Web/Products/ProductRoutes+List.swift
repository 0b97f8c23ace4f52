import HTTPTypes
import Hummingbird
import Storage
import Trade

extension ProductRoutes {
  @Sendable func list(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let today = caller.today(at: request.now)
    let search = request.query["search"] ?? ""
    let filter = request.query["show"].flatMap(ProductFilter.init(rawValue:)) ?? .all
    let after = request.query["after"].flatMap { ID<Product>($0) }
    let (products, counts, unmatched) = try await caller.database.read { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      let last = after.flatMap { try? catalogue.product($0) }
      let cursor = last.map { ProductCursor(name: $0.name, product: $0.id) }
      return (
        try catalogue.products(filter, search: search, on: today, after: cursor),
        try catalogue.productCounts(on: today),
        try Listings(connection: connection, shop: caller.shop.id).unmatchedTotals().listings
      )
    }
    let kept: KeyValuePairs = ["search": search.isEmpty ? nil : search, "show": filter == .all ? nil : filter.rawValue]
    let here = SiteURL.products.with(kept)
    let page = ProductListPage(
      search: search, kept: filter == .all ? [:] : ["show": filter.rawValue],
      shown: Self.chips(counts, chosen: filter, search: search),
      rows: products.map(ProductListPage.Row.init), filtered: !search.isEmpty || filter != .all, unmatched: unmatched,
      next: products.count == 50 ? here.with(["after": products.last?.product.id.description]) : nil,
      xlsx: SiteURL.productsXLSX.with(kept), csv: SiteURL.productsCSV.with(kept))
    return request.page(page)
  }

  private static func chips(_ counts: [ProductFilter: Int], chosen: ProductFilter, search: String) -> [Chip] {
    ProductFilter.allCases
      .filter { [.all, .low, .short, .notCounted, .costUnknown].contains($0) || (counts[$0] ?? 0) > 0 || $0 == chosen }
      .map { filter in
        let address = SiteURL.products.with([
          "search": search.isEmpty ? nil : search, "show": filter == .all ? nil : filter.rawValue,
        ])
        return Chip(filter.label, count: counts[filter], address: address, chosen: filter == chosen)
      }
  }
}

extension ProductListPage.Row {
  init(_ summary: ProductSummary) {
    self.init(
      name: summary.product.name, variants: summary.variants.count, level: summary.onHand.map(Int.init),
      uncounted: summary.uncounted, low: summary.low, short: summary.short, costUnknown: summary.isCostUnknown,
      address: .product(summary.product.id))
  }
}

extension ProductFilter {
  var label: Written {
    switch self {
    case .all: .word("common.all")
    case .low: .word("products.low")
    case .short: .word("products.short")
    case .notCounted: .word("products.uncounted")
    case .costUnknown: .word("products.costUnknown")
    case .archived: .word("product.archived")
    }
  }
}
