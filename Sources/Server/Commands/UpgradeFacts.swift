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
      return try await read(settings.database)
    } catch is DatabaseInUse {
      guard let backup = settings.data.keptBackups().first(where: { $0.name.hasSuffix(".sqlite") }) else { return nil }
      // Where it lies: a copy of it could fill the disk that the shop writes to.
      let path = "\(settings.data.backups)/\(backup.name)"
      return try await SQLiteBackup(path: path).read { connection in
        try Self.facts(of: .sqlite(path: path), on: connection, readFrom: path)
      }
    }
  }

  private func read(_ location: DatabaseLocation) async throws -> CheckUpgrade.BooksFacts {
    let database = try location.open(as: "canting upgrade --check").acrossShops
    do {
      let facts = try await database.read { try Self.facts(of: location, on: $0, readFrom: nil) }
      try await database.close()
      return facts
    } catch {
      try? await database.close()
      throw error
    }
  }

  private static func facts(
    of location: DatabaseLocation, on connection: any SQLConnection, readFrom: String?
  ) throws -> CheckUpgrade.BooksFacts {
    let counts = try RowCounts.all(on: connection)
    let imports: Int? =
      counts["file_import"] == nil
      ? 0 : try connection.value("SELECT COUNT(*) FROM file_import WHERE state IN ('saving', 'undoing')")
    return CheckUpgrade.BooksFacts(
      schema: try Migrator.version(on: connection), rows: counts.values.reduce(0, +),
      bytes: try bytes(of: location, on: connection), readFrom: readFrom, counts: counts, importsUnderWay: imports ?? 0)
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
