import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `The wall between shops` {
  private let now = Instant(milliseconds: 1_785_726_000_000)

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `stands around every table of a shop`() async throws {
    try await withBooks(on: .postgres) { books in
      let (tables, walled) = try await books.database.read { connection in
        (
          try KeyedTable.all(having: "shop_id", on: connection).map(\.name),
          try connection.rows(
            """
            SELECT CAST(c.relname AS text) AS name FROM pg_class c
            JOIN pg_policy p ON p.polrelid = c.oid AND p.polcmd = '*' AND p.polpermissive
            WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity AND c.relforcerowsecurity
            """
          ).map { try $0("name") as String }
        )
      }
      #expect(tables.count > 80)
      #expect(walled.sorted() == tables)
    }
  }

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `lets a query that forgets its shop read nothing and write nothing`() async throws {
    try await withBooks(on: .postgres) { books in
      let neighbour = try await books.anotherShop()
      let nobody = books.database.reaching(.none)
      #expect(try await nobody.count("SELECT COUNT(*) FROM shop") == 0)
      #expect(try await nobody.write { try $0.execute("UPDATE shop SET name = 'x'") } == 0)
      #expect(try await nobody.write { try $0.execute("DELETE FROM profit_rules") } == 0)
      for shop in [books.shop, neighbour] {
        await #expect(throws: SQLError.self) {
          try await nobody.write { try Trail(connection: $0, shop: shop, now: now).record(.counted, by: nil) }
        }
      }
      #expect(try await books.database.count("SELECT COUNT(*) FROM shop") == 1)
      #expect(try await books.database.write { try $0.execute("UPDATE shop SET name = 'Toko Baru'") } == 1)
      await #expect(throws: SQLError.self) {
        try await books.database.write {
          try Trail(connection: $0, shop: neighbour, now: now).record(.counted, by: nil)
        }
      }
      let names = try await books.database.acrossShops.read { try ShopBook.all(on: $0).map(\.name) }
      #expect(names.sorted() == ["Toko Baru", "Toko Sebelah"])
      #expect(try await books.database.acrossShops.count("SELECT COUNT(*) FROM trail") == 0)
    }
  }

  /// What is a person's reaches every shop she is in, by whichever shop's database it is asked.
  @Test(arguments: Backend.all)
  func `keeps no session of a person alive in another shop`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let (neighbour, dewi) = (try await books.anotherShop(), try await books.add("dewi", role: .packer))
      func signedInEverywhere() async throws {
        for shop in [books.shop, neighbour] {
          try await books.database.bound(to: shop).write {
            _ = try Sessions(connection: $0, now: now).begin(for: dewi, in: shop, device: "phone")
          }
        }
      }
      func sessions() async throws -> Int {
        try await books.database.acrossShops.count("SELECT COUNT(*) FROM session")
      }
      try await signedInEverywhere()
      #expect(try await sessions() == 2)
      try await books.database.write { try Sessions(connection: $0, now: now).endAll(of: dewi) }
      #expect(try await sessions() == 0)
      try await signedInEverywhere()
      try await books.database.write {
        try Account(connection: $0, person: dewi).change(password: .ofNobody(.cheap))
      }
      #expect(try await sessions() == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `does not make a shop think it is alone, nor the installation without an owner`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      _ = try await books.owner()
      #expect(try await books.database.read { try ShopBook.isAlone(on: $0) })
      let neighbour = try await books.anotherShop()
      for database in [books.database, books.database.bound(to: neighbour), books.database.reaching(.none)] {
        #expect(try await !database.read { try ShopBook.isAlone(on: $0) })
        #expect(try await database.write { try FirstRun(connection: $0, now: now).offer() } == nil)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `is opened by a desk for the shop of each claim`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(5)
      _ = try await live.books.anotherShop()
      let desk = LiveDesk(database: live.books.database.reaching(.none)) { LiveStage.start }
      let taken = try await desk.claim(live.order(), in: .init(shop: live.books.shop, session: live.session))
      #expect(!taken.isKnown)
      #expect(try await live.books.verify().differences == [])
    }
  }
}
