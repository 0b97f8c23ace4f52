import Storage

/// The form of a variant: what a person says about it.
package struct VariantForm: Sendable, Equatable {
  package var traits: VariantTraits
  package var sku: String
  /// At this many available pieces or fewer the stock is low; nil: never.
  package var lowLevel: Int?

  package init(traits: VariantTraits, sku: String = "", lowLevel: Int? = nil) {
    self.traits = traits
    self.sku = sku
    self.lowLevel = lowLevel
  }
}

extension Catalogue {
  /// Adds a variant to a product.
  ///
  /// A variant with the same traits that was put away comes back with what the form says, rather than a second one.
  ///
  /// - Throws: ``CatalogueError/sameTraits(as:)`` when the product has it already, `unknownProduct`, `tooLong`,
  ///   `lowLevelOutOfRange`.
  @discardableResult
  package func addVariant(_ form: VariantForm, to product: ID<Product>, at now: Instant) throws -> ID<Variant> {
    let form = try checked(form)
    _ = try self.product(product)
    let id = ID<Variant>.new()
    let added = try connection.execute(
      """
      INSERT INTO variant (shop_id, variant_id, product_id, motif, size, colour, sku, low_level, created_at)
      VALUES (\(shop), \(id), \(product), \(form.traits.motif), \(form.traits.size), \(form.traits.colour), \(form.sku),
        \(form.lowLevel), \(now))
      ON CONFLICT (shop_id, product_id, motif, size, colour) DO NOTHING
      """)
    return added == 1 ? id : try takeBack(form, of: product)
  }

  /// Changes a variant's traits, SKU and low level.
  ///
  /// - Throws: ``CatalogueError/sameTraits(as:)`` when another variant of the product has those traits, `unknownVariant`,
  ///   `tooLong`, `lowLevelOutOfRange`.
  package func change(_ variant: ID<Variant>, to form: VariantForm) throws {
    let form = try checked(form)
    let product = try self.variant(variant).product
    if let other = try self.variant(of: product, with: form.traits), other.id != variant {
      throw CatalogueError.sameTraits(as: other.id)
    }
    try connection.execute(
      """
      UPDATE variant SET motif = \(form.traits.motif), size = \(form.traits.size), colour = \(form.traits.colour),
        sku = \(form.sku), low_level = \(form.lowLevel)
      WHERE shop_id = \(shop) AND variant_id = \(variant)
      """)
  }

  /// Puts a variant away: not offered any more, its history stays. Twice changes nothing.
  ///
  /// - Throws: ``CatalogueError/unknownVariant(_:)``.
  package func archiveVariant(_ variant: ID<Variant>, at now: Instant) throws {
    let changed = try connection.execute(
      """
      UPDATE variant SET archived_at = COALESCE(archived_at, \(now)) WHERE shop_id = \(shop) AND variant_id = \(variant)
      """)
    guard changed == 1 else { throw CatalogueError.unknownVariant(variant) }
  }

  /// Takes a variant that was put away back.
  ///
  /// - Throws: ``CatalogueError/unknownVariant(_:)``.
  package func unarchiveVariant(_ variant: ID<Variant>) throws {
    let changed = try connection.execute(
      "UPDATE variant SET archived_at = NULL WHERE shop_id = \(shop) AND variant_id = \(variant)")
    guard changed == 1 else { throw CatalogueError.unknownVariant(variant) }
  }

  /// - Throws: ``CatalogueError/unknownVariant(_:)``, also for another shop's variant.
  package func variant(_ id: ID<Variant>) throws -> Variant {
    guard let variant = try variants(where: "variant_id = \(id)").first else {
      throw CatalogueError.unknownVariant(id)
    }
    return variant
  }

  /// A product's variants, those put away left out unless asked for, in order of motif, colour and size.
  package func variants(of product: ID<Product>, withArchived: Bool = false) throws -> [Variant] {
    let all = try variants(where: "product_id = \(product)")
    return all.filter { withArchived || $0.archivedAt == nil }.sorted {
      VariantOrder($0.traits) < VariantOrder($1.traits)
    }
  }

  func variants(where condition: SQLQuery) throws -> [Variant] {
    try connection.rows(
      """
      SELECT variant_id, product_id, motif, size, colour, sku, low_level, created_at, archived_at
      FROM variant WHERE shop_id = \(shop) AND \(part: condition) ORDER BY variant_id
      """
    ).map(Variant.init)
  }

  private func variant(of product: ID<Product>, with traits: VariantTraits) throws -> Variant? {
    try variants(
      where: """
        product_id = \(product) AND motif = \(traits.motif) AND size = \(traits.size) AND colour = \(traits.colour)
        """
    ).first
  }

  private func takeBack(_ form: VariantForm, of product: ID<Product>) throws -> ID<Variant> {
    guard let found = try variant(of: product, with: form.traits) else { throw CatalogueError.unknownProduct(product) }
    guard found.archivedAt != nil else { throw CatalogueError.sameTraits(as: found.id) }
    try unarchiveVariant(found.id)
    try change(found.id, to: form)
    return found.id
  }

  private func checked(_ form: VariantForm) throws -> VariantForm {
    if let level = form.lowLevel, !(0...1_000_000).contains(level) { throw CatalogueError.lowLevelOutOfRange }
    let traits = VariantTraits(
      motif: try checked(form.traits.motif, as: .motif), size: try checked(form.traits.size, as: .size),
      colour: try checked(form.traits.colour, as: .colour))
    return VariantForm(traits: traits, sku: try checked(form.sku, as: .sku), lowLevel: form.lowLevel)
  }
}

extension Variant {
  init(_ row: SQLRow) throws {
    self.init(
      id: try row("variant_id"), product: try row("product_id"),
      traits: VariantTraits(motif: try row("motif"), size: try row("size"), colour: try row("colour")),
      sku: try row("sku"), lowLevel: try row("low_level"), createdAt: try row("created_at"),
      archivedAt: try row("archived_at"))
  }
}
