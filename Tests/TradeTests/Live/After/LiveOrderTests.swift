import Storage
import TestSupport
import Testing

@testable import Trade

/// Orders find their live, follow imports and undos, and what the seller says of them holds.
struct LiveOrderTests {
  private static let evening = [
    Evening.order("SURE", minute: 10), Evening.order("BOTH", minute: 70, of: ["PARANG", "KAWUNG"]),
    Evening.order("PARTLY", minute: 20, of: ["PARANG", "TRUNTUM"]), Evening.order("EARLY", minute: 20, of: ["KAWUNG"]),
    Evening.order("AFTER", minute: 130), Evening.order("OTHER", minute: 30, of: ["TRUNTUM"]),
    Evening.order("BEFORE", minute: -5), Evening.order("LATE", minute: 200),
    Evening.order("OFF", minute: 40, .cancelled),
  ]

  @Test(arguments: Backend.all)
  func `an import puts orders to the live, and names those it is not sure of`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take(Self.evening)
      #expect(try await evening.numbers(.ours) == ["SURE", "OFF", "BOTH"])
      let unsure = try await evening.listed(.unsure)
      #expect(
        Dictionary(uniqueKeysWithValues: unsure.map { ($0.number, $0.doubt) })
          == ["PARTLY": .someLines, "EARLY": .notYetShown, "AFTER": .grace])
      #expect(unsure.first { $0.number == "PARTLY" }?.products.sorted() == ["PARANGMerah,M", "TRUNTUMMerah,M"])
      #expect(try await evening.numbers(.not) == [])
      try await evening.expectClean()
    }
  }

  @Test(arguments: Backend.all)
  func `an import that is undone takes its orders out, and brings them back with what was said of them`(
    on backend: Backend
  ) async throws {
    try await withEvening(on: backend) { evening in
      let first = try await evening.take(Self.evening)
      #expect(try await evening.say(true, of: ["PARTLY"]) == 1)
      #expect(try await evening.say(false, of: ["SURE"]) == 1)
      #expect(try await evening.numbers(.ours) == ["PARTLY", "OFF", "BOTH"])
      #expect(try await evening.numbers(.not) == ["SURE"])
      try await evening.expectClean()
      let before = try await evening.report()
      try await evening.undo(first)
      for state in LiveOrders.State.allCases { #expect(try await evening.numbers(state) == []) }
      #expect(try await evening.report().sums == LiveSums())
      try await evening.expectClean()
      try await evening.take(Self.evening.reversed())
      #expect(try await evening.numbers(.ours) == ["PARTLY", "OFF", "BOTH"])
      #expect(try await evening.report().sums == before.sums)
      try await evening.expectClean()
    }
  }

  @Test(arguments: Backend.all)
  func `what was said is taken back by saying nothing`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take(Self.evening)
      try await evening.say(true, of: ["AFTER", "EARLY"])
      #expect(try await evening.numbers(.unsure) == ["PARTLY"])
      try await evening.say(nil, of: ["AFTER", "EARLY"])
      #expect(try await evening.numbers(.unsure).sorted() == ["AFTER", "EARLY", "PARTLY"])
      try await evening.say(false, of: ["SURE"])
      let order = try await evening.books.order("SURE")
      let (shop, session) = (evening.books.shop, evening.session)
      let taken = try await evening.books.database.write { connection in
        try LiveOrders(connection: connection, shop: shop, session: session).takeBack([order], at: Evening.end)
      }
      #expect(taken == 1)
      #expect(try await evening.numbers(.ours) == ["SURE", "OFF", "BOTH"])
      // Of an order that is not listed nothing can be said.
      #expect(try await evening.say(true, of: ["LATE"]) == 0)
      try await evening.expectClean()
    }
  }

  @Test(arguments: Backend.all)
  func `an order is one live's at most, and a no moves it to the next that may have it`(
    on backend: Backend
  ) async throws {
    try await withEvening(on: backend) { evening in
      let second = try await evening.another(from: 122, to: 180)
      try await evening.take(Self.evening)
      #expect(try await evening.numbers(.ours, in: second) == ["AFTER"])
      #expect(try await evening.numbers(.unsure).contains("AFTER") == false)
      try await evening.say(false, of: ["AFTER"], in: second)
      #expect(try await evening.numbers(.unsure).contains("AFTER"))
      #expect(try await evening.numbers(.not, in: second) == [])
      try await evening.say(true, of: ["AFTER"])
      #expect(try await evening.numbers(.ours).contains("AFTER"))
      try await evening.expectClean()
    }
  }

  @Test(arguments: Backend.all)
  func `orders follow when the live's hours, channel or line-up are changed`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take(Self.evening)
      let (session, shop) = (evening.session, evening.books.shop)
      try await evening.sessions { sessions in
        try sessions.reopen(session, by: nil, at: Evening.end)
        try sessions.end(session, by: nil, at: Evening.minute(210))
      }
      #expect(try await evening.numbers(.ours) == ["SURE", "OFF", "BOTH", "AFTER", "LATE"])
      try await evening.sessions { sessions in
        let product = try Catalogue(connection: sessions.connection, shop: shop).variant(evening.variants[2]).product
        try LineUp(connection: sessions.connection, shop: shop, session: session).add(product, at: Evening.end)
      }
      #expect(try await evening.listed(.unsure).first { $0.number == "OTHER" }?.doubt == .neverShown)
      try await evening.sessions { sessions in
        var form = try sessions.session(session).form
        form.channel = .tiktokShop
        try sessions.change(session, to: form)
      }
      for state in LiveOrders.State.allCases { #expect(try await evening.numbers(state) == []) }
      try await evening.expectClean()
    }
  }

  @Test(arguments: Backend.all)
  func `an order that moves on takes its live's sums along`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take([Evening.order("A", minute: 10, .toShip), Evening.order("B", minute: 11, .toShip)])
      #expect(try await evening.report().later.open == 2)
      try await evening.take([Evening.order("A", minute: 10, .cancelled)])
      let report = try await evening.report()
      #expect(report.sums.orders == 2 && report.sums.cancelled == 1)
      #expect(report.later.cancelled == 1 && report.later.open == 1 && report.later.awaited == 1)
      #expect(report.sums.amount == 207_000 && report.sums.figures[.sales] == 103_500)
      // A match that is taken away takes the order out.
      try await evening.books.match(sku: "PARANG", to: nil)
      try await evening.books.catchUp()
      #expect(try await evening.numbers(.ours) == [])
      try await evening.expectClean()
    }
  }

  @Test(arguments: Backend.all)
  func `without a creator an order is doubtful once others of the live have one`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      let session = evening.session
      try await evening.sessions { sessions in
        var form = try sessions.session(session).form
        form.channel = .tiktokShop
        try sessions.change(session, to: form)
      }
      func order(_ number: String, _ minute: Int64, creator: String?) -> OrderRecord {
        var order = Evening.order(number, minute: minute)
        order.channel = .tiktokShop
        if let creator { order.other["Creator Handle"] = creator }
        return order
      }
      let first = try await evening.take([order("T0", 4, creator: nil)])
      // Listings are a channel's own: this one is matched by the same names.
      let (shop, variant) = (evening.books.shop, evening.variants[0])
      try await evening.books.database.write { connection in
        let listing: ID<Listing>? = try connection.value(
          "SELECT listing_id FROM listing WHERE shop_id = \(shop) AND channel = 'tiktokShop'")
        try Listings(connection: connection, shop: shop).match(try #require(listing), to: variant, at: .now)
      }
      try await evening.books.catchUp()
      try await evening.take([order("T1", 5, creator: nil)])
      #expect(try await evening.numbers(.ours) == ["T0", "T1"])
      let second = try await evening.take([order("T2", 6, creator: "sari.batik")])
      #expect(try await evening.numbers(.ours) == ["T2"])
      #expect(try await evening.listed(.unsure).map(\.doubt) == [.noCreator, .noCreator])
      try await evening.undo(second)
      #expect(try await evening.numbers(.ours) == ["T0", "T1"])
      try await evening.undo(first)
      try await evening.expectClean()
    }
  }

  @Test(arguments: Backend.all)
  func `another shop neither sees a live's orders nor says anything of them`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take(Self.evening)
      let (other, session) = (try await evening.books.anotherShop(), evening.session)
      let order = try await evening.books.order("SURE")
      await #expect(throws: LiveError.unknownSession) {
        try await evening.books.database.acrossShops.write { connection in
          try LiveOrders(connection: connection, shop: other, session: session)
            .say(false, of: [order], by: nil, at: Evening.end)
        }
      }
      await #expect(throws: LiveError.unknownSession) {
        try await evening.books.database.acrossShops.read { connection in
          _ = try LiveReport(of: session, shop: other, on: connection, at: Evening.end)
        }
      }
      await #expect(throws: LiveError.unknownSession) {
        try await evening.books.database.acrossShops.write { connection in
          try LiveCosts(connection: connection, shop: other)
            .set(LiveCost(host: 1, operator: 1), of: session, at: Evening.end)
        }
      }
      #expect(try await evening.numbers(.ours).contains("SURE"))
    }
  }

  @Test(arguments: Backend.all)
  func `verify names an order that was put elsewhere, and sums that are wrong`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take(Self.evening)
      let shop = evening.books.shop
      try await evening.books.database.write { connection in
        _ = try connection.execute("DELETE FROM live_order WHERE shop_id = \(shop) AND number = 'SURE'")
        _ = try connection.execute("UPDATE live_order SET doubt = NULL WHERE shop_id = \(shop) AND number = 'EARLY'")
        _ = try connection.execute("UPDATE live_order SET state = 'not' WHERE shop_id = \(shop) AND number = 'AFTER'")
        _ = try connection.execute("UPDATE live_quarter SET pieces = pieces + 1 WHERE shop_id = \(shop)")
      }
      let subjects = try await evening.books.verify().differences.map(\.subject)
      let session = evening.session
      #expect(
        Set(subjects) == [
          "live \(session) order shopee SURE", "live \(session) order shopee AFTER",
          "live \(session) order shopee EARLY", "sums of live \(session)",
        ])
    }
  }

  /// The guard: `takeTurn` in `say` and `takeBack`. Deeds on orders of one session meet at its rows in `live_order`, and
  /// need no other; where an import brings a session its first order, there is no row yet at which a word that moves
  /// another order into it would wait. Both would write its sums.
  @Test(.enabled(if: Backend.all.contains(.postgres)), arguments: [false, true])
  func `a word that moves an order into a live waits for the import that brings the live its first`(
    isTakenBack: Bool
  ) async throws {
    try await withEvening(on: .postgres) { evening in
      // It ended ten minutes before the evening began: what is placed then may be of either.
      let early = try await evening.another(from: -80, to: -10)
      try await evening.take([Evening.order("MOVED", minute: 10)])
      let (to, minute): (ID<LiveSession>, Int64) = isTakenBack ? (evening.session, 100) : (early, -30)
      if isTakenBack { try await evening.say(false, of: ["MOVED"]) }
      #expect(
        try await evening.numbers(isTakenBack ? .unsure : .ours, in: isTakenBack ? early : evening.session) == ["MOVED"]
      )
      try await evening.importOnly([Evening.order("FIRST", minute: minute)])
      let (shop, session, moved) = (evening.books.shop, evening.session, try await evening.books.order("MOVED"))
      let waited = try await evening.books.overlap { connection in
        try ProfitBook(connection: connection, shop: shop).catchUp()
      } with: { connection in
        let orders = LiveOrders(connection: connection, shop: shop, session: session)
        if isTakenBack {
          try orders.takeBack([moved], at: Evening.end)
        } else {
          try orders.say(false, of: [moved], by: nil, at: Evening.end)
        }
      }
      #expect(waited)
      let listed = try await evening.numbers(.ours, in: to) + evening.numbers(.unsure, in: to)
      #expect(listed.sorted() == ["FIRST", "MOVED"])
      try await evening.expectClean()
    }
  }

  /// The guards: the rows of the session in `live_order`, which each deed takes before it adds them up.
  @Test(arguments: Backend.all)
  func `yes and no said at once leave one of them, and sums that agree`(on backend: Backend) async throws {
    try await withEvening(on: backend) { evening in
      try await evening.take(Self.evening + (0..<20).map { Evening.order("G\($0)", minute: 125) })
      for _ in 0..<max(1, raceRounds / 12) {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for turn in 0..<64 {
            group.addTask { try await evening.say(turn.isMultiple(of: 2), of: ["G\(turn % 20)"]) }
          }
          try await group.waitForAll()
        }
      }
      try await evening.expectClean()
    }
  }
}
