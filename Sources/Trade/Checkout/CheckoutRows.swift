import Storage

/// A checkout as the seller's lists show it.
package struct CheckoutRow: Sendable {
  package let checkout: Checkout
  package let buyer: LiveBuyer
  /// The session's title.
  package let session: String
  /// Frozen once it is confirmed, before that what the buyer holds.
  package let lines: [CheckoutLine]
  /// Pieces the buyer waits for, and pieces claimed after she confirmed.
  package let waiting: Int64
  package let more: Int64
  /// Until when the first of the pieces is kept; nil where nothing is held.
  package var until: Instant?
  /// How far the order has come that it has become; nil while there is none.
  package var orderStatus: OrderStatus?

  package var pieces: Int64 { lines.reduce(0) { $0 + $1.quantity } }

  /// What it comes to as far as that is known: with shipping once it is confirmed; nil while a price is missing.
  package var amount: Int64? {
    if let sum = checkout.sum, checkout.state != .open { return sum.amount }
    let amounts = lines.compactMap(\.amount)
    return amounts.count == lines.count ? amounts.reduce(0, +) : nil
  }
}

extension CheckoutDesk {
  /// - Parameter checkouts: of any sessions of the shop.
  package func rows(of checkouts: [Checkout]) throws -> [CheckoutRow] {
    let buyers = try LiveBuyers(connection: connection, shop: shop).buyers(Set(checkouts.map(\.buyer)).sorted())
    let frozen = try frozen(checkouts.map(\.id))
    var titles: [ID<LiveSession>: String] = [:]
    var claims: [ID<LiveSession>: [ID<LiveBuyer>: [LiveClaimLine]]] = [:]
    for session in Set(checkouts.map(\.session)) {
      titles[session] = try LiveSessions(connection: connection, shop: shop).session(session).form.title
      claims[session] = try self.claims(in: session)
    }
    let statuses = try statuses(of: checkouts.compactMap(\.order))
    return checkouts.compactMap { checkout in
      buyers[checkout.buyer].map { buyer in
        let isAlive = checkout.state == .open || checkout.state == .waiting
        let own = isAlive ? claims[checkout.session]?[checkout.buyer] ?? [] : []
        let held = own.compactMap(\.held)
        let lines = checkout.state == .open ? held : frozen[checkout.id] ?? []
        let more = held.reduce(0) { $0 + $1.quantity } - lines.reduce(0) { $0 + $1.quantity }
        return CheckoutRow(
          checkout: checkout, buyer: buyer, session: titles[checkout.session] ?? "", lines: lines,
          waiting: own.reduce(0) { $0 + $1.waiting }, more: isAlive ? max(0, more) : 0,
          until: checkout.state == .waiting ? checkout.dueAt : own.heldUntil,
          orderStatus: checkout.order.flatMap { statuses[$0] })
      }
    }
  }

  /// How far an order of the shop has come, and the number of its parcel; nil where there is none.
  package func standing(of order: ID<Order>?) throws -> (status: OrderStatus?, tracking: String?)? {
    guard let order else { return nil }
    return try connection.row(
      "SELECT status, tracking FROM orders WHERE shop_id = \(shop) AND order_id = \(order)"
    ).map { (try $0("status"), try $0("tracking")) }
  }

  private func statuses(of orders: [ID<Order>]) throws -> [ID<Order>: OrderStatus] {
    guard !orders.isEmpty else { return [:] }
    let rows = try connection.rows(
      "SELECT order_id, status FROM orders WHERE shop_id = \(shop) AND order_id \(in: orders)")
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0("order_id"), try $0("status")) })
  }
}
