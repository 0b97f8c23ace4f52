import Spreadsheets
import Storage
import Trade

extension SiteList {
  /// The products as the page shows them, in the columns that a product list is read from.
  static let products = SiteList(path: "/products", permission: .seeBooks) { request, caller in
    let (today, search) = (caller.today(at: request.now), request.query["search"] ?? "")
    let filter = request.query["show"].flatMap(ProductFilter.init(rawValue:)) ?? .all
    return Content(
      name: .word("list.file"), headings: ProductListColumn.allCases.map { .text($0.heading(caller.language)) },
      rows: { add in
        var cursor: ProductCursor?
        repeat {
          let after = cursor
          let page = try await caller.database.read { connection in
            try Catalogue(connection: connection, shop: caller.shop.id).productListRows(
              filter, search: search, currency: caller.shop.currency, on: today, after: after,
              showingCosts: caller.seesCosts)
          }
          for row in page.rows { try add(row) }
          cursor = page.next
        } while cursor != nil
      })
  }

  /// The channels' listings: those without a variant, or with one.
  static let listings = SiteList(path: "/listings", permission: .seeBooks) { request, caller in
    let showsMatched = request.query["show"] == "matched"
    let channels = Dictionary(
      uniqueKeysWithValues: SalesChannel.allCases.map { ($0, request.text(.word("channel.\($0)"))) })
    return Content(
      name: .word("list.listings"),
      headings: ["channel", "product", "variation", "sku", "lines", "pieces", "variant"].map { .word("column.\($0)") },
      rows: { add in
        var cursor: ListingCursor?
        repeat {
          let after = cursor
          let (page, names) = try await caller.database.read { connection in
            let listings = Listings(connection: connection, shop: caller.shop.id)
            let page = try showsMatched ? listings.matched(after: after) : listings.unmatched(after: after)
            let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
            return (page, try catalogue.names(of: page.compactMap(\.variant)))
          }
          for listing in page {
            try add([
              .text(channels[listing.channel] ?? ""), OutCell(listing.productName), OutCell(listing.variation),
              OutCell(listing.sku), .integer(Int64(listing.lines)), .integer(Int64(listing.pieces)),
              OutCell(listing.variant.flatMap { names[$0] }),
            ])
          }
          cursor = page.last.map { ListingCursor(after: $0) }
        } while cursor != nil
      })
  }
}
