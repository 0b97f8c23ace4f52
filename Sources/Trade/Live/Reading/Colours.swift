/// Rules of colours that are common to line-ups and comments.
enum Colours {
  private static let names = CommentLexicon.shared.colourNames
  private static let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
  /// Colours that the lexicon has as one word, by their parts: baby blue.
  private static let parts: [[Int32]] = names.map { name in
    let parts = name.split(separator: " ").compactMap {
      places[String($0)] ?? english[String($0)].flatMap { places[$0] }
    }
    return name == "broken white" || parts.count < 2 ? [] : parts
  }
  private static let english = ["blue": "biru", "gold": "gold", "pink": "pink"]
  private static let red = places["merah"] ?? -1
  private static let young = places["muda"] ?? -1
  private static let pink = places["pink"] ?? -1
  static let brokenWhite = places["broken white"] ?? -1
  static let white = places["putih"] ?? -1
  static let grey = places["abu"] ?? -1
  /// Colours that stand before another to make one of it.
  private static let leading: [Bool] = names.map {
    [
      "dusty", "baby blue", "rose", "broken white", "electric", "misty", "sage", "mint", "olive", "army", "navy",
      "milo",
    ]
    .contains($0)
  }
  private static let fillers: Set<UInt32> = [
    WordHash.id("warna"), WordHash.id("motif"), WordHash.id("rasa"), WordHash.id("dan"), WordHash.id("varian"),
  ]

  static func isLeading(_ part: Int32) -> Bool { part >= 0 && part < leading.count && leading[Int(part)] }

  static func isFiller(_ word: UInt32) -> Bool { fillers.contains(word) }

  /// Adds a colour word of the lexicon.
  static func insert(_ part: Int32, into key: inout ColourKey) {
    let own = parts[Int(part)]
    if part == white, key.contains(brokenWhite) { return }
    if own.isEmpty { key.insert(part) } else { for part in own { key.insert(part) } }
    if key.count == 2, key.contains(red), key.contains(young) {
      key = ColourKey()
      key.insert(pink)
    }
  }
}
