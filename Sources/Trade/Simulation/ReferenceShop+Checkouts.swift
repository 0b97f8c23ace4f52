import Storage

/// Checkouts, one thing at a time. Each answers whether it could be done; where it could not, nothing is changed.
extension ReferenceShop {
  /// One for each buyer who has open claims and none to pay yet, in the order of `buyers`.
  mutating func makeCheckouts(_ buyers: [ReferenceDesk.Buyer]) {
    for buyer in buyers
    where desk.wishes.contains(where: { $0.buyer == buyer && $0.state == .open }) && unpaid(of: buyer) == nil {
      checkouts.append(Checkout(buyer: buyer))
    }
  }

  mutating func confirm(_ place: Int, by method: Trade.Checkout.Method) -> Bool {
    let checkout = checkouts[place]
    guard checkout.state == .open || checkout.state == .waiting, checkout.saidAt == nil,
      !desk.blocked.contains(checkout.buyer)
    else { return false }
    let lines = desk.openWishes(of: checkout.buyer).filter { desk.wishes[$0].held > 0 }.map { claim in
      Checkout.Line(claim: claim, variant: desk.wishes[claim].variant, pieces: desk.wishes[claim].held)
    }
    guard !lines.isEmpty else { return false }
    let dueAt = checkout.dueAt ?? now + due
    checkouts[place].state = .waiting
    checkouts[place].lines = lines
    checkouts[place].method = method
    checkouts[place].dueAt = dueAt
    checkouts[place].confirmedAt = checkout.confirmedAt ?? now
    keep(lines.map(\.claim), until: dueAt)
    noteWhatIsBeingPaid()
    return true
  }

  mutating func say(_ place: Int, isPaid: Bool) -> Bool {
    let checkout = checkouts[place]
    guard checkout.state == .waiting, let dueAt = checkout.dueAt, let confirmed = checkout.confirmedAt else {
      return false
    }
    guard (checkout.saidAt != nil) != isPaid else { return true }
    let latest = min(now + CheckoutDesk.grace, confirmed + due + CheckoutDesk.grace)
    checkouts[place].saidAt = isPaid ? now : nil
    let later = isPaid ? max(dueAt, latest) : dueAt
    checkouts[place].dueAt = later
    keep(checkout.lines.map(\.claim), until: later)
    return true
  }

  mutating func pay(_ place: Int) -> Bool {
    let checkout = checkouts[place]
    guard checkout.state != .paid, checkout.state != .open, !checkout.lines.isEmpty else { return false }
    var next = self
    if checkout.state != .waiting {
      let other = unpaid(of: checkout.buyer)
      guard other.map({ checkouts[$0].state != .waiting }) ?? true,
        checkout.lines.allSatisfy({ line in
          desk.wishes[line.claim].state != .paid && line.pieces <= desk.wishes[line.claim].quantity
        }), next.holdAgain(checkout.lines, until: now)
      else { return false }
    }
    guard next.sell(place) else { return false }
    next.checkouts[place].state = .paid
    next.checkouts[place].endedAt = nil
    next.noteWhatIsBeingPaid()
    next.reckon()
    self = next
    return true
  }

  mutating func undoPay(_ place: Int) -> Bool {
    let checkout = checkouts[place]
    guard checkout.state == .paid, let order = checkout.order, !checkout.isShipped else { return false }
    var next = self
    if let other = unpaid(of: checkout.buyer) {
      guard checkouts[other].state == .open else { return false }
      (next.checkouts[other].state, next.checkouts[other].endedAt) = (.cancelled, now)
    }
    next.stock.imports[order] = nil
    next.reckon()
    let until = max(checkout.dueAt ?? now, now + .seconds(3_600))
    (next.checkouts[place].state, next.checkouts[place].order) = (.waiting, nil)
    next.checkouts[place].dueAt = until
    guard next.holdAgain(checkout.lines, until: until) else { return false }
    next.noteWhatIsBeingPaid()
    self = next
    return true
  }

  mutating func ship(_ place: Int) -> Bool {
    guard checkouts[place].state == .paid, let order = checkouts[place].order, !checkouts[place].isShipped,
      var record = stock.imports[order]?.first
    else { return false }
    checkouts[place].isShipped = true
    record.status = .shipped
    stock.imports.append([record])
    return true
  }

  mutating func cancel(_ place: Int) -> Bool {
    guard checkouts[place].state == .open || checkouts[place].state == .waiting else { return false }
    (checkouts[place].state, checkouts[place].endedAt) = (.cancelled, now)
    noteWhatIsBeingPaid()
    desk.end(desk.openWishes(of: checkouts[place].buyer), as: .cancelled)
    return true
  }

  mutating func undoCancel(_ place: Int) -> Bool {
    let checkout = checkouts[place]
    guard checkout.state == .cancelled, let ended = checkout.endedAt, unpaid(of: checkout.buyer) == nil else {
      return false
    }
    var next = self
    let claims = desk.wishes.indices.filter { claim in
      desk.wishes[claim].buyer == checkout.buyer && desk.wishes[claim].state == .cancelled
        && desk.wishes[claim].endedAt == ended
    }
    next.checkouts[place].state = .open
    next.checkouts[place].endedAt = nil
    next.checkouts[place].dueAt = nil
    next.checkouts[place].confirmedAt = nil
    next.checkouts[place].saidAt = nil
    let before = next.desk.surprises.count
    for claim in claims { next.desk.reopen(at: claim) }
    guard next.desk.surprises.count == before else { return false }
    self = next
    return true
  }

  func unpaid(of buyer: ReferenceDesk.Buyer) -> Int? {
    checkouts.indices.first { place in
      checkouts[place].buyer == buyer && (checkouts[place].state == .open || checkouts[place].state == .waiting)
    }
  }

  private mutating func keep(_ claims: [Int], until: Instant) {
    for claim in claims where desk.wishes[claim].state == .open && desk.wishes[claim].held > 0 {
      desk.wishes[claim].until = until
    }
  }

  private mutating func holdAgain(_ lines: [Checkout.Line], until: Instant) -> Bool {
    for line in lines {
      let missing = line.pieces - desk.wishes[line.claim].held
      guard missing > 0 else { continue }
      guard let level = desk.levels[line.variant], level.left >= missing else { return false }
      desk.levels[line.variant]?.held += missing
      desk.wishes[line.claim].held += missing
      (desk.wishes[line.claim].state, desk.wishes[line.claim].endedAt) = (.open, nil)
      desk.wishes[line.claim].until = until
    }
    return true
  }

  /// The pieces leave their claims and go into an order.
  private mutating func sell(_ place: Int) -> Bool {
    for (number, line) in checkouts[place].lines.enumerated() {
      let wish = desk.wishes[line.claim]
      guard wish.state == .open, wish.held >= line.pieces else { return false }
      desk.wishes[line.claim].held -= line.pieces
      if wish.held == line.pieces { desk.wishes[line.claim].until = nil }
      var paid = line.claim
      if wish.quantity > line.pieces {
        desk.wishes[line.claim].quantity -= line.pieces
        var part = wish
        (part.quantity, part.held, part.until) = (line.pieces, 0, nil)
        desk.wishes.append(part)
        paid = desk.wishes.count - 1
        checkouts[place].lines[number].claim = paid
      }
      (desk.wishes[paid].state, desk.wishes[paid].endedAt) = (.paid, now)
    }
    checkouts[place].lines.sort { $0.claim < $1.claim }
    checkouts[place].order = stock.imports.count
    stock.imports.append([order(of: place)])
    return true
  }

  /// It is placed after the last count of what it sells, which found the held pieces on the shelf.
  private mutating func order(of place: Int) -> OrderRecord {
    let lines = checkouts[place].lines
    let counted = lines.compactMap { stock.count(of: $0.variant)?.at }.max()
    let moment = counted.map { max(now, $0 + .milliseconds(1)) } ?? now
    var record = OrderRecord(
      channel: .storefront, number: "K\(place)", status: .toShip, statusText: "", orderedAt: moment, currency: "IDR",
      lines: lines.enumerated().map { number, line in
        let key = "K\(place) \(number)"
        stock.matches[key] = line.variant
        return OrderLineRecord(key: key, productName: "", quantity: Int(line.pieces), subtotal: 0)
      })
    record.paidAt = moment
    return record
  }
}
