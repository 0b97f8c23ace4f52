/// A sale as fees see it.
package struct FeeSale: Sendable, Equatable {
  package struct Line: Sendable, Equatable {
    /// Goods after the seller's discounts, in minor units.
    package let sales: Int64
    package let pieces: Int64
    /// Nil for the shop's usual one.
    package let category: String?

    package init(sales: Int64, pieces: Int64, category: String? = nil) {
      self.sales = sales
      self.pieces = pieces
      self.category = category
    }
  }

  /// The day on which the order was made.
  package let day: LocalDate
  package let lines: [Line]
  /// What the seller gave on the whole order, in minor units, not below zero.
  package let voucher: Int64
  /// What went back to the buyer, in minor units, not below zero.
  package let refunded: Int64

  package init(day: LocalDate, lines: [Line], voucher: Int64 = 0, refunded: Int64 = 0) {
    self.day = day
    self.lines = lines
    self.voucher = voucher
    self.refunded = refunded
  }

  var sales: Int64 { lines.reduce(0) { $0 + $1.sales } }
  var pieces: Int64 { lines.reduce(0) { $0 + $1.pieces } }

  /// Pieces that were kept, by what was refunded.
  var keptPieces: Int64 {
    guard refunded > 0, sales > 0 else { return pieces }
    return Int64((Int128(pieces) * Int128(max(0, sales - refunded)) * 2 + Int128(sales)) / (Int128(sales) * 2))
  }
}

/// What a rule says of one fee of a sale.
package struct ExpectedFee: Sendable, Equatable {
  package let part: PayoutPart
  /// Minor units, not above zero: it is taken.
  package let amount: Int64
  /// What the rate was applied to.
  package let base: Int64
  package let ppm: Int64?
  package let category: String?
  /// The rate of the schedule; nil for one of the shop's own.
  package let rate: FeeSchedule.Rate?
  package let override: FeeChoices.Override?
}
