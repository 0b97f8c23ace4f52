import Trade

extension CheckoutPage {
  /// What the buyer is told once there is an order: that it is paid, or that the courier is to be paid, and where it is.
  struct Done: Sendable {
    let title: Written
    let hint: Written?
    /// What the courier is to be paid; nil where that is done.
    let amount: Written?
    let order: String?
    let tracking: String?
  }
}

extension CheckoutPage.Done {
  init?(_ seen: SeenCheckout) {
    let checkout = seen.checkout
    guard checkout.state == .paid else { return nil }
    let status = seen.orderStatus ?? .toShip
    let payment = checkout.isAccepted ? "COD" : ""
    (order, tracking) = (seen.orderNumber, seen.tracking)
    switch status {
    case .unpaid, .toShip:
      title = .word(checkout.isAccepted ? "checkout.accepted" : "checkout.thanks")
      hint = .word("checkout.thanksHint\(payment)")
    case .shipped:
      (title, hint) = (.word("checkout.sent"), .word("checkout.sentHint\(payment)"))
    case .delivered, .completed:
      (title, hint) = (.word("checkout.arrived"), nil)
    case .cancelled:
      (title, hint) = (.word("checkout.state.cancelled"), .word("checkout.over.cancelled"))
    }
    let isToPay = checkout.isAccepted && [.unpaid, .toShip, .shipped].contains(status)
    amount = isToPay ? checkout.sum.map { .money($0.amount) } : nil
  }
}
