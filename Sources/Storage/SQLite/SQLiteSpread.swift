/// How rows are spread over the values of columns, told to SQLite's planner instead of measured.
///
/// Without statistics SQLite takes any equality for selective. Where one shop leads every key and one file often holds
/// one shop, it would walk the whole shop rather than look each of a list up in the index made for that. `ANALYZE` reads
/// every table and would have to be repeated; what a planner needs to know here does not change.
/// Source: <https://www.sqlite.org/fileformat2.html#stat1tab>.
package struct SQLiteSpread: Sendable {
  /// The column that all keys begin with.
  let leading: String
  /// Rows of a table that share a value of a column, for columns where these are many. Others are taken for telling rows
  /// apart.
  let rowsSharing: [String: Int]
  /// Rows of tables that stay small.
  let small: [String: Int]

  /// Rows of any other table.
  private static let rows = 1_000_000
  /// Rows that share a value of a column that tells rows apart.
  private static let few = 2
  /// A partial index is made for few of a table's rows.
  private static let partialShare = 100

  package init(leading: String, rowsSharing: [String: Int], small: [String: Int]) {
    self.leading = leading
    self.rowsSharing = rowsSharing
    self.small = small
  }

  /// Tells the planner, in place of whatever it was told before. Other connections hear of it with the next change of
  /// the schema, so it belongs into the transaction of one.
  func tell(_ connection: any SQLConnection) throws {
    // It makes the table; what it would measure is not wanted.
    try connection.script("PRAGMA analysis_limit = 1; ANALYZE; PRAGMA analysis_limit = 0; DELETE FROM sqlite_stat1")
    let rows = try connection.rows(
      """
      SELECT tables.name AS table_name, indexes.name AS index_name, indexes."unique" AS is_unique,
        indexes.partial AS is_partial, indexes.origin AS origin, group_concat(columns.name, ' ') AS column_names
      FROM sqlite_schema AS tables
      JOIN pragma_index_list(tables.name) AS indexes
      JOIN pragma_index_info(indexes.name) AS columns
      WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite!_%' ESCAPE '!'
      GROUP BY tables.name, indexes.name
      """)
    for row in rows {
      let (table, columns): (String, String) = (try row("table_name"), try row("column_names"))
      let names = columns.split(separator: " ").map(String.init)
      guard names.first == leading else { continue }
      // The key of a table without row ids is named like the table.
      let index: String = try row("origin") == "pk" ? table : try row("index_name")
      let counts = counts(
        of: names, in: (small[table] ?? Self.rows) / (try row("is_partial") ? Self.partialShare : 1),
        isUnique: try row("is_unique"))
      try connection.execute(
        "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (\(table), \(index), \(counts))")
    }
    try connection.script("ANALYZE sqlite_schema")
  }

  /// All rows, then how many share the first column, the first two, and so on.
  private func counts(of columns: [String], in rows: Int, isUnique: Bool) -> String {
    var (rest, counts) = (max(rows, 1), [max(rows, 1)])
    for (place, column) in columns.enumerated() {
      let isWhole = isUnique && place == columns.count - 1
      let sharing = column == leading ? rest : rowsSharing[column] ?? Self.few
      rest = isWhole ? 1 : min(rest, sharing)
      counts.append(rest)
    }
    return counts.map(String.init).joined(separator: " ")
  }
}
