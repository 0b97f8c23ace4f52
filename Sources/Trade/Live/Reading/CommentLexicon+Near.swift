/// Words typed with one letter missing, too many, wrong or exchanged.
extension CommentLexicon {
  /// The words of the lexicon by what is left of them when one letter is missing.
  struct NearWords: Sendable {
    private var places: HashTable<Int32> = HashTable(capacity: 65_536)
    private var words: [Word] = []
    private var common: HashTable<Bool> = HashTable(capacity: 8_192)

    /// Two meanings are one letter apart: neither is guessed.
    private static let contested: Int32 = -1

    mutating func add(_ letters: [UInt8], _ word: Word) {
      guard letters.count >= 5, Self.isGuessed(word.kind) else { return }
      let place = Int32(words.count)
      words.append(word)
      // The first letter is nearly always right.
      for missing in 1..<letters.count {
        let hash = NearWords.hash(letters[...], without: missing)
        if let other = places[hash], other == Self.contested || words[Int(other)].id != word.id {
          places.insert(Self.contested, at: hash)
        } else {
          places.insert(place, at: hash)
        }
      }
    }

    /// Words that stand for themselves.
    mutating func addCommon(_ words: String) {
      for word in words.split(separator: " ") { common.insert(true, at: WordHash.of(word.utf8)) }
    }

    private func isCommon(_ letters: ArraySlice<UInt8>) -> Bool {
      if common[WordHash.of(letters)] != nil { return true }
      return letters.suffix(3).elementsEqual(Self.nya) && common[WordHash.of(letters.dropLast(3))] != nil
    }

    private static let nya = Array("nya".utf8)

    /// The word that letters nobody knows stand for; nil when none is near, or several are.
    func word(_ letters: ArraySlice<UInt8>, in lexicon: CommentLexicon) -> Word? {
      guard (4...16).contains(letters.count), !isCommon(letters) else { return nil }
      if let known = self[WordHash.of(letters)] { return known }
      guard letters.count >= 6 else { return nil }
      for extra in 1..<letters.count {
        let hash = Self.hash(letters, without: extra)
        if let known = lexicon.word(hash), Self.isGuessed(known.kind) { return known }
        if let known = self[hash] { return known }
      }
      return nil
    }

    private subscript(hash: UInt64) -> Word? {
      guard let place = places[hash], place != Self.contested else { return nil }
      return words[Int(place)]
    }

    private static func hash(_ letters: ArraySlice<UInt8>, without left: Int) -> UInt64 {
      var hash = WordHash.start
      for (at, letter) in letters.enumerated() where at != left { hash = WordHash.add(letter, to: hash) }
      return hash
    }

    /// Sizes, numbers and names are taken only as they stand.
    private static func isGuessed(_ kind: Kind) -> Bool {
      switch kind {
      case .plain, .claim, .show, .colour, .goods, .fabric, .trait, .sizeWord, .windowWord: true
      default: false
      }
    }
  }
}
