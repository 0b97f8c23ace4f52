import Storage
import TestSupport
import Testing

@testable import Trade

struct ClaimDeskTests {
  private let halfHour = LiveStage.start + .seconds(1_800)

  @Test(arguments: Backend.all)
  func `claims win in their order, the last in part, and the rest wait`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(3)
      let requests = [live.request(1, by: 0), live.request(3, by: 1), live.request(1, by: 2)]
      let outcomes = try await live.desk { try $0.claim(requests, at: LiveStage.start) }
      let ids = outcomes.compactMap(\.claim)
      #expect(
        outcomes == [
          .won(ids[0], until: halfHour), .partlyWon(ids[1], held: 2, waiting: 1), .waiting(ids[2], place: 2),
        ])
      #expect(try await live.level() == [3, 3])
      #expect(try await live.claim(by: 3) == .waiting(try await live.newest(), place: 3))
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a hold that lapses goes to whoever waits, for as long as the session keeps pieces`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1)
      let first = try #require(try await live.claim(by: 0).claim)
      let second = try #require(try await live.claim(by: 1, after: 60).claim)
      try await live.pass(until: 1_799)
      #expect(try await live.claim(first).held == 1)
      try await live.pass(until: 1_800)
      let (lapsed, given) = (try await live.claim(first), try await live.claim(second))
      #expect(lapsed.state == .lapsed && lapsed.held == 0)
      #expect(given.state == .open && given.held == 1 && given.until == LiveStage.start + .seconds(3_600))
      #expect(try await live.level() == [1, 1])
      #expect(try await live.events(.gave).map(\.event.subject) == [second.value])
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a claim that was taken back opens again at its old place in the list`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1)
      let ids = try await [
        live.claim(by: 0).claim, live.claim(by: 1).claim, live.claim(by: 2).claim,
      ].compactMap { $0 }
      try await live.desk { desk in _ = try desk.cancel(ids[1], at: LiveStage.start) }
      try await live.desk { desk in try desk.reopen(ids[1], at: LiveStage.start) }
      try await live.desk { desk in _ = try desk.cancel(ids[0], at: LiveStage.start) }
      #expect(try await live.claim(ids[1]).held == 1)
      #expect(try await live.claim(ids[2]).held == 0)
      #expect(try await live.desk { try $0.cancel(ids[0], at: LiveStage.start) } == false)
      try await live.desk { desk in try desk.reopen(ids[0], at: LiveStage.start) }
      #expect(try await live.claim(ids[0]).waiting == 1)
      #expect(try await live.level() == [1, 1])
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `the seller gives pieces out of turn and keeps them longer`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1)
      let ids = try await [
        live.claim(by: 0).claim, live.claim(by: 1).claim, live.claim(by: 2).claim,
      ].compactMap { $0 }
      try await live.desk { try $0.extend(ids[0], until: LiveStage.start + .seconds(7_200), at: LiveStage.start) }
      try await live.pass(until: 3_600)
      #expect(try await live.claim(ids[0]).held == 1)
      #expect(try await live.desk { try $0.give(ids[2], at: LiveStage.start) } == 0)
      try await live.count(2)
      #expect(try await live.desk { try $0.give(ids[2], at: LiveStage.start) } == 1)
      #expect(try await live.claim(ids[2]).held == 1)
      #expect(try await live.claim(ids[1]).waiting == 1)
      #expect(try await live.level() == [2, 2])
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a buyer has no more of an item than one may have, and one who is blocked has none`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 2 }) { live in
      try await live.count(10)
      try await live.count(10, of: 1)
      #expect(try await live.claim(3, by: 0) == .limited(most: 2))
      let id = try #require(try await live.claim(2, by: 0).claim)
      #expect(try await live.claim(of: 1, by: 0) == .limited(most: 2))
      try await live.desk { desk in _ = try desk.cancel(id, at: LiveStage.start) }
      #expect(try await live.claim(of: 1, by: 0).claim != nil)
      try await live.books.database.write { connection in
        try LiveBuyers(connection: connection, shop: live.books.shop)
          .block(live.buyers[1], in: live.session, by: nil, at: LiveStage.start)
      }
      #expect(try await live.claim(by: 1) == .blocked)
      #expect(try await live.level() == [10, 0])
    }
  }

  @Test(arguments: Backend.all)
  func `who claims what nobody has counted waits until somebody does`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let outcome = try await live.claim(2, by: 0)
      let id = try #require(outcome.claim)
      #expect(outcome == .notCounted(id))
      try await live.count(1)
      try await live.pass(until: 1)
      #expect(try await live.claim(id).held == 1)
      #expect(try await live.level() == [1, 1])
      // A count that is taken back leaves what was promised promised.
      let shop = live.books.shop
      try await live.books.stock { ledger in
        let count: ID<StockCount>? = try ledger.connection.value(
          "SELECT count_id FROM stock_count WHERE shop_id = \(shop)")
        try ledger.undoCount(try #require(count))
      }
      #expect(try await live.books.verify().differences == [])
      try await live.count(5)
      #expect(try await live.level() == [5, 1])
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `what does not belong to the session is refused, and nothing of its batch is taken`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(5)
      let other = try await live.books.anotherVariant("L")
      let foreign = ClaimRequest(item: live.item, variant: other, buyer: live.buyers[0])
      let good = live.request()
      await #expect(throws: LiveError.unknownItem) { try await live.desk { try $0.claim([good, foreign], at: .now) } }
      let nobody = ClaimRequest(item: live.item, variant: live.variants[0], buyer: ID(7))
      await #expect(throws: LiveError.unknownBuyer) { try await live.desk { try $0.claim([nobody], at: .now) } }
      for quantity in [Int64.min, 0, -1, 10_000, .max] {
        let request = live.request(quantity)
        await #expect(throws: LiveError.outOfRange(.quantity)) {
          try await live.desk { try $0.claim([request], at: .now) }
        }
      }
      let stranger = try await live.books.anotherShop()
      await #expect(throws: LiveError.unknownSession) {
        try await live.books.database.acrossShops.write { connection in
          _ = try ClaimDesk(connection: connection, shop: stranger, session: live.session).claim([good], at: .now)
        }
      }
      #expect(try await live.level() == [5, 0])
    }
  }

  @Test(arguments: Backend.all)
  func `a piece that comes later does not shorten what was kept longer`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1)
      let id = try #require(try await live.claim(2, by: 0).claim)
      let late = LiveStage.start + .seconds(7_200)
      try await live.desk { try $0.extend(id, until: late, at: LiveStage.start) }
      try await live.count(2)
      try await live.pass(until: 60)
      let claim = try await live.claim(id)
      #expect(claim.held == 2 && claim.until == late)
    }
  }

  @Test(arguments: Backend.all)
  func `whoever is blocked while she waits gets nothing, and keeps nobody from a piece`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1)
      let ids = try await [live.claim(by: 0).claim, live.claim(by: 1).claim, live.claim(by: 2).claim].compactMap { $0 }
      func block(_ isBlocked: Bool) async throws {
        try await live.books.database.write { connection in
          try LiveBuyers(connection: connection, shop: live.books.shop)
            .block(live.buyers[1], isBlocked, in: live.session, by: nil, at: LiveStage.start)
        }
      }
      try await block(true)
      try await live.desk { desk in _ = try desk.cancel(ids[0], at: LiveStage.start) }
      #expect(try await live.claim(ids[1]).held == 0)
      #expect(try await live.claim(ids[2]).held == 1)
      let places = try await live.books.database.read { connection in
        try ClaimList(connection: connection, shop: live.books.shop, session: live.session).page(.waiting).map(\.place)
      }
      #expect(places == [nil])
      // A piece that nobody else waits for is for whoever asks next.
      try await live.desk { desk in _ = try desk.cancel(ids[2], at: LiveStage.start) }
      try await live.pass(until: 1)
      #expect(try await live.level() == [1, 0])
      let next = try #require(try await live.claim(by: 3).claim)
      #expect(try await live.claim(next).held == 1)
      try await block(false)
      try await live.desk { desk in _ = try desk.cancel(next, at: LiveStage.start) }
      #expect(try await live.claim(ids[1]).held == 1)
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `opening a claim again passes neither the limit nor the block`(on backend: Backend) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 1 }) { live in
      try await live.count(9)
      let first = try #require(try await live.claim(by: 0).claim)
      try await live.desk { desk in _ = try desk.cancel(first, at: LiveStage.start) }
      let second = try #require(try await live.claim(of: 1, by: 0).claim)
      await #expect(throws: LiveError.overLimit(most: 1)) {
        try await live.desk { try $0.reopen(first, at: LiveStage.start) }
      }
      try await live.desk { desk in _ = try desk.cancel(second, at: LiveStage.start) }
      try await live.books.database.write { connection in
        try LiveBuyers(connection: connection, shop: live.books.shop)
          .block(live.buyers[0], in: live.session, by: nil, at: LiveStage.start)
      }
      await #expect(throws: LiveError.buyerBlocked) {
        try await live.desk { try $0.reopen(first, at: LiveStage.start) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `who waits for a live that is long over waits no more, and takes nothing from the next`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(0)
      let id = try #require(try await live.claim(by: 0).claim)
      let shop = live.books.shop
      try await live.books.database.write { connection in
        try LiveSessions(connection: connection, shop: shop).end(live.session, by: nil, at: LiveStage.start)
      }
      try await live.pass(until: 86_000)
      #expect(try await live.claim(id).state == .open)
      try await live.pass(until: 86_401)
      #expect(try await live.claim(id).state == .lapsed)
      try await live.count(5)
      try await live.pass(until: 86_402)
      #expect(try await live.level() == [5, 0])
    }
  }

  @Test(arguments: Backend.all)
  func `verify names a claim whose hold is gone`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(3)
      _ = try await live.claim(by: 0)
      let cause = ClaimShelf.cause(live.session, live.variants[0])
      #expect(try await live.books.verify().differences == [])
      try await live.books.database.write { connection in
        _ = try connection.execute("UPDATE stock_hold SET released_at = 1 WHERE cause = \(cause)")
        _ = try connection.execute("UPDATE stock_level SET held = 0 WHERE variant_id = \(live.variants[0])")
      }
      #expect(try await live.books.verify().differences.map(\.subject) == [cause])
    }
  }

  /// Any mixture of claims, cancels, counts, lapses and undos against a model that does one thing at a time.
  @Test(arguments: Backend.all, [UInt64(1), 2, 3])
  func `whatever happens, pieces out are pieces in`(on backend: Backend, seed: UInt64) async throws {
    try await withLive(on: backend, buyers: 6) { live in
      var random = SeededGenerator(seed: seed)
      var claims: [ID<Claim>] = []
      var clock: Int64 = 0
      for variant in 0..<3 { try await live.count(Int64.random(in: 0...6, using: &random), of: variant) }
      for _ in 0..<120 {
        clock += Int64.random(in: 0...120, using: &random)
        let now = LiveStage.start + .seconds(clock)
        let some = claims.randomElement(using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5:
          let requests = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            live.request(
              Int64.random(in: 1...3, using: &random), of: Int.random(in: 0..<4, using: &random),
              by: Int.random(in: 0..<6, using: &random))
          }
          claims += try await live.desk { try $0.claim(requests, at: now) }.compactMap(\.claim)
        case 5: if let some { try await live.desk { desk in _ = try desk.cancel(some, at: now) } }
        case 6: if let some { try await live.desk { desk in try desk.reopen(some, at: now) } }
        case 7...8:
          try await live.count(Int64.random(in: 0...8, using: &random), of: Int.random(in: 0..<3, using: &random))
        default: try await live.pass(until: clock)
        }
      }
      try await live.pass(until: clock)
      try await live.checkShelf()
      #expect(try await live.books.verify().differences == [])
    }
  }
}

extension LiveStage {
  func newest() async throws -> ID<Claim> {
    try await books.database.read { [books] connection in
      let id: ID<Claim>? = try connection.value(
        "SELECT claim_id FROM live_claim WHERE shop_id = \(books.shop) ORDER BY claim_id DESC LIMIT 1")
      return try #require(id)
    }
  }

  /// What claims hold is what their holds hold, nobody waits while a piece is free, and nobody was passed over.
  func checkShelf(_ place: SourceLocation = #_sourceLocation) async throws {
    let (claims, holds) = try await books.database.read { [books] connection in
      (
        try connection.rows("SELECT \(part: Claim.columns) FROM live_claim WHERE shop_id = \(books.shop)")
          .map(Claim.init),
        try connection.rows(
          """
          SELECT cause, quantity FROM stock_hold
          WHERE shop_id = \(books.shop) AND released_at IS NULL AND cause LIKE 'live %'
          """
        ).map { (try $0("cause") as String, try $0("quantity") as Int64) }
      )
    }
    let held = claims.filter { $0.held > 0 }.reduce(into: [String: Int64]()) {
      $0[ClaimShelf.cause($1.session, $1.variant), default: 0] += $1.held
    }
    #expect(Dictionary(uniqueKeysWithValues: holds) == held, sourceLocation: place)
    #expect(claims.allSatisfy { ($0.until != nil) == ($0.held > 0) }, sourceLocation: place)
    for (index, variant) in variants.enumerated() {
      let waiting = claims.filter { $0.variant == variant && $0.waiting > 0 }
      let level = try await level(index)
      if !level.isEmpty, !waiting.isEmpty {
        #expect(level[0] - level[1] <= 0, "a piece lies there while somebody waits", sourceLocation: place)
      }
    }
  }
}
