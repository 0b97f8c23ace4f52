package import Storage

/// What time does to webhooks, shop by shop. A shop in which it fails is told of and keeps none of the others.
package struct WebhookTimes: Sendable {
  package typealias Failed = (ID<Shop>, any Error) throws -> Void

  package let database: any SQLDatabase

  package init(database: any SQLDatabase) { self.database = database }

  /// Tells of variants that have become few.
  package func lookAtStock(at now: Instant, failed: Failed = { throw $1 }) async throws {
    for shop in try await database.acrossShops.read({ try WebhookLowStock.shops(on: $0) }) {
      try await trying(shop, failed) { database in
        _ = try await database.write { try WebhookLowStock(connection: $0, shop: shop, now: now).look() }
      }
    }
  }

  /// Puts what addresses asked for back into the line, a step for each shop.
  ///
  /// - Returns: whether there may be more.
  @discardableResult
  package func putBack(at now: Instant, failed: Failed = { throw $1 }) async throws -> Bool {
    let asking: [ID<Shop>] = try await database.acrossShops.read { connection in
      try connection.rows(
        """
        SELECT DISTINCT shop_id FROM webhook
        WHERE state = 'on' AND (hastened_at IS NOT NULL OR revived_at IS NOT NULL) ORDER BY shop_id
        """
      ).map { try $0("shop_id") }
    }
    for shop in asking {
      try await trying(shop, failed) { database in
        _ = try await database.write { try WebhookDeliveries(connection: $0, shop: shop).putBack(at: now) }
      }
    }
    return !asking.isEmpty
  }

  /// Forgets what was kept long enough, and what was for addresses that are no more. Shops that have none are not written
  /// to.
  package func forget(at now: Instant, failed: Failed = { throw $1 }) async throws {
    let shops: [ID<Shop>] = try await database.acrossShops.read { connection in
      try connection.rows("SELECT DISTINCT shop_id FROM webhook ORDER BY shop_id").map { try $0("shop_id") }
    }
    for shop in shops {
      try await trying(shop, failed) { database in
        while try await database.write({ try WebhookDeliveries(connection: $0, shop: shop).forget(at: now) }) > 0 {}
      }
    }
  }

  private func trying(
    _ shop: ID<Shop>, _ failed: Failed, _ deed: (any SQLDatabase) async throws -> Void
  ) async throws {
    do {
      try await deed(database.bound(to: shop))
    } catch {
      try failed(shop, error)
    }
  }
}
