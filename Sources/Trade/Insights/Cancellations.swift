package import Storage

/// How many orders were cancelled, by what they have in common. Read from counts that the writes keep.
package struct Cancellations {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  package enum Dimension: String, Sendable, CaseIterable, SQLConvertible {
    /// An order counts once for each product in it, by the product's name.
    case product
    case payment, city
    /// Cancelled orders only, by the text of their ``CancellationCause``.
    case reason
  }

  /// Orders that share a product, a payment method, a city or the cause of their cancellation.
  package struct Share: Sendable, Equatable, Codable {
    /// Empty where the files do not say.
    package let name: String
    package let orders: Int64
    package let cancelled: Int64

    /// Cancelled of a hundred orders.
    package var percent: Int64 { orders == 0 ? 0 : (cancelled * 100 + orders / 2) / orders }
  }

  /// Orders in all, and cancelled ones.
  package func total() throws -> Share {
    let tally = try OrderList(connection: connection, shop: shop).tally()
    return Share(
      name: "", orders: tally.reduce(0) { $0 + Int64($1.orders) },
      cancelled: tally.filter { $0.status == .cancelled }.reduce(0) { $0 + Int64($1.orders) })
  }

  /// The largest shares first; a share of few orders says little, so they are sorted by cancelled orders.
  ///
  /// - Parameter limit: at most so many, up to ``mostShares``.
  package func shares(by dimension: Dimension, limit: Int = 15) throws -> [Share] {
    let rows = try connection.rows(
      """
      SELECT value AS name, orders, cancelled FROM cancellation_tally
      WHERE shop_id = \(shop) AND dimension = \(dimension) AND orders > 0
      ORDER BY cancelled DESC, orders DESC, value LIMIT \(min(limit, Self.mostShares))
      """)
    return try rows.map { row in
      Share(name: try row("name"), orders: try row("orders"), cancelled: try row("cancelled"))
    }
  }

  /// Groups that are read at once, at the most.
  package static let mostShares = 5_000
}
