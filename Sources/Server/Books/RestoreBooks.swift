import Storage
package import Trade

/// `canting restore`: puts a backup in the place of the books, which are set aside.
package enum RestoreBooks {
  /// Addresses of webhooks are held back in the restored books, until somebody turns them on again.
  ///
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
      let aside = try await putBack(source, settings, force, progress)
      let isNoted = try await settle(source.name, in: settings)
      return RestoredBooks(setAside: aside, madeAt: BackupName(source.name)?.madeAt, sessionsEnded: isNoted)
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

  /// What is not as it was in the moment of the backup. The restore stands, whether or not it can be written down; that
  /// nothing goes out in the shop's name must be.
  ///
  /// - Returns: whether sessions were ended.
  private static func settle(_ name: String, in settings: Settings) async throws -> Bool {
    let database = try settings.database.open(as: "canting restore")
    do {
      let ended: Void? = try? await database.acrossShops.write { connection in
        try AccessAfterRestore.end(on: connection)
        try Trail.noteRestore(of: name, on: connection, at: .now)
      }
      try await database.acrossShops.write { try Webhooks.holdBack(on: $0, at: .now) }
      try await database.close()
      return ended != nil
    } catch {
      try? await database.close()
      throw error
    }
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
