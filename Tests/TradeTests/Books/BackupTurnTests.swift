import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct BackupTurnTests {
  private let now = Instant(milliseconds: 1_785_726_000_000)

  private func take(at moment: Instant, _ books: TestBooks) async throws {
    try await books.database.write { try BackupTurn(connection: $0, now: moment).take() }
  }

  @Test(arguments: Backend.all)
  func `of many at once one has the turn, until it ends and its minute is over`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let taken = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask { (try? await take(at: now, books)) != nil }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(taken == 1)
      let later = now + .seconds(120)
      await #expect(throws: BackupTurn.Taken(wait: .seconds(10), isUnderWay: true)) { try await take(at: later, books) }
      try await books.database.write { try BackupTurn(connection: $0, now: later).end() }
      await #expect(throws: BackupTurn.Taken(wait: .seconds(30), isUnderWay: false)) {
        try await take(at: now + .seconds(30), books)
      }
      try await take(at: now + .seconds(60), books)
    }
  }

  @Test(arguments: Backend.all)
  func `the turn of a process that has ended is free, as in a copy that was restored`(on backend: Backend) async throws
  {
    try await withBooks(on: backend) { books in
      try await take(at: now, books)
      let gone = Worker(host: Worker.current.host, process: 1, started: "never")
      try await books.database.write { _ = try $0.execute("UPDATE backup_turn SET worker = \(gone.text)") }
      try await take(at: now + .seconds(61), books)
    }
  }
}
