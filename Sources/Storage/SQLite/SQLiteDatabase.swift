import Foundation
import GRDB

/// The books in one SQLite file.
///
/// One connection commits and checkpoints (``GroupCommit``); readers see the last commit and never wait for it.
final class SQLiteDatabase: SQLDatabase {
  private let pool: DatabasePool
  private let commits: GroupCommit
  private let lock: SQLiteLock
  let place: String

  var dialect: SQLDialect { .sqlite }

  init(path: String, holder: String) throws {
    guard SQLiteVersion.loaded >= SQLiteVersion.oldest else {
      throw SQLError(
        kind: .other, message: "SQLite \(SQLiteVersion.loaded) is too old: \(SQLiteVersion.oldest) or newer is needed")
    }
    lock = try SQLiteLock(path: path, holder: holder)
    try Self.makeFile(path)
    do {
      pool = try DatabasePool(path: path, configuration: Self.configuration)
      try pool.writeWithoutTransaction { database in
        // GRDB opens its pools with NORMAL, which may lose the last commits with the power. A checkpoint every 32 MB
        // writes a page once that many commits have changed; SQLite's own 4 MB make an import write three times as much.
        try database.execute(
          sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000; PRAGMA journal_size_limit = 67108864")
      }
    } catch let error as DatabaseError {
      throw SQLError(sqliteCode: error.extendedResultCode.rawValue, message: "\(path): \(error.message ?? "")")
    }
    commits = GroupCommit(pool: pool)
    place = path
  }

  private static var configuration: GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 8
    // Someone may look into the file with a tool of SQLite's own.
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA cache_size = -20000; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;
          PRAGMA case_sensitive_like = ON
          """)
    }
    return configuration
  }

  /// The books hold people's names and addresses: only their owner may read them, from the first byte.
  private static func makeFile(_ path: String) throws {
    let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SQLError.disk("\(path) cannot be opened") }
    fchmod(file, 0o600)
    Glibc.close(file)
  }

  /// Rows are not kept apart here: the file has one program, and its queries name their shop.
  func reaching(_ reach: RowReach) -> any SQLDatabase { self }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try await commits.run(body)
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    do {
      return try await pool.read { database in
        let connection = SQLiteConnection(database: database)
        let value = try body(connection)
        if let failure = connection.failure { throw failure }
        return value
      }
    } catch let error as DatabaseError {
      throw SQLError(error)
    } catch let error as SQLError {
      // GRDB interrupts the statements of a cancelled task.
      try Task.checkCancellation()
      throw error
    }
  }

  func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    let pool = pool
    try await BackupFile(path).write { partial in
      try await Blocking.run { try SQLiteFile.copy(from: pool, to: partial, progress: progress) }
    }
  }

  func checkIntegrity() async throws -> [String] {
    do {
      return try await pool.read { try SQLiteFile.damages(of: $0) }
    } catch let error as DatabaseError {
      throw SQLError(error)
    }
  }

  /// VACUUM writes every page anew, without the bytes of rows that are gone; the WAL is emptied behind it.
  func scrub(_ tables: [StaticString]) async throws {
    do {
      try await pool.writeWithoutTransaction { database in
        // The copy that VACUUM makes would else lie in memory.
        try database.execute(sql: "PRAGMA temp_store = FILE")
        defer { try? database.execute(sql: "PRAGMA temp_store = MEMORY") }
        try database.execute(sql: "VACUUM")
        _ = try database.checkpoint(.truncate)
      }
    } catch let error as DatabaseError {
      throw SQLError(error)
    }
  }

  func close() async throws {
    guard await commits.close() else { return }
    // GRDB closes readers last, and those cannot empty the WAL: a copy of the file alone would miss what is in it.
    try? await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try pool.close()
    lock.release()
  }
}
