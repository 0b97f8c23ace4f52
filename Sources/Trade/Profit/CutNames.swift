package import Storage

/// What the values of a cut are called.
package struct CutNames: Sendable {
  /// What a value stands for.
  package enum Subject: Sendable, Equatable {
    case product(ID<Product>)
    case variant(ID<Variant>)
    /// A listing that is matched to no variant.
    case listing
    case city(String)
    case payment
  }

  private var names: [String: (parts: [String], subject: Subject)] = [:]

  package init(
    _ values: [String], of dimension: ProfitDimension, shop: ID<Shop>, on connection: any SQLConnection
  ) throws {
    switch dimension {
    case .day: break
    case .city: for value in values where !value.isEmpty { names[value] = ([value], .city(value)) }
    case .payment: for value in values where !value.isEmpty { names[value] = ([value], .payment) }
    case .product: try readProducts(values, shop, connection)
    case .variant: try readVariants(values, shop, connection)
    }
    try readListings(values.filter { $0.hasPrefix("?") }, shop, connection)
  }

  /// Nil where nobody knows, such as a city that no file names.
  package func name(of value: String) -> (parts: [String], subject: Subject)? { names[value] }

  private mutating func readProducts(_ values: [String], _ shop: ID<Shop>, _ connection: any SQLConnection) throws {
    for row in try connection.rows(
      "SELECT product_id, name FROM product WHERE shop_id = \(shop) AND product_id \(in: values.compactMap { Int64($0) })"
    ) {
      let id: ID<Product> = try row("product_id")
      names["\(id)"] = ([try row("name")], .product(id))
    }
  }

  private mutating func readVariants(_ values: [String], _ shop: ID<Shop>, _ connection: any SQLConnection) throws {
    for row in try connection.rows(
      """
      SELECT variant_id, product.name, motif, size, colour FROM variant
      JOIN product ON product.shop_id = variant.shop_id AND product.product_id = variant.product_id
      WHERE variant.shop_id = \(shop) AND variant_id \(in: values.compactMap { Int64($0) })
      """)
    {
      let id: ID<Variant> = try row("variant_id")
      let traits = [try row("motif") as String, try row("size"), try row("colour")].filter { !$0.isEmpty }
      names["\(id)"] = ([try row("name")] + traits, .variant(id))
    }
  }

  private mutating func readListings(_ values: [String], _ shop: ID<Shop>, _ connection: any SQLConnection) throws {
    let ids = values.compactMap { Int64($0.dropFirst()) }
    for row in try connection.rows(
      "SELECT listing_id, product_name, variation FROM listing WHERE shop_id = \(shop) AND listing_id \(in: ids)")
    {
      let id: Int64 = try row("listing_id")
      names["?\(id)"] = ([try row("product_name"), try row("variation")].filter { !$0.isEmpty }, .listing)
    }
  }
}
