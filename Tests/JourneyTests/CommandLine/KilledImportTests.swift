import Foundation
import Storage
import TestSupport
import Testing
import Trade

@Suite struct KilledImportTests {
  /// Twenty-one commits an import, so that there is much that a kill can fall between.
  private static let environment = ["CANTING_IMPORT_BATCH": "50"]

  /// What is killed.
  enum Files: String, CaseIterable {
    case shopeeOrdersCSV, shopeeIncome

    /// Three of five are completed, and have an income.
    var orders: Int { self == .shopeeOrdersCSV ? 1_050 : 4_000 }
    var kills: Int { killRounds ?? (self == .shopeeOrdersCSV ? 50 : 15) }
    var kind: String { self == .shopeeOrdersCSV ? "import of orders" : "import of money" }
    /// Kills that must have met an import of which some is in the books and some is not.
    var halfway: Int { kills / 5 }
  }

  @Test(arguments: Backend.all, Files.allCases)
  func `imports killed again and again leave clean books, and importing again completes them`(
    on backend: Backend, of layout: Files
  ) async throws {
    try await withBooks(on: backend) { books in
      let program = try CommandLineProgram(books.fixture)
      var files = [try await program.sample(layout.rawValue, orders: layout.orders)]
      let (_, whole) = try await undisturbedBooks(on: backend, files)
      try await books.database.close()
      var moments = KillingMoments(whole: whole)
      var (killed, halfDone) = (0, 0)
      var tally = KillTally(layout.kind, on: backend)
      for round in 0..<layout.kills * 3 where killed < layout.kills {
        let attempt = try await kill(program, importing: files[files.count - 1], books.location, after: moments.next())
        if attempt.wasKilled {
          killed += 1
          if try await sightingsOfOpenImports(books) > 0 { halfDone += 1 }
        } else {
          moments.whole = attempt.took
          // What is in the books already is imported in no time, so the next one gets a file of its own.
          files.append(try await program.sample(layout.rawValue, orders: layout.orders, seed: 100 + round))
          tally.acknowledged += 1
        }
        let verified = try await program.run(["verify", "--json", "--database", books.location.address])
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        if verified.status != 0 { tally.differences += 1 }
      }
      #expect(killed == layout.kills)
      #expect(halfDone >= layout.halfway)
      #expect(try await interruptedImports(books) >= halfDone)
      try await load(files, into: books, with: program)
      let (wanted, _) = try await undisturbedBooks(on: backend, files)
      let isWhole = try await dump(books) == wanted
      #expect(isWhole)
      (tally.killed, tally.lost) = (killed, isWhole ? 0 : 1)
      tally.report()
    }
  }

  /// Draws when an import is killed: anywhere from its start to a little after its end, so that some end first and tell
  /// anew how long one takes while the other tests come and go.
  private struct KillingMoments {
    /// How long an import took that nobody killed.
    var whole: Duration
    private var generator = SeededGenerator(seed: 50)

    init(whole: Duration) { self.whole = whole }

    mutating func next() -> Duration { whole * Double.random(in: 0.05..<1.1, using: &generator) }
  }

  /// Kills an import after a while, unless it ended first.
  private func kill(
    _ program: CommandLineProgram, importing file: String, _ location: DatabaseLocation, after moment: Duration
  ) async throws -> (wasKilled: Bool, took: Duration) {
    let clock = ContinuousClock()
    let start = clock.now
    let process = try program.start(["import", file, "--json", "--database", location.address], Self.environment)
    let nanoseconds =
      Int(moment.components.seconds) * 1_000_000_000 + Int(moment.components.attoseconds / 1_000_000_000)
    DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) {
      process.send(SIGKILL)
    }
    return (await process.ended() == .killed(by: SIGKILL), clock.now - start)
  }

  /// What the books are after imports that nobody disturbs, and how long they take.
  private func undisturbedBooks(
    on backend: Backend, _ files: [String]
  ) async throws -> (dump: String, whole: Duration) {
    try await withBooks(on: backend) { books in
      let program = try CommandLineProgram(books.fixture)
      try await books.database.close()
      let whole = try await ContinuousClock().measure { try await load(files, into: books, with: program) }
      return (try await dump(books), whole)
    }
  }

  private func load(_ files: [String], into books: TestBooks, with program: CommandLineProgram) async throws {
    let done = try await program.run(
      ["import"] + files + ["--json", "--database", books.location.address], environment: Self.environment)
    #expect(done.status == 0, "\(done.errors)")
  }

  /// How many orders are in the books of imports that did not come to their end.
  private func sightingsOfOpenImports(_ books: TestBooks) async throws -> Int {
    try await number(
      """
      SELECT COUNT(*) FROM sighting
      JOIN file_import ON file_import.shop_id = sighting.shop_id AND file_import.import_id = sighting.import_id
      WHERE file_import.state = 'saving'
      """, books)
  }

  /// Imports that the log says were taken back.
  private func interruptedImports(_ books: TestBooks) async throws -> Int {
    try await number("SELECT COUNT(*) FROM file_import WHERE state = 'failed' AND problem IS NOT NULL", books)
  }

  private func number(_ query: SQLQuery, _ books: TestBooks) async throws -> Int {
    let database = try books.location.open(as: "a test")
    let number: Int? = try await database.acrossShops.read { try $0.value(query) }
    try await database.close()
    return number ?? 0
  }

  private func dump(_ books: TestBooks) async throws -> String {
    let database = try books.location.open(as: "a test")
    let shop = books.shop
    let text = try await database.bound(to: shop).read { try BooksDump(connection: $0, shop: shop).text() }
    try await database.close()
    return text
  }
}
