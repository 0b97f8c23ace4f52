import Storage

extension CheckoutDesk {
  /// Somebody of the shop has seen the money: the pieces go out of the claims' holds into an order on the shop's own
  /// channel, in one transaction, so that no piece is free or counted twice at any moment.
  ///
  /// What lapsed or was cancelled can be paid as well, where its pieces are still there: money comes late.
  ///
  /// - Throws: ``CheckoutError/settled(_:)`` when it is paid already, ``CheckoutError/notConfirmed``,
  ///   ``CheckoutError/piecesGone(code:)``.
  @discardableResult
  package func pay(_ id: ID<Checkout>, by person: ID<Person>?, at now: Instant) throws -> ID<Order> {
    // The guard: the session's row, behind which the state is read. Of two who mark it paid one finds it paid; so do a
    // payment and the end of its time.
    let (checkout, log) = try opened(id)
    guard checkout.state != .paid else { throw CheckoutError.settled(.paid) }
    let lines = try frozen([id])[id] ?? []
    guard checkout.state != .open, checkout.sum != nil, !lines.isEmpty else { throw CheckoutError.notConfirmed }
    if checkout.state != .waiting {
      // Its claims may be in another one by now.
      guard try unpaid(of: checkout.buyer, in: checkout.session)?.state != .waiting else {
        throw CheckoutError.anotherWaits
      }
      try checkUnpaid(lines, of: checkout)
    }
    let books = CheckoutOrder(connection: connection, shop: shop)
    try books.prepare(checkout, lines, at: now)
    if checkout.state != .waiting { try hold(lines, of: checkout, until: now, at: now) }
    // Taking may part a claim: the order is made of the lines as they are from then on.
    let paid = try take(lines, of: checkout, at: now)
    let order = try books.write(checkout, try frozen([id])[id] ?? [], at: now)
    try connection.execute(
      """
      UPDATE checkout SET state = 'paid', order_id = \(order), paid_at = \(now), paid_by = \(person), ended_at = NULL
      WHERE shop_id = \(shop) AND checkout_id = \(id)
      """)
    try log.append(paid, by: person, at: now)
    try WebhookOutbox(connection: connection, shop: shop, now: now).tell(
      .checkoutPaid,
      of: [
        WebhookBody.PaidCheckout(
          checkout: id.description, session: checkout.session.description, order: order.description,
          amount: checkout.sum?.amount)
      ]
    ) { $0[0] }
    return order
  }

  /// Takes a payment back that somebody marked by mistake: the order leaves the books, and its pieces are held for the
  /// buyer again.
  ///
  /// - Throws: ``CheckoutError/orderMoved`` once the parcel is on its way, ``CheckoutError/settled(_:)`` where it is not
  ///   paid, ``CheckoutError/piecesGone(code:)``, ``CheckoutError/amountTaken``, ``CheckoutError/anotherWaits``.
  package func undoPay(_ id: ID<Checkout>, by person: ID<Person>?, at now: Instant) throws {
    let (checkout, log) = try opened(id)
    guard checkout.state == .paid, let order = checkout.order else { throw CheckoutError.settled(checkout.state) }
    try makeRoom(for: checkout, at: now)
    try CheckoutOrder(connection: connection, shop: shop).withdraw(order, of: checkout)
    let lines = try frozen([id])[id] ?? []
    let until = max(checkout.dueAt ?? now, now + .seconds(3_600))
    try connection.execute(
      """
      UPDATE checkout SET state = 'waiting', order_id = NULL, paid_at = NULL, paid_by = NULL, due_at = \(until)
      WHERE shop_id = \(shop) AND checkout_id = \(id)
      """)
    try hold(lines, of: checkout, until: until, at: now)
    try log.append([LiveEvent(.unpaid, id.value)], by: person, at: now)
  }

  /// The parcel was handed over: the order moves on, as a file of a channel would move it. Nothing takes that back.
  ///
  /// - Parameter tracking: up to 60 characters; empty where there is none.
  /// - Throws: ``CheckoutError/settled(_:)`` where it is not paid, ``CheckoutError/orderMoved`` where it has moved on already.
  package func ship(_ id: ID<Checkout>, tracking: String, at now: Instant) throws {
    let (checkout, _) = try opened(id)
    guard checkout.state == .paid, let order = checkout.order else { throw CheckoutError.settled(checkout.state) }
    try CheckoutOrder(connection: connection, shop: shop)
      .ship(order, of: checkout, tracking: String(tracking.tidied(keepingLines: false).prefix(60)), at: now)
  }

  /// Completes the order of a paid checkout that was shipped 14 days ago.
  ///
  /// - Returns: false where it is not that far, or has moved on otherwise.
  func complete(_ id: ID<Checkout>, at now: Instant) throws -> Bool {
    let (checkout, _) = try opened(id)
    guard checkout.state == .paid, let order = checkout.order else { return false }
    return try CheckoutOrder(connection: connection, shop: shop).complete(order, of: checkout, at: now)
  }

  /// The buyer or the seller wants no more of it: all that the buyer has open in the session goes to those who wait.
  package func cancel(_ id: ID<Checkout>, by person: ID<Person>?, at now: Instant) throws {
    let (checkout, _) = try opened(id)
    guard checkout.state == .open || checkout.state == .waiting else { throw CheckoutError.settled(checkout.state) }
    try end(id, as: .cancelled, at: now)
    let claims = try claims(of: checkout.buyer, in: checkout.session).map(\.claim)
    _ = try ClaimDesk(connection: connection, shop: shop, session: checkout.session)
      .end(claims, as: .cancelled, by: person, at: now)
  }

  /// Takes a cancellation back: the buyer's claims are open again, each in its old place, and she says anew where it goes.
  ///
  /// - Throws: ``CheckoutError/settled(_:)`` where it was not cancelled, ``CheckoutError/anotherWaits``.
  package func undoCancel(_ id: ID<Checkout>, by person: ID<Person>?, at now: Instant) throws {
    let (checkout, _) = try opened(id)
    guard checkout.state == .cancelled, let ended = checkout.endedAt else {
      throw CheckoutError.settled(checkout.state)
    }
    guard try unpaid(of: checkout.buyer, in: checkout.session) == nil else { throw CheckoutError.anotherWaits }
    let claims = try connection.rows(
      """
      SELECT claim_id FROM live_claim WHERE shop_id = \(shop) AND buyer_id = \(checkout.buyer)
        AND session_id = \(checkout.session) AND state = 'cancelled' AND ended_at = \(ended) ORDER BY claim_id
      """
    ).map { try $0("claim_id") as ID<Claim> }
    try connection.execute(
      """
      UPDATE checkout SET state = 'open', ended_at = NULL, due_at = NULL, confirmed_at = NULL, said_at = NULL
      WHERE shop_id = \(shop) AND checkout_id = \(id)
      """)
    let desk = ClaimDesk(connection: connection, shop: shop, session: checkout.session)
    for claim in claims { try desk.reopen(claim, by: person, at: now) }
  }

  /// Ends what was not paid in time: its claims lapse, and the pieces go to those who wait.
  ///
  /// - Returns: how many lapsed.
  func lapse(_ ids: [ID<Checkout>], in session: ID<LiveSession>, at now: Instant) throws -> Int {
    _ = try LiveLog.open(session, of: shop, on: connection)
    // The guard: the state and the time once more, now that the session is ours.
    let lapsed = try connection.rows(
      """
      UPDATE checkout SET state = 'lapsed', ended_at = \(now)
      WHERE shop_id = \(shop) AND checkout_id \(in: ids) AND session_id = \(session) AND state = 'waiting'
        AND due_at <= \(now)
      RETURNING checkout_id
      """
    ).map { try $0("checkout_id") as ID<Checkout> }
    guard !lapsed.isEmpty else { return 0 }
    let claims = try frozen(lapsed.sorted()).values.flatMap { $0.map(\.claim) }
    _ = try ClaimDesk(connection: connection, shop: shop, session: session)
      .end(claims.sorted(), as: .lapsed, by: nil, at: now)
    return lapsed.count
  }

  private func end(_ id: ID<Checkout>, as state: Checkout.State, at now: Instant) throws {
    try connection.execute(
      "UPDATE checkout SET state = \(state), ended_at = \(now) WHERE shop_id = \(shop) AND checkout_id = \(id)")
  }

  /// A buyer may have claimed again since she paid; what she has not confirmed gives way.
  private func makeRoom(for checkout: Checkout, at now: Instant) throws {
    if let other = try unpaid(of: checkout.buyer, in: checkout.session) {
      guard other.state == .open else { throw CheckoutError.anotherWaits }
      try end(other.id, as: .cancelled, at: now)
    }
    guard checkout.method != .cod, let amount = checkout.sum?.amount else { return }
    // The amount stays free only as long as nobody is given it meanwhile.
    try CheckoutTermsBook(connection: connection, shop: shop).lock()
    let isTaken = try checkouts(where: "state = 'waiting' AND method <> 'cod' AND amount = \(amount)").isEmpty == false
    if isTaken { throw CheckoutError.amountTaken }
  }

  /// Claims may have been opened again and paid for in another checkout: they are not sold twice.
  private func checkUnpaid(_ lines: [CheckoutLine], of checkout: Checkout) throws {
    let desk = ClaimDesk(connection: connection, shop: shop, session: checkout.session)
    for line in lines {
      let claim = try desk.claim(line.claim)
      guard claim.state != .paid, line.quantity <= claim.quantity else {
        throw CheckoutError.piecesGone(code: line.code)
      }
    }
  }

  /// Holds the pieces of lines again whose claims have ended.
  private func hold(_ lines: [CheckoutLine], of checkout: Checkout, until: Instant, at now: Instant) throws {
    let shelf = try ClaimShelf(connection: connection, shop: shop, session: checkout.session)
    let left = try shelf.lockedLevels(of: Set(lines.map(\.variant)).sorted())
    var free = left
    let desk = ClaimDesk(connection: connection, shop: shop, session: checkout.session)
    // A claim that has its pieces keeps its own time: it may have more of them than the line.
    var given: [ID<Claim>] = []
    for line in lines {
      let claim = try desk.claim(line.claim)
      let missing = line.quantity - claim.held
      guard missing > 0 else { continue }
      guard free[line.variant, default: 0] >= missing else { throw CheckoutError.piecesGone(code: line.code) }
      free[line.variant, default: 0] -= missing
      if claim.state != .open {
        try connection.execute(
          """
          UPDATE live_claim SET state = 'open', until = NULL, ended_at = NULL
          WHERE shop_id = \(shop) AND claim_id = \(line.claim)
          """)
      }
      try shelf.give(missing, to: try desk.claim(line.claim), until: until, at: now)
      given.append(line.claim)
    }
    if !given.isEmpty { try keep(given, until: until) }
  }

  /// The pieces of lines leave the holds of their claims, which are paid from now on. Where a claim asked for more than
  /// the line has, the rest goes on waiting in its old place, and a claim of its own stands for what is paid.
  private func take(_ lines: [CheckoutLine], of checkout: Checkout, at now: Instant) throws -> [LiveEvent] {
    let desk = ClaimDesk(connection: connection, shop: shop, session: checkout.session)
    var taken: [ID<Variant>: Int64] = [:]
    var events: [LiveEvent] = []
    for line in lines {
      let claim = try desk.claim(line.claim)
      guard claim.state == .open, claim.held >= line.quantity else { throw CheckoutError.piecesGone(code: line.code) }
      taken[line.variant, default: 0] += line.quantity
      events.append(LiveEvent(.paid, try settle(line, of: claim, checkout, at: now).value, quantity: line.quantity))
    }
    let shelf = try ClaimShelf(connection: connection, shop: shop, session: checkout.session)
    for (variant, pieces) in taken.sorted(by: { $0.key < $1.key }) {
      try shelf.giveBack(pieces, of: variant, at: now)
    }
    return events
  }

  private func settle(
    _ line: CheckoutLine, of claim: Claim, _ checkout: Checkout, at now: Instant
  ) throws -> ID<Claim> {
    guard claim.quantity > line.quantity else {
      try connection.execute(
        """
        UPDATE live_claim SET state = 'paid', held = 0, until = NULL, ended_at = \(now)
        WHERE shop_id = \(shop) AND claim_id = \(claim.id)
        """)
      return claim.id
    }
    let rest = (quantity: claim.quantity - line.quantity, held: claim.held - line.quantity)
    let paid = ID<Claim>.new()
    try connection.execute(
      """
      UPDATE live_claim SET quantity = \(rest.quantity), held = \(rest.held), until = \(rest.held > 0 ? claim.until : nil)
      WHERE shop_id = \(shop) AND claim_id = \(claim.id)
      """)
    try connection.execute(
      """
      INSERT INTO live_claim (shop_id, session_id, claim_id, item_id, variant_id, buyer_id, comment_id, quantity, held,
        state, until, claimed_at, ended_at)
      VALUES (\(shop), \(claim.session), \(paid), \(claim.item), \(claim.variant), \(claim.buyer), \(claim.comment),
        \(line.quantity), 0, 'paid', NULL, \(claim.claimedAt), \(now))
      """)
    try connection.execute(
      """
      UPDATE checkout_line SET claim_id = \(paid)
      WHERE shop_id = \(shop) AND checkout_id = \(checkout.id) AND claim_id = \(claim.id)
      """)
    return paid
  }
}
