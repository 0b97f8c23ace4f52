/// A span of days up to today that people ask for by its name.
package enum ShopPeriod: String, Sendable, CaseIterable {
  case today
  /// From Monday on.
  case week
  /// From the first of the month on.
  case month

  /// The moments it reaches over: from its first day's midnight to the one that ends today.
  package func span(at now: Instant, in zone: ShopTimeZone) -> Range<Instant> {
    let (today, local) = (ShopDay(of: now, in: zone), zone.local(at: now))
    let days =
      switch self {
      case .today: 1
      // 1970 began on a Thursday.
      case .week: Int((LocalTime.daysSince1970(year: local.year, month: local.month, day: local.day) + 3) % 7) + 1
      case .month: local.day
      }
    return (today.andBefore(days, in: zone).first ?? today).start..<today.end
  }
}
