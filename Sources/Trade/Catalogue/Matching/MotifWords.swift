/// Motifs of batik and of woven cloth by name.
enum MotifWords {
  /// Whether the words begin with a motif's name.
  static func begins(_ words: ArraySlice<Substring>) -> Bool {
    length(at: words) > 0
  }

  /// The one motif that a product's name tells of; nil for none, and for several.
  static func only(in name: String) -> String? {
    let words = FoldedText(name).words
    var found: [String] = []
    var place = 0
    while place < words.count {
      let length = length(at: words[place...])
      if length > 0 {
        let motif = words[place..<place + length].map(\.capitalizedWord).joined(separator: " ")
        if !found.contains(motif) { found.append(motif) }
      }
      place += max(length, 1)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// How many words the motif's name at the beginning takes; 0 when there is none.
  private static func length(at words: ArraySlice<Substring>) -> Int {
    if words.count >= 2, pairs.contains(words.prefix(2).joined(separator: " ")) { return 2 }
    if let first = words.first, singles.contains(first) { return 1 }
    return 0
  }

  private static let singles: Set<Substring> = [
    "parang", "kawung", "megamendung", "truntum", "sogan", "sidomukti", "sidoluhur", "sidoasih", "ceplok", "nitik",
    "tambal", "lereng", "lasem", "tumpal", "buketan", "jlamprang", "gringsing", "gentongan",
    "cuwiri", "ulamsari", "simbut", "garuda", "troso", "lurik", "songket",
    "ecoprint", "shibori", "jumputan", "sasirangan", "ikat",
  ]

  private static let pairs: Set<String> = [
    "mega mendung", "parang rusak", "parang kusumo", "parang klitik", "parang barong", "sido mukti", "sido luhur",
    "sido asih", "sekar jagad", "udan liris", "tiga negeri", "pisan bali", "wahyu tumurun", "gajah oling",
    "kembang turi", "tujuh rupa", "semen rante", "semen rama", "ukir jepara", "tenun troso", "kawung picis",
    "buket pakis", "singa barong", "sogan klasik", "kawung beton", "motif ukir",
  ]
}

extension Substring {
  /// With a capital at the front, whatever it had.
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
