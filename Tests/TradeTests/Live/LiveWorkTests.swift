import Storage
import TestSupport
import Testing

@testable import Trade

/// What lives leave to be done, and plans that are given up.
struct LiveWorkTests {
  @Test(arguments: Backend.all)
  func `a live that is on is told of, and what it left once it is over`(on backend: Backend) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 1 }) { live in
      try await live.count(9)
      try await live.ask("ani", "B03 merah M 5 pcs kak")
      try await live.ask("sari", "bahannya apa kak?")
      _ = try await live.claim(by: 0)
      let on = try await live.work()
      #expect(on.onAir.map(\.id) == [live.session])
      #expect(on.unsettled == .init() && on.followUps == .init() && on.unconfirmed == .init() && on.orders == .init())
      try await live.sessions { try $0.end(live.session, by: nil, at: LiveStage.start) }
      let over = try await live.work()
      #expect(over.onAir.isEmpty)
      for left in [over.unsettled, over.followUps, over.unconfirmed] {
        #expect(left == .init(count: 1, session: live.session))
      }
      let late = try await live.work(after: 31 * 86_400)
      #expect(late.unsettled == .init() && late.unconfirmed == .init())
    }
  }

  @Test(arguments: Backend.all)
  func `a plan that never began is given up with its line-up and rehearsals, and nothing else is`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      let shop = live.books.shop
      let plan = try await live.books.database.write { connection in
        let sessions = LiveSessions(connection: connection, shop: shop)
        let plan = try sessions.plan(LiveSessionForm(title: "Besok", plannedAt: LiveStage.start), at: LiveStage.start)
        let product = try Catalogue(connection: connection, shop: shop).variant(live.variants[0]).product
        try LineUp(connection: connection, shop: shop, session: plan).add(product, at: LiveStage.start)
        _ = try Rehearsals(connection: connection, shop: shop)
          .begin(of: plan, RehearsalForm(pace: .calm, minutes: 5), by: nil, at: LiveStage.start)
        return plan
      }
      try await live.sessions { try $0.forget(plan) }
      await #expect(throws: LiveError.unknownSession) { try await live.sessions { try $0.forget(plan) } }
      await #expect(throws: LiveError.hasBegun) { try await live.sessions { try $0.forget(live.session) } }
      let left = try await live.books.database.read { connection in
        try connection.value("SELECT COUNT(*) FROM live_session WHERE shop_id = \(shop)") as Int?
      }
      #expect(left == 1)
      #expect(try await live.books.verify().differences == [])
    }
  }
}

extension LiveStage {
  fileprivate func work(after seconds: Int64 = 0) async throws -> LiveWork {
    try await books.database.read { [books] in
      try LiveWork(of: books.shop, on: $0, at: Self.start + .seconds(seconds))
    }
  }

  fileprivate func sessions(_ deed: @escaping @Sendable (LiveSessions) throws -> Void) async throws {
    try await books.database.write { [books] in try deed(LiveSessions(connection: $0, shop: books.shop)) }
  }
}
