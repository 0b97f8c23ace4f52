import Storage

extension SQLConnection {
  /// Keeps the rows of a query from other transactions until this one ends.
  ///
  /// SQLite has one writer at a time, so there is nothing to do; PostgreSQL locks row by row. Order the query by its key:
  /// two transactions that lock in the same order cannot block each other.
  func lock(_ query: SQLQuery) throws {
    if dialect == .postgres { _ = try rows(query + " FOR UPDATE") }
  }

  /// Has a deed of a shop wait for another transaction that does the same: for what is counted before it is added to.
  ///
  /// Weaker than ``lock(_:)``: rows that name the shop go on being written, also by those who wait here, whose request's
  /// key is such a row (``Idempotent``) and would keep the others out.
  func lockShop(_ shop: ID<Shop>) throws {
    if dialect == .postgres {
      _ = try rows("SELECT shop_id FROM shop WHERE shop_id = \(shop) FOR NO KEY UPDATE")
    }
  }

  /// The rows of a query, which no other transaction changes until this one ends; what points at them may still be
  /// written by others, which waits for ``lock(_:)``.
  func rowsToChange(_ query: SQLQuery) throws -> [SQLRow] {
    try rows(dialect == .postgres ? query + " FOR NO KEY UPDATE" : query)
  }
}
