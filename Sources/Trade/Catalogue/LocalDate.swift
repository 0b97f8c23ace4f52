package import Storage

/// A day of the shop's calendar, without a time: `2026-08-01`.
package struct LocalDate: Sendable, Hashable, Comparable, CustomStringConvertible, SQLConvertible {
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
