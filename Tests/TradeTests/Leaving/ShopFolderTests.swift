import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `A shop that leaves` {
  /// The other engine where there are two.
  private static let other = Backend.all.last ?? .sqlite

  @Test(arguments: Backend.all)
  func `takes every table of the schema along, or says that it stays`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let tables = try await books.database.read { try KeyedTable.all(having: "shop_id", on: $0) }
      let listed = ShopTables.taken + ShopTables.left
      #expect(Set(tables.map(\.name)).symmetricDifference(listed) == [])
      #expect(Set(listed).count == listed.count)
      for table in tables where ShopTables.taken.contains(table.name) { #expect(table.key.first == "shop_id") }
      for (table, column) in ShopTables.secrets {
        #expect(tables.first { $0.name == table }?.columns.contains { $0.name == column } == true)
      }
    }
  }

  @Test func `both engines describe their tables alike`() async throws {
    try await withFixture { fixture in
      var described: [[KeyedTable]] = []
      for backend in Backend.all {
        let (_, database) = try await fixture.database(on: backend, Schema.migrator)
        described.append(try await database.read { try KeyedTable.all(having: "shop_id", on: $0) })
      }
      for tables in described { #expect(tables == described[0]) }
    }
  }

  @Test func `reads back equal on the other engine, and from there on this one`() async throws {
    try await withLive(on: .sqlite) { live in
      try await live.fill()
      let (shop, fixture) = (live.books.shop, live.books.fixture)
      let dump = try await CarriedShop.dump(of: shop, live.books.database)
      let rows = try await CarriedShop.rows(of: shop, live.books.database)
      #expect(rows.count > 500)

      let (_, there) = try await fixture.database(on: Self.other, Schema.migrator)
      let out = try await CarriedShop.leave(shop, live.books.database, fixture)
      #expect(try await out.arrive(in: there) == rows.count)
      #expect(try await CarriedShop.dump(of: shop, there) == dump)
      #expect(try await CarriedShop.rows(of: shop, there) == rows)
      #expect(try await BooksVerification(database: there, shop: shop).run().differences == [])

      let (_, back) = try await fixture.database(on: .sqlite, Schema.migrator)
      try await CarriedShop.leave(shop, there, fixture).arrive(in: back)
      #expect(try await CarriedShop.dump(of: shop, back) == dump)
      #expect(try await CarriedShop.rows(of: shop, back) == rows)
    }
  }

  @Test(arguments: Backend.all)
  func `leaves links and marks of viewers behind, and gets new ones`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.fill()
      let tokens: SQLQuery = "SELECT token FROM checkout UNION ALL SELECT token FROM live_room ORDER BY token"
      let before = try await live.books.database.read { try $0.rows(tokens).map { try $0("token") as String } }
      #expect(before.count > 2)
      let folder = try await CarriedShop.leave(live.books.shop, live.books.database, live.books.fixture)
      for path in try FolderFiles(folder.folder).all() {
        let bytes = try #require(FileManager.default.contents(atPath: "\(folder.folder)/\(path)"))
        for token in before { #expect(bytes.range(of: Data(token.utf8)) == nil, "\(path)") }
      }
      let (_, there) = try await live.books.fixture.database(on: .sqlite, Schema.migrator)
      try await folder.arrive(in: there)
      let after = try await there.read { try $0.rows(tokens).map { try $0("token") as String } }
      #expect(after.count == before.count && Set(after).isDisjoint(with: before))
      let room = try await there.read { connection in
        try RoomBook(connection: connection, shop: live.books.shop).room(of: live.session)
      }
      let token = try #require(room?.token)
      #expect(try await there.read { try RoomBook.find(token, on: $0) } == room)
    }
  }

  @Test(arguments: Backend.all)
  func `comes in beside itself only when that is asked for, and touches no other shop`(on backend: Backend) async throws
  {
    try await withLive(on: backend) { live in
      try await live.fill()
      let (shop, database) = (live.books.shop, live.books.database)
      let neighbour = try await live.books.anotherShop()
      let before = try await CarriedShop.rows(of: neighbour, database)
      let rows = try await CarriedShop.rows(of: shop, database)
      let folder = try await CarriedShop.leave(shop, database, live.books.fixture)
      await #expect(throws: ShopFolderError.shopIsHere(name: "Toko Uji", id: shop)) {
        try await folder.arrive(in: database)
      }
      let copy = ID<Shop>.new()
      try await folder.arrive(in: database, as: copy)
      #expect(try await CarriedShop.dump(of: copy, database) == CarriedShop.dump(of: shop, database))
      #expect(try await CarriedShop.rows(of: shop, database) == rows)
      #expect(try await CarriedShop.rows(of: neighbour, database) == before)
      #expect(try await BooksVerification(database: database, shop: copy).run().differences == [])
    }
  }

  @Test func `is refused when its folder is not whole, by the name of what is wrong`() async throws {
    try await withLive(on: .sqlite) { live in
      try await live.fill()
      let (_, there) = try await live.books.fixture.database(on: .sqlite, Schema.migrator)
      func refused(_ error: ShopFolderError, after change: (String) throws -> Void) async throws {
        let folder = try await CarriedShop.leave(live.books.shop, live.books.database, live.books.fixture)
        try change(folder.folder)
        await #expect(throws: error) { try await folder.arrive(in: there) }
      }
      let manager = FileManager.default
      try await refused(.missing("books/orders.jsonl")) { try manager.removeItem(atPath: "\($0)/books/orders.jsonl") }
      try await refused(.changed("books/orders.jsonl")) { folder in
        let file = try #require(FileHandle(forUpdatingAtPath: "\(folder)/books/orders.jsonl"))
        try file.truncate(atOffset: try file.seekToEnd() - 10)
        try file.close()
      }
      try await refused(.unexpected("books/more.jsonl")) { folder in
        #expect(manager.createFile(atPath: "\(folder)/books/more.jsonl", contents: Data()))
      }
      try await refused(.missing("photos/link.jpeg")) { folder in
        try manager.createSymbolicLink(atPath: "\(folder)/photos/link.jpeg", withDestinationPath: "/etc/hostname")
      }
      try await refused(.unreadable("manifest.json")) { folder in
        try Data("{".utf8).write(to: URL(filePath: "\(folder)/manifest.json"))
      }
      let empty = try live.books.fixture.folder()
      #expect(throws: ShopFolderError.noManifest(empty)) { try ShopArrival(folder: empty) }
      #expect(try await there.read { try ShopBook.all(on: $0).isEmpty })
    }
  }

  @Test func `is not half there when a row of a sealed folder cannot be read`() async throws {
    try await withLive(on: .sqlite) { live in
      try await live.fill()
      let folder = try await CarriedShop.leave(live.books.shop, live.books.database, live.books.fixture)
      let path = "\(folder.folder)/books/checkout_line.jsonl"
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      try file.seekToEnd()
      try file.write(contentsOf: Data("[1,2]\n".utf8))
      try file.close()
      // Whoever can write the folder can write its manifest too.
      _ = try ShopDeparture.seal(try ShopManifest.read(in: folder.folder), in: folder.folder)
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count
      let (_, there) = try await live.books.fixture.database(on: .sqlite, Schema.migrator)
      await #expect(throws: ShopFolderError.badLine(file: "books/checkout_line.jsonl", line: lines)) {
        try await folder.arrive(in: there)
      }
      #expect(try await there.read { try ShopBook.all(on: $0).isEmpty })
    }
  }

  @Test func `goes into a new folder only`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "canting-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ShopDeparture.makeFolder(folder)
    #expect(throws: ShopFolderError.notEmpty(folder)) { try ShopDeparture.makeFolder(folder) }
  }
}
