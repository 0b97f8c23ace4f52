import Trade

// What settings take, for whoever gave them something else.
extension Sentences {
  /// - Parameter said: what was given, and where.
  static func settingTakes(_ said: String, _ what: Sentence) -> Sentence {
    Sentence("\(said): yang bisa, \(what.indonesian).", english: "\(said): it takes \(what.english).")
  }

  static func numbers(_ range: ClosedRange<Int>) -> Sentence {
    Sentence(
      "bilangan bulat \(range.lowerBound) sampai \(range.upperBound)",
      english: "a whole number, \(range.lowerBound) to \(range.upperBound)")
  }

  static func words(_ words: [String]) -> Sentence {
    guard let last = words.last, words.count > 1 else { return Sentence(words.joined(), english: words.joined()) }
    let first = words.dropLast().joined(separator: ", ")
    return Sentence("\(first) atau \(last)", english: "\(first) or \(last)")
  }

  static let settingTakesHours = Sentence("0 sampai 23, any atau off", english: "0 to 23, any or off")

  static let settingTakesBucket = Sentence(
    "nama 2 sampai 63 huruf, angka, titik, garis bawah atau tanda hubung, dimulai huruf atau angka",
    english: "a name of 2 to 63 letters, digits, dots, underscores or hyphens that begins with a letter or digit")

  static let settingTakesEndpoint = Sentence(
    "https://nama, boleh dengan :port, tanpa apa pun di belakangnya",
    english: "https://name, with a :port if need be, and nothing behind it")

  static let settingTakesHosts = Sentence(
    "nama atau alamat, boleh dengan :port", english: "a name or an address, with a :port if need be")
}
