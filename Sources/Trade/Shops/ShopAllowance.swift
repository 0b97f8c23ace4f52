package import Storage

/// What a shop keeps in the books and brings into them, held to its limits.
package struct ShopAllowance {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let limits: ShopLimits

  package init(connection: any SQLConnection, shop: ID<Shop>, limits: ShopLimits) {
    self.connection = connection
    self.shop = shop
    self.limits = limits
  }

  /// Lets a photo in.
  ///
  /// - Throws: ``ShopLimitReached``.
  package func admit(photo bytes: Int) throws { try admit(bytes) }

  /// Lets files to import in.
  ///
  /// - Parameter files: how many bytes each has.
  /// - Throws: ``ShopLimitReached``.
  package func admit(imports files: [Int], at now: Instant) throws {
    try admit(files.reduce(0, +))
    guard let most = limits[.importsPerDay] else { return }
    let since = now - Self.day
    guard files.count <= most else { throw ShopLimitReached(.importsPerDay, most: most, wait: nil) }
    let oldest: Instant? = try connection.value(
      """
      SELECT started_at FROM file_import WHERE shop_id = \(shop) AND started_at > \(since)
      ORDER BY started_at DESC LIMIT 1 OFFSET \(most - files.count)
      """)
    guard let oldest else { return }
    throw ShopLimitReached(.importsPerDay, most: most, wait: Int((oldest - since).components.seconds) + 1)
  }

  /// Bytes of photos, of what was imported, and of files that wait to be saved. What was found in them (orders, money) is
  /// small beside it.
  package func bytesKept() throws -> Int {
    let bytes: Int64? = try connection.value(
      """
      SELECT (SELECT CAST(COALESCE(SUM(length(image)), 0) AS BIGINT) FROM product_photo WHERE shop_id = \(shop))
        + (SELECT CAST(COALESCE(SUM(length(body) + length(subjects)), 0) AS BIGINT) FROM record_pack
          WHERE shop_id = \(shop))
        + (SELECT CAST(COALESCE(SUM(file_bytes), 0) AS BIGINT) FROM file_import
          WHERE shop_id = \(shop) AND state IN ('checking', 'checked', 'saving'))
      """)
    return Int(bytes ?? 0)
  }

  /// Files that were begun to be imported in the last 24 hours.
  package func importsOfDay(at now: Instant) throws -> Int {
    let since = now - Self.day
    let count: Int64? = try connection.value(
      "SELECT COUNT(*) FROM file_import WHERE shop_id = \(shop) AND started_at > \(since)")
    return Int(count ?? 0)
  }

  private func admit(_ bytes: Int) throws {
    guard let most = limits[.megabytes] else { return }
    guard try bytesKept() + bytes <= most * 1_000_000 else {
      throw ShopLimitReached(.megabytes, most: most, wait: nil)
    }
  }

  private static let day = Duration.seconds(86_400)
}
