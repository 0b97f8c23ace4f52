import Testing

@testable import Trade

@Suite struct CellTimeTests {
  private func read(_ text: String, isNumber: Bool = false) -> LocalTime? {
    var text = text
    return text.withUTF8 { CellTime.read($0, isNumber: isNumber) }
  }

  @Test(arguments: [
    ("2026-08-01 05:11", LocalTime(year: 2026, month: 8, day: 1, hour: 5, minute: 11)),
    ("2026-08-01 05:11:09", LocalTime(year: 2026, month: 8, day: 1, hour: 5, minute: 11, second: 9)),
    ("2026-08-01", LocalTime(year: 2026, month: 8, day: 1)),
    ("2026/08/01 05:11", LocalTime(year: 2026, month: 8, day: 1, hour: 5, minute: 11)),
    ("06/10/2026 07:00:05", LocalTime(year: 2026, month: 10, day: 6, hour: 7, second: 5)),
    ("6/10/2026 7.05", LocalTime(year: 2026, month: 10, day: 6, hour: 7, minute: 5)),
    ("10/29/2025 3:05:00 PM", LocalTime(year: 2025, month: 10, day: 29, hour: 15, minute: 5)),
    ("10/29/2025 12:05:00 AM", LocalTime(year: 2025, month: 10, day: 29, minute: 5)),
    ("2024-02-29 23:59", LocalTime(year: 2024, month: 2, day: 29, hour: 23, minute: 59)),
  ])
  func `times as marketplaces write them`(text: String, time: LocalTime) {
    #expect(read(text) == time)
  }

  @Test(arguments: [
    "2026-13-01 05:11", "2026-00-01 05:11", "2026-02-30 05:11", "2025-02-29 00:00", "2026-08-01 24:00",
    "2026-08-01 05:60", "31/13/2026 07:00:00", "2026-08", "kemarin", "1999-01-01 00:00", "2100-01-01 00:00",
    "13/29/2025 3:05:00 PM", "10/29/2025 15:05:00 PM", "2026-08-0a 05:11", "99999999999999999999", "12",
  ])
  func `a time that no calendar has is none`(text: String) {
    #expect(read(text) == nil)
  }

  @Test func `a day number of a spreadsheet is a time`() {
    #expect(
      read("46235.216", isNumber: true) == LocalTime(year: 2026, month: 8, day: 1, hour: 5, minute: 11, second: 2))
    #expect(read("12", isNumber: true) == nil)
    #expect(read("1E+300", isNumber: true) == nil)
  }

  @Test func `Jakarta is seven hours ahead`() {
    let instant = ShopTimeZone.jakarta.instant(of: LocalTime(year: 2026, month: 8, day: 1, hour: 5, minute: 11))
    #expect(instant.milliseconds == 1_785_535_860_000)
    #expect(ShopTimeZone.jakarta.local(at: instant) == LocalTime(year: 2026, month: 8, day: 1, hour: 5, minute: 11))
  }

  @Test(arguments: ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"])
  func `exports are read in western time wherever in Indonesia the shop is`(name: String) throws {
    #expect(try #require(ShopTimeZone(name: name)).ofExports == .jakarta)
  }

  @Test func `exports of other countries are read by their own clocks`() throws {
    let manila = try #require(ShopTimeZone(name: "Asia/Manila"))
    #expect(manila.ofExports == manila)
  }

  @Test func `a zone with summer time goes through the system`() throws {
    let berlin = try #require(ShopTimeZone(name: "Europe/Berlin"))
    let winter = berlin.instant(of: LocalTime(year: 2026, month: 1, day: 15, hour: 12))
    let summer = berlin.instant(of: LocalTime(year: 2026, month: 7, day: 15, hour: 12))
    #expect(winter.milliseconds % 86_400_000 == 11 * 3_600_000)
    #expect(summer.milliseconds % 86_400_000 == 10 * 3_600_000)
    #expect(ShopTimeZone(name: "Jepara/Bukit") == nil)
  }

  @Test func `every day of the century goes there and back`() {
    for day in stride(from: Int64(10_957), to: 47_482, by: 1) {
      let time = LocalTime(secondsSince1970: day * 86_400 + 4_521)
      #expect(time.isValid && time.secondsSince1970 == day * 86_400 + 4_521)
    }
  }
}
