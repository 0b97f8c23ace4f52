import Storage

/// Which variants a list for counting shows, and in which order.
package enum CountListKind: String, Sendable, Codable, CaseIterable {
  /// Product by product.
  case all
  case notCounted
  /// Those that were counted, the longest ago first.
  case oldest
}

/// The place of a variant in a list for counting.
package struct CountCursor: Sendable, Equatable {
  /// The product's name where the list goes by it, else empty.
  package let name: String
  package let product: ID<Product>
  /// The last count where the list goes by it, else 0.
  package let countedAt: Instant
  package let variant: ID<Variant>

  package init(name: String, product: ID<Product>, countedAt: Instant, variant: ID<Variant>) {
    self.name = name
    self.product = product
    self.countedAt = countedAt
    self.variant = variant
  }
}

/// A variant in a list for counting.
package struct CountLine: Sendable, Equatable {
  package let product: String
  package let standing: VariantStanding

  /// Product and traits together, as people call it.
  package var name: String {
    let label = standing.variant.traits.label
    return label.isEmpty ? product : "\(product) · \(label)"
  }

  /// The place just behind it.
  package var cursor: CountCursor {
    CountCursor(
      name: product, product: standing.variant.product,
      countedAt: standing.level.counted?.countedAt ?? Instant(milliseconds: 0), variant: standing.variant.id)
  }
}

extension Catalogue {
  /// One page of variants, for counting them, searching one, or exporting them.
  ///
  /// - Parameters:
  ///   - search: a part of the product's name, of a motif, colour, size or SKU; empty for all.
  ///   - limit: at most so many, up to 200.
  package func variantsToCount(
    _ kind: CountListKind = .all, search: String = "", on today: LocalDate, after cursor: CountCursor? = nil,
    limit: Int = 50
  ) throws -> [CountLine] {
    try countLines(
      where: "p.archived_at IS NULL AND \(part: matchingVariant(search)) AND \(part: place(kind, cursor))",
      order: kind == .oldest ? "l.counted_at, v.variant_id" : "p.name, p.product_id, v.variant_id",
      limit: min(limit, 200), on: today)
  }

  /// These variants as lines of such a list; those put away are left out.
  package func countLines(of variants: [ID<Variant>], on today: LocalDate) throws -> [CountLine] {
    try countLines(
      where: "v.variant_id \(in: variants)", order: "p.name, p.product_id, v.variant_id", limit: variants.count,
      on: today)
  }

  private func countLines(
    where condition: SQLQuery, order: SQLQuery, limit: Int, on today: LocalDate
  ) throws -> [CountLine] {
    let rows = try connection.rows(
      """
      SELECT v.variant_id, v.product_id, v.motif, v.size, v.colour, v.sku, v.low_level, v.created_at, v.archived_at,
        p.name
      FROM variant v
      JOIN product p ON p.shop_id = v.shop_id AND p.product_id = v.product_id
      LEFT JOIN stock_level l ON l.shop_id = v.shop_id AND l.variant_id = v.variant_id
      WHERE v.shop_id = \(shop) AND v.archived_at IS NULL AND \(part: condition)
      ORDER BY \(part: order) LIMIT \(limit)
      """)
    let names = try rows.map { try $0("name") as String }
    let standings = try standings(rows.map(Variant.init), on: today)
    return zip(names, standings).map { CountLine(product: $0, standing: $1) }
  }

  /// Variants as people call them, product and traits together, by id; also those put away.
  package func names(of variants: [ID<Variant>]) throws -> [ID<Variant>: String] {
    let rows = try connection.rows(
      """
      SELECT v.variant_id, v.motif, v.size, v.colour, p.name FROM variant v
      JOIN product p ON p.shop_id = v.shop_id AND p.product_id = v.product_id
      WHERE v.shop_id = \(shop) AND v.variant_id \(in: variants)
      """)
    return try rows.reduce(into: [:]) { names, row in
      let traits = VariantTraits(motif: try row("motif"), size: try row("size"), colour: try row("colour"))
      let name: String = try row("name")
      names[try row("variant_id")] = traits.label.isEmpty ? name : "\(name) · \(traits.label)"
    }
  }

  private func place(_ kind: CountListKind, _ cursor: CountCursor?) -> SQLQuery {
    let variant = cursor?.variant.value ?? 0
    let byName: SQLQuery = """
      (p.name, p.product_id, v.variant_id) > (\(cursor?.name ?? ""), \(cursor?.product.value ?? 0), \(variant))
      """
    switch kind {
    case .all: return byName
    case .notCounted: return "l.variant_id IS NULL AND \(part: byName)"
    case .oldest: return "(l.counted_at, l.variant_id) > (\(cursor?.countedAt.milliseconds ?? -1), \(variant))"
    }
  }

  /// How many variants each kind of list has.
  package func countListTotals() throws -> [CountListKind: Int] {
    let row = try connection.row(
      """
      SELECT COUNT(*) AS total, COUNT(l.variant_id) AS counted FROM variant v
      JOIN product p ON p.shop_id = v.shop_id AND p.product_id = v.product_id
      LEFT JOIN stock_level l ON l.shop_id = v.shop_id AND l.variant_id = v.variant_id
      WHERE v.shop_id = \(shop) AND v.archived_at IS NULL AND p.archived_at IS NULL
      """)
    guard let row else { return [:] }
    let (total, counted): (Int, Int) = (try row("total"), try row("counted"))
    return [.all: total, .notCounted: total - counted, .oldest: counted]
  }

  /// Every word must be found somewhere: `parang xl` finds Kemeja Parang in XL.
  private func matchingVariant(_ search: String) -> SQLQuery {
    search.split(separator: " ").prefix(6).compactMap { SearchPattern(String($0)) }.reduce("1 = 1") { all, pattern in
      """
      \(part: all) AND (LOWER(p.name) LIKE \(pattern.text) ESCAPE '!' OR LOWER(v.motif) LIKE \(pattern.text) ESCAPE '!'
        OR LOWER(v.colour) LIKE \(pattern.text) ESCAPE '!' OR LOWER(v.size) LIKE \(pattern.text) ESCAPE '!'
        OR LOWER(v.sku) LIKE \(pattern.text) ESCAPE '!')
      """
    }
  }
}
