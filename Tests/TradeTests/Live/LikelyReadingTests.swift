import Storage
import TestSupport
import Testing

@testable import Trade

/// Which variants a comment may mean, by as much as was understood of it.
struct LikelyReadingTests {
  @Test func `a colour that the item does not have leaves the size that was understood`() async throws {
    try await withItem { item, _ in
      #expect(item.labels(item.likely(size: "L", colour: "Hijau", in: "B03 hijau L")) == ["Merah L", "Navy L"])
      #expect(item.labels(item.likely(size: "S", colour: "Navy", in: "B03 navy S")) == ["Navy M", "Navy L", "Navy XL"])
      #expect(item.labels(item.likely(size: "M", colour: "Navy", in: "")) == ["Navy M"])
      #expect(item.likely(size: "S", colour: "Hijau", in: "").count == 6)
    }
  }

  @Test func `a part of a colour's name narrows to it`() async throws {
    try await withItem { item, _ in
      #expect(item.labels(item.likely(size: nil, colour: nil, in: "yg navy aja")) == ["Navy M", "Navy L", "Navy XL"])
    }
  }

  @Test func `where nothing was understood each colour comes before the next of any`() async throws {
    try await withItem { item, _ in
      #expect(
        item.labels(item.likely(size: nil, colour: nil, in: "mau dong kak 2"))
          == ["Merah M", "Navy M", "Merah L", "Navy L", "Merah XL", "Navy XL"])
    }
  }

  @Test func `what is asked for is told first, then how many others there are`() async throws {
    try await withItem { item, levels in
      let answer = CueAnswer(to: .stock, about: item, levels: levels, said: [:])
      let asked = try #require(answer.levels(of: item.named(in: "B03 L ada ga?")))
      #expect(asked.asked.map(\.name) == ["Merah", "Navy"] && asked.others == 14)
      #expect(asked.asked.map(\.sizes) == [[.init(name: "L", left: 2)], [.init(name: "L", left: 5)]])
      let one = try #require(answer.levels(of: item.named(in: "navy xl ready")))
      #expect(one.asked.map(\.name) == ["Navy"] && one.asked[0].sizes == [.init(name: "XL", left: 6)])
      #expect(answer.levels(of: item.named(in: "masih ada kak")) == nil)
      #expect(CueAnswer.text("katun").levels(of: item.variants) == nil)
      #expect(try #require(answer.levels(of: item.variants)).others == nil)
    }
  }

  private func withItem(_ body: (LineUpItem, [ID<Variant>: StockLevel]) throws -> Void) async throws {
    try await withLive(on: .sqlite) { live in
      for variant in 0..<6 { try await live.count(Int64(variant + 1), of: variant) }
      let (item, levels) = try await live.books.database.read { connection in
        let item = try LineUp(connection: connection, shop: live.books.shop, session: live.session).items()[0]
        return (
          item, try StockLedger(connection: connection, shop: live.books.shop).levels(of: item.variants.map(\.id))
        )
      }
      try body(item, levels)
    }
  }
}

extension LineUpItem {
  fileprivate func labels(_ some: [Variant]) -> [String] { some.map { "\($0.traits.shade) \($0.traits.size)" } }
}
