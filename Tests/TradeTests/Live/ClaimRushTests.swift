import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// Claims that programs send, one a request, thousands at once.
struct ClaimRushTests {
  @Test(arguments: Backend.all)
  func `an order that cannot be taken hinders none of those that came with it`(on backend: Backend) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 2 }) { live in
      try await live.count(3)
      let orders = [
        live.order(by: "ani", 2), live.order(by: "budi", 2), live.order("B9", by: "cici"),
        live.order(by: "dewi", size: "XXL"), live.order(by: "edo", size: "M", colour: nil), live.order(by: "ani"),
        live.order(by: String(repeating: "x", count: 101)), live.order(by: "fifi", 0), live.order(by: "gita"),
      ]
      let answers = try await live.rush(orders)
      let taken = answers.map { try? $0.get() }
      #expect(taken.map { $0?.held } == [2, 1, nil, nil, nil, nil, nil, nil, 0])
      #expect(taken.map { $0?.waiting } == [0, 1, nil, nil, nil, nil, nil, nil, 1])
      let errors = answers.map { answer -> LiveError? in
        if case .failure(let error) = answer { error as? LiveError } else { nil }
      }
      #expect(
        errors == [
          nil, nil, .unknownItem, .unknownVariant, .severalVariants, .overLimit(most: 2), .outOfRange(.handle),
          .outOfRange(.quantity), nil,
        ])
      #expect(try await live.level() == [3, 3])
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a session that has not begun takes no orders, and one that nobody knows none either`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      let (shop, planned) = (live.books.shop, live.books)
      let later = try await planned.database.write { connection in
        try LiveSessions(connection: connection, shop: shop)
          .plan(LiveSessionForm(title: "Besok", plannedAt: LiveStage.start), at: LiveStage.start)
      }
      let desk = live.liveDesk
      await #expect(throws: LiveError.notOn) {
        _ = try await desk.claim(live.order(), in: .init(shop: shop, session: later))
      }
      await #expect(throws: LiveError.unknownSession) {
        _ = try await desk.claim(live.order(), in: .init(shop: shop, session: ID(1)))
      }
      let neighbour = try await live.books.anotherShop()
      await #expect(throws: LiveError.unknownSession) {
        _ = try await desk.claim(live.order(), in: .init(shop: neighbour, session: live.session))
      }
    }
  }

  /// The guard: `known` and `firsts`, which look for the mark of a request before a claim is made.
  @Test(arguments: Backend.all)
  func `a request that comes a hundred times at once is one claim, and each is told of it`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1_000)
      let (desk, order) = (live.liveDesk, live.order(marked: "order-1"))
      let taken = try await withThrowingTaskGroup(of: TakenClaim.self) { group in
        for _ in 0..<100 { group.addTask { try await desk.claim(order, in: live.place) } }
        return try await group.reduce(into: [TakenClaim]()) { $0.append($1) }
      }
      #expect(Set(taken.map(\.claim)).count == 1)
      #expect(try await live.level() == [1_000, 1])
      _ = try await live.desk { try $0.cancel(taken[0].claim, at: LiveStage.start) }
      let later = try await desk.claim(order, in: live.place)
      #expect(later.isKnown && later.state == .cancelled && later.held == 0 && later.claim == taken[0].claim)
      await #expect(throws: KeyUsedOtherwise()) {
        _ = try await desk.claim(live.order(2, marked: "order-1"), in: live.place)
      }
      let other = live.order(marked: "order-1", from: "another program")
      #expect(try await desk.claim(other, in: live.place).claim != taken[0].claim)
    }
  }

  /// The guard: `ClaimRecall.claims(since:)`, by which a desk learns what others took.
  @Test(arguments: Backend.all)
  func `a request that comes to two servers at once, or after a restart, is one claim`(on backend: Backend) async throws
  {
    try await withLive(on: backend) { live in
      try await live.count(1_000)
      let desks = [live.liveDesk, live.liveDesk]
      for round in 1...raceRounds {
        let order = live.order(marked: "order-\(round)")
        let claims = try await withThrowingTaskGroup(of: ID<Claim>.self) { group in
          for task in 0..<64 {
            group.addTask { try await desks[task % 2].claim(order, in: live.place).claim }
          }
          return try await group.reduce(into: Set<ID<Claim>>()) { $0.insert($1) }
        }
        #expect(claims.count == 1)
        #expect(try await live.liveDesk.claim(order, in: live.place).isKnown)
        #expect(try await live.level() == [1_000, Int64(round)])
      }
    }
  }

  /// The guards: the lock on the session and on the level, and `AND on_hand - held >= …` behind them.
  @Test(arguments: Backend.all)
  func `sixty-four programs claim a thousand pieces a hundred times each, while much else goes on`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend, buyers: 64) { live in
      try await live.count(1_000)
      let desk = live.liveDesk
      let won = try await withThrowingTaskGroup(of: Int64.self) { group in
        for client in 0..<64 {
          group.addTask {
            var held: Int64 = 0
            for turn in 0..<100 {
              let order = live.order(by: "buyer\(client)", marked: "\(client)-\(turn)")
              held += try await desk.claim(order, in: live.place).held
            }
            return held
          }
        }
        group.addTask {
          for turn in 0..<40 {
            let variant = live.variants[0]
            try await live.books.stock { ledger in
              _ = try ledger.hold(1, of: variant, for: "cart \(turn)", until: nil)
            }
          }
          return 0
        }
        return try await group.reduce(0, +)
      }
      let carts = try await live.sum("SELECT COUNT(*) FROM stock_hold WHERE cause LIKE 'cart%' AND released_at IS NULL")
      #expect(try await live.level() == [1_000, won + carts])
      #expect(won + carts == 1_000)
      #expect(try await live.sum("SELECT COUNT(*) FROM live_claim") == 6_400)
      try await live.checkShelf()
      #expect(try await live.books.verify().differences == [])
    }
  }

  /// A session's hold of a variant grows and shrinks with its claims, and ends with the last.
  @Test(arguments: Backend.all)
  func `books of the schema before hold each variant once afterwards`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let before = Migrator(Schema.migrator.migrations.filter { $0.number < 10 })
      let (_, database) = try await fixture.database(on: backend, before)
      try await database.write { connection in
        for statement in Self.olderBooks { _ = try connection.execute(statement) }
      }
      try await Schema.migrator.migrate(database, at: 2) { _, _ in }
      let holds = try await database.acrossShops.read { connection in
        try connection.rows(
          "SELECT cause, quantity FROM stock_hold WHERE released_at IS NULL ORDER BY cause"
        ).map { "\(try $0("cause") as String): \(try $0("quantity") as Int64)" }
      }
      #expect(holds == ["cart 1: 1", "live 3 7: 5"])
      let differences = try await database.acrossShops.read {
        try ClaimCheck(connection: $0, shop: ID(1)).differences()
      }
      #expect(differences == [])
    }
  }

  private static let olderBooks: [SQLQuery] = [
    """
    INSERT INTO shop (shop_id, name, time_zone, language, currency, books_version, created_at)
    VALUES (1, 'Toko', 'Asia/Jakarta', 'id', 'IDR', 0, 1)
    """,
    "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (1, 5, 'Kemeja', 1)",
    """
    INSERT INTO variant (shop_id, variant_id, product_id, motif, size, colour, sku, created_at)
    VALUES (1, 7, 5, '', 'M', '', '', 1)
    """,
    "INSERT INTO stock_level (shop_id, variant_id, on_hand, held, counted_at) VALUES (1, 7, 9, 6, 1)",
    """
    INSERT INTO live_session (shop_id, session_id, title, planned_at, channel, hold_minutes, bare_code, created_at)
    VALUES (1, 3, 'Live', 1, 'tiktokShop', 30, 'claims', 1)
    """,
    """
    INSERT INTO line_up_item (shop_id, session_id, item_id, place, code, product_id, minutes)
    VALUES (1, 3, 4, 1, 'B03', 5, 5)
    """,
    "INSERT INTO live_buyer (shop_id, buyer_id, source, handle) VALUES (1, 6, 'tiktok', 'sari')",
    """
    INSERT INTO live_claim (shop_id, session_id, claim_id, item_id, variant_id, buyer_id, quantity, held, state, until,
      claimed_at)
    VALUES (1, 3, 11, 4, 7, 6, 2, 2, 'open', 9, 1), (1, 3, 12, 4, 7, 6, 4, 3, 'open', 9, 1),
      (1, 3, 13, 4, 7, 6, 4, 0, 'cancelled', NULL, 1)
    """,
    """
    INSERT INTO stock_hold (shop_id, hold_id, variant_id, quantity, cause, held_at, released_at)
    VALUES (1, 21, 7, 2, 'claim 11', 1, NULL), (1, 22, 7, 3, 'claim 12', 1, NULL), (1, 23, 7, 4, 'claim 13', 1, 2),
      (1, 24, 7, 1, 'cart 1', 1, NULL)
    """,
  ]
}

extension LiveStage {
  var liveDesk: LiveDesk { LiveDesk(database: books.database) { Self.start } }

  func order(
    _ code: String = "B03", by buyer: String = "sari", _ quantity: Int64 = 1, size: String? = "M",
    colour: String? = "Merah", marked mark: String? = nil, from caller: String = "a program"
  ) -> ClaimOrder {
    ClaimOrder(
      code: code, size: size, colour: colour, buyer: buyer, source: "tiktok", quantity: quantity,
      request: mark.map { RequestMark($0, of: caller) })
  }

  func order(_ quantity: Int64, marked mark: String) -> ClaimOrder { order("B03", by: "sari", quantity, marked: mark) }

  /// Takes orders in one transaction.
  func rush(_ orders: [ClaimOrder]) async throws -> [ClaimBatch.Answer] {
    try await books.database.write { [books, session] connection in
      var batch = ClaimBatch(connection: connection, shop: books.shop, session: session, memory: ClaimMemory())
      return try batch.take(orders, at: Self.start)
    }
  }
}
