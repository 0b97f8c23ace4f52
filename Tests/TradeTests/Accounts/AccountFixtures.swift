import Storage
import TestSupport
import Trade

extension TestBooks {
  /// Somebody with a role in the shop.
  @discardableResult
  func add(_ name: String, role: Role, password: PasswordHash = .ofNobody(.cheap), to shop: ID<Shop>? = nil)
    async throws
    -> ID<Person>
  {
    let shop = shop ?? self.shop
    return try await database.bound(to: shop).write { connection in
      guard let signIn = SignInName(name) else { throw AccountRefusal.signInTaken }
      return try People(connection: connection, shop: shop, now: Instant(milliseconds: 1)).add(
        signIn, name: name, password: password, language: .indonesian, role: role)
    }
  }

  /// A new owner of the shop.
  func owner() async throws -> ID<Person> { try await add("owner-\(ID<Person>.new())", role: .owner) }
}

extension SQLDatabase {
  func count(_ query: SQLQuery) async throws -> Int {
    try await read { try $0.value(query) ?? 0 }
  }

  /// Opens every connection the pool may have: who is first to connect would win any race.
  func warmUp() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<64 { group.addTask { _ = try await self.count("SELECT COUNT(*) FROM shop") } }
      try await group.waitForAll()
    }
  }
}

/// Books without any shop.
func withEmptyBooks(on backend: Backend, _ body: (any SQLDatabase) async throws -> Void) async throws {
  try await withFixture { fixture in
    try await body(try await fixture.database(on: backend, Schema.migrator).database.acrossShops)
  }
}
