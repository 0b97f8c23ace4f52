import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct DeskTallyTests {
  /// Whatever happens at a desk, one that followed knows what one that reads everything knows.
  @Test(arguments: Backend.all, [UInt64(1), 2, 3])
  func `a tally that follows the events equals one read afresh`(on backend: Backend, seed: UInt64) async throws {
    try await withLive(on: backend) { stage in
      var random = SeededGenerator(seed: seed)
      var tally = DeskTally(of: stage.session, shop: stage.books.shop)
      for variant in 0..<3 { try await stage.count(4, of: variant) }
      for step in 0..<60 {
        try await stage.happen(Int.random(in: 0..<9, using: &random), step: Int64(step), using: &random)
        guard step % 3 == 0 else { continue }
        let before = tally
        let (followed, fresh) = try await stage.books.database.read { [stage] connection in
          var tally = before
          let fresh = try DeskTally(of: stage.session, shop: stage.books.shop, on: connection)
          try tally.follow(to: fresh.event, on: connection)
          return (tally, fresh)
        }
        tally = followed
        #expect(followed.totals == fresh.totals, "step \(step)")
        #expect(followed.questions == fresh.questions, "step \(step)")
        #expect(followed.claims == fresh.claims, "step \(step)")
        #expect(followed.places(of: Array(followed.claims.values)) == fresh.places(of: Array(fresh.claims.values)))
      }
      #expect(tally.event > 20)
    }
  }

  @Test(arguments: Backend.all)
  func `a view tells the place in line, what nobody counted, and why a comment is unsure`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 2 }) { stage in
      try await stage.count(1)
      for buyer in 0..<3 { _ = try await stage.claim(by: buyer) }
      _ = try await stage.claim(of: 1, by: 3)
      try await stage.ask(["buyer0": "B03 merah M 2 kak", "wati": "mau B9 dong"], at: 9)
      let view = try await stage.books.database.read { try DeskView(stage.session, of: stage.books.shop, on: $0) }
      #expect(view.claims.reversed().map(\.place) == [nil, 1, 2, 1])
      #expect(view.claims.map(\.isCounted) == [false, true, true, true])
      #expect(view.totals.amount == 150_000)
      let unsure = Dictionary(uniqueKeysWithValues: view.unsure.map { ($0.buyer.handle, $0) })
      #expect(unsure["buyer0"]?.limit == 2)
      #expect(unsure["wati"].map { $0.unknownCode?.code } == "B9")
      let guesses = try #require(unsure["wati"].map { view.guesses(for: $0) })
      #expect(guesses.count == 6 && guesses.allSatisfy { $0.item.code == "B03" })
    }
  }

  @Test(arguments: Backend.all)
  func `what a screen missed is counted from its last event on`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      func missed(_ event: Int64) async throws -> [Int] {
        try await stage.books.database.read { connection in
          let missed = try LiveLog(connection: connection, shop: stage.books.shop, session: stage.session)
            .missed(after: event)
          return [missed.comments, missed.claims]
        }
      }
      let before = try await stage.events()
      #expect(try await missed(before) == [0, 0])
      try await stage.ask(["ani": "halo kak", "sari": "bahannya apa"], at: 1)
      _ = try await stage.claim()
      #expect(try await missed(before) == [2, 1])
      #expect(try await missed(try await stage.events()) == [0, 0])
    }
  }
}

extension LiveStage {
  /// The number of the last event.
  func events() async throws -> Int64 {
    try await books.database.read { [books, session] in
      try LiveSessions(connection: $0, shop: books.shop).session(session).events
    }
  }

  /// One of the things that happen at a desk.
  fileprivate func happen(_ kind: Int, step: Int64, using random: inout SeededGenerator) async throws {
    let now = Self.start + .seconds(step * 60)
    let (variant, buyer) = (Int.random(in: 0..<3, using: &random), Int.random(in: 0..<4, using: &random))
    let claim = try await anyClaim(using: &random)
    switch kind {
    case 0, 1:
      _ = try await self.claim(Int64.random(in: 1...3, using: &random), of: variant, by: buyer, after: step * 60)
    case 2: if let claim { try await desk { try $0.cancel(claim, at: now) } }
    case 3: if let claim { try await desk { try $0.reopen(claim, at: now) } }
    case 4: try await pass(until: step * 60)
    case 5, 6:
      try await put(
        "buyer\(buyer)", about: variant == 0 ? nil : item, [.material, .stock, nil][variant], at: step * 60)
    case 7:
      guard let group = try await groups().first else { return }
      _ = try await radar { try $0.tick(group.item, group.attribute, upTo: group.latest, by: nil, at: now) }
    default:
      guard let last = try await answers({ try $0.latest(1) }).first else { return }
      _ = try await answers { try $0.takeBack(last.id, by: nil, at: now) }
    }
  }

  private func anyClaim(using random: inout SeededGenerator) async throws -> ID<Claim>? {
    try await books.database.read { [books] connection in
      try connection.rows("SELECT claim_id FROM live_claim WHERE shop_id = \(books.shop) ORDER BY claim_id")
        .map { try $0("claim_id") as ID<Claim> }
    }.randomElement(using: &random)
  }
}
