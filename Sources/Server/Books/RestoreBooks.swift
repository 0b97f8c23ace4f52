import Storage
import Trade

/// `canting restore`: puts a backup in the place of the books, which are set aside.
package enum RestoreBooks {
  /// - Parameter progress: called with how far it is, and while nobody knows that, that it goes on.
  /// - Returns: where the old books are now; nil when there were none.
  /// - Throws: ``CommandFailure``.
  package static func run(
    from path: String, to settings: Settings, force: Bool,
    progress: @escaping @Sendable (CommandProgress) -> Void = { _ in }
  ) async throws -> String? {
    do {
      try settings.data.make()
      return try await ticking(progress) { share in
        try await settings.database.restore(
          from: path, newest: Schema.migrator.newest, force: force, at: Instant.now.milliseconds, progress: share)
      }
    } catch {
      throw CommandFailure(error)
    }
  }
}
