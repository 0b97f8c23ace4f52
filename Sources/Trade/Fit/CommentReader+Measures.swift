/// What a comment says of a body, and the size it names.
package struct SaidMeasures: Sendable, Equatable {
  package let measures: Measures
  /// The only size it names, as the reader writes sizes (XXL, XXXL); nil for none or several.
  package let size: String?
}

extension CommentReader {
  /// The measures in a comment: "bb 60 tb 155", "60kg/155cm", "tinggi 1,55", "ld 100", "umur 5 tahun".
  ///
  /// They are the numbers that the reader keeps from being claims. Of a range the middle counts, of several bodies the
  /// first.
  ///
  /// - Returns: nil where there are none.
  package func measures(in text: String) -> SaidMeasures? {
    guard Self.mayTell(text) else { return nil }
    let slots = CommentSlots(CommentText(text), lineUp)
    guard let measures = slots.measures else { return nil }
    let sizes = Set(slots.tokens.filter { $0.role == .size }.map { Sizes.text($0.ref, lineUp) })
    return SaidMeasures(measures: measures, size: sizes.count == 1 ? sizes.first : nil)
  }
}

extension CommentReader {
  private static let words = ["umur", "usia", "anak", "ting", "bera"].map(last)
  private static let pairs = ["bb", "tb", "kg"].map(last)

  private static func last(_ word: String) -> UInt32 { word.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  /// Whether it is worth finding the slots again: most claims have neither a number that large nor such a word.
  private static func mayTell(_ text: String) -> Bool {
    var number = 0
    var hasDigit = false
    var hasWord = false
    var four: UInt32 = 0
    for byte in text.utf8 {
      if (48...57).contains(byte) {
        hasDigit = true
        number = min(number * 10 + Int(byte & 15), 10_000)
        if number >= 30 { return true }
      } else {
        number = 0
        four = four << 8 | UInt32((65...90).contains(byte) ? byte | 32 : byte)
        hasWord = hasWord || pairs.contains(four & 0xFFFF) || words.contains(four)
      }
    }
    return hasDigit && hasWord
  }
}

extension CommentSlots {
  fileprivate var measures: Measures? {
    var weight: Int?
    var height: Int?
    var chest: Int?
    var age: Int?
    for at in tokens.indices {
      switch tokens[at].role {
      // "BB 3 digit" is anything from 100 on.
      case .weight where !text[optional: at + 1, tokens].elementsEqual("digit".utf8):
        weight = weight ?? thousandths(at)
      case .height: height = height ?? self.height(at)
      case .girth where isChest(at): chest = chest ?? thousandths(at) / 100
      case .time: age = age ?? self.age(at)
      default: break
      }
    }
    // Who writes "bb 165 tb 60" changed the two.
    if let kilos = weight, let millimetres = height, kilos >= 140_000, millimetres < 1_400 {
      (weight, height) = (millimetres * 100, kilos / 100)
    }
    return Measures(weight: weight, height: height, chest: chest, age: age)
  }

  /// A measure in thousandths, with what stands after its comma; of a range the middle.
  private func thousandths(_ at: Int) -> Int {
    let whole = Int(tokens[at].ref) * 1_000
    guard tokens.indices.contains(at + 1), tokens[at + 1].isNumber, tokens[at + 1].role == .absorbed else {
      return whole
    }
    let next = tokens[at + 1]
    if next.gap == .hyphen { return (whole + Int(next.value) * 1_000) / 2 }
    return whole + Int(next.value) * (next.digits == 1 ? 100 : 10)
  }

  /// In millimetres; cloth is measured in metres and centimetres too.
  private func height(_ at: Int) -> Int? {
    let isNamed = kind(at - 1) == .heightWord || kind(at - 2) == .heightWord && kind(at - 1) == .address
    let said = thousandths(at)
    let millimetres = said < 3_000 ? said : said / 100
    return isNamed || (said >= 3_000 && millimetres >= 1_300) ? millimetres : nil
  }

  private func isChest(_ at: Int) -> Bool {
    text[optional: at - 1, tokens].elementsEqual("ld".utf8)
      || text[optional: at - 1, tokens].elementsEqual("ldnya".utf8)
      || isChestWord(at - 1) || text[optional: at - 1, tokens].elementsEqual("lingkar".utf8)
      || text[optional: at - 2, tokens].elementsEqual("ld".utf8)
  }

  /// In months: "umur 7", "anak 5 thn", "18 bulan".
  private func age(_ at: Int) -> Int? {
    guard tokens[at].isNumber else { return nil }
    let unit = text[optional: at + 1, tokens]
    let isYears = unit.elementsEqual("tahun".utf8) || unit.elementsEqual("thn".utf8) || unit.elementsEqual("th".utf8)
    let isMonths = unit.elementsEqual("bulan".utf8) || unit.elementsEqual("bln".utf8)
    let before = (1...3).contains { back in
      word(at - back) == CommentIDs.umur || text[optional: at - back, tokens].elementsEqual("anak".utf8)
    }
    guard before else { return nil }
    return isMonths
      ? Int(tokens[at].value) : isYears || word(at - 1) == CommentIDs.umur ? Int(tokens[at].value) * 12 : nil
  }
}
