package import Storage

/// The second page at the door: whoever gave the right password shows a code as well.
package struct SignInCode: Sendable {
  /// How long the code may be awaited after the password.
  package static let lasting = Duration.seconds(300)

  package enum Outcome: Sendable {
    case signedIn(session: Secret, device: Secret, person: Person, SecondFactor.Taken)
    case wrong
    /// Too many tries: not before then.
    case wait(until: Instant)
    /// The password was given too long ago, or never was.
    case over
  }

  package var step: Secret
  package var code: String
  package var address: String
  package var browser: String
  package var device: Secret?

  package init(step: Secret, code: String, address: String, browser: String, device: Secret? = nil) {
    self.step = step
    self.code = code
    self.address = address
    self.browser = browser
    self.device = device
  }

  /// Tries once; the try is counted before the code is looked at.
  ///
  /// Only who has the password comes so far, so tries are counted for the person, whatever address they come from; those
  /// on a device she signed in on before by themselves, so that a stranger who knows her password cannot keep her out.
  package func attempt(in database: any SQLDatabase, at now: Instant) async throws -> Outcome {
    guard let person = try await database.read({ try Self.find(step, at: now, on: $0) }) else { return .over }
    let guardian = SignInThrottle.Try(name: person.signIn, address: address, device: device)
    if let wait = try await SignInThrottle.countCode(guardian, in: database, at: now) { return .wait(until: wait) }
    return try await database.acrossShops.write { connection in
      guard let person = try Self.find(step, at: now, on: connection),
        let shop = try SignIn.shop(of: person.id, on: connection)
      else { return .over }
      let trail = Trail(connection: connection, shop: shop, now: now)
      guard let taken = try SecondFactor(connection: connection, person: person.id, now: now).take(code) else {
        try trail.record(.refusedSignIn, by: person.id, from: address)
        return .wrong
      }
      try connection.execute("DELETE FROM sign_in_step WHERE token_digest = \(step.digest)")
      let throttle = SignInThrottle(connection: connection, now: now)
      try throttle.forgiveCodes(guardian)
      let device = try throttle.forgive(guardian)
      let session = try Sessions(connection: connection, now: now).begin(
        for: person.id, in: shop, device: browser, address: address)
      try trail.record(taken == .timed ? .signedIn : .usedRecoveryCode, by: person.id, from: address)
      return .signedIn(session: session, device: device, person: person, taken)
    }
  }

  /// Notes that somebody gave the right password.
  static func begin(for person: ID<Person>, on connection: any SQLConnection, at now: Instant) throws -> Secret {
    let step = Secret.new()
    try connection.execute("DELETE FROM sign_in_step WHERE created_at <= \(now - lasting)")
    try connection.execute(
      "INSERT INTO sign_in_step (token_digest, person_id, created_at) VALUES (\(step.digest), \(person), \(now))")
    return step
  }

  /// A changed password ends what was begun with the old one.
  static func forget(of person: ID<Person>, on connection: any SQLConnection) throws {
    try connection.execute("DELETE FROM sign_in_step WHERE person_id = \(person)")
  }

  private static func find(_ step: Secret, at now: Instant, on connection: any SQLConnection) throws -> Person? {
    try connection.row(
      """
      SELECT p.* FROM sign_in_step s JOIN person p ON p.person_id = s.person_id
      WHERE s.token_digest = \(step.digest) AND s.created_at > \(now - lasting)
      """
    ).map(Person.init)
  }
}
