import Storage
import Trade

/// `canting restore`: puts a backup in the place of the books, which are set aside.
package enum RestoreBooks {
  /// Addresses of webhooks are held back in the restored books, until somebody turns them on again.
  ///
  /// What was erased after the backup was made is erased again when the books are next opened: by the list in the data
  /// folder, and by the one that lies beside the backup.
  ///
  /// - Parameter progress: called with how far it is, and while nobody knows that, that it goes on.
  /// - Returns: where the old books are now; nil when there were none.
  /// - Throws: ``CommandFailure``.
  package static func run(
    from source: BackupSource, to settings: Settings, force: Bool,
    progress: @escaping @Sendable (CommandProgress) -> Void = { _ in }
  ) async throws -> String? {
    do {
      try source.check()
      try settings.data.make()
      let aside = try await putBack(source, settings, force, progress)
      try await settle(source.name, in: settings)
      return aside
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func putBack(
    _ source: BackupSource, _ settings: Settings, _ force: Bool,
    _ progress: @escaping @Sendable (CommandProgress) -> Void
  ) async throws -> String? {
    // First: what may not be put there is not fetched, and the list of books in use is their server's.
    let target = try await RestoreTarget(settings.database, force: force)
    defer { target.release() }
    // Then the list: where it cannot be had, who was erased would be back.
    _ = try await source.bringErasures()
    return try await ticking(progress) { share in
      try await source.withFile(progress: share) { path in
        try await target.put(
          path, newest: Schema.migrator.newest, at: Instant.now.milliseconds, progress: share)
      }
    }
  }

  private static func settle(_ name: String, in settings: Settings) async throws {
    let database = try settings.database.open(as: "canting restore")
    do {
      // The restore stands, whether or not it can be written down.
      try? await database.acrossShops.write { try Trail.noteRestore(of: name, on: $0, at: .now) }
      try await database.acrossShops.write { try Webhooks.holdBack(on: $0, at: .now) }
    } catch {
      try? await database.close()
      throw error
    }
    try await database.close()
  }
}
