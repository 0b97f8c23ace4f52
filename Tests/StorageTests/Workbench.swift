import Storage
import TestSupport

/// A small database for the tests of Storage itself.
struct Workbench: Sendable {
  let database: any SQLDatabase
  let location: DatabaseLocation
  let fixture: Fixture

  /// `shelf` holds pieces to take; `win` is appended to by whoever took one; `note` takes any value.
  static let schema = """
    CREATE TABLE note (
      id BIGINT NOT NULL,
      body TEXT,
      raw BYTEA,
      amount BIGINT,
      PRIMARY KEY (id)
    );
    CREATE TABLE shelf (
      id BIGINT NOT NULL,
      name TEXT NOT NULL CHECK (length(name) > 0),
      pieces BIGINT NOT NULL,
      PRIMARY KEY (id)
    );
    CREATE UNIQUE INDEX shelf_name ON shelf (name);
    CREATE TABLE win (
      id BIGINT NOT NULL,
      shelf BIGINT NOT NULL REFERENCES shelf (id),
      taker TEXT NOT NULL,
      PRIMARY KEY (id)
    );
    """

  static let migrator = Migrator([Migration(1, "a workbench", schema)])

  func count(_ table: StaticString) async throws -> Int {
    let query = SQLQuery(stringLiteral: "SELECT COUNT(*) FROM \(table)")
    return try await database.read { try $0.value(query) ?? 0 }
  }

  func addShelf(_ id: Int, pieces: Int) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        "INSERT INTO shelf (id, name, pieces) VALUES (\(id), \("shelf \(id)"), \(pieces))")
    }
  }
}

/// Runs a test's body on a fresh database with the workbench's tables.
func withWorkbench(on backend: Backend, _ body: (Workbench) async throws -> Void) async throws {
  try await withFixture { fixture in
    let (location, database) = try await fixture.database(on: backend, Workbench.migrator)
    try await body(Workbench(database: database, location: location, fixture: fixture))
  }
}
