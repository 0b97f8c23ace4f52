import Testing

@testable import Trade

@Suite struct VariationReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let variation: String
    let motif: String
    let size: String
    let colour: String

    init(_ variation: String, of name: String = "", motif: String = "", size: String = "", colour: String = "") {
      self.name = name
      self.variation = variation
      self.motif = motif
      self.size = size
      self.colour = colour
    }

    var testDescription: String { variation.isEmpty ? name : variation }
  }

  static let cases: [Case] = [
    Case("Merah Maroon,XL", size: "XL", colour: "Merah Maroon"),
    Case("Parang - M", motif: "Parang", size: "M"),
    Case("Parang Rusak,L", motif: "Parang Rusak", size: "L"),
    Case("Abu-abu,31-32", size: "31-32", colour: "Abu-abu"),
    Case("Biru Benhur,XXL", size: "XXL", colour: "Biru Benhur"),
    Case("Hitam,28", size: "28", colour: "Hitam"),
    Case("L", size: "L"),
    Case("2xl", size: "XXL"),
    Case("XXXL", size: "3XL"),
    Case("Allsize", size: "All Size"),
    Case("ALL SIZE, navy", size: "All Size", colour: "navy"),
    Case("LD 100", size: "LD 100"),
    Case("Sogan / LD100cm", motif: "Sogan", size: "LD 100"),
    Case("Size L", size: "L"),
    Case("Uk. 38", size: "38"),
    Case("S/M", size: "S-M"),
    Case("Mega Mendung Biru XL", motif: "Mega Mendung", size: "XL", colour: "Biru"),
    Case("Biru Mega Mendung,XL", motif: "Mega Mendung", size: "XL", colour: "Biru"),
    Case("Dark Grey (M)", size: "M", colour: "Dark Grey"),
    Case("Warna Kopi Susu,M", size: "M", colour: "Kopi Susu"),
    Case("honda", motif: "honda"),
    Case("Motif 3,L", motif: "Motif 3", size: "L"),
    Case("2 meter", size: "2 meter"),
    Case("", of: "Kemeja Batik Kawung Pria", motif: "Kawung"),
    Case("Merah,L", of: "Kemeja Batik Kawung Parang", size: "L", colour: "Merah"),
    Case("", of: "Daster Batik All Size Jumbo", size: "All Size"),
    Case("Lengan Panjang,Hitam,L", motif: "Lengan Panjang", size: "L", colour: "Hitam"),
  ]

  @Test(arguments: cases) func `a variation is read`(_ example: Case) {
    #expect(
      VariationReader.traits(productName: example.name, variation: example.variation)
        == VariantTraits(motif: example.motif, size: example.size, colour: example.colour))
  }

  @Test func `two spellings of one variant are the same, two sizes are not`() {
    let key = { TraitsKey(VariationReader.traits(productName: "", variation: $0)) }
    #expect(key("Black, 2XL") == key("HITAM,XXL"))
    #expect(key("Dark Grey,M") == key("Abu-Abu Tua - M"))
    #expect(key("Hitam,L") != key("Hitam,XL"))
    #expect(key("Hitam,L") != key("Hitam Lengan Panjang,L"))
  }

  @Test func `no word of a variation is lost`() {
    let words = ["Parang", "Merah", "XL", "Panjang", "tua", "LD", "100", "-", ",", "/", "Motif", "2", "(M)", "premium"]
    var random = SeededDraws(seed: 7)
    for _ in 0..<5_000 {
      let variation = (0..<random.next(6)).map { _ in words[random.next(words.count)] }.joined(separator: " ")
      let traits = VariationReader.traits(productName: "", variation: variation)
      let kept = FoldedText([traits.motif, traits.size, traits.colour].joined(separator: " ")).words.sorted()
      #expect(
        kept.joined(separator: " ") == FoldedText(variation).words.sorted().joined(separator: " "), "\(variation)")
    }
  }
}

/// Small whole numbers that come again with the same seed.
struct SeededDraws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// 0 to `bound` - 1.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
