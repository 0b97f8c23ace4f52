/// One calendar day on a shop's clock.
package struct ShopDay: Sendable, Equatable {
  /// Its midnight.
  package let start: Instant

  /// The day that holds a moment.
  package init(of instant: Instant, in zone: ShopTimeZone) {
    var local = zone.local(at: instant)
    (local.hour, local.minute, local.second) = (0, 0, 0)
    start = zone.instant(of: local)
  }
}
