/// So many a second, with some seconds' worth at once.
struct Pace: Sendable, Equatable {
  /// Between two, when they come for ever.
  let interval: Duration
  /// What may come at once is worth so long.
  let burst: Duration

  init(interval: Duration, burst: Duration) {
    self.interval = interval
    self.burst = burst
  }

  /// - Parameter perSecond: from 1.
  init(perSecond: Int) { self.init(interval: .seconds(1) / perSecond, burst: .seconds(3)) }
}

/// Who keeps a pace and who does not: a bucket of tokens, kept as the one moment at which it will be full again.
struct PaceKeeper: Sendable {
  private var fullAt: ContinuousClock.Instant?

  /// Takes one; what is refused takes nothing.
  ///
  /// - Returns: nil where it was there, else how long until one is.
  mutating func take(_ pace: Pace, at now: ContinuousClock.Instant) -> Duration? {
    let next = max(fullAt ?? now, now) + pace.interval
    let over = next - now - pace.burst
    guard over <= .zero else { return over }
    fullAt = next
    return nil
  }

  /// Gives one back that was taken.
  mutating func giveBack(_ pace: Pace) { fullAt = fullAt.map { $0 - pace.interval } }
}
