import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// The connection to PostgreSQL breaks at one message after another: nothing told is lost, nothing is half done.
///
/// `FAULT_ROUNDS` says at how many messages of each run, spread over all of them.
@Suite(.serialized, .enabled(if: Backend.all.contains(.postgres))) struct BrokenConnectionTests {
  private static let rounds = faultRounds ?? 4

  @Test(arguments: Relay.Break.allCases)
  func `an import whose connection breaks brings all of a file or nothing, and can be made again`(
    _ how: Relay.Break
  ) async throws {
    let messages = try await runImport(breakingAt: 0, how)
    try #require(messages > 10)
    for place in Self.places(of: messages) { _ = try await runImport(breakingAt: place, how) }
    Self.tell("import", how, messages)
  }

  @Test(arguments: Relay.Break.allCases)
  func `claims and payments whose connection breaks are told only when they stay, and happen once`(
    _ how: Relay.Break
  ) async throws {
    let messages = try await serve(breakingAt: 0, how)
    try #require(messages > 10)
    for place in Self.places(of: messages) { _ = try await serve(breakingAt: place, how) }
    Self.tell("claims and payments", how, messages)
  }

  /// - Returns: the messages of an import.
  private func runImport(breakingAt place: Int, _ how: Relay.Break) async throws -> Int {
    try await withBooks(on: .postgres) { books in
      let program = try CommandLineProgram(books.fixture)
      let file = try await program.sample(orders: 40)
      let relay = try Relay(to: books.location.address, in: books.fixture.folder(), breakingAt: place, how)
      books.fixture.afterwards { relay.stop() }
      let result = try await program.run(["import", file, "--database", relay.url])
      let messages = relay.messages
      #expect([0, 69, 70, 74, 75].contains(result.status), "message \(place): \(result.errors)")
      #expect(!result.errors.contains("Fatal error"), "message \(place): \(result.errors)")
      if result.status != 0 { #expect(result.errors.contains("canting: "), "message \(place) has no sentence") }
      try await waitForLastSessions(on: books.database)
      let orders = try await Self.orders(books)
      #expect(orders == 40 || orders == 0 && result.status != 0, "message \(place): \(orders) orders, \(result.errors)")
      #expect(try await books.verified(), "message \(place)")
      let again = try await program.run(["import", file, "--database", books.location.address])
      #expect(again.status == 0, "message \(place): \(again.errors)")
      let all = try await Self.orders(books)
      #expect(all == 40, "message \(place)")
      #expect(try await books.verified(), "message \(place), again")
      return messages
    }
  }

  /// - Returns: the messages of a server from its start to its end.
  private func serve(breakingAt place: Int, _ how: Relay.Break) async throws -> Int {
    try await withBooks(on: .postgres) { books in
      let program = try CommandLineProgram(books.fixture)
      let signIn = try #require(SignInName("ratna"))
      let password = try await PasswordHash("lilin dan mori 7", cost: .cheap)
      let person = try await books.database.write { [shop = books.shop] connection in
        try People(connection: connection, shop: shop, now: .now).add(
          signIn, name: "Ratna", password: password, language: .indonesian, role: .owner)
      }
      let paying = try await PayingShop.make(for: books.shop, by: person, in: books.database)
      let relay = try Relay(to: books.location.address, in: books.fixture.folder(), breakingAt: place, how)
      books.fixture.afterwards { relay.stop() }
      let folder = ["--data", program.data]
      let served = try await paying.serve(program, folder + ["--database", relay.url])
      let messages = relay.messages
      #expect([0, 69, 70, 74, 75].contains(served.status), "message \(place): \(served.said)")
      #expect(!served.said.contains("Fatal error"), "message \(place): \(served.said)")
      try await waitForLastSessions(on: books.database)
      try await paying.check(served.told, in: books.database, "message \(place)")
      let again = try await paying.serve(program, folder + ["--database", books.location.address])
      #expect(again.told.isAll && again.status == 0, "message \(place): \(again.told) \(again.said)")
      try await paying.check(again.told, in: books.database, "message \(place), again")
      return messages
    }
  }

  private static func orders(_ books: TestBooks) async throws -> Int {
    try await books.database.read { try $0.value("SELECT COUNT(*) FROM orders") ?? 0 }
  }

  /// The first and the last among them.
  private static func places(of messages: Int) -> [Int] {
    let count = min(rounds, messages)
    return (0..<count).map { 1 + $0 * (messages - 1) / max(1, count - 1) }
  }

  private static func tell(_ kind: String, _ how: Relay.Break, _ messages: Int) {
    if faultRounds != nil {
      print("broken connections: \(kind), \(how): \(min(rounds, messages)) of \(messages) messages")
    }
  }
}

extension TestBooks {
  fileprivate func verified() async throws -> Bool {
    try await BooksVerification(database: database, shop: shop).run().isClean
  }
}
