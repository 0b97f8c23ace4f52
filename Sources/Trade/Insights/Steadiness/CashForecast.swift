/// What money comes in the next eight weeks, and by how much that was wrong before.
///
/// A week's income is taken to be the mean of the eight weeks before; how wrong that was is seen by doing the same in
/// every past week that has eight before it.
package struct CashForecast: Sendable, Equatable {
  package struct Week: Sendable, Equatable {
    package let monday: LocalDate
    /// Minor units.
    package let amount: Int64
    /// The mean of how far such a forecast was off, either way; nil where the past is too short to tell.
    package let error: Int64?
  }

  package let weeks: [Week]

  private static let ahead = 8
  private static let behind = 8

  /// - Parameter past: whole weeks, the oldest first.
  /// - Returns: nil with fewer than two weeks.
  package init?(past: [IncomeSeries.Week]) {
    guard past.count >= 2, let last = past.last else { return nil }
    let amounts = past.map(\.amount)
    let mean = Self.mean(amounts.suffix(Self.behind))
    weeks = (1...Self.ahead).map { step in
      Week(
        monday: last.monday.adding(days: 7 * step), amount: mean, error: Self.error(amounts, ahead: step))
    }
  }

  private static func error(_ amounts: [Int64], ahead: Int) -> Int64? {
    let tries = (0..<max(0, amounts.count - behind - ahead + 1)).map { start -> Int64 in
      let guess = mean(amounts[start..<start + behind])
      return Int64((amounts[start + behind + ahead - 1] - guess).magnitude)
    }
    return tries.count < 3 ? nil : mean(tries[...])
  }

  private static func mean(_ amounts: ArraySlice<Int64>) -> Int64 {
    amounts.isEmpty ? 0 : amounts.reduce(0, +) / Int64(amounts.count)
  }

  /// The most that can be drawn each week so that what is at hand never runs out, should every week bring as much less
  /// as the forecast was wrong before; what must be paid each week is taken off.
  ///
  /// - Returns: nil while the past is too short to tell how wrong the forecast is.
  package func weeklyDraw(atHand: Int64, weeklyCosts: Int64) -> Int64? {
    guard weeks.allSatisfy({ $0.error != nil }) else { return nil }
    var (sum, least) = (atHand, Int64.max)
    for (place, week) in weeks.enumerated() {
      sum += week.amount - (week.error ?? 0) - weeklyCosts
      least = min(least, sum / Int64(place + 1))
    }
    return max(0, least)
  }
}

/// How long the rest carries what must be paid when one channel closes.
package enum Closing: Sendable, Equatable {
  /// What the others bring is enough.
  case carriesOn
  /// So many whole weeks until what is at hand is used up.
  case weeks(Int)

  /// - Parameters:
  ///   - weekly: what the other channels leave in a week.
  ///   - costs: what must be paid each week.
  ///   - atHand: what is put by.
  package init(weekly: Int64, costs: Int64, atHand: Int64) {
    let gap = costs - weekly
    self = gap <= 0 ? .carriesOn : .weeks(Int(max(0, atHand) / gap))
  }
}
