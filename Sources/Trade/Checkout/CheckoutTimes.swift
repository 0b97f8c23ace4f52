package import Storage

/// What time does to checkouts: those that were not paid in time lapse, with the claims they are for.
package struct CheckoutTimes: Sendable {
  package let database: any SQLDatabase

  package init(database: any SQLDatabase) { self.database = database }

  /// Checkouts looked at in one go.
  private static let step = 200

  private struct Place: Hashable, Sendable {
    let shop: ID<Shop>
    let session: ID<LiveSession>
  }

  /// Lets lapse what is due in all shops; a session in which it fails is told of and keeps none of the others.
  package func look(
    at now: Instant, failed: (ID<LiveSession>, any Error) throws -> Void = { throw $1 }
  ) async throws {
    let due = try await database.read { connection in
      try connection.rows(
        """
        SELECT shop_id, session_id, checkout_id FROM checkout
        WHERE state = 'waiting' AND due_at <= \(now) ORDER BY due_at LIMIT \(Self.step)
        """
      ).map { (Place(shop: try $0("shop_id"), session: try $0("session_id")), try $0("checkout_id") as ID<Checkout>) }
    }
    for (place, checkouts) in Dictionary(grouping: due, by: \.0) {
      do {
        try await database.write { connection in
          _ = try CheckoutDesk(connection: connection, shop: place.shop)
            .lapse(checkouts.map(\.1), in: place.session, at: now)
        }
      } catch {
        try failed(place.session, error)
      }
    }
  }
}
