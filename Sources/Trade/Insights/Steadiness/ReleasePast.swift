/// Releases and waiting money of the past: forecasts are made from it, and the same forecasts tried on it.
struct ReleasePast {
  /// Means are taken over so many weeks at the most, so that they follow the trade, and at least over so many.
  static let usualWeeks = 8...13
  /// The method is tried on so many past weeks at the most, and believed after so many.
  static let trials = 4...26

  /// Money that is expected on a day, in days since 1970.
  struct Expected {
    let amount: Int64
    let on: Int
  }

  /// What waits on a morning.
  struct Waiting {
    var money: [Expected]
    /// No order that comes in that day or later pays out within so many days, 0 or more.
    let leadDays: Int
  }

  /// Whole weeks of known releases, counted back from the last known day.
  let weeks: Int
  private let amounts: ArraySlice<Int64>
  /// The day after the last known one, in days since 1970.
  private let end: Int
  private let waiting: (Int) -> Waiting

  init(_ releases: DaySeries?, until today: Int, waiting: @escaping (Int) -> Waiting) {
    let first = releases?.first.daysSince1970 ?? today
    amounts = (releases?.amounts ?? []).prefix(max(today - first, 0))
    end = first + amounts.count
    weeks = amounts.count / 7
    self.waiting = waiting
  }

  /// A forecast as it was, or is, possible on the morning of a day.
  struct Morning {
    let known: Known
    /// What each week brings, in all.
    let expected: [Int64]
    /// Weeks the mean was taken over; nil if they were too few.
    let usualWeeks: Int?
  }

  /// What waits on a morning, by the week it is expected in.
  struct Known {
    /// All of it, and the part of it that is expected when later orders could pay out too.
    var weeks = [Int64](repeating: 0, count: CashForecast.weeksAhead)
    var late = [Int64](repeating: 0, count: CashForecast.weeksAhead)
    var overdue: Int64 = 0
  }

  /// - Parameters:
  ///   - day: in days since 1970.
  ///   - weeksAgo: releases of so many last weeks are not looked at.
  func morning(of day: Int, weeksAgo: Int) -> Morning {
    let waiting = waiting(day)
    let known = Self.known(waiting, on: day)
    let count = min(weeks - weeksAgo, Self.usualWeeks.upperBound)
    guard count >= Self.usualWeeks.lowerBound else {
      return Morning(known: known, expected: known.weeks, usualWeeks: nil)
    }
    let usual = usual(over: count, before: weeksAgo)
    let expected = known.weeks.indices.map { week in
      let later = (week * 7..<week * 7 + 7).filter { $0 >= waiting.leadDays }.reduce(0) { $0 + usual[(day + $1) % 7] }
      let usually = roundedQuotient(later, Int64(count))
      return known.weeks[week] - known.late[week] + max(known.late[week], usually)
    }
    return Morning(known: known, expected: expected, usualWeeks: count)
  }

  private static func known(_ waiting: Waiting, on day: Int) -> Known {
    waiting.money.reduce(into: Known()) { known, money in
      let ahead = money.on - day
      if ahead < 0 {
        known.overdue += money.amount
      } else if ahead / 7 < known.weeks.count {
        known.weeks[ahead / 7] += money.amount
        if ahead >= waiting.leadDays { known.late[ahead / 7] += money.amount }
      }
    }
  }

  /// Releases of the last weeks, summed by the rest of their day's number divided by seven: one sum for each weekday.
  private func usual(over count: Int, before weeksAgo: Int) -> [Int64] {
    let last = amounts.count - weeksAgo * 7
    return (last - count * 7..<last).reduce(into: [Int64](repeating: 0, count: 7)) { sums, place in
      sums[(end - amounts.count + place) % 7] += amounts[place]
    }
  }

  /// The mean absolute error of the sum over one week, two weeks … of forecasts made on past mornings. What could be
  /// tried too rarely is taken to err as the longest sum that was tried often enough, in proportion to its weeks. Nil
  /// if none was.
  func errors() -> [Int64]? {
    var misses = [[UInt64]](repeating: [], count: CashForecast.weeksAhead)
    let earliest = min(weeks - Self.usualWeeks.lowerBound, Self.trials.upperBound + CashForecast.weeksAhead - 1)
    for weeksAgo in stride(from: 1, through: earliest, by: 1) {
      let expected = morning(of: end - weeksAgo * 7, weeksAgo: weeksAgo).expected
      var miss: Int64 = 0
      for week in 0..<min(weeksAgo, CashForecast.weeksAhead) {
        miss += expected[week] - released(weeksAgo: weeksAgo - week)
        if misses[week].count < Self.trials.upperBound { misses[week].append(miss.magnitude) }
      }
    }
    let tried = misses.prefix { $0.count >= Self.trials.lowerBound }.map { misses in
      roundedQuotient(Int64(misses.reduce(0, +)), Int64(misses.count))
    }
    guard let longest = tried.last else { return nil }
    return misses.indices.map { week in
      week < tried.count ? tried[week] : roundedQuotient(longest * Int64(week + 1), Int64(tried.count))
    }
  }

  /// What the seven days came to that began so many weeks before the end.
  private func released(weeksAgo: Int) -> Int64 {
    let start = amounts.count - weeksAgo * 7
    return amounts[start..<start + 7].reduce(0, +)
  }
}
