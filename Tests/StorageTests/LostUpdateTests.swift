import Foundation
import Storage
import TestSupport
import Testing

/// How a taker makes sure that there is a piece left.
///
/// Only the first is right. The others are what the guard replaces, kept to show that these tests see the loss.
enum Guard: String, CaseIterable, Codable, Sendable {
  /// One statement that takes and checks.
  case statement
  /// A look in the same transaction, then the taking: lost under READ COMMITTED.
  case lookBefore
  /// A look in a transaction of its own: lost on every engine.
  case lookApart
}

/// Ten pieces and many takers.
struct Race: Sendable {
  static let pieces = 10

  let database: any SQLDatabase
  let taker: String
  let how: Guard

  /// Tries once to take a piece; true when it got one, which is also written down.
  func take() async throws -> Bool {
    if how == .lookApart {
      let left: Int? = try await database.read { try $0.value("SELECT pieces FROM shelf WHERE id = 1") }
      guard let left, left > 0 else { return false }
    }
    return try await database.write { connection in
      guard try takePiece(connection) else { return false }
      try connection.execute("INSERT INTO win (id, shelf, taker) VALUES (\(Int64.random(in: 0 ... .max)), 1, \(taker))")
      return true
    }
  }

  /// Many takers at once, each until there is nothing left.
  func takeAll(takers: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<takers { group.addTask { while try await take() {} } }
      try await group.waitForAll()
    }
  }

  private func takePiece(_ connection: any SQLConnection) throws -> Bool {
    switch how {
    case .statement:
      return try connection.execute("UPDATE shelf SET pieces = pieces - 1 WHERE id = 1 AND pieces >= 1") == 1
    case .lookBefore:
      let left: Int = try connection.value("SELECT pieces FROM shelf WHERE id = 1") ?? 0
      guard left >= 1 else { return false }
      return try connection.execute("UPDATE shelf SET pieces = pieces - 1 WHERE id = 1") == 1
    case .lookApart:
      return try connection.execute("UPDATE shelf SET pieces = pieces - 1 WHERE id = 1") == 1
    }
  }
}

@Suite struct `ten pieces and many takers` {
  /// The guard under test; `CANTING_TEST_GUARD=lookApart` takes it out, to see the tests fail.
  private static let how =
    ProcessInfo.processInfo.environment["CANTING_TEST_GUARD"].flatMap(Guard.init(rawValue:)) ?? .statement

  @Test(arguments: Backend.all)
  func `of one process: exactly ten win`(on backend: Backend) async throws {
    try await withWorkbench(on: backend) { bench in
      for _ in 0..<5 {
        let (wins, left) = try await bench.race(Self.how) { race in try await race.takeAll(takers: 64) }
        #expect(wins == Race.pieces)
        #expect(left == 0)
      }
    }
  }

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `of two processes on one PostgreSQL: exactly ten win`() async throws {
    try await withWorkbench(on: .postgres) { bench in
      for _ in 0..<3 {
        let (wins, left) = try await bench.race(Self.how) { _ in try await bench.takeFromTwoProcesses(Self.how) }
        #expect(wins == Race.pieces)
        #expect(left == 0)
      }
    }
  }

  /// A test that cannot see the loss proves nothing: without the guard more than ten win, within some rounds.
  @Test(arguments: Backend.all)
  func `without the guard: more than ten win`(on backend: Backend) async throws {
    let unguarded: [Guard] = backend == .postgres ? [.lookBefore, .lookApart] : [.lookApart]
    try await withWorkbench(on: backend) { bench in
      for how in unguarded {
        var most = 0
        for _ in 0..<100 where most <= Race.pieces {
          most = max(most, try await bench.race(how) { race in try await race.takeAll(takers: 64) }.wins)
        }
        #expect(most > Race.pieces, "\(how) never took more than there was")
      }
    }
  }

  /// SQLite runs one write after the other, so what a write reads stays true until it ends.
  @Test func `a look inside a write is enough on SQLite`() async throws {
    try await withWorkbench(on: .sqlite) { bench in
      let (wins, left) = try await bench.race(.lookBefore) { race in try await race.takeAll(takers: 64) }
      #expect(wins == Race.pieces)
      #expect(left == 0)
    }
  }
}

extension Workbench {
  /// Puts ten pieces on the shelf, lets the takers loose, and counts.
  fileprivate func race(
    _ how: Guard, _ body: (Race) async throws -> Void
  ) async throws -> (wins: Int, left: Int) {
    try await database.write { connection in
      try connection.execute("DELETE FROM win")
      try connection.execute("DELETE FROM shelf")
      try connection.execute("INSERT INTO shelf (id, name, pieces) VALUES (1, 'batik', \(Race.pieces))")
    }
    try await body(Race(database: database, taker: "parent", how: how))
    return try await database.read { connection in
      (
        try connection.value("SELECT COUNT(*) FROM win") ?? -1,
        try connection.value("SELECT pieces FROM shelf WHERE id = 1") ?? -1
      )
    }
  }

  /// Two child processes with eight connections each; both are ready before either takes.
  fileprivate func takeFromTwoProcesses(_ how: Guard) async throws {
    let place = location.text
    try await database.write { try $0.execute("DELETE FROM note") }
    async let first: Void = takeInChild(place, number: 1, how)
    async let second: Void = takeInChild(place, number: 2, how)
    _ = await (first, second)
    let takers: [String] = try await database.read { connection in
      try connection.rows("SELECT DISTINCT taker FROM win").map { try $0("taker") }
    }
    #expect(!takers.contains("parent"))
  }

  private func takeInChild(_ place: String, number: Int, _ how: Guard) async {
    await #expect(processExitsWith: .success) { [place = place as String, number = number as Int, how = how as Guard] in
      let database = try DatabaseLocation(place).open(as: "taker \(number)")
      try await database.write { try $0.execute("INSERT INTO note (id) VALUES (\(number))") }
      var ready: Int? = 0
      while ready != 2 { ready = try await database.read { try $0.value("SELECT COUNT(*) FROM note") } }
      try await Race(database: database, taker: "process \(number)", how: how).takeAll(takers: 32)
      try await database.close()
    }
  }
}
