import Testing

@testable import Trade

@Suite struct CashForecastTests {
  /// A Monday.
  private static let today = 20_668

  private static func date(_ daysLater: Int) -> LocalDate { LocalDate(daysSince1970: today + daysLater) }

  /// Releases of whole weeks up to yesterday; each week's amount comes on the day so many days after its Monday.
  private static func releases(_ weeks: [Int64], on weekday: Int = 4) -> DaySeries {
    let days = weeks.enumerated().map { (date(($0.offset - weeks.count) * 7 + weekday), $0.element) }
    return DaySeries(Dictionary(uniqueKeysWithValues: days), over: date(weeks.count * -7)...(date(-1)))
  }

  private static func forecast(
    _ weeks: [Int64], _ awaited: [AwaitedMoney] = [], leadDays: Int = 0
  ) -> CashForecast {
    CashForecast(from: date(0), releases: releases(weeks), awaited: awaited, leadDays: leadDays)
  }

  @Test func `the first day forecast is a Monday`() {
    #expect(Self.date(0).description == "2026-08-03" && Self.date(0).weekday == 0)
  }

  @Test func `steady releases go on, without an error`() {
    let forecast = Self.forecast(Array(repeating: 700, count: 20))
    #expect(forecast.basis == .usual(weeks: 13) && forecast.overdue == 0)
    #expect(forecast.weeks.map(\.expected) == Array(repeating: 700, count: 8))
    #expect(forecast.weeks.map(\.sum).last == 5_600 && forecast.weeks.allSatisfy { $0.error == 0 })
    #expect(forecast.weeks.map(\.first) == ((0..<8).map { Self.date($0 * 7) }))
    #expect(forecast.weeklyDraw(cash: 0, floor: 0, costs: 0) == .upTo(700))
  }

  @Test func `the error is the mean miss of the past, and what was tried too rarely errs in proportion`() {
    let forecast = Self.forecast(Array(repeating: 700, count: 11) + [1_100])
    #expect(forecast.weeks.map(\.expected) == Array(repeating: 733, count: 8))
    #expect(forecast.weeks.map(\.error) == (1...8).map { $0 * 100 })
    #expect(forecast.weeks.map(\.low) == (1...8).map { $0 * 633 })
    #expect(forecast.weeks.map(\.high) == (1...8).map { $0 * 833 })
    #expect(forecast.weeklyDraw(cash: 0, floor: 0, costs: 0) == .upTo(633))
    #expect(forecast.weeklyDraw(cash: 1_000, floor: 500, costs: 633) == .upTo(62))
    #expect(forecast.weeklyDraw(cash: 1_000, floor: 500, costs: 700) == .runsShort(week: 8, by: 36))
    #expect(forecast.weeklyDraw(cash: 0, floor: 634, costs: 0) == .runsShort(week: 1, by: 1))
  }

  @Test func `an error above the sum leaves nothing to count on`() {
    let forecast = Self.forecast(Array(repeating: 0, count: 11) + [6_000])
    #expect(forecast.weeks.map(\.expected).first == 500 && forecast.weeks.map(\.error).first == 1_500)
    #expect(forecast.weeks.allSatisfy { $0.low == 0 })
    #expect(forecast.weeklyDraw(cash: 80, floor: 0, costs: 0) == .upTo(10))
  }

  @Test func `a past too short to the method on has no band and no safe draw`() {
    let forecast = Self.forecast(Array(repeating: 700, count: 11))
    #expect(forecast.basis == .usual(weeks: 11) && forecast.weeks.allSatisfy { $0.error == nil && $0.low == nil })
    #expect(forecast.weeklyDraw(cash: 9_000, floor: 0, costs: 0) == .unknown)
  }

  @Test func `without a usual week only what waits is counted`() {
    let waiting = [AwaitedMoney(90, since: Self.date(-3), expectedOn: Self.date(9))]
    let few = Self.forecast(Array(repeating: 700, count: 7), waiting)
    #expect(few.basis == .waitingOnly(weeks: 7) && few.weeks.map(\.sum) == [0] + Array(repeating: 90, count: 7))
    let none = CashForecast(from: Self.date(0), releases: nil, awaited: [], leadDays: 7)
    #expect(none.basis == .waitingOnly(weeks: 0) && none.weeks.map(\.sum) == Array(repeating: 0, count: 8))
    #expect(none.weeklyDraw(cash: 0, floor: 0, costs: 0) == .unknown)
  }

  @Test func `until later orders can pay out only what waits comes in`() {
    let twelve = [Int64](repeating: 700, count: 12)
    #expect(Self.forecast(twelve, leadDays: 3).weeks.map(\.expected).prefix(2) == [700, 700])
    // Releases come on Fridays: from Saturday on the first week has none left.
    #expect(Self.forecast(twelve, leadDays: 5).weeks.map(\.expected).prefix(2) == [0, 700])
    let waiting = [
      AwaitedMoney(40, since: Self.date(-9), expectedOn: Self.date(0)),
      AwaitedMoney(500, since: Self.date(-1), expectedOn: Self.date(8)),
      AwaitedMoney(5_000, since: Self.date(-1), expectedOn: Self.date(15)),
    ]
    let forecast = Self.forecast(twelve, waiting, leadDays: 5)
    #expect(forecast.weeks.map(\.expected).prefix(4) == [40, 700, 5_000, 700])
    #expect(forecast.weeks.map(\.waiting).prefix(4) == [40, 500, 5_000, 0])
  }

  @Test func `what is late, not yet known, over or far away is in no week`() {
    let awaited = [
      AwaitedMoney(1, since: Self.date(-30), expectedOn: Self.date(-1)),
      AwaitedMoney(2, since: Self.date(0), expectedOn: Self.date(3)),
      AwaitedMoney(4, since: Self.date(-9), expectedOn: Self.date(3), endedOn: Self.date(-1)),
      AwaitedMoney(8, since: Self.date(-9), expectedOn: Self.date(56)),
      AwaitedMoney(16, since: Self.date(-9), expectedOn: Self.date(55)),
    ]
    let forecast = CashForecast(from: Self.date(0), releases: nil, awaited: awaited, leadDays: 0)
    #expect(forecast.overdue == 1 && forecast.weeks.map(\.waiting) == [0, 0, 0, 0, 0, 0, 0, 16])
  }

  @Test func `the past is forecast from what was known then`() {
    let weeks = [Int64](repeating: 700, count: 20)
    // Each Friday's release was known fifteen days before, so two weeks ahead nothing needs to be guessed.
    let awaited = (-20..<2).map { week in
      AwaitedMoney(
        700, since: Self.date(week * 7 - 11), expectedOn: Self.date(week * 7 + 4),
        endedOn: week < 0 ? Self.date(week * 7 + 4) : nil)
    }
    #expect(Self.forecast(weeks, awaited, leadDays: 14).weeks.allSatisfy { $0.expected == 700 && $0.error == 0 })
    // Not knowing it, the method would have missed two weeks in all.
    let blind = Self.forecast(weeks, leadDays: 14)
    #expect(blind.weeks.map(\.error).prefix(3) == [700, 1_400, 1_400])
  }

  @Test func `releases from today on are not known yet`() {
    let later = DaySeries(
      [Self.date(-3): 700, Self.date(0): 9_000], over: Self.date(-84)...(Self.date(3)))
    let forecast = CashForecast(from: Self.date(0), releases: later, awaited: [], leadDays: 0)
    #expect(forecast.basis == .usual(weeks: 12))
    #expect(forecast.weeks.map(\.expected).first == 58)
  }
}
