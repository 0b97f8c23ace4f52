import Storage

/// Slows those who guess passwords without locking out those who know theirs.
///
/// Three counts run for every try: of this name from this address, of all names from this address, of this name from
/// everywhere. They would let a stranger with many addresses, or one behind the same address as half a town's telephones,
/// keep the owner out. So none of them holds for a device on which she signed in before: it has a count of its own.
struct SignInThrottle {
  /// Who tries, as far as counting goes.
  struct Try: Sendable {
    let name: String
    let address: String
    let device: Secret?

    init(name: String, address: String, device: Secret?) {
      self.name = name
      self.address = address
      self.device = device
    }
  }

  /// How tries of one kind are slowed.
  struct Rule: Sendable {
    /// Tries that cost nothing.
    let free: Int
    /// The longest wait; each try beyond the free ones doubles it from one second on.
    let longest: Duration

    static let nameFromAddress = Rule(free: 5, longest: .seconds(900))
    static let address = Rule(free: 30, longest: .seconds(900))
    static let name = Rule(free: 100, longest: .seconds(60))

    func wait(after tries: Int) -> Duration {
      guard tries >= free else { return .zero }
      return min(longest, .seconds(1 << min(tries - free, 20)))
    }
  }

  /// Tries older than this are forgotten.
  static let memory = Duration.seconds(3_600)
  /// How long a device stays known.
  static let deviceMemory = Duration.seconds(365 * 86_400)

  let connection: any SQLConnection
  let now: Instant

  /// Counts a try, in a transaction of its own; nil when it may go on, else the moment from which it may.
  static func count(_ attempt: Try, in database: any SQLDatabase, at now: Instant) async throws -> Instant? {
    try await counting(in: database, at: now) { try $0.count(attempt) }
  }

  /// The same for a code of the second factor.
  static func countCode(_ attempt: Try, in database: any SQLDatabase, at now: Instant) async throws -> Instant? {
    try await counting(in: database, at: now) { try $0.raise(try $0.codes(of: attempt), .nameFromAddress) }
  }

  /// The same for somebody who is signed in and says her password once more.
  static func countProof(_ session: Session, in database: any SQLDatabase, at now: Instant) async throws -> Instant? {
    try await counting(in: database, at: now) { try $0.raise(Self.proofs(session), .nameFromAddress) }
  }

  private static func counting(
    in database: any SQLDatabase, at now: Instant, _ raise: @escaping @Sendable (SignInThrottle) throws -> Void
  ) async throws -> Instant? {
    do {
      try await database.write { try raise(SignInThrottle(connection: $0, now: now)) }
      return nil
    } catch let refusal as Wait {
      return refusal.until
    }
  }

  /// Thrown, so that the counts already raised for a refused try fall back.
  private struct Wait: Error {
    let until: Instant
  }

  private func count(_ attempt: Try) throws {
    if let device = try known(attempt) { return try raise(Self.own(device, attempt.name), .nameFromAddress) }
    // Always in this order: two tries that raise the same counts wait for each other, never in a circle.
    try raise("address|\(attempt.address)", .address)
    try raise("name|\(attempt.name)", .name)
    try raise("pair|\(attempt.address)|\(attempt.name)", .nameFromAddress)
  }

  /// Raises one count if the wait after the last try is over.
  ///
  /// The update takes hold only of the count that was read, so of many tries at once each counts and waits for itself.
  private func raise(_ subject: String, _ rule: Rule) throws {
    try connection.execute(
      """
      INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (\(subject), 0, \(now))
      ON CONFLICT (subject) DO NOTHING
      """)
    while true {
      let row = try connection.row("SELECT failures, last_at FROM sign_in_failure WHERE subject = \(subject)")
      guard let row else { return }
      let failures: Int = try row("failures")
      let last: Instant = try row("last_at")
      let tries = now - last > Self.memory ? 0 : failures
      let free = last + rule.wait(after: tries)
      guard now >= free else { throw Wait(until: free) }
      let raised = try connection.execute(
        """
        UPDATE sign_in_failure SET failures = \(tries + 1), last_at = \(now)
        WHERE subject = \(subject) AND failures = \(failures) AND last_at = \(last)
        """)
      if raised == 1 { return }
    }
  }

  /// The device, if this name signed in on it before.
  private func known(_ attempt: Try) throws -> Secret? {
    guard let device = attempt.device else { return nil }
    let last: Instant? = try connection.value(
      "SELECT last_at FROM sign_in_failure WHERE subject = \(Self.subject(device, attempt.name))")
    return last.map { now - $0 < Self.deviceMemory } == true ? device : nil
  }

  private func codes(of attempt: Try) throws -> String {
    try known(attempt).map { "code|\(base64URL($0.digest))|\(attempt.name)" } ?? "code|\(attempt.name)"
  }

  private static func proofs(_ session: Session) -> String { "proof|\(base64URL(session.digest))" }

  private static func own(_ device: Secret, _ name: String) -> String { "own|\(base64URL(device.digest))|\(name)" }

  /// After the right password: this name's tries from this address count no more, and the device is known from now on.
  func forgive(_ attempt: Try) throws -> Secret {
    let known = try known(attempt)
    try pardon(attempt, on: known)
    // A secret that was planted in the browser beforehand must not become one that is known.
    let device = known ?? Secret.new()
    try connection.execute(
      """
      INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (\(Self.subject(device, attempt.name)), 0, \(now))
      ON CONFLICT (subject) DO UPDATE SET last_at = \(now)
      """)
    return device
  }

  /// After the right code: tries count no more.
  func forgiveCodes(_ attempt: Try) throws { try forget(try codes(of: attempt)) }

  /// After the right password of somebody who is signed in.
  func forgiveProofs(_ session: Session) throws { try forget(Self.proofs(session)) }

  /// Writes a count as it is.
  func touch(_ address: String) throws {
    try connection.execute(
      "UPDATE sign_in_failure SET failures = failures WHERE subject = \("address|\(address)")")
  }

  private func pardon(_ attempt: Try, on known: Secret?) throws {
    if let known { return try forget(Self.own(known, attempt.name)) }
    for subject in ["address|\(attempt.address)", "name|\(attempt.name)"] {
      try connection.execute(
        "UPDATE sign_in_failure SET failures = failures - 1 WHERE subject = \(subject) AND failures > 0")
    }
    try forget("pair|\(attempt.address)|\(attempt.name)")
  }

  private func forget(_ subject: String) throws {
    try connection.execute("DELETE FROM sign_in_failure WHERE subject = \(subject)")
  }

  /// Removes what is too old to count.
  func forgetOld() throws {
    try connection.execute(
      "DELETE FROM sign_in_failure WHERE failures > 0 AND last_at < \(now - Self.memory)")
    try connection.execute(
      "DELETE FROM sign_in_failure WHERE failures = 0 AND last_at < \(now - Self.deviceMemory)")
  }

  private static func subject(_ device: Secret, _ name: String) -> String {
    "device|\(base64URL(device.digest))|\(name)"
  }
}
