import Foundation
import Testing

@testable import Trade

struct MeasuresTests {
  private let reader = ReadingLineUps.reader

  /// A comment with kilograms, centimetres, girth in centimetres and months.
  struct Said: Sendable, CustomTestStringConvertible {
    let text: String
    let kilos: Double?
    let tall: Double?
    let chest: Double?
    let months: Int?
    let size: String?

    init(
      _ text: String, _ kilos: Double? = nil, _ tall: Double? = nil, chest: Double? = nil, months: Int? = nil,
      size: String? = nil
    ) {
      (self.text, self.kilos, self.tall, self.chest, self.months, self.size) = (text, kilos, tall, chest, months, size)
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Said("bb 60 tb 155 muat L kak?", 60, 155, size: "L"), Said("60kg/155cm", 60, 155), Said("bb60tb155", 60, 155),
    Said("berat 60 tinggi 1,55", 60, 155), Said("BB 58,5", 58.5), Said("58,5kg 160cm", 58.5, 160),
    Said("bb 55 tb 1 60", 55, 160), Said("165/58 size apa", 58, 165), Said("177 74", 74, 177),
    Said("bb 55kg muat?", 55), Said("ld 100 pakai apa kak", chest: 100), Said("LDnya 104 muat?", chest: 104),
    Said("lingkar dada 96 muat ga", chest: 96), Said("anak umur 5 tahun bb 18", 18, months: 60),
    Said("umur 18 bulan muat?", months: 18), Said("bb 165 tb 60", 60, 165), Said("kak BB 55-65 kak?", 60),
    Said("et 1, 165/63 sz apa?", 63, 165), Said("bb aku 60 tb 155", 60, 155), Said("85 tb 165", 85, 165),
    Said("BB: 60 / TB: 155", 60, 155), Said("bb 68 tb167 cocoknya m atau L ?", 68, 167),
  ])
  func `measures are read as buyers write them`(said: Said) throws {
    let read = try #require(reader.measures(in: said.text))
    #expect(read.measures.weight == said.kilos.map { Int($0 * 1_000) })
    #expect(read.measures.height == said.tall.map { Int($0 * 10) })
    #expect(read.measures.chest == said.chest.map { Int($0 * 10) })
    #expect(read.measures.age == said.months)
    #expect(read.size == said.size)
  }

  @Test(arguments: [
    "B03 L 1 kak", "mau 2", "150rb", "jam 8 malam", "0812-3456-7890", "ld brp", "size s bb brp ka", "1,5 meter kainnya",
    "big size bb 3 digit", "garansi 1 tahun?", "halo kak", "", "bb 900", "tb 5",
  ])
  func `what is no measure of a body is none`(text: String) { #expect(reader.measures(in: text) == nil) }

  @Test func `a measure that no body has is left out, and none is nothing`() {
    #expect(Measures(weight: 300_000) == nil)
    #expect(Measures(weight: 60_000, height: 9_000) == Measures(weight: 60_000))
    #expect(Measures(age: 0) == nil)
  }
}

@Suite(.enabled(if: LabelledComments.isPresent, "the labelled comments are not at hand")) struct LabelledMeasuresTests {
  private struct Label: Decodable {
    let text: String
    let attribute: String?
  }

  /// Whoever names a weight with a word for it is read with that weight; who asks of something else tells no measures.
  @Test(arguments: ["development.jsonl", "real-development.jsonl"])
  func `measures stand in questions for a size, and in no others`(file: String) throws {
    let windows = (1...100).map {
      ReadingItem(code: "\($0)", name: "", kind: "", sizes: ["S", "M", "L", "XL", "XXL", "XXXL"], colours: [])
    }
    let reader = CommentReader(lineUp: ReadingLineUp(windows))
    let text = try String(contentsOf: LabelledComments.folder.appendingPathComponent(file), encoding: .utf8)
    for line in text.split(separator: "\n") {
      let label = try JSONDecoder().decode(Label.self, from: Data(line.utf8))
      let read = reader.measures(in: label.text)
      if label.attribute != "size" { #expect(read == nil, "\(label.text)") }
      let lower = label.text.lowercased()
      guard label.attribute == "size", let named = lower.firstMatch(of: #/\bbb ?(\d{2,3})(?![\d,.-])/#) else {
        continue
      }
      #expect(read?.measures.weight == Int(named.1).map { $0 * 1_000 }, "\(label.text)")
      if let tall = lower.firstMatch(of: #/\b(?:tb|tinggi) ?(\d{3})(?![\d,.])/#) {
        #expect(read?.measures.height == Int(tall.1).map { $0 * 10 }, "\(label.text)")
      }
    }
  }
}
