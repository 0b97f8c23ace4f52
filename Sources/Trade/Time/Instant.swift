#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A moment, as milliseconds since 1970-01-01 00:00 UTC.
///
/// Everything the books keep is in this one scale; local clocks exist only where people read and write (``ShopTimeZone``).
package struct Instant: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970-01-01 00:00 UTC; negative before it.
  package var milliseconds: Int64

  /// The moment so many milliseconds after 1970-01-01 00:00 UTC.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The machine's clock, now.
  package static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment `duration` later; fractions of a millisecond are dropped.
  package static func + (instant: Instant, duration: Duration) -> Instant {
    let (seconds, attoseconds) = duration.components
    return Instant(milliseconds: instant.milliseconds + seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
  }

  /// The moment `duration` earlier; fractions of a millisecond are dropped.
  package static func - (instant: Instant, duration: Duration) -> Instant {
    instant + (.zero - duration)
  }

  /// The time from `right` to `left`.
  package static func - (left: Instant, right: Instant) -> Duration {
    .milliseconds(left.milliseconds - right.milliseconds)
  }
}

/// In JSON a moment is its number of milliseconds.
extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
