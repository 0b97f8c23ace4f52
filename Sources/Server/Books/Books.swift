import Foundation
package import Storage
import Trade

/// The opened books of one installation, with the folder of what belongs to them.
package struct Books: Sendable {
  package let database: any SQLDatabase
  package let data: DataFolder

  /// Opens the books, brings them to this program's schema, and keeps a SQLite file from every other process.
  ///
  /// A backup is made before a schema is changed, so that the older program can be gone back to.
  ///
  /// - Parameters:
  ///   - holder: who opens them, for the sentence a second process gets to read.
  ///   - notice: called with what a person should know, in the order it happens.
  /// - Throws: `DatabaseInUse` when another process has the SQLite file; `SchemaIsNewer`.
  package static func open(
    _ settings: Settings, as holder: String, notice: (Notice) -> Void
  ) async throws -> Books {
    try settings.data.make()
    let isNew = settings.database.isMissing
    if isNew, case .sqlite(let path) = settings.database { try DataFolder.make(path.folder) }
    let database = try settings.database.open(as: holder)
    let books = Books(database: database, data: settings.data)
    do {
      if isNew { notice(.newBooks(database.place)) }
      try await books.migrate(notice)
      try await books.recoverImports(notice)
      return books
    } catch {
      try? await database.close()
      throw error
    }
  }

  package func close() async throws { try await database.close() }

  private func migrate(_ notice: (Notice) -> Void) async throws {
    let migrator = Schema.migrator
    try await migrator.migrate(database, at: Instant.now.milliseconds) { old, new in
      let path = data.newBackup(of: database.dialect, at: .now, reason: "-schema-\(old)")
      try DataFolder.make(data.backups)
      try await database.backup(to: path)
      notice(.backedUpBeforeChange(path, from: old, to: new))
    }
  }
}

extension Books {
  /// How long an import by another machine may show no life before it counts as left behind.
  private static let patience: Duration = .seconds(300)

  /// Takes back what interrupted imports had brought, and finishes interrupted undos.
  func recoverImports(_ notice: (Notice) -> Void = { _ in }) async throws {
    let silentSince = Instant.now - Self.patience
    let shops = try await database.read { try InterruptedImports.shops(on: $0) }
    for shop in shops {
      let desk = ImportDesk(database: database, shop: shop, reader: FileReader(executable: Program.path))
      try await desk.recover(silentSince: silentSince)
    }
    if !shops.isEmpty { notice(.recoveredImports) }
  }
}

/// What a person should know of the opening of the books.
package enum Notice: Sendable, Equatable {
  case newBooks(String)
  case backedUpBeforeChange(String, from: Int, to: Int)
  case recoveredImports
}

extension DatabaseLocation {
  /// True for a SQLite file that is not there yet.
  package var isMissing: Bool {
    guard case .sqlite(let path) = self else { return false }
    return !FileManager.default.fileExists(atPath: path)
  }

  /// As a person should read it: the file's absolute path, or the address without its password.
  package var place: String {
    switch self {
    case .sqlite(let path): DataFolder(path).path
    case .postgres: withoutPassword
    }
  }
}

extension String {
  /// The folder a path points into.
  fileprivate var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
