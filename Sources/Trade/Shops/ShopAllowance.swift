package import Storage

/// What a shop keeps in the books and brings into them, held to its limits.
///
/// Adding up its bytes is a walk over all that it ever brought. No write waits for that: whoever wants to bring something
/// asks in a read before it, and carries what was found into the deed.
package struct ShopAllowance {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let limits: ShopLimits

  package init(connection: any SQLConnection, shop: ID<Shop>, limits: ShopLimits) {
    self.connection = connection
    self.shop = shop
    self.limits = limits
  }

  /// What keeps a photo out, in place of the one that the product has; nil for one that fits, or takes no more room than
  /// that. To be asked before the deed.
  package func refusal(photo bytes: Int, of product: ID<Product>) throws -> ShopLimitReached? {
    guard let most = limits[.megabytes] else { return nil }
    let known: Int64? = try connection.value(
      "SELECT length(image) FROM product_photo WHERE shop_id = \(shop) AND product_id = \(product)")
    let more = bytes - Int(known ?? 0)
    guard more > 0, try bytesKept() + more > most * 1_000_000 else { return nil }
    return ShopLimitReached(.megabytes, most: most, wait: nil)
  }

  /// Bytes that were kept before files come in, but for those of files of the last hour, which
  /// ``admit(imports:beside:at:)`` counts; nil where there is no limit. To be asked before the deed, of the same moment.
  package func bytesBefore(_ now: Instant) throws -> Int? {
    guard limits[.megabytes] != nil else { return nil }
    return try bytesSaved() + bytesWaiting("import_id < \(Self.lately(now))")
  }

  /// Lets files to import in, one form after another.
  ///
  /// - Parameters:
  ///   - files: how many bytes each has.
  ///   - kept: what ``bytesBefore(_:)`` said.
  /// - Throws: ``ShopLimitReached``.
  package func admit(imports files: [Int], beside kept: Int?, at now: Instant) throws {
    try connection.lockShop(shop)
    if let most = limits[.megabytes], let kept {
      let waiting = try bytesWaiting("import_id >= \(Self.lately(now))")
      guard kept + waiting + files.reduce(0, +) <= most * 1_000_000 else {
        throw ShopLimitReached(.megabytes, most: most, wait: nil)
      }
    }
    guard let most = limits[.importsPerDay] else { return }
    guard files.count <= most else { throw ShopLimitReached(.importsPerDay, most: most, wait: nil) }
    let since = now - Self.day
    let oldest: Instant? = try connection.value(
      """
      SELECT started_at FROM file_import WHERE shop_id = \(shop) AND \(part: Self.isFile(since: since))
      ORDER BY import_id DESC LIMIT 1 OFFSET \(most - files.count)
      """)
    guard let oldest else { return }
    throw ShopLimitReached(.importsPerDay, most: most, wait: Int((oldest - since).components.seconds) + 1)
  }

  /// Bytes of photos, of what was imported, and of files that wait to be saved. What was found in them (orders, money) is
  /// small beside it.
  package func bytesKept() throws -> Int { try bytesSaved() + bytesWaiting("import_id > 0") }

  /// Files that were begun to be imported in the last 24 hours. What a live sold is none (``CheckoutOrder``).
  package func importsOfDay(at now: Instant) throws -> Int {
    let count: Int64? = try connection.value(
      "SELECT COUNT(*) FROM file_import WHERE shop_id = \(shop) AND \(part: Self.isFile(since: now - Self.day))")
    return Int(count ?? 0)
  }

  private func bytesSaved() throws -> Int {
    let bytes: Int64? = try connection.value(
      """
      SELECT (SELECT CAST(COALESCE(SUM(length(image)), 0) AS BIGINT) FROM product_photo WHERE shop_id = \(shop))
        + (SELECT CAST(COALESCE(SUM(length(body) + length(subjects)), 0) AS BIGINT) FROM record_pack
          WHERE shop_id = \(shop))
      """)
    return Int(bytes ?? 0)
  }

  private func bytesWaiting(_ condition: SQLQuery) throws -> Int {
    let bytes: Int64? = try connection.value(
      """
      SELECT CAST(COALESCE(SUM(file_bytes), 0) AS BIGINT) FROM file_import
      WHERE shop_id = \(shop) AND \(part: condition) AND state IN ('checking', 'checked', 'saving')
      """)
    return Int(bytes ?? 0)
  }

  /// The key leads to them: a shop has a thousand a day and keeps them for years.
  private static func isFile(since: Instant) -> SQLQuery {
    """
    import_id >= \(ID<FileImport>.first(at: since)) AND started_at > \(since) AND layout <> \(CheckoutOrder.layout)
    """
  }

  private static func lately(_ now: Instant) -> ID<FileImport> { .first(at: now - .seconds(3_600)) }

  private static let day = Duration.seconds(86_400)
}
