import Foundation
import Storage
import TestSupport

@testable import Trade

/// Carries shops between books the way the command does, without its lists for people.
struct CarriedShop {
  let folder: String

  /// Writes a shop into a new folder of the test.
  static func leave(_ shop: ID<Shop>, _ database: any SQLDatabase, _ fixture: Fixture) async throws -> CarriedShop {
    let folder = try fixture.folder()
    try ShopDeparture.makeFolder(folder)
    let manifest = try await database.bound(to: shop).read { connection in
      try ShopDeparture(connection: connection, shop: shop, folder: folder)
        .write(schema: Schema.migrator.newest, at: Instant(milliseconds: 1_790_000_000_000))
    }
    _ = try ShopDeparture.seal(manifest, in: folder)
    return CarriedShop(folder: folder)
  }

  /// Reads it into other books, checked as the command checks it.
  @discardableResult
  func arrive(in database: any SQLDatabase, as id: ID<Shop>? = nil) async throws -> Int {
    let arrival = try ShopArrival(folder: folder)
    try arrival.check(schema: Schema.migrator.newest)
    return try await database.bound(to: id ?? arrival.manifest.shop).write { try arrival.bring(as: id, on: $0) }
  }

  /// Every row of a shop's own tables, table by table, without what is a secret.
  static func rows(of shop: ID<Shop>, _ database: any SQLDatabase) async throws -> [String] {
    try await database.bound(to: shop).read { connection in
      try ShopTables.taken(on: connection).flatMap { table in
        var (rows, last) = ([String](), [SQLValue]?.none)
        repeat {
          let page = try table.page(of: shop, after: last, limit: 100, on: connection)
          for row in page {
            let shown = zip(table.columns, row).filter { $0.0.name != ShopTables.secrets[table.name] }
            rows.append("\(table.name) \(shown.filter { $0.0.name != "shop_id" }.map(\.1))")
          }
          last = page.count == 100 ? page.last : nil
        } while last != nil
        return rows
      }
    }
  }

  static func dump(of shop: ID<Shop>, _ database: any SQLDatabase) async throws -> String {
    try await database.bound(to: shop).read { try BooksDump(connection: $0, shop: shop).text() }
  }
}

extension LiveStage {
  /// A shop with a bit of everything: orders of files, lives, claims, a paid checkout, a room, a picture.
  func fill() async throws {
    try await opens()
    try await count(5)
    let paid = try await confirmed(2)
    _ = try await pay(paid.id)
    _ = try await confirmed(1, by: 1, after: 5)
    _ = try await claim(9, by: 2, after: 6)
    var files = MadeUpFiles(in: try books.fixture.folder())
    var generator = SeededGenerator(seed: 7)
    let file = try files.add(madeUpViews(&generator, orders: 150))
    _ = try await files.desk(books).importFile(file, by: nil)
    let (shop, session, variants) = (books.shop, session, variants)
    try await books.database.write { connection in
      let product = try Catalogue(connection: connection, shop: shop).variant(variants[0]).product
      try connection.execute(
        """
        INSERT INTO product_photo (shop_id, product_id, content_type, image, changed_at)
        VALUES (\(shop), \(product), 'image/jpeg', \([UInt8](0...255)), 7)
        """)
      try RoomBook(connection: connection, shop: shop).open(session, at: Self.start)
      try Trail(connection: connection, shop: shop, now: Self.start).record(
        .imported, by: nil, "petik \" dan \\ \u{1} 𝄞")
    }
  }
}
