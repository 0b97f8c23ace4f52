package import Storage
import Synchronization

/// A database in which one statement fails, as if the engine had refused it; all others go to the real one.
///
/// A statement that fails ends its transaction, as at the engines themselves.
package final class FailingDatabase: SQLDatabase {
  /// What a failing statement says; none of it may reach a reader or the log.
  package static let error = SQLError(
    kind: .other, message: "near \"SELECT\": rahasia in /var/lib/canting/books.sqlite")

  private let database: any SQLDatabase
  private let left = Mutex<Int?>(nil)

  package init(_ database: any SQLDatabase) { self.database = database }

  /// Lets the statement fail that comes after so many others; none where it is nil.
  package func fail(after statements: Int?) { left.withLock { $0 = statements } }

  /// Whether a statement has failed since it was last asked for.
  package var hasFailed: Bool { left.withLock { $0 == -1 } }

  package var dialect: SQLDialect { database.dialect }
  package var place: String { database.place }

  package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try await database.write { try body(FailingConnection(real: $0, database: self)) }
  }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try await database.read { try body(FailingConnection(real: $0, database: self)) }
  }

  package func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    try await database.backup(to: path, progress: progress)
  }

  package func checkIntegrity() async throws -> [String] { try await database.checkIntegrity() }
  package func scrub(_ tables: [StaticString]) async throws { try await database.scrub(tables) }
  package func close() async throws { try await database.close() }

  fileprivate func count() throws {
    let fails = left.withLock { left in
      guard let now = left, now >= 0 else { return false }
      left = now - 1
      return now == 0
    }
    if fails { throw Self.error }
  }
}

private struct FailingConnection: SQLConnection {
  let real: any SQLConnection
  let database: FailingDatabase

  var dialect: SQLDialect { real.dialect }

  func rows(_ query: SQLQuery) throws -> [SQLRow] {
    try database.count()
    return try real.rows(query)
  }

  func execute(_ query: SQLQuery) throws -> Int {
    try database.count()
    return try real.execute(query)
  }

  func batch(_ statement: StaticString, rows: (any SQLBatch) throws -> Void) throws -> Int {
    try database.count()
    return try real.batch(statement, rows: rows)
  }

  func script(_ text: String) throws {
    try database.count()
    try real.script(text)
  }
}
