import Storage
import TestSupport
import Testing

@testable import Trade

/// What comments do to claims.
struct CommentIntakeTests {
  @Test(arguments: Backend.all)
  func `comments claim, change and cancel, each seeing what those before it did`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      for variant in 0..<6 { try await live.count(2, of: variant) }
      try await live.say("sari", "B03 merah M 1 kak")
      #expect(try await live.level(0) == [2, 1])
      try await live.say("sari", "B03 nya ganti L ya kak")
      #expect(try await live.level(0) == [2, 0])
      #expect(try await live.level(1) == [2, 1])
      try await live.say("sari", "ga jadi B03 kak")
      #expect(try await live.level(1) == [2, 0])
      // The same comment twice is one.
      try await live.say("ani", "B03 navy L 1", id: "x")
      try await live.say("ani", "B03 navy L 1", id: "x")
      #expect(try await live.level(4) == [2, 1])
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a change to what is sold out, or to what nobody sells, leaves the buyer what she has`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1)
      try await live.count(0, of: 1)
      try await live.say("sari", "B03 merah M 1 kak")
      for text in ["B03 nya ganti L ya kak", "ganti jadi C99 L", "batal C99 ya kak"] {
        try await live.say("sari", text)
        #expect(try await live.level() == [1, 1], "\(text)")
      }
      #expect(try await live.states() == ["read", "unsure", "unsure", "unsure"])
    }
  }

  @Test(arguments: Backend.all, [true, false])
  func `what a buyer takes back is what she has, not what she was refused, also where all come at once`(
    on backend: Backend, together: Bool
  ) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 1 }) { live in
      try await live.count(9)
      let shop = live.books.shop
      try await live.books.database.write { connection in
        let catalogue = Catalogue(connection: connection, shop: shop)
        let other = try catalogue.create("Daster", at: LiveStage.start)
        _ = try catalogue.addVariant(VariantForm(traits: VariantTraits(size: "M")), to: other, at: LiveStage.start)
        try LineUp(connection: connection, shop: shop, session: live.session)
          .add(other, code: "B04", at: LiveStage.start)
      }
      let texts = ["B03 merah M 1 kak", "B04 M 5 pcs kak", "ga jadi kak"]
      let said = texts.map { live.comment("sari", $0) }
      let desk = LiveDesk(database: live.books.database, clock: { LiveStage.start })
      for batch in together ? [said] : said.map({ [$0] }) { _ = try await desk.take(batch, in: live.place) }
      #expect(try await live.states() == ["read", "unsure", "read"])
      #expect(try await live.level() == [9, 0])
    }
  }

  @Test(arguments: Backend.all)
  func `a claim over the limit is for somebody to decide, and one of a blocked buyer is refused`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 1 }) { live in
      try await live.count(9)
      try await live.say("sari", "B03 merah M 1 kak")
      try await live.say("sari", "B03 merah M 1 lagi kak")
      let shop = live.books.shop
      try await live.books.database.write { connection in
        let people = LiveBuyers(connection: connection, shop: shop)
        try people.block(
          try people.buyer("ani", from: "tiktok").id, in: live.session, by: nil, at: LiveStage.start)
      }
      try await live.say("ani", "B03 merah M 1 kak")
      #expect(try await live.states() == ["read", "unsure", "refused"])
      #expect(try await live.level() == [9, 1])
    }
  }

  @Test(arguments: Backend.all)
  func `what comes after the end claims nothing`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.count(9)
      let shop = live.books.shop
      try await live.books.database.write { connection in
        try LiveSessions(connection: connection, shop: shop).end(live.session, by: nil, at: LiveStage.start)
      }
      try await live.say("sari", "B03 merah M 1 kak")
      #expect(try await live.states() == ["unsure"])
      #expect(try await live.level() == [9, 0])
    }
  }
}

extension LiveStage {
  fileprivate func say(_ handle: String, _ text: String, id: String? = nil) async throws {
    let desk = LiveDesk(database: books.database, clock: { LiveStage.start })
    _ = try await desk.take([comment(handle, text, id: id)], in: place)
  }

  fileprivate func comment(_ handle: String, _ text: String, id: String? = nil) -> IncomingComment {
    IncomingComment(
      source: "tiktok", room: "1", externalID: id ?? ID<LiveComment>.new().description, handle: handle, text: text,
      saidAt: LiveStage.start)
  }

  fileprivate func states() async throws -> [String] {
    try await books.database.read { [books] connection in
      try connection.rows("SELECT state FROM live_comment WHERE shop_id = \(books.shop) ORDER BY comment_id")
        .map { try $0("state") }
    }
  }
}
