import Storage

/// One order in a list.
package struct OrderSummary: Sendable, Equatable, Codable {
  package let id: ID<Order>
  package let channel: SalesChannel
  package let number: String
  package let status: OrderStatus
  package let orderedAt: Instant
  package let shipBy: Instant?
  package let buyer: String?
  package let tracking: String?
  package let payment: String?
  package let city: String?
  /// Who cancelled it, and why, where it is cancelled and a file says so.
  package let cause: CancellationCause?
  /// What the buyer pays, in minor units of `currency`; nil where no file says.
  package let total: Int64?
  package let currency: String
  package let pieces: Int64
  /// What the lines cost after discounts, in minor units; channels keep it when an order is cancelled.
  package let subtotal: Int64
  /// The lines by product, variation and number.
  package internal(set) var lines: [Line] = []

  /// The product of the first line, for the eye.
  package var product: String { lines.first?.product ?? "" }

  /// One line of an order in a list.
  package struct Line: Sendable, Equatable, Codable {
    package let product: String
    package let variation: String
    package let sku: String
    package let quantity: Int64
    /// The price of one piece after discounts, in minor units; nil where it is not a whole amount.
    package let price: Int64?
    /// In minor units.
    package let subtotal: Int64
  }
}

extension OrderSummary {
  static let columns: SQLQuery = """
    order_id, channel, number, status, ordered_at, ship_by, buyer, tracking, payment, city, cancelled_by, cancel_reason,
    total, currency, pieces, subtotal
    """

  init(row: SQLRow) throws {
    let (by, reason): (String?, String?) = (try row("cancelled_by"), try row("cancel_reason"))
    self.init(
      id: try row("order_id"), channel: try row("channel"), number: try row("number"), status: try row("status"),
      orderedAt: try row("ordered_at"), shipBy: try row("ship_by"), buyer: try row("buyer"),
      tracking: try row("tracking"), payment: try row("payment"), city: try row("city"),
      cause: by == nil && reason == nil ? nil : CancellationCause(by: by ?? "", reason: reason ?? ""),
      total: try row("total"), currency: try row("currency"), pieces: try row("pieces"),
      subtotal: try row("subtotal"))
  }
}
