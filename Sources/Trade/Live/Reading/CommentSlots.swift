/// The tokens of a comment with the part each plays: code, size, colour, number of pieces, measure, price, time.
struct CommentSlots {
  let lineUp: ReadingLineUp
  let text: CommentText
  var tokens: [CommentToken]
  var colours: [ColourKey] = []
  var products: [ProductPhrase] = []
  /// A number of the shop window was named: "etalase 3".
  var hasWindow = false

  /// Words that name goods: what fits them, and how to call them.
  struct ProductPhrase {
    var fits: ItemSet?
    /// The token of the word that is kept when the phrase fits no single item.
    var word: Int
  }

  init(_ text: CommentText, _ lineUp: ReadingLineUp) {
    self.text = text
    self.lineUp = lineUp
    tokens = text.tokens
    let words = CommentWords(lineUp)
    for place in tokens.indices where !tokens[place].isNumber { words.mean(&tokens[place], text) }
    join()
    joinNumberWords()
    softenWishes()
    findCodes()
    findSizes()
    findMeasures()
    findProducts()
    findColours()
    settleNumbers()
  }

  func kind(_ place: Int) -> CommentLexicon.Kind {
    tokens.indices.contains(place) && !tokens[place].isNumber ? tokens[place].kind : .plain
  }

  func word(_ place: Int) -> UInt32 {
    tokens.indices.contains(place) && !tokens[place].isNumber ? tokens[place].word : 0
  }

  func isNumber(_ place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isNumber }

  func isFree(_ place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].role == .none }

  mutating func set(_ place: Int, _ role: CommentToken.Role, _ ref: Int32 = -1, absorbing count: Int = 0) {
    tokens[place].role = role
    tokens[place].ref = ref
    for next in place + 1..<place + 1 + count { tokens[next].role = .absorbed }
  }

  /// The last token before a place that is not talk to the host, nor part of the slot before it.
  func before(_ place: Int) -> Int? {
    var at = place - 1
    while at >= 0 {
      if tokens[at].role != .absorbed, tokens[at].isNumber || tokens[at].kind != .address { return at }
      at -= 1
    }
    return nil
  }

  func after(_ place: Int) -> Int? {
    var at = place + 1
    while at < tokens.count {
      if tokens[at].role != .absorbed, tokens[at].isNumber || tokens[at].kind != .address { return at }
      at += 1
    }
    return nil
  }

  /// Two words that are one: "ga jadi", "check out", "all size"; the 2 that repeats a word: "masing2"; and an ending
  /// that stands apart: "harga nya".
  private mutating func join() {
    var at = 0
    while at + 1 < tokens.count {
      let next = tokens[at + 1]
      if !tokens[at].isNumber, next.isNumber, next.isGlued, next.value == 2, next.digits == 1, repeats(at) {
        set(at + 1, .absorbed)
        // "dua2nya" is one of each.
        if tokens[at].kind == .number { tokens[at].value = -3 }
        at += 2
        continue
      }
      guard !tokens[at].isNumber, !next.isNumber else {
        at += 1
        continue
      }
      if next.gap == .space, tokens[at].kind != .address, Self.ending.contains(WordHash.of(text[next])) {
        tokens[at].clitic = .nya
        tokens[at + 1].role = .absorbed
        at += 2
        continue
      }
      switch (tokens[at].word, next.word) {
      case (CommentIDs.tidak, CommentIDs.jadi): merge(at, CommentIDs.tidakJadi)
      case (CommentIDs.cek, CommentIDs.out), (CommentIDs.cek, CommentIDs.ot): merge(at, CommentIDs.co, .claim)
      case (CommentIDs.satu, CommentIDs.satu): merge(at, CommentIDs.masing)
      case (CommentIDs.masing, CommentIDs.masing): merge(at, CommentIDs.masing)
      case (CommentIDs.semua, _) where next.kind == .sizeWord && text[tokens[at]].first == UInt8(ascii: "a"),
        (CommentIDs.gratis, _) where next.kind == .sizeWord && text[tokens[at]].first == UInt8(ascii: "f"):
        merge(at, tokens[at].word, .size)
        tokens[at].value = Sizes.allSize
      default: break
      }
      at += 1
    }
  }

  private static let ending = ["nya", "ny", "nye"].map { WordHash.of($0.utf8) }

  private mutating func merge(_ place: Int, _ word: UInt32, _ kind: CommentLexicon.Kind = .plain) {
    tokens[place].word = word
    tokens[place].kind = kind
    tokens[place + 1].role = .absorbed
  }

  /// Whether a 2 right after the word repeats it.
  private func repeats(_ place: Int) -> Bool {
    let token = tokens[place]
    guard token.end - token.start >= 3 else { return false }
    switch token.kind {
    case .plain: return token.nameWord < 0 && token.word != CommentIDs.qty && token.word != CommentIDs.jumlah
    case .number: return token.value > 1
    case .colour: return token.value == Colours.grey
    case .trait, .timeUnit: return true
    default: return false
    }
  }
}
