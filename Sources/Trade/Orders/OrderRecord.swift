/// One order as one file shows it.
///
/// Two files may show one order at two times of its life; ``OrderFold`` joins them.
package struct OrderRecord: Sendable, Equatable, Decodable {
  package var channel: SalesChannel
  /// The channel's order number, as text: 14 characters at Shopee, 18 digits at TikTok Shop.
  package var number: String
  package var status: OrderStatus
  /// The status in the file's own words.
  package var statusText: String
  /// The state of a return or cancellation in the file's own words.
  package var returnText: String?
  package var cancelReason: String?
  /// `buyer`, `seller`, `system`, or the file's own word for somebody else.
  package var cancelledBy: String?

  package var orderedAt: Instant
  /// The file had no order time, and `orderedAt` is the earliest other time of the row.
  package var orderedAtEstimated: Bool
  package var paidAt: Instant?
  /// The channel's deadline for handing over the parcel.
  package var shipBy: Instant?
  /// When shipping was arranged (Waktu Pengiriman Diatur, RTS Time).
  package var arrangedAt: Instant?
  package var shippedAt: Instant?
  package var deliveredAt: Instant?
  package var completedAt: Instant?
  package var cancelledAt: Instant?

  package var buyer: String?
  package var recipient: String?
  package var phone: String?
  package var address: String?
  package var city: String?
  package var province: String?
  package var payment: String?
  package var shipping: String?
  package var tracking: String?
  package var packageID: String?
  package var buyerNote: String?
  package var sellerNote: String?

  /// ISO 4217 code, such as `IDR`.
  package var currency: String
  /// What the buyer pays for the whole order, in minor units; nil where the file does not say.
  package var total: Int64?
  /// Every other amount of the order by our own names, in minor units, zeros left out: see ``AmountName``.
  package var amounts: [String: Int64]
  package var weightGrams: Int?
  /// Other filled cells of the order by their heading, so that nothing is lost.
  package var other: [String: String]
  package var lines: [OrderLineRecord]

  /// An order with the fields that every file has; the others are set afterwards.
  package init(
    channel: SalesChannel, number: String, status: OrderStatus, statusText: String, orderedAt: Instant,
    currency: String, lines: [OrderLineRecord]
  ) {
    self.channel = channel
    self.number = number
    self.status = status
    self.statusText = statusText
    self.orderedAt = orderedAt
    self.currency = currency
    self.lines = lines
    orderedAtEstimated = false
    amounts = [:]
    other = [:]
  }

  /// What the seller gives the buyer on the whole order, in minor units: vouchers and coins.
  var sellerVoucher: Int64 { AmountName.givenBySeller.reduce(0) { $0 + (amounts[$1.rawValue] ?? 0) } }

  /// Pieces ordered, over all lines.
  package var pieces: Int { lines.reduce(0) { $0 + $1.quantity } }

  /// Pieces the buyer sent back, over all lines.
  package var returnedPieces: Int { lines.reduce(0) { $0 + $1.returned } }

  /// A parcel was arranged, tracked or sent.
  var hasLeft: Bool { status.hasLeft || tracking?.isEmpty == false || arrangedAt != nil || shippedAt != nil }

  /// What all lines cost after discounts, in minor units.
  package var subtotal: Int64 { lines.reduce(0) { $0 + $1.subtotal } }
}
