import Storage
package import Trade

/// `canting restore`: puts a backup in the place of the books, which are set aside.
package enum RestoreBooks {
  /// What was erased after the backup was made is erased again when the books are next opened: by the list in the data
  /// folder, and by the one that lies beside the backup.
  ///
  /// Nobody stays signed in: who was shut out after the backup was made would be in again (``AccessAfterRestore``).
  ///
  /// - Parameter progress: called with how far it is, and while nobody knows that, that it goes on.
  /// - Throws: ``CommandFailure``.
  package static func run(
    from source: BackupSource, to settings: Settings, force: Bool,
    progress: @escaping @Sendable (CommandProgress) -> Void = { _ in }
  ) async throws -> RestoredBooks {
    do {
      try source.check()
      try settings.data.make()
      // First: where the list cannot be had, who was erased would be back.
      _ = try await source.bringErasures()
      let aside = try await ticking(progress) { share in
        try await source.withFile(progress: share) { path in
          try await settings.database.restore(
            from: path, newest: Schema.migrator.newest, force: force, at: Instant.now.milliseconds, progress: share)
        }
      }
      // The restore stands, whether or not it can be written down.
      let isNoted = (try? await note(source.name, in: settings)) != nil
      return RestoredBooks(setAside: aside, madeAt: BackupName(source.name)?.madeAt, sessionsEnded: isNoted)
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func note(_ name: String, in settings: Settings) async throws {
    let database = try settings.database.open(as: "canting restore")
    do {
      try await database.acrossShops.write { connection in
        try AccessAfterRestore.end(on: connection)
        try Trail.noteRestore(of: name, on: connection, at: .now)
      }
    } catch {
      try? await database.close()
      throw error
    }
    try await database.close()
  }
}

/// What a restore left.
package struct RestoredBooks: Sendable, Equatable {
  /// Where the old books are now; nil when there were none.
  package let setAside: String?
  /// When the backup was made, as far as its name says it.
  package let madeAt: Instant?
  /// Whether everybody signs in anew; false where that could not be written.
  package let sessionsEnded: Bool
}
