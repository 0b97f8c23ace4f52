/// What is said in so plain a form that no weight need be asked.
extension CommentCues {
  /// "koperku tuker yang 24 inch boleh?": of what is the buyer's own, another size or colour is asked for.
  var asksToTurnOwn: Bool {
    guard isItem, isChoice, hasPivot, topics & Self.troubles == 0, !hasHowMuch, !says(.arrives),
      let turn = place(of: .exchanges)
    else { return false }
    let isOwn = slots.tokens[..<turn].contains { $0.clitic == .ku || $0.role == .none && $0.word == CommentIDs.aku }
    return isOwn && RoleSet(Array(slots.tokens[turn...])).isChoice
  }

  /// "gajadi sling bagnya kak, gaada duit": an item is dropped, whatever the reason.
  var dropsItem: Bool {
    guard isItem, !hasPivot, !hasPlainQuestion, !slots.text.hasQuestionMark, topics & Self.troubles == 0,
      let drop = place(of: .drops), !says(.conditions)
    else { return false }
    // "ga jadi ambil B03", but not "batal? kalau gitu aku mau".
    return slots.tokens.indices.allSatisfy { at in
      slots.tokens[at].role != .none || slots.tokens[at].kind != .claim || at == drop + 1
    }
  }

  /// "mau retur gamis kekecilan bisa?", "minta refund".
  var wantsBack: Bool {
    guard !says(.conditions), let back = place(of: .returns), let before = slots.before(back) else {
      return false
    }
    return slots.tokens[before].role == .none && cue(before).contains(.wishes)
  }

  /// "jahitannya lepas baru sekali cuci", "resleting T3 jebol padahal baru 2x pake".
  var tellsBroken: Bool {
    !hasQuestionWord && !hasClaimWord && !slots.text.hasQuestionMark && says(.breaks) && says(.soon)
      && !says(.conditions) && (isItem || slots.tokens.contains { $0.kind == .part || $0.kind == .goods })
  }

  /// "tuh resinya", "minta no resi dong": the number of a parcel on its way.
  var asksForParcel: Bool {
    says(.tracks) && !says(.conditions) && !says(.later) && !slots.tokens.contains { $0.kind == .courier }
      && !says(.orders)
  }

  /// "yang licin 30/31 kalo ada mau co 2": a wish that depends on stock alone.
  var wishesIfThere: Bool {
    guard isItem || isChoice, !slots.text.hasQuestionMark, !hasPlainQuestion, !canTakeBack, !hasBought, !isBody,
      let condition = place(of: .conditions), let next = slots.after(condition), cue(next).contains(.isThere)
    else { return false }
    return slots.tokens[next...].contains { $0.role == .none && !$0.isNumber && $0.kind == .claim }
  }

  /// "simpenin T8 yang gede": the host is told to keep an item.
  var asksToKeep: Bool {
    guard isItem, !asksOrComplains, !hasBought, !asksStock, !isBody, !has.contains(.time),
      !says(.tells), let keep = place(of: .keeps), let next = slots.after(keep)
    else { return false }
    return slots.tokens[next].role == .code || slots.tokens[next].role == .product
  }

  private func says(_ cue: Cue) -> Bool { said.contains(cue) }

  private func place(of cue: Cue) -> Int? {
    guard said.contains(cue) else { return nil }
    return slots.tokens.indices.first { slots.tokens[$0].role == .none && self.cue($0).contains(cue) }
  }

  private func cue(_ at: Int) -> Cue { Self.cues[UInt64(slots.word(at))] ?? [] }
}
