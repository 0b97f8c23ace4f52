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
    if !terms.isUsable { return .word("checkout.notReady") }
    let held = claims.compactMap(\.held)
    if held.isEmpty { return .word("checkout.nothingHeld") }
    return held.first { $0.price == nil }.map { .word("checkout.priceMissing", ["code": .text($0.code)]) }
  }

}

extension SeenCheckout {
  /// Reads what stands behind a link.
  ///
  /// - Throws: ``Problem/notFound`` for one that nobody made; a wrong link and another shop's are answered alike.
  package init(_ token: String, on connection: any SQLConnection) throws {
    guard let place = try CheckoutDesk.place(of: token, on: connection),
      let shop = try ShopBook.find(place.shop, on: connection)
    else { throw Problem.notFound }
    let desk = CheckoutDesk(connection: connection, shop: shop.id)
    checkout = try desk.checkout(place.checkout)
    self.shop = shop
    title = try LiveSessions(connection: connection, shop: shop.id).session(checkout.session).form.title
    buyer = try LiveBuyers(connection: connection, shop: shop.id).buyer(checkout.buyer)
    lines = try desk.lines(of: checkout)
    claims = try desk.claims(of: checkout.buyer, in: checkout.session)
    terms = try CheckoutTermsBook(connection: connection, shop: shop.id).terms()
    orderNumber = checkout.order == nil ? nil : CheckoutDesk.orderNumber(of: checkout.id)
    let isOver = checkout.state != .open && checkout.state != .waiting
    newer = isOver ? try desk.unpaid(of: checkout.buyer, in: checkout.session)?.token : nil
  }
}
