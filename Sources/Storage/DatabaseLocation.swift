/// Where the books are kept: a file, or a PostgreSQL address.
package enum DatabaseLocation: Sendable, Equatable {
  case sqlite(path: String)
  case postgres(url: String)

  /// Reads what a person typed: `postgres://…` or `postgresql://…` is an address, all else a path.
  package init(_ text: String) {
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgres(url: text)
    } else {
      self = .sqlite(path: text)
    }
  }

  /// What was typed, without a password wherever one may stand in it.
  package var withoutPassword: String {
    switch self {
    case .sqlite(let path): path
    case .postgres(let url): PostgresURL(url).withoutPassword
    }
  }

  /// Opens the books; on SQLite the file is made when it is missing, and locked for this process.
  ///
  /// - Parameter holder: who opens it, for the sentence a second process gets to read ("canting serve").
  /// - Throws: ``DatabaseInUse`` when another process has the SQLite file.
  package func open(as holder: String) throws -> any SQLDatabase {
    switch self {
    case .sqlite(let path): try SQLiteDatabase(path: path, holder: holder)
    case .postgres(let url): PostgresDatabase(url: url)
    }
  }
}
