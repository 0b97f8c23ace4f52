/// The place that a backup is to be put at, looked at before one is fetched.
///
/// A SQLite file is kept from every server until ``release()``; PostgreSQL has no such lock, and is looked at again when the
/// backup is put there.
package struct RestoreTarget: Sendable {
  private let location: DatabaseLocation
  private let force: Bool
  private let lock: SQLiteLock?

  /// - Parameter force: whether books that are there may be set aside.
  /// - Throws: ``BackupError/booksExist(_:)``, ``DatabaseInUse`` while a server has the books open, ``SQLError``.
  package init(_ location: DatabaseLocation, force: Bool) async throws {
    (self.location, self.force) = (location, force)
    switch location {
    case .sqlite(let path):
      lock = try SQLiteLock(path: path, holder: "canting restore")
      try SQLiteRestore.requireRoom(at: path, force: force)
    case .postgres(let url):
      lock = nil
      _ = try await Blocking.run {
        try PostgresRestore.requireRoom(at: PostgresConnection(url: url), url, force: force)
      }
    }
  }

  /// Puts a backup there, after checking it from end to end; see ``DatabaseLocation/restore(from:newest:force:at:progress:)``.
  package func put(
    _ path: String, newest: Int, at now: Int64, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> String? {
    try DatabaseLocation.requireReadable(path)
    let time = DatabaseLocation.restoreTime(now)
    switch location {
    case .sqlite(let target):
      let restore = SQLiteRestore(
        backup: path, target: target, newest: newest, force: force, time: time, progress: progress)
      return try await Blocking.run { try restore.run() }
    case .postgres(let url):
      return try await PostgresRestore(backup: path, url: url, newest: newest, force: force, time: time).run()
    }
  }

  /// Lets others open the books again.
  package func release() { lock?.release() }
}
