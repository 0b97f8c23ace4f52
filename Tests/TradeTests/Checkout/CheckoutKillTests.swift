import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Trade

/// A process that takes buyers from their claim to their payment, notes each step that was acknowledged, and kills itself.
private final class Teller: Sendable {
  /// The steps of one checkout, in their order.
  enum Step: Int64 { case confirmed = 1, paid, takenBack }

  private let database: any SQLDatabase
  private let shop: ID<Shop>
  private let session: ID<LiveSession>
  private let item: ID<LineUpItem>
  private let variant: ID<Variant>
  /// A file that takes twenty-four bytes for each step: the checkout, the step, and whether its payment is taken back.
  private let notes: Int32
  private let end: (steps: Int, microseconds: Int)
  private let now: Instant
  private let acknowledged = Atomic<Int>(0)

  /// - Parameter round: each has a week of its own, for a sum has 999 amounts in one.
  init(_ books: String, _ ids: [Int64], notes: String, round: Int, end: (steps: Int, microseconds: Int)) throws {
    database = try DatabaseLocation(books).open(as: "a teller").bound(to: ID(ids[0]))
    (shop, session, item, variant) = (ID(ids[0]), ID(ids[1]), ID(ids[2]), ID(ids[3]))
    self.notes = open(notes, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    self.end = end
    now = LiveStage.start + .seconds(8 * 86_400 * Int64(round))
  }

  func serveUntilKilled(_ round: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for client in 0..<8 {
        group.addTask {
          for turn in 1... { try await self.serve("buyer-\(round)-\(client)-\(turn)", takesBack: turn % 3 == 0) }
        }
      }
      try await group.waitForAll()
    }
  }

  private func serve(_ handle: String, takesBack: Bool) async throws {
    let (shop, session, item, variant, now) = (shop, session, item, variant, now)
    let buyer = try await database.write { connection in
      let buyer = try LiveBuyers(connection: connection, shop: shop).buyer(handle, from: "tiktok").id
      _ = try ClaimDesk(connection: connection, shop: shop, session: session)
        .claim([ClaimRequest(item: item, variant: variant, buyer: buyer, quantity: 1)], at: now)
      return buyer
    }
    let made = try await desk { desk in
      try desk.make(for: session, at: now)
      return try desk.unpaid(of: buyer, in: session)
    }
    guard let id = made?.id else { return }
    try await desk { _ = try $0.confirm(id, to: LiveStage.home, by: .transfer, at: now) }
    note(id, .confirmed, takesBack)
    try await desk { _ = try $0.pay(id, by: nil, at: now) }
    note(id, .paid, takesBack)
    guard takesBack else { return }
    try await desk { try $0.undoPay(id, by: nil, at: now) }
    note(id, .takenBack, takesBack)
  }

  private func desk<Value: Sendable>(_ deed: @escaping @Sendable (CheckoutDesk) throws -> Value) async throws -> Value {
    let shop = shop
    return try await database.write { try deed(CheckoutDesk(connection: $0, shop: shop)) }
  }

  private func note(_ id: ID<Checkout>, _ step: Step, _ takesBack: Bool) {
    var words = [id.value, step.rawValue, takesBack ? 1 : 0]
    _ = Foundation.write(notes, &words, 24)
    guard acknowledged.wrappingAdd(1, ordering: .relaxed).newValue == end.steps else { return }
    let end = ContinuousClock.now + .microseconds(end.microseconds)
    Thread.detachNewThread {
      while ContinuousClock.now < end {}
      kill(getpid(), SIGKILL)
    }
  }
}

@Suite struct `a process killed while buyers pay` {
  private static let pieces: Int64 = 100_000

  @Test(arguments: Backend.all)
  func `has lost no checkout, payment or withdrawal that it acknowledged, and no piece`(on backend: Backend)
    async throws
  {
    var tally = KillTally("checkout", on: backend)
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(Self.pieces)
      let location = live.books.location
      if backend == .sqlite { try await live.books.database.close() }
      let notes = try live.books.fixture.folder() + "/acknowledged"
      var random = SeededGenerator(seed: 2_029)
      for round in 1...(killRounds ?? 10) {
        let end = (Int.random(in: 1...40, using: &random), Int.random(in: 0...3_000, using: &random))
        let ids = [live.books.shop.value, live.session.value, live.item.value, live.variants[0].value]
        await serveUntilKilled(location.text, ids, notes, round, end)
        try await check(live, against: notes, round, &tally)
      }
    }
    tally.report()
  }

  private func serveUntilKilled(
    _ books: String, _ ids: [Int64], _ notes: String, _ round: Int, _ end: (Int, Int)
  ) async {
    let (steps, microseconds) = end
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [
        books = books as String, ids = ids as [Int64], notes = notes as String, round = round as Int,
        steps = steps as Int, microseconds = microseconds as Int
      ] in
      try await Teller(books, ids, notes: notes, round: round, end: (steps, microseconds)).serveUntilKilled(round)
    }
  }

  private func check(_ live: LiveStage, against notes: String, _ round: Int, _ tally: inout KillTally) async throws {
    let words = ((try? Data(contentsOf: URL(filePath: notes))) ?? Data()).withUnsafeBytes { bytes in
      Array(bytes.bindMemory(to: Int64.self))
    }
    var last: [Int64: (step: Int64, takesBack: Bool)] = [:]
    for place in stride(from: 0, to: words.count, by: 3) {
      last[words[place]] = (words[place + 1], words[place + 2] == 1)
    }
    let database = try live.books.location.open(as: "a test").bound(to: live.books.shop)
    try await waitForLastSessions(on: database)
    let books = live.books.moved(to: database, at: live.books.location)
    let states = try await database.read { connection in
      Dictionary(
        uniqueKeysWithValues: try connection.rows("SELECT checkout_id, state, order_id FROM checkout").map {
          (try $0("checkout_id") as Int64, (try $0("state") as Checkout.State, try $0("order_id") as Int64? != nil))
        })
    }
    let lost = last.filter { !Self.stands($0.value, states[$0.key]) }.count
    let stock = try await Self.stock(database)
    let differences = try await books.verify().differences
    // A list of a thousand checkouts that wait is not what is tried here.
    try await Self.cancelWaiting(live, database)
    try await database.close()
    #expect(lost == 0 && stock.left + stock.sold == Self.pieces && stock.held <= stock.left, "round \(round): \(stock)")
    #expect(differences == [], "round \(round)")
    tally.killed += 1
    tally.acknowledged = words.count / 3
    tally.lost += lost
    tally.oversold += Int(abs(Self.pieces - stock.left - stock.sold) + max(0, stock.held - stock.left))
    tally.differences += differences.count
  }

  /// Whether what was acknowledged last of a checkout is there, or the step after it, which may have been under way.
  private static func stands(_ last: (step: Int64, takesBack: Bool), _ found: (Checkout.State, hasOrder: Bool)?) -> Bool
  {
    guard let (state, hasOrder) = found, hasOrder == (state == .paid) else { return false }
    switch Teller.Step(rawValue: last.step) {
    case .confirmed: return state == .waiting || state == .paid || state == .cancelled
    case .paid: return state == .paid || last.takesBack && (state == .waiting || state == .cancelled)
    case .takenBack: return state == .waiting || state == .cancelled
    case nil: return false
    }
  }

  private static func stock(_ database: any SQLDatabase) async throws -> (left: Int64, held: Int64, sold: Int64) {
    try await database.read { connection in
      (
        try connection.value("SELECT CAST(SUM(on_hand) AS BIGINT) FROM stock_level") ?? 0,
        try connection.value("SELECT CAST(SUM(held) AS BIGINT) FROM stock_level") ?? 0,
        try connection.value("SELECT CAST(COALESCE(SUM(pieces), 0) AS BIGINT) FROM orders") ?? 0
      )
    }
  }

  private static func cancelWaiting(_ live: LiveStage, _ database: any SQLDatabase) async throws {
    let shop = live.books.shop
    try await database.write { connection in
      let desk = CheckoutDesk(connection: connection, shop: shop)
      for checkout in try desk.checkouts(of: live.session) where [.open, .waiting].contains(checkout.state) {
        try desk.cancel(checkout.id, by: nil, at: LiveStage.start)
      }
    }
  }
}
