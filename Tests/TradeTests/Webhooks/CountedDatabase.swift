import Storage
import Synchronization
import TestSupport

/// Books that count what is asked of them.
struct CountedDatabase: SQLDatabase {
  /// Over every reach of the same books.
  final class Counts: Sendable {
    private let state = Mutex((reads: 0, writes: 0, mostChanged: 0))
    var reads: Int { state.withLock { $0.reads } }
    var writes: Int { state.withLock { $0.writes } }
    /// Rows that the widest statement changed.
    var mostChanged: Int { state.withLock { $0.mostChanged } }
    fileprivate func read() { state.withLock { $0.reads += 1 } }
    fileprivate func write() { state.withLock { $0.writes += 1 } }
    fileprivate func changed(_ rows: Int) { state.withLock { $0.mostChanged = max($0.mostChanged, rows) } }
  }

  private let database: any SQLDatabase
  let counts: Counts

  init(_ database: any SQLDatabase) { self.init(database, Counts()) }

  private init(_ database: any SQLDatabase, _ counts: Counts) {
    self.database = database
    self.counts = counts
  }

  var dialect: SQLDialect { database.dialect }
  var place: String { database.place }

  func reaching(_ reach: RowReach) -> any SQLDatabase { CountedDatabase(database.reaching(reach), counts) }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    counts.write()
    return try await database.write { [counts] in try body(CountedConnection(real: $0, counts: counts)) }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    counts.read()
    return try await database.read(body)
  }

  func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    try await database.backup(to: path, progress: progress)
  }

  func checkIntegrity() async throws -> [String] { try await database.checkIntegrity() }
  func scrub(_ tables: [StaticString]) async throws { try await database.scrub(tables) }
  func close() async throws { try await database.close() }
}

private struct CountedConnection: SQLConnection {
  let real: any SQLConnection
  let counts: CountedDatabase.Counts

  var dialect: SQLDialect { real.dialect }

  func rows(_ query: SQLQuery) throws -> [SQLRow] { try real.rows(query) }

  func execute(_ query: SQLQuery) throws -> Int {
    let rows = try real.execute(query)
    counts.changed(rows)
    return rows
  }

  func batch(_ statement: StaticString, rows: (any SQLBatch) throws -> Void) throws -> Int {
    try real.batch(statement, rows: rows)
  }

  func script(_ text: String) throws { try real.script(text) }

  func reaching<Value>(_ reach: RowReach, _ body: () throws -> Value) throws -> Value {
    try real.reaching(reach, body)
  }
}
