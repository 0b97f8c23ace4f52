import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Trade

/// A process that takes claims, and notes each that was acknowledged, until it kills itself.
private final class Cashier: Sendable {
  private let desk: LiveDesk
  private let place: LiveDesk.Place
  /// A file that takes sixteen bytes for each acknowledged claim: its id, and the pieces it holds.
  private let notes: Int32
  private let round: Int
  private let end: (acknowledgements: Int, microseconds: Int)
  private let acknowledged = Atomic<Int>(0)

  init(_ books: String, _ ids: [Int64], notes: String, round: Int, end: (acknowledgements: Int, microseconds: Int))
    throws
  {
    desk = LiveDesk(database: try DatabaseLocation(books).open(as: "a cashier")) { LiveStage.start }
    place = LiveDesk.Place(shop: ID(ids[0]), session: ID(ids[1]))
    self.notes = open(notes, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    self.round = round
    self.end = end
  }

  func claimUntilKilled() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for client in 0..<16 {
        group.addTask {
          var turn = 0
          while true {
            turn += 1
            try await self.claimOne("\(self.round)-\(client)-\(turn)", by: "buyer\(client)")
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private func claimOne(_ mark: String, by buyer: String) async throws {
    let order = ClaimOrder(
      code: "B03", size: "M", colour: "Merah", buyer: buyer, source: "tiktok", quantity: 2,
      request: RequestMark(mark, of: "a cashier"))
    let taken = try await desk.claim(order, in: place)
    var words = [taken.claim.value, taken.held]
    _ = Foundation.write(notes, &words, 16)
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

@Suite struct `a process killed while it takes claims` {
  @Test(arguments: Backend.all)
  func `has lost no claim that it acknowledged, fifty times`(on backend: Backend) async throws {
    var tally = KillTally("claims", on: backend)
    try await withLive(on: backend) { live in
      try await live.count(1_001)
      let location = live.books.location
      if backend == .sqlite { try await live.books.database.close() }
      let notes = try live.books.fixture.folder() + "/acknowledged"
      var random = SeededGenerator(seed: 2_026)
      for round in 1...(killRounds ?? 50) {
        let end = (Int.random(in: 1...60, using: &random), Int.random(in: 0...3_000, using: &random))
        await claimUntilKilled(location.text, [live.books.shop.value, live.session.value], notes, round, end)
        try await check(live, against: notes, round, &tally)
      }
      tally.report()
    }
  }

  private func claimUntilKilled(
    _ books: String, _ ids: [Int64], _ notes: String, _ round: Int, _ end: (Int, Int)
  ) async {
    let (acknowledgements, microseconds) = end
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [
        books = books as String, ids = ids as [Int64], notes = notes as String, round = round as Int,
        acknowledgements = acknowledgements as Int, microseconds = microseconds as Int
      ] in
      let cashier = try Cashier(books, ids, notes: notes, round: round, end: (acknowledgements, microseconds))
      try await cashier.claimUntilKilled()
    }
  }

  private func check(
    _ live: LiveStage, against notes: String, _ round: Int, _ tally: inout KillTally
  ) async throws {
    let words = ((try? Data(contentsOf: URL(filePath: notes))) ?? Data()).withUnsafeBytes { bytes in
      Array(bytes.bindMemory(to: Int64.self))
    }
    let acknowledged = stride(from: 0, to: words.count, by: 2).map { (ID<Claim>(words[$0]), words[$0 + 1]) }
    #expect(acknowledged.count >= round)
    let database = try live.books.location.open(as: "a test")
    let shop = live.books.shop
    let (held, level, differences) = try await database.bound(to: shop).read { connection in
      (
        Dictionary(
          uniqueKeysWithValues: try connection.rows("SELECT claim_id, held FROM live_claim").map {
            (try $0("claim_id") as ID<Claim>, try $0("held") as Int64)
          }),
        try connection.value("SELECT held FROM stock_level") as Int64?,
        try ClaimCheck(connection: connection, shop: shop).differences()
      )
    }
    tally.killed += 1
    tally.acknowledged = acknowledged.count
    tally.lost += acknowledged.count { held[$0.0] != $0.1 }
    tally.oversold += Int(max(0, held.values.reduce(0, +) - 1_001))
    tally.differences += differences.count
    #expect(acknowledged.allSatisfy { held[$0.0] == $0.1 }, "round \(round)")
    #expect(held.values.reduce(0, +) == level && level ?? 0 <= 1_001, "round \(round)")
    #expect(differences == [], "round \(round)")
    try await database.close()
  }
}
