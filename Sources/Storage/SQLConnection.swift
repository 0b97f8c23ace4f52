/// A connection inside one transaction, the same for both engines.
///
/// It is handed to the closure of ``SQLDatabase/write(_:)`` or ``SQLDatabase/read(_:)`` and must not leave it.
package protocol SQLConnection {
  var dialect: SQLDialect { get }

  /// All rows of a query. Bound the result with LIMIT: it is kept in memory.
  func rows(_ query: SQLQuery) throws -> [SQLRow]

  /// Runs a statement and says how many rows it changed.
  @discardableResult
  func execute(_ query: SQLQuery) throws -> Int

  /// Runs one statement for many rows.
  ///
  /// The text has places `$1`, `$2`, …; `rows` calls ``SQLBatch/add(_:)`` for each row. On PostgreSQL the rows travel
  /// in a pipeline, so an error may show only when the batch ends.
  ///
  /// - Returns: how many rows were changed in all.
  @discardableResult
  func batch(_ statement: StaticString, rows: (any SQLBatch) throws -> Void) throws -> Int

  /// Runs several statements separated by semicolons, such as a schema.
  func script(_ text: String) throws

  /// Does something with another reach than the transaction's own, which comes back afterwards.
  ///
  /// Where the engine keeps rows apart it costs two round trips, so it is for what is done seldom.
  func reaching<Value>(_ reach: RowReach, _ body: () throws -> Value) throws -> Value
}

extension SQLConnection {
  /// The first row, or nil.
  package func row(_ query: SQLQuery) throws -> SQLRow? { try rows(query).first }

  /// The first column of the first row, or nil when there is no row.
  package func value<Value: SQLConvertible>(_ query: SQLQuery, as type: Value.Type = Value.self) throws -> Value? {
    guard let row = try row(query) else { return nil }
    return try Value(sqlValue: row[0])
  }
}

/// Rows on their way into one prepared statement.
package protocol SQLBatch {
  /// Runs the statement once; `bind` is called to give the values of `$1`, `$2`, … in order.
  func add(_ bind: (any SQLBinder) throws -> Void) throws
}

/// Gives the values of one row, in order.
package protocol SQLBinder {
  func bind(_ value: SQLValue)
  func bind(_ value: Int64)
  func bindNull()
  /// UTF-8 text without a zero byte; it is copied, the bytes need not stay.
  func bind(text: UnsafeBufferPointer<UInt8>)
  /// Raw bytes; they are copied.
  func bind(bytes: UnsafeBufferPointer<UInt8>)
}
