import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct `a write` {
  @Test(arguments: Backend.all)
  func `that throws leaves nothing behind`(on backend: Backend) async throws {
    struct Stop: Error {}
    try await withWorkbench(on: backend) { bench in
      await #expect(throws: Stop.self) {
        try await bench.database.write { connection in
          try connection.execute("INSERT INTO note (id) VALUES (1)")
          throw Stop()
        }
      }
      let notes = try await bench.count("note")
      #expect(notes == 0)
    }
  }

  /// All in flight together, so that on SQLite they share commits: every seventh fails in one of several ways.
  @Test(arguments: Backend.all)
  func `that fails among 64 others takes nothing of theirs with it`(on backend: Backend) async throws {
    struct Stop: Error {}
    try await withWorkbench(on: backend) { bench in
      try await bench.addShelf(1, pieces: 0)
      let kept = try await withThrowingTaskGroup(of: Int?.self) { group in
        for id in 0..<448 {
          group.addTask {
            do {
              try await bench.database.write { connection in
                try connection.execute("INSERT INTO note (id, amount) VALUES (\(id), 1)")
                try connection.execute("UPDATE shelf SET pieces = pieces + 1 WHERE id = 1")
                if id % 14 == 0 { throw Stop() }
                if id % 14 == 7 { try connection.execute("INSERT INTO win (id, shelf, taker) VALUES (1, 99, 'x')") }
              }
              return id
            } catch is Stop {
              return nil
            } catch let error as SQLError where error.kind == .foreignKey {
              return nil
            }
          }
        }
        return try await group.reduce(into: Set<Int>()) { kept, id in if let id { kept.insert(id) } }
      }
      #expect(kept == Set((0..<448).filter { $0 % 7 != 0 }))
      let stored: [Int] = try await bench.database.read { connection in
        try connection.rows("SELECT id FROM note").map { try $0("id") }
      }
      #expect(Set(stored) == kept)
      let pieces: Int? = try await bench.database.read { try $0.value("SELECT pieces FROM shelf WHERE id = 1") }
      #expect(pieces == kept.count)
    }
  }

  @Test(arguments: Backend.all)
  func `sees its own changes, and a read sees them only after the commit`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let database = bench.database
      let seen = Mutex<[Int]>([])
      let reader = Task<Void, any Error> {
        while !Task.isCancelled {
          let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) FROM note") }
          seen.withLock { $0.append(count ?? -1) }
        }
      }
      for round in 0..<20 {
        let inside: Int? = try await database.write { connection in
          for id in 0..<10 { try connection.execute("INSERT INTO note (id) VALUES (\(round * 10 + id))") }
          return try connection.value("SELECT COUNT(*) FROM note")
        }
        #expect(inside == (round + 1) * 10)
      }
      reader.cancel()
      _ = await reader.result
      let halves = seen.withLock { seen in seen.filter { $0 % 10 != 0 } }
      #expect(halves.isEmpty)
    }
  }

  @Test(arguments: Backend.all)
  func `of a task cancelled before does not begin`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let database = bench.database
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await database.write { try $0.execute("INSERT INTO note (id) VALUES (1)") }
      }
      await #expect(throws: CancellationError.self) { _ = try await task.value }
      let notes = try await bench.count("note")
      #expect(notes == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `of a task cancelled meanwhile is answered as it ended`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      let database = bench.database
      let tasks = (0..<64).map { id in
        Task { try await database.write { try $0.execute("INSERT INTO note (id) VALUES (\(id))") } }
      }
      for task in tasks { task.cancel() }
      var kept: Set<Int> = []
      for (id, task) in tasks.enumerated() where (try? await task.value) != nil { kept.insert(id) }
      let stored: [Int] = try await database.read { try $0.rows("SELECT id FROM note").map { try $0("id") } }
      #expect(Set(stored) == kept)
    }
  }

  @Test(arguments: Backend.all)
  func `after closing is refused, and what was begun before is answered`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let location = try await fixture.emptyDatabase(on: backend)
      let database = try location.open(as: "a test")
      try await Workbench.migrator.migrate(database, at: 0) { _, _ in }
      let tasks = (0..<64).map { id in
        Task { try await database.write { try $0.execute("INSERT INTO note (id) VALUES (\(id))") } }
      }
      _ = try await tasks[0].value
      try await database.close()
      var kept = 0
      for task in tasks {
        switch await task.result {
        case .success: kept += 1
        case .failure(let error): #expect((error as? SQLError)?.kind == .connection)
        }
      }
      for attempt in 0..<2 {
        let error = await #expect(throws: SQLError.self) {
          if attempt == 0 {
            try await database.write { try $0.execute("INSERT INTO note (id) VALUES (99)") }
          } else {
            try await database.read { try $0.execute("SELECT 1") }
          }
        }
        #expect(error?.kind == .connection)
      }
      let again = try await fixture.open(location)
      let stored: Int? = try await again.read { try $0.value("SELECT COUNT(*) FROM note") }
      #expect(stored == kept)
    }
  }
}
