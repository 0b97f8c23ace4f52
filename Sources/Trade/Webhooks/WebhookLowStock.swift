package import Storage

/// Looks which variants have become few since it last looked. It does not stand where pieces are taken: claims of a rush do
/// not pay for it.
package struct WebhookLowStock {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let now: Instant

  package init(connection: any SQLConnection, shop: ID<Shop>, now: Instant) {
    self.connection = connection
    self.shop = shop
    self.now = now
  }

  /// Shops that want to be told.
  package static func shops(on connection: any SQLConnection) throws -> [ID<Shop>] {
    try connection.rows(
      """
      SELECT shop_id FROM shop WHERE EXISTS (
        SELECT 1 FROM webhook_wish w WHERE w.shop_id = shop.shop_id AND w.kind = \(WebhookKind.stockLow))
      ORDER BY shop_id
      """
    ).map { try $0("shop_id") }
  }

  /// Forgets what was told, unless somebody was told it who still listens: to be called before the first address wishes
  /// for it. Nobody has looked while nobody did.
  func beginAnew() throws {
    try connection.execute(
      """
      DELETE FROM webhook_low WHERE shop_id = \(shop) AND NOT EXISTS (
        SELECT 1 FROM webhook_wish w WHERE w.shop_id = webhook_low.shop_id AND w.kind = \(WebhookKind.stockLow))
      """)
  }

  /// Tells of variants that are at their level or below and were not told of; those that have enough again are told of the
  /// next time.
  ///
  /// - Returns: how many were told of.
  @discardableResult
  package func look() throws -> Int {
    try connection.execute(
      """
      DELETE FROM webhook_low WHERE shop_id = \(shop) AND NOT EXISTS (
        SELECT 1 FROM stock_level l
        JOIN variant v ON v.shop_id = l.shop_id AND v.variant_id = l.variant_id AND v.archived_at IS NULL
        WHERE l.shop_id = webhook_low.shop_id AND l.variant_id = webhook_low.variant_id
          AND l.on_hand - l.held <= v.low_level)
      """)
    let rows = try connection.rows(
      """
      SELECT v.variant_id, v.product_id, l.on_hand - l.held AS available, v.low_level FROM variant v
      JOIN stock_level l ON l.shop_id = v.shop_id AND l.variant_id = v.variant_id
      WHERE v.shop_id = \(shop) AND v.archived_at IS NULL AND l.on_hand - l.held <= v.low_level AND NOT EXISTS (
        SELECT 1 FROM webhook_low w WHERE w.shop_id = v.shop_id AND w.variant_id = v.variant_id)
      ORDER BY v.variant_id LIMIT 1000
      """)
    var told: [WebhookBody.LowVariant] = []
    for row in rows {
      let variant: ID<Variant> = try row("variant_id")
      let marked = try connection.execute(
        """
        INSERT INTO webhook_low (shop_id, variant_id) VALUES (\(shop), \(variant))
        ON CONFLICT (shop_id, variant_id) DO NOTHING
        """)
      guard marked == 1 else { continue }
      let product: ID<Product> = try row("product_id")
      told.append(
        WebhookBody.LowVariant(
          id: variant.description, product: product.description, available: try row("available"),
          lowLevel: try row("low_level")))
    }
    try WebhookOutbox(connection: connection, shop: shop, now: now).tell(.stockLow, of: told) {
      WebhookBody.LowVariants(variants: $0)
    }
    return told.count
  }
}
