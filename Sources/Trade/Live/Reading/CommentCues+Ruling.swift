extension CommentCues {
  struct Ruling {
    var intent: CommentReading.Intent
    var attribute: CommentReading.Attribute?
    var isAmbiguous = false
  }

  /// Things are named and nothing is asked: "yang oversize kak".
  var namesOnly: Bool {
    !hasShowWord && !hasQuestionWord && !hasWindowWord && !slots.hasWindow && !slots.text.hasQuestionMark
  }

  /// A claim needs a wish, or an item or choice with what is wanted of it.
  var canClaim: Bool {
    hasClaimWord || isItem && (isChoice || isCount) || isChoice && isCount || has.contains(.quantity) || isMine
      || isItem
  }

  /// "2 kak", "satu aja ya": a count and nothing else; a wish where something is on show.
  var onlyCounts: Bool {
    isCount && !isItem && !isChoice && contentWords == 0 && !has.contains(.time) && !has.contains(.price)
      && !slots.text.hasQuestionMark
  }

  /// "pashminaku jadi lilac", "h02 saya jadi L": of what is the buyer's own, a size or colour is told anew.
  var turnsOwn: Bool {
    guard onlyTurns, !hasClaimWord, let turn = slots.tokens.firstIndex(where: { $0.word == CommentIDs.jadi }) else {
      return false
    }
    let before = RoleSet(Array(slots.tokens[..<turn]))
    let isOwn = slots.tokens[..<turn].contains { $0.clitic == .ku || $0.role == .none && $0.word == CommentIDs.aku }
    return isOwn && before.isItem && RoleSet(Array(slots.tokens[turn...])).isChoice
  }

  /// A change needs a word that turns one thing into another.
  var canChange: Bool { hasPivot }

  /// "joggerku jadi L": turned into something, and no word of anything wrong.
  var onlyTurns: Bool {
    hasPivot && isItem && isChoice && topics & Self.troubles == 0 && !slots.text.hasQuestionMark && !hasQuestionWord
  }

  /// Asked, and nothing in it wishes or counts: "c10 m army brp kak" holds no piece.
  var onlyAsks: Bool {
    if asksStock, !hasClaimWord { return true }
    if wishesPolitely { return false }
    return (slots.text.hasQuestionMark || hasPlainQuestion) && !hasClaimWord && !isMine
      && (!isCount || !isChoice && hasHowMuch)
  }

  /// "K-03 army 41 boleh?": nothing said but what is wanted, and a polite word.
  var wishesPolitely: Bool {
    politeWords > 0 && contentWords == politeWords && isItem && (isChoice || isCount) && !isBody
      && !has.contains(.price) && !has.contains(.time) && !has.contains(.share) && !has.contains(.girth)
  }

  var asksOrComplains: Bool {
    slots.text.hasQuestionMark || hasShowWord || hasQuestionWord || canTakeBack || topics & Self.troubles != 0
  }

  static let troubles: UInt32 = CommentLexicon.topicNames.enumerated().reduce(0) { bits, topic in
    ["damage", "waiting", "parcel"].contains(topic.element) ? bits | 1 << UInt32(topic.offset) : bits
  }

  /// What is crisp: nothing said at all, a bare code, slots alone.
  func ruling(_ bareCode: ReadingContext.BareCode) -> Ruling? {
    if slots.text.codeSigns > 2 || slots.text.codeSigns > 1 && !isItem && !isChoice || hasAddress {
      return Ruling(intent: .other)
    }
    // "@teman liat ini" is talk between viewers.
    if slots.tokens.first?.gap.contains(.at) == true, !hasClaimWord { return Ruling(intent: .other) }
    if asksIfKept { return Ruling(intent: .question, attribute: .howToOrder) }
    if corrects, isItem || isChoice, !slots.text.hasQuestionMark { return Ruling(intent: .change) }
    if turnsOwn || asksToTurnOwn { return Ruling(intent: .change) }
    if dropsItem { return Ruling(intent: .cancel) }
    if wantsBack || tellsBroken || asksForParcel { return Ruling(intent: .afterSale) }
    if asksToKeep || wishesIfThere { return Ruling(intent: .claim) }
    if wishesPolitely, !slots.hasWindow { return Ruling(intent: .claim) }
    if hasBought, !asksOrComplains { return Ruling(intent: .other) }
    guard contentWords == 0 else { return nil }
    if slots.tokens.allSatisfy({ $0.role == .absorbed }) { return Ruling(intent: .other) }
    if has.contains(.phone) || has.contains(.time) || has.contains(.share) { return nil }
    if isBody, !hasClaimWord, !has.contains(.price) { return Ruling(intent: .question, attribute: .size) }
    if has.contains(.price) || has.contains(.girth) { return nil }
    if slots.hasWindow { return Ruling(intent: .question, attribute: .showItem) }
    guard !slots.text.hasQuestionMark else { return nil }
    if isItem, !isChoice, !isCount {
      if bareCode == .claims, has.contains(.code) { return Ruling(intent: .claim) }
      return Ruling(intent: .question, attribute: .showItem, isAmbiguous: true)
    }
    if isItem { return Ruling(intent: .claim) }
    if isChoice, has.contains(.quantity) || has.contains(.number) { return Ruling(intent: .claim) }
    if has.contains(.colour), !has.contains(.size) {
      return Ruling(intent: .question, attribute: .showItem, isAmbiguous: true)
    }
    return nil
  }
}
