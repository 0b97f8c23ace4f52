import Testing

@testable import Trade

@Suite struct UnknownCodeTests {
  private static let items = [("B03", 1), ("B19", 2), ("B12", 3), ("A07", 4)].map { code, id in
    LineUpItem(
      id: ID(Int64(id)), place: id, code: code, product: ID(Int64(id)), name: "Kemeja", facts: ProductFacts(),
      price: nil, minutes: 5, variants: [])
  }

  @Test(arguments: [
    ("mau B9 dong", "B9", ["B03", "B19"]), ("B 21 L kak", "B21", ["B12"]), ("a-8 ya", "A8", ["A07"]),
    ("B77", "B77", []),
  ])
  func `a code nobody has is named, with those that look like it`(text: String, code: String, likely: [String]) throws {
    let unknown = try #require(UnknownCode(in: text, lineUp: Self.items))
    #expect(unknown.code == code)
    #expect(unknown.likely.map(\.code) == likely)
  }

  @Test(arguments: [
    "mau B03 kak", "b3 L", "B9 eh B03", "bb 60 tb 155 muat?", "mau 2 kak", "L 2", "150rb boleh", "jam 7 ya", "C4 dong",
    "",
  ])
  func `what is no code of this line-up's kind is none`(text: String) {
    #expect(UnknownCode(in: text, lineUp: Self.items) == nil)
  }
}
