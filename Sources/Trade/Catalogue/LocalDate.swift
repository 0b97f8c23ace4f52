package import Storage

/// A day of the shop's calendar, without a time: `2026-08-01`.
package struct LocalDate: Sendable, Hashable, Comparable, Codable, CustomStringConvertible, SQLConvertible {
  /// Year, month, day as `YYYY-MM-DD`; sorts as it reads.
  package let description: String

  /// Reads `YYYY-MM-DD`; nil for a day the calendar does not have, and outside 2000 to 2099.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Int(text.prefix(4)), let month = Int(text.dropFirst(5).prefix(2)), let day = Int(text.suffix(2)),
      LocalTime(year: year, month: month, day: day).isValid
    else { return nil }
    description = text
  }

  /// The day that the shop's clocks show at a moment.
  package init(_ instant: Instant, in zone: ShopTimeZone) {
    let local = zone.local(at: instant)
    description =
      String(local.year) + "-" + (local.month < 10 ? "0" : "") + String(local.month) + "-"
      + (local.day < 10 ? "0" : "") + String(local.day)
  }

  /// The day so many days after 1970-01-01, which may lie before it.
  package init(daysSince1970 days: Int) {
    let time = LocalTime(secondsSince1970: Int64(days) * 86_400)
    description =
      String(time.year) + "-" + (time.month < 10 ? "0" : "") + String(time.month) + "-"
      + (time.day < 10 ? "0" : "") + String(time.day)
  }

  /// Days since 1970-01-01.
  package var daysSince1970: Int { Int(startOfDay.secondsSince1970 / 86_400) }

  /// 0 is Monday, 6 is Sunday.
  package var weekday: Int {
    // 1970 began on a Thursday.
    ((daysSince1970 + 3) % 7 + 7) % 7
  }

  /// Year and month: `2026-08`.
  package var month: String { String(description.prefix(7)) }

  /// The day so many days later; earlier for a negative number.
  package func adding(days: Int) -> LocalDate { LocalDate(daysSince1970: daysSince1970 + days) }

  /// The first moment of the day.
  package func start(in zone: ShopTimeZone) -> Instant { zone.instant(of: startOfDay) }

  private var startOfDay: LocalTime {
    LocalTime(
      year: Int(description.prefix(4)) ?? 2000, month: Int(description.dropFirst(5).prefix(2)) ?? 1,
      day: Int(description.suffix(2)) ?? 1)
  }

  package init(sqlValue: SQLValue) throws {
    let text = try String(sqlValue: sqlValue)
    guard let date = LocalDate(text) else {
      throw SQLError(kind: .unexpectedValue, message: "\(text) where a date was expected")
    }
    self = date
  }

  package var sqlValue: SQLValue { .text(description) }

  package static func < (left: LocalDate, right: LocalDate) -> Bool { left.description < right.description }
}
