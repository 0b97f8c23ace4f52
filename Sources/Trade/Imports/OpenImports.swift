package import Storage

/// Imports that are not at their end, over all shops.
package enum OpenImports {
  /// Shops with imports that somebody is at work on, or was when it was killed: for ``ImportDesk/recover(silentSince:)``;
  /// at most 1,000 at a time.
  package static func shopsAtWork(on connection: any SQLConnection) throws -> [ID<Shop>] {
    try shops("state IN ('checking', 'saving', 'undoing')", connection)
  }

  /// Shops with imports that wait to be saved: for ``ImportDesk/lapse(checkedBefore:)``; at most 1,000 at a time.
  package static func shopsWaiting(on connection: any SQLConnection) throws -> [ID<Shop>] {
    try shops("state = 'checked'", connection)
  }

  /// Those of some imports whose files are still needed, whatever shop they are of.
  package static func needingFiles(
    among ids: [ID<FileImport>], on connection: any SQLConnection
  ) throws -> Set<ID<FileImport>> {
    let rows = try connection.rows(
      """
      SELECT import_id FROM file_import
      WHERE import_id \(in: ids) AND state IN ('checking', 'checked', 'saving')
      """)
    return Set(try rows.map { try $0("import_id") })
  }

  private static func shops(_ condition: SQLQuery, _ connection: any SQLConnection) throws -> [ID<Shop>] {
    try connection.rows("SELECT DISTINCT shop_id FROM file_import WHERE \(part: condition) LIMIT 1000")
      .map { try $0("shop_id") }
  }
}
