/// One return as one file shows it (Shopee's `Order.return_refund`).
package struct ReturnRecord: Sendable, Equatable, Codable {
  package var channel: SalesChannel
  package var returnNumber: String
  package var orderNumber: String
  /// The state of the return in the file's own words.
  package var status: String
  /// The state of the goods on their way back, in the file's own words.
  package var goodsStatus: String?
  /// Whole or part of the order, in the file's own words.
  package var kind: String?
  package var solution: String?
  package var reason: String?
  package var buyerNote: String?
  package var buyer: String?
  package var orderedAt: Instant?
  package var requestedAt: Instant?
  package var refundedAt: Instant?
  /// When the goods came back.
  package var goodsReturnedAt: Instant?
  /// The parcel on its way back.
  package var returnTracking: String?
  /// The parcel that went out.
  package var tracking: String?
  /// ISO 4217 code.
  package var currency: String
  /// What the buyer gets back for the whole return, in minor units.
  package var refund: Int64?
  /// Every other amount of the return by our own names, in minor units, zeros left out.
  package var amounts: [String: Int64]
  /// Other filled cells by their heading.
  package var other: [String: String]
  package var lines: [ReturnLineRecord]

  /// A return with the fields that every file has; the others are set afterwards.
  package init(
    channel: SalesChannel, returnNumber: String, orderNumber: String, status: String, currency: String,
    lines: [ReturnLineRecord]
  ) {
    self.channel = channel
    self.returnNumber = returnNumber
    self.orderNumber = orderNumber
    self.status = status
    self.currency = currency
    self.lines = lines
    amounts = [:]
    other = [:]
  }

  /// Pieces the buyer asked to send back, over all lines.
  package var pieces: Int { lines.reduce(0) { $0 + $1.quantity } }
}

extension ReturnRecord {
  /// Pieces by the key of the listing they were sold by.
  var piecesByListing: [String: Int64] {
    lines.reduce(into: [:]) { pieces, line in
      let key = ListingKey.make(
        skuID: "", sku: line.sku, variation: line.variation, productName: line.productName)
      pieces[key, default: 0] += Int64(line.quantity)
    }
  }
}

/// The pieces of one variant in a return.
package struct ReturnLineRecord: Sendable, Equatable, Codable {
  package var parentSKU: String
  package var sku: String
  package var variation: String
  package var productName: String
  /// Pieces the buyer asked to send back.
  package var quantity: Int
  /// What the buyer had paid for one piece, in minor units.
  package var price: Int64?

  private enum CodingKeys: String, CodingKey {
    case parentSKU = "ps", sku = "sk", variation = "v", productName = "p", quantity = "q", price = "pp"
  }

  package init(
    parentSKU: String, sku: String, variation: String, productName: String, quantity: Int, price: Int64?
  ) {
    self.parentSKU = parentSKU
    self.sku = sku
    self.variation = variation
    self.productName = productName
    self.quantity = quantity
    self.price = price
  }
}
