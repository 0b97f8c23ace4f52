/// One calendar day on a shop's clock.
package struct ShopDay: Sendable, Hashable {
  /// Its midnight.
  package let start: Instant
  /// The next day's midnight: 24 hours later, or 23 or 25 where clocks change.
  package let end: Instant

  /// The day that holds a moment.
  package init(of instant: Instant, in zone: ShopTimeZone) {
    self.init(zone.local(at: instant), daysLater: 0, in: zone)
  }

  /// The day of the shop's calendar.
  package init(_ date: LocalDate, in zone: ShopTimeZone) {
    let parts = date.description.split(separator: "-").compactMap { Int($0) }
    self.init(LocalTime(year: parts[0], month: parts[1], day: parts[2]), daysLater: 0, in: zone)
  }

  /// The days up to this one, this one last.
  ///
  /// - Parameter count: so many of them, at least 1.
  package func andBefore(_ count: Int, in zone: ShopTimeZone) -> [ShopDay] {
    let local = zone.local(at: start)
    return (0..<count).reversed().map { ShopDay(local, daysLater: -$0, in: zone) }
  }

  private init(_ local: LocalTime, daysLater days: Int, in zone: ShopTimeZone) {
    let midnight = LocalTime.daysSince1970(year: local.year, month: local.month, day: local.day) + Int64(days)
    start = zone.instant(of: LocalTime(secondsSince1970: midnight * 86_400))
    end = zone.instant(of: LocalTime(secondsSince1970: (midnight + 1) * 86_400))
  }
}
