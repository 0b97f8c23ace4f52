import Foundation
import GRDB

/// What is done with whole SQLite files: copies and checks.
enum SQLiteFile {
  private static let pagesPerStep: CInt = 2_000

  /// Writes a complete copy into a new file, durable when this returns.
  ///
  /// The copy is one view of the source; writers go on meanwhile.
  ///
  /// - Parameter progress: called after every few megabytes with the share that is done.
  static func copy(
    from source: any DatabaseReader, to path: String, progress: @escaping @Sendable (Double) -> Void
  ) throws {
    do {
      var configuration = GRDB.Configuration()
      configuration.journalMode = .default
      let copy = try DatabaseQueue(path: path, configuration: configuration)
      chmod(path, 0o600)
      try source.read { source in
        // Between two steps SQLite lets go of the source, unless something was read from it in this transaction.
        _ = try Int.fetchOne(source, sql: "SELECT COUNT(*) FROM sqlite_schema")
        try copy.writeWithoutTransaction { copy in
          try source.backup(to: copy, pagesPerStep: pagesPerStep) { step in
            if step.totalPageCount > 0 { progress(Double(step.completedPageCount) / Double(step.totalPageCount)) }
          }
        }
      }
      // A backup is one file: no WAL beside it that could be forgotten when it is carried away.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch let error as DatabaseError {
      throw SQLError(error)
    }
  }

  /// What SQLite's own checks find: damaged pages, values of a wrong type, rows that point at nothing.
  static func damages(of database: GRDB.Database) throws -> [String] {
    let found = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    let orphans = try GRDB.Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      "\(row[0] as String): a row points at none of \(row[2] as String)"
    }
    return found.filter { $0 != "ok" } + orphans
  }

  /// The schema's number of a file; nil when it holds no books of ours.
  static func schemaVersion(of database: GRDB.Database) throws -> Int? {
    guard try database.tableExists("schema_version") else { return nil }
    return try Int.fetchOne(database, sql: "SELECT MAX(number) FROM schema_version")
  }

  /// Moves everything from the WAL into the file, so that the file is complete by itself.
  static func emptyWAL(of path: String) throws {
    let pool = try DatabasePool(path: path)
    try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try pool.close()
  }
}
