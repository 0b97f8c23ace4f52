/// A made-up order, with everything that any of the exports shows of it.
package struct SampleOrder: Sendable, Equatable {
  package var channel: SalesChannel
  package var number: String
  package var status: OrderStatus
  /// Shopee writes some delivered orders as a sentence with a date.
  package var mayStillReturn = false
  package var cancel: Cancellation?
  package var lines: [SampleLine]

  package var orderedAt: Instant
  package var paidAt: Instant?
  package var shipBy: Instant?
  package var arrangedAt: Instant?
  package var shippedAt: Instant?
  package var deliveredAt: Instant?
  package var completedAt: Instant?
  package var cancelledAt: Instant?

  package var buyer: String
  package var recipient: String
  package var phone: String
  package var street: String
  package var city: String
  package var province: String
  package var payment: String
  package var shipping: String
  package var tracking: String
  package var packageID: String
  package var note: String

  package var sellerVoucher: Int64
  package var platformVoucher: Int64
  package var coins: Int64
  package var shippingCost: Int64
  package var shippingPaid: Int64
  /// What the buyer pays, in rupiah; 0 for a cancelled order.
  package var total: Int64
  /// The return, if there is one.
  package var returned: Return?

  package struct Cancellation: Sendable, Equatable {
    /// `buyer` or `system`.
    package var by: String
    package var reason: String
    /// The parcel came back unopened.
    package var isFailedDelivery: Bool
  }

  package struct Return: Sendable, Equatable {
    package var number: String
    package var requestedAt: Instant
    package var refundedAt: Instant?
    package var reason: String
  }

  package var pieces: Int { lines.reduce(0) { $0 + $1.quantity } }
  package var subtotal: Int64 { lines.reduce(0) { $0 + $1.subtotal } }
  package var grams: Int { lines.reduce(0) { $0 + $1.product.grams * $1.quantity } }
}

/// One line of a made-up order.
package struct SampleLine: Sendable, Equatable {
  package var product: SampleProduct
  package var colour: String
  /// Empty for cloth.
  package var size: String
  package var quantity: Int
  package var returned: Int
  /// TikTok Shop's number for the variant.
  package var skuID: String
  /// Some sellers leave the code out at TikTok Shop.
  package var hasSellerSKU = true

  package var subtotal: Int64 { product.price * Int64(quantity) }

  /// As Shopee writes it.
  package var variation: String { size.isEmpty ? colour : "\(colour),\(size)" }
  /// As TikTok Shop writes it.
  package var spacedVariation: String { size.isEmpty ? colour : "\(colour), \(size)" }
}
