import Storage

extension SQLConnection {
  /// Keeps the rows of a query from other transactions until this one ends.
  ///
  /// SQLite has one writer at a time, so there is nothing to do; PostgreSQL locks row by row. Order the query by its key:
  /// two transactions that lock in the same order cannot block each other.
  func lock(_ query: SQLQuery) throws {
    if dialect == .postgres { _ = try rows(query + " FOR UPDATE") }
  }

  /// The rows of a query, which no other transaction changes until this one ends; what points at them may still be
  /// written by others, which waits for ``lock(_:)``.
  func rowsToChange(_ query: SQLQuery) throws -> [SQLRow] {
    try rows(dialect == .postgres ? query + " FOR NO KEY UPDATE" : query)
  }
}
