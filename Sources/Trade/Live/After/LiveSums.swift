/// What orders of a session come to. Sums of any parting of the orders add up to the sum of all.
package struct LiveSums: Sendable, Equatable {
  /// Orders as they were placed, with those that were cancelled since.
  package var orders: Int64 = 0
  package var cancelled: Int64 = 0
  /// Orders whose buyers have not paid yet.
  package var unpaid: Int64 = 0
  /// Pieces as they were ordered, and what they cost after the seller's discounts, in minor units.
  package var pieces: Int64 = 0
  package var amount: Int64 = 0
  /// Orders whose profit is still to be worked out.
  package var untold: Int64 = 0
  /// The way from sales to profit, of what became of the orders.
  package var figures = ProfitFigures()

  package init() {}

  init(_ sales: [LiveSale]) {
    for sale in sales {
      orders += 1
      cancelled += sale.status == .cancelled ? 1 : 0
      unpaid += sale.status == .unpaid ? 1 : 0
      pieces += sale.pieces
      amount += sale.amount
      untold += sale.told == nil ? 1 : 0
      if let told = sale.told { figures += told.figures }
    }
  }

  /// Profit before the live's own costs; nil while anything of it is unknown.
  package var profit: Int64? { untold == 0 ? figures.profit : nil }
}

/// What was ordered in a stretch of a session's time.
package struct LiveStretch: Sendable, Equatable {
  /// From the session's beginning on, counted from 0.
  package let place: Int
  package var orders: Int64 = 0
  package var pieces: Int64 = 0
  package var amount: Int64 = 0

  package init(place: Int) { self.place = place }

  /// Stretches of this many minutes in which anything was ordered; what was ordered before the first is in it.
  static func stretches(_ sales: [LiveSale], from start: Instant, minutes: Int64) -> [LiveStretch] {
    var stretches: [Int: LiveStretch] = [:]
    for sale in sales {
      let place = Int(max(0, sale.at.milliseconds - start.milliseconds) / (minutes * 60_000))
      stretches[place, default: LiveStretch(place: place)].orders += 1
      stretches[place, default: LiveStretch(place: place)].pieces += sale.pieces
      stretches[place, default: LiveStretch(place: place)].amount += sale.amount
    }
    return stretches.values.sorted { $0.place < $1.place }
  }
}
