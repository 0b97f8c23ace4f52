/// One step of the schema, numbered, forward only, the same on both engines.
package struct Migration: Sendable {
  package let number: Int
  package let name: String
  /// The schema in PostgreSQL's words; ``SQLDialect/schema(_:)`` makes it SQLite's. Empty for a step that is only the
  /// wall going up around what is there.
  package let text: String

  package init(_ number: Int, _ name: String, _ text: String) {
    self.number = number
    self.name = name
    self.text = text
  }
}

/// A database was written by a newer program than this one.
package struct SchemaIsNewer: Error, CustomStringConvertible {
  package let place: String
  package let database: Int
  package let program: Int

  package var description: String {
    "\(place) has schema \(database), this program knows schemas up to \(program): use a newer Canting"
  }
}

/// Brings a database to the schema this program knows.
package struct Migrator: Sendable {
  package let migrations: [Migration]
  private let spread: SQLiteSpread?
  private let wall: RowWall?

  /// - Parameters:
  ///   - spread: how rows are spread, for the planner of SQLite; PostgreSQL measures for itself.
  ///   - wall: goes up with every step around the tables that have come, on PostgreSQL.
  package init(_ migrations: [Migration], spread: SQLiteSpread? = nil, wall: RowWall? = nil) {
    self.migrations = migrations
    self.spread = spread
    self.wall = wall
  }

  package var newest: Int { migrations.last?.number ?? 0 }

  /// The schema's number of a database, 0 when it is empty.
  package func version(of database: any SQLDatabase) async throws -> Int {
    try await database.read { try Self.version(on: $0) }
  }

  /// The same, of one view of it.
  package static func version(on connection: any SQLConnection) throws -> Int {
    guard try hasVersions(connection) else { return 0 }
    return try connection.value("SELECT COALESCE(MAX(number), 0) FROM schema_version") ?? 0
  }

  /// Applies what is missing, each step in a transaction of its own; does nothing when nothing is missing.
  ///
  /// - Parameter beforeChange: called once before the first step on a database that holds something already, to make
  ///   the backup.
  /// - Throws: ``SchemaIsNewer`` when the database is ahead of this program.
  package func migrate(
    _ database: any SQLDatabase, at now: Int64, beforeChange: (_ from: Int, _ to: Int) async throws -> Void
  ) async throws {
    let version = try await version(of: database)
    guard version <= newest else {
      throw SchemaIsNewer(place: database.place, database: version, program: newest)
    }
    guard version < newest else { return }
    if version > 0 { try await beforeChange(version, newest) }
    for migration in migrations where migration.number > version {
      try await database.reaching(.all).write { [spread, wall] connection in
        try Self.lock(connection)
        try connection.script(Self.versionTable(connection.dialect))
        let applied: Int? = try connection.value(
          "SELECT number FROM schema_version WHERE number = \(migration.number)")
        guard applied == nil else { return }
        if !migration.text.isEmpty { try connection.script(connection.dialect.schema(migration.text)) }
        try connection.execute(
          """
          INSERT INTO schema_version (number, name, applied_at)
          VALUES (\(migration.number), \(migration.name), \(now))
          """)
        switch connection.dialect {
        case .sqlite: if migration.number == newest { try spread?.tell(connection) }
        case .postgres: if let wall { try connection.script(wall.text) }
        }
      }
    }
  }

  /// Two programs that start on one PostgreSQL at once migrate one after the other.
  private static func lock(_ connection: any SQLConnection) throws {
    guard connection.dialect == .postgres else { return }
    _ = try connection.rows("SELECT pg_advisory_xact_lock(727866)")
  }

  private static func versionTable(_ dialect: SQLDialect) -> String {
    dialect.schema(
      """
      CREATE TABLE IF NOT EXISTS schema_version (
        number BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        applied_at BIGINT NOT NULL
      );
      """)
  }

  private static func hasVersions(_ connection: any SQLConnection) throws -> Bool {
    let found: Int? =
      switch connection.dialect {
      case .sqlite:
        try connection.value("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'schema_version'")
      case .postgres:
        try connection.value("SELECT CASE WHEN to_regclass('schema_version') IS NULL THEN 0 ELSE 1 END")
      }
    return found != 0
  }
}
