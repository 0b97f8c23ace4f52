import Foundation
import Storage
import TestSupport
import Testing

@Suite struct `a restore` {
  /// 2026-11-23 22:15:00 UTC.
  private static let now: Int64 = 1_795_472_100_000

  @Test(arguments: Backend.all)
  func `puts nothing in the place of books unless told to, and then sets them aside`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let source = try await Self.books(at: fixture.emptyDatabase(on: backend), note: "from the backup")
      let backup = try fixture.folder() + "/books.backup"
      try await source.database.backup(to: backup)
      try await source.database.close()
      let target = try await Self.books(at: fixture.emptyDatabase(on: backend), note: "was here")
      try await target.database.close()

      await #expect(throws: BackupError.booksExist(target.database.place)) {
        try await target.location.restore(from: backup, newest: 1, force: false, at: Self.now)
      }
      #expect(try await Self.note(at: target.location) == "was here")

      let aside = try await target.location.restore(from: backup, newest: 1, force: true, at: Self.now)
      #expect(try await Self.note(at: target.location) == "from the backup")
      #expect(try await Self.note(aside: aside, of: target.location) == "was here")

      let second = try await target.location.restore(from: backup, newest: 1, force: true, at: Self.now + 1000)
      #expect(second != aside)
      #expect(try await Self.note(aside: aside, of: target.location) == "was here")
      let again = try await fixture.open(target.location)
      #expect(try await again.checkIntegrity() == [])
    }
  }

  @Test func `beside what SQLite left of other books holds the backup alone, and sets that aside`() async throws {
    try await withFixture { fixture in
      let source = try await Self.books(at: fixture.emptyDatabase(on: .sqlite), note: "from the backup")
      let backup = try fixture.folder() + "/books.backup"
      try await source.database.backup(to: backup)
      try await source.database.close()
      let lost = try await Self.books(at: fixture.emptyDatabase(on: .sqlite), note: "was here")
      guard case .sqlite(let path) = lost.location else { return }
      let target = try fixture.folder() + "/books.sqlite"
      // As after a power cut, when the damaged file alone was taken away by hand.
      try FileManager.default.copyItem(atPath: path + "-wal", toPath: target + "-wal")
      try await lost.database.close()
      let log = try Data(contentsOf: URL(filePath: target + "-wal"))
      try #require(log.count > 32, "more than a head")

      let restored = DatabaseLocation.sqlite(path: target)
      #expect(try await restored.restore(from: backup, newest: 1, force: false, at: Self.now) == nil)
      #expect(try await Self.note(at: restored) == "from the backup")
      let database = try await fixture.open(restored)
      #expect(try await database.checkIntegrity() == [])
      let folder = URL(filePath: target).deletingLastPathComponent().path
      let aside = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains(".replaced-") }
      #expect(aside.count == 1 && aside[0].hasSuffix("-wal"))
      #expect(aside.first.flatMap { FileManager.default.contents(atPath: "\(folder)/\($0)") } == log)
    }
  }

  @Test(arguments: Backend.all)
  func `of books that are in use is refused`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      try await bench.database.write { try $0.execute("INSERT INTO note (id) VALUES (1)") }
      let backup = try bench.fixture.folder() + "/books.backup"
      try await bench.database.backup(to: backup)
      await #expect(throws: DatabaseInUse.self) {
        try await bench.location.restore(from: backup, newest: 1, force: true, at: Self.now)
      }
      let notes = try await bench.count("note")
      #expect(notes == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `of a schema newer than the program is refused, naming both`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let backup = try bench.fixture.folder() + "/books.backup"
      try await bench.database.write { connection in
        try connection.execute("INSERT INTO schema_version (number, name, applied_at) VALUES (7, 'later', 0)")
      }
      try await bench.database.backup(to: backup)
      try await bench.database.write { try $0.execute("DELETE FROM schema_version WHERE number = 7") }
      let target = try await bench.fixture.emptyDatabase(on: backend)
      let error = await #expect(throws: SchemaIsNewer.self) {
        try await target.restore(from: backup, newest: 1, force: true, at: Self.now)
      }
      #expect(error?.database == 7)
      #expect(error?.program == 1)
    }
  }

  @Test(arguments: Backend.all, ["missing", "empty", "text", "cut", "damaged", "foreign"])
  func `from what is no sound backup is refused, and touches nothing`(on backend: Backend, kind: String) async throws {
    try await withFixture { fixture in
      let target = try await Self.books(at: fixture.emptyDatabase(on: backend), note: "was here")
      let path = try fixture.folder() + "/backup"
      try await Self.writeUnsound(kind, from: target, to: path)
      try await target.database.close()
      let error = await #expect(throws: BackupError.self) {
        try await target.location.restore(from: path, newest: 1, force: true, at: Self.now)
      }
      #expect(error?.description.hasPrefix("\(path) is not a backup that can be restored: ") == true)
      #expect(try await Self.note(at: target.location) == "was here")
      if case .sqlite(let books) = target.location {
        let folder = URL(filePath: books).deletingLastPathComponent().path
        let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasSuffix("-wal") }
        #expect(Set(left).subtracting(["books.sqlite", "books.sqlite.lock", "books.sqlite-shm"]) == [])
      }
    }
  }

  private typealias Books = (location: DatabaseLocation, database: any SQLDatabase)

  private static func books(at location: DatabaseLocation, note: String) async throws -> Books {
    let database = try location.open(as: "a test")
    try await Workbench.migrator.migrate(database, at: 0) { _, _ in }
    try await database.write { connection in
      try connection.execute("INSERT INTO note (id, body) VALUES (1, \(note))")
      for id in 2..<2_000 {
        try connection.execute("INSERT INTO note (id, body) VALUES (\(id), \("\(id * 7919 % 10007) batik tulis"))")
      }
    }
    return (location, database)
  }

  private static func note(at location: DatabaseLocation) async throws -> String? {
    let database = try location.open(as: "a test")
    let note: String? = try await database.read { try $0.value("SELECT body FROM note WHERE id = 1") }
    try await database.close()
    return note
  }

  /// Reads what was set aside: a file of SQLite, or a schema of PostgreSQL.
  private static func note(aside: String?, of location: DatabaseLocation) async throws -> String? {
    let aside = try #require(aside)
    if case .sqlite = location { return try await note(at: .sqlite(path: aside)) }
    let schema = try #require(aside.split(separator: " ").last)
    let database = try location.open(as: "a test")
    let note: String? = try await database.read { connection in
      try connection.script("SET LOCAL search_path = \(schema)")
      return try connection.value("SELECT body FROM note WHERE id = 1")
    }
    try await database.close()
    return note
  }

  private static func writeUnsound(_ kind: String, from books: Books, to path: String) async throws {
    switch kind {
    case "missing": break
    case "empty": try Data().write(to: URL(filePath: path))
    case "text": try Data("Nomor pesanan;Status\n".utf8).write(to: URL(filePath: path))
    case "cut", "damaged":
      try await books.database.backup(to: path)
      var data = try Data(contentsOf: URL(filePath: path))
      let middle = data.count / 2
      if kind == "cut" { data.removeSubrange(middle...) }
      if kind == "damaged" { data.replaceSubrange(middle..<(middle + 3_000), with: Data(count: 3_000)) }
      try data.write(to: URL(filePath: path))
    default:
      try await books.database.write { connection in
        try connection.script("ALTER TABLE schema_version RENAME TO something_else")
      }
      try await books.database.backup(to: path)
    }
  }
}
