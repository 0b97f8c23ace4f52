import Foundation
import Storage
import TestSupport
import Trade

/// Made-up books as a version that was on `main` left them: SQL text in the folder beside this file, and what must be found in them
/// again. `scripts/keep-released-books` writes them; docs/versions.md says when.
struct ReleasedBooks: Sendable, CustomStringConvertible {
  let schema: Int

  var description: String { "schema \(schema)" }

  /// Every one that is kept, the oldest first.
  static var all: [ReleasedBooks] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Repository.file(folder))) ?? []
    return names.compactMap { $0.wholeMatch(of: /schema-(\d+)\.json/).flatMap { Int($0.output.1) } }.sorted()
      .map { ReleasedBooks(schema: $0) }
  }

  private static let folder = "Tests/JourneyTests/Released/Books"

  /// What the books hold, whatever the program that opens them.
  struct Facts: Codable, Equatable {
    var schema: Int
    let orders: Int
    /// Pieces of all lines.
    let pieces: Int
    /// What buyers pay, in rupiah.
    let total: Int64
    let onHand: Int
    let held: Int
    let claims: Int
  }

  /// The numbers that were noted when they were written, of an engine that has its own; both engines hold the same shop.
  func facts(on backend: Backend) throws -> Facts {
    let all = try JSONDecoder().decode(
      [String: Facts].self, from: Data(try Repository.text("\(Self.folder)/schema-\(schema).json").utf8))
    guard let facts = all[backend == .postgres ? "postgres" : "sqlite"] ?? all["sqlite"] else {
      throw NotKept(what: "\(self)")
    }
    return facts
  }

  struct NotKept: Error { let what: String }

  /// Puts the books at a place where there are none, as that version had left them.
  func put(at location: DatabaseLocation) async throws {
    let database = try location.open(as: "a test")
    do {
      switch database.dialect {
      case .sqlite: try await putSQLite(into: database)
      case .postgres: try await putPostgres(into: database)
      }
      try await database.close()
    } catch {
      try? await database.close()
      throw error
    }
  }

  private func text(_ engine: String) throws -> String {
    try Repository.text("\(Self.folder)/schema-\(schema)-\(engine).sql")
  }

  private func statements() throws -> [String] { try text("sqlite").components(separatedBy: ";\n") }

  /// Tables first, since SQLite looks for the one that a row points at.
  private func putSQLite(into database: any SQLDatabase) async throws {
    let statements = try statements()
    let tables = statements.filter { $0.hasPrefix("CREATE TABLE") }
    let others = statements.filter { !$0.hasPrefix("CREATE TABLE") }
    try await putText((["PRAGMA defer_foreign_keys = ON"] + tables + others).joined(separator: ";\n"), into: database)
  }

  private func putText(_ text: String, into database: any SQLDatabase) async throws {
    try await database.acrossShops.write { try $0.script(text) }
  }

  /// A dump where that version made one; for those before, the schema is made anew and filled with the same rows.
  private func putPostgres(into database: any SQLDatabase) async throws {
    if let dump = try? text("postgres") {
      // Tables are named with their schema, which is there already.
      return try await putText(dump.replacing("CREATE SCHEMA public;\n", with: ""), into: database)
    }
    let steps = Schema.migrator.migrations.filter { $0.number <= schema }
    try await Migrator(steps).migrate(database, at: 0) { _, _ in }
    let rows = try statements().filter {
      $0.hasPrefix("INSERT INTO") && !$0.hasPrefix(#"INSERT INTO "schema_version""#)
    }.map { $0.replacing(/\bX'([0-9A-Fa-f]*)'/) { "'\\x\($0.output.1)'" } }
    try await database.write { connection in
      try connection.script("SET LOCAL session_replication_role = replica")
      for row in rows { try connection.script(row) }
    }
  }
}

extension SQLDatabase {
  /// What ``ReleasedBooks/Facts`` counts, in these books.
  func facts() async throws -> ReleasedBooks.Facts {
    try await acrossShops.read { connection in
      func number(_ query: SQLQuery) throws -> Int64 { (try connection.value(query, as: Int64?.self) ?? nil) ?? 0 }
      let claims = try RowCounts.all(on: connection)["live_claim"] ?? 0
      return ReleasedBooks.Facts(
        schema: Int(try number("SELECT MAX(number) FROM schema_version")),
        orders: Int(try number("SELECT COUNT(*) FROM orders")),
        pieces: Int(try number("SELECT CAST(SUM(pieces) AS BIGINT) FROM orders")),
        total: try number("SELECT CAST(SUM(total) AS BIGINT) FROM orders"),
        onHand: Int(try number("SELECT CAST(SUM(on_hand) AS BIGINT) FROM stock_level")),
        held: Int(try number("SELECT CAST(SUM(held) AS BIGINT) FROM stock_level")), claims: claims)
    }
  }
}
