import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

/// A process that writes numbered rows and notes each that was acknowledged, until it kills itself.
private final class Scribe: Sendable {
  private let database: any SQLDatabase
  /// A file that takes four bytes for each acknowledged number.
  private let notes: Int32
  private let end: (acknowledgements: Int, microseconds: Int)
  private let next: Atomic<Int>
  private let acknowledged = Atomic<Int>(0)

  /// - Parameter end: the process is killed so many microseconds after so many acknowledgements.
  init(at place: String, notes: String, from first: Int, end: (acknowledgements: Int, microseconds: Int)) throws {
    database = try DatabaseLocation(place).open(as: "a scribe")
    self.notes = open(notes, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    self.end = end
    next = Atomic(first)
  }

  /// Eight writers write on and on; each write touches two tables, so that half of one would show.
  func writeUntilKilled() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { while true { try await self.writeOne() } } }
      try await group.waitForAll()
    }
  }

  private func writeOne() async throws {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    try await database.write { connection in
      try connection.execute("INSERT INTO note (id, body) VALUES (\(number), \(String(repeating: "x", count: 900)))")
      try connection.execute("UPDATE shelf SET pieces = pieces + 1 WHERE id = 1")
    }
    var word = Int32(number)
    _ = Foundation.write(notes, &word, 4)
    if acknowledged.wrappingAdd(1, ordering: .relaxed).newValue == end.acknowledgements { killSoon() }
  }

  private func killSoon() {
    let end = ContinuousClock.now + .microseconds(end.microseconds)
    Thread.detachNewThread {
      while ContinuousClock.now < end {}
      kill(getpid(), SIGKILL)
    }
  }
}

@Suite struct `a process killed in the middle of its writes` {
  @Test(arguments: Backend.all)
  func `has lost nothing acknowledged and left nothing half done, twenty-five times`(on backend: Backend) async throws {
    var tally = KillTally("writes", on: backend)
    try await withFixture { fixture in
      let (location, database) = try await fixture.database(on: backend, Workbench.migrator)
      try await database.write { try $0.execute("INSERT INTO shelf (id, name, pieces) VALUES (1, 'written', 0)") }
      try await database.close()
      var random = SeededGenerator(seed: 2026)
      let notes = try fixture.folder() + "/acknowledged"
      for round in 1...(killRounds ?? 25) {
        // From the first commit to the hundredth, at any moment of the next.
        await writeUntilKilled(
          location.text, notes: notes, from: round * 1_000_000,
          end: (Int.random(in: 1...100, using: &random), Int.random(in: 0...5_000, using: &random)))
        try await check(location, against: notes, round: round, &tally)
      }
      tally.report()
    }
  }

  private func writeUntilKilled(
    _ place: String, notes: String, from first: Int, end: (acknowledgements: Int, microseconds: Int)
  ) async {
    let (acknowledgements, microseconds) = end
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [
        place = place as String, notes = notes as String, first = first as Int,
        acknowledgements = acknowledgements as Int, microseconds = microseconds as Int
      ] in
      let scribe = try Scribe(at: place, notes: notes, from: first, end: (acknowledgements, microseconds))
      try await scribe.writeUntilKilled()
    }
  }

  private func check(
    _ location: DatabaseLocation, against notes: String, round: Int, _ tally: inout KillTally
  ) async throws {
    let acknowledged = ((try? Data(contentsOf: URL(filePath: notes))) ?? Data()).withUnsafeBytes { bytes in
      bytes.bindMemory(to: Int32.self).map { Int($0) }
    }
    #expect(acknowledged.count >= round)
    let database = try location.open(as: "a test")
    let (stored, pieces) = try await database.read { connection in
      (
        try connection.rows("SELECT id FROM note").map { try $0("id") as Int },
        try connection.value("SELECT pieces FROM shelf WHERE id = 1") as Int?
      )
    }
    let lost = Set(acknowledged).subtracting(stored)
    let damages = try await database.checkIntegrity()
    tally.killed += 1
    tally.acknowledged = acknowledged.count
    tally.lost += lost.count
    tally.differences += damages.count + (pieces == stored.count ? 0 : 1)
    #expect(lost.isEmpty, "round \(round)")
    #expect(pieces == stored.count, "round \(round)")
    #expect(damages == [], "round \(round)")
    try await database.close()
  }
}
