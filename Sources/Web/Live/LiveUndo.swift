import Trade

extension WebRequest {
  /// What is to be done to a claim or a buyer: a button says it, the address of an undo too.
  var wish: String { form["do"] ?? query["do"] ?? "" }

  /// Where a deed comes back to.
  func back(or otherwise: SiteURL) -> SiteURL { localPath(form["next"] ?? query["next"], or: otherwise) }
}

extension SiteURL {
  /// Where an undo posts to: the deed that takes another back.
  func doing(_ wish: String, _ back: SiteURL) -> SiteURL { with(["do": wish, "next": back.path]) }
}

extension ClaimOutcome {
  /// The claim that was noted down; nil where none was.
  var claimed: ID<Claim>? {
    switch self {
    case .won(let id, _), .partlyWon(let id, _, _), .waiting(let id, _), .notCounted(let id): id
    case .limited, .blocked: nil
    }
  }
}

extension [ClaimOutcome] {
  /// What the operator is told of all that one press claimed, each by its code where there are several.
  func flash(_ buyer: String, of codes: [String]) -> Flash {
    guard count > 1 else { return first?.flash(buyer) ?? Flash(.word("live.settled")) }
    let flashes = map { $0.flash(buyer) }
    let said = zip(codes, flashes).map { code, flash in
      Written.word("live.outcome.of", ["code": .text(code), "outcome": flash.text])
    }
    return Flash(.joined(said), refused: flashes.contains { $0.refused })
  }
}

extension [ClaimDesk.Heir] {
  /// That a claim was cancelled, and who has its pieces now.
  var said: Written {
    guard !isEmpty else { return .word("live.done.cancel") }
    let names = map { "\($0.buyer.handle) ×\($0.pieces)" }.joined(separator: ", ")
    return .word("live.done.cancelGave", ["buyers": .text(names)])
  }
}

extension UnsureComments.Meaning {
  /// The items it claims, in their order.
  var items: [ID<LineUpItem>] {
    switch self {
    case .claim(let item, _, _): [item]
    case .claims(let wanted): wanted.map(\.item)
    case .change(_, let wanted): [wanted.item]
    case .question, .cancel, .nothing: []
    }
  }
}

extension UnsureComments.Wanted {
  /// Nil unless it is `item-variant-pieces`.
  init?(pressed text: Substring) {
    let parts = text.split(separator: "-", maxSplits: 2).map(String.init)
    guard parts.count == 3, let item = ID<LineUpItem>(parts[0]), let variant = ID<Variant>(parts[1]),
      let quantity = Int64(parts[2]), (1...ClaimDesk.mostPieces).contains(quantity)
    else { return nil }
    self.init(item: item, variant: variant, quantity: quantity)
  }
}
