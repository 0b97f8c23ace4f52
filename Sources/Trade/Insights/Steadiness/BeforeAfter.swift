/// Whether the weeks after a day bring another amount than those before it, as far as the books can tell.
package enum BeforeAfter: Sendable, Equatable {
  /// Fewer than ``fewestWeeks`` on a side; how often the interval is right was measured only from there on.
  case tooShort(before: Int, after: Int)
  /// All weeks of each side are equal: nothing to measure chance by.
  case noNoise(difference: Int64)
  case measured(Comparison)

  /// Amounts in minor units, rounded to whole ones after all reckoning.
  package struct Comparison: Sendable, Equatable {
    /// Weeks on each side.
    package let before: Int
    package let after: Int
    /// The usual week of each side.
    package let meanBefore: Int64
    package let meanAfter: Int64
    /// Mean after minus mean before, and the ends of its 95 % interval.
    package let difference: Int64
    package let lower: Int64
    package let upper: Int64
    package let verdict: Verdict
  }

  package enum Verdict: Sendable, Equatable {
    /// The whole interval lies above zero: the weeks after bring more.
    case more
    /// The whole interval lies below zero.
    case less
    /// Zero lies within. If the difference and the noise stay as they are, so many more weeks would tell; nil where
    /// ``mostWeeksAhead`` would not.
    case cannotTellYet(moreWeeks: Int?)
  }

  package static let fewestWeeks = 8
  /// A year; nobody waits longer for an answer.
  package static let mostWeeksAhead = 52

  /// Compares by ``PooledAR1``, which holds where weeks hang together.
  ///
  /// - Parameters:
  ///   - before: whole weeks that follow each other, the oldest first; likewise `after`.
  package init(before: [Int64], after: [Int64]) {
    guard before.count >= Self.fewestWeeks, after.count >= Self.fewestWeeks,
      let pooled = PooledAR1(before: before, after: after)
    else {
      self = .tooShort(before: before.count, after: after.count)
      return
    }
    guard pooled.variance > 0 else {
      self = .noNoise(difference: after[0] - before[0])
      return
    }
    let reach = pooled.reach()
    self = .measured(
      Comparison(
        before: before.count, after: after.count, meanBefore: Self.mean(before), meanAfter: Self.mean(after),
        difference: Self.whole(pooled.difference), lower: Self.whole(pooled.difference - reach),
        upper: Self.whole(pooled.difference + reach), verdict: Self.verdict(pooled, reach)))
  }

  private static func verdict(_ pooled: PooledAR1, _ reach: Double) -> Verdict {
    if pooled.difference > reach { return .more }
    if pooled.difference < -reach { return .less }
    let enough = (1...mostWeeksAhead).first { pooled.reach(moreWeeks: $0) < abs(pooled.difference) }
    return .cannotTellYet(moreWeeks: enough)
  }

  private static func mean(_ weeks: [Int64]) -> Int64 { roundedQuotient(weeks.reduce(0, +), Int64(weeks.count)) }

  private static func whole(_ amount: Double) -> Int64 { Int64(amount.rounded()) }
}
