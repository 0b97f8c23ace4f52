/// One order in a list.
package struct OrderSummary: Sendable, Equatable {
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
  /// What the buyer pays, in minor units of `currency`; nil where no file says.
  package let total: Int64?
  package let currency: String
  package let pieces: Int64
  /// What the lines cost after discounts, in minor units; channels keep it when an order is cancelled.
  package let subtotal: Int64
  /// The product of the first line, for the eye.
  package internal(set) var product: String
}

/// Which orders a list shows.
package struct OrderFilter: Sendable, Equatable {
  package var statuses: Set<OrderStatus>
  package var channels: Set<SalesChannel>
  /// Ordered at this time or later, and before that.
  package var from: Instant?
  package var until: Instant?
  /// Order number, tracking number or buyer from the beginning, or words of a product; 2 to 100 characters.
  package var search: String
  /// Only orders that something waits for.
  package var only: Only?

  package enum Only: Sendable, Equatable {
    /// To ship, and their time has passed.
    case overdue(at: Instant)
    /// Pieces are out and should come back, and the seller has not said where they are.
    case piecesBack
  }

  package init(
    statuses: Set<OrderStatus> = [], channels: Set<SalesChannel> = [], from: Instant? = nil, until: Instant? = nil,
    search: String = "", only: Only? = nil
  ) {
    self.statuses = statuses
    self.channels = channels
    self.from = from
    self.until = until
    self.search = search
    self.only = only
  }
}

/// Where a page of orders ended: the next page goes on behind it.
package struct OrderCursor: Sendable, Equatable {
  package let orderedAt: Instant
  package let id: ID<Order>

  package init(orderedAt: Instant, id: ID<Order>) {
    self.orderedAt = orderedAt
    self.id = id
  }

  /// Reads a cursor from an address; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let time = Int64(parts[0]), let id = ID<Order>(parts[1]) else { return nil }
    self.init(orderedAt: Instant(milliseconds: time), id: id)
  }

  package var text: String { "\(orderedAt.milliseconds)-\(id)" }
}

/// A page of orders, newest first.
package struct OrderPage: Sendable {
  package let orders: [OrderSummary]
  /// Nil on the last page.
  package let next: OrderCursor?
}
