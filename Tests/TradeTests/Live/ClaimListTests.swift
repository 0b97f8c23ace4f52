import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct ClaimListTests {
  @Test(arguments: Backend.all)
  func `claims are found by buyer, by code and by state, and come a page at a time`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.count(2)
      var ids: [ID<Claim>] = []
      for buyer in 0..<4 { ids.append(try #require(try await stage.claim(by: buyer).claim)) }
      try await stage.desk { [ids] in try $0.cancel(ids[0], at: LiveStage.start) }
      func found(
        _ shown: ClaimList.Shown = .all, _ search: String = "", behind last: ID<Claim>? = nil, limit: Int = 50
      ) async throws -> [String] {
        try await stage.list { try $0.page(shown, search: search, behind: last, limit: limit).map(\.buyer.handle) }
      }
      #expect(try await found() == ["buyer3", "buyer2", "buyer1", "buyer0"])
      #expect(try await found(limit: 2) == ["buyer3", "buyer2"])
      #expect(try await found(behind: ids[2], limit: 2) == ["buyer1", "buyer0"])
      #expect(try await found(.held) == ["buyer2", "buyer1"])
      #expect(try await found(.waiting) == ["buyer3"])
      #expect(try await found(.cancelled) == ["buyer0"])
      #expect(try await found(.all, "BUYER2") == ["buyer2"])
      #expect(try await found(.held, "b 3") == ["buyer2", "buyer1"])
      #expect(try await found(.all, "%") == [])
      #expect(try await found(.all, "'; DROP TABLE live_claim; --") == [])
      let counts = try await stage.list { try $0.counts() }
      #expect([.all, .held, .waiting, .lapsed, .cancelled].map { counts[$0] } == [4, 2, 1, 0, 1])
      let waiting = ids[3]
      let place = try await stage.list { try $0.row(of: waiting).place }
      #expect(place == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `each buyer's claims stand together with their sum`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.count(3)
      try await stage.count(1, of: 1)
      _ = try await stage.claim(2, by: 1)
      _ = try await stage.claim(2, of: 1, by: 1)
      _ = try await stage.claim(1, by: 0)
      let shares = try await stage.list { try $0.shares() }
      #expect(shares.map(\.buyer.handle) == ["buyer0", "buyer1"])
      #expect(shares.map(\.held) == [1, 3] && shares.map(\.waiting) == [0, 1])
      #expect(shares.map(\.amount) == [150_000, 450_000])
      #expect(shares[1].claims.count == 2)
      let place = ClaimList.Place(handle: "buyer0", buyer: shares[0].buyer.id)
      #expect(try await stage.list { try $0.shares(behind: place).map(\.buyer.handle) } == ["buyer1"])
      try await stage.lineUp { try $0.change(stage.item, code: "B03", price: nil, minutes: 5, at: LiveStage.start) }
      // A sum of which a part is not known is not known.
      #expect(try await stage.list { try $0.shares().map(\.amount) } == [nil, nil])
    }
  }

  @Test(arguments: Backend.all)
  func `all of a buyer is kept longer at once, and nobody else's`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.count(3)
      let mine = try #require(try await stage.claim(by: 0).claim)
      let others = try #require(try await stage.claim(by: 1).claim)
      let ended = try #require(try await stage.claim(by: 0).claim)
      try await stage.desk { try $0.cancel(ended, at: LiveStage.start) }
      let buyer = stage.buyers[0]
      let kept = try await stage.desk {
        try $0.extendAll(of: buyer, by: .seconds(1_800), at: LiveStage.start + .seconds(60))
      }
      #expect(kept == 1)
      #expect(try await stage.claim(mine).until == LiveStage.start + .seconds(3_600))
      #expect(try await stage.claim(others).until == LiveStage.start + .seconds(1_800))
      #expect(try await stage.claim(ended).until == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a claim of another session or shop is in no list`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.count(3)
      let claim = try #require(try await stage.claim().claim)
      let other = try await stage.another()
      #expect(try await other.list { try $0.page() }.isEmpty)
      await #expect(throws: LiveError.unknownClaim) { _ = try await other.list { try $0.row(of: claim) } }
      let neighbour = try await stage.books.anotherShop()
      let theirs = try await stage.books.database.acrossShops.read { connection in
        try ClaimList(connection: connection, shop: neighbour, session: stage.session).page().count
      }
      #expect(theirs == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `a session may go out on several channels, its own one never twice`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      let form = try await stage.books.database.write { [stage] connection in
        let sessions = LiveSessions(connection: connection, shop: stage.books.shop)
        var form = try sessions.session(stage.session).form
        #expect(form.channels == [.tiktokShop])
        form = LiveSessionForm(
          title: "Live", plannedAt: LiveStage.start, channel: .shopee, alsoOn: [.tiktokShop, .shopee, .tiktokShop])
        try sessions.change(stage.session, to: form)
        return try sessions.session(stage.session).form
      }
      #expect(form.channels == [.shopee, .tiktokShop])
    }
  }
}

extension LiveStage {
  func list<Value: Sendable>(_ look: @escaping @Sendable (ClaimList) throws -> Value) async throws -> Value {
    try await books.database.read { [books, session] connection in
      try look(ClaimList(connection: connection, shop: books.shop, session: session))
    }
  }
}
