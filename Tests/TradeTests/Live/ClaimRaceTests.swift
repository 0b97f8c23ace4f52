import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// Whatever is limited, wanted by many at once. What each test guards is named in its comment.
struct ClaimRaceTests {
  /// The guards: the locks on the session, on the variant and on the level, and `AND on_hand - held >= …` behind them.
  @Test(arguments: Backend.all)
  func `sixty-four buyers claim a thousand pieces while counts, cancels and lapses go on`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend, buyers: 64) { live in
      try await live.count(1_000)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for buyer in 0..<64 {
          group.addTask {
            for turn in 0..<20 {
              let outcome = try await live.claim(by: buyer)
              if turn % 7 == 3, let claim = outcome.claim {
                try await live.desk { desk in _ = try desk.cancel(claim, at: LiveStage.start) }
              }
            }
          }
        }
        group.addTask {
          // More pieces come onto the shelf, and another part of the shop promises some to somebody else.
          for turn in 0..<20 {
            let variant = live.variants[0]
            try await live.books.stock { ledger in
              try ledger.move(.made, 2, of: variant, at: LiveStage.start + .seconds(1), by: nil)
              _ = try ledger.hold(1, of: variant, for: "cart \(turn)", until: nil)
            }
          }
        }
        // What was claimed lapses behind the claimers' backs, and the shelf is counted again and again.
        group.addTask { for _ in 0..<10 { try await live.pass(until: 1_800) } }
        group.addTask { for _ in 0..<10 { try await live.count(1_000) } }
        try await group.waitForAll()
      }
      try await live.pass(until: 20)
      let (onHand, held) = (try await live.level()[0], try await live.level()[1])
      let holding = try await live.sum("SELECT SUM(held) FROM live_claim")
      let carts = try await live.sum("SELECT COUNT(*) FROM stock_hold WHERE cause LIKE 'cart%' AND released_at IS NULL")
      #expect(onHand == 1_040 && held == holding + carts && held <= onHand)
      try await live.checkShelf()
      #expect(try await live.sum("SELECT COUNT(*) FROM live_claim") == 64 * 20)
      #expect(try await live.books.verify().differences == [])
    }
  }

  /// The guard: the lock on the session, under which what a buyer has is summed.
  @Test(arguments: Backend.all)
  func `sixty-four taps for one buyer give as many pieces as one may have`(on backend: Backend) async throws {
    try await withLive(on: backend, buyers: raceRounds, { $0.mostPerBuyer = 5 }) { live in
      try await live.count(10_000)
      for round in 0..<raceRounds {
        try await live.manyTimes { _ = try await live.claim(by: round) }
        #expect(try await live.level() == [10_000, 5 * Int64(round + 1)])
      }
    }
  }

  /// The guard: `state = 'unsure'` in the statement that settles a comment.
  @Test(arguments: Backend.all)
  func `a comment that sixty-four operators settle is claimed once`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1_000)
      for round in 1...raceRounds {
        let comment = try await live.unsureComment()
        let settled = Counter()
        try await live.manyTimes {
          do {
            try await live.unsure {
              try $0.settle(
                comment, as: .claim(item: live.item, variant: live.variants[0], quantity: 1), by: nil,
                at: LiveStage.start)
            }
            settled.add()
          } catch LiveError.settledAlready {}
        }
        #expect(settled.value == 1)
        #expect(try await live.level() == [1_000, Int64(round)])
      }
    }
  }

  /// The guard: `state = 'open'` among the claims that end, read under the lock on the session.
  @Test(arguments: Backend.all)
  func `a claim that sixty-four take back gives its piece to one`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1)
      for round in 1...raceRounds {
        let first = try #require(try await live.claim(by: 0).claim)
        var others: [ID<Claim>] = []
        for buyer in 1..<4 { others.append(try #require(try await live.claim(by: buyer).claim)) }
        let ended = Counter()
        try await live.manyTimes {
          if try await live.desk({ try $0.cancel(first, at: LiveStage.start) }) { ended.add() }
        }
        #expect(ended.value == 1)
        #expect(try await live.level() == [1, 1])
        #expect(try await live.events(.gave).count == round)
        // The last of those who wait goes first, so that nobody is given anything.
        for other in others.reversed() { _ = try await live.desk { try $0.cancel(other, at: LiveStage.start) } }
      }
    }
  }

  /// The guard: the lock on the session, under which a claim's state is read before it is opened again.
  @Test(arguments: Backend.all)
  func `an undo that sixty-four press opens a claim once`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1_000)
      for round in 1...raceRounds {
        let claim = try #require(try await live.claim().claim)
        _ = try await live.desk { try $0.cancel(claim, at: LiveStage.start) }
        try await live.manyTimes { try await live.desk { try $0.reopen(claim, at: LiveStage.start) } }
        #expect(try await live.level() == [1_000, Int64(round)])
        #expect(try await live.events(.reopened).count == round)
      }
      #expect(try await live.books.verify().differences == [])
    }
  }

  /// Two lives share their variants; neither waits for the other for ever, and no piece goes out twice.
  @Test(arguments: Backend.all)
  func `two lives and a counter take the same pieces`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      for variant in 0..<4 { try await live.count(40, of: variant) }
      let other = try await live.another()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<32 {
          group.addTask {
            let stage = task % 2 == 0 ? live : other
            for turn in 0..<6 {
              let order = turn % 2 == 0 ? [0, 1, 2, 3] : [3, 2, 1, 0]
              let requests = order.map { stage.request(of: $0, by: task % 4) }
              let outcomes = try await stage.desk { try $0.claim(requests, at: LiveStage.start) }
              if let claim = outcomes[turn % 4].claim {
                try await stage.desk { desk in _ = try desk.cancel(claim, at: LiveStage.start) }
              }
            }
          }
        }
        group.addTask { for turn in 0..<12 { try await live.count(40, of: turn % 4) } }
        group.addTask { for _ in 0..<6 { try await live.pass(until: 1) } }
        try await group.waitForAll()
      }
      for variant in 0..<4 {
        let level = try await live.level(variant)
        #expect(level[0] == 40 && level[1] <= 40)
      }
      try await live.checkShelf()
      #expect(try await live.books.verify().differences == [])
    }
  }

  /// The guards: the lock on the session and on the level, in two processes on one PostgreSQL.
  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `two processes claim and ten pieces are given once`() async throws {
    try await withLive(on: .postgres, { $0.mostPerBuyer = 6 }) { live in
      try await live.count(10)
      let (place, shop) = (live.books.location.text, live.books.shop.value)
      let ids = [
        live.session.value, live.item.value, live.variants[0].value, live.buyers[0].value, live.buyers[1].value,
      ]
      async let first: Void = claimInChild(place, shop, ids)
      async let second: Void = claimInChild(place, shop, ids)
      _ = await (first, second)
      #expect(try await live.level() == [10, 10])
      let most = try await live.sum(
        "SELECT MAX(pieces) FROM (SELECT SUM(quantity) AS pieces FROM live_claim GROUP BY buyer_id) AS had")
      #expect(most == 6)
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `events of a session are numbered without a gap, in the order of their commits`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      // A reader that looks all the time never sees a gap: numbers are given in the order of the commits.
      let gaps = Counter()
      let reader = Task {
        while !Task.isCancelled {
          let numbers = try await live.numbers()
          if numbers != Array(1...Int64(max(1, numbers.count))).prefix(numbers.count).map({ $0 }) { gaps.add() }
        }
      }
      try await live.manyTimes { _ = try await live.claim() }
      reader.cancel()
      _ = try? await reader.value
      #expect(gaps.value == 0)
      let events = try await live.books.database.read { [live] connection in
        try LiveLog(connection: connection, shop: live.books.shop, session: live.session).events(after: 0)
      }
      #expect(events.map(\.number) == Array(1...Int64(events.count)))
      #expect(events.filter { $0.event.kind == .claimed }.count == 64)
    }
  }
}

/// Claims one piece at a time for two buyers, by 32 tasks.
private func claimInChild(_ place: String, _ shop: Int64, _ ids: [Int64]) async {
  await #expect(processExitsWith: .success) { [place = place as String, shop = shop as Int64, ids = ids as [Int64]] in
    let database = try DatabaseLocation(place).open(as: "child").bound(to: ID(shop))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<32 {
        group.addTask {
          try await database.write { connection in
            let request = ClaimRequest(item: ID(ids[1]), variant: ID(ids[2]), buyer: ID(ids[3 + task % 2]))
            _ = try ClaimDesk(connection: connection, shop: ID(shop), session: ID(ids[0]))
              .claim([request], at: LiveStage.start)
          }
        }
      }
      try await group.waitForAll()
    }
    try await database.close()
  }
}

/// How often something came out well.
final class Counter: Sendable {
  private let lock = NSLock()
  nonisolated(unsafe) private var count = 0

  func add() { lock.withLock { count += 1 } }
  var value: Int { lock.withLock { count } }
}

extension LiveStage {
  func numbers() async throws -> [Int64] {
    try await books.database.read { [books, session] connection in
      try LiveLog(connection: connection, shop: books.shop, session: session).events(after: 0).map(\.number)
    }
  }

  /// Does something sixty-four times at once.
  func manyTimes(_ deed: @escaping @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<64 { group.addTask { try await deed() } }
      try await group.waitForAll()
    }
  }

  @discardableResult
  func unsure<Value: Sendable>(_ deed: @escaping @Sendable (UnsureComments) throws -> Value) async throws -> Value {
    try await books.database.write { [books, session] connection in
      try deed(UnsureComments(connection: connection, shop: books.shop, session: session))
    }
  }

  func sum(_ query: String) async throws -> Int64 {
    try await books.database.read { connection in
      let query = SQLQuery(stringLiteral: query)
      return try connection.value("SELECT CAST(COALESCE((\(part: query)), 0) AS BIGINT)") ?? 0
    }
  }

  /// A comment of the first buyer that somebody must settle.
  func unsureComment() async throws -> ID<LiveComment> {
    let id = ID<LiveComment>.new()
    try await books.database.write { [books, session, buyers] connection in
      _ = try connection.execute(
        """
        INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id, text, said_at,
          received_at, intent, state)
        VALUES (\(books.shop), \(session), \(id), 'tiktok', '1', \(id.description), \(buyers[0]), 'mau', 0, 0, 'claim',
          'unsure')
        """)
    }
    return id
  }
}
