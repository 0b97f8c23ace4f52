import Storage
import TestSupport
import Testing

@testable import Trade

/// Questions for a size, as a desk shows them.
struct FitCueTests {
  @Test(arguments: Backend.all)
  func `who tells measures gets an own answer, with the size that was asked for`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      try await live.ask("sari", "B03 bb 58 tb 165 muat L kak?")
      try await live.ask("ani", "B03 bb 66 tb 170 size apa kak")
      try await live.ask("rina", "B03 ada ukuran apa aja kak")
      let view = try await live.view()
      #expect(view.fits.cues.map(\.buyer.handle) == ["sari", "ani"] && view.fits.count == 2)
      #expect(view.fits.cues[0].advice.verdict == .size("M"))
      #expect(view.fits.cues[0].advice.asked == .fits || view.fits.cues[0].advice.asked == .tooLarge)
      #expect(view.fits.cues[1].advice.verdict == .size("L"))
      #expect(view.questions.map(\.count) == [1])
      #expect(view.charts.count == 1)
      #expect(view.totals.questions == 3)
    }
  }

  @Test(arguments: Backend.all)
  func `questions that stayed open are answered one by one, each for the body that was told`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      try await live.ask("sari", "B03 bb 58 tb 165 muat L kak?")
      try await live.ask("sari", "B03 bb 66 tb 170 muat kak?")
      try await live.ask("rina", "B03 ada ukuran apa aja kak")
      let (shop, session) = (live.books.shop, live.session)
      let (rows, cues) = try await live.books.database.read { connection in
        let rows = try FollowUps(connection: connection, shop: shop, session: session).page()
        let items = try LineUp(connection: connection, shop: shop, session: session).items()
        return (
          rows,
          try FitCues(connection: connection, shop: shop, session: session)
            .cues(of: rows.map(\.comment.id), among: items)
        )
      }
      #expect(rows.count == 3 && cues.count == 2, "who tells no measures has no answer for a body")
      #expect(rows.map { cues[$0.comment.id]?.advice.verdict } == [.size("M"), .size("L"), nil])
      #expect(rows.map { cues[$0.comment.id]?.measures.weight } == [58_000, 66_000, nil])
    }
  }

  @Test(arguments: Backend.all)
  func `who asks again counts once, and is ticked off with all that was asked`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      try await live.ask("sari", "B03 bb 58 tb 165 muat kak?")
      try await live.ask("ani", "B03 bb 66 tb 170 size apa kak")
      try await live.ask("sari", "B03 bb 72 tb 172 muat kak?")
      let view = try await live.view()
      #expect(view.fits.cues.map(\.buyer.handle) == ["ani", "sari"] && view.fits.count == 3)
      #expect(view.fits.cues[1].measures.weight == 72_000)
      #expect(try await live.fits { try $0.answer(view.fits.cues[1].comment, by: nil, at: LiveStage.start) } == 2)
      #expect(try await live.fits { try $0.answer(view.fits.cues[1].comment, by: nil, at: LiveStage.start) } == 0)
      #expect(try await live.view().fits.cues.map(\.buyer.handle) == ["ani"])
      await #expect(throws: LiveError.unknownComment) {
        try await live.fits { _ = try $0.answer(ID(1), by: nil, at: LiveStage.start) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `answering the others leaves those who told measures, and they leave the others`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      try await live.ask("rina", "B03 ada ukuran apa aja kak")
      try await live.ask("sari", "B03 bb 58 tb 165 muat kak?")
      let group = try #require(try await live.view().questions.first)
      let shop = live.books.shop
      let settled = try await live.books.database.write { connection in
        try QuestionRadar(connection: connection, shop: shop, session: live.session)
          .answer(group.item, group.attribute, upTo: ID(.max), by: nil, at: LiveStage.start)
      }
      let view = try await live.view()
      #expect(settled == 1 && view.questions.isEmpty && view.fits.count == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `without a chart the answer is not known, and one press makes one`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.ask("sari", "B03 bb 58 tb 165 muat kak?")
      let before = try #require(try await live.view().fits.cues.first)
      #expect(before.advice.verdict == .unknown(.noChart) && before.standard == .manShirt)
      try await live.fits { try $0.makeChart(for: live.item, by: nil, at: LiveStage.start) }
      // A second press, of another operator, changes nothing.
      try await live.fits { try $0.makeChart(for: live.item, by: nil, at: LiveStage.start) }
      let after = try #require(try await live.view().fits.cues.first)
      #expect(after.advice.verdict == .size("M") && after.standard == nil)
      #expect(try await live.events(.taught).count == 2)
      await #expect(throws: LiveError.unknownItem) {
        try await live.fits { try $0.makeChart(for: ID(1), by: nil, at: LiveStage.start) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `measures in a claim are kept with it, and are no question`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      for variant in 0..<6 { try await live.count(3, of: variant) }
      try await live.ask("sari", "keep B03 merah L 1 ya kak bb 66 tb 170")
      #expect(try await live.view().fits.cues.isEmpty)
      let shop = live.books.shop
      let weight: Int64? = try await live.books.database.read {
        try $0.value("SELECT weight FROM comment_measures WHERE shop_id = \(shop)")
      }
      #expect(weight == 66_000)
    }
  }

  @Test(arguments: Backend.all)
  func `askers stand by their item, the one on show first, and going on answers those the host had before her`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      let shop = live.books.shop
      let (other, blank) = try await live.books.database.write {
        connection -> (ID<LineUpItem>, ID<LineUpItem>) in
        let catalogue = Catalogue(connection: connection, shop: shop)
        let lineUp = LineUp(connection: connection, shop: shop, session: live.session)
        let items = try ["Kemeja Truntum", "Gelas"].enumerated().map { number, name in
          let product = try catalogue.create(name, at: LiveStage.start)
          for size in ["M", "L"] {
            _ = try catalogue.addVariant(
              VariantForm(traits: VariantTraits(size: size)), to: product, at: LiveStage.start)
          }
          return try lineUp.add(product, code: "K0\(number + 1)", at: LiveStage.start)
        }
        return (items[0], items[1])
      }
      for (handle, code) in [("sari", "B03"), ("ani", "K01"), ("rina", "B03"), ("tono", "K02")] {
        try await live.ask(handle, "\(code) bb 58 tb 165 muat kak?")
      }
      #expect(try await live.view().fits.cues.map(\.buyer.handle) == ["tono", "sari", "rina", "ani"])
      try await live.show(live.item)
      let view = try await live.view()
      #expect(view.fits.cues.map(\.buyer.handle) == ["sari", "rina", "tono", "ani"])
      #expect(view.fits.counts == [live.item: 2, other: 1, blank: 1])
      let answer = try await live.moveOn(from: live.item, to: other, after: 60)
      #expect(answer?.questions == 2 && answer?.kind == .movedOn)
      // K01 has no chart: whoever asked has heard nothing.
      #expect(try await live.moveOn(from: other, to: blank, after: 120) == nil)
      #expect(try await live.view().fits.count == 2)
      let ticked = try await live.fits {
        try $0.answer(about: other, upTo: ID(.max), by: nil, at: LiveStage.start)
      }
      #expect(ticked?.questions == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `a flood of askers shows the first, and counts all`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      for number in 0..<30 { try await live.ask("asker\(number)", "B03 bb \(50 + number) tb 165 muat?") }
      let view = try await live.view()
      #expect(view.fits.cues.count == 12 && view.fits.count == 30)
      #expect(view.fits.cues.first?.buyer.handle == "asker0")
    }
  }
}

extension LiveStage {
  func ask(_ handle: String, _ text: String, in source: String = "tiktok") async throws {
    let desk = LiveDesk(database: books.database, clock: { LiveStage.start })
    _ = try await desk.take(
      [
        IncomingComment(
          source: source, room: "1", externalID: ID<LiveComment>.new().description, handle: handle, text: text,
          saidAt: LiveStage.start)
      ], in: place)
  }

  fileprivate func show(_ item: ID<LineUpItem>) async throws {
    try await books.database.write { [books, session] connection in
      _ = try LiveSessions(connection: connection, shop: books.shop)
        .show(item, in: session, by: nil, at: LiveStage.start)
    }
  }

  fileprivate func moveOn(
    from item: ID<LineUpItem>, to shown: ID<LineUpItem>, after seconds: Int64
  ) async throws -> LiveAnswer? {
    try await books.database.write { [books, session] connection in
      try AnswerBook(connection: connection, shop: books.shop, session: session)
        .moveOn(from: item, to: shown, by: nil, at: LiveStage.start + .seconds(seconds))
    }
  }

  /// A standard chart for the product that is shown.
  func chart() async throws {
    try await fits { try $0.makeChart(for: item, by: nil, at: LiveStage.start) }
  }

  @discardableResult
  func fits<Value: Sendable>(_ deed: @escaping @Sendable (FitCues) throws -> Value) async throws -> Value {
    try await books.database.write { [books, session] connection in
      try deed(FitCues(connection: connection, shop: books.shop, session: session))
    }
  }

  func view() async throws -> DeskView {
    try await books.database.read { [books, session] in try DeskView(session, of: books.shop, on: $0) }
  }
}
