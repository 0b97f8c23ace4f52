import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct `a migration` {
  private static let first = Migration(1, "first", "CREATE TABLE a (\n  id BIGINT NOT NULL,\n  PRIMARY KEY (id)\n);")
  private static let second = Migration(2, "second", "ALTER TABLE a ADD COLUMN name TEXT;")
  private static let broken = Migration(
    2, "broken", "CREATE TABLE b (\n  id BIGINT NOT NULL,\n  PRIMARY KEY (id)\n);\nCREATE NONSENSE;")

  @Test(arguments: Backend.all)
  func `makes its backup before it changes books, and none of empty ones`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let location = try await fixture.emptyDatabase(on: backend)
      let database = try await fixture.open(location)
      let backup = try fixture.folder() + "/before"
      let asked = Mutex<[[Int]]>([])
      for steps in [[Self.first], [Self.first, Self.second], [Self.first, Self.second]] {
        try await Migrator(steps).migrate(database, at: 0) { from, to in
          asked.withLock { $0.append([from, to]) }
          try await database.backup(to: backup)
        }
      }
      #expect(asked.withLock { $0 } == [[1, 2]])
      try await database.write { try $0.execute("INSERT INTO a (id, name) VALUES (1, 'x')") }
      let copy = try await fixture.emptyDatabase(on: backend)
      _ = try await copy.restore(from: backup, newest: 1, force: false, at: 0)
      let old = try await fixture.open(copy)
      #expect(try await Migrator([Self.first]).version(of: old) == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `does not begin when its backup fails`(on backend: Backend) async throws {
    struct NoSpace: Error {}
    try await withFixture { fixture in
      let database = try await fixture.open(fixture.emptyDatabase(on: backend))
      try await Migrator([Self.first]).migrate(database, at: 0) { _, _ in }
      let migrator = Migrator([Self.first, Self.second])
      await #expect(throws: NoSpace.self) { try await migrator.migrate(database, at: 0) { _, _ in throw NoSpace() } }
      #expect(try await migrator.version(of: database) == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `that fails leaves the schema before it`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let database = try await fixture.open(fixture.emptyDatabase(on: backend))
      let migrator = Migrator([Self.first, Self.broken])
      await #expect(throws: SQLError.self) { try await migrator.migrate(database, at: 0) { _, _ in } }
      #expect(try await migrator.version(of: database) == 1)
      let error = await #expect(throws: SQLError.self) {
        try await database.read { try $0.rows("SELECT id FROM b") }
      }
      #expect(error?.kind == .other)
      try await Migrator([Self.first, Self.second]).migrate(database, at: 0) { _, _ in }
      #expect(try await migrator.version(of: database) == 2)
    }
  }

  @Test(arguments: Backend.all)
  func `is refused by an older program, naming both schemas and the place`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let database = try await fixture.open(fixture.emptyDatabase(on: backend))
      try await Migrator([Self.first, Self.second]).migrate(database, at: 0) { _, _ in }
      let error = await #expect(throws: SchemaIsNewer.self) {
        try await Migrator([Self.first]).migrate(database, at: 0) { _, _ in }
      }
      #expect(
        error?.description
          == "\(database.place) has schema 2, this program knows schemas up to 1: use a newer Canting")
    }
  }

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `by eight programs at once happens once`() async throws {
    try await withFixture { fixture in
      let location = try await fixture.emptyDatabase(on: .postgres)
      let migrator = Migrator([Self.first, Self.second])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          let database = try await fixture.open(location)
          group.addTask { try await migrator.migrate(database, at: 0) { _, _ in } }
        }
        try await group.waitForAll()
      }
      let database = try await fixture.open(location)
      #expect(try await migrator.version(of: database) == 2)
    }
  }

  @Test(arguments: Backend.all)
  func `whose program is killed is finished by the next start`(on backend: Backend) async throws {
    try await withFixture { fixture in
      var random = SeededGenerator(seed: 7)
      var tally = KillTally("migration", on: backend)
      for _ in 0..<(killRounds ?? 5) {
        let location = try await fixture.emptyDatabase(on: backend)
        let microseconds = Int.random(in: 0...20_000, using: &random)
        await #expect(processExitsWith: .signal(SIGKILL)) {
          [place = location.text as String, microseconds = microseconds as Int] in
          let database = try DatabaseLocation(place).open(as: "a child")
          _ = try await database.read { try $0.rows("SELECT 1") }
          Thread.detachNewThread {
            let end = ContinuousClock.now + .microseconds(microseconds)
            while ContinuousClock.now < end {}
            kill(getpid(), SIGKILL)
          }
          try await Workbench.migrator.migrate(database, at: 0) { _, _ in }
          while true { await Task.yield() }
        }
        let database = try await fixture.open(location)
        try await Workbench.migrator.migrate(database, at: 0) { _, _ in }
        #expect(try await Workbench.migrator.version(of: database) == 1)
        try await database.write { try $0.execute("INSERT INTO shelf (id, name, pieces) VALUES (1, 'a', 1)") }
        tally.killed += 1
        // It may be asked for many times, and each is a database of its own.
        try await database.close()
      }
      tally.report()
    }
  }
}
