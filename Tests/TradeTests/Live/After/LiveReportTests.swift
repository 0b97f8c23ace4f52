import Storage
import TestSupport
import Testing

@testable import Trade

/// What a live was worth: the parts add up to the whole, and the whole is what its orders are.
struct LiveReportTests {
  /// Orders of an evening as chance has it, with some outside of it.
  private static func made(_ random: inout SeededGenerator, _ count: Int) -> [OrderRecord] {
    let skus = [["PARANG"], ["KAWUNG"], ["PARANG", "KAWUNG"], ["PARANG", "TRUNTUM"], ["TRUNTUM"]]
    return (0..<count).map { place in
      Evening.order(
        "R\(place)", minute: Int64.random(in: -20...180, using: &random),
        of: skus.randomElement(using: &random) ?? ["PARANG"],
        [.completed, .toShip, .cancelled, .unpaid, .shipped].randomElement(using: &random) ?? .toShip,
        pieces: Int.random(in: 1...3, using: &random))
    }
  }

  @Test(arguments: Backend.all)
  func `the sum over items is the sum over minutes, over quarters and over orders`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      var random = SeededGenerator(seed: 41)
      try await evening.take(Self.made(&random, 80))
      let unsure = try await evening.numbers(.unsure)
      try await evening.say(true, of: unsure.filter { _ in Bool.random(using: &random) })
      let report = try await evening.report()
      #expect(report.sums.orders > 20)
      #expect(report.items.reduce(0) { $0 + $1.pieces } == report.sums.pieces)
      #expect(report.items.reduce(0) { $0 + $1.amount } == report.sums.amount)
      #expect(report.minutes.reduce(0) { $0 + $1.pieces } == report.sums.pieces)
      #expect(report.minutes.reduce(0) { $0 + $1.amount } == report.sums.amount)
      #expect(report.minutes.reduce(0) { $0 + Int64($1.orders) } == report.sums.orders)
      #expect(report.quarters.reduce(0) { $0 + $1.amount } == report.sums.amount)
      let listed = try await evening.listed(.ours)
      #expect(listed.reduce(0) { $0 + $1.amount } == report.sums.amount)
      #expect(listed.reduce(0) { $0 + $1.pieces } == report.sums.pieces)
      // TRUNTUM has no cost: what sold it is unknown, in the list and in the sum, and never zero.
      #expect(listed.contains { $0.profit == nil } && report.sums.profit == nil)
      #expect(report.net.unknown.contains(.goods))
      #expect(report.items.last?.id == nil && report.items.last?.profit == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `profit is that of the orders it opens to, item by item`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take([
        Evening.order("A", minute: 10), Evening.order("B", minute: 70, of: ["PARANG", "KAWUNG"], pieces: 2),
        Evening.order("C", minute: 80, of: ["KAWUNG"], .cancelled), Evening.order("D", minute: 90, .shipped),
      ])
      let (report, listed) = (try await evening.report(), try await evening.listed(.ours))
      let profit = try #require(report.sums.profit)
      #expect(profit != 0 && listed.reduce(0) { $0 + ($1.profit ?? 0) } == profit)
      #expect(report.items.reduce(0) { $0 + ($1.profit ?? 0) } == profit)
      let books = try await evening.books.total().figures
      let earlier = try await evening.books.database.read { [shop = evening.books.shop] connection in
        try ProfitRows(connection: connection, shop: shop).told(
          ["PARANG", "KAWUNG", "TRUNTUM"].map { OrderName(channel: .shopee, number: "EARLIER\($0)") }
        ).values.reduce(into: ProfitFigures()) { $0 += $1.figures }
      }
      #expect(
        report.sums.figures
          == {
            var rest = books; rest -= earlier; return rest
          }())
    }
  }

  @Test(arguments: Backend.all)
  func `what lacks a cost is named, what sold most first, until its cost is said`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take([
        Evening.order("A", minute: 10, of: ["PARANG", "TRUNTUM"], pieces: 2),
        Evening.order("B", minute: 20, of: ["PARANG", "BARU"]),
        Evening.order("C", minute: 30, of: ["PARANG", "LAIN"], .cancelled),
      ])
      try await evening.say(true, of: ["A", "B", "C"])
      let report = try await evening.report()
      let truntum = evening.variants[2]
      #expect(report.uncosted.count == 2 && report.uncosted.first?.goods == .variant(truntum))
      let baru = try #require(report.uncosted.last)
      #expect(baru.name.first == "Kemeja Batik BARU")
      guard case .listing(let listing) = baru.goods else {
        Issue.record("what is matched to nothing is a listing")
        return
      }
      let told = report.told { "page of \($0)" }
      let rows = try #require(told.tables.first { $0.name == "uncosted" }?.rows)
      #expect(rows.count == 2 && rows[0][2] == .text("\(truntum)") && rows[1][2] == .unknown)
      #expect(rows[1][3] == .text("page of \(LiveUncosted.Goods.listing(listing))"))

      try await evening.books.database.write { [shop = evening.books.shop] connection in
        try Catalogue(connection: connection, shop: shop)
          .setCost(40_000, of: truntum, from: try #require(LocalDate("2026-01-01")), at: Evening.end)
      }
      try await evening.books.catchUp()
      #expect(try await evening.report().uncosted.map(\.goods) == [.listing(listing)])
    }
  }

  @Test(arguments: Backend.all)
  func `orders imported in any order and in any files give the same report`(on backend: Backend) async throws {
    var sums: [LiveSums] = []
    var items: [[Int64]] = []
    for turn in 0..<3 {
      try await withEvening(on: backend) { evening in
        var random = SeededGenerator(seed: 7)
        let orders = Self.made(&random, 60)
        var dealt = SeededGenerator(seed: UInt64(turn))
        for file in Self.files(of: turn == 0 ? orders : orders.shuffled(using: &dealt), turn) {
          try await evening.take(file)
        }
        try await evening.expectClean()
        let report = try await evening.report()
        sums.append(report.sums)
        items.append(report.items.map(\.amount))
      }
    }
    #expect(sums[0].orders > 8)
    #expect(sums == sums.map { _ in sums[0] })
    #expect(items == items.map { _ in items[0] })
  }

  private static func files(of orders: [OrderRecord], _ turn: Int) -> [[OrderRecord]] {
    let cut = orders.count / (turn + 1)
    return stride(from: 0, to: orders.count, by: cut).map { Array(orders[$0..<min($0 + cut, orders.count)]) }
  }

  @Test(arguments: Backend.all)
  func `items know how long they were on show, and what each minute of it sold`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take([Evening.order("A", minute: 10), Evening.order("B", minute: 70, of: ["KAWUNG"])])
      let report = try await evening.report()
      #expect(report.items.map(\.seconds) == [3_540, 3_600])
      let perMinute: [Int64?] = [103_500 * 60 / 3_540, 103_500 / 60]
      #expect(report.items.map(\.perMinute) == perMinute)
      #expect(report.minutes.map(\.place) == [10, 70])
      #expect(report.showings.map(\.item) == evening.items)
    }
  }

  @Test(arguments: Backend.all)
  func `claims are ordered, open, lapsed or taken back`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      let (shop, session, item, variant) = (evening.books.shop, evening.session, evening.items[0], evening.variants[0])
      try await evening.books.stock { try $0.count(9, of: variant, at: madeUpDay(4), by: nil, now: madeUpDay(4)) }
      try await evening.sessions { sessions in
        try sessions.reopen(session, by: nil, at: Evening.end)
        let people = LiveBuyers(connection: sessions.connection, shop: shop)
        let desk = ClaimDesk(connection: sessions.connection, shop: shop, session: session)
        let requests = try ["@Ani", "budi", "cici", "dedi"].map { name in
          ClaimRequest(item: item, variant: variant, buyer: try people.buyer(name, from: "shopee").id, quantity: 2)
        }
        let outcomes = try desk.claim(requests, at: Evening.minute(9))
        _ = try desk.cancel(try #require(outcomes[1].claim), at: Evening.minute(12))
        _ = try desk.end([try #require(outcomes[2].claim)], as: .lapsed, by: nil, at: Evening.minute(40))
        try sessions.end(session, by: nil, at: Evening.end)
      }
      try await evening.take([Evening.order("A", minute: 10, buyer: "ani")])
      let report = try await evening.report()
      let fates = report.claims
      #expect([fates.ordered, fates.open, fates.lapsed, fates.cancelled].map(\.claims) == [1, 1, 1, 1])
      #expect(fates.all == .init(claims: 4, pieces: 8))
      #expect(report.items[0].claims == 4 && report.minutes.first?.claimedPieces == 8 && report.buyers == 1)
    }
  }

  @Test func `waits are told by their middle and their slowest tenth`() {
    let questions = LiveQuestions(asked: 12, waits: [50, 10, 20, 30, 40, 60, 70, 80, 90, 600])
    #expect(questions.answered == 10 && questions.median == 50 && questions.slowestTenth == 90)
    #expect(LiveQuestions(asked: 1, waits: []).median == nil)
    #expect(LiveQuestions(asked: 1, waits: [7]).slowestTenth == 7)
  }

  @Test(arguments: Backend.all)
  func `costs of a live begin with those of the one before, and are kept within limits`(
    on backend: Backend
  ) async throws {
    try await withEvening(on: backend) { evening in
      let (shop, session) = (evening.books.shop, evening.session)
      let cost = LiveCost(host: 100_000, operator: 50_000, packing: 20_000, ads: 30_000, minutes: 110)
      try await evening.books.database.write { connection in
        try LiveCosts(connection: connection, shop: shop).set(cost, of: session, at: Evening.end)
      }
      let next = try await evening.another(from: 2_000, to: 2_100)
      let usual = try await evening.books.database.read { connection in
        let later = try LiveSessions(connection: connection, shop: shop).session(next)
        return try LiveCosts(connection: connection, shop: shop).usual(before: later)
      }
      #expect(usual == LiveCost(host: 100_000, operator: 50_000, packing: 20_000))
      for wrong in [LiveCost(host: -1, operator: 0), LiveCost(host: 0, operator: 0, minutes: 0)] {
        await #expect(throws: CatalogueError.costOutOfRange) {
          try await evening.books.database.write { connection in
            try LiveCosts(connection: connection, shop: shop).set(wrong, of: session, at: Evening.end)
          }
        }
      }
      try await evening.take([Evening.order("A", minute: 10)])
      let report = try await evening.report()
      #expect(report.net.minutes == 110)
      let profit = try #require(report.net.profit)
      // Wages for the parcel and the day's advertising stand in the profit; what is said of the live replaces them.
      #expect(report.net.net == profit + 3_000 - 200_000 && report.net.perHour == (profit - 197_000) * 60 / 110)
    }
  }
}
