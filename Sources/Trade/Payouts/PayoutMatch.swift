/// What an order should have brought against what it brought, line by line. Pure.
package struct PayoutMatch: Sendable, Equatable {
  /// Why an amount may differ from what the rules say without anybody being wrong.
  package enum Reason: String, Sendable, CaseIterable {
    /// Part of the order, or all of it, went back.
    case refund
    /// Shipping to the buyer and back of an order that went back.
    case returnShipping
    /// The parcel was heavier, or fetched elsewhere, than was said at the sale.
    case weightDifference
    /// Commission of somebody who recommended the goods; the seller set it; at most a quarter of the base.
    case affiliate
    /// Advertising that the seller let the channel take out of the payout.
    case ads
    /// The channel pays for something it lost or did wrong.
    case compensation
    /// A correction that the channel gives a reason for.
    case adjustment
    /// The insurance of a parcel that did not arrive.
    case insurance
  }

  package enum Verdict: Sendable, Equatable {
    case exact
    case explained(Reason)
    /// No rate is known for it on that day.
    case unrated
    case unexplained
  }

  package struct Line: Sendable, Equatable {
    package let part: PayoutPart
    /// Minor units, signed as they change the payout; nil where no rule says.
    package let expected: Int64?
    package let actual: Int64
    package let verdict: Verdict
    /// The rules that the expected amount comes from: several where an order has goods of several categories.
    package var fees: [ExpectedFee] = []
    /// What a percentage would be of, where no rule says.
    package var base: Int64?

    /// How much the payout is above (or, negative, below) what it should be by this line.
    package var difference: Int64 { actual - (expected ?? 0) }
  }

  package internal(set) var lines: [Line] = []

  /// The verdict on the whole: the worst of its lines.
  package var verdict: OrderVerdict {
    if lines.contains(where: { $0.verdict == .unexplained }) { return .unexplained }
    if lines.contains(where: { $0.verdict == .unrated }) { return .unrated }
    return lines.allSatisfy { $0.verdict == .exact } ? .exact : .explained
  }

  /// What is unexplained, in minor units, whichever way it goes.
  package var inPlay: Int64 {
    lines.filter { $0.verdict == .unexplained }.reduce(0) { $0 + $1.difference.magnitude.clamped }
  }

  /// Rupiah that the channel kept, by verdict.
  func deductions(_ isCounted: (Verdict) -> Bool) -> Int64 {
    lines.filter { $0.part.isPlatformDeduction && isCounted($0.verdict) }.reduce(0) { $0 + $1.actual.magnitude.clamped }
  }
}

/// How an order's money stands. The raw values stand in the books.
package enum OrderVerdict: String, Sendable, CaseIterable {
  /// No money is expected: cancelled, not paid yet, or sold where the shop itself is paid.
  case none
  /// Sold, and its money was not released yet.
  case waiting
  case exact
  case explained
  /// Released, and some rate of that day is not known.
  case unrated
  case unexplained
  /// Money of an order that the books do not know.
  case foreign
}

extension UInt64 {
  var clamped: Int64 { Int64(clamping: self) }
}
