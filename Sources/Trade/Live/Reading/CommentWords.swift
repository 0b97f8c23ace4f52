/// Finds what the words of a comment mean: as they stand, with repeated letters taken out, without "-nya", "di-", "-in".
struct CommentWords {
  private let lineUp: ReadingLineUp
  private let lexicon = CommentLexicon.shared

  init(_ lineUp: ReadingLineUp) { self.lineUp = lineUp }

  func mean(_ token: inout CommentToken, _ text: CommentText) {
    let letters = text[token]
    let hash = WordHash.of(letters)
    if find(hash, &token) { return }
    var kept = [UInt8]()
    kept.reserveCapacity(letters.count)
    if shorten(letters, to: 2, &kept), find(WordHash.of(kept), &token) { return }
    if kept.count > 2, shorten(letters, to: 1, &kept), find(WordHash.of(kept), &token) { return }
    if strip(letters, &token) { return }
    if kept.count < letters.count, strip(kept[...], &token) { return }
    if let near = lexicon.near.word(letters, in: lexicon) {
      token.word = near.id
      token.kind = near.kind
      token.value = near.value
      token.topics = near.topics
      token.nameWord = lineUp.nameWords[UInt64(near.id)] ?? -1
      return
    }
    token.word = UInt32(truncatingIfNeeded: WordHash.of(kept))
    token.isUnknown = true
  }

  @inline(__always)
  private func find(_ hash: UInt64, _ token: inout CommentToken) -> Bool {
    if let own = lineUp.ownColours[hash] {
      token.kind = .colour
      token.value = own
      token.word = UInt32(truncatingIfNeeded: hash)
      token.nameWord = lineUp.nameWords[UInt64(token.word)] ?? -1
      return true
    }
    if let known = lexicon.word(hash) {
      token.word = known.id
      token.kind = known.kind
      token.value = known.value
      token.topics = known.topics
      token.nameWord = lineUp.nameWords[ReadingLineUp.exact(hash)] ?? lineUp.nameWords[UInt64(known.id)] ?? -1
      return true
    }
    let id = UInt32(truncatingIfNeeded: hash)
    if let place = lineUp.nameWords[UInt64(id)] {
      token.word = id
      token.nameWord = place
      return true
    }
    return false
  }

  /// Cuts runs of one letter to the most allowed; false if there is nothing to cut.
  private func shorten(_ letters: ArraySlice<UInt8>, to most: Int, _ kept: inout [UInt8]) -> Bool {
    kept.removeAll(keepingCapacity: true)
    var run = 0
    var last: UInt8 = 0
    for letter in letters {
      run = letter == last ? run + 1 : 1
      last = letter
      if run <= most { kept.append(letter) }
    }
    return kept.count < letters.count
  }

  private static let endings: [Ending] = [
    Ending("nyaa", .nya), Ending("nya", .nya), Ending("nye", .nya), Ending("ny", .nya), Ending("ne", .nya),
    Ending("ku", .ku), Ending("mu", .nya), Ending("kah"), Ending("lah"), Ending("kan"), Ending("in"), Ending("an"),
    Ending("i"), Ending("e", .nya), Ending("q", .ku), Ending("x", .nya),
  ]
  private static let an = Array("an".utf8)
  private static let beginnings: [[UInt8]] = ["di", "nge", "ng", "ke", "ber", "ter", "me", "se"].map { Array($0.utf8) }

  private struct Ending: Sendable {
    let letters: [UInt8]
    let clitic: CommentToken.Clitic

    init(_ letters: String, _ clitic: CommentToken.Clitic = .none) {
      self.letters = Array(letters.utf8)
      self.clitic = clitic
    }
  }

  /// Cuts an ending, a beginning or both until a known word is left.
  private func strip(_ letters: ArraySlice<UInt8>, _ token: inout CommentToken) -> Bool {
    if stripEnding(letters, &token) { return true }
    for beginning in Self.beginnings where letters.count > beginning.count + 3 && letters.starts(with: beginning) {
      let rest = letters.dropFirst(beginning.count)
      if find(WordHash.of(rest), &token) { return isWorth(&token) }
      if stripEnding(rest, &token) { return true }
    }
    return false
  }

  private func stripEnding(_ letters: ArraySlice<UInt8>, _ token: inout CommentToken) -> Bool {
    for ending in Self.endings where letters.count > ending.letters.count + 2 {
      guard letters.suffix(ending.letters.count).elementsEqual(ending.letters) else { continue }
      let rest = letters.dropLast(ending.letters.count)
      guard find(WordHash.of(rest), &token), isWorth(&token) else { continue }
      // "batain" takes back, it is no brick red.
      if token.kind == .colour, ending.clitic == .none,
        ending.letters.count > 1 && !ending.letters.starts(with: Self.an)
      {
        continue
      }
      token.clitic = ending.clitic
      return true
    }
    return false
  }

  /// Numbers, sizes and names of address are taken only as they stand: "satunya" is no 1, "iman" no "im".
  private func isWorth(_ token: inout CommentToken) -> Bool {
    switch token.kind {
    case .number, .size, .address, .unit, .kilo, .centi, .money, .timeUnit, .place, .courier, .shade:
      token.kind = .plain
      token.value = 0
      return token.nameWord >= 0
    default: return true
    }
  }
}
