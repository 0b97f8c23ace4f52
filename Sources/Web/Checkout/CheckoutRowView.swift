import Trade

/// One buyer's checkout in the seller's lists: what it comes to, where it stands, the link to send, what can be done.
package struct CheckoutRowView: Sendable {
  let id: String
  let buyer: String
  let session: String
  let sum: Written
  let about: Written
  let items: String
  let state: Badge
  let until: Written?
  /// What ends then: holding, or waiting for money.
  let keeping: Written
  let link: String
  let whatsApp: SiteURL
  let message: String
  let order: SiteURL?
  let to: [Fact]
  let more: Written?
  let canSend: Bool
  let canPay: Bool
  let isCOD: Bool
  let isLate: Bool
  let canCancel: Bool
  let canReopen: Bool
  let canShip: Bool
  let canUnpay: Bool
  let shipTo: SiteURL
  let payTo: SiteURL
  let unpayTo: SiteURL
  let cancelTo: SiteURL
  let reopenTo: SiteURL

  /// - Parameter letter: the message that goes with the link.
  init(_ row: CheckoutRow, letter: CheckoutLetter) {
    let checkout = row.checkout
    id = checkout.id.description
    buyer = [row.buyer.handle, row.buyer.name].filter { !$0.isEmpty }.joined(separator: " · ")
    session = row.session
    let isAlive = checkout.state == .open || checkout.state == .waiting
    let onlyWaits = isAlive && row.lines.isEmpty
    sum = onlyWaits ? .word("checkout.isWaiting") : row.amount.map { .money($0) } ?? .word("checkout.noPrice")
    about = .joined([
      .counted("common.pieces", Int(row.pieces)),
      row.waiting > 0 ? .counted("live.waitingCount", Int(row.waiting)) : .text(""),
    ])
    items = row.lines.map { "\($0.code) \($0.variation) ×\($0.quantity)" }.joined(separator: ", ")
    state = onlyWaits ? Badge(.word("checkout.waitingList"), .quiet) : checkout.badge(of: row.orderStatus)
    until = isAlive ? row.until.map { .until($0) } : nil
    keeping = .word(checkout.state == .open ? "checkout.keptFor" : "checkout.dueFor")
    link = letter.link(row)
    message = letter.text(row)
    whatsApp = letter.whatsApp(row)
    order = checkout.order.map { .order($0) }
    to = checkout.state == .open ? [] : checkout.delivery.map(Self.facts) ?? []
    more = row.more > 0 && checkout.state == .waiting ? .counted("checkout.more", Int(row.more)) : nil
    canSend = isAlive && !onlyWaits
    isLate = checkout.state == .lapsed || checkout.state == .cancelled && !row.lines.isEmpty
    canPay = checkout.state == .waiting || isLate
    isCOD = checkout.method == .cod
    canCancel = isAlive
    canReopen = checkout.state == .cancelled
    canShip = row.orderStatus == .toShip
    canUnpay = canShip
    shipTo = .checkoutShip(checkout.id)
    payTo = .checkoutPaid(checkout.id)
    unpayTo = .checkoutUnpaid(checkout.id)
    cancelTo = .checkoutCancel(checkout.id)
    reopenTo = .checkoutReopen(checkout.id)
  }

  private static func facts(_ delivery: Delivery) -> [Fact] {
    [
      Fact(.word("checkout.name"), .joined([.text(delivery.name), .text(delivery.phone)])),
      Fact(
        .word("checkout.address"),
        .text([delivery.address, delivery.city, delivery.province.name].joined(separator: ", "))),
    ] + (delivery.note.isEmpty ? [] : [Fact(.word("checkout.note"), .text(delivery.note))])
  }
}
