package import Trade

/// One order: its state, its lines, what happened to it, and the pieces that come back.
package struct OrderDetailPage: Page {
  package var template: String { "OrderDetail" }
  package static var place: Place? { .orders }
  package var title: Written { .word("order.title", ["number": .text(number)]) }

  let number: String
  let state: Badge
  let statusText: String?
  let due: Written?
  let sum: Written
  let facts: [Fact]
  let other: OrderFacts?
  /// Where what is beyond our own fields comes from.
  let otherTitle: Written
  /// How an order of our own checkout is handed over; nil for all others.
  let shipping: CheckoutShipping?
  let lines: [OrderLineView]
  let history: [OrderHappening]
  let movements: [MovementRow]
  let returnsTo: SiteURL
  let moneyAddress: SiteURL
  let hasMovements: Bool
  let hasFacts: Bool
  let hasHistory: Bool

  /// - Parameters:
  ///   - statusText: the status in the channel's own words.
  ///   - shipBy: shown while the order is still to ship.
  ///   - facts: buyer, city, payment, shipping, tracking number, amounts, notes: only what the files said.
  ///   - other: what the files said beyond that, by their own headings.
  ///   - isOwn: whether it was made here, of a checkout, and no file or channel says anything of it.
  ///   - shipping: the form that hands it over.
  ///   - history: the oldest first.
  ///   - movements: the stock movements this order caused, the newest first.
  ///   - returnsTo: where "barang kembali" posts to.
  ///   - moneyAddress: the page of what the order brought.
  package init(
    number: String, status: OrderStatus, statusText: String?, shipBy: Instant?, total: Int64?, currency: String,
    facts: [Fact], other: [Fact] = [], isOwn: Bool = false, shipping: CheckoutShipping? = nil, lines: [OrderLineView],
    history: [OrderHappening], movements: [MovementRow],
    returnsTo: SiteURL, moneyAddress: SiteURL
  ) {
    self.number = number
    state = .status(status)
    self.statusText = isOwn ? nil : statusText
    due = status == .toShip ? shipBy.map { .until($0) } : nil
    sum = total.map { .money($0, currency: currency) } ?? .word("common.unknown")
    self.facts = facts
    self.other = other.isEmpty ? nil : OrderFacts(facts: other)
    self.lines = lines
    self.history = history
    self.movements = movements
    self.returnsTo = returnsTo
    self.moneyAddress = moneyAddress
    hasMovements = !movements.isEmpty
    otherTitle = .word(isOwn ? "order.otherOwn" : "order.other")
    self.shipping = shipping
    hasFacts = !facts.isEmpty || self.statusText != nil
    hasHistory = !history.isEmpty
  }
}

/// A list of facts that stands by itself.
package struct OrderFacts: Sendable {
  let facts: [Fact]
}

/// One line of an order on its page.
package struct OrderLineView: Sendable {
  let id: String
  let name: String
  let listing: Written
  let pieces: Written
  let sum: Written
  let variant: String?
  let variantAddress: SiteURL?
  let returned: Written?
  let backs: [Back]
  let mayReturn: Bool
  let awaited: Int
  let error: Written?

  /// - Parameters:
  ///   - id: the line's id, sent back as `line`.
  ///   - variant: the variant it was matched to; nil while it is unmatched.
  ///   - returned: pieces the channel says were returned.
  ///   - backs: what was recorded of its pieces, the oldest first.
  ///   - awaited: pieces that may still be recorded as back; 0 hides the form.
  ///   - error: what was wrong with the last try.
  package init(
    id: some CustomStringConvertible, product: String, variation: String, sku: String, pieces: Int, subtotal: Int64,
    currency: String, variant: String?, variantAddress: SiteURL?, returned: Int, backs: [Back], awaited: Int,
    error: Written? = nil
  ) {
    self.id = id.description
    name = product
    listing = .joined([.text(variation), .text(sku)])
    self.pieces = .counted("common.pieces", pieces)
    sum = .money(subtotal, currency: currency)
    self.variant = variant
    self.variantAddress = variantAddress
    self.returned = returned > 0 ? .counted("order.returnedSaid", returned) : nil
    self.backs = backs
    self.awaited = awaited
    mayReturn = awaited > 0
    self.error = error
  }

  /// What was recorded once of a line's pieces, and the way to take that back.
  package struct Back: Sendable {
    let id: String
    let text: Written
    let undo: SiteURL

    /// - Parameter id: tells the form from the page's others.
    package init(id: some CustomStringConvertible, sellable: Int, damaged: Int, lost: Int, undo: SiteURL) {
      self.id = id.description
      text = .joined(
        [("order.backSellable", sellable), ("order.backDamaged", damaged), ("order.backLost", lost)]
          .filter { $0.1 > 0 }.map { .counted($0.0, $0.1) })
      self.undo = undo
    }
  }
}

/// One thing that happened to an order, in words: "Diimpor dari Order.all…, baris 17".
package struct OrderHappening: Sendable {
  let at: Written?
  let text: Written
  let detail: Written?
  let address: SiteURL?

  package init(_ text: Written, at: Instant?, detail: Written? = nil, address: SiteURL? = nil) {
    self.text = text
    self.at = at.map { .moment($0) }
    self.detail = detail
    self.address = address
  }
}

/// One stock movement in a list: what it was, of what, how many, and why.
package struct MovementRow: Sendable {
  let pieces: Written
  let rises: Bool
  let kind: Written
  let subject: String?
  let detail: Written
  let at: Written
  let address: SiteURL?

  /// - Parameters:
  ///   - quantity: positive adds to the stock.
  ///   - kind: `sale`, `back`, `made`, `damaged`, `gift`, `correction` or `count`.
  ///   - subject: the variant's name on an order's page, the order's number on a variant's page.
  ///   - person: who recorded it; nil where a file did.
  package init(
    quantity: Int, kind: String, subject: String?, note: String?, person: String?, at: Instant, address: SiteURL?
  ) {
    pieces = quantity > 0 ? .word("stock.plus", ["n": .count(quantity)]) : .count(quantity)
    rises = quantity > 0
    self.kind = .word("movement.\(kind)")
    self.subject = subject
    detail = .joined([.text(note ?? ""), .text(person ?? "")])
    self.at = .moment(at)
    self.address = address
  }
}
