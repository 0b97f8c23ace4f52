import Testing

@testable import Trade

@Suite struct ListingMatcherTests {
  private func variant(
    _ id: Int64, of product: Int64, _ name: String, sku: String = "", _ traits: VariantTraits
  ) -> KnownVariant {
    KnownVariant(id: ID(id), product: ID(product), names: [name], codes: [sku], traits: [traits])
  }

  private var matcher: ListingMatcher {
    ListingMatcher([
      variant(1, of: 1, "Kemeja Batik Parang Lengan Panjang", sku: "KBP", VariantTraits(size: "L", colour: "Merah")),
      variant(2, of: 1, "Kemeja Batik Parang Lengan Panjang", sku: "KBP", VariantTraits(size: "XL", colour: "Merah")),
      variant(3, of: 1, "Kemeja Batik Parang Lengan Panjang", sku: "KBP", VariantTraits(size: "L", colour: "Navy")),
      variant(4, of: 2, "Daster Kawung Jumbo", VariantTraits(motif: "Kawung", size: "All Size")),
    ])
  }

  private func listing(_ name: String, _ sku: String, _ variation: String) -> ListingText {
    ListingText(productName: name, sku: sku, variation: variation)
  }

  @Test func `the same SKU, size and colour on another channel is sure, however the channel spells them`() {
    #expect(matcher.exact(listing("BATIK PRIA PARANG PREMIUM", "kbp", "Red - l")) == ID(1))
    #expect(matcher.exact(listing("Kemeja Batik Parang", "KBP", "Merah,XL")) == ID(2))
  }

  @Test func `without a SKU on either side the name and the traits are sure`() {
    #expect(matcher.exact(listing("daster kawung JUMBO", "", "Allsize")) == ID(4))
    #expect(matcher.exact(listing("daster kawung JUMBO", "DKJ", "Allsize")) == ID(4))
  }

  @Test func `another size, another SKU of the same name, or several that fit are not sure`() {
    #expect(matcher.exact(listing("Kemeja Batik Parang Lengan Panjang", "KBP", "Merah,M")) == nil)
    #expect(matcher.exact(listing("Kemeja Batik Parang Lengan Panjang", "XYZ", "Merah,L")) == nil)
    let twins = ListingMatcher([
      variant(1, of: 1, "A", sku: "S", VariantTraits(size: "L")),
      variant(2, of: 2, "B", sku: "S", VariantTraits(size: "L")),
    ])
    #expect(twins.exact(listing("C", "S", "L")) == nil)
  }

  @Test func `a near match is suggested, the likeliest first, and never another size`() {
    let near = matcher.suggestions(for: listing("Kemeja Batik Parang Panjang Pria", "KBP-1", "Marun,L"))
    #expect(near.map(\.variant).contains(ID(1)))
    #expect(!near.map(\.variant).contains(ID(2)))
    #expect(near.map(\.score) == near.map(\.score).sorted(by: >))
    let slip = matcher.suggestions(for: listing("Kemeja Batik Parang Lengan Panjng", "", "Mera,L"))
    #expect(slip.first?.variant == ID(1))
  }

  @Test func `what has nothing in common gets no suggestion`() {
    #expect(matcher.suggestions(for: listing("Sepatu Standar Motor", "SELL-SEP-01", "honda")).isEmpty)
    #expect(ListingMatcher([]).suggestions(for: listing("a", "b", "c")).isEmpty)
  }

  @Test func `edit distance on known pairs`() {
    #expect(EditDistance.distance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
    #expect(EditDistance.distance([], Array("abc".utf8)) == 3)
    #expect(EditDistance.likeness("maroon", "marroon") == 86)
    #expect(Trigrams(FoldedText("parang")).likeness(to: Trigrams(FoldedText("PARANG!"))) == 100)
    #expect(Trigrams(FoldedText("parang")).likeness(to: Trigrams(FoldedText("xyz"))) == 0)
  }
}
