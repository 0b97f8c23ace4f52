import Trade

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
    return ([head] + items + end(row)).joined(separator: "\n")
  }

  /// What the buyer is to do, her link, and until when.
  private func end(_ row: CheckoutRow) -> [String] {
    let isOpen = row.checkout.state == .open
    if !isOpen, row.checkout.method == .cod {
      let amount = row.amount.map { Written.money($0) } ?? .word("checkout.noPrice")
      return [write(.word("checkout.messageCOD", ["amount": amount])), link(row)]
    }
    let until = row.until.map {
      write(.word(isOpen ? "checkout.messageHeld" : "checkout.messageDue", ["time": .moment($0)]))
    }
    return [write(.word(isOpen ? "checkout.messageLink" : "checkout.messagePay")), link(row)]
      + [until].compactMap { $0 }
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
