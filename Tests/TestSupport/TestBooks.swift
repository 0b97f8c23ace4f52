package import Storage
package import Trade

/// Books to test with: a database of its own with the schema of today and one shop.
package struct TestBooks: Sendable {
  /// Bound to the shop, as whatever works for one shop is.
  package let database: any SQLDatabase
  package let location: DatabaseLocation
  package let shop: ID<Shop>
  /// More to clean up when the test ends, and folders for files.
  package let fixture: Fixture

  /// A second shop in the same books.
  package func anotherShop(_ name: String = "Toko Sebelah") async throws -> ID<Shop> {
    try await Self.addShop(name, to: database)
  }

  /// The same shop in other books, such as a backup that was restored.
  package func moved(to database: any SQLDatabase, at location: DatabaseLocation) -> TestBooks {
    TestBooks(database: database.bound(to: shop), location: location, shop: shop, fixture: fixture)
  }

  /// The same books for the work of another of their shops.
  package func beside(_ shop: ID<Shop>) -> TestBooks {
    TestBooks(database: database.bound(to: shop), location: location, shop: shop, fixture: fixture)
  }

  fileprivate static func addShop(_ name: String, to database: any SQLDatabase) async throws -> ID<Shop> {
    let shop = ID<Shop>.new()
    try await database.bound(to: shop).write { connection in
      _ = try connection.execute(
        """
        INSERT INTO shop (shop_id, name, time_zone, language, currency, books_version, created_at)
        VALUES (\(shop), \(name), 'Asia/Jakarta', 'id', 'IDR', 0, \(Instant.now.milliseconds))
        """)
    }
    return shop
  }
}

/// Runs a test's body on fresh books, and takes them away afterwards.
package func withBooks<Value>(on backend: Backend, _ body: (TestBooks) async throws -> Value) async throws -> Value {
  try await withFixture { fixture in
    let (location, database) = try await fixture.database(on: backend, Schema.migrator)
    let shop = try await TestBooks.addShop("Toko Uji", to: database)
    return try await body(
      TestBooks(database: database.bound(to: shop), location: location, shop: shop, fixture: fixture))
  }
}
