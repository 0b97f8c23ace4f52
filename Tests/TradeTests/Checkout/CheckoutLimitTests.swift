import Storage
import TestSupport
import Testing

@testable import Trade

/// What one payment may come to.
struct CheckoutLimitTests {
  @Test(arguments: Backend.all)
  func `a checkout comes to its most and not a rupiah more`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(5)
      _ = try await live.claim()
      let checkout = try #require(try await live.checkout())
      // Sending to her costs 10,000, and cash on delivery has no ending.
      let most = CheckoutSum.most - 10_000
      for price in [most + 1, TypedPrice.highest] {
        try await Self.say(price, live)
        await #expect(throws: CheckoutError.tooMuch, "\(price)") { try await Self.confirm(checkout, live) }
        #expect(try await live.checkout(checkout.id) == checkout)
      }
      try await Self.say(most, live)
      let sum = try #require(try await Self.confirm(checkout, live).sum)
      #expect(sum == CheckoutSum(goods: most, shipping: 10_000, uniqueDigits: 0) && sum.amount == CheckoutSum.most)
      #expect(try await live.differences() == [])
    }
  }

  private static func say(_ price: Int64, _ live: LiveStage) async throws {
    let item = live.item
    try await live.books.database.write { [live] connection in
      try LineUp(connection: connection, shop: live.books.shop, session: live.session)
        .change(item, code: "B03", price: price, minutes: 5, at: LiveStage.start)
    }
  }

  @discardableResult
  private static func confirm(_ checkout: Checkout, _ live: LiveStage) async throws -> Checkout {
    try await live.checkouts { desk in
      try desk.confirm(checkout.id, to: LiveStage.home, by: .cod, at: LiveStage.start)
    }
  }
}
