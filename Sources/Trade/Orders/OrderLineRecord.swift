/// One line of an order as one file shows it.
package struct OrderLineRecord: Sendable, Equatable, Decodable {
  /// What tells this line from the order's other lines, the same in every export: see ``LineKey``.
  package var key: String
  /// The seller's own code for the product (SKU Induk); empty when the file has none.
  package var parentSKU: String
  /// The seller's own code for the variant (Nomor Referensi SKU, Seller SKU); empty when the file has none.
  package var sku: String
  /// The channel's number for the variant (TikTok's SKU ID); empty when the file has none.
  package var skuID: String
  /// Motif, size, colour as the channel writes them, such as `Hitam,L`; empty when the file has none.
  package var variation: String
  package var productName: String
  /// Pieces, 1 to 100,000.
  package var quantity: Int
  /// Pieces the buyer sent back, 0 to `quantity`.
  package var returned: Int
  /// The list price of one piece, in minor units.
  package var originalPrice: Int64?
  /// The price of one piece after discounts of seller and channel, in minor units; nil where it is not a whole amount.
  package var price: Int64?
  /// What the pieces of this line cost after discounts, in minor units.
  package var subtotal: Int64
  /// Every other amount of this line by our own names, in minor units, zeros left out.
  package var amounts: [String: Int64]
  /// What the pieces of this line weigh.
  package var weightGrams: Int?
  /// Other filled cells of this line by their heading.
  package var other: [String: String]

  /// What the channel pays of the line's discounts, in minor units.
  var platformDiscount: Int64 { amounts[AmountName.platformDiscount.rawValue] ?? 0 }

  /// A line with the fields that every file has; the others are set afterwards.
  package init(key: String, productName: String, quantity: Int, subtotal: Int64) {
    self.key = key
    self.productName = productName
    self.quantity = quantity
    self.subtotal = subtotal
    parentSKU = ""
    sku = ""
    skuID = ""
    variation = ""
    returned = 0
    amounts = [:]
    other = [:]
  }
}
