import Storage

/// When a session sold, and what: all that the rule for its orders needs to know of it.
struct LiveHours: Sendable, Equatable {
  let session: ID<LiveSession>
  let channel: SalesChannel
  let startedAt: Instant
  /// Nil where nobody has ended it.
  let endedAt: Instant?
  /// The products of its line-up, each with when it was first on show; nil where it never was.
  var firstShown: [ID<Product>: Instant?]

  /// Orders placed so long after the end may still be the live's: a buyer who goes on looking at the item, pays by
  /// another way, or whose channel tells the time of payment.
  static let grace = Duration.seconds(30 * 60)
  /// Channels tell times by whole minutes, and an operator taps a moment after the host has begun to show.
  static let slack = Duration.seconds(2 * 60)
  /// A session that nobody ended, or ended days later, sold no longer than that.
  static let longest = Duration.seconds(24 * 3_600)

  /// The first moment an order may have been placed in.
  var from: Instant { Instant(milliseconds: startedAt.milliseconds / 60_000 * 60_000) }
  /// The last moment of the session itself.
  var end: Instant { min(endedAt ?? startedAt + Self.longest, startedAt + Self.longest) }
  /// The last moment an order may have been placed in.
  var to: Instant { endedAt == nil ? end : end + Self.grace }
}

/// Why an order may not be the session's, though channel and time speak for it. The raw values stand in the books.
package enum LiveDoubt: String, Sendable, CaseIterable, SQLConvertible {
  /// Placed after the session's end.
  case grace
  /// Only some of its lines are of the line-up.
  case someLines
  /// What it is of was on show only later.
  case notYetShown
  /// What it is of was never on show, as far as the screens were told.
  case neverShown
  /// Other orders of the session came through a creator, by the channel's file, and this one did not.
  case noCreator
}

/// The rule that puts an order to a session. Pure.
enum LiveOrderRule {
  enum Verdict: Equatable {
    case notOurs
    case ours
    case doubtful(LiveDoubt)
  }

  /// - Parameter products: of each line of the order; nil for a line that is matched to none.
  static func verdict(
    on channel: SalesChannel, at time: Instant, of products: [ID<Product>?], in hours: LiveHours
  ) -> Verdict {
    guard channel == hours.channel, time >= hours.from, time <= hours.to else { return .notOurs }
    let known = products.compactMap { $0 }.filter { hours.firstShown.keys.contains($0) }
    guard !known.isEmpty else { return .notOurs }
    if time > hours.end { return .doubtful(.grace) }
    if known.count < products.count { return .doubtful(.someLines) }
    let shown = known.map { hours.firstShown[$0] ?? nil }
    if shown.contains(nil) { return .doubtful(.neverShown) }
    return shown.contains { $0.map { $0 > time + LiveHours.slack } ?? false } ? .doubtful(.notYetShown) : .ours
  }

  /// Of the sessions that may have an order, the one that has it: the surest, then the one within whose hours it lies,
  /// then the one that began last.
  static func best(_ candidates: [(hours: LiveHours, verdict: Verdict)]) -> (hours: LiveHours, verdict: Verdict)? {
    candidates.filter { $0.verdict != .notOurs }.max { left, right in
      let ranks = (rank(left.verdict), rank(right.verdict))
      return ranks.0 != ranks.1
        ? ranks.0 < ranks.1
        : (left.hours.startedAt, left.hours.session) < (right.hours.startedAt, right.hours.session)
    }
  }

  private static func rank(_ verdict: Verdict) -> Int {
    switch verdict {
    case .notOurs: 0
    case .doubtful(.grace): 1
    case .doubtful: 2
    case .ours: 3
    }
  }
}
