extension CommentSlots {
  /// Codes of the line-up, numbers of the shop window, and what looks like a code of another line-up.
  mutating func findCodes() {
    var at = 0
    while at < tokens.count {
      if tokens[at].role == .none { at += matchCode(at) } else { at += 1 }
    }
  }

  /// Reads a code that begins at a place; the tokens to go on by.
  private mutating func matchCode(_ at: Int) -> Int {
    let token = tokens[at]
    if token.isNumber { return matchNumberCode(at) }
    switch token.kind {
    case .windowWord: return matchWindow(at)
    case .codeWord: return matchMarked(at)
    case .weightWord, .heightWord, .girthWord, .currency, .clockWord, .sizeWord:
      return matchKnown(at, onlyGlued: true) ?? 1
    case .size where token.end - token.start <= 3:
      return matchKnown(at, onlyGlued: isSizeAndCount(at)) ?? (isLikeCode(at) ? matchUnknown(at) : 1)
    case .colour, .number, .money, .kilo, .centi: return matchKnown(at, onlyGlued: true) ?? 1
    default: return matchKnown(at, onlyGlued: token.kind != .plain && token.end - token.start > 1) ?? matchUnknown(at)
    }
  }

  /// A code of the line-up from here, the longest; nil if there is none.
  private mutating func matchKnown(_ at: Int, onlyGlued: Bool) -> Int? {
    var key = CodeKey()
    key.add(tokens[at], text)
    guard lineUp.codeStarts[key.hash] != nil else {
      guard let item = misspelt(at) else { return nil }
      set(at, .code, item, absorbing: 1)
      return 2
    }
    var found: (item: Int32, count: Int)?
    if let item = lineUp.codes[key.hash], !onlyGlued { found = (item, 0) }
    var next = at + 1
    while next < tokens.count, next <= at + 3, tokens[next].role == .none {
      let gap = tokens[next].gap
      guard gap.isSubset(of: .withinCode), gap.isEmpty || !onlyGlued || gap == .hyphen || gap == .dot else { break }
      key.add(tokens[next], text)
      if let item = lineUp.codes[key.hash], isWhole(next) { found = (item, next - at) }
      next += 1
    }
    if found == nil, let item = zeroed(at, at + 2) {
      set(at, .code, item, absorbing: 2)
      return 3
    }
    guard let found else { return nil }
    let glued = (at + 1 <= at + found.count ? at + 1 : at)
    // "l 2" and "s 3" are a size and pieces, "ke 2" is the second.
    guard found.count > 0 || !onlyGlued, !(tokens[glued].gap.contains(.space) && onlyGlued) else { return nil }
    set(at, .code, found.item, absorbing: found.count)
    if let item = zeroed(at, at + found.count + 1) {
      set(at, .code, item, absorbing: found.count + 1)
      return found.count + 2
    }
    return found.count + 1
  }

  /// "S 2" may be a size and pieces: where things have that size, and the number is a small one.
  private func isSizeAndCount(_ at: Int) -> Bool {
    guard isNumber(at + 1) else { return true }
    let next = tokens[at + 1]
    let isCount = next.value < 10 && text.bytes[Int(next.start)] != UInt8(ascii: "0")
    return isCount && lineUp.forms.contains { $0.sizes.contains(tokens[at].value) }
  }

  /// "S9" where codes begin with S and nothing comes in size S.
  private func isLikeCode(_ at: Int) -> Bool {
    guard isNumber(at + 1), tokens[at + 1].isGlued else { return false }
    var key = CodeKey()
    key.add(tokens[at], text)
    return lineUp.codeStarts[key.hash] != nil && !lineUp.forms.contains { $0.sizes.contains(tokens[at].value) }
  }

  /// A code ends here and not within a price or a measure: "a 12rb".
  private func isWhole(_ last: Int) -> Bool {
    guard tokens[last].isNumber, last + 1 < tokens.count else { return true }
    let next = tokens[last + 1]
    if next.isNumber { return !(next.gap == .dot && next.digits == 3) }
    return next.kind != .money && next.kind != .kilo && next.kind != .centi
      && !(next.isGlued && text[next].elementsEqual("k".utf8))
  }

  /// "BO3" for B03, "AI2" for A12: letters that look like the digit they stand for.
  private func misspelt(_ at: Int) -> Int32? {
    guard at + 1 < tokens.count, tokens[at + 1].isNumber, tokens[at + 1].isGlued, isWhole(at + 1) else { return nil }
    let letters = text[tokens[at]]
    guard letters.count > 1, let last = letters.last else { return nil }
    var key = CodeKey()
    key.addLetters(letters.dropLast())
    switch last {
    case UInt8(ascii: "o"): key.addNumber(text[tokens[at + 1]])
    case UInt8(ascii: "i"), UInt8(ascii: "l"): key.addNumber([UInt8(ascii: "1")] + text[tokens[at + 1]])
    default: return nil
    }
    return lineUp.codes[key.hash]
  }

  /// The item of "a2o", which is A20: a letter at the end that looks like a zero.
  private func zeroed(_ at: Int, _ letter: Int) -> Int32? {
    guard letter < tokens.count, letter > at, tokens[letter].isGlued, !tokens[letter].isNumber,
      tokens[letter - 1].isNumber,
      tokens[letter].role == .none, text[tokens[letter]].elementsEqual([UInt8(ascii: "o")])
    else { return nil }
    var key = CodeKey()
    for place in at..<letter - 1 { key.add(tokens[place], text) }
    key.addNumber(text[tokens[letter - 1]] + [UInt8(ascii: "0")])
    return lineUp.codes[key.hash]
  }

  /// "etalase 3", "eta nmr satu", "et8".
  private mutating func matchWindow(_ at: Int) -> Int {
    var next = at + 1
    while next < tokens.count, next <= at + 3, !tokens[next].isNumber,
      tokens[next].kind == .codeWord || tokens[next].kind == .address || tokens[next].word == CommentIDs.ke
        || tokens[next].word == CommentIDs.yang
    {
      next += 1
    }
    guard next < tokens.count else { return 1 }
    if !tokens[next].isNumber {
      // "etalase B03" is the code.
      if tokens[next].kind == .number, tokens[next].value > 0 {
        place(window: next, value: tokens[next].value)
        return next - at + 1
      }
      let before = tokens
      let count = matchCode(next)
      if tokens[next].role == .code { hasWindow = true } else { tokens = before }
      return tokens[next].role == .code ? next - at + count : 1
    }
    guard tokens[next].digits <= 4, !isMeasure(next) else { return 1 }
    place(window: next, value: tokens[next].value)
    return next - at + 1
  }

  private func isMeasure(_ place: Int) -> Bool {
    let next = kind(place + 1)
    return next == .kilo || next == .centi || next == .money
  }

  private mutating func place(window at: Int, value: Int32) {
    hasWindow = true
    if let item = lineUp.codes[numberKey(value)] { set(at, .code, item) } else { set(at, .window, value) }
  }

  func numberKey(_ value: Int32) -> UInt64 {
    var key = CodeKey()
    key.addNumber(ArraySlice(String(value).utf8))
    return key.hash
  }

  private func markedKey(_ value: Int32) -> UInt64 {
    var key = CodeKey()
    key.addMarker()
    key.addNumber(ArraySlice(String(value).utf8))
    return key.hash
  }

  /// "no 8", "kode B01", "nmr. 12".
  private mutating func matchMarked(_ at: Int) -> Int {
    let next = at + 1
    guard next < tokens.count, tokens[next].gap.isSubset(of: [.space, .dot, .colon, .hyphen]) else { return 1 }
    if tokens[next].isNumber || (tokens[next].kind == .number && tokens[next].value > 0) {
      guard tokens[next].digits <= 4 else { return 1 }
      let value = tokens[next].value
      if word(at - 1) == CommentIDs.jalan || (at > 1 && word(at - 2) == CommentIDs.jalan)
        || (at > 2 && word(at - 3) == CommentIDs.jalan)
      {
        set(next, .phone)
        return 2
      }
      let own = lineUp.codes[markedKey(value)]
      if let item = own ?? lineUp.codes[numberKey(value)] {
        set(at, .code, item, absorbing: 1)
        return 2
      }
      // Where codes are numbers with "no", a small one that is no code is no size either.
      let isSize = !lineUp.hasMarkedCodes || value >= 20 || tokens[..<at].contains { $0.role == .code }
      if lineUp.sizeNumbers.contains(value), isSize {
        set(next, .size, Sizes.number(value))
        return 2
      }
      if tokens[at].word == CommentIDs.nomor || tokens[at].word == CommentIDs.kode { set(next, .unknownCode) }
      return 2
    }
    return matchKnown(at, onlyGlued: false) ?? 1
  }

  /// Letters and a number that look like a code of some other line-up: "B99".
  private mutating func matchUnknown(_ at: Int) -> Int {
    let letters = tokens[at].end - tokens[at].start
    if tokens[at].nameWord >= 0 {
      // "SPF50" within a name.
      guard at + 1 < tokens.count, tokens[at + 1].isNumber, tokens[at + 1].isGlued else { return 1 }
      tokens[at + 1].role = .absorbed
      return 2
    }
    guard at + 1 < tokens.count, tokens[at + 1].isNumber, tokens[at + 1].gap.isEmpty || tokens[at + 1].gap == .hyphen,
      letters <= lineUp.longestLetters || tokens[at].isUnknown && tokens[at + 1].isGlued, tokens[at + 1].digits <= 4,
      isWhole(at + 1), tokens[at].gap.isEmpty == false
    else { return 1 }
    if letters > lineUp.longestLetters {
      // "ria88" is a person.
      tokens[at + 1].role = .absorbed
      return 2
    }
    guard tokens[at].kind == .plain || letters == 1, tokens[at].word != CommentIDs.x, tokens[at].word != CommentIDs.qty,
      tokens[at].kind != .address || letters == 1
    else { return 1 }
    if letters > 1, CommentLexicon.shared.word(WordHash.of(text[tokens[at]])) != nil { return 1 }
    let next = at + 2
    if next < tokens.count, tokens[next].isGlued, !tokens[next].isNumber, tokens[next].kind != .size,
      tokens[next].kind != .colour
    {
      return 1
    }
    set(at, .unknownCode, -1, absorbing: 1)
    return 2
  }

  /// A number followed at once by letters may begin a code such as "3D" or "12A".
  private mutating func matchNumberCode(_ at: Int) -> Int {
    guard at + 1 < tokens.count, !tokens[at + 1].isNumber, tokens[at + 1].isGlued else { return 1 }
    var key = CodeKey()
    key.add(tokens[at], text)
    guard lineUp.codeStarts[key.hash] != nil else { return 1 }
    var found: (item: Int32, count: Int)?
    var next = at + 1
    while next < tokens.count, next <= at + 3, tokens[next].gap.isEmpty || tokens[next].gap == .hyphen {
      key.add(tokens[next], text)
      if let item = lineUp.codes[key.hash] { found = (item, next - at) }
      next += 1
    }
    guard let found else { return 1 }
    set(at, .code, found.item, absorbing: found.count)
    return found.count + 1
  }
}
