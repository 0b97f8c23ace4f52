import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct `a SQLite file` {
  @Test func `is open in one process only, and the second reads who has it`() async throws {
    try await withWorkbench(on: .sqlite) { bench in
      let path = bench.location.text
      let error = #expect(throws: DatabaseInUse.self) { try bench.location.open(as: "another") }
      #expect(error?.description.contains("\(path) is in use by a test, process \(getpid()), since 20") == true)
      await #expect(processExitsWith: .success) { [path = path as String, parent = getpid() as Int32] in
        let error = #expect(throws: DatabaseInUse.self) { try DatabaseLocation(path).open(as: "a child") }
        #expect(error?.holder.contains("process \(parent)") == true)
      }
      try await bench.database.write { try $0.execute("INSERT INTO note (id) VALUES (1)") }
    }
  }

  @Test func `is the same file by another name`() async throws {
    try await withWorkbench(on: .sqlite) { bench in
      let folder = try bench.fixture.folder()
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.sqlite", withDestinationPath: bench.location.text)
      let home = URL(filePath: bench.location.text).deletingLastPathComponent()
      let detour = "\(home.path)/./../\(home.lastPathComponent)/books.sqlite"
      for path in [folder + "/link.sqlite", detour] {
        #expect(throws: DatabaseInUse.self) { try DatabaseLocation(path).open(as: "another") }
      }
    }
  }

  @Test func `is free again after its process was killed`() async throws {
    try await withFixture { fixture in
      let path = try fixture.folder() + "/books.sqlite"
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
        let database = try DatabaseLocation(path).open(as: "a child")
        try await Workbench.migrator.migrate(database, at: 0) { _, _ in }
        kill(getpid(), SIGKILL)
      }
      let database = try await fixture.open(DatabaseLocation(path))
      #expect(try await Workbench.migrator.version(of: database) == 1)
    }
  }

  @Test func `is written with the settings that keep what was acknowledged`() async throws {
    try await withWorkbench(on: .sqlite) { bench in
      let read: @Sendable (any SQLConnection) throws -> [String] = { connection in
        [
          try connection.value("PRAGMA journal_mode") ?? "",
          try connection.value("PRAGMA foreign_keys", as: Int.self).map(String.init) ?? "",
          try connection.value("PRAGMA trusted_schema", as: Int.self).map(String.init) ?? "",
        ]
      }
      #expect(try await bench.database.write(read) == ["wal", "1", "0"])
      #expect(try await bench.database.read(read) == ["wal", "1", "0"])
      let synchronous: Int? = try await bench.database.write { try $0.value("PRAGMA synchronous") }
      #expect(synchronous == 2)
      let checkpoint: Int? = try await bench.database.write { try $0.value("PRAGMA wal_autocheckpoint") }
      #expect(checkpoint == 8000)
    }
  }

  @Test func `keeps its tables strict, in the order of their keys`() async throws {
    try await withBooks(on: .sqlite) { books in
      let loose: [String] = try await books.database.read { connection in
        try connection.rows(
          """
          SELECT name FROM pragma_table_list
          WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND NOT (strict = 1 AND wr = 1)
          """
        ).map { try $0("name") }
      }
      #expect(loose == [])
    }
  }

  @Test func `can be read by its owner only, and is complete by itself once closed`() async throws {
    try await withFixture { fixture in
      let path = try fixture.folder() + "/books.sqlite"
      let database = try DatabaseLocation(path).open(as: "a test")
      try await Workbench.migrator.migrate(database, at: 0) { _, _ in }
      for file in [path, path + "-wal", path + ".lock"] {
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600, "\(file)")
      }
      try await database.close()
      let wal = try? Data(contentsOf: URL(filePath: path + "-wal"))
      #expect(wal ?? Data() == Data())
    }
  }

  @Test func `in a folder that is not there is refused with its path`() async throws {
    let location = DatabaseLocation("/no/such/folder/books.sqlite")
    let error = #expect(throws: SQLError.self) { try location.open(as: "a test") }
    #expect(error?.kind == .disk)
    #expect(error?.message.contains("/no/such/folder/books.sqlite") == true)
  }

  @Test func `that is something else is refused`() async throws {
    try await withFixture { fixture in
      let path = try fixture.folder() + "/books.sqlite"
      try Data("Nomor pesanan;Status\n".utf8).write(to: URL(filePath: path))
      let error = #expect(throws: SQLError.self) { try DatabaseLocation(path).open(as: "a test") }
      #expect(error?.kind == .disk)
    }
  }

  @Test(arguments: [
    (3_006_999, false), (3_007_000, true), (3_040_001, true), (3_044_005, true), (3_044_006, false), (3_045_000, true),
    (3_046_001, true), (3_050_006, true), (3_050_007, false), (3_051_002, true), (3_051_003, false), (3_060_000, false),
  ])
  func `knows which libraries may lose a commit`(number: Int, isAffected: Bool) {
    #expect(SQLiteVersion(number: number).hasWALResetBug == isAffected)
  }

  @Test func `tells its library's version`() {
    #expect(SQLiteVersion(number: 3_040_001).description == "3.40.1")
    #expect(SQLiteVersion.loaded >= SQLiteVersion.oldest)
  }
}
