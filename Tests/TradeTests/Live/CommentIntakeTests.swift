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

  @Test(arguments: Backend.all)
  func `settling a change moves the claim, all or nothing, and its undo moves it back`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.count(1)
      try await live.count(0, of: 1)
      try await live.count(1, of: 4)
      try await live.say("sari", "B03 merah M 1 kak")
      let old = try await live.newest()
      try await live.say("sari", "B03 nya ganti L ya kak")
      let line = try #require(try await live.view().unsure.first)
      let changes = try await live.view().changes(for: line)
      #expect(changes.map(\.guess.variant.id) == [live.variants[1]] && changes.map(\.claim.claim.id) == [old])
      await #expect(throws: LiveError.notEnoughLeft) {
        try await live.settle(line.comment.id, as: .change(old, to: live.wanted(1)))
      }
      #expect(try await live.level() == [1, 1])
      #expect(try await live.states() == ["read", "unsure"])
      try await live.settle(line.comment.id, as: .change(old, to: live.wanted(4)))
      #expect(try await live.level() == [1, 0])
      #expect(try await live.level(4) == [1, 1])
      #expect(try await live.claim(old).state == .cancelled)
      try await live.unsettle(line.comment.id)
      #expect(try await live.level() == [1, 1])
      #expect(try await live.level(4) == [1, 0])
      #expect(try await live.claim(old).state == .open)
      #expect(try await live.states() == ["read", "unsure"])
      // What was settled as taken back is hers again as well.
      try await live.settle(line.comment.id, as: .cancel(old))
      #expect(try await live.level() == [1, 0])
      try await live.unsettle(line.comment.id)
      #expect(try await live.level() == [1, 1])
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a change is settled for the one who wrote it, of a claim that stands, within the limit`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 2 }) { live in
      for variant in 0..<6 { try await live.count(9, of: variant) }
      try await live.say("sari", "B03 merah M 1 kak")
      let first = try await live.newest()
      try await live.say("sari", "B03 navy M 1 kak")
      let foreign = try #require(try await live.claim(of: 2, by: 0).claim)
      // Two claims of one item may be meant.
      try await live.say("sari", "B03 nya ganti L ya kak")
      let comment = try #require(try await live.view().unsure.first).comment.id
      await #expect(throws: LiveError.unknownClaim) {
        try await live.settle(comment, as: .change(foreign, to: live.wanted(1)))
      }
      await #expect(throws: LiveError.notEnoughLeft) {
        try await live.settle(comment, as: .change(first, to: live.wanted(1, 2)))
      }
      try await live.desk { desk in _ = try desk.cancel(first, at: LiveStage.start) }
      await #expect(throws: LiveError.settledAlready) {
        try await live.settle(comment, as: .change(first, to: live.wanted(1)))
      }
      #expect(try await live.states() == ["read", "read", "unsure"])
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

  @Test(arguments: Backend.all, [true, false])
  func `who takes everything back takes back too what nobody has settled, and that can be opened again`(
    on backend: Backend, together: Bool
  ) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 1 }) { live in
      try await live.count(9)
      let texts = [("sari", "B03 merah M 5 pcs kak"), ("ani", "B03 merah M 5 pcs kak"), ("sari", "cancel semua kak")]
      let said = texts.map { live.comment($0, $1) }
      let desk = LiveDesk(database: live.books.database, clock: { LiveStage.start })
      for batch in together ? [said] : said.map({ [$0] }) { _ = try await desk.take(batch, in: live.place) }
      #expect(try await live.states() == ["settled", "unsure", "read"])
      let view = try await live.view()
      #expect(view.unsure.map(\.buyer.handle) == ["ani"] && view.totals.unsure == 1)
      let taken = try #require(view.comments.first { $0.comment.state == .settled })
      try await live.unsettle(taken.comment.id)
      #expect(try await live.states() == ["unsure", "unsure", "read"])
    }
  }

  @Test(arguments: Backend.all)
  func `a claim with a question behind it claims, and is a question too`(on backend: Backend) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 1 }) { live in
      try await live.count(9)
      try await live.say("sari", "B03 merah M 1 ongkir ke bali berapa?")
      #expect(try await live.level() == [9, 1])
      #expect(try await live.states() == ["asked"])
      let cue = try #require(try await live.view().questions.first)
      #expect(cue.attribute == .shipping && cue.said.map(\.text) == ["B03 merah M 1 ongkir ke bali berapa?"])
      // Where it goes is no question, and what is not given is settled first.
      try await live.say("ani", "B03 merah M 1 kirim ke surabaya ya")
      try await live.say("tono", "B03 merah M 5 pcs bisa cod ga kak")
      #expect(try await live.states() == ["asked", "read", "unsure"])
      #expect(try await live.level() == [9, 2])
    }
  }

  @Test(arguments: Backend.all)
  func `what was asked for and not settled is taken back by one who has nothing, if it is one thing`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend, { $0.mostPerBuyer = 1 }) { live in
      try await live.count(9)
      try await live.say("sari", "cancel ya kak")
      try await live.say("sari", "B03 merah M 5 pcs kak")
      try await live.say("sari", "cancel ya kak")
      #expect(try await live.states() == ["read", "settled", "read"])
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

  fileprivate func wanted(_ variant: Int, _ quantity: Int64 = 1) -> UnsureComments.Wanted {
    .init(item: item, variant: variants[variant], quantity: quantity)
  }

  fileprivate func settle(_ comment: ID<LiveComment>, as meaning: UnsureComments.Meaning) async throws {
    try await books.database.write { [books, session] connection in
      _ = try UnsureComments(connection: connection, shop: books.shop, session: session)
        .settle(comment, as: meaning, by: nil, at: Self.start)
    }
  }

  fileprivate func unsettle(_ comment: ID<LiveComment>) async throws {
    try await books.database.write { [books, session] connection in
      try UnsureComments(connection: connection, shop: books.shop, session: session)
        .unsettle(comment, by: nil, at: Self.start)
    }
  }

  fileprivate func states() async throws -> [String] {
    try await books.database.read { [books] connection in
      try connection.rows("SELECT state FROM live_comment WHERE shop_id = \(books.shop) ORDER BY comment_id")
        .map { try $0("state") }
    }
  }
}
