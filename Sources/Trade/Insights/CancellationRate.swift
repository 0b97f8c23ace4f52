/// How many orders of a period were cancelled, and whether that may still change.
package struct CancellationRate: Sendable, Equatable {
  package let orders: Int
  package let cancelled: Int
  /// Neither completed nor cancelled: some of them may still be.
  package let open: Int

  package init(orders: Int, cancelled: Int, open: Int) {
    self.orders = orders
    self.cancelled = cancelled
    self.open = open
  }

  package enum State: Sendable, Equatable {
    case noOrders
    /// More than one order of twenty is open, so the rate says little yet.
    case unsettled(open: Int)
    case settled
  }

  package var state: State {
    if orders == 0 { return .noOrders }
    return open * 20 > orders ? .unsettled(open: open) : .settled
  }

  /// Wilson's interval of the rate as it stands; nil without orders.
  package var interval: RateInterval? { RateInterval(cancelled, of: orders) }
}
