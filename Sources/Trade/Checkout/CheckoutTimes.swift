package import Storage

/// What time does to checkouts: those that were not paid in time lapse, with the claims they are for.
package struct CheckoutTimes: Sendable {
  package let database: any SQLDatabase

  /// Checkouts looked at in one go, of all shops together.
  private let step: Int

  package init(database: any SQLDatabase, step: Int = 200) {
    self.database = database
    self.step = step
  }

  private struct Place: Hashable, Sendable {
    let shop: ID<Shop>
    let session: ID<LiveSession>
  }

  /// Completes orders of all shops that were shipped 14 days ago, each in a transaction of its own.
  ///
  /// - Returns: how many.
  @discardableResult
  package func complete(at now: Instant) async throws -> Int {
    let found = try await database.acrossShops.read { connection in
      try connection.rows(
        """
        SELECT k.shop_id, k.checkout_id FROM shop s
        JOIN orders o ON o.shop_id = s.shop_id AND o.channel = 'storefront' AND o.status = 'shipped'
          AND o.ordered_at <= \(now - CheckoutOrder.settling)
        JOIN checkout k ON k.shop_id = o.shop_id AND k.order_id = o.order_id
        ORDER BY o.ordered_at, k.checkout_id LIMIT 1000
        """
      ).map { (try $0("shop_id") as ID<Shop>, try $0("checkout_id") as ID<Checkout>) }
    }
    var completed = 0
    for (shop, checkout) in found {
      let isDone = try await database.bound(to: shop).write { connection in
        try CheckoutDesk(connection: connection, shop: shop).complete(checkout, at: now)
      }
      if isDone { completed += 1 }
    }
    return completed
  }

  /// Lets lapse what is due in all shops, each shop's first before any shop's second; a session in which it fails is
  /// told of and keeps none of the others.
  package func look(
    at now: Instant, failed: (ID<LiveSession>, any Error) throws -> Void = { throw $1 }
  ) async throws {
    let due = try await database.acrossShops.read { connection in
      try connection.rows(
        """
        SELECT shop_id, session_id, checkout_id FROM (
          SELECT shop_id, session_id, checkout_id,
            ROW_NUMBER() OVER (PARTITION BY shop_id ORDER BY due_at, checkout_id) AS place
          FROM checkout WHERE state = 'waiting' AND due_at <= \(now)) AS due
        ORDER BY place, shop_id LIMIT \(step)
        """
      ).map { (Place(shop: try $0("shop_id"), session: try $0("session_id")), try $0("checkout_id") as ID<Checkout>) }
    }
    for (place, checkouts) in Dictionary(grouping: due, by: \.0) {
      do {
        try await database.bound(to: place.shop).write { connection in
          _ = try CheckoutDesk(connection: connection, shop: place.shop)
            .lapse(checkouts.map(\.1), in: place.session, at: now)
        }
      } catch {
        try failed(place.session, error)
      }
    }
  }
}
