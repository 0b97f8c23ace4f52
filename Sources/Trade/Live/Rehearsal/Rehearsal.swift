import Storage

/// A session in which somebody practises: with a made-up audience, on a copy of the levels, leaving no trace in what
/// the shop sells.
package struct Rehearsal: Sendable, Equatable {
  package let session: ID<LiveSession>
  package let form: RehearsalForm
  let seed: UInt64
  package let begunAt: Instant
  /// When the audience leaves and the rehearsal ends by itself.
  package let endsAt: Instant

  /// Where the made-up buyers of one rehearsal write from; no source of real comments is called so.
  package static func source(of session: ID<LiveSession>) -> String { sourceStart + session.description }

  package static let sourceStart = "rehearsal-"

  static let columns: SQLQuery = "r.session_id, r.seed, r.pace, r.minutes, r.begun_at, r.ends_at"
}

/// What a person says of a rehearsal.
package struct RehearsalForm: Sendable, Equatable {
  package enum Pace: String, Sendable, CaseIterable, SQLConvertible {
    /// A comment every four seconds.
    case calm
    /// Two comments in three seconds.
    case normal
    /// Two comments a second, and more once an item is shown.
    case rush

    /// Comments in a thousand seconds.
    var perMille: Int {
      switch self {
      case .calm: 250
      case .normal: 670
      case .rush: 2_000
      }
    }
  }

  package var pace: Pace
  /// 1 to 60.
  package var minutes: Int

  package static let minutes = 1...60

  package init(pace: Pace = .calm, minutes: Int = 10) {
    self.pace = pace
    self.minutes = minutes
  }
}

/// Why no rehearsal is made or ended.
package enum RehearsalError: Error, Sendable, Equatable {
  /// The session has begun, so it is no longer practised for.
  case hasBegun
  /// There is nothing to show.
  case noItems
  /// 1 to 60 minutes.
  case outOfRange
  case notARehearsal
  /// What real people write and claim does not belong into a rehearsal.
  case wrongAudience
  /// Nor what a made-up audience does into a live.
  case madeUpAudience
}

extension Rehearsal {
  init(_ row: SQLRow) throws {
    self.init(
      session: try row("session_id"),
      form: RehearsalForm(pace: try row("pace"), minutes: try row("minutes")),
      seed: UInt64(bitPattern: try row("seed") as Int64), begunAt: try row("begun_at"), endsAt: try row("ends_at"))
  }
}
