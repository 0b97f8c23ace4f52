package import Storage
package import Trade

/// A checkout with all that its buyer's page shows.
package struct SeenCheckout: Sendable {
  package let checkout: Checkout
  package let shop: Shop
  package let title: String
  package let buyer: LiveBuyer
  package let lines: [CheckoutLine]
  /// What the buyer has open now, confirmed or not.
  package let claims: [LiveClaimLine]
  package let terms: CheckoutTerms
  package let orderNumber: String?
  /// How far the order has come, and its parcel's number; nil while there is none.
  package let orderStatus: OrderStatus?
  package let tracking: String?
  /// What was held for the buyer until its time passed; nil where it stands no longer.
  package let lapsed: LapsedHold?
  /// The link of the checkout that has come after this one; nil for none.
  package let newer: String?

  package var shopName: String { shop.name }

  /// Whether something is held that was claimed after the buyer confirmed.
  var hasMore: Bool {
    let frozen = Dictionary(lines.map { ($0.claim, $0.quantity) }) { first, _ in first }
    return claims.contains { $0.pieces > frozen[$0.claim, default: 0] }
  }

  /// What keeps the buyer from going on; nil for nothing.
  var obstacle: Written? {
    if buyer.blockedAt != nil { return .word("checkout.blocked") }
    let held = claims.compactMap(\.held)
    if held.isEmpty { return nothingHeld }
    if !terms.isUsable { return .word("checkout.notReady") }
    return held.first { $0.price == nil }.map { .word("checkout.priceMissing", ["code": .text($0.code)]) }
  }

  /// Why nothing is held: it is waited for, its time is over, or it was let go.
  private var nothingHeld: Written {
    if let lapsed {
      let codes = Set(lapsed.pieces.map(\.code)).sorted().joined(separator: ", ")
      return .word("checkout.holdLapsed", ["codes": .text(codes), "time": .near(lapsed.at)])
    }
    return .word(claims.contains { $0.waiting > 0 } ? "checkout.onlyWaiting" : "checkout.nothingHeld")
  }
}

extension SeenCheckout {
  /// Reads what stands behind a link.
  ///
  /// - Throws: ``Problem/notFound`` for one that nobody made; a wrong link and another shop's are answered alike.
  package init(_ token: String, on connection: any SQLConnection) throws {
    guard let place = try CheckoutDesk.place(of: token, on: connection) else { throw Problem.notFound }
    self = try connection.bound(to: place.shop) { try SeenCheckout(place.checkout, of: place.shop, on: connection) }
  }

  private init(_ id: ID<Checkout>, of shop: ID<Shop>, on connection: any SQLConnection) throws {
    guard let shop = try ShopBook.find(shop, on: connection) else { throw Problem.notFound }
    let desk = CheckoutDesk(connection: connection, shop: shop.id)
    checkout = try desk.checkout(id)
    self.shop = shop
    title = try LiveSessions(connection: connection, shop: shop.id).session(checkout.session).form.title
    buyer = try LiveBuyers(connection: connection, shop: shop.id).buyer(checkout.buyer)
    lines = try desk.lines(of: checkout)
    claims = try desk.claims(of: checkout.buyer, in: checkout.session)
    terms = try CheckoutTermsBook(connection: connection, shop: shop.id).terms()
    orderNumber = checkout.order == nil ? nil : CheckoutDesk.orderNumber(of: checkout.id)
    (orderStatus, tracking) = try desk.standing(of: checkout.order) ?? (nil, nil)
    lapsed =
      checkout.state == .open ? try desk.lapsedHolds(in: checkout.session, of: checkout.buyer).first : nil
    let isOver = checkout.state != .open && checkout.state != .waiting
    newer = isOver ? try desk.unpaid(of: checkout.buyer, in: checkout.session)?.token : nil
  }
}
