import Foundation

/// Puts a dump in the place of the books on PostgreSQL.
struct PostgresRestore {
  /// Schemas that hold books set aside begin with this; backups leave them out.
  static let asidePrefix = "canting_replaced_"

  let backup: String
  let url: String
  let newest: Int
  let force: Bool
  /// For the name of the old schema.
  let time: String

  /// - Returns: where the old books are, nil when there were none.
  func run() async throws -> String? {
    let tools = PostgresTools(url: url)
    try await check(with: tools)
    let aside = Self.asidePrefix + time.lowercased()
    let hadBooks = try await Blocking.run { try setAside(as: aside) }
    do {
      try await tools.restore(from: backup)
    } catch {
      if hadBooks { try await Blocking.run { try putBack(from: aside) } }
      throw error
    }
    return hadBooks ? "\(PostgresURL(url).withoutPassword), schema \(aside)" : nil
  }

  private func check(with tools: PostgresTools) async throws {
    let versions: [Substring]
    do {
      try await tools.check(backup)
      versions = try await tools.rows(of: "schema_version", in: backup)
    } catch let error as SQLError {
      throw BackupError.unusable(path: backup, why: error.message)
    }
    let numbers = versions.compactMap { Int($0.prefix { $0 != "\t" }) }
    guard let version = numbers.max() else {
      throw BackupError.unusable(path: backup, why: "it holds no books of Canting")
    }
    guard version <= newest else { throw SchemaIsNewer(place: backup, database: version, program: newest) }
  }

  /// Moves the books out of the way, in a schema of their own, and leaves an empty one.
  ///
  /// - Returns: false when there were none.
  private func setAside(as aside: String) throws -> Bool {
    let connection = try PostgresConnection(url: url)
    guard try Self.requireRoom(at: connection, url, force: force) else { return false }
    try connection.script("BEGIN; ALTER SCHEMA public RENAME TO \(aside); CREATE SCHEMA public; COMMIT")
    return true
  }

  /// - Returns: whether there are books.
  /// - Throws: ``DatabaseInUse`` where somebody has them open, ``BackupError/booksExist(_:)`` where they may not be set aside.
  static func requireRoom(at connection: PostgresConnection, _ url: String, force: Bool) throws -> Bool {
    let place = PostgresURL(url).withoutPassword
    let others = try others(on: connection)
    if others > 0 { throw DatabaseInUse(path: place, holder: "another Canting, \(others) connections") }
    let tables: Int? = try connection.value("SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'")
    guard tables != 0 else { return false }
    guard force else { throw BackupError.booksExist(place) }
    return true
  }

  /// Sessions that others have open. The server lists one for a moment after its end, so each has a second to go.
  private static func others(on connection: PostgresConnection) throws -> Int {
    var others = 0
    for look in 1...20 {
      others =
        try connection.value(
          """
          SELECT COUNT(*) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = \(PostgresConnection.applicationName)
            AND pid <> pg_backend_pid()
          """) ?? 0
      if others == 0 { break }
      if look < 20 { usleep(50_000) }
    }
    return others
  }

  private func putBack(from aside: String) throws {
    try PostgresConnection(url: url).script(
      "BEGIN; DROP SCHEMA public; ALTER SCHEMA \(aside) RENAME TO public; COMMIT")
  }
}
