import Foundation
import Storage
import TestSupport
import Testing
import Trade

@Suite struct KilledImportTests {
  private static let rounds = 50

  @Test(arguments: Backend.all)
  func `imports killed fifty times leave clean books, and importing again completes them`(
    on backend: Backend
  ) async throws {
    let (wanted, whole) = try await completeBooks(on: backend)
    try await withBooks(on: backend) { books in
      let program = try CommandLineProgram(books.fixture)
      let file = try await program.sample("shopeeOrdersCSV", orders: 1_050)
      try await books.database.close()
      var generator = SeededGenerator(seed: 50)
      var killedWithin = 0
      for _ in 0..<Self.rounds {
        let moment = whole * Double.random(in: 0.05..<0.7, using: &generator)
        if try await kill(program, importing: file, into: books.location, after: moment) { killedWithin += 1 }
        let verified = try await program.run(["verify", "--json", "--database", books.location.address])
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
      }
      // A round may end before its moment comes; most must have been killed at work for this to say anything.
      #expect(killedWithin > Self.rounds / 2)
      let again = try await program.run(["import", file, "--json", "--database", books.location.address])
      #expect(again.status == 0, "\(again.errors)")
      #expect(try await dump(books) == wanted)
    }
  }

  /// Kills an import after a while; false when it ended first.
  private func kill(
    _ program: CommandLineProgram, importing file: String, into location: DatabaseLocation, after moment: Duration
  ) async throws -> Bool {
    let process = try program.makeProcess(["import", file, "--json", "--database", location.address])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let nanoseconds =
      Int(moment.components.seconds) * 1_000_000_000 + Int(moment.components.attoseconds / 1_000_000_000)
    DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) {
      if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    }
    try await process.runToEnd()
    return process.terminationReason == .uncaughtSignal
  }

  /// What the books are after an import that nobody disturbs, and how long it takes.
  private func completeBooks(on backend: Backend) async throws -> (dump: String, whole: Duration) {
    try await withBooks(on: backend) { books in
      let program = try CommandLineProgram(books.fixture)
      let file = try await program.sample("shopeeOrdersCSV", orders: 1_050)
      try await books.database.close()
      let start = ContinuousClock.now
      let done = try await program.run(["import", file, "--json", "--database", books.location.address])
      let whole = ContinuousClock.now - start
      #expect(done.status == 0, "\(done.errors)")
      return (try await dump(books), whole)
    }
  }

  private func dump(_ books: TestBooks) async throws -> String {
    let database = try books.location.open(as: "a test")
    let shop = books.shop
    let text = try await database.read { try BooksDump(connection: $0, shop: shop).text() }
    try await database.close()
    return text
  }
}

extension DatabaseLocation {
  fileprivate var address: String {
    switch self {
    case .sqlite(let path): path
    case .postgres(let url): url
    }
  }
}
