extension CommentSlots {
  /// What is left of numbers and number words: pieces, codes of digits alone, sizes of digits alone.
  mutating func settleNumbers() {
    markUnits()
    markTimes()
    var hasCode = tokens.contains { $0.role == .code || $0.role == .unknownCode }
    for at in tokens.indices where isFree(at) && tokens[at].isNumber {
      if isOffer(at) {
        set(at, .price)
      } else if isDigitCode(at, hasCode) {
        set(at, .code, lineUp.codes[numberKey(tokens[at].value)] ?? -1)
        hasCode = true
      } else if isDigitSize(at) || isSizeOfItem(at) {
        set(at, .size, Sizes.number(tokens[at].value))
      } else {
        set(at, .number, tokens[at].value)
      }
    }
    markNumberWords()
  }

  /// "2 pcs", "selusin", "setengah lusin", "2 lusin", "dua lembar".
  private mutating func markUnits() {
    for at in tokens.indices where isFree(at) && kind(at) == .unit {
      // "2 bungkus" is pieces, "bungkus 2" a wish; "set" alone a kind.
      let pieces = max(1, tokens[at].value)
      if let count = count(before: at) {
        let times = tokens[count].value == -2 ? Int64(pieces) / 2 : Int64(tokens[count].value) * Int64(pieces)
        set(count, .quantity, Int32(clamping: max(times, 1)), absorbing: at - count)
      } else if pieces > 1 {
        set(at, .quantity, pieces)
      } else {
        set(at, .unit)
      }
    }
    for at in tokens.indices
    where isFree(at) && kind(at) == .claim && at > 0 && text[tokens[at]].elementsEqual("bungkus".utf8) {
      // "coklat 42 bungkus" wraps a shoe.
      let isSize = tokens[at - 1].value >= 20 && lineUp.sizeNumbers.contains(tokens[at - 1].value)
      if isNumber(at - 1), isFree(at - 1), tokens[at].gap == .space, !isSize {
        set(at - 1, .quantity, tokens[at - 1].value, absorbing: 1)
      }
    }
  }

  private func count(before at: Int) -> Int? {
    guard at > 0, tokens[at].gap.isSubset(of: [.space, .dot]) else { return nil }
    var back = at - 1
    while back > 0, tokens[back].role == .absorbed, kind(back) == .number { back -= 1 }
    guard isFree(back) else { return nil }
    if tokens[back].isNumber { return back }
    return kind(back) == .number && (tokens[back].value > 0 || tokens[back].value == -2) ? back : nil
  }

  /// "2x", "x2", "qty 2", "+1", "jumlah 1".
  private mutating func markTimes() {
    for at in tokens.indices where isFree(at) && tokens[at].isNumber {
      let next = at + 1
      // "38 x 2" is two of size 38.
      if word(next) == CommentIDs.x, isFree(next), !isNumber(next + 1),
        tokens[next].isGlued || tokens[next].gap == .space, next + 1 == tokens.count || !tokens[next + 1].isGlued
      {
        set(at, .quantity, tokens[at].value, absorbing: 1)
      } else if at > 0, word(at - 1) == CommentIDs.x, isFree(at - 1), tokens[at].isGlued || tokens[at].gap == .space {
        tokens[at - 1].role = .absorbed
        set(at, .quantity, tokens[at].value)
      } else if at > 0, word(at - 1) == CommentIDs.qty || word(at - 1) == CommentIDs.jumlah {
        tokens[at - 1].role = .absorbed
        set(at, .quantity, tokens[at].value)
      } else if tokens[at].gap.contains(.plus), at == 0 {
        set(at, .quantity, tokens[at].value)
      }
    }
  }

  /// Whether a number alone is a code of the line-up rather than pieces.
  private func isDigitCode(_ at: Int, _ hasCode: Bool) -> Bool {
    let token = tokens[at]
    guard token.digits <= 4, lineUp.codes[numberKey(token.value)] != nil else { return false }
    let back = before(at)
    if at > 0, tokens[at - 1].role == .girth || kind(at - 1) == .girthWord { return false }
    if back == nil { return !hasCode || hasColourOrSize(after: at) || tokens.count == 1 }
    guard let back else { return false }
    if tokens[back].isNumber == false, tokens[back].kind == .show { return true }
    if isGluedToWord(at) { return false }
    if hasCode {
      if isOtherItem(at) { return true }
      if Self.opens(tokens[back]), hasColourOrSize(after: at), token.value > 6 || hasCountLater(at) { return true }
      // "1 sama 2", "12 satu, 14 merah satu".
      let isListed = Self.joints.contains(word(back)) || !tokens[at].gap.isDisjoint(with: .ends)
      let isAmongDigits = tokens.contains { $0.role == .code && $0.isNumber }
      return isListed && (isAmongDigits || hasColourOrSize(after: at))
        && !(hasWindow == false && tokens[back].role == .size)
    }
    if isPair(at) { return true }
    if hasColourOrSize(after: at), !isPieces(back) || tokens[at].gap.contains(.comma) && token.value > 6 { return true }
    if token.clitic != .none
      || kind(at + 1) == .plain && at + 1 < tokens.count && text[tokens[at + 1]].elementsEqual("nya".utf8)
    {
      return true
    }
    if word(back) == CommentIDs.yang || word(back) == CommentIDs.tadi { return true }
    // A product or a size was said: this is how many.
    if tokens.contains(where: { $0.role == .product || $0.role == .size || $0.role == .colour }) { return false }
    if tokens[back].kind == .claim || tokens[back].word == CommentIDs.aku { return token.value > 6 }
    return token.value > 9
  }

  private static let joints: [UInt32] = ["sama", "dan", "atau"].map(WordHash.id)

  private func isPieces(_ place: Int) -> Bool {
    tokens[place].role == .product || tokens[place].role == .size || tokens[place].role == .colour
  }

  private func hasColourOrSize(after at: Int) -> Bool {
    guard var next = after(at) else { return false }
    var isSpelt = false
    while next < tokens.count - 1, !tokens[next].isNumber, tokens[next].role == .none,
      tokens[next].word == CommentIDs.yang || tokens[next].word == CommentIDs.warna || tokens[next].kind == .sizeWord
    {
      isSpelt = true
      next += 1
    }
    if isSpelt, tokens[at].value <= 6, !hasCountLater(at) { return false }
    let role = tokens[next].role
    if role == .colour || role == .size || role == .quantity {
      return tokens[next].gap.isDisjoint(with: [.comma, .line])
    }
    return tokens[next].isNumber && role == .none && tokens[next].digits <= 2
      || kind(next) == .number && tokens[next].value > 0
  }

  /// "12 lilac 18 kuning": the colour after it is one of item 18 and none of the item before.
  private func isOtherItem(_ at: Int) -> Bool {
    guard tokens[at].value > 6, let next = after(at), tokens[next].role == .colour, tokens[next].gap.contains(.space),
      let item = lineUp.codes[numberKey(tokens[at].value)], let last = tokens[..<at].last(where: { $0.role == .code })
    else { return false }
    let colour = colours[Int(tokens[next].ref)]
    return lineUp.colour(colour, of: Int(item)) != nil && lineUp.colour(colour, of: Int(last.ref)) == nil
  }

  private static func opens(_ token: CommentToken) -> Bool {
    !token.isNumber && (token.kind == .claim || token.word == CommentIDs.aku)
  }

  /// "20s" is no item 20.
  private func isGluedToWord(_ at: Int) -> Bool {
    at + 1 < tokens.count && tokens[at + 1].isGlued && !tokens[at + 1].isNumber && tokens[at + 1].role == .none
      && tokens[at + 1].end - tokens[at + 1].start < 3 && tokens[at + 1].kind == .plain
  }

  private func hasCountLater(_ at: Int) -> Bool {
    tokens.indices.contains {
      $0 > at
        && (tokens[$0].role == .quantity
          || isFree($0) && (tokens[$0].isNumber || kind($0) == .number && tokens[$0].value > 0))
    }
  }

  /// "bedanya 1 sama 2", "6 dan 9": two items of the line-up where nothing is claimed.
  private func isPair(_ at: Int) -> Bool {
    guard let joint = after(at), Self.joints.contains(word(joint)) || kind(joint) == .windowWord,
      let other = after(joint), tokens[other].isNumber,
      lineUp.codes[numberKey(tokens[other].value)] != nil, kind(other + 1) != .unit
    else { return false }
    return !tokens.contains { $0.role == .none && !$0.isNumber && $0.kind == .claim }
  }

  /// A number of shoes or trousers: one that some item has, and no small count.
  private func isDigitSize(_ at: Int) -> Bool {
    guard lineUp.sizeNumbers.contains(tokens[at].value), kind(at + 1) != .unit else { return false }
    if tokens[at].value >= 20 { return true }
    return kind(at - 1) == .sizeWord
  }

  /// "no 9 mint 8": the item named last comes in 8, and no size was said of it.
  private func isSizeOfItem(_ at: Int) -> Bool {
    let size = Sizes.number(tokens[at].value)
    guard kind(at + 1) != .unit, tokens[at].gap.isSubset(of: [.space, .comma]),
      lineUp.sizeNumbers.contains(tokens[at].value),
      let code = tokens[..<at].lastIndex(where: { $0.role == .code || $0.role == .product })
    else { return false }
    // What things are to be is said anew: "uk 4 jadi 6".
    let turn = tokens[code..<at].lastIndex { $0.role == .none && Self.turns.contains($0.word) } ?? code
    if tokens[turn..<at].contains(where: { $0.role == .size }) { return false }
    if turn > code, !tokens[code..<turn].contains(where: { $0.role == .size }) { return false }
    if tokens[code].role == .code { return lineUp.forms[Int(tokens[code].ref)].sizes.contains(size) }
    guard let place = products[Int(tokens[code].ref)].fits?.single else { return false }
    return lineUp.forms[place].sizes.contains(size)
  }

  private static let turns: [UInt32] = ["ganti", "jadi", "tukar", "ubah", "naik", "turun"].map(WordHash.id)

  /// "3 stel 150 boleh?": what is offered for the pieces before.
  private func isOffer(_ at: Int) -> Bool {
    let value = tokens[at].value
    guard (20...999).contains(value), value % 5 == 0, kind(at + 1) != .unit, tokens[at].gap == .space,
      tokens[..<at].contains(where: { $0.role == .quantity }), at + 1 < tokens.count
    else { return false }
    return tokens[(at + 1)...].contains { $0.role == .none && Self.bargains.contains($0.word) }
  }

  private static let bargains: [UInt32] = ["boleh", "bisa", "nego", "deal", "dapat", "kurang"].map(WordHash.id)

  /// "dua belas", "dua puluh lima": one number of several words.
  mutating func joinNumberWords() {
    for at in tokens.indices where isFree(at) && kind(at) == .number && tokens[at].value > 0 && kind(at + 1) == .number
    {
      switch tokens[at + 1].value {
      case -11:
        tokens[at].value += 10
        tokens[at + 1].role = .absorbed
      case -10:
        tokens[at].value *= 10
        tokens[at + 1].role = .absorbed
        if kind(at + 2) == .number, (1...9).contains(tokens[at + 2].value) {
          tokens[at].value += tokens[at + 2].value
          tokens[at + 2].role = .absorbed
        }
      default: break
      }
    }
  }

  private mutating func markNumberWords() {
    for at in tokens.indices where isFree(at) && kind(at) == .number && tokens[at].value > 0 {
      set(at, .number, tokens[at].value)
    }
  }
}
