import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite(.enabled(if: Backend.all.contains(.postgres))) struct `a wall between owners` {
  @Test func `holds the role of these tests`() async throws {
    try await withGoods { goods in
      let passes = try await goods.location.passesRowWalls()
      #expect(passes == false, "run them by scripts/with-postgres")
    }
  }

  @Test func `shows nothing and takes nothing where nobody said whose rows are meant`() async throws {
    try await withGoods { goods in
      let seen = try await goods.names(.none)
      #expect(seen == [])
      let changed = try await goods.change("UPDATE goods SET name = 'taken'", .none)
      #expect(changed == 0)
      let removed = try await goods.change("DELETE FROM goods", .none)
      #expect(removed == 0)
      await #expect(throws: SQLError.self) {
        try await goods.change("INSERT INTO goods (owner, id, name) VALUES (1, 9, 'new')", .none)
      }
      let left = try await goods.names(.all)
      #expect(left == ["1 kain", "2 kain"])
    }
  }

  @Test func `keeps another owner's rows from a query that forgot its owner`() async throws {
    try await withGoods { goods in
      let seen = try await goods.names(.one(1))
      #expect(seen == ["1 kain"])
      let changed = try await goods.change("UPDATE goods SET name = 'mori'", .one(1))
      #expect(changed == 1)
      let removed = try await goods.change("DELETE FROM goods WHERE id = 7", .one(3))
      #expect(removed == 0)
      for refused: SQLQuery in [
        "UPDATE goods SET owner = 2", "INSERT INTO goods (owner, id, name) VALUES (2, 9, 'new')",
        "INSERT INTO goods (owner, id, name) VALUES (2, 7, 'x') ON CONFLICT (owner, id) DO UPDATE SET name = 'x'",
      ] {
        await #expect(throws: SQLError.self) { try await goods.change(refused, .one(1)) }
      }
      await #expect(throws: SQLError.self) {
        try await goods.database.reaching(.one(1)).write { connection in
          try connection.batch("INSERT INTO goods (owner, id, name) VALUES ($1, $2, 'new')") { batch in
            for owner in [Int64(1), 2] {
              try batch.add { row in
                row.bind(owner)
                row.bind(9)
              }
            }
          }
        }
      }
      let left = try await goods.names(.all)
      #expect(left == ["1 mori", "2 kain"])
    }
  }

  @Test func `moves with each transaction: a connection takes no owner along`() async throws {
    struct Stop: Error {}
    try await withGoods { goods in
      let pool = PostgresDatabase(url: goods.location.text, connections: 1)
      let session: Int64? = try await pool.read { try $0.value("SELECT CAST(pg_backend_pid() AS bigint)") }
      func seen(_ reach: RowReach) async throws -> Int? {
        try await pool.reaching(reach).read { connection in
          let pid: Int64? = try connection.value("SELECT CAST(pg_backend_pid() AS bigint)")
          #expect(pid == session, "it is the same connection")
          return try connection.value("SELECT COUNT(*) FROM goods")
        }
      }
      #expect(try await seen(.one(1)) == 1)
      #expect(try await seen(.none) == 0)
      #expect(try await seen(.all) == 2)
      #expect(try await seen(.none) == 0)
      await #expect(throws: Stop.self) { try await pool.reaching(.all).write { _ in throw Stop() } }
      #expect(try await seen(.none) == 0)
      await #expect(throws: SQLError.self) {
        try await pool.reaching(.all).write { _ = try $0.execute("DELETE FROM nowhere") }
      }
      #expect(try await seen(.none) == 0)
      await #expect(throws: SQLError.self) {
        try await pool.reaching(.one(2)).write { try $0.execute("UPDATE goods SET owner = 1") }
      }
      #expect(try await seen(.one(1)) == 1)
      #expect(try await seen(.one(3)) == 0)
      try await pool.close()
    }
  }

  @Test func `stands in the second try of a transaction as in the first`() async throws {
    try await withGoods { goods in
      let tries = Atomic<Int>(0)
      let seen = Mutex<[[String]]>([])
      try await goods.database.reaching(.one(2)).write { connection in
        let names = try Goods.names(connection)
        seen.withLock { $0.append(names) }
        if tries.add(1, ordering: .relaxed).newValue < 3 {
          _ = try connection.reaching(.all) { throw SQLError(kind: .conflict, message: "again") }
        }
      }
      #expect(seen.withLock { $0 } == Array(repeating: ["2 kain"], count: 3))
    }
  }

  @Test func `opens for one thing inside a transaction, and closes behind it`() async throws {
    struct Stop: Error {}
    try await withGoods { goods in
      let seen = try await goods.database.reaching(.one(1)).write { connection in
        let before = try Goods.names(connection)
        let between = try connection.reaching(.all) { try Goods.names(connection) }
        let other = try connection.reaching(.all) { try connection.reaching(.one(2)) { try Goods.names(connection) } }
        try? connection.reaching(.all) { throw Stop() }
        return [before, between, other, try Goods.names(connection)]
      }
      #expect(seen == [["1 kain"], ["1 kain", "2 kain"], ["2 kain"], ["1 kain"]])
    }
  }

  /// The server's own list of what it was last asked, seen from another connection.
  @Test func `costs no message of its own: the owner comes with BEGIN`() async throws {
    try await withGoods { goods in
      let location = goods.location
      let asked = try await goods.database.reaching(.one(2)).write { _ in
        try PostgresConnection(url: location.text).rows(
          """
          SELECT query FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction'
          """
        ).map { try $0("query") as String }
      }
      #expect(asked == ["BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL canting.shop = '2'"])
    }
  }

  @Test func `goes up around tables that come later, and around those that were there`() async throws {
    try await withFixture { fixture in
      let database = try await fixture.open(fixture.emptyDatabase(on: .postgres))
      try await Migrator([Goods.first]).migrate(database, at: 0) { _, _ in }
      try await database.write { try $0.execute("INSERT INTO goods (owner, id, name) VALUES (1, 7, 'kain')") }
      let later = Migration(
        3, "more", "CREATE TABLE more (owner BIGINT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (owner, id));")
      let migrations = [Goods.first, Migration(2, "a wall", ""), later]
      for count in 2...3 {
        try await Migrator(Array(migrations.prefix(count)), wall: Goods.wall).migrate(database, at: 0) { _, _ in }
      }
      let walled = try await database.read { connection in
        try connection.rows(
          """
          SELECT CAST(relname AS text) AS name FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND relforcerowsecurity ORDER BY relname
          """
        ).map { try $0("name") as String }
      }
      #expect(walled == ["goods", "more"])
      let names = try await database.reaching(.one(1)).read { try Goods.names($0) }
      #expect(names == ["1 kain"])
      #expect(try await database.read { try Goods.names($0) } == [])
    }
  }

  @Test func `lets a backup through whole, and comes back with it`() async throws {
    try await withGoods { goods in
      let backup = try goods.fixture.folder() + "/goods.backup"
      try await goods.database.backup(to: backup)
      let target = try await goods.fixture.emptyDatabase(on: .postgres)
      // Twice: what is set aside keeps its own wall, and is in nobody's way.
      for force in [false, true] {
        _ = try await target.restore(from: backup, newest: 1, force: force, at: force ? 1_000 : 0)
        let restored = try target.open(as: "a test")
        #expect(try await restored.reaching(.all).read { try Goods.names($0) } == ["1 kain", "2 kain"])
        #expect(try await restored.read { try Goods.names($0) } == [])
        await #expect(throws: SQLError.self) {
          try await restored.reaching(.one(1)).write { try $0.execute("UPDATE goods SET owner = 2") }
        }
        try await restored.close()
      }
    }
  }
}

@Suite struct `A step that is only a wall` {
  @Test(arguments: Backend.all)
  func `counts on both engines and leaves what is there`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let database = try await fixture.open(fixture.emptyDatabase(on: backend))
      let migrator = Migrator([Goods.first, Migration(2, "a wall", "")], wall: Goods.wall)
      try await migrator.migrate(database, at: 0) { _, _ in }
      try await migrator.migrate(database, at: 0) { _, _ in }
      #expect(try await migrator.version(of: database) == 2)
      try await database.reaching(.one(1)).write {
        try $0.execute("INSERT INTO goods (owner, id, name) VALUES (1, 7, 'kain')")
      }
      #expect(try await database.reaching(.all).read { try Goods.names($0) } == ["1 kain"])
    }
  }

  @Test(arguments: [
    ("postgres://db/books", nil, "postgres://db/books?options=%2Dc%20canting%2Eshop%3Dall"),
    ("postgres:///books?host=/x&user=a", nil, "postgres:///books?host=/x&user=a&options=%2Dc%20canting%2Eshop%3Dall"),
    (
      "postgres://db/books?options=-c%20work_mem%3D9MB&user=a", "-c jit=off",
      "postgres://db/books?user=a&options=%2Dc%20work%5Fmem%3D9MB%20%2Dc%20canting%2Eshop%3Dall"
    ),
    ("postgres://db/books", "-c jit=off", "postgres://db/books?options=%2Dc%20jit%3Doff%20%2Dc%20canting%2Eshop%3Dall"),
  ])
  func `is passed by a copy through the address, beside what that says already`(
    address: String, environment: String?, wanted: String
  ) {
    let url = PostgresURL(address).setting(
      RowWall.setting, to: RowWall.everybody, environment: environment.map { ["PGOPTIONS": $0] } ?? [:])
    #expect(url.text == wanted)
  }
}

/// Goods of two owners, behind a wall.
private struct Goods: Sendable {
  let database: any SQLDatabase
  let location: DatabaseLocation
  let fixture: Fixture

  static let first = Migration(
    1, "goods",
    """
    CREATE TABLE goods (
      owner BIGINT NOT NULL,
      id BIGINT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (owner, id)
    );
    CREATE TABLE nobodys (
      id BIGINT NOT NULL,
      PRIMARY KEY (id)
    );
    """)
  static let wall = RowWall(column: "owner")

  static func names(_ connection: any SQLConnection) throws -> [String] {
    try connection.rows("SELECT owner, name FROM goods ORDER BY owner").map {
      "\(try $0("owner") as Int64) \(try $0("name") as String)"
    }
  }

  func names(_ reach: RowReach) async throws -> [String] {
    try await database.reaching(reach).read { try Self.names($0) }
  }

  @discardableResult
  func change(_ query: SQLQuery, _ reach: RowReach) async throws -> Int {
    try await database.reaching(reach).write { try $0.execute(query) }
  }
}

private func withGoods(_ body: (Goods) async throws -> Void) async throws {
  try await withFixture { fixture in
    let (location, database) = try await fixture.database(on: .postgres, Migrator([Goods.first], wall: Goods.wall))
    try await database.reaching(.all).write { connection in
      try connection.execute("INSERT INTO goods (owner, id, name) VALUES (1, 7, 'kain'), (2, 7, 'kain')")
    }
    try await body(Goods(database: database, location: location, fixture: fixture))
  }
}
