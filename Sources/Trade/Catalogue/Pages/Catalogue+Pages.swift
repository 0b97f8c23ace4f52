import Storage

extension Catalogue {
  /// One page of the products, by name.
  ///
  /// - Parameters:
  ///   - search: a part of the product's name, of a motif or of a SKU; empty for all.
  ///   - today: for the cost of goods.
  ///   - cursor: the last product of the page before; nil for the first page.
  ///   - limit: at most so many, up to 50.
  package func products(
    _ filter: ProductFilter = .all, search: String = "", on today: LocalDate, after cursor: ProductCursor? = nil,
    limit: Int = 50
  ) throws -> [ProductSummary] {
    let rows = try connection.rows(
      """
      SELECT \(part: Self.productColumns)
      WHERE p.shop_id = \(shop) AND \(part: condition(filter, today)) AND \(part: matching(search))
        AND (p.name, p.product_id) > (\(cursor?.name ?? ""), \(cursor?.product.value ?? 0))
      ORDER BY p.name, p.product_id LIMIT \(min(limit, 50))
      """)
    let products = try rows.map(Product.init)
    let standings = try standings(of: products.map(\.id), on: today)
    return products.map { ProductSummary(product: $0, variants: standings[$0.id] ?? []) }
  }

  /// How many products each filter shows.
  package func productCounts(on today: LocalDate) throws -> [ProductFilter: Int] {
    let filters: [ProductFilter] = [.all, .low, .short, .notCounted, .costUnknown, .archived]
    return try filters.reduce(into: [:]) { counts, filter in
      counts[filter] = try connection.value(
        "SELECT COUNT(*) FROM product p WHERE p.shop_id = \(shop) AND \(part: condition(filter, today))")
    }
  }

  /// Variants of products with levels and costs, those put away left out, in order of motif, colour and size.
  package func standings(of products: [ID<Product>], on today: LocalDate) throws -> [ID<Product>: [VariantStanding]] {
    let variants = try variants(where: "product_id \(in: products) AND archived_at IS NULL")
    let standings = try standings(variants, on: today)
    return Dictionary(grouping: standings, by: \.variant.product).mapValues { group in
      group.sorted { VariantOrder($0.variant.traits) < VariantOrder($1.variant.traits) }
    }
  }

  /// A variant with its level and cost, also when it was put away.
  ///
  /// - Throws: ``CatalogueError/unknownVariant(_:)``.
  package func standing(of id: ID<Variant>, on today: LocalDate) throws -> VariantStanding {
    guard let standing = try standings([try variant(id)], on: today).first else {
      throw CatalogueError.unknownVariant(id)
    }
    return standing
  }

  func standings(_ variants: [Variant], on today: LocalDate) throws -> [VariantStanding] {
    let ids = variants.map(\.id)
    let levels = try StockLedger(connection: connection, shop: shop).levels(of: ids)
    let costs = try costs(of: ids, on: today)
    return variants.map { variant in
      VariantStanding(variant: variant, level: levels[variant.id] ?? .notCounted, cost: costs[variant.id])
    }
  }

  private func condition(_ filter: ProductFilter, _ today: LocalDate) -> SQLQuery {
    let variants: SQLQuery = """
      SELECT 1 FROM variant v
      LEFT JOIN stock_level l ON l.shop_id = v.shop_id AND l.variant_id = v.variant_id
      WHERE v.shop_id = p.shop_id AND v.product_id = p.product_id AND v.archived_at IS NULL
      """
    let some: SQLQuery? =
      switch filter {
      case .all, .archived: nil
      case .low: "l.on_hand - l.held BETWEEN 0 AND v.low_level"
      case .short: "l.on_hand - l.held < 0"
      case .notCounted: "l.variant_id IS NULL"
      case .costUnknown:
        """
        NOT EXISTS (SELECT 1 FROM variant_cost c WHERE c.shop_id = v.shop_id AND c.variant_id = v.variant_id
          AND c.valid_from <= \(today))
        """
      }
    if filter == .archived { return "p.archived_at IS NOT NULL" }
    guard let some else { return "p.archived_at IS NULL" }
    return "p.archived_at IS NULL AND EXISTS (\(part: variants) AND \(part: some))"
  }

  /// Every word stands somewhere in the product, in whatever order they were typed. A word of one letter says too little
  /// by itself; then all stand as they were typed.
  private func matching(_ search: String) -> SQLQuery {
    let text = search.tidied(keepingLines: false)
    let words = text.prefix(100).split(separator: " ").prefix(8).map(String.init)
    return (words.contains { $0.count < 2 } ? [text] : words).compactMap(SearchPattern.init).reduce("1 = 1") {
      all, pattern in
      """
      \(part: all) AND (LOWER(p.name) LIKE \(pattern.text) ESCAPE '!' OR EXISTS (
        SELECT 1 FROM variant s WHERE s.shop_id = p.shop_id AND s.product_id = p.product_id AND s.archived_at IS NULL
          AND (LOWER(s.motif) LIKE \(pattern.text) ESCAPE '!' OR LOWER(s.sku) LIKE \(pattern.text) ESCAPE '!'
            OR LOWER(s.colour) LIKE \(pattern.text) ESCAPE '!')))
      """
    }
  }
}

/// What a person typed into a search, as a pattern for LIKE with `!` before what would be a wildcard.
struct SearchPattern {
  let text: String

  /// Nil when there is nothing to search for. Looks at the first 100 characters.
  init?(_ search: String) {
    let words = search.tidied(keepingLines: false)
    guard !words.isEmpty else { return nil }
    let escaped = words.lowercased().prefix(100).map { "!%_".contains($0) ? "!\($0)" : String($0) }
    text = "%" + escaped.joined() + "%"
  }
}
