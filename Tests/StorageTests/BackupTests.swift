import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct `a backup` {
  @Test(arguments: Backend.all)
  func `made while writes go on holds everything acknowledged before it, and restores whole`(
    on backend: Backend
  ) async throws {
    try await withWorkbench(on: backend) { bench in
      try await bench.addShelf(1, pieces: 0)
      let load = Load(database: bench.database)
      let backup = try bench.fixture.folder() + "/books.backup"
      let before = try await load.during(whileWriting: 16) {
        while load.acknowledged.count < 500 { await Task.yield() }
        let before = load.acknowledged
        try await bench.database.backup(to: backup)
        return before
      }
      #expect(load.acknowledged.count > before.count, "nothing was written meanwhile")
      let target = try await bench.fixture.emptyDatabase(on: backend)
      #expect(try await target.restore(from: backup, newest: 1, force: false, at: 0) == nil)
      let restored = try await bench.fixture.open(target)
      let (notes, pieces): ([Int], Int?) = try await restored.read { connection in
        (
          try connection.rows("SELECT id FROM note").map { try $0("id") },
          try connection.value("SELECT pieces FROM shelf WHERE id = 1")
        )
      }
      #expect(before.subtracting(notes) == [])
      #expect(pieces == notes.count)
      #expect(try await restored.checkIntegrity() == [])
      try await restored.write { try $0.execute("INSERT INTO note (id) VALUES (-1)") }
    }
  }

  @Test(arguments: Backend.all)
  func `is never written over another file, and leaves nothing where it fails`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let folder = try bench.fixture.folder()
      try Data("dear".utf8).write(to: URL(filePath: folder + "/a"))
      await #expect(throws: BackupError.exists(folder + "/a")) { try await bench.database.backup(to: folder + "/a") }
      #expect(try Data(contentsOf: URL(filePath: folder + "/a")) == Data("dear".utf8))
      await #expect(throws: SQLError.self) { try await bench.database.backup(to: folder + "/no/such/folder/b") }
      try await bench.database.backup(to: folder + "/c")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a", "c"])
      let mode = try FileManager.default.attributesOfItem(atPath: folder + "/c")[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }
}

/// Writers that go on as fast as they can, and what was acknowledged to them.
private final class Load: Sendable {
  private let database: any SQLDatabase
  private let numbers = Atomic<Int>(0)
  private let done = Mutex<Set<Int>>([])

  init(database: any SQLDatabase) { self.database = database }

  var acknowledged: Set<Int> { done.withLock { $0 } }

  /// Runs `body` while so many writers write, and ends them.
  func during<Value: Sendable>(whileWriting writers: Int, _ body: () async throws -> Value) async throws -> Value {
    let tasks = (0..<writers).map { _ in Task { while !Task.isCancelled { try await self.writeOne() } } }
    let outcome: Result<Value, any Error>
    do {
      outcome = .success(try await body())
    } catch {
      outcome = .failure(error)
    }
    for task in tasks { task.cancel() }
    for task in tasks { _ = await task.result }
    return try outcome.get()
  }

  private func writeOne() async throws {
    let number = numbers.wrappingAdd(1, ordering: .relaxed).oldValue
    try await database.write { connection in
      try connection.execute("INSERT INTO note (id, body) VALUES (\(number), \(String(repeating: "x", count: 900)))")
      try connection.execute("UPDATE shelf SET pieces = pieces + 1 WHERE id = 1")
    }
    done.withLock { _ = $0.insert(number) }
  }
}
