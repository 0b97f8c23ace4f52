import Storage
import TestSupport
import Testing

@testable import Trade

/// What the desk knows of the shop without anybody writing it down again.
@Suite struct ShopKnowledgeTests {
  @Test(arguments: Backend.all)
  func `shipping and how to pay are answered by what the checkout asks`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      #expect(try await stage.answer(to: .shipping) == .unknown)
      #expect(try await stage.answer(to: .payment) == .unknown)
      try await stage.terms { book in
        try book.set(dueHours: 24, allowsCOD: true)
        try book.set(shipping: 15_000, rates: [.bali: 25_000, .aceh: nil, .jakarta: 15_000])
      }
      #expect(try await stage.answer(to: .payment) == .payment([.cod]))
      // What costs the same as everywhere is not named.
      #expect(
        try await stage.answer(to: .shipping)
          == .shipping(
            own: [.init(province: .aceh, amount: .notSent), .init(province: .bali, amount: .price(25_000))],
            others: .price(15_000)))
      #expect(try await stage.answer(to: .location) == .unknown)
    }
  }

  @Test(arguments: Backend.all)
  func `the seller's own words come before it`(on backend: Backend) async throws {
    try await withLive(on: backend) { stage in
      try await stage.terms { try $0.set(dueHours: 24, allowsCOD: true) }
      let (shop, session) = (stage.books.shop, stage.session)
      try await stage.books.database.write { connection in
        try ShopAnswers(connection: connection, shop: shop)
          .set("COD khusus Jepara", for: .payment, in: session, by: nil, at: LiveStage.start)
      }
      #expect(try await stage.answer(to: .payment) == .said("COD khusus Jepara"))
    }
  }

  @Test(arguments: Backend.all)
  func `going on answers what was asked of the shop where the answer stood before the host`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { stage in
      let next = try await stage.add(["Daster"])[0]
      try await stage.terms { try $0.set(dueHours: 24, allowsCOD: true) }
      try await stage.show(stage.item, at: 0)
      try await stage.put("ani", about: nil, .payment, at: 1)
      try await stage.put("sari", about: nil, .location, at: 1)
      #expect(try await stage.moveOn(to: next, at: 20)?.questions == 1)
      #expect(try await stage.open() == ["sari"])
    }
  }

  @Test(arguments: Backend.all)
  func `showing an item answers every wish to see it, whoever looks and however late it came`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { stage in
      let next = try await stage.add(["Daster"])[0]
      try await stage.show(stage.item, at: 0)
      // More than the host's screen has room for are asked more.
      for attribute: CommentReading.Attribute in [.shipping, .payment, .location, .schedule] {
        for asker in ["ani", "sari"] { try await stage.put(asker, about: nil, attribute, at: 1) }
      }
      try await stage.put("tono", about: next, .showItem, at: 19)
      let item = stage.item
      let answer = try await stage.answers {
        try $0.moveOn(from: item, to: next, cuesAreSeen: false, by: nil, at: LiveStage.start + .seconds(20))
      }
      let shown = try #require(answer)
      #expect(shown.questions == 1 && shown.item == next && shown.attribute == .showItem)
      #expect(try await !stage.open().contains("tono"))
      #expect(try await stage.answers { try $0.takeBack(shown.id, by: nil, at: LiveStage.start) } == 1)
      #expect(try await stage.open().contains("tono"))
    }
  }
}

extension LiveStage {
  fileprivate func answer(to attribute: CommentReading.Attribute) async throws -> CueAnswer {
    try await books.database.read { [shop = books.shop] connection in
      CueAnswer(to: attribute, about: nil, levels: [:], said: try ShopKnowledge(of: shop, on: connection))
    }
  }
}
