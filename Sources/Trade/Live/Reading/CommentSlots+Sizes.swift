extension CommentSlots {
  /// Letter sizes, the line-up's own sizes, and numbers that a word calls a size.
  mutating func findSizes() {
    var at = 0
    while at < tokens.count {
      if tokens[at].role == .none { at += matchSize(at) } else { at += 1 }
    }
  }

  private mutating func matchSize(_ at: Int) -> Int {
    if let count = matchOwnSize(at) { return count }
    let token = tokens[at]
    if token.isNumber {
      if kind(at + 1) == .size, tokens[at + 1].value == Sizes.xl, isFree(at + 1), let size = Sizes.xl(token.value),
        tokens[at + 1].gap.isSubset(of: [.space, .hyphen]), !isItemAndXL(at, size)
      {
        set(at, .size, size, absorbing: 1)
        return 2
      }
      return 1
    }
    switch token.kind {
    case .size:
      // "5 m" of cloth and "12 m" are measures.
      if token.value == 3, token.isGlued, isNumber(at - 1), tokens[at - 1].role == .none { return 1 }
      set(at, .size, token.value)
      return 1
    case .sizeWord: return matchMarkedSize(at)
    default:
      let isDouble = token.word == CommentIDs.dobel
      let isTriple = token.word == CommentIDs.tripel
      if isDouble || isTriple, kind(at + 1) == .size, tokens[at + 1].value == Sizes.xl {
        set(at, .size, Sizes.xl + (isDouble ? 1 : 2), absorbing: 1)
        return 2
      }
      return 1
    }
  }

  /// "5 XL" where item 5 is in the line-up and nothing has the size 5XL.
  private func isItemAndXL(_ at: Int, _ size: Int32) -> Bool {
    tokens[at + 1].gap.contains(.space) && lineUp.codes[numberKey(tokens[at].value)] != nil
      && !lineUp.forms.contains { $0.sizes.contains(size) }
  }

  /// "size 40", "ukuran 30/31", "uk. L".
  private mutating func matchMarkedSize(_ at: Int) -> Int {
    var next = at + 1
    if next < tokens.count, !tokens[next].isNumber, tokens[next].kind == .codeWord || tokens[next].kind == .address {
      next += 1
    }
    if next < tokens.count, tokens[next].role == .none, let count = matchOwnSize(next) { return next - at + count }
    guard next < tokens.count, tokens[next].isNumber, tokens[next].digits <= 2, tokens[next].role == .none else {
      return 1
    }
    if kind(next + 1) == .size, tokens[next + 1].value == Sizes.xl { return next - at }
    if isMeasureUnit(next + 1) { return 1 }
    if isNumber(next + 1), tokens[next + 1].gap == .slash, tokens[next + 1].digits <= 2 {
      set(next, .size, Sizes.pairStart + tokens[next].value * 1_000 + tokens[next + 1].value, absorbing: 1)
      return next - at + 2
    }
    set(next, .size, Sizes.number(tokens[next].value))
    return next - at + 1
  }

  private func isMeasureUnit(_ place: Int) -> Bool {
    switch kind(place) {
    case .kilo, .centi, .money, .unit: true
    default: false
    }
  }

  /// "500 gram" of 500GR, "setengah kilo", "sekilo"; the tokens it takes.
  private mutating func matchMeasure(_ at: Int) -> Int? {
    guard lineUp.measures.count > 0 else { return nil }
    let next = at + 1
    var measure: SizeMeasure?
    var count = 2
    if tokens[at].isNumber {
      if next < tokens.count, !tokens[next].isNumber, tokens[next].role == .none {
        measure = SizeMeasure(tokens[at].value, text[tokens[next]])
      }
    } else if kind(next) == .kilo, tokens[next].role == .none {
      if tokens[at].value == -2, kind(at) == .number { measure = SizeMeasure(grams: 500) }
      if tokens[at].word == Self.quarter { measure = SizeMeasure(grams: 250) }
      if kind(at) == .number, tokens[at].value == 1 { measure = SizeMeasure(grams: 1_000) }
    } else if text[tokens[at]].elementsEqual("sekilo".utf8) {
      measure = SizeMeasure(grams: 1_000)
      count = 1
    }
    guard let measure, let size = lineUp.measures[measure.key] else { return nil }
    set(at, .size, size, absorbing: count - 1)
    return count
  }

  private static let quarter = WordHash.id("seperempat")

  /// "yang gede" of BESAR, "cilik" of KECIL: what the line-up calls by another word.
  private mutating func matchSpokenSize(_ at: Int) -> Int? {
    guard !tokens[at].isNumber, let key = Self.spokenSizes[tokens[at].word], let size = lineUp.ownSizeKeys[key] else {
      return nil
    }
    set(at, .size, size)
    return 1
  }

  private static let spokenSizes: [UInt32: UInt64] = ["besar", "kecil", "sedang"].reduce(into: [:]) { keys, word in
    keys[WordHash.id(word)] = CodeKey(of: CommentText(word)).hash
  }

  /// A size that only this line-up has, such as "250gr", "100 ml" or "37/38": the longest.
  private mutating func matchOwnSize(_ at: Int) -> Int? {
    guard lineUp.ownSizes.count > 0 else { return nil }
    var key = CodeKey()
    key.add(tokens[at], text)
    if let count = matchMeasure(at) { return count }
    guard lineUp.ownSizeStarts[key.hash] != nil else { return matchSpokenSize(at) }
    var found: (size: Int32, count: Int)?
    if let size = lineUp.ownSizeKeys[key.hash] { found = (size, 0) }
    var next = at + 1
    while next < tokens.count, next <= at + 5, tokens[next].role == .none,
      tokens[next].gap.isSubset(of: [.space, .hyphen, .slash, .dot])
    {
      key.add(tokens[next], text)
      if let size = lineUp.ownSizeKeys[key.hash] { found = (size, next - at) }
      next += 1
    }
    guard let found else { return nil }
    set(at, .size, found.size, absorbing: found.count)
    return found.count + 1
  }
}
