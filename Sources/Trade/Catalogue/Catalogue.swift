package import Storage

/// The products of a shop and their variants.
package struct Catalogue {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Makes a product; it has no variants yet, and nothing to count until it has one.
  ///
  /// - Throws: ``CatalogueError/nameMissing``, ``CatalogueError/tooLong(_:limit:)``.
  @discardableResult
  package func create(_ name: String, facts: ProductFacts = ProductFacts(), at now: Instant) throws -> ID<Product> {
    let name = try checkedName(name)
    let facts = try checked(facts)
    let id = ID<Product>.new()
    try connection.execute(
      """
      INSERT INTO product (shop_id, product_id, name, material, size_chart, care, story, created_at)
      VALUES (\(shop), \(id), \(name), \(facts.material), \(facts.sizeChart), \(facts.care), \(facts.story), \(now))
      """)
    return id
  }

  /// Gives a product another name.
  ///
  /// - Throws: ``CatalogueError/nameMissing``, ``CatalogueError/tooLong(_:limit:)``, ``CatalogueError/unknownProduct(_:)``.
  package func rename(_ product: ID<Product>, to name: String) throws {
    let name = try checkedName(name)
    try change(product, "UPDATE product SET name = \(name) WHERE shop_id = \(shop) AND product_id = \(product)")
  }

  /// Writes what buyers ask about a product.
  ///
  /// - Throws: ``CatalogueError/tooLong(_:limit:)``, ``CatalogueError/unknownProduct(_:)``.
  package func describe(_ product: ID<Product>, as facts: ProductFacts) throws {
    let facts = try checked(facts)
    try change(
      product,
      """
      UPDATE product SET material = \(facts.material), size_chart = \(facts.sizeChart), care = \(facts.care),
        story = \(facts.story)
      WHERE shop_id = \(shop) AND product_id = \(product)
      """)
  }

  /// Puts a product away with all its variants: not offered any more, its history stays. Twice changes nothing.
  ///
  /// - Throws: ``CatalogueError/unknownProduct(_:)``.
  package func archive(_ product: ID<Product>, at now: Instant) throws {
    try change(
      product,
      """
      UPDATE product SET archived_at = COALESCE(archived_at, \(now)) WHERE shop_id = \(shop) AND product_id = \(product)
      """)
  }

  /// Takes a product that was put away back.
  ///
  /// - Throws: ``CatalogueError/unknownProduct(_:)``.
  package func unarchive(_ product: ID<Product>) throws {
    try change(
      product, "UPDATE product SET archived_at = NULL WHERE shop_id = \(shop) AND product_id = \(product)")
  }

  /// - Throws: ``CatalogueError/unknownProduct(_:)``, also for another shop's product.
  package func product(_ id: ID<Product>) throws -> Product {
    let row = try connection.row(
      "SELECT \(part: Self.productColumns) WHERE p.shop_id = \(shop) AND p.product_id = \(id)")
    guard let row else { throw CatalogueError.unknownProduct(id) }
    return try Product(row)
  }

  static let productColumns: SQLQuery = """
    p.product_id, p.name, p.material, p.size_chart, p.care, p.story, p.created_at, p.archived_at,
      (SELECT changed_at FROM product_photo h WHERE h.shop_id = p.shop_id AND h.product_id = p.product_id) AS photo_at
    FROM product p
    """

  private func change(_ product: ID<Product>, _ statement: SQLQuery) throws {
    guard try connection.execute(statement) == 1 else { throw CatalogueError.unknownProduct(product) }
  }

  private func checkedName(_ name: String) throws -> String {
    let name = try checked(name, as: .name)
    if name.isEmpty { throw CatalogueError.nameMissing }
    return name
  }

  private func checked(_ facts: ProductFacts) throws -> ProductFacts {
    ProductFacts(
      material: try checked(facts.material, as: .material), sizeChart: try checked(facts.sizeChart, as: .sizeChart),
      care: try checked(facts.care, as: .care), story: try checked(facts.story, as: .story))
  }

  /// The text without blanks around it and without NUL, which PostgreSQL cannot keep.
  func checked(_ text: String, as field: CatalogueField) throws -> String {
    let tidy = text.tidied(keepingLines: field.hasLines)
    guard tidy.unicodeScalars.count <= field.limit else { throw CatalogueError.tooLong(field, limit: field.limit) }
    return tidy
  }
}

extension Product {
  init(_ row: SQLRow) throws {
    self.init(
      id: try row("product_id"), name: try row("name"),
      facts: ProductFacts(
        material: try row("material"), sizeChart: try row("size_chart"), care: try row("care"), story: try row("story")),
      createdAt: try row("created_at"), archivedAt: try row("archived_at"), photoChangedAt: try row("photo_at"))
  }
}
