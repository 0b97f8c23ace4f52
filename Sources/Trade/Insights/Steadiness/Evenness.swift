/// How even the days of a period are.
package enum Evenness: Sendable, Equatable {
  /// One day cannot be even or uneven.
  case tooShort
  /// Nothing came in on any day, or less than nothing in sum: there is no mean to measure by.
  case nothingEarned(days: Int)
  case measured(Measure)

  /// Figures without a unit; they compare periods of about the same length.
  package struct Measure: Sendable, Equatable {
    package let days: Int
    /// Days on which nothing came in.
    package let emptyDays: Int
    /// Standard deviation (n − 1) over the mean: 0 where all days are equal; a usual day strays by this share.
    package let variation: Double
    /// 0 where all days are equal, near 1 where one day has everything. Nil where a day came to less than nothing, for
    /// which it has no meaning.
    package let gini: Double?
  }

  package init(of series: DaySeries) {
    let (amounts, total) = (series.amounts, series.total)
    guard amounts.count > 1 else {
      self = .tooShort
      return
    }
    guard total > 0 else {
      self = .nothingEarned(days: amounts.count)
      return
    }
    let (days, mean) = (Double(amounts.count), Double(total) / Double(amounts.count))
    let squares = amounts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    self = .measured(
      Measure(
        days: amounts.count, emptyDays: amounts.count { $0 == 0 },
        variation: (squares / (days - 1)).squareRoot() / mean,
        gini: Self.gini(amounts, total: total)))
  }

  /// Σ (2i − n − 1) xᵢ / (n Σ xᵢ) over the ascending days (C. Gini, "Variabilità e mutabilità", 1912).
  private static func gini(_ amounts: [Int64], total: Int64) -> Double? {
    let ascending = amounts.sorted()
    guard ascending[0] >= 0 else { return nil }
    let weighted = ascending.enumerated().reduce(0) { sum, day in
      sum + Double(2 * (day.offset + 1) - ascending.count - 1) * Double(day.element)
    }
    return weighted / (Double(ascending.count) * Double(total))
  }
}
