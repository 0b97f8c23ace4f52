/// The time from one moment to another that is not before it; its end does not belong to it.
package struct TimeSpan: Sendable, Equatable {
  package let from: Instant
  package let to: Instant

  package init(from: Instant, to: Instant) {
    self.from = from
    self.to = to
  }

  package var milliseconds: Int64 { max(0, to.milliseconds - from.milliseconds) }

  /// What of it lies in none of the others, in order; those may lie in any order and over each other.
  package func without(_ others: [TimeSpan]) -> [TimeSpan] {
    var free: [TimeSpan] = []
    var place = from
    for other in others.sorted(by: { $0.from < $1.from }) where other.to > place && other.milliseconds > 0 {
      if other.from >= to { break }
      if other.from > place { free.append(TimeSpan(from: place, to: other.from)) }
      place = other.to
    }
    if place < to { free.append(TimeSpan(from: place, to: to)) }
    return free
  }
}
