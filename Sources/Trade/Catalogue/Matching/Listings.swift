package import Storage

/// What the channels sell, and whose stock each listing sells from.
package struct Listings {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// - Throws: ``CatalogueError/unknownListing(_:)``, also for another shop's listing.
  package func listing(_ id: ID<Listing>) throws -> Listing {
    guard let listing = try listings(where: "listing_id = \(id)").first else { throw CatalogueError.unknownListing(id) }
    return listing
  }

  /// The listings that sell from a variant, most pieces first.
  package func listings(of variant: ID<Variant>) throws -> [Listing] {
    try listings(where: "variant_id = \(variant)", limit: 200)
  }

  /// The listings of all of a product's variants, most pieces first.
  package func listings(of product: ID<Product>) throws -> [Listing] {
    try listings(
      where: """
        variant_id IN (SELECT variant_id FROM variant WHERE shop_id = \(shop) AND product_id = \(product))
        """, limit: 500)
  }

  /// Listings without a variant, most pieces first.
  ///
  /// - Parameters:
  ///   - cursor: the last one of the page before; nil for the first page.
  ///   - limit: at most so many, up to 50.
  package func unmatched(after cursor: ListingCursor? = nil, limit: Int = 50) throws -> [Listing] {
    try page("variant_id IS NULL", after: cursor, limit: limit)
  }

  /// Listings with a variant, most pieces first; else as ``unmatched(after:limit:)``.
  package func matched(after cursor: ListingCursor? = nil, limit: Int = 50) throws -> [Listing] {
    try page("variant_id IS NOT NULL", after: cursor, limit: limit)
  }

  private func page(_ condition: SQLQuery, after cursor: ListingCursor?, limit: Int) throws -> [Listing] {
    let pieces = cursor.map(\.pieces) ?? Int.max
    let id = cursor?.listing.value ?? 0
    return try listings(
      where: "\(part: condition) AND (pieces < \(pieces) OR (pieces = \(pieces) AND listing_id > \(id)))",
      limit: min(limit, 50))
  }

  /// How many listings have a variant.
  package func matchedCount() throws -> Int {
    try connection.value(
      "SELECT COUNT(*) FROM listing WHERE shop_id = \(shop) AND variant_id IS NOT NULL") ?? 0
  }

  /// How much is unmatched.
  package func unmatchedTotals() throws -> ListingTotals {
    let row = try connection.row(
      """
      SELECT COUNT(*) AS listings, CAST(COALESCE(SUM(lines), 0) AS BIGINT) AS lines,
        CAST(COALESCE(SUM(pieces), 0) AS BIGINT) AS pieces
      FROM listing WHERE shop_id = \(shop) AND variant_id IS NULL AND lines > 0
      """)
    guard let row else { return ListingTotals(listings: 0, lines: 0, pieces: 0) }
    return ListingTotals(listings: try row("listings"), lines: try row("lines"), pieces: try row("pieces"))
  }

  /// Says that a listing sells from a variant; the stock follows. Matching it to the same variant again changes nothing.
  ///
  /// - Throws: `unknownListing`, `unknownVariant`, `listingChangedMeanwhile`.
  package func match(_ listing: ID<Listing>, to variant: ID<Variant>, at now: Instant) throws {
    let old = try self.listing(listing).variant
    guard old != variant else { return }
    _ = try Catalogue(connection: connection, shop: shop).variant(variant)
    try move(listing, from: old, to: variant, at: now)
  }

  /// Says that nobody knows whose stock a listing sells from; what its orders took from the stock goes back.
  ///
  /// - Throws: `unknownListing`, `listingChangedMeanwhile`.
  package func unmatch(_ listing: ID<Listing>, at now: Instant) throws {
    guard let old = try self.listing(listing).variant else { return }
    try move(listing, from: old, to: nil, at: now)
  }

  /// The variant changes only if it still is what was read: of two people who match one listing at once, one is told.
  func move(_ listing: ID<Listing>, from old: ID<Variant>?, to new: ID<Variant>?, at now: Instant) throws {
    let changed = try connection.execute(
      """
      UPDATE listing SET variant_id = \(new)
      WHERE shop_id = \(shop) AND listing_id = \(listing) AND COALESCE(variant_id, 0) = \(old?.value ?? 0)
      """)
    guard changed == 1 else { throw CatalogueError.listingChangedMeanwhile(listing) }
    try StockLedger(connection: connection, shop: shop).listingChanged(listing, from: old, to: new, now: now)
    try ProfitDue(connection: connection, shop: shop).add(ofListing: listing)
  }

  /// A listing that no order names any more (its imports were undone) is shown only while it is matched.
  private func listings(where condition: SQLQuery, limit: Int = 1) throws -> [Listing] {
    try connection.rows(
      """
      SELECT listing_id, channel, product_name, sku, variation, variant_id, lines, pieces
      FROM listing WHERE shop_id = \(shop) AND \(part: condition) AND (lines > 0 OR variant_id IS NOT NULL)
      ORDER BY pieces DESC, listing_id LIMIT \(limit)
      """
    ).map(Listing.init)
  }
}

/// The place of a listing in the list of unmatched ones.
package struct ListingCursor: Sendable, Equatable {
  package let pieces: Int
  package let listing: ID<Listing>

  package init(pieces: Int, listing: ID<Listing>) {
    self.pieces = pieces
    self.listing = listing
  }

  /// The place just behind a listing.
  package init(after listing: Listing) {
    self.init(pieces: listing.pieces, listing: listing.id)
  }
}

/// How many listings, with how many order lines and pieces.
package struct ListingTotals: Sendable, Equatable {
  package let listings: Int
  package let lines: Int
  package let pieces: Int
}

extension Listing {
  init(_ row: SQLRow) throws {
    self.init(
      id: try row("listing_id"), channel: try row("channel"), productName: try row("product_name"),
      sku: try row("sku"), variation: try row("variation"), variant: try row("variant_id"), lines: try row("lines"),
      pieces: try row("pieces"))
  }

  /// The listing as the matcher reads it.
  package var text: ListingText { ListingText(productName: productName, sku: sku, variation: variation) }
}
