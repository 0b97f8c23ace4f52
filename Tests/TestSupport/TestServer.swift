import Foundation
import Storage

/// The PostgreSQL server that tests make their databases on.
///
/// Making and dropping a database costs a quarter of a second and more, so they are emptied and used again. Only so many tests
/// hold a database at once, for each may open several connections.
actor TestServer {
  /// Tests that hold a database at once.
  private static let limit = 12

  private static let named = Backend.postgresServer.map { TestServer(url: $0) }

  static var current: TestServer {
    get throws {
      guard let named else { throw NoTestServer() }
      return named
    }
  }

  private let url: String
  private var holders = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  /// Databases to be used again, by their schema.
  private var idle: [String: [String]] = [:]
  private var templates: [String: Task<String, any Error>] = [:]

  private init(url: String) { self.url = url }

  /// Waits until few enough tests hold a database.
  func enter() async {
    if holders < Self.limit {
      holders += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { holders -= 1 } else { waiting.removeFirst().resume() }
  }

  /// A new empty database, in bytes' order and UTF-8 whatever the server's own are.
  func createDatabase(copyOf template: String = "template0") async throws -> String {
    let name = Self.newName()
    try await PostgresCommand.run("CREATE DATABASE \(name) TEMPLATE \(template) ENCODING 'UTF8'", at: url)
    return name
  }

  func dropDatabase(_ name: String) async throws {
    // The server's own workers end by themselves; WITH (FORCE) would ask for the right to end them.
    try await PostgresCommand.run(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '\(name)' AND usename = current_user",
      at: url)
    try await PostgresCommand.run("DROP DATABASE IF EXISTS \(name)", at: url)
  }

  /// A database with a schema, without rows.
  func borrow(_ migrator: Migrator) async throws -> String {
    let key = Self.key(of: migrator)
    if let name = idle[key]?.popLast() { return name }
    let making = templates[key] ?? Task { try await makeTemplate(migrator) }
    templates[key] = making
    return try await createDatabase(copyOf: making.value)
  }

  func giveBack(_ name: String, of migrator: Migrator) async throws {
    try await PostgresCommand.run(Self.emptyAll, at: url(ofDatabase: name))
    idle[Self.key(of: migrator), default: []].append(name)
  }

  /// The address with another database: what stands between the server's name and the question mark.
  nonisolated func url(ofDatabase name: String) -> String {
    let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let scheme = parts[0].range(of: "://")?.upperBound ?? parts[0].startIndex
    let server = parts[0][scheme...].prefix { $0 != "/" }
    let options = parts.count > 1 ? "?" + parts[1] : ""
    return parts[0][..<scheme] + server + "/" + name + options
  }

  private func makeTemplate(_ migrator: Migrator) async throws -> String {
    try await dropLeftovers()
    let name = try await createDatabase()
    let database = try DatabaseLocation.postgres(url: url(ofDatabase: name)).open(as: "a test")
    try await migrator.migrate(database, at: 0) { _, _ in }
    try await database.close()
    return name
  }

  /// Takes away what an earlier run left on a server that stays. Names begin with the run's process.
  private func dropLeftovers() async throws {
    let server = try DatabaseLocation.postgres(url: url).open(as: "a test")
    let names: [String] = try await server.read { connection in
      try connection.rows("SELECT datname FROM pg_database WHERE datname LIKE 'canting\\_test\\_%'")
        .map { try $0("datname") }
    }
    try await server.close()
    for name in names {
      guard let process = Int32(name.split(separator: "_")[2]), kill(process, 0) != 0 else { continue }
      try await dropDatabase(name)
    }
  }

  private static func key(of migrator: Migrator) -> String { migrator.migrations.map(\.text).joined() }

  private static func newName() -> String {
    "canting_test_\(ProcessInfo.processInfo.processIdentifier)_\(UInt64.random(in: 0 ... .max))"
  }

  /// Deletes every row but the schema's version, whatever points at it.
  private static let emptyAll = """
    DO $$
    DECLARE name text;
    BEGIN
      SET LOCAL session_replication_role = replica;
      SET LOCAL canting.shop = 'all';
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_version' LOOP
        EXECUTE format('DELETE FROM %I', name);
      END LOOP;
    END $$
    """
}

struct NoTestServer: Error, CustomStringConvertible {
  var description: String { "CANTING_TEST_POSTGRES names no PostgreSQL server" }
}
