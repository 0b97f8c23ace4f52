import Storage
import Trade

/// `canting restore`: puts a backup in the place of the books, which are set aside.
package enum RestoreBooks {
  /// - Returns: where the old books are now; nil when there were none.
  /// - Throws: ``CommandFailure``.
  package static func run(from path: String, to settings: Settings, force: Bool) async throws -> String? {
    do {
      try settings.data.make()
      return try await settings.database.restore(
        from: path, newest: Schema.migrator.newest, force: force, at: Instant.now.milliseconds)
    } catch {
      throw CommandFailure(error)
    }
  }
}
