package import Storage

/// Of whom a second factor is demanded.
package enum SecondFactorDemand: String, Sendable, CaseIterable {
  /// Of nobody; whoever likes sets one up.
  case offered
  /// Of owners: they see money and buyers, and let people in.
  case owners
  /// Of everybody who signs in.
  case everybody

  /// Whether it is demanded of people of a role.
  package func holds(for role: Role) -> Bool {
    switch self {
    case .offered: false
    case .owners: role == .owner
    case .everybody: true
    }
  }
}

/// What somebody owes of whom a second factor is demanded and who has none yet.
///
/// She has some days from the first request on that met the demand. A session that was begun within them goes on to its
/// end, so that nobody is stopped in the middle of a live; one that begins later shows the way to set it up first.
package struct SecondFactorDuty: Sendable, Equatable {
  /// From the first asking on.
  package static let grace = Duration.seconds(14 * 86_400)

  /// When she was first asked; nil where she never was.
  package let askedAt: Instant?

  package init(askedAt: Instant?) { self.askedAt = askedAt }

  /// Whether a session that began at this moment may do nothing but set it up.
  package func isDue(forSessionOf begun: Instant) -> Bool { askedAt.map { begun >= $0 + Self.grace } ?? false }

  /// The last moment at which she may sign in without; nil before she was asked.
  package var until: Instant? { askedAt.map { $0 + Self.grace } }

  /// - Returns: nil for whom it is on.
  package static func of(_ person: ID<Person>, on connection: any SQLConnection) throws -> SecondFactorDuty? {
    let row = try connection.row("SELECT asked_at, on_at FROM second_factor WHERE person_id = \(person)")
    guard let row else { return SecondFactorDuty(askedAt: nil) }
    let onSince: Instant? = try row("on_at")
    return onSince == nil ? SecondFactorDuty(askedAt: try row("asked_at")) : nil
  }
}

extension SecondFactor {
  /// Writes down that she was asked, so that the days begin to count; a second time changes nothing. No key is made, and
  /// one that was begun before counts for nothing: she may have begun it when nobody demanded one.
  package func ask() throws { try ask(asOf: now) }

  /// The same for who had one and turned it off: no days are given a second time.
  package func askAtOnce() throws { try ask(asOf: Instant(milliseconds: 0)) }

  private func ask(asOf moment: Instant) throws {
    let none: [UInt8] = []
    try connection.execute(
      """
      INSERT INTO second_factor (person_id, secret, begun_at, last_step, asked_at)
      VALUES (\(person), \(none), \(now), 0, \(moment))
      ON CONFLICT (person_id) DO UPDATE SET asked_at = \(moment)
      WHERE second_factor.on_at IS NULL AND (second_factor.asked_at IS NULL OR second_factor.asked_at > \(moment))
      """)
  }
}
