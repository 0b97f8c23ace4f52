/// What may be taken out of the business each week without running dry.
package enum WeeklyDraw: Sendable, Equatable {
  /// The forecast's error is not known, so nobody can say what is safe.
  case unknown
  /// Up to so much each week, 0 or more, in minor units.
  case upTo(Int64)
  /// Even without taking anything, cash falls below the floor by so much at the end of this week (1 to 8), the first
  /// that it does.
  case runsShort(week: Int, by: Int64)
}

extension CashForecast {
  /// The largest equal amount that may be taken at the end of each of the eight weeks, if releases come in at the low
  /// end of the band and cash is to stay at the floor or above it at each week's end. Within a week it may dip lower.
  ///
  /// - Parameters:
  ///   - cash: at hand today, in minor units.
  ///   - floor: what has to stay.
  ///   - costs: what leaves each week besides, for cloth, wages, rent; 0 or more.
  package func weeklyDraw(cash: Int64, floor: Int64, costs: Int64) -> WeeklyDraw {
    var most = Int64.max
    for (week, number) in zip(weeks, 1...) {
      guard let low = week.low else { return .unknown }
      let left = cash + low - costs * Int64(number) - floor
      if left < 0 { return .runsShort(week: number, by: -left) }
      most = min(most, left / Int64(number))
    }
    return weeks.isEmpty ? .unknown : .upTo(most)
  }
}
