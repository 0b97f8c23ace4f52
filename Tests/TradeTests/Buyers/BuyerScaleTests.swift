import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `A shop of a hundred thousand buyers` {
  /// Each with a checkout and a comment.
  private func fill(_ live: LiveStage) async throws {
    let (shop, session) = (live.books.shop, live.session)
    let numbers: SQLQuery = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
    try await live.books.database.write { connection in
      try connection.execute(
        """
        \(part: numbers) INSERT INTO live_buyer (shop_id, buyer_id, source, handle, name)
        SELECT CAST(\(shop) AS BIGINT), 1000000 + i, 'tiktok', 'pembeli_' || CAST(i AS TEXT), '' FROM n
        """)
      try connection.execute(
        """
        \(part: numbers) INSERT INTO checkout (shop_id, checkout_id, session_id, buyer_id, token, state, name, phone,
          address, created_at)
        SELECT CAST(\(shop) AS BIGINT), i, CAST(\(session) AS BIGINT), 1000000 + i,
          'abcdefghijklmnopqrstuvwxyz' || CAST(1000000 + i AS TEXT), 'cancelled', 'Orang ' || CAST(i AS TEXT),
          '08' || CAST(1000000000 + i AS TEXT), 'Jl. Mawar', 0
        FROM n
        """)
      try connection.execute(
        """
        \(part: numbers) INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id,
          text, said_at, received_at, intent, state)
        SELECT CAST(\(shop) AS BIGINT), CAST(\(session) AS BIGINT), i, 'tiktok', '1', CAST(i AS TEXT), 1000000 + i,
          'mau dong kak', 0, 0, 'other', 'read'
        FROM n
        """)
    }
  }

  @Test(arguments: Backend.all)
  func `answers one of them while she waits: found, shown and erased`(on backend: Backend) async throws {
    try await withLive(on: backend, buyers: 0) { live in
      try await fill(live)
      let shop = live.books.shop
      let part = BuyerPart.live(ID(1_077_777))
      let took = try await ContinuousClock().measure {
        let byName = try await live.books.database.read {
          try BuyerSearch(connection: $0, shop: shop).find("pembeli_77777")
        }
        #expect(byName.first?.part == part)
        let byPhone = try await live.books.database.read {
          try BuyerSearch(connection: $0, shop: shop).find("+62 81000077777")
        }
        #expect(byPhone.map(\.part) == [part])
        let file = try await live.books.database.read { connection in
          let shop = try #require(try ShopBook.find(shop, on: connection))
          return try BuyerFile(of: [part], in: shop, at: LiveStage.start, on: connection)
        }
        #expect(file.sections.map(\.name) == [.names, .checkouts, .comments])
        let outcome = try await live.books.database.write { connection in
          try BuyerErasure(connection: connection, shop: shop, now: LiveStage.start).erase([part], by: nil)
        }
        #expect(outcome.comments == 1 && outcome.checkouts == 1)
      }
      // Some seconds on a machine of its own; here others work beside it.
      #expect(took < .seconds(90), "\(took)")
    }
  }
}
