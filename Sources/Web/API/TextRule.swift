import Trade

/// Which texts the API takes; the document says the same as lengths and patterns.
struct TextRule: Sendable {
  /// Unicode scalars.
  let most: Int
  /// Whether line ends and tabs may stand in it.
  var hasLines = false
  /// Whether there must be something to see in it.
  var isVisible = false

  static let note = TextRule(most: 500)
  static let shopName = TextRule(most: 100, isVisible: true)
  static let fileName = TextRule(most: 200)

  /// The rule of a field of the catalogue.
  static func field(_ field: CatalogueField) -> TextRule {
    switch field {
    case .name: TextRule(most: field.limit, isVisible: true)
    case .motif, .size, .colour, .sku: TextRule(most: field.limit)
    case .material, .sizeChart, .care, .story: TextRule(most: field.limit, hasLines: true)
    }
  }

  /// What is wrong with a text; nil when it is right.
  func isWrong(_ text: String) -> Written? {
    let scalars = text.unicodeScalars
    if scalars.count > most { return .word("form.tooLong", ["most": .count(most)]) }
    if scalars.contains(where: isControl) {
      return .bilingual("Ada karakter kendali di dalamnya.", english: "There are control characters in it.")
    }
    if isVisible, scalars.allSatisfy(\.properties.isWhitespace) { return .word("form.missing") }
    return nil
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    if hasLines, scalar == "\n" || scalar == "\r" || scalar == "\t" { return false }
    return scalar.value < 0x20 || scalar.value == 0x7F
  }
}

/// Forms of values that stand in addresses, headers and bodies; the document has them as patterns.
enum APIPattern {
  /// `^[1-9][0-9]{0,18}$`
  static func isID(_ text: String) -> Bool {
    (1...19).contains(text.utf8.count) && isDigits(text) && !text.hasPrefix("0")
  }

  /// `^[A-Za-z0-9_-]{8,100}$`
  static func isKey(_ text: String) -> Bool {
    (8...100).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
