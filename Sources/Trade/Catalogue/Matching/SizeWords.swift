/// Sizes as Indonesian shops write them.
enum SizeWords {
  /// The one spelling of a size, or nil when the words are not a size.
  ///
  /// `xl` → `XL`, `XXXL` → `3XL`, `allsize` → `All Size`, `LD100` → `LD 100`, `uk. 38` → `38`, `31 - 32` → `31-32`.
  static func canonical(_ text: some StringProtocol) -> String? {
    let words = FoldedText(text).words
    guard let first = words.first, words.count <= 4 else { return nil }
    if introductions.contains(first), words.count > 1 {
      return canonical(text[text.firstIndex(after: first)...])
    }
    if let whole = whole[words.joined()] { return whole }
    if let bust = bust(words) { return bust }
    if words.count == 2, let low = letters(words[0]), let high = letters(words[1]) { return "\(low)-\(high)" }
    if words.count == 1, let letters = letters(first) { return letters }
    if let letters = letters(first), let bust = bust(words.dropFirst()) { return "\(letters) \(bust)" }
    return number(words)
  }

  private static let introductions: Set<Substring> = ["size", "ukuran", "uk", "no", "nomor", "sz"]

  private static let whole: [String: String] = [
    "allsize": "All Size", "onesize": "All Size", "freesize": "All Size", "satuukuran": "All Size",
    "jumbo": "Jumbo", "bigsize": "Jumbo", "standar": "Standar",
  ]

  /// XXS to 9XL.
  private static func letters(_ word: Substring) -> String? {
    switch word {
    case "s", "m", "l", "xs", "xl", "xxs", "xxl": return word.uppercased()
    case "xxxl": return "3XL"
    case "xxxxl": return "4XL"
    case "xxxxxl": return "5XL"
    default:
      guard word.utf8.count == 3, word.hasSuffix("xl"), let times = word.first?.wholeNumberValue, times > 1
      else { return nil }
      return times == 2 ? "XXL" : "\(times)XL"
    }
  }

  /// Bust girth (lingkar dada) in centimetres: LD 100, LD100cm, LD 96-100.
  private static func bust(_ words: some Collection<Substring>) -> String? {
    let joined = words.joined(separator: " ")
    guard joined.hasPrefix("ld") else { return nil }
    var digits = joined.dropFirst(2).drop { $0 == " " }
    if digits.hasSuffix("cm") { digits = digits.dropLast(2) }
    let numbers = digits.split(separator: " ")
    guard (1...2).contains(numbers.count), numbers.allSatisfy(isNumber) else { return nil }
    return "LD " + numbers.joined(separator: "-")
  }

  /// 38, 31-32, 2 meter, 5-6 tahun.
  private static func number(_ words: [Substring]) -> String? {
    let numbers = words.prefix { isNumber($0) }
    guard (1...2).contains(numbers.count) else { return nil }
    let range = numbers.joined(separator: "-")
    switch words.dropFirst(numbers.count).joined(separator: " ") {
    case "": return range
    case "cm": return range + " cm"
    case "meter", "mtr": return range + " meter"
    case "tahun", "thn", "th", "years", "y": return range + " tahun"
    case "bulan", "bln", "months": return range + " bulan"
    default: return nil
    }
  }

  private static func isNumber(_ word: Substring) -> Bool {
    (1...3).contains(word.utf8.count) && word.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension StringProtocol {
  /// The place just behind the first occurrence of a word, whatever its letters' case.
  fileprivate func firstIndex(after word: Substring) -> Index {
    var index = startIndex
    while index < endIndex {
      if self[index...].lowercased().hasPrefix(word) {
        return self.index(index, offsetBy: word.count, limitedBy: endIndex) ?? endIndex
      }
      index = self.index(after: index)
    }
    return endIndex
  }
}
