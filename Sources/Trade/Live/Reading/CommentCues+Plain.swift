/// What is said in so plain a form that no weight need be asked.
extension CommentCues {
  /// "koperku tuker yang 24 inch boleh?": of what is the buyer's own, another size or colour is asked for.
  var asksToTurnOwn: Bool {
    guard isItem, isChoice, hasPivot, topics & Self.troubles == 0, !hasHowMuch, !says(Self.misfits),
      let turn = place(of: Self.exchanges)
    else { return false }
    let isOwn = slots.tokens[..<turn].contains { $0.clitic == .ku || $0.role == .none && $0.word == CommentIDs.aku }
    return isOwn && RoleSet(Array(slots.tokens[turn...])).isChoice
  }

  /// "gajadi sling bagnya kak, gaada duit": an item is dropped, whatever the reason.
  var dropsItem: Bool {
    guard isItem, !hasPivot, !hasPlainQuestion, !slots.text.hasQuestionMark, topics & Self.troubles == 0,
      let drop = place(of: Self.drops), !says(Self.conditions)
    else { return false }
    // "ga jadi ambil B03", but not "batal? kalau gitu aku mau".
    return slots.tokens.indices.allSatisfy { at in
      slots.tokens[at].role != .none || slots.tokens[at].kind != .claim || at == drop + 1
    }
  }

  /// "mau retur gamis kekecilan bisa?", "minta refund".
  var wantsBack: Bool {
    guard !says(Self.conditions), let back = place(of: Self.returns), let before = slots.before(back) else {
      return false
    }
    return slots.tokens[before].role == .none && Self.wishes.contains(slots.tokens[before].word)
  }

  /// "simpenin T8 yang gede": the host is told to keep an item.
  var asksToKeep: Bool {
    guard isItem, !asksOrComplains, !hasBought, !asksStock, !isBody, !has.contains(.time),
      !says(Self.tenses), let keep = place(of: Self.keepers), let next = slots.after(keep)
    else { return false }
    return slots.tokens[next].role == .code || slots.tokens[next].role == .product
  }

  private func place(of words: Set<UInt32>) -> Int? {
    slots.tokens.firstIndex { $0.role == .none && !$0.isNumber && words.contains($0.word) }
  }

  private func says(_ words: Set<UInt32>) -> Bool { place(of: words) != nil }

  private static let exchanges = ids("ganti", "tukar", "ubah", "pindah")
  private static let misfits = ids("kekecilan", "kebesaran", "telat", "datang", "sampai", "paket")
  private static let drops = ids("tidak jadi", "cancel")
  private static let conditions = ids("kalau", "jika", "kapan")
  private static let returns = ids("retur", "refund", "komplain")
  private static let wishes = ids("mau", "minta", "pengen", "tolong")
  private static let keepers = ids("keep", "simpan", "amankan", "booking", "bungkus", "catat", "sisihkan")
  private static let tenses = ids("sudah", "belum", "tadi", "kemarin", "nanti", "besok", "lain")
}
