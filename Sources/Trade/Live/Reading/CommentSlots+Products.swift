extension CommentSlots {
  /// Runs of words from names and kinds; they count when one of them names goods.
  mutating func findProducts() {
    var at = 0
    while at < tokens.count {
      guard isNameWord(at), kind(at) != .colour || beginsName(at) else {
        at += 1
        continue
      }
      var end = at
      while isNameWord(end + 1), kind(end + 1) != .colour || isInName(end + 1, with: at),
        tokens[end + 1].gap.isSubset(of: [.space, .hyphen, .slash, .dot])
      { end += 1 }
      addProduct(at, end)
      at = end + 1
    }
  }

  private func isNameWord(_ place: Int) -> Bool {
    guard tokens.indices.contains(place), tokens[place].role == .none, !tokens[place].isNumber else { return false }
    if tokens[place].kind == .unit, isCounted(place) { return false }
    return tokens[place].nameWord >= 0 || tokens[place].kind == .goods
  }

  /// "2 pouch", "B03 pouch": pieces.
  private func isCounted(_ place: Int) -> Bool {
    place > 0 && (tokens[place - 1].isNumber || kind(place - 1) == .number)
      || tokens.contains { $0.role == .code }
  }

  /// "krim malam": a word for a colour that names goods here, and the name goes on.
  private func beginsName(_ at: Int) -> Bool {
    guard tokens[at].nameWord >= 0, tokens.indices.contains(at + 1), isNameWord(at + 1) else { return false }
    let word = lineUp.words[Int(tokens[at].nameWord)]
    return word.isKind && isNamed(at + 1, in: word.items)
  }

  /// A colour or flavour that is also in the name begun: "keripik singkong pedas", "sneakers putih polos".
  ///
  /// Where the goods come in it, it is what was chosen, unless another colour follows.
  private func isInName(_ place: Int, with first: Int) -> Bool {
    guard tokens[place].nameWord >= 0, tokens[first].nameWord >= 0 else { return false }
    var fits = lineUp.words[Int(tokens[first].nameWord)].items
    for at in first...place where tokens[at].nameWord >= 0 {
      fits = fits.intersection(lineUp.words[Int(tokens[at].nameWord)].items)
    }
    guard !fits.isEmpty else { return false }
    if tokens.indices.contains(place + 1), kind(place + 1) == .colour || isNamed(place + 1, in: fits) { return true }
    var key = ColourKey()
    let value = tokens[place].value
    if value >= ReadingLineUp.ownColourStart { key.insert(value) } else { Colours.insert(value, into: &key) }
    return fits.filter { lineUp.colour(key, of: $0) != nil }.isEmpty
  }

  /// The next word goes on with the name.
  private func isNamed(_ place: Int, in fits: ItemSet) -> Bool {
    tokens[place].nameWord >= 0 && !fits.intersection(lineUp.words[Int(tokens[place].nameWord)].items).isEmpty
  }

  private func isKind(_ place: Int) -> Bool {
    tokens[place].nameWord >= 0 && lineUp.words[Int(tokens[place].nameWord)].isKind
  }

  private mutating func addProduct(_ start: Int, _ end: Int) {
    var fits: ItemSet?
    var naming: Int?
    for place in start...end {
      let token = tokens[place]
      guard token.nameWord >= 0 else {
        if token.kind == .goods, naming == nil { naming = place }
        continue
      }
      let word = lineUp.words[Int(token.nameWord)]
      if word.isNaming, naming == nil || (word.isKind && !isKind(naming ?? place)) { naming = place }
    }
    guard let naming else { return }
    // What names the goods goes first, traits narrow it.
    if tokens[naming].nameWord >= 0 {
      fits = lineUp.words[Int(tokens[naming].nameWord)].items
      for place in start...end where tokens[place].nameWord >= 0 {
        let named = lineUp.words[Int(tokens[place].nameWord)].items
        if let both = fits?.intersection(named), !both.isEmpty {
          fits = both
        } else if let both = alike(naming)?.intersection(named), !both.isEmpty {
          fits = both
        }
      }
    }
    set(start, .product, Int32(products.count), absorbing: end - start)
    if end > start { tokens[start].clitic = tokens[end].clitic }
    products.append(ProductPhrase(fits: fits, word: naming))
  }

  /// What goods of another word for the same are: "tas" is a bag too.
  private func alike(_ place: Int) -> ItemSet? {
    lineUp.nameWords[UInt64(tokens[place].word)].map { lineUp.words[Int($0)].items }
  }

  /// A phrase with what other words of names say of it: "kebaya saya bordirnya lepas".
  func narrowed(_ phrase: ProductPhrase) -> ProductPhrase {
    guard var fits = phrase.fits, fits.single == nil else { return phrase }
    for token in tokens where token.nameWord >= 0 {
      let both = fits.intersection(lineUp.words[Int(token.nameWord)].items)
      if !both.isEmpty { fits = both }
    }
    return ProductPhrase(fits: fits, word: phrase.word)
  }

  /// The word of a phrase without "-nya", as the buyer wrote it.
  func productWord(_ phrase: ProductPhrase) -> String {
    let token = tokens[phrase.word]
    let letters = text[token]
    if CommentLexicon.shared.word(WordHash.of(letters)) == nil
      || letters.count > 4 && letters.suffix(3).elementsEqual("nya".utf8)
    {
      for ending in ["nya", "ku", "ny"]
      where letters.count > ending.utf8.count + 2 && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        let rest = letters.dropLast(ending.utf8.count)
        let hash = WordHash.of(rest)
        if CommentLexicon.shared.word(hash)?.id == token.word || UInt32(truncatingIfNeeded: hash) == token.word {
          return String(decoding: rest, as: UTF8.self)
        }
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
