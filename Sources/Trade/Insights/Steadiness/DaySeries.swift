/// Amounts of the days of one period, none left out: a day without an amount is a zero of its own.
///
/// The period is what the books cover; a day outside it is unknown, and has no place here.
package struct DaySeries: Sendable, Equatable {
  package let first: LocalDate
  /// Minor units (or pieces, or orders), the first day's first; never empty.
  package let amounts: [Int64]

  /// - Parameters:
  ///   - amounts: what the days that had any came to; days outside the period are left out.
  ///   - period: the days the books cover, both ends included.
  package init(_ amounts: [LocalDate: Int64], over period: ClosedRange<LocalDate>) {
    first = period.lowerBound
    let start = first.daysSince1970
    var filled = [Int64](repeating: 0, count: period.upperBound.daysSince1970 - start + 1)
    for (day, amount) in amounts where period.contains(day) { filled[day.daysSince1970 - start] = amount }
    self.amounts = filled
  }

  /// Their sum.
  package var total: Int64 { amounts.reduce(0, +) }

  /// The whole weeks in it, Monday to Sunday.
  package var weeks: WeekSeries {
    let before = (7 - first.weekday) % 7
    let count = max(amounts.count - before, 0) / 7
    let sums = (0..<count).map { week in
      let monday = before + week * 7
      return amounts[monday..<monday + 7].reduce(0, +)
    }
    let isBare = count == 0
    return WeekSeries(
      firstMonday: isBare ? nil : LocalDate(daysSince1970: first.daysSince1970 + before), amounts: sums,
      daysBefore: isBare ? amounts.count : before, daysAfter: isBare ? 0 : amounts.count - before - count * 7)
  }
}

/// Amounts of whole weeks that follow each other, Monday to Sunday.
package struct WeekSeries: Sendable, Equatable {
  /// Nil without a whole week.
  package let firstMonday: LocalDate?
  package let amounts: [Int64]
  /// Days before the first Monday that count in no week, 0 to 6; without a whole week all days there are.
  package let daysBefore: Int
  /// Days after the last Sunday that count in no week, 0 to 6.
  package let daysAfter: Int

  /// The usual week: the mean, rounded half away from zero; nil without a week.
  package var mean: Int64? { amounts.isEmpty ? nil : roundedQuotient(amounts.reduce(0, +), Int64(amounts.count)) }

  /// The days of the last weeks, of at most so many (1 or more); nil without a week.
  package func days(ofLast count: Int) -> ClosedRange<LocalDate>? {
    firstMonday.map { monday in
      monday.adding(days: 7 * max(amounts.count - count, 0))...monday.adding(days: 7 * amounts.count - 1)
    }
  }

  /// The weeks that were over before a day, and those that began on it or later; the week it falls into is in neither,
  /// unless the day is its Monday.
  package func parted(at day: LocalDate) -> (before: [Int64], after: [Int64]) {
    guard let firstMonday else { return ([], []) }
    let days = day.daysSince1970 - firstMonday.daysSince1970
    let over = min(max(days, 0) / 7, amounts.count)
    let begun = min(max(days + 6, 0) / 7, amounts.count)
    return (Array(amounts[..<over]), Array(amounts[begun...]))
  }
}

/// The quotient, a half rounded away from zero.
///
/// - Parameters:
///   - count: above 0.
func roundedQuotient(_ sum: Int64, _ count: Int64) -> Int64 {
  let (quotient, rest) = sum.quotientAndRemainder(dividingBy: count)
  guard rest.magnitude >= (UInt64(count) + 1) / 2 else { return quotient }
  return quotient + rest.signum()
}
