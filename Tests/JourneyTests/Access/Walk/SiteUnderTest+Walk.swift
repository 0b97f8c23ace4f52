import Storage
import TestSupport
import Testing
import Trade

extension SiteUnderTest {
  /// Everything in the books but how often a source sent something again.
  func told() async throws -> [String] { try await dump().filter { !$0.hasPrefix("live_source ") } }

  /// Everything in the books that belongs to the shop next door.
  func neighbours() async throws -> [String] {
    let shop = try await database.read { connection in
      try connection.value("SELECT shop_id FROM shop WHERE shop_id <> \(books.shop)") as ID<Shop>?
    }
    let mark = try #require(shop).description
    return try await dump().filter { $0.contains(mark) }
  }

  /// The names of everything that the books keep.
  func columns() async throws -> [String] {
    try await database.read { connection in
      let tables = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
      let names = try tables.flatMap { table in
        let name: String = try table("name")
        return try connection.rows("SELECT name FROM pragma_table_info(\(name))").map { try $0("name") as String }
      }
      return Set(names).sorted()
    }
  }

  /// What does not follow from its ledger; the records of these tests are made by hand, so that some of it does not.
  func unsound() async throws -> [String] {
    try await BooksVerification(database: database, shop: books.shop).run().differences.map(\.subject)
  }
}
