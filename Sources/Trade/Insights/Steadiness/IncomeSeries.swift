/// Income by day and by week, over the days that the books cover.
package struct IncomeSeries: Sendable, Equatable {
  package let first: LocalDate
  /// One for each day from the first on; days without anything are zero.
  package let days: [Int64]

  /// - Parameter amounts: by day; outside the span they are left out.
  package init(_ amounts: [LocalDate: Int64], over span: ClosedRange<LocalDate>) {
    first = span.lowerBound
    let start = span.lowerBound.daysSince1970
    days = (start...span.upperBound.daysSince1970).map { amounts[LocalDate(daysSince1970: $0)] ?? 0 }
  }

  package var last: LocalDate { first.adding(days: max(0, days.count - 1)) }

  /// A week that is whole, Monday to Sunday.
  package struct Week: Sendable, Equatable {
    package let monday: LocalDate
    package let amount: Int64
  }

  /// The whole weeks; days before the first Monday and after the last Sunday are left out.
  package var weeks: [Week] {
    let start = first.daysSince1970
    // 1970-01-05 was a Monday.
    let lead = Int((((4 - start) % 7) + 7) % 7)
    return stride(from: lead, to: max(lead, days.count - 6), by: 7).map { place in
      Week(
        monday: LocalDate(daysSince1970: start + Int64(place)), amount: days[place..<place + 7].reduce(0, +))
    }
  }

  /// The whole weeks before a day and from the Monday on it or after it.
  package func weeks(around day: LocalDate) -> (before: [Week], after: [Week]) {
    let all = weeks
    return (all.filter { $0.monday.adding(days: 6) < day }, all.filter { $0.monday >= day })
  }
}
