/// How far an order has come.
///
/// Every channel's own words are brought to these six; the words as the file has them are kept beside.
package enum OrderStatus: String, Sendable, Hashable, Codable, CaseIterable {
  case unpaid, toShip, shipped, delivered, completed, cancelled
}

extension OrderStatus: Comparable {
  /// The place on the way, 1 to 6: an order only ever moves to a higher one, whatever the order of the files.
  ///
  /// A cancelled order is last: channels cancel completed orders (full refunds) and never the other way round.
  package var rank: Int {
    switch self {
    case .unpaid: 1
    case .toShip: 2
    case .shipped: 3
    case .delivered: 4
    case .completed: 5
    case .cancelled: 6
    }
  }

  /// The status with that ``rank``.
  package init?(rank: Int) {
    guard let status = Self.allCases.first(where: { $0.rank == rank }) else { return nil }
    self = status
  }

  /// A parcel is under way or was delivered.
  var hasLeft: Bool {
    switch self {
    case .shipped, .delivered, .completed: true
    case .unpaid, .toShip, .cancelled: false
    }
  }

  package static func < (left: OrderStatus, right: OrderStatus) -> Bool {
    left.rank < right.rank
  }
}
