import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `Whom a leak touches` {
  private func people(_ incident: Incident, _ books: TestBooks) async throws -> [String: [String]] {
    var people: [String: [String]] = [:]
    try await incident.people(in: books.database) { page in
      for one in page {
        #expect(people[one.name] == nil, "\(one.name) twice")
        people[one.name] = one.kinds
      }
    }
    return people
  }

  @Test(arguments: Backend.all, [TokenScope.read, .desk, .money])
  func `is exactly whom a token could read while it was good`(on backend: Backend, scope: TokenScope) async throws {
    try await withLive(on: backend, buyers: 2) { live in
      _ = try await BuyerStage.arrived(live)
      let shop = live.books.shop
      let owner = ID<Person>.new()
      let token = ID<APIToken>.new()
      let end = max(Instant.now, BuyerStage.erased)
      let made = end - .seconds(60)
      try await live.books.database.write { connection in
        try connection.execute(
          """
          INSERT INTO person (person_id, sign_in, name, password, language, created_at)
          VALUES (\(owner), 'pemilik', 'Sari', 'x', 'id', \(made))
          """)
        try connection.execute(
          """
          INSERT INTO api_token (shop_id, token_id, token_digest, name, scopes, created_by, created_at, revoked_at)
          VALUES (\(shop), \(token), \(Secret.new().digest), 'kasir', \(scope.rawValue), \(owner), \(made), \(end))
          """)
        // Somebody who came after the token was taken back.
        let late = ID<LiveBuyer>((end.milliseconds + 3_600_000 - 1_577_836_800_000) << 22)
        try connection.execute(
          """
          INSERT INTO live_buyer (shop_id, buyer_id, source, handle) VALUES (\(shop), \(late), 'tiktok', 'terlambat')
          """)
      }
      let incident = try await live.books.database.read { connection in
        try Incident(
          .token(token), from: Instant(milliseconds: 0), to: end + .seconds(86_400), in: shop, on: connection)
      }
      #expect(incident.from == made && incident.to == end)
      let untold = try await live.books.database.read { connection in
        try Incident(.token(token), from: nil, to: end, in: shop, on: connection)
      }
      #expect(untold.from == made, "the way was open since the token was made")
      let wanted: [String: [String]] =
        switch scope {
        case .read:
          [
            "buyer0": ["lives"], "buyer1": ["lives"], BuyerStage.handle: ["lives"], "rina.shopee": ["orders"],
          ]
        case .desk: ["buyer0": ["lives"], "buyer1": ["lives"], BuyerStage.handle: ["lives", "addresses"]]
        default: [:]
        }
      #expect(try await people(incident, live.books) == wanted)
    }
  }

  @Test(arguments: Backend.all)
  func `leaves out whom the books no longer know, and knows no other shop's token`(on backend: Backend) async throws {
    try await withLive(on: backend, buyers: 1) { live in
      let stage = try await BuyerStage.arrived(live)
      let neighbour = try await live.books.anotherShop()
      try await stage.erase()
      let shop = live.books.shop
      let incident = try await live.books.database.read { connection in
        try Incident(
          .everything, from: Instant(milliseconds: 0), to: max(Instant.now, BuyerStage.erased) + .seconds(60), in: shop,
          on: connection)
      }
      #expect(try await people(incident, live.books) == ["buyer0": ["lives"]])
      #expect(incident.deeds.map(\.action).contains("erasedBuyer"))
      await #expect(throws: BuyerError.unknown) {
        try await live.books.database.acrossShops.read { connection in
          _ = try Incident(.token(ID(7)), from: .now, to: .now, in: neighbour, on: connection)
        }
      }
    }
  }
}
