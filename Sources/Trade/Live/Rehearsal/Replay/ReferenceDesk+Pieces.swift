/// Pieces: who gets them, who waits, who gives them back.
extension ReferenceDesk {
  enum Answer { case taken, limited, blocked }

  mutating func wish(
    _ buyer: Buyer, _ item: ID<LineUpItem>, _ variant: ID<Variant>, _ quantity: Int64, _ comment: CommentKey?
  ) -> Answer {
    serve(variant)
    if blocked.contains(buyer) { return .blocked }
    if let most = rules.mostPerBuyer, pieces(of: item, buyer) + quantity > most { return .limited }
    wishes.append(
      Wish(comment: comment, buyer: buyer, item: item, variant: variant, quantity: quantity, held: 0, claimedAt: now))
    if let left = levels[variant]?.left, left > 0 { hand(min(left, quantity), to: wishes.count - 1) }
    return .taken
  }

  mutating func hand(_ pieces: Int64, to place: Int) {
    wishes[place].held += pieces
    levels[wishes[place].variant]?.held += pieces
    let until = now + rules.holding
    wishes[place].until = max(wishes[place].until ?? until, until)
  }

  /// The longest waiting first, but nobody who is blocked.
  mutating func serve(_ variant: ID<Variant>) {
    guard let left = levels[variant]?.left, left > 0 else { return }
    let waiting = wishes.indices.filter { wishes[$0].variant == variant && isServed($0) }
    for place in rules.longestFirst ? waiting : waiting.reversed() {
      guard let left = levels[variant]?.left, left > 0 else { return }
      hand(min(left, wishes[place].quantity - wishes[place].held), to: place)
    }
  }

  func isServed(_ place: Int) -> Bool { wishes[place].isWaiting && !blocked.contains(wishes[place].buyer) }

  mutating func end(_ places: [Int], as state: Claim.State) {
    let open = places.filter { wishes[$0].state == .open && !beingPaid.contains($0) }
    for place in open {
      levels[wishes[place].variant]?.held -= wishes[place].held
      wishes[place].held = 0
      (wishes[place].state, wishes[place].until, wishes[place].endedAt) = (state, nil, now)
    }
    for variant in Set(open.map { wishes[$0].variant }) { serve(variant) }
  }

  mutating func passTime() {
    if rules.holdsLapse {
      end(
        wishes.indices.filter { place in
          wishes[place].held > 0 && wishes[place].until.map { $0 <= now } ?? false
        }, as: .lapsed)
    }
    for variant in Set(wishes.filter(\.isWaiting).map(\.variant)) { serve(variant) }
  }
}
