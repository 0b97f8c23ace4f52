import Storage
import Synchronization
import TestSupport
import Testing

@testable import Trade

/// Whatever is limited about paying, wanted by many at once. What each test guards is named in its comment.
struct CheckoutRaceTests {
  /// The guards: `lock()` in `uniqueDigits`, and the index `checkout_amount` behind it. Without the lock PostgreSQL
  /// refuses some of them by the index; without both, two wait for one amount.
  @Test(arguments: Backend.all)
  func `sixty-four buyers who confirm the same sum at once wait for different amounts`(on backend: Backend) async throws
  {
    try await withLive(on: backend, buyers: 64) { live in
      try await live.opens()
      try await live.count(1_000)
      for round in 0..<raceRounds {
        // A sum has 999 amounts a day.
        let pieces = Int64(1 + round / 8)
        for buyer in 0..<64 { _ = try await live.claim(pieces, by: buyer) }
        _ = try await live.checkout()
        let ids = try await live.openIDs()
        #expect(ids.count == 64)
        try await live.each(ids) { id in
          try await live.checkouts {
            _ = try $0.confirm(id, to: LiveStage.home, by: round % 2 == 0 ? .transfer : .qris, at: LiveStage.start)
          }
        }
        let waiting = "FROM checkout WHERE state = 'waiting'"
        #expect(try await live.sum("SELECT COUNT(*) \(waiting)") == 64)
        #expect(try await live.sum("SELECT COUNT(DISTINCT amount) \(waiting)") == 64)
        try await live.each(ids) { id in
          try await live.checkouts { try $0.cancel(id, by: nil, at: LiveStage.start + .seconds(1)) }
        }
      }
      #expect(try await live.sum("SELECT COUNT(DISTINCT amount) FROM checkout") == raceRounds * 64)
      #expect(try await live.books.verify().differences == [])
    }
  }

  /// The guard: `lock()` in `uniqueDigits`; the buyers of two lives share no other lock.
  @Test(arguments: Backend.all)
  func `buyers of two lives who confirm the same sum at once wait for different amounts`(on backend: Backend)
    async throws
  {
    try await withLive(on: backend, buyers: 32) { live in
      try await live.opens()
      try await live.count(10_000)
      let other = try await live.another()
      try await live.books.database.write { [live, other] connection in
        _ = try connection.execute(
          """
          UPDATE line_up_item SET price = 150000 WHERE shop_id = \(live.books.shop) AND session_id = \(other.session)
          """)
      }
      for round in 0..<raceRounds {
        let pieces = Int64(1 + round / 8)
        for stage in [live, other] {
          for buyer in 0..<32 { _ = try await stage.claim(pieces, by: buyer) }
          _ = try await stage.checkout()
        }
        let ids = try await live.openIDs()
        #expect(ids.count == 64)
        try await live.each(ids.shuffled()) { id in
          try await live.checkouts { _ = try $0.confirm(id, to: LiveStage.home, by: .transfer, at: LiveStage.start) }
        }
        let waiting = "SELECT COUNT(DISTINCT amount) FROM checkout WHERE state = 'waiting'"
        #expect(try await live.sum(waiting) == 64)
        try await live.each(ids) { id in
          try await live.checkouts { try $0.cancel(id, by: nil, at: LiveStage.start + .seconds(1)) }
        }
      }
    }
  }

  /// The guards: the session's row in `make`, and the unique index `checkout_unpaid` (`ON CONFLICT DO NOTHING`) behind it.
  @Test(arguments: Backend.all)
  func `a list that sixty-four open at once makes one link for each buyer`(on backend: Backend) async throws {
    try await withLive(on: backend, buyers: 8) { live in
      try await live.count(1_000)
      for round in 0..<raceRounds {
        for buyer in 0..<8 { _ = try await live.claim(by: buyer) }
        let tokens = Tokens()
        try await live.manyTimes { if let token = try await live.checkout(of: round % 8)?.token { tokens.add(token) } }
        #expect(tokens.count == 1)
        let open = try await live.sum("SELECT COUNT(*) FROM checkout WHERE state = 'open'")
        #expect(open == 8)
        let ids = try await live.checkouts { [live] in
          try $0.checkouts(of: live.session).filter { $0.state == .open }.map(\.id)
        }
        try await live.checkouts { for id in ids { try $0.cancel(id, by: nil, at: LiveStage.start) } }
      }
    }
  }

  /// The guard: the session's row in `opened`, behind which the state is read.
  @Test(arguments: Backend.all)
  func `a payment that sixty-four mark is one order, whose pieces leave once`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(1_000)
      for round in 0..<raceRounds {
        let checkout = try await live.confirmed(2, by: round % 4)
        let paid = Counter()
        try await live.manyTimes {
          do {
            _ = try await live.pay(checkout.id)
            paid.add()
          } catch CheckoutError.settled(.paid) {}
        }
        #expect(paid.value == 1)
      }
      #expect(try await live.sum("SELECT COUNT(*) FROM orders") == raceRounds)
      #expect(try await live.level() == [1_000 - 2 * Int64(raceRounds), 0])
      #expect(try await live.differences() == [])
    }
  }

  /// The guards: that `prepare` comes before the pieces are held anew, and that it takes listings in one order. Imports and
  /// matches take listings first too, in that order; otherwise they and a payment would wait for each other until
  /// PostgreSQL ends one of them.
  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `a payment that waits for a listing holds nothing that others take after it`() async throws {
    try await withLive(on: .postgres) { live in
      try await live.opens(dueHours: 1)
      for variant in 0..<2 { try await live.count(9, of: variant) }
      var ids: [ID<Checkout>] = []
      for buyer in 0..<2 {
        // The variant that comes first among listings is claimed last.
        _ = try await live.claim(1, of: 1, by: buyer)
        ids.append(try await live.confirmed(1, of: 0, by: buyer).id)
      }
      let (known, late) = (ids[0], ids[1])
      // Listings are there since the first sale; money that comes late needs its pieces anew.
      _ = try await live.pay(known)
      try await live.passAll(until: 3_600)
      #expect(try await live.checkout(late).state == .lapsed)
      let (shop, variants) = (live.books.shop, Array(live.variants.prefix(2)))
      let free = Found()
      let waited = try await live.books.overlap { connection in
        try connection.lock(
          """
          SELECT listing_id FROM listing
          WHERE shop_id = \(shop) AND channel = 'storefront' AND variant_id = \(variants[0])
          """)
      } with: { connection in
        try CheckoutDesk(connection: connection, shop: shop)
          .pay(late, by: nil, at: LiveStage.start + .seconds(3_700))
      } then: { connection in
        let listings = try connection.rows(
          """
          SELECT listing_id FROM listing WHERE shop_id = \(shop) AND channel = 'storefront' ORDER BY listing_id
          FOR UPDATE SKIP LOCKED
          """)
        let levels = try connection.rows(
          """
          SELECT variant_id FROM stock_level WHERE shop_id = \(shop) AND variant_id \(in: variants) ORDER BY variant_id
          FOR UPDATE SKIP LOCKED
          """)
        free.note([listings.count, levels.count])
      }
      #expect(waited)
      #expect(free.counts == [2, 2], "a listing or a level was taken before the listing that is waited for")
      #expect(try await live.checkout(late).state == .paid)
      #expect(try await live.differences() == [])
    }
  }

  /// The guards: the session's row, and the state and the time once more in `lapse`.
  @Test(arguments: Backend.all)
  func `money and the end of the time come at once: paid or lapsed, never both, and no piece is lost`(
    on backend: Backend
  ) async throws {
    let pieces = Int64(10 * raceRounds)
    try await withLive(on: backend, buyers: 8 * raceRounds) { live in
      try await live.opens(dueHours: 1)
      try await live.count(pieces)
      for round in 0..<raceRounds {
        var ids: [ID<Checkout>] = []
        for buyer in 0..<8 {
          ids.append(try await live.confirmed(1, by: round * 8 + buyer, after: Int64(round) * 4_000).id)
        }
        let end = Int64(round) * 4_000 + 3_600
        let paid = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
          for id in ids {
            for _ in 0..<4 {
              group.addTask {
                do {
                  _ = try await live.pay(id, after: end)
                  paid.add()
                } catch CheckoutError.settled(.paid) {}
              }
            }
          }
          for _ in 0..<8 { group.addTask { try await live.passAll(until: end) } }
          for task in 0..<8 {
            group.addTask { [ids] in
              try? await live.checkouts {
                try $0.undoPay(ids[task], by: nil, at: LiveStage.start + .seconds(end))
              }
            }
          }
          try await group.waitForAll()
        }
        #expect(paid.value >= 8)
        #expect(try await live.books.verify().differences == [])
      }
      let sold = try await live.sum("SELECT SUM(pieces) FROM orders")
      let held = try await live.sum("SELECT SUM(held) FROM live_claim")
      let level = try await live.level()
      #expect(level[0] + sold == pieces && level[1] == held)
      #expect(try await live.differences() == [])
    }
  }

  /// The guards: the locks of variant and level, taken behind listings and counts as an import takes them.
  @Test(arguments: Backend.all)
  func `payments, claims, counts and holds go on at once, and every piece is somewhere`(on backend: Backend)
    async throws
  {
    try await withLive(on: backend, buyers: 32) { live in
      try await live.opens()
      for variant in 0..<3 { try await live.count(60, of: variant) }
      let other = try await live.another()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for buyer in 0..<32 {
          group.addTask {
            for turn in 0..<2 {
              _ = try await live.claim(1, of: (buyer + 1) % 3, by: buyer)
              let checkout = try await live.confirmed(1, of: buyer % 3, by: buyer)
              _ = try await live.pay(checkout.id)
              if (buyer + turn) % 3 == 0 {
                try await live.checkouts { try $0.undoPay(checkout.id, by: nil, at: LiveStage.start + .seconds(61)) }
                _ = try await live.pay(checkout.id, after: 62)
              }
            }
          }
        }
        for task in 0..<8 {
          group.addTask { for turn in 0..<6 { _ = try await other.claim(1, of: turn % 3, by: task) } }
        }
        group.addTask { for turn in 0..<12 { try await live.count(60, of: turn % 3) } }
        group.addTask { for _ in 0..<8 { try await live.passAll(until: 30) } }
        try await group.waitForAll()
      }
      #expect(try await live.sum("SELECT COUNT(*) FROM orders") == 64)
      for variant in 0..<3 {
        let level = try await live.level(variant)
        #expect(level[1] <= level[0])
      }
      let left = try await live.sum("SELECT SUM(on_hand) FROM stock_level")
      let sold = try await live.sum("SELECT SUM(pieces) FROM orders")
      #expect(left + sold == 180)
      try await live.checkShelf()
      #expect(try await live.differences() == [])
    }
  }
}

/// Different texts that came along.
private final class Tokens: Sendable {
  private let seen = Mutex<Set<String>>([])

  func add(_ token: String) { _ = seen.withLock { $0.insert(token) } }
  var count: Int { seen.withLock { $0.count } }
}

extension LiveStage {
  /// All checkouts that wait for their buyer, in one live or several; the desk's own list ends at a thousand.
  fileprivate func openIDs() async throws -> [ID<Checkout>] {
    try await books.database.read { connection in
      try connection.rows("SELECT checkout_id FROM checkout WHERE state = 'open' ORDER BY checkout_id")
        .map { try $0("checkout_id") }
    }
  }

  fileprivate func each(_ ids: [ID<Checkout>], _ deed: @escaping @Sendable (ID<Checkout>) async throws -> Void)
    async throws
  {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id in ids { group.addTask { try await deed(id) } }
      try await group.waitForAll()
    }
  }
}

/// What one transaction tells the test of another.
private final class Found: Sendable {
  private let found = Mutex<[Int]>([])

  var counts: [Int] { found.withLock { $0 } }

  func note(_ counts: [Int]) { found.withLock { $0 = counts } }
}
