import Storage

/// Slows those who guess passwords without locking out those who know theirs.
///
/// Three counts run for every try: of this name from this address, of all names from this address, of this name from
/// everywhere. The last one would let a stranger with many addresses keep the owner out, so it does not hold for a device
/// on which she signed in before.
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
    do {
      try await database.write { try SignInThrottle(connection: $0, now: now).count(attempt) }
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
    // Always in this order: two tries that raise the same counts wait for each other, never in a circle.
    try raise("address|\(attempt.address)", .address)
    if try !isKnown(attempt) { try raise("name|\(attempt.name)", .name) }
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

  private func isKnown(_ attempt: Try) throws -> Bool {
    guard let device = attempt.device else { return false }
    let last: Instant? = try connection.value(
      "SELECT last_at FROM sign_in_failure WHERE subject = \(Self.subject(device, attempt.name))")
    return last.map { now - $0 < Self.deviceMemory } ?? false
  }

  /// After the right password: this name's tries from this address count no more, and the device is known from now on.
  func forgive(_ attempt: Try) throws -> Secret {
    let isKnown = try self.isKnown(attempt)
    try pardon(attempt)
    // A secret that was planted in the browser beforehand must not become one that is known.
    let device = isKnown ? attempt.device ?? Secret.new() : Secret.new()
    try connection.execute(
      """
      INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (\(Self.subject(device, attempt.name)), 0, \(now))
      ON CONFLICT (subject) DO UPDATE SET last_at = \(now)
      """)
    return device
  }

  /// After the right password: this name's tries from this address count no more.
  func pardon(_ attempt: Try) throws {
    let raised = ["address|\(attempt.address)"] + (try isKnown(attempt) ? [] : ["name|\(attempt.name)"])
    for subject in raised {
      try connection.execute(
        "UPDATE sign_in_failure SET failures = failures - 1 WHERE subject = \(subject) AND failures > 0")
    }
    let pair = "pair|\(attempt.address)|\(attempt.name)"
    try connection.execute("DELETE FROM sign_in_failure WHERE subject = \(pair)")
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
