import Storage
import TestSupport
import Testing

@testable import Trade

/// An import and its undo, with each of their statements failing in turn.
@Suite struct FailingImportTests {
  @Test(arguments: Backend.all)
  func `whichever statement of an import fails, nothing of it stays, and it may be done again`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let older = try files.add([madeUpOrder("A1", .toShip), madeUpOrder("A2", .toShip)])
      let file = try files.add([madeUpOrder("A1"), madeUpOrder("A2", .cancelled), madeUpOrder("A3", .toShip)])
      _ = try await files.desk(books).importFile(older, by: nil)
      let before = try await books.dump()
      let failing = FailingDatabase(books.database)
      let desk = files.desk(books.moved(to: failing, at: books.location))
      var statements = 0
      while statements < 400 {
        failing.fail(after: statements)
        let done = try? await desk.importFile(file, by: nil)
        let failed = failing.hasFailed
        failing.fail(after: nil)
        if !failed {
          #expect(done?.counts.new == 1)
          break
        }
        // What is only noted down may fail without the import.
        if let done { try await desk.undo(done.id) }
        #expect(try await books.dump() == before, "statement \(statements)")
        statements += 1
      }
      #expect(statements > 20 && statements < 400)
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `whichever statement of an undo fails, the undo is finished by whoever looks next`(on backend: Backend)
    async throws
  {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let older = try files.add([madeUpOrder("A1", .toShip), madeUpOrder("A2", .toShip)])
      let file = try files.add([madeUpOrder("A1"), madeUpOrder("A2", .cancelled), madeUpOrder("A3", .toShip)])
      let plain = files.desk(books)
      _ = try await plain.importFile(older, by: nil)
      let before = try await books.dump()
      let failing = FailingDatabase(books.database)
      let desk = files.desk(books.moved(to: failing, at: books.location))
      var statements = 0
      while statements < 400 {
        let id = try await plain.importFile(file, by: nil).id
        failing.fail(after: statements)
        try? await desk.undo(id)
        let failed = failing.hasFailed
        failing.fail(after: nil)
        // What was begun is ended by whoever looks next; what was not may be asked for again.
        try await plain.recover(silentSince: .now)
        if try await plain.record(id).state != .undone { try await plain.undo(id) }
        #expect(try await books.dump() == before, "statement \(statements)")
        if !failed { break }
        statements += 1
      }
      #expect(statements > 5 && statements < 400)
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `an import that sixty-four take back is taken back once, round after round`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let older = try files.add([madeUpOrder("A1", .toShip), madeUpOrder("A2", .toShip)])
      let file = try files.add([madeUpOrder("A1"), madeUpOrder("A2", .cancelled), madeUpOrder("A3", .toShip)])
      let desk = files.desk(books)
      _ = try await desk.importFile(older, by: nil)
      let before = try await books.dump()
      for round in 0..<raceRounds {
        let id = try await desk.importFile(file, by: nil).id
        // Without the state in the statement that begins an undo, levels would go down once for each that asks.
        let done = await withTaskGroup(of: Bool.self) { group in
          for _ in 0..<64 { group.addTask { (try? await desk.undo(id)) != nil } }
          return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done >= 1, "round \(round)")
        #expect(try await desk.record(id).state == .undone)
        #expect(try await books.dump() == before, "round \(round)")
      }
      #expect(try await books.verify().differences == [])
    }
  }
}
