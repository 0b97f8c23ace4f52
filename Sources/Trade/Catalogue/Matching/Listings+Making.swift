import Storage

/// What one press made.
package struct MadeProducts: Sendable, Equatable {
  /// When it was pressed: what ``Listings/undoMaking(at:now:)`` wants.
  package let at: Instant
  package let products: [ID<Product>]
  package let variants: Int
  /// Listings that have a variant now, with new variants and with old ones.
  package let listings: Int
}

extension Listings {
  /// Makes products and variants out of every listing that has none, and matches them.
  ///
  /// A listing that surely sells a variant there is already is matched to it. Pressing again makes nothing. The one
  /// transaction is the caller's; a second press at the same moment is refused as a whole.
  ///
  /// - Parameter only: makes nothing of the other listings; nil for all.
  /// - Throws: `listingChangedMeanwhile` when somebody matches at the same moment, `unknownListing`.
  @discardableResult
  package func makeProducts(only: ID<Listing>? = nil, at now: Instant) throws -> MadeProducts {
    let listings = try only.map { try [listing($0)].filter { $0.variant == nil } } ?? allUnmatched()
    let plan = ProductPlan(listings, known: try knownVariants())
    for match in plan.matches { try claim(match.listing, for: match.variant, at: now) }
    var made: [ID<Product>] = []
    for product in plan.products {
      let id = try product.existing ?? make(product, at: now)
      if product.existing == nil { made.append(id) }
      for variant in product.variants { try make(variant, of: id, at: now) }
    }
    let variants = plan.products.flatMap(\.variants)
    return MadeProducts(
      at: now, products: made, variants: variants.count,
      listings: plan.matches.count + variants.reduce(0) { $0 + $1.listings.count })
  }

  /// Takes back what one press made: its listings are unmatched, its variants and products are gone.
  ///
  /// Variants that were counted, moved, given a cost or put into a live's line-up since are kept, and so are their products and listings: that is
  /// somebody's work. Listings that the press matched to older variants stay matched.
  ///
  /// - Parameter press: ``MadeProducts/at``.
  /// - Returns: how many variants are gone and how many were kept.
  @discardableResult
  package func undoMaking(at press: Instant, now: Instant) throws -> (gone: Int, kept: Int) {
    let made: [ID<Variant>] = try connection.rows(
      "SELECT variant_id FROM variant WHERE shop_id = \(shop) AND created_at = \(press) ORDER BY variant_id"
    ).map { try $0("variant_id") }
    let gone = try made.filter { try isUntouched($0) }
    for variant in gone {
      for listing in try listings(of: variant) { try unmatch(listing.id, at: now) }
      try connection.execute("DELETE FROM variant WHERE shop_id = \(shop) AND variant_id = \(variant)")
    }
    try connection.execute(
      """
      DELETE FROM product WHERE shop_id = \(shop) AND created_at = \(press)
        AND NOT EXISTS (SELECT 1 FROM variant v WHERE v.shop_id = product.shop_id AND v.product_id = product.product_id)
        AND NOT EXISTS (
          SELECT 1 FROM product_photo h WHERE h.shop_id = product.shop_id AND h.product_id = product.product_id)
        AND NOT EXISTS (
          SELECT 1 FROM line_up_item i WHERE i.shop_id = product.shop_id AND i.product_id = product.product_id)
      """)
    return (gone.count, made.count - gone.count)
  }

  private func allUnmatched() throws -> [Listing] {
    var all: [Listing] = []
    while true {
      let page = try unmatched(after: all.last.map(ListingCursor.init(after:)))
      if page.isEmpty { return all }
      all += page
    }
  }

  private func make(_ product: ProductPlan.PlannedProduct, at now: Instant) throws -> ID<Product> {
    let name = product.name.tidied(keepingLines: false).shortened(to: CatalogueField.name)
    return try catalogue.create(name.isEmpty ? "–" : name, at: now)
  }

  private func make(_ variant: ProductPlan.PlannedVariant, of product: ID<Product>, at now: Instant) throws {
    let traits = VariantTraits(
      motif: variant.traits.motif.shortened(to: .motif), size: variant.traits.size.shortened(to: .size),
      colour: variant.traits.colour.shortened(to: .colour))
    let form = VariantForm(traits: traits, sku: variant.sku.shortened(to: .sku))
    let id: ID<Variant>
    do {
      id = try catalogue.addVariant(form, to: product, at: now)
    } catch CatalogueError.sameTraits(let existing) {
      id = existing
    }
    for listing in variant.listings { try claim(listing, for: id, at: now) }
  }

  /// Matches a listing that had no variant when the plan was made; one that has got one since ends the press.
  private func claim(_ listing: ID<Listing>, for variant: ID<Variant>, at now: Instant) throws {
    try move(listing, from: nil, to: variant, at: now)
  }

  private func isUntouched(_ variant: ID<Variant>) throws -> Bool {
    for table in ["stock_count", "stock_level", "stock_movement", "stock_hold", "variant_cost"] as [SQLQuery] {
      let found: Int? = try connection.value(
        "SELECT 1 FROM \(part: table) WHERE shop_id = \(shop) AND variant_id = \(variant) LIMIT 1")
      if found != nil { return false }
    }
    // Who plans a live with it has worked on it, and may have promised pieces of it.
    return try connection.row(
      """
      SELECT i.item_id FROM variant v JOIN line_up_item i ON i.shop_id = v.shop_id AND i.product_id = v.product_id
      WHERE v.shop_id = \(shop) AND v.variant_id = \(variant) LIMIT 1
      """) == nil
  }

  private var catalogue: Catalogue { Catalogue(connection: connection, shop: shop) }
}

extension String {
  /// What fits into a field; channels allow longer texts than pages show.
  fileprivate func shortened(to field: CatalogueField) -> String {
    unicodeScalars.count <= field.limit ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(field.limit)))
  }
}
