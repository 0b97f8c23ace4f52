/// How many rows each table holds.
package enum RowCounts {
  /// By the table's name, as the engine's own catalogue has it. Reads every table, or an index of it, once.
  package static func all(on connection: any SQLConnection) throws -> [String: Int] {
    let tables: SQLQuery =
      switch connection.dialect {
      case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
      case .postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
      }
    return try connection.rows(tables).map { try $0("name") as String }.reduce(into: [:]) { counts, name in
      counts[name] = try connection.value(SQLQuery(trusted: "SELECT COUNT(*) FROM \"\(name)\"")) ?? 0
    }
  }
}
