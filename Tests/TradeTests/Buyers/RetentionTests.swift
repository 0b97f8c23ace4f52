import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `What is kept for a time` {
  private static let day: Int64 = 86_400

  @Test(arguments: Backend.all)
  func `goes when its term is over, kind by kind, and no sum with it`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let shop = live.books.shop
      try await live.books.database.write { [session = live.session] connection in
        try LiveSessions(connection: connection, shop: shop).end(
          session, by: nil, at: LiveStage.start + .seconds(9_000))
      }
      _ = try await stage.live.differences()
      let sums = try await stage.sums()
      let retention = Retention(database: live.books.database)
      // The order is done on the twentieth day.
      func at(_ days: Int64) -> Instant { LiveStage.start + .seconds(days * Self.day) }
      #expect(try await retention.run(at: at(109)).values.allSatisfy { $0 == 0 })
      #expect(try await live.books.found(["0812-3456-7890"]).count > 1)

      #expect(try await retention.run(at: at(111))[.address] == 1)
      #expect(try await live.books.found(["0812-3456-7890", "Bu Rina", "Jl. Kartini 5", "titip satpam"]) == [])
      #expect(try await !live.books.found([BuyerStage.handle]).isEmpty)

      let later = try await retention.run(at: at(181))
      #expect(later[.comment] == 1 && later[.measure] == 1)
      #expect(try await live.books.found(["badan saya gemuk"]) == [])
      // She bought, so she keeps her handle; whoever only wrote is a number.
      #expect(try await !live.books.found([BuyerStage.handle]).isEmpty)
      #expect(try await stage.sums() == sums)
      #expect(try await stage.live.differences() == [])
      let gone = try await live.books.database.read { try RetentionTerms(connection: $0, shop: shop).gone() }
      #expect(gone == [.address: 1, .comment: 1, .measure: 1])
      #expect(try await retention.run(at: at(182)).values.allSatisfy { $0 == 0 })
    }
  }

  @Test(arguments: Backend.all)
  func `is the shop's choice within limits`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      try await books.database.write { connection in
        let terms = RetentionTerms(connection: connection, shop: shop)
        #expect(try terms.days()[.address] == 90)
        try terms.set([.address: 30, .comment: 7])
        #expect(try terms.days() == [.address: 30, .comment: 7, .measure: 180, .trail: 730])
      }
      for kind in RetentionKind.allCases {
        for days in [kind.limits.lowerBound - 1, kind.limits.upperBound + 1] {
          await #expect(throws: BuyerError.outOfRange(kind.rawValue)) {
            try await books.database.write { connection in
              try RetentionTerms(connection: connection, shop: shop).set([kind: days])
            }
          }
        }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `ends a trail that is old, and keeps what is not`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      let now = LiveStage.start
      try await books.database.write { connection in
        for days in [800, 740, 700] as [Int64] {
          try Trail(connection: connection, shop: shop, now: now - .seconds(days * Self.day)).record(.imported, by: nil)
        }
      }
      #expect(try await Retention(database: books.database).run(at: now)[.trail] == 2)
      let left = try await books.database.read { connection in
        try Trail(connection: connection, shop: shop, now: now).latest(10).map(\.action)
      }
      #expect(left == [.retired, .imported])
    }
  }

  @Test(arguments: Backend.all)
  func `of a shop in which something fails is told, and it keeps no other shop's data longer`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      let (now, other) = (LiveStage.start, try await books.anotherShop())
      for shop in [books.shop, other] {
        try await books.database.bound(to: shop).write { connection in
          try Trail(connection: connection, shop: shop, now: now - .seconds(800 * Self.day)).record(.imported, by: nil)
        }
      }
      let failing = FailingDatabase(books.database)
      // After the look for shops.
      failing.fail(after: 1)
      var told: [ID<Shop>] = []
      let gone = try await Retention(database: failing).run(at: now, failed: { shop, _ in told.append(shop) })
      #expect(gone[.trail] == 1 && told == [books.shop])
    }
  }
}
