import GRDB
import GRDBSQLite

/// A connection of GRDB's pool during one transaction, driven statement by statement.
///
/// Statements come from GRDB's cache; values are bound and read directly, which spares the copies that matter when a
/// file of a million rows is imported.
final class SQLiteConnection: SQLConnection {
  let database: GRDB.Database
  /// The first thing the engine refused in this transaction. Nothing more is run after it, as on PostgreSQL.
  private(set) var failure: SQLError?

  var dialect: SQLDialect { .sqlite }

  init(database: GRDB.Database) { self.database = database }

  func rows(_ query: SQLQuery) throws -> [SQLRow] {
    try run(query) { statement in
      var columns: SQLColumns?
      var rows: [SQLRow] = []
      while try statement.step() {
        let shared = columns ?? statement.columns()
        columns = shared
        rows.append(SQLRow(columns: shared, values: statement.values(count: shared.names.count)))
      }
      return rows
    }
  }

  @discardableResult
  func execute(_ query: SQLQuery) throws -> Int {
    try run(query) { statement in
      try statement.finish()
      return statement.changed
    }
  }

  func batch(_ statement: StaticString, rows: (any SQLBatch) throws -> Void) throws -> Int {
    try batch(text: statement.description, rows: rows)
  }

  func batch(text: String, rows: (any SQLBatch) throws -> Void) throws -> Int {
    let prepared = try prepare(text)
    defer { prepared.reset() }
    try prepared.readPlaces()
    try rows(prepared)
    return prepared.changed
  }

  func script(_ text: String) throws {
    if let failure { throw failure }
    do {
      try database.execute(sql: text)
    } catch let error as DatabaseError {
      throw fail(SQLError(error))
    }
  }

  func reaching<Value>(_ reach: RowReach, _ body: () throws -> Value) throws -> Value { try body() }

  /// Runs a statement without values, such as SAVEPOINT, by the shortest way.
  func control(_ text: String) throws {
    let statement = try prepare(text)
    defer { statement.reset() }
    while try statement.step() {}
  }

  /// Remembers what ended the transaction.
  func fail(_ error: SQLError) -> SQLError {
    if failure == nil { failure = error }
    return error
  }

  private func run<Value>(_ query: SQLQuery, _ body: (SQLiteStatement) throws -> Value) throws -> Value {
    let (text, values) = query.rendered(for: .sqlite)
    let statement = try prepare(text)
    defer { statement.reset() }
    for value in values { statement.bind(value) }
    try statement.bindValues()
    return try body(statement)
  }

  private func prepare(_ text: String) throws -> SQLiteStatement {
    if let failure { throw failure }
    do {
      return SQLiteStatement(try database.cachedStatement(sql: text), on: self)
    } catch let error as DatabaseError {
      throw fail(SQLError(error))
    }
  }
}
