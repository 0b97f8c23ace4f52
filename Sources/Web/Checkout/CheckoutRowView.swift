import Foundation
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
    sum = row.amount.map { .money($0) } ?? .word("checkout.noPrice")
    about = .joined([
      .counted("common.pieces", Int(row.pieces)),
      row.waiting > 0 ? .counted("live.waitingCount", Int(row.waiting)) : .text(""),
    ])
    items = row.lines.map { "\($0.code) \($0.variation) ×\($0.quantity)" }.joined(separator: ", ")
    state = row.orderStatus.flatMap { $0 == .toShip ? nil : Badge.status($0) } ?? checkout.badge
    until = checkout.state == .waiting ? checkout.dueAt.map { .until($0) } : nil
    link = letter.link(row)
    message = letter.text(row)
    whatsApp = letter.whatsApp(row)
    order = checkout.order.map { .order($0) }
    to = checkout.state == .open ? [] : checkout.delivery.map(Self.facts) ?? []
    more = row.more > 0 && checkout.state == .waiting ? .counted("checkout.more", Int(row.more)) : nil
    canSend = checkout.state == .open || checkout.state == .waiting
    isLate = checkout.state == .lapsed || checkout.state == .cancelled && !row.lines.isEmpty
    canPay = checkout.state == .waiting || isLate
    isCOD = checkout.method == .cod
    canCancel = canSend
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

/// The message with a buyer's link, in the shop's language, ready to be sent by WhatsApp or copied.
struct CheckoutLetter: Sendable {
  let shop: String
  /// Writes a sentence in the shop's language.
  let write: @Sendable (Written) -> String
  /// Makes an address of ours one that can be typed elsewhere.
  let absolute: @Sendable (SiteURL) -> String

  func link(_ row: CheckoutRow) -> String { absolute(.checkout(row.checkout.token)) }

  func text(_ row: CheckoutRow) -> String {
    let items = row.lines.map { line in
      let name = [line.product, line.variation].filter { !$0.isEmpty }.joined(separator: " · ")
      return "• \(line.code) \(name) ×\(line.quantity)" + (line.amount.map { " " + write(.money($0)) } ?? "")
    }
    let head = write(
      .word(
        "checkout.message", ["buyer": .text(row.buyer.handle), "live": .text(row.session), "shop": .text(shop)]))
    let due =
      row.checkout.state == .waiting
      ? row.checkout.dueAt.map { write(.word("checkout.messageDue", ["time": .moment($0)])) } : nil
    let end = [write(.word("checkout.messageLink")), link(row)] + [due].compactMap { $0 }
    return ([head] + items + end).joined(separator: "\n")
  }

  func whatsApp(_ row: CheckoutRow) -> SiteURL {
    SiteURL("https://wa.me/\(Self.number(row.checkout.delivery?.phone))").with(["text": text(row)])
  }

  /// A phone number as WhatsApp takes it: with the country, digits only; empty where it is not known, so that the seller
  /// chooses the chat.
  static func number(_ phone: String?) -> String {
    guard let phone else { return "" }
    let digits = phone.filter { $0.isASCII && $0.isNumber }
    if phone.hasPrefix("+") || digits.hasPrefix("62") { return digits }
    return digits.hasPrefix("0") ? "62" + digits.dropFirst() : "62" + digits
  }
}

extension CheckoutLetter {
  init(_ request: WebRequest, _ caller: Caller) {
    let language = caller.shop.language
    var shell = request.shell
    shell.language = language
    self.init(
      shop: caller.shop.name,
      write: { [shell] in request.site.pages.text($0, language: language, shell: shell) },
      absolute: { request.absolute($0) })
  }
}
