/// What operators do at the reference's desk.
extension ReferenceDesk {
  mutating func take(_ deed: OperatorDeed) {
    switch deed {
    case .show(let item): showing = items.first { $0.id == item }
    case .settle(let comment, let meaning): settle(comment, meaning)
    case .unsettle(let comment): unsettle(comment)
    case .answer(let item, let attribute, let latest): answer(item, attribute, upTo: latest)
    case .tap(let handle, let item, let variant, let quantity):
      _ = wish(Buyer(source: "operator", handle: handle), item, variant, quantity, nil)
    case .cancel(let claim): cancel(claim)
    case .reopen(let claim): reopen(claim)
    case .give(let claim): give(claim)
    case .extend(let claim, let until):
      guard let place = place(of: claim), wishes[place].state == .open, wishes[place].held > 0 else {
        return wonder("extended claim")
      }
      wishes[place].until = max(until, now)
    case .block(let id, let isBlocked):
      guard let buyer = names.buyers[id] else { return wonder("buyer \(id)") }
      if isBlocked { blocked.insert(buyer) } else { blocked.remove(buyer) }
    }
  }

  mutating func cancel(_ claim: ID<Claim>) {
    guard let place = place(of: claim) else { return }
    guard !beingPaid.contains(place) else { return wonder("cancelled claim that is being paid") }
    end([place], as: .cancelled)
  }

  mutating func settle(_ comment: ID<LiveComment>, _ meaning: UnsureComments.Meaning) {
    guard let key = names.comments[comment], let said = heard[key], said.state == .unsure else {
      return wonder("settled comment \(names.comments[comment]?.description ?? "?")")
    }
    heard[key]?.state = .settled
    heard[key]?.wasSettled = true
    givenUp[key] = nil
    switch meaning {
    case .nothing: break
    case .question(let attribute):
      heard[key]?.state = .asked
      heard[key]?.attribute = attribute
    case .cancel(let claim): giveUp(claim, for: key)
    case .change(let claim, let wanted): change(claim, to: wanted, said.buyer, key)
    case .claim(let item, let variant, let quantity): _ = wish(said.buyer, item, variant, quantity, key)
    case .claims(let wanted): for one in wanted { _ = wish(said.buyer, one.item, one.variant, one.quantity, key) }
    }
  }

  mutating func unsettle(_ comment: ID<LiveComment>) {
    guard let key = names.comments[comment], let said = heard[key], said.wasSettled, said.state != .unsure else {
      return wonder("unsettled comment \(names.comments[comment]?.description ?? "?")")
    }
    let claims = wishes.indices.filter { wishes[$0].comment == key }
    guard claims.allSatisfy({ wishes[$0].state != .paid && !beingPaid.contains($0) }) else {
      return wonder("unsettled comment whose claim is paid")
    }
    heard[key]?.state = .unsure
    heard[key]?.wasSettled = false
    end(wishes.indices.filter { wishes[$0].comment == key }, as: .cancelled)
    if let place = givenUp.removeValue(forKey: key), wishes[place].state == .cancelled { reopen(at: place) }
  }

  /// Ends a claim as a comment was settled: opening the comment again opens it too.
  private mutating func giveUp(_ claim: ID<Claim>, for key: CommentKey) {
    guard let place = place(of: claim) else { return }
    if wishes[place].state == .open { givenUp[key] = place }
    cancel(claim)
  }

  private mutating func change(
    _ claim: ID<Claim>, to wanted: UnsureComments.Wanted, _ buyer: Buyer, _ key: CommentKey
  ) {
    guard let place = place(of: claim) else { return }
    let old = wishes[place]
    guard old.state == .open, old.buyer == buyer, canChange(place, to: wanted.item, wanted.variant, wanted.quantity)
    else { return wonder("changed claim \(place)") }
    giveUp(claim, for: key)
    _ = wish(buyer, wanted.item, wanted.variant, wanted.quantity, key)
  }

  mutating func answer(
    _ item: ID<LineUpItem>?, _ attribute: CommentReading.Attribute?, upTo latest: ID<LiveComment>
  ) {
    guard let last = names.comments[latest].flatMap({ heard[$0] }) else { return wonder("answered comment \(latest)") }
    for (key, said) in heard
    where said.state == .asked && said.item == item && said.attribute == attribute && said.order <= last.order {
      heard[key]?.state = .settled
      heard[key]?.wasSettled = true
    }
  }

  mutating func reopen(_ claim: ID<Claim>) {
    if let place = place(of: claim) { reopen(at: place) }
  }

  mutating func reopen(at place: Int) {
    guard wishes[place].state != .open, wishes[place].state != .paid else { return wonder("reopened claim") }
    let wish = wishes[place]
    let isOver = rules.mostPerBuyer.map { pieces(of: wish.item, wish.buyer) + wish.quantity > $0 } ?? false
    guard !blocked.contains(wish.buyer), !isOver else { return wonder("claim reopened in spite of its buyer") }
    wishes[place].state = .open
    (wishes[place].until, wishes[place].endedAt) = (nil, nil)
    serve(wishes[place].variant)
  }

  mutating func give(_ claim: ID<Claim>) {
    guard let place = place(of: claim), wishes[place].isWaiting, let left = levels[wishes[place].variant]?.left,
      left > 0
    else { return wonder("given claim") }
    hand(min(left, wishes[place].quantity - wishes[place].held), to: place)
  }
}
