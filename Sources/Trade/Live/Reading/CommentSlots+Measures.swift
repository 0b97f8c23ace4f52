extension CommentSlots {
  /// Weights, heights, girths, prices, times, shares and telephone numbers: numbers that are never pieces.
  mutating func findMeasures() {
    for at in tokens.indices where tokens[at].role == .none && tokens[at].isNumber { findMeasure(at) }
    for at in tokens.indices where tokens[at].role == .none && kind(at) == .number && tokens[at].value > 0 {
      findWordMeasure(at)
    }
    findPairs()
    findLoneMeasures()
  }

  private mutating func findMeasure(_ at: Int) {
    let token = tokens[at]
    guard token.role == .none else { return }
    if token.digits >= 7 || (token.digits >= 5 && text.bytes[Int(token.start)] == UInt8(ascii: "0")) {
      return set(at, .phone)
    }
    if isSplitPhone(at) { return }
    let next = at + 1
    let nextGap = next < tokens.count ? tokens[next].gap : text.lastGap
    if nextGap.contains(.percent) || text[optional: next, tokens].elementsEqual("persen".utf8) {
      return set(at, .share)
    }
    if isPrice(at) { return }
    if isTime(at) { return }
    if isTenth(next) {
      switch kind(next + 1) {
      case .kilo: return set(at, .weight, token.value, absorbing: 2)
      case .centi: return set(at, .height, token.value, absorbing: 2)
      default: break
      }
    }
    switch kind(next) {
    case .kilo: return set(at, .weight, token.value, absorbing: 1)
    case .centi: return set(at, .height, token.value, absorbing: 1)
    case .weightWord where (tokens[next].gap == .space || tokens[next].isGlued) && !isNumber(next + 1):
      return set(at, .weight, token.value)
    default: break
    }
    if token.value < 1_000 {
      var back = at - 1
      if back >= 0, !isNumber(back), kind(back) == .address || word(back) == Self.saya { back -= 1 }
      if back >= 1, isChestWord(back) || isEnding(back), kind(back - 1) == .girthWord { back -= 1 }
      switch kind(back) {
      case .weightWord where back >= 0: setFraction(at, .weight)
      case .heightWord where back >= 0: setFraction(at, .height)
      case .girthWord where back >= 0: setFraction(at, .girth)
      default: setAge(at)
      }
    }
  }

  /// "0812-3456-7890", "+62 812 3456 7890".
  private mutating func isSplitPhone(_ at: Int) -> Bool {
    let token = tokens[at]
    let isStart =
      token.digits >= 3 && text.bytes[Int(token.start)] == UInt8(ascii: "0")
      || token.value == 62 && token.gap.contains(.plus)
    var end = at
    var digits = Int(token.digits)
    while isNumber(end + 1), tokens[end + 1].gap == .hyphen || tokens[end + 1].gap == .space,
      tokens[end + 1].digits >= 3
    {
      end += 1
      digits += Int(tokens[end].digits)
    }
    guard isStart, digits >= 9 else { return false }
    set(at, .phone, absorbing: end - at)
    return true
  }

  private static let saya = WordHash.id("aku")

  /// "LD nya 104".
  private func isEnding(_ place: Int) -> Bool { text[optional: place, tokens].elementsEqual("nya".utf8) }

  /// "dada", whose girth is asked for.
  func isChestWord(_ place: Int) -> Bool { text[optional: place, tokens].elementsEqual("dada".utf8) }
  private static let to = WordHash.id("sampai")

  /// Whether a number is what follows the comma of the one before it: "58,5".
  private func isTenth(_ place: Int) -> Bool {
    isNumber(place) && isFree(place) && tokens[place].digits == 1
      && (tokens[place].gap == .comma || tokens[place].gap == .dot)
  }

  /// A measure with what follows its comma, and the end of a range: "155,5", "1,55", "1 60", "55-65".
  private mutating func setFraction(_ at: Int, _ role: CommentToken.Role) {
    set(at, role, tokens[at].value)
    let next = at + 1
    guard isNumber(next), isFree(next) else { return }
    let isInMetres = role == .height && tokens[at].value <= 2 && tokens[next].digits == 2
    let isClose = tokens[next].gap == .comma || tokens[next].gap == .dot
    if isClose && tokens[next].digits == 1 || isInMetres && (isClose || tokens[next].gap == .space) {
      return set(at, role, tokens[at].value, absorbing: 1)
    }
    if tokens[next].gap == .hyphen, abs(tokens[next].value - tokens[at].value) < 40 {
      set(at, role, tokens[at].value, absorbing: 1)
    }
  }

  private mutating func setAge(_ at: Int) {
    if word(at - 1) == CommentIDs.umur { set(at, .time) }
  }

  /// "150rb", "50 k", "Rp 50.000", "harga 100", "1,5 jt".
  private mutating func isPrice(_ at: Int) -> Bool {
    let token = tokens[at]
    let next = at + 1
    var end = at
    while isNumber(end + 1), tokens[end + 1].gap == .dot || tokens[end + 1].gap == .comma,
      tokens[end + 1].role == .none,
      tokens[end + 1].digits == 3 || kind(end + 2) == .money
    {
      end += 1
    }
    if kind(end + 1) == .money {
      set(at, .price, absorbing: end - at + 1)
      return true
    }
    if next < tokens.count, text[tokens[next]].elementsEqual("k".utf8), tokens[next].isGlued {
      set(at, .price, absorbing: 1)
      return true
    }
    let isNamed = kind(at - 1) == .currency && at > 0
    if end > at || isNamed || (token.value >= 1_000 && token.digits >= 4) {
      if !isNamed, end == at, token.value >= 1_000, token.value <= 9_999,
        kind(next) == .unit || word(at - 1) == CommentIDs.qty
      {
        return false
      }
      set(at, .price, absorbing: end - at)
      return true
    }
    if word(at - 1) == CommentIDs.harga, tokens[at].gap == .space,
      lineUp.codes[numberKey(token.value)] == nil || token.value >= 50
    {
      set(at, .price)
      return true
    }
    return false
  }

  /// "jam 8", "20.00", "3 hari", "tgl 25", "1x24 jam", "8 malam".
  private mutating func isTime(_ at: Int) -> Bool {
    let next = at + 1
    if kind(at - 1) == .clockWord, at > 0 {
      set(
        at, .time, absorbing: isNumber(next) && tokens[next].gap.isSubset(of: [.dot, .colon, .slash, .hyphen]) ? 1 : 0)
      return true
    }
    if kind(next) == .timeUnit
      || kind(next) == .clockWord && (tokens[next].gap == .space || tokens[next].isGlued) && !isNumber(next + 1)
    {
      set(at, .time, absorbing: 1)
      return true
    }
    if isNumber(next), tokens[next].gap == .hyphen || tokens[next].gap == .space && false, kind(next + 1) == .timeUnit {
      set(at, .time, absorbing: 2)
      return true
    }
    if text[optional: next, tokens].elementsEqual("x".utf8), isNumber(at + 2),
      kind(at + 3) == .timeUnit || kind(at + 3) == .clockWord
    {
      set(at, .time, absorbing: 3)
      return true
    }
    if isNumber(next), tokens[next].digits == 2, tokens[next].value < 60, tokens[at].value < 24,
      tokens[next].gap == .colon || tokens[next].gap == .dot && tokens[at].digits == 2
    {
      set(at, .time, absorbing: 1)
      return true
    }
    if tokens[at].value <= 12, next < tokens.count, Self.dayTimes.contains(word(next)), tokens[next].gap == .space {
      set(at, .time, absorbing: 1)
      return true
    }
    return false
  }

  private static let dayTimes = ["malam", "pagi", "siang", "sore"].map(WordHash.id)

  /// "dua minggu", "bb tujuh puluh", "lima puluh ribu".
  private mutating func findWordMeasure(_ at: Int) {
    if kind(at - 1) == .clockWord { return set(at, .time) }
    switch kind(at + 1) {
    case .timeUnit: set(at, .time, absorbing: 1)
    case .money: set(at, .price, absorbing: 1)
    case .kilo: set(at, .weight, tokens[at].value, absorbing: 1)
    case .centi: set(at, .height, tokens[at].value, absorbing: 1)
    default: break
    }
  }

  /// "155/60", "173, 68", "178-60", "177 74": of two numbers that can be a body's, the larger is the height.
  private mutating func findPairs() {
    for at in tokens.indices where isNumber(at) && isFree(at) && isNumber(at + 1) && isFree(at + 1) {
      let gap = tokens[at + 1].gap
      guard gap.isSubset(of: [.space, .slash, .hyphen, .comma, .dot]) else { continue }
      let (small, large) = (min(tokens[at].value, tokens[at + 1].value), max(tokens[at].value, tokens[at + 1].value))
      guard (30...139).contains(small), (140...199).contains(large) else { continue }
      guard
        lineUp.codes[numberKey(tokens[at].value)] == nil || tokens[at].value == large || gap != .space || at > 0
          || lineUp.codes[numberKey(large)] == nil
      else { continue }
      set(at, tokens[at].value == large ? .height : .weight, tokens[at].value)
      set(at + 1, tokens[at + 1].value == large ? .height : .weight, tokens[at + 1].value)
    }
  }

  /// A number that can be a weight or height beside a measure that was named, or before a question for the size.
  private mutating func findLoneMeasures() {
    let named = tokens.indices.filter { tokens[$0].role == .weight || tokens[$0].role == .height }
    let hasWeight = named.contains { tokens[$0].role == .weight }
    let hasHeight = named.contains { tokens[$0].role == .height }
    guard named.count < 3, hasWeight != hasHeight || !hasWeight else { return }
    for at in tokens.indices where isNumber(at) && isFree(at) {
      let value = tokens[at].value
      if (140...199).contains(value), !hasHeight, hasWeight || lineUp.codes[numberKey(value)] == nil, !hasUnit(at) {
        if hasWeight || asksSize(after: at) { set(at, .height, value) }
      } else if (30...139).contains(value), !hasWeight, !hasUnit(at), hasHeight || asksSize(after: at) {
        // "7 bb 70" is item 7; "85 tb 165" is a weight.
        if hasHeight || at == 0 { set(at, .weight, value) }
      }
    }
  }

  private func hasUnit(_ at: Int) -> Bool { kind(at + 1) == .unit || kind(at - 1) == .codeWord }

  /// "75 ukuran apa", "160 s/m", "tinggi 165 size apa".
  private func asksSize(after at: Int) -> Bool {
    var next = at + 1
    while next < tokens.count, next <= at + 3, !tokens[next].isNumber,
      tokens[next].kind == .address || Self.wears.contains(tokens[next].word)
    { next += 1 }
    guard next < tokens.count else { return false }
    return kind(next) == .sizeWord && tokens[next].clitic == .none
      && (next + 1 < tokens.count
        && (word(next + 1) == CommentIDs.apa || word(next + 1) == CommentIDs.berapa || kind(next + 1) == .address)
        || next + 1 == tokens.count)
      || tokens[at].value >= 140 && tokens[next].role == .size && tokens.indices.contains(next + 1)
        && tokens[next + 1].gap == .slash
  }

  private static let wears = ["pakai", "ambil", "cocok", "itu", "enak"].map(WordHash.id)
}

extension CommentText {
  /// The letters of a token that may not be there.
  subscript(optional place: Int, tokens: [CommentToken]) -> ArraySlice<UInt8> {
    tokens.indices.contains(place) && !tokens[place].isNumber ? self[tokens[place]] : []
  }
}
