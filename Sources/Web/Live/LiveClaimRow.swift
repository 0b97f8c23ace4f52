import Trade

/// A claim as lists show it, with what may be done to it.
struct LiveClaimRow: Sendable {
  let code: String
  let variant: String
  let buyer: String
  let about: Written
  let state: Badge
  let action: SiteURL
  let canCancel: Bool
  let canExtend: Bool
  let canGive: Bool
  let canReopen: Bool
  let canBlock: Bool
  let canUnblock: Bool

  init(_ line: DeskView.ClaimLine, of session: ID<LiveSession>) {
    self.init(
      line.claim, line.buyer, of: session, code: line.code, variant: line.variant, place: line.place,
      isCounted: line.isCounted)
  }

  init(_ row: ClaimList.Row) {
    self.init(
      row.claim, row.buyer, of: row.claim.session, code: row.code, variant: row.traits.label, place: row.place,
      isCounted: row.isCounted, product: row.product, amount: row.amount)
  }

  private init(
    _ claim: Claim, _ buyer: LiveBuyer, of session: ID<LiveSession>, code: String, variant: String, place: Int?,
    isCounted: Bool, product: String = "", amount: Int64? = nil
  ) {
    self.code = code
    self.variant = variant
    self.buyer = buyer.handle
    about = .joined([
      .text(product), .counted("common.pieces", Int(claim.quantity)), amount.map { .money($0) } ?? .text(""),
      claim.waiting > 0 && buyer.blockedAt != nil ? .word("live.why.blocked") : Self.why(place, isCounted),
    ])
    action = .liveClaim(session, claim.id)
    let isOpen = claim.state == .open
    (canCancel, canExtend) = (isOpen, isOpen && claim.held > 0)
    (canGive, canReopen) = (claim.waiting > 0 && isCounted, !isOpen && claim.state != .paid)
    (canBlock, canUnblock) = (buyer.blockedAt == nil, buyer.blockedAt != nil)
    state = Self.badge(claim)
  }

  /// Why a claim waits.
  private static func why(_ place: Int?, _ isCounted: Bool) -> Written {
    guard let place else { return .text("") }
    return isCounted ? .word("live.place", ["place": .count(place)]) : .word("live.why.notCounted")
  }

  private static func badge(_ claim: Claim) -> Badge {
    switch claim.state {
    case .open where claim.held == claim.quantity:
      Badge(claim.until.map { .word("live.heldUntil", ["time": .near($0)]) } ?? .word("live.held"), .good)
    case .open where claim.held > 0:
      Badge(.word("live.partly", ["held": .count(Int(claim.held)), "all": .count(Int(claim.quantity))]), .attention)
    case .open: Badge(.word("live.waiting"), .attention)
    case .lapsed: Badge(.word("live.lapsed"), .quiet)
    case .cancelled: Badge(.word("live.cancelled"), .quiet)
    case .paid: Badge(.word("checkout.state.ordered"), .good)
    }
  }
}

/// A reply to one who asked, ready to be copied.
struct LiveReply: Sendable {
  let name: String
  /// Nothing where the shop does not know the answer.
  let reply: Written?

  init(to buyer: LiveBuyer, _ answers: [Written]) {
    name = buyer.called
    reply =
      answers.isEmpty
      ? nil : .word("live.reply", ["name": .text(buyer.called), "answer": .joined(answers)])
  }
}

extension Written {
  /// Lines of an answer as one writes them to somebody: sentences one after the other, parts with commas.
  fileprivate static func spoken(_ lines: [Written]) -> Written {
    let sentences = lines.map { line -> Written in
      guard case .joined(let parts) = line else { return line }
      return chained(parts.filter { $0 != .text("") }, by: "live.comma")
    }
    return chained(sentences, by: "live.sentence")
  }

  private static func chained(_ parts: [Written], by key: String) -> Written {
    guard let last = parts.last else { return .text("") }
    return parts.dropLast().reversed().reduce(last) { .word(key, ["first": $1, "rest": $0]) }
  }
}

/// An answer that can still be taken back.
struct LiveAnswerRow: Sendable {
  let about: Written
  let at: Written
  let undo: SiteURL

  init(_ answer: LiveAnswer, _ view: DeskView) {
    about = .joined([
      .text(view.item(answer.item)?.code ?? ""),
      answer.attribute.map { .word("live.attribute.\($0)") } ?? .text(""),
      .counted("live.questionCount", answer.questions), .word("live.answerKind.\(answer.kind)"),
    ])
    at = .since(answer.at)
    undo = .liveAnswerUndo(view.session.id, answer.id)
  }
}

extension LiveBuyer {
  /// What to call a buyer: the name if she has one.
  var called: String { name.isEmpty ? handle : name }
}

extension Duration {
  /// Without what is less than a second.
  var wholeSeconds: Int { Int(components.seconds) }
}
