package import Storage

/// What time does to checkouts: those that were not paid in time lapse, with the claims they are for.
package struct CheckoutTimes: Sendable {
  package let database: any SQLDatabase

  /// Checkouts looked at in one go: of all shops together where they lapse, of one where orders are completed.
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
  /// - Parameter failed: told of an order that could not be completed, or of a shop that could not be looked through; it
  ///   keeps none of the others.
  /// - Returns: how many.
  @discardableResult
  package func complete(
    at now: Instant, failed: (ID<Shop>, any Error) throws -> Void = { throw $1 }
  ) async throws -> Int {
    let shops = try await database.acrossShops.read { connection in
      try connection.rows(
        """
        SELECT s.shop_id FROM shop s WHERE EXISTS (
          SELECT 1 FROM orders o WHERE o.shop_id = s.shop_id AND o.channel = 'storefront' AND o.status = 'shipped'
            AND o.ordered_at <= \(now - CheckoutOrder.settling))
        ORDER BY s.shop_id
        """
      ).map { try $0("shop_id") as ID<Shop> }
    }
    var completed = 0
    try await shops.inTurn(failed: failed) { shop in
      try await settled(in: shop, at: now).inTurn(failed: { try failed(shop, $1) }) { checkout in
        let isDone = try await database.bound(to: shop).write { connection in
          try CheckoutDesk(connection: connection, shop: shop).complete(checkout, at: now)
        }
        if isDone { completed += 1 }
      }
    }
    return completed
  }

  /// Checkouts of a shop whose parcels were handed over so long ago; at most a thousand. They are found beside the
  /// writers, page by page: when a parcel left stands in its order's record, and one that was ordered long ago may have
  /// left yesterday.
  private func settled(in shop: ID<Shop>, at now: Instant) async throws -> [ID<Checkout>] {
    var (found, last): ([ID<Checkout>], (at: Instant, id: ID<Checkout>)?) = ([], nil)
    while found.count < 1_000 {
      let page = try await database.bound(to: shop).read { [last, step] connection in
        try connection.rows(
          """
          SELECT o.order_id, o.ordered_at, k.checkout_id FROM orders o
          JOIN checkout k ON k.shop_id = o.shop_id AND k.order_id = o.order_id
          WHERE o.shop_id = \(shop) AND o.channel = 'storefront' AND o.status = 'shipped'
            AND o.ordered_at <= \(now - CheckoutOrder.settling)
            AND (o.ordered_at, k.checkout_id) > (\(last?.at ?? Instant(milliseconds: .min)), \(last?.id ?? ID(0)))
          ORDER BY o.ordered_at, k.checkout_id LIMIT \(step)
          """
        ).map { row in
          let order = CheckoutOrder(connection: connection, shop: shop)
          return Parcel(
            checkout: try row("checkout_id"), orderedAt: try row("ordered_at"),
            isSettled: try order.isSettled(try row("order_id"), at: now))
        }
      }
      found += page.filter(\.isSettled).map(\.checkout)
      guard let end = page.last, page.count == step else { break }
      last = (end.orderedAt, end.checkout)
    }
    return found
  }

  private struct Parcel: Sendable {
    let checkout: ID<Checkout>
    let orderedAt: Instant
    let isSettled: Bool
  }

  /// Lets lapse what is due in all shops, each shop's first before any shop's second; a session in which it fails is told
  /// of and keeps none of the others.
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
