import Storage

/// What one piece of a variant costs the shop, from a day on.
package struct VariantCost: Sendable, Equatable {
  package let variant: ID<Variant>
  package let validFrom: LocalDate
  /// Minor units of the shop's currency.
  package let amount: Int64
}

extension Catalogue {
  /// Writes the cost of goods from a day on; a cost of the same day is replaced.
  ///
  /// - Throws: ``CatalogueError/costOutOfRange``, ``CatalogueError/unknownVariant(_:)``.
  package func setCost(_ amount: Int64, of variant: ID<Variant>, from date: LocalDate, at now: Instant) throws {
    guard (0...1_000_000_000_000).contains(amount) else { throw CatalogueError.costOutOfRange }
    _ = try self.variant(variant)
    try connection.execute(
      """
      INSERT INTO variant_cost (shop_id, variant_id, valid_from, amount, recorded_at)
      VALUES (\(shop), \(variant), \(date), \(amount), \(now))
      ON CONFLICT (shop_id, variant_id, valid_from)
      DO UPDATE SET amount = excluded.amount, recorded_at = excluded.recorded_at
      """)
    try ProfitDue(connection: connection, shop: shop).add(of: variant, from: date)
  }

  /// Takes the cost of a day away; the one before it holds on. Nothing happens when there is none.
  package func removeCost(of variant: ID<Variant>, from date: LocalDate) throws {
    try connection.execute(
      "DELETE FROM variant_cost WHERE shop_id = \(shop) AND variant_id = \(variant) AND valid_from = \(date)")
    try ProfitDue(connection: connection, shop: shop).add(of: variant, from: date)
  }

  /// The other variants of a variant's product of which no cost was ever written down.
  package func uncosted(beside variant: ID<Variant>) throws -> [ID<Variant>] {
    try connection.rows(
      """
      SELECT variant_id FROM variant
      WHERE shop_id = \(shop) AND product_id = (
        SELECT product_id FROM variant WHERE shop_id = \(shop) AND variant_id = \(variant))
        AND NOT EXISTS (
          SELECT 1 FROM variant_cost WHERE variant_cost.shop_id = variant.shop_id
            AND variant_cost.variant_id = variant.variant_id)
      ORDER BY variant_id
      """
    ).map { try $0("variant_id") }
  }

  /// When the variant was first sold; nil when it never was.
  package func firstSold(_ variant: ID<Variant>) throws -> Instant? {
    try connection.rows(
      """
      SELECT (SELECT MIN(ordered_at) FROM order_line
        WHERE order_line.shop_id = listing.shop_id AND order_line.listing_id = listing.listing_id) AS first_at
      FROM listing WHERE shop_id = \(shop) AND variant_id = \(variant)
      """
    ).compactMap { try $0("first_at") as Instant? }.min()
  }

  /// What a piece cost on a day; nil before the first known cost: unknown, which is not zero.
  package func cost(of variant: ID<Variant>, on date: LocalDate) throws -> Int64? {
    try connection.value(
      """
      SELECT amount FROM variant_cost
      WHERE shop_id = \(shop) AND variant_id = \(variant) AND valid_from <= \(date)
      ORDER BY valid_from DESC LIMIT 1
      """)
  }

  /// All costs of a variant, the newest first.
  package func costs(of variant: ID<Variant>) throws -> [VariantCost] {
    try costs(of: [variant]).reversed()
  }

  /// All costs of several variants, each variant's oldest first.
  package func costs(of variants: [ID<Variant>]) throws -> [VariantCost] {
    try connection.rows(
      """
      SELECT variant_id, valid_from, amount FROM variant_cost
      WHERE shop_id = \(shop) AND variant_id \(in: variants) ORDER BY variant_id, valid_from
      """
    ).map { row in
      VariantCost(variant: try row("variant_id"), validFrom: try row("valid_from"), amount: try row("amount"))
    }
  }

  /// What a piece of each variant costs on a day; a variant without a known cost is left out.
  package func costs(of variants: [ID<Variant>], on date: LocalDate) throws -> [ID<Variant>: Int64] {
    try costs(of: variants).filter { $0.validFrom <= date }.reduce(into: [:]) { $0[$1.variant] = $1.amount }
  }
}
