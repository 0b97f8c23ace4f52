/// A table as the engine describes it, read and filled whole, row by row in the order of its primary key.
///
/// For what must deal with every table of one kind without naming its columns: a shop that is carried to other books.
/// Names come from the engine's own catalogue, never from outside.
package struct KeyedTable: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case integer, text, bytes
  }

  package struct Column: Sendable, Equatable {
    package let name: String
    package let kind: Kind
  }

  package let name: String
  /// In the order in which they were made.
  package let columns: [Column]
  /// Names of the primary key's columns, in its order.
  package let key: [String]

  /// Every table with a column of this name, whether it stands in the key or not, by name.
  package static func all(having column: String, on connection: any SQLConnection) throws -> [KeyedTable] {
    let rows = try connection.rows(
      connection.dialect == .sqlite ? sqliteColumns : postgresColumns
    ).map { row in
      (
        table: try row("table_name") as String,
        column: Column(name: try row("name"), kind: try Kind(try row("kind") as String)),
        place: try row("place") as Int
      )
    }
    return Dictionary(grouping: rows, by: \.table).values.compactMap { rows in
      guard let table = rows.first?.table, rows.contains(where: { $0.column.name == column }) else { return nil }
      let key = rows.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.column.name)
      return KeyedTable(name: table, columns: rows.map(\.column), key: key)
    }.sorted { $0.name < $1.name }
  }

  /// Rows of one leading value of the key, in the order of the key.
  ///
  /// - Parameters:
  ///   - leading: the value of the key's first column.
  ///   - row: the row before the page; nil for the first page.
  /// - Returns: values in the order of ``columns``.
  package func page(
    of leading: some SQLConvertible, after row: [SQLValue]?, limit: Int, on connection: any SQLConnection
  ) throws -> [[SQLValue]] {
    guard let first = key.first else { return [] }
    let rest = Array(key.dropFirst())
    var query = SQLQuery(trusted: "SELECT \(list(columns.map(\.name))) FROM \(quoted(name)) WHERE \(quoted(first)) = ")
    query += "\(leading)"
    // Where the key is that value alone, there is one row of it.
    if row != nil, rest.isEmpty { return [] }
    if let row {
      query += SQLQuery(trusted: " AND (\(list(rest))) > (")
      for (place, name) in rest.enumerated() {
        query += place == 0 ? "\(value(of: name, in: row))" : ", \(value(of: name, in: row))"
      }
      query += ")"
    }
    query += SQLQuery(trusted: " ORDER BY \(list(key)) LIMIT \(limit)")
    return try connection.rows(query).map(\.values)
  }

  /// Adds rows, values in the order of ``columns``; a row that is there already is refused.
  package func insert(
    on connection: any SQLConnection, _ rows: (_ add: ([SQLValue]) throws -> Void) throws -> Void
  ) throws {
    let places = (1...columns.count).map { "$\($0)" }.joined(separator: ", ")
    let text = "INSERT INTO \(quoted(name)) (\(list(columns.map(\.name)))) VALUES (\(places))"
    try connection.batch(trusted: text) { batch in
      try rows { row in
        try batch.add { binder in
          for value in row { binder.bind(value) }
        }
      }
    }
  }

  private func value(of column: String, in row: [SQLValue]) -> SQLValue {
    columns.firstIndex { $0.name == column }.map { row[$0] } ?? .null
  }

  private func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

  private func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }

  private static let sqliteColumns: SQLQuery = """
    SELECT m.name AS table_name, c.name AS name, c.type AS kind, c.pk AS place
    FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY m.name, c.cid
    """

  /// `indkey` names the key's columns by their numbers, with blanks between them.
  private static let postgresColumns: SQLQuery = """
    SELECT CAST(c.relname AS text) AS table_name, CAST(a.attname AS text) AS name,
      CAST(format_type(a.atttypid, NULL) AS text) AS kind,
      CAST(COALESCE(array_position(string_to_array(CAST(i.indkey AS text), ' '), CAST(a.attnum AS text)), 0) AS BIGINT)
        AS place
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relkind IN ('r', 'p') ORDER BY c.relname, a.attnum
    """
}

extension KeyedTable.Kind {
  fileprivate init(_ word: String) throws {
    switch word.lowercased() {
    case "integer", "bigint": self = .integer
    case "text": self = .text
    case "blob", "bytea": self = .bytes
    default: throw SQLError(kind: .unexpectedValue, message: "a column of type \(word)")
    }
  }
}

extension SQLValue: SQLConvertible {
  package var sqlValue: SQLValue { self }
  package init(sqlValue: SQLValue) { self = sqlValue }
}

extension SQLConnection {
  /// The same as ``batch(_:rows:)`` for a text that the program put together out of the engine's own names.
  @discardableResult
  func batch(trusted text: String, rows: (any SQLBatch) throws -> Void) throws -> Int {
    switch self {
    case let connection as SQLiteConnection: try connection.batch(text: text, rows: rows)
    case let connection as PostgresConnection: try connection.batch(text: text, rows: rows)
    default: preconditionFailure("an engine that nobody knows")
    }
  }
}
