import Storage
import TestSupport
import Testing

@testable import Trade

/// Orders of our own checkout say themselves of which live they are.
struct LiveCheckoutTests {
  private static func report(_ live: LiveStage) async throws -> LiveReport {
    try await live.books.database.read { [live] connection in
      try LiveReport(
        of: live.session, shop: live.books.shop, on: connection, at: LiveStage.start + .seconds(90_000))
    }
  }

  @Test(arguments: Backend.all)
  func `a paid checkout is its live's from the minute of the claim, until the payment is taken back`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(3)
      let checkout = try await live.confirmed(2, after: 600)
      let order = try await live.pay(checkout.id, after: 80_000)
      #expect(try await live.differences() == [])
      let report = try await Self.report(live)
      #expect(report.sums.orders == 1 && report.sums.pieces == 2 && report.sums.amount == 300_000)
      #expect(report.minutes.map(\.place) == [10] && report.claims.ordered == .init(claims: 1, pieces: 2))
      // The seller may say that it is not, and take that back.
      let said = try await live.books.database.write { [live] connection in
        let orders = LiveOrders(connection: connection, shop: live.books.shop, session: live.session)
        try orders.say(false, of: [order], by: nil, at: LiveStage.start)
        return try orders.counts()
      }
      #expect(said == [.not: 1])
      try await live.books.database.write { [live] connection in
        _ = try LiveOrders(connection: connection, shop: live.books.shop, session: live.session)
          .say(nil, of: [order], by: nil, at: LiveStage.start)
      }
      #expect(try await Self.report(live).sums.orders == 1)
      try await live.checkouts { try $0.undoPay(checkout.id, by: nil, at: LiveStage.start + .seconds(80_100)) }
      #expect(try await live.differences() == [])
      #expect(try await Self.report(live).sums == LiveSums())
    }
  }
}
