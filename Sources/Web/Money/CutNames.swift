import Storage
import Trade

/// What the values of a cut are called, and where what they are made of stands.
struct CutNames {
  private var names: [String: (Written, SiteURL?)] = [:]

  init(
    _ values: [String], of dimension: ProfitDimension, shop: ID<Shop>, on connection: any SQLConnection
  ) throws {
    switch dimension {
    case .day: break
    case .city, .payment:
      for value in values where !value.isEmpty {
        names[value] = (.text(value), dimension == .city ? SiteURL.orders.with(["search": value]) : nil)
      }
    case .product: try readProducts(values, shop, connection)
    case .variant: try readVariants(values, shop, connection)
    }
    try readListings(values.filter { $0.hasPrefix("?") }, shop, connection)
  }

  subscript(value: String) -> (Written, SiteURL?) { names[value] ?? (.word("common.unknown"), nil) }

  private mutating func readProducts(_ values: [String], _ shop: ID<Shop>, _ connection: any SQLConnection) throws {
    for row in try connection.rows(
      "SELECT product_id, name FROM product WHERE shop_id = \(shop) AND product_id \(in: values.compactMap { Int64($0) })"
    ) {
      let id: Int64 = try row("product_id")
      names["\(id)"] = (.text(try row("name")), .product(id))
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
      let id: Int64 = try row("variant_id")
      let traits = [try row("motif") as String, try row("size"), try row("colour")].filter { !$0.isEmpty }
      names["\(id)"] = (.joined([.text(try row("name"))] + traits.map { .text($0) }), .variant(id))
    }
  }

  private mutating func readListings(_ values: [String], _ shop: ID<Shop>, _ connection: any SQLConnection) throws {
    let ids = values.compactMap { Int64($0.dropFirst()) }
    for row in try connection.rows(
      "SELECT listing_id, product_name, variation FROM listing WHERE shop_id = \(shop) AND listing_id \(in: ids)")
    {
      let id: Int64 = try row("listing_id")
      names["?\(id)"] = (.joined([.text(try row("product_name")), .text(try row("variation"))]), .listings)
    }
  }
}
