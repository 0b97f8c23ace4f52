package import Storage

/// Imports that somebody is at work on, or was when it was killed.
package enum InterruptedImports {
  /// The shops that have some, for ``ImportDesk/recover(silentSince:)``; at most 1,000 at a time.
  package static func shops(on connection: any SQLConnection) throws -> [ID<Shop>] {
    try connection.rows(
      "SELECT DISTINCT shop_id FROM file_import WHERE state IN ('checking', 'saving', 'undoing') LIMIT 1000"
    ).map { try $0("shop_id") }
  }
}
