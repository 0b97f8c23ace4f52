import Testing

@testable import Trade

@Suite struct DaySeriesTests {
  private static func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

  private static func series(_ amounts: [String: Int64], _ first: String, _ last: String) throws -> DaySeries {
    let days = try amounts.map { (try date($0.key), $0.value) }
    return DaySeries(Dictionary(uniqueKeysWithValues: days), over: try date(first)...(try date(last)))
  }

  @Test(arguments: [("2026-08-03", 0), ("2026-08-09", 6), ("2024-02-29", 3), ("2000-01-01", 5), ("2099-12-31", 3)])
  func `a date has its weekday and its number`(text: String, weekday: Int) throws {
    let date = try Self.date(text)
    #expect(date.weekday == weekday)
    #expect(LocalDate(daysSince1970: date.daysSince1970) == date)
  }

  @Test func `days without an amount are zeros, days outside the period are left out`() throws {
    let series = try Self.series(
      ["2026-06-30": 5, "2026-07-02": 7, "2026-07-04": 9], "2026-07-01", "2026-07-03")
    #expect(series.amounts == [0, 7, 0] && series.total == 7)
  }

  @Test func `weeks run from Monday to Sunday, and what is left over is said`() throws {
    // Wednesday 1 July to Thursday 23 July 2026.
    let series = try Self.series(
      ["2026-07-05": 100, "2026-07-06": 1, "2026-07-12": 2, "2026-07-13": 4, "2026-07-20": 100], "2026-07-01",
      "2026-07-23")
    let weeks = series.weeks
    #expect(weeks.firstMonday == LocalDate("2026-07-06") && weeks.amounts == [3, 4])
    let (monday, sunday) = (try Self.date("2026-07-13"), try Self.date("2026-07-19"))
    #expect(weeks.days(ofLast: 1) == monday...sunday)
    #expect(weeks.days(ofLast: 8) == monday.adding(days: -7)...sunday)
    #expect(weeks.daysBefore == 5 && weeks.daysAfter == 4)
    #expect(weeks.mean == 4)
  }

  @Test(arguments: [("2026-07-07", "2026-07-12", 6), ("2026-07-07", "2026-07-18", 12), ("2026-07-06", "2026-07-11", 6)])
  func `days that make no whole week are all left over`(first: String, last: String, days: Int) throws {
    let weeks = try Self.series([:], first, last).weeks
    #expect(weeks == WeekSeries(firstMonday: nil, amounts: [], daysBefore: days, daysAfter: 0))
    #expect(weeks.mean == nil)
  }

  @Test(arguments: [
    ("2026-07-06", 0, 3), ("2026-07-13", 1, 2), ("2026-07-15", 1, 1), ("2026-07-19", 1, 1), ("2026-07-27", 3, 0),
    ("2025-01-01", 0, 3), ("2027-01-01", 3, 0),
  ])
  func `a week that holds the day is neither before nor after it`(day: String, before: Int, after: Int) throws {
    let weeks = try Self.series([:], "2026-07-06", "2026-07-26").weeks
    let parted = weeks.parted(at: try Self.date(day))
    #expect(parted.before.count == before && parted.after.count == after)
  }

  @Test(arguments: [(7, 2, 4), (-7, 2, -4), (6, 4, 2), (5, 4, 1), (-5, 4, -1), (4, 3, 1), (5, 3, 2), (0, 9, 0)])
  func `a mean is rounded half away from zero`(sum: Int64, count: Int64, mean: Int64) {
    #expect(roundedQuotient(sum, count) == mean)
  }
}
