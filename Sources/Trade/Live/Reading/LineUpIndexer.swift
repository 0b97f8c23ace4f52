/// Builds the indexes of a line-up.
struct LineUpIndexer {
  private let count: Int
  /// Items by ``CodeKey``.
  private(set) var codes: HashTable<Int32>
  /// The keys of the first runs of all codes.
  private(set) var codeStarts: HashTable<Bool>
  /// The places of words of names and kinds, by their id.
  private(set) var nameWords: HashTable<Int32>
  private(set) var words: [ReadingLineUp.NameWord] = []
  /// Parts of colours that the lexicon does not know, by hash.
  private(set) var ownColours: HashTable<Int32>
  private(set) var ownColourNames: [String] = []
  /// Sizes of several words, by the hash of their joined runs, and their first runs.
  private(set) var ownSizeKeys: HashTable<Int32>
  private(set) var ownSizeStarts: HashTable<Bool>
  private(set) var ownSizes: [String] = []
  /// Sizes that are weights or volumes, by ``SizeMeasure``.
  private(set) var measures: HashTable<Int32>
  private(set) var forms: [ReadingLineUp.Form] = []
  /// Numbers that are sizes of some item.
  private(set) var sizeNumbers: Set<Int32> = []
  /// The most letters a code begins with, at least two: what else looks like a code.
  private(set) var longestLetters = 2

  init(_ items: [ReadingItem]) {
    count = items.count
    codes = HashTable(capacity: items.count * 4)
    codeStarts = HashTable(capacity: items.count * 4)
    nameWords = HashTable(capacity: items.count * 32)
    ownColours = HashTable(capacity: items.count * 4)
    ownSizeKeys = HashTable(capacity: items.count * 4)
    ownSizeStarts = HashTable(capacity: items.count * 4)
    measures = HashTable(capacity: 16)
    for (place, item) in items.enumerated() {
      addCode(item.code, place)
      addWords(item.kind, place, isKind: true)
      addWords(item.name, place, isKind: false)
      forms.append(
        ReadingLineUp.Form(sizes: item.sizes.map { addSize($0) }, colours: item.colours.map { addColour($0) }))
    }
    for form in forms {
      for size in form.sizes where size >= Sizes.numberStart && size < Sizes.pairStart {
        sizeNumbers.insert(size - Sizes.numberStart)
      }
    }
  }

  private mutating func addCode(_ code: String, _ place: Int) {
    let text = CommentText(code)
    guard let first = text.tokens.first else { return }
    if !first.isNumber, text.tokens.count > 1 { longestLetters = max(longestLetters, Int(first.end - first.start)) }
    let key = CodeKey(of: text).hash
    if codes[key] == nil { codes.insert(Int32(place), at: key) }
    var start = CodeKey()
    start.add(first, text)
    codeStarts.insert(true, at: start.hash)
  }

  private mutating func addWords(_ name: String, _ place: Int, isKind: Bool) {
    let text = CommentText(name)
    for (at, token) in text.tokens.enumerated() where !token.isNumber {
      let hash = WordHash.of(text[token])
      let known = CommentLexicon.shared.word(hash)
      switch known?.kind {
      case .unit where isKind && Self.vessels.contains(hash): break
      case .size, .number, .unit, .address, .codeWord: continue
      default: break
      }
      let id = known?.id ?? UInt32(truncatingIfNeeded: hash)
      let isNaming =
        isKind && known?.kind != .trait || known == nil && ownColours[hash] == nil || known?.kind == .goods
        || known?.kind == .fabric || at == 0 && known?.kind == .part
      // All units have one meaning; of them only the word itself is the goods.
      if known?.kind != .unit { add(UInt64(id), place, isNaming: isNaming, isKind: isKind) }
      add(ReadingLineUp.exact(hash), place, isNaming: isNaming, isKind: isKind)
    }
  }

  /// Units that are goods where a shop sells them.
  private static let vessels: Set<UInt64> = Set(
    ["pouch", "box", "kotak", "botol", "toples", "pot", "gelas", "cup", "pack"].map { WordHash.of($0.utf8) })

  private mutating func add(_ key: UInt64, _ place: Int, isNaming: Bool, isKind: Bool) {
    if let word = nameWords[key] {
      words[Int(word)].items.insert(place)
      words[Int(word)].isKind = words[Int(word)].isKind || isKind
    } else {
      nameWords.insert(Int32(words.count), at: key)
      var set = ItemSet(count: count)
      set.insert(place)
      words.append(ReadingLineUp.NameWord(items: set, isNaming: isNaming, isKind: isKind))
    }
  }

  private mutating func addColour(_ colour: String) -> ColourKey {
    let text = CommentText(colour)
    var key = ColourKey()
    for token in text.tokens where !token.isNumber {
      let hash = WordHash.of(text[token])
      if let own = ownColours[hash] {
        key.insert(own)
      } else if let known = CommentLexicon.shared.word(hash), known.kind == .colour || known.kind == .shade {
        Colours.insert(known.value, into: &key)
      } else if let known = CommentLexicon.shared.word(hash), Colours.isFiller(known.id), text.tokens.count > 1 {
        continue
      } else {
        let own = ReadingLineUp.ownColourStart + Int32(ownColourNames.count)
        ownColourNames.append(String(decoding: text[token], as: UTF8.self))
        ownColours.insert(own, at: hash)
        key.insert(own)
      }
    }
    return key
  }

  private mutating func addSize(_ size: String) -> Int32 {
    let text = CommentText(size)
    let tokens = text.tokens
    if tokens.count == 1 {
      if tokens[0].isNumber { return Sizes.number(tokens[0].value) }
      if let known = CommentLexicon.shared.word(WordHash.of(text[tokens[0]])), known.kind == .size {
        return known.value
      }
    }
    if tokens.count == 2, tokens[0].isNumber, !tokens[1].isNumber, let id = Sizes.xl(tokens[0].value),
      let known = CommentLexicon.shared.word(WordHash.of(text[tokens[1]])), known.kind == .size, known.value == Sizes.xl
    {
      return id
    }
    if tokens.count == 2, text.bytes.elementsEqual("allsize".utf8) || text.bytes.elementsEqual("onesize".utf8) {
      return Sizes.allSize
    }
    guard let first = tokens.first else { return Sizes.ownStart - 1 }
    var key = CodeKey()
    for token in tokens { key.add(token, text) }
    if let own = ownSizeKeys[key.hash] { return own }
    let id = Sizes.ownStart + Int32(ownSizes.count)
    ownSizes.append(size)
    ownSizeKeys.insert(id, at: key.hash)
    var start = CodeKey()
    start.add(first, text)
    ownSizeStarts.insert(true, at: start.hash)
    if tokens.count == 2, first.isNumber, let measure = SizeMeasure(first.value, text[tokens[1]]) {
      measures.insert(id, at: measure.key)
    }
    return id
  }
}
