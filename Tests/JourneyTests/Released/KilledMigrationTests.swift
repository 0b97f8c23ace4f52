import Foundation
import Storage
import Synchronization
import TestSupport
import Testing
import Trade

@testable import Server

/// Programs that are killed while they bring old books to today's schema.
@Suite struct KilledMigrationTests {
  /// Kills on each engine; as many as `KILL_ROUNDS` says.
  private static let rounds = ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap { Int($0) } ?? 4

  /// The process is killed in one of its transactions: by turns when the step's statements are done and its commit is not,
  /// and at any moment from the step's beginning on.
  @Test(arguments: Backend.all)
  func `the next start finishes what a killed one began, and nothing is missing`(on backend: Backend) async throws {
    let kept = ReleasedBooks(schema: 1)
    let newest = Schema.migrator.newest
    var random = SeededGenerator(seed: 11)
    var inTheMiddle = 0
    for round in 0..<Self.rounds {
      try await withFixture { fixture in
        let location = try await fixture.emptyDatabase(on: backend)
        try await kept.put(at: location)
        let step = Int.random(in: 2...(newest - kept.schema - 1), using: &random)
        let microseconds = round.isMultiple(of: 2) ? -1 : Int.random(in: 0...4_000, using: &random)
        await #expect(processExitsWith: .signal(SIGKILL)) {
          [place = location.text as String, step = step as Int, microseconds = microseconds as Int] in
          let database = DyingDatabase(
            try DatabaseLocation(place).open(as: "a child"), at: step, microseconds: microseconds)
          try await Schema.migrator.migrate(database, at: 0) { _, _ in }
          while true { await Task.yield() }
        }
        let left = try location.open(as: "a test")
        let schema = try await Schema.migrator.version(of: left)
        try await left.close()
        #expect(schema >= kept.schema + step - 1, "a step that was committed stays")
        if microseconds < 0 { #expect(schema == kept.schema + step - 1, "a step that was not leaves nothing") }
        if (kept.schema + 1..<newest).contains(schema) { inTheMiddle += 1 }
        try await Self.expectWhole(location, kept, on: backend, fixture)
      }
    }
    #expect(inTheMiddle >= (Self.rounds + 1) / 2, "\(inTheMiddle) of \(Self.rounds) kills fell into the middle")
  }

  private static func expectWhole(
    _ location: DatabaseLocation, _ kept: ReleasedBooks, on backend: Backend, _ fixture: Fixture
  ) async throws {
    let books = try await Books.open(
      try ReleasedBooksTests.settings(location, fixture), as: "a test", notice: { _ in })
    var expected = try kept.facts(on: backend)
    expected.schema = Schema.migrator.newest
    #expect(try await books.database.facts() == expected)
    #expect(try await VerifyBooks().run(on: books, sink: { _ in }).isClean)
    #expect(try await books.database.checkIntegrity() == [])
    try await books.close()
  }
}

/// Books whose process is killed in its n-th transaction.
private struct DyingDatabase: SQLDatabase {
  private let base: any SQLDatabase
  private let at: Int
  /// From the beginning of the transaction; below 0 when its statements are done and its commit is not.
  private let microseconds: Int
  private let begun: Begun

  /// Transactions, counted over every reach of the same books.
  private final class Begun: Sendable {
    let transactions = Mutex(0)
  }

  init(_ base: any SQLDatabase, at: Int, microseconds: Int) {
    self.init(base, at: at, microseconds: microseconds, Begun())
  }

  private init(_ base: any SQLDatabase, at: Int, microseconds: Int, _ begun: Begun) {
    (self.base, self.at, self.microseconds, self.begun) = (base, at, microseconds, begun)
  }

  func reaching(_ reach: RowReach) -> any SQLDatabase {
    DyingDatabase(base.reaching(reach), at: at, microseconds: microseconds, begun)
  }

  var dialect: SQLDialect { base.dialect }
  var place: String { base.place }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    let number = begun.transactions.withLock { begun in
      begun += 1
      return begun
    }
    guard number == at else { return try await base.write(body) }
    guard microseconds < 0 else {
      killSoon()
      return try await base.write(body)
    }
    return try await base.write { connection in
      let value = try body(connection)
      kill(getpid(), SIGKILL)
      return value
    }
  }

  private func killSoon() {
    Thread.detachNewThread { [microseconds] in
      let end = ContinuousClock.now + .microseconds(microseconds)
      while ContinuousClock.now < end {}
      kill(getpid(), SIGKILL)
    }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value { try await base.read(body) }

  func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    try await base.backup(to: path, progress: progress)
  }

  func checkIntegrity() async throws -> [String] { try await base.checkIntegrity() }
  func scrub(_ tables: [StaticString]) async throws { try await base.scrub(tables) }
  func close() async throws { try await base.close() }
}
