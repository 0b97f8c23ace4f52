package import Storage

/// Limits that whoever runs the installation set for single shops.
package enum OwnLimits {
  /// Those of all shops that have any; at most 100,000 lines.
  package static func all(on connection: any SQLConnection) throws -> [ID<Shop>: [ShopLimit: Int]] {
    let rows = try connection.rows("SELECT shop_id, name, most FROM shop_limit ORDER BY shop_id, name LIMIT 100000")
    return try rows.reduce(into: [:]) { all, row in
      // A name of a newer program means nothing here.
      guard let limit = ShopLimit(rawValue: try row("name")) else { return }
      let most: Int64 = try row("most")
      all[try row("shop_id"), default: [:]][limit] = Int(most)
    }
  }

  /// Sets one of a shop, or takes it back so that what holds for all holds for it.
  ///
  /// - Parameter most: nil takes it back; 0 is no limit.
  package static func set(
    _ limit: ShopLimit, _ most: Int?, of shop: ID<Shop>, on connection: any SQLConnection
  ) throws {
    guard let most else {
      try connection.execute("DELETE FROM shop_limit WHERE shop_id = \(shop) AND name = \(limit)")
      return
    }
    try connection.execute(
      """
      INSERT INTO shop_limit (shop_id, name, most) VALUES (\(shop), \(limit), \(Int64(most)))
      ON CONFLICT (shop_id, name) DO UPDATE SET most = excluded.most
      """)
  }
}
