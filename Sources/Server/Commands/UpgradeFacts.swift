import Foundation
import Storage
import Trade
import Web

/// Reads what an upgrade needs to know of books, without bringing them to this program's schema.
struct UpgradeFacts {
  let settings: Settings

  /// Out of the books; where a server has a SQLite file, out of their newest backup, since one process alone may open it.
  ///
  /// - Returns: nil where a server has them and there is no backup.
  func read() async throws -> CheckUpgrade.BooksFacts? {
    do {
      return try await read(settings.database, readFrom: nil)
    } catch is DatabaseInUse {
      guard let backup = settings.data.keptBackups().first(where: { $0.name.hasSuffix(".sqlite") }) else { return nil }
      return try await read(backup: "\(settings.data.backups)/\(backup.name)")
    }
  }

  private func read(backup: String) async throws -> CheckUpgrade.BooksFacts {
    try await settings.data.withCheckFolder { folder in
      let copy = DatabaseLocation.sqlite(path: folder + "/books.sqlite")
      _ = try await copy.restore(from: backup, newest: .max, force: false, at: Instant.now.milliseconds)
      return try await read(copy, readFrom: backup)
    }
  }

  private func read(_ location: DatabaseLocation, readFrom: String?) async throws -> CheckUpgrade.BooksFacts {
    let database = try location.open(as: "canting upgrade --check").acrossShops
    do {
      let schema = try await Schema.migrator.version(of: database)
      let (counts, bytes, imports) = try await database.read { connection in
        let counts = try RowCounts.all(on: connection)
        let imports: Int? =
          counts["file_import"] == nil
          ? 0 : try connection.value("SELECT COUNT(*) FROM file_import WHERE state IN ('saving', 'undoing')")
        return (counts, try Self.bytes(of: location, on: connection), imports ?? 0)
      }
      try await database.close()
      return CheckUpgrade.BooksFacts(
        schema: schema, rows: counts.values.reduce(0, +), bytes: bytes, readFrom: readFrom, counts: counts,
        importsUnderWay: imports)
    } catch {
      try? await database.close()
      throw error
    }
  }

  private static func bytes(of location: DatabaseLocation, on connection: any SQLConnection) throws -> Int64 {
    switch location {
    case .sqlite(let path):
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      return (facts?[.size] as? NSNumber)?.int64Value ?? 0
    case .postgres:
      return try connection.value("SELECT pg_database_size(current_database())") ?? 0
    }
  }
}
