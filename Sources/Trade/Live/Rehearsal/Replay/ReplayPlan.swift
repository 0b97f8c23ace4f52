/// How long and how full a replayed session is.
package struct ReplayPlan: Sendable, Equatable {
  package let seed: UInt64
  /// Different comments that buyers write, 1 to 200,000.
  package let comments: Int
  /// Length of the session on its own clock, 1 to 12.
  package let hours: Int

  package static let comments = 1...200_000
  package static let hours = 1...12

  package init(seed: UInt64, comments: Int = 20_000, hours: Int = 3) {
    self.seed = seed
    self.comments = min(max(comments, Self.comments.lowerBound), Self.comments.upperBound)
    self.hours = min(max(hours, Self.hours.lowerBound), Self.hours.upperBound)
  }

  var seconds: Int { hours * 3_600 }

  /// When the session begins on its own clock.
  static let start = Instant(milliseconds: 1_790_000_000_000)

  func time(_ second: Int) -> Instant { Self.start + .seconds(Int64(second)) }
}
