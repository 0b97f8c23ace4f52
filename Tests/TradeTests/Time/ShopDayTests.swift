import Testing

@testable import Trade

@Suite struct ShopDayTests {
  private static func moment(_ zone: ShopTimeZone, _ month: Int, _ day: Int, _ hour: Int = 0) -> Instant {
    zone.instant(of: LocalTime(year: 2026, month: month, day: day, hour: hour))
  }

  @Test(arguments: [(3, 8, 23), (3, 9, 24), (11, 1, 25)])
  func `a day ends at the next midnight, also when clocks change`(month: Int, day: Int, hours: Int) throws {
    let zone = try #require(ShopTimeZone(name: "America/New_York"))
    let shopDay = ShopDay(of: Self.moment(zone, month, day, 15), in: zone)
    #expect(shopDay.end - shopDay.start == .seconds(hours * 3_600))
    #expect(shopDay.start == Self.moment(zone, month, day))
    #expect(ShopDay(of: shopDay.end, in: zone).start == shopDay.end)
  }

  @Test func `days before another follow each other without a gap`() throws {
    let zone = try #require(ShopTimeZone(name: "America/New_York"))
    let days = ShopDay(of: Self.moment(zone, 3, 10, 9), in: zone).andBefore(12, in: zone)
    #expect(days.count == 12 && zip(days, days.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(days.first?.start == Self.moment(zone, 2, 27))
  }

  @Test func `periods begin today, on Monday and on the first`() {
    // Thursday 6 August 2026.
    let now = Self.moment(.jakarta, 8, 6, 14)
    let ends = Self.moment(.jakarta, 8, 7)
    #expect(ShopPeriod.today.span(at: now, in: .jakarta) == Self.moment(.jakarta, 8, 6)..<ends)
    #expect(ShopPeriod.week.span(at: now, in: .jakarta) == Self.moment(.jakarta, 8, 3)..<ends)
    #expect(ShopPeriod.month.span(at: now, in: .jakarta) == Self.moment(.jakarta, 8, 1)..<ends)
    let monday = Self.moment(.jakarta, 8, 3, 1)
    #expect(ShopPeriod.week.span(at: monday, in: .jakarta).lowerBound == Self.moment(.jakarta, 8, 3))
  }

  @Test func `a date of the calendar is a day of the shop`() throws {
    let day = ShopDay(try #require(LocalDate("2026-08-06")), in: .jakarta)
    #expect(day == ShopDay(of: Self.moment(.jakarta, 8, 6, 23), in: .jakarta))
  }
}
