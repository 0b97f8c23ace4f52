/// Which orders a list shows.
package struct OrderFilter: Sendable, Equatable {
  package var statuses: Set<OrderStatus>
  package var channels: Set<SalesChannel>
  /// Ordered at this time or later, and before that.
  package var from: Instant?
  package var until: Instant?
  /// Order number, tracking number or buyer from the beginning, or words of a product; 2 to 100 characters.
  package var search: String
  /// Whether the search looks at buyers too: only for readers who may know them.
  package var findsBuyers: Bool
  /// Only orders that something waits for.
  package var only: Only?

  package enum Only: Sendable, Equatable {
    /// To ship; the list goes by the time to ship by, the soonest first.
    case toShip
    /// To ship, and their time has passed; in the same order.
    case overdue(at: Instant)
    /// To ship from this time on and before that; in the same order.
    case due(from: Instant, until: Instant)
    /// Pieces are out and should come back, and the seller has not said where they are.
    case piecesBack
  }

  package init(
    statuses: Set<OrderStatus> = [], channels: Set<SalesChannel> = [], from: Instant? = nil, until: Instant? = nil,
    search: String = "", findsBuyers: Bool = true, only: Only? = nil
  ) {
    self.statuses = statuses
    self.channels = channels
    self.from = from
    self.until = until
    self.search = search
    self.findsBuyers = findsBuyers
    self.only = only
  }

  /// Whether the list goes by the time to ship by rather than by the time of the order.
  var isByShipTime: Bool {
    switch only {
    case .toShip, .overdue, .due: true
    case .piecesBack, nil: false
    }
  }
}

/// Where a page of orders ended: the next page goes on behind it.
package struct OrderCursor: Sendable, Equatable {
  /// The last order's time, by which the list goes: of the order, or to ship by; nil where that order has none.
  package let time: Instant?
  package let id: ID<Order>

  package init(at time: Instant?, id: ID<Order>) {
    self.time = time
    self.id = id
  }

  /// Reads a cursor from an address; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = ID<Order>(parts[1]) else { return nil }
    if parts[0] == "none" {
      self.init(at: nil, id: id)
    } else {
      guard let time = Int64(parts[0]) else { return nil }
      self.init(at: Instant(milliseconds: time), id: id)
    }
  }

  package var text: String { (time.map { String($0.milliseconds) } ?? "none") + "-\(id)" }
}

/// A page of orders, in the order of their list.
package struct OrderPage: Sendable {
  package let orders: [OrderSummary]
  /// Nil on the last page.
  package let next: OrderCursor?
}
