import Foundation

extension DatabaseLocation {
  /// Puts a backup in the place of the books, after checking it from end to end.
  ///
  /// Books that are there already are set aside, never deleted: a SQLite file (with its WAL) under another name beside
  /// it, PostgreSQL's tables in a schema of their own.
  ///
  /// - Parameters:
  ///   - newest: the newest schema this program knows.
  ///   - force: whether books that are there may be set aside.
  ///   - now: milliseconds since 1970, for the name of what is set aside.
  ///   - progress: called with the share that is done, 0 to 1, where that is known (SQLite).
  /// - Returns: where the old books are now; nil when there were none.
  /// - Throws: ``BackupError``, ``SchemaIsNewer``, ``DatabaseInUse`` while a server has the books open, ``SQLError``.
  package func restore(
    from path: String, newest: Int, force: Bool, at now: Int64,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> String? {
    try Self.requireReadable(path)
    let target = try await RestoreTarget(self, force: force)
    defer { target.release() }
    return try await target.put(path, newest: newest, at: now, progress: progress)
  }

  static func requireReadable(_ path: String) throws {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw BackupError.unusable(path: path, why: "there is no such file, or it cannot be read")
    }
  }

  /// For the name of what is set aside.
  static func restoreTime(_ now: Int64) -> String {
    let date = Date(timeIntervalSince1970: Double(now / 1000))
    return date.formatted(.iso8601).replacing("-", with: "").replacing(":", with: "")
  }
}
