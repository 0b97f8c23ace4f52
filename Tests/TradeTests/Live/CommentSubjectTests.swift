import Storage
import TestSupport
import Testing

@testable import Trade

/// What comments are filed under, and which leave nothing to do.
@Suite struct CommentSubjectTests {
  private static let items = ["B01", "B02"].enumerated().map { place, code in
    LineUpItem(
      id: ID(Int64(place + 1)), place: place + 1, code: code, product: ID(Int64(place + 1)), name: "Kemeja",
      facts: ProductFacts(), price: nil, minutes: 5, variants: [])
  }
  private static let wish = CommentReading(intent: .question, attribute: .showItem, isAmbiguous: true)

  private func subject(
    _ reading: CommentReading, _ text: String, named: LineUpItem? = nil
  ) -> CommentSubject {
    CommentSubject(of: reading, in: text, named: named, showing: Self.items[0], lineUp: Self.items)
  }

  @Test func `a code that nobody has is not what is on show, and a wish to see it is for somebody to decide`() {
    let wish = subject(Self.wish, "B99 kak")
    #expect(wish.item == nil && wish.state(isOver: false) == .unsure && wish.state(isOver: true) == nil)
    let question = subject(
      CommentReading(intent: .question, attribute: .material, about: "B01"), "B99 bahannya apa kak",
      named: Self.items[0])
    #expect(question.item == nil && question.state(isOver: false) == nil)
    #expect(subject(CommentReading(intent: .claim, isAmbiguous: true), "mau B99 dong").item == nil)
  }

  @Test func `the code of what is on show, and no more, asks nothing`() {
    let reading = CommentReading(intent: .question, attribute: .showItem, about: "B01", isAmbiguous: true)
    let seen = subject(reading, "B 01 mbak", named: Self.items[0])
    #expect(seen.item?.code == "B01" && seen.state(isOver: false) == .read)
    let other = CommentReading(intent: .question, attribute: .showItem, about: "B02", isAmbiguous: true)
    #expect(subject(other, "B 02 mbak", named: Self.items[1]).state(isOver: false) == nil)
    // Which colour of it is meant, or which side, is still to be shown.
    let colour = subject(Self.wish, "yang navy kak")
    #expect(colour.item?.code == "B01" && colour.state(isOver: false) == nil)
  }

  @Test(arguments: [CommentReading.Attribute.shipping, .payment, .howToOrder, .location, .schedule])
  func `what holds for the whole shop is not asked of what happens to be on show`(
    attribute: CommentReading.Attribute
  ) {
    #expect(subject(CommentReading(intent: .question, attribute: attribute), "bisa cod ga").item == nil)
  }

  @Test func `a parcel on its way is not what is on show, unless its code is named`() {
    #expect(subject(CommentReading(intent: .afterSale), "teh paketku belum sampai").item == nil)
    let named = CommentReading(intent: .afterSale, about: "B02")
    #expect(subject(named, "B02 ku belum sampai", named: Self.items[1]).item?.code == "B02")
    #expect(subject(CommentReading(intent: .question, attribute: .material), "bahannya apa").item?.code == "B01")
  }

  @Test(arguments: Backend.all)
  func `in the books a code that nobody has waits to be settled, and offers no size of what is on show`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend, { $0.bareCode = .showsItem }) { stage in
      try await stage.show(stage.item, at: 0)
      try await stage.ask(["ani": "B99 kak"], at: 1)
      let view = try await stage.view()
      let line = try #require(view.unsure.first)
      #expect(line.unknownCode?.code == "B99" && line.item == nil && view.guesses(for: line).isEmpty)
      #expect(view.questions.isEmpty)
      try await stage.ask(["sari": "B03 kak"], at: 2)
      #expect(try await stage.view().questions.isEmpty)
    }
  }
}

/// Unsure comments that name several items.
@Suite struct SeveralItemsTests {
  @Test(arguments: Backend.all)
  func `one press claims all that a comment names, and one undo takes all of it back`(on backend: Backend) async throws
  {
    try await withLive(on: backend) { stage in
      try await stage.count(5)
      let other = try await stage.daster()
      // After the end nothing is claimed by itself, so that the comment waits to be settled.
      try await stage.books.database.write { [shop = stage.books.shop, session = stage.session] connection in
        try LiveSessions(connection: connection, shop: shop).end(session, by: nil, at: LiveStage.start)
      }
      try await stage.ask(["ani": "B03 merah M 1 pcs sama B04 L 2 pcs"], at: 1)
      let view = try await stage.view()
      let line = try #require(view.unsure.first)
      let readings = view.readingsTogether(for: line)
      #expect(readings.map { $0.claims.map(\.guess.item.code) } == [["B03", "B04"]])
      #expect(readings.first?.claims.map(\.quantity) == [1, 2])
      let wanted = try #require(readings.first).claims.map {
        UnsureComments.Wanted(item: $0.guess.item.id, variant: $0.guess.variant.id, quantity: $0.quantity)
      }
      let settled = try await stage.unsure {
        try $0.settle(line.comment.id, as: .claims(wanted), by: nil, at: LiveStage.start)
      }
      #expect(settled.outcomes.count == 2)
      #expect(try await stage.level() == [5, 1])
      #expect(try await stage.view().totals.claims == 2)
      try await stage.unsure { try $0.unsettle(line.comment.id, by: nil, at: LiveStage.start) }
      #expect(try await stage.level() == [5, 0])
      let after = try await stage.view()
      #expect(after.totals.claims == 0 && after.unsure.map(\.comment.id) == [line.comment.id])
      #expect(after.items.contains { $0.id == other })
    }
  }

  @Test(arguments: Backend.all)
  func `when one of several cannot be claimed nothing is settled`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.count(5)
      let comment = try await stage.unsureComment()
      let wanted = [
        UnsureComments.Wanted(item: stage.item, variant: stage.variants[0], quantity: 1),
        .init(item: stage.item, variant: ID(7), quantity: 1),
      ]
      await #expect(throws: LiveError.unknownItem) {
        try await stage.unsure { try $0.settle(comment, as: .claims(wanted), by: nil, at: LiveStage.start) }
      }
      #expect(try await stage.level() == [5, 0])
      #expect(try await stage.view().totals.unsure == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `a comment that names one item has no reading together`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.ask(["ani": "mau B03 kak"], at: 1)
      let view = try await stage.view()
      let line = try #require(view.unsure.first)
      #expect(line.several.isEmpty && view.readingsTogether(for: line).isEmpty && view.guesses(for: line).count == 6)
    }
  }
}

/// Whom a cancelled claim leaves its pieces to.
@Suite struct CancelTests {
  @Test(arguments: Backend.all)
  func `cancelling tells who has the pieces now`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.count(3)
      let first = try #require(try await stage.claim(3).claim)
      _ = try await stage.claim(1, by: 1)
      _ = try await stage.claim(1, by: 2)
      let heirs = try await stage.desk { try $0.cancelTellingHeirs(first, at: LiveStage.start) }
      #expect(heirs.map(\.buyer.handle) == ["buyer1", "buyer2"] && heirs.map(\.pieces) == [1, 1])
      let last = try #require(try await stage.claim(1, by: 3).claim)
      #expect(try await stage.desk { try $0.cancelTellingHeirs(last, at: LiveStage.start) } == [])
      // Nothing comes of a second time.
      #expect(try await stage.desk { try $0.cancelTellingHeirs(last, at: LiveStage.start) } == [])
    }
  }
}

extension LiveStage {
  /// A second item, B04, of which there is one variant.
  fileprivate func daster() async throws -> ID<LineUpItem> {
    try await books.database.write { [books, session] connection in
      let catalogue = Catalogue(connection: connection, shop: books.shop)
      let product = try catalogue.create("Daster", at: Self.start)
      _ = try catalogue.addVariant(VariantForm(traits: VariantTraits(size: "L")), to: product, at: Self.start)
      return try LineUp(connection: connection, shop: books.shop, session: session)
        .add(product, code: "B04", at: Self.start)
    }
  }
}
