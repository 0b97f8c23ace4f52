import Storage

extension Listings {
  /// A matcher over everything the shop offers: read once, then asked for each listing of a page.
  package func matcher() throws -> ListingMatcher {
    ListingMatcher(try knownVariants())
  }

  /// Every variant that is offered, with the names and codes that channels already use for it.
  func knownVariants() throws -> [KnownVariant] {
    let rows = try connection.rows(
      """
      SELECT v.variant_id, v.product_id, p.name, v.sku, v.motif, v.size, v.colour
      FROM variant v JOIN product p ON p.shop_id = v.shop_id AND p.product_id = v.product_id
      WHERE v.shop_id = \(shop) AND v.archived_at IS NULL AND p.archived_at IS NULL
      ORDER BY v.variant_id LIMIT \(Self.variantLimit)
      """)
    let listings = try matchedTexts()
    return try rows.map { row in
      let id: ID<Variant> = try row("variant_id")
      let traits = VariantTraits(motif: try row("motif"), size: try row("size"), colour: try row("colour"))
      let sold = listings[id] ?? []
      return KnownVariant(
        id: id, product: try row("product_id"), names: [try row("name")] + sold.map(\.productName),
        codes: [try row("sku")] + sold.map(\.sku), traits: [traits] + sold.map(\.traits))
    }
  }

  private func matchedTexts() throws -> [ID<Variant>: [ListingText]] {
    let rows = try connection.rows(
      """
      SELECT DISTINCT variant_id, product_name, sku, variation FROM listing
      WHERE shop_id = \(shop) AND variant_id IS NOT NULL
      ORDER BY variant_id, product_name, sku, variation LIMIT \(Self.variantLimit)
      """)
    var texts: [ID<Variant>: [ListingText]] = [:]
    for row in rows {
      let text = ListingText(productName: try row("product_name"), sku: try row("sku"), variation: try row("variation"))
      texts[try row("variant_id"), default: []].append(text)
    }
    return texts
  }

  /// Suggestions look at so many variants; a shop with more finds the rest by search.
  private static var variantLimit: Int { 50_000 }
}
