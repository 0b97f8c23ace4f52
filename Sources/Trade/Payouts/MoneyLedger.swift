package import Storage

/// A line of a money file, with every file that shows it.
package struct SourcedEntry: Sendable {
  package let entry: MoneyEntry
  package let sources: [Source]

  /// Where the line stands.
  package struct Source: Sendable, Equatable {
    package let importID: ID<FileImport>
    package let fileName: String
    /// Nil in a file without sheets.
    package let sheet: String?
    package let row: Int
  }
}

/// Lists lines of money files.
package struct MoneyLedger {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Where a list goes on.
  package struct Place: Sendable, Equatable {
    package let at: Instant
    package let id: ID<MoneyEntry>

    package init(at: Instant, id: ID<MoneyEntry>) {
      self.at = at
      self.id = id
    }
  }

  /// Lines of one kind whose money moved within a time, the newest first.
  ///
  /// - Parameter limit: at most so many, up to 200.
  package func entries(
    _ kind: MoneyRecord.Kind, from first: Instant, to end: Instant, behind place: Place? = nil, limit: Int = 50
  ) throws -> [SourcedEntry] {
    let behind: SQLQuery = place.map { "AND (at, entry_id) < (\($0.at), \($0.id))" } ?? ""
    let rows = try connection.rows(
      """
      SELECT \(part: MoneyEntry.columns) FROM money_entry
      WHERE shop_id = \(shop) AND kind = \(kind) AND at >= \(first) AND at < \(end) \(part: behind)
      ORDER BY at DESC, entry_id DESC LIMIT \(min(limit, 200))
      """)
    return try sourced(try rows.map(MoneyEntry.init))
  }

  /// The same lines with the files that show them.
  func sourced(_ entries: [MoneyEntry]) throws -> [SourcedEntry] {
    let rows = try connection.rows(
      """
      SELECT subject_id, sighting.import_id, sheet, row_number, file_name FROM sighting
      JOIN file_import ON file_import.shop_id = sighting.shop_id AND file_import.import_id = sighting.import_id
      WHERE sighting.shop_id = \(shop) AND subject_id \(in: entries.map(\.id)) AND state = 'saved'
      ORDER BY subject_id, sighting.import_id
      """)
    var sources: [ID<MoneyEntry>: [SourcedEntry.Source]] = [:]
    for row in rows {
      sources[try row("subject_id"), default: []].append(
        SourcedEntry.Source(
          importID: try row("import_id"), fileName: try row("file_name"), sheet: try row("sheet"),
          row: try row("row_number")))
    }
    return entries.map { SourcedEntry(entry: $0, sources: sources[$0.id] ?? []) }
  }
}
