package import Storage
import Synchronization

/// Books that remember what ran in transactions that may write: whoever runs something there has all other writers wait.
package struct WatchedDatabase: SQLDatabase {
  private let database: any SQLDatabase
  private let watch: Watch

  /// One for every reach of the same books.
  private final class Watch: Sendable {
    let written = Mutex<[SQLQuery]>([])
  }

  package init(_ database: any SQLDatabase) { self.init(database, Watch()) }

  private init(_ database: any SQLDatabase, _ watch: Watch) {
    self.database = database
    self.watch = watch
  }

  /// Statements of transactions that may write, with those that only read there.
  package var written: [SQLQuery] { watch.written.withLock { $0 } }

  package func reaching(_ reach: RowReach) -> any SQLDatabase { WatchedDatabase(database.reaching(reach), watch) }

  package var dialect: SQLDialect { database.dialect }
  package var place: String { database.place }

  package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try await database.write { [self] connection in
      try body(WatchedConnection(real: connection) { query in watch.written.withLock { $0.append(query) } })
    }
  }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value { try await database.read(body) }

  package func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    try await database.backup(to: path, progress: progress)
  }

  package func checkIntegrity() async throws -> [String] { try await database.checkIntegrity() }
  package func scrub(_ tables: [StaticString]) async throws { try await database.scrub(tables) }
  package func close() async throws { try await database.close() }
}

private struct WatchedConnection: SQLConnection {
  let real: any SQLConnection
  let note: (SQLQuery) -> Void

  var dialect: SQLDialect { real.dialect }

  func reaching<Value>(_ reach: RowReach, _ body: () throws -> Value) throws -> Value {
    try real.reaching(reach, body)
  }

  func rows(_ query: SQLQuery) throws -> [SQLRow] {
    note(query)
    return try real.rows(query)
  }

  func execute(_ query: SQLQuery) throws -> Int {
    note(query)
    return try real.execute(query)
  }

  func batch(_ statement: StaticString, rows: (any SQLBatch) throws -> Void) throws -> Int {
    note(SQLQuery(stringLiteral: "\(statement)"))
    return try real.batch(statement, rows: rows)
  }

  func script(_ text: String) throws { try real.script(text) }
}
