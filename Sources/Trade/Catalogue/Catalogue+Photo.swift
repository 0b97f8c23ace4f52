import Storage

extension Catalogue {
  /// Gives a product its photo; the one before is gone.
  ///
  /// - Throws: ``CatalogueError/unknownProduct(_:)``.
  package func setPhoto(_ photo: Photo, of product: ID<Product>, at now: Instant) throws {
    _ = try self.product(product)
    try connection.execute(
      """
      INSERT INTO product_photo (shop_id, product_id, content_type, image, changed_at)
      VALUES (\(shop), \(product), \(photo.format.rawValue), \(photo.bytes), \(now))
      ON CONFLICT (shop_id, product_id) DO UPDATE
      SET content_type = excluded.content_type, image = excluded.image, changed_at = excluded.changed_at
      """)
  }

  /// Takes a product's photo away; nothing happens when it has none.
  ///
  /// - Throws: ``CatalogueError/unknownProduct(_:)``.
  package func removePhoto(of product: ID<Product>) throws {
    _ = try self.product(product)
    try connection.execute("DELETE FROM product_photo WHERE shop_id = \(shop) AND product_id = \(product)")
  }

  /// The photo as it is served, or nil when the product has none.
  package func photo(of product: ID<Product>) throws -> (contentType: String, bytes: [UInt8], changedAt: Instant)? {
    let row = try connection.row(
      """
      SELECT content_type, image, changed_at FROM product_photo WHERE shop_id = \(shop) AND product_id = \(product)
      """)
    return try row.map { row in (try row("content_type"), try row("image"), try row("changed_at")) }
  }
}
