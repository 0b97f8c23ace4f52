import Hummingbird
import Storage
import Trade

extension ListingRoutes {
  @Sendable func list(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = ListingQuery(request.query, on: caller.today(at: request.now))
    let page = try await caller.database.read { connection in
      try query.page(Listings(connection: connection, shop: caller.shop.id))
    }
    return request.page(page)
  }
}

/// Which listings a page shows, and the one whose variant is being searched.
private struct ListingQuery: Sendable {
  private static let rowsOnPage = 25
  private static let foundOnRow = 10

  let showsMatched: Bool
  let after: ID<Listing>?
  let open: ID<Listing>?
  let search: String
  let today: LocalDate

  init(_ query: Fields, on today: LocalDate) {
    showsMatched = query["show"] == "matched"
    after = query["after"].flatMap { ID($0) }
    open = query["listing"].flatMap { ID($0) }
    search = query["search"] ?? ""
    self.today = today
  }

  func page(_ listings: Listings) throws -> ListingsPage {
    let cursor = after.flatMap { try? listings.listing($0) }.map(ListingCursor.init(after:))
    var shown =
      showsMatched
      ? try listings.matched(after: cursor, limit: Self.rowsOnPage)
      : try listings.unmatched(after: cursor, limit: Self.rowsOnPage)
    let isFull = shown.count == Self.rowsOnPage
    let last = shown.last
    // The row in which somebody searches is shown wherever it stands in the list.
    if let open, !shown.contains(where: { $0.id == open }), let row = try? listings.listing(open) {
      shown.insert(row, at: 0)
    }
    let (unmatched, matched) = (try listings.unmatchedTotals().listings, try listings.matchedCount())
    let here: SiteURL = showsMatched ? .listings.with(["show": "matched"]) : .listings
    return ListingsPage(
      shown: [
        Chip(.word("listings.unmatched"), count: unmatched, address: .listings, chosen: !showsMatched),
        Chip(
          .word("listings.matched"), count: matched, address: .listings.with(["show": "matched"]), chosen: showsMatched),
      ], rows: try rows(shown, listings), unmatched: unmatched, showsMatched: showsMatched,
      next: isFull ? here.with(["after": last?.id.description]) : nil)
  }

  private func rows(_ shown: [Listing], _ listings: Listings) throws -> [ListingsPage.Row] {
    let catalogue = Catalogue(connection: listings.connection, shop: listings.shop)
    let matcher = showsMatched ? ListingMatcher([]) : try listings.matcher()
    let suggested = shown.map { $0.variant == nil ? matcher.suggestions(for: $0.text).map(\.variant) : [] }
    let names = try catalogue.names(of: suggested.flatMap(\.self) + shown.compactMap(\.variant))
    return try zip(shown, suggested).map { listing, suggestions in
      let isOpen = listing.id == open && listing.variant == nil
      let found =
        isOpen && !search.isEmpty
        ? try catalogue.variantsToCount(search: search, on: today, limit: Self.foundOnRow) : []
      return ListingsPage.Row(
        id: listing.id, channel: listing.channel, name: listing.productName, variation: listing.variation,
        sku: listing.sku, pieces: listing.pieces, matched: listing.variant.map { names[$0] ?? "" },
        variantAddress: listing.variant.map { .variant($0) },
        suggestions: suggestions.map { ListingsPage.Suggestion(variant: $0, name: names[$0] ?? "") },
        search: isOpen ? search : nil,
        found: found.map { ListingsPage.Suggestion(variant: $0.standing.variant.id, name: $0.name) })
    }
  }
}
