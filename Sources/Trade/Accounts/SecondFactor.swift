package import Storage

/// A person's second proof beside the password: codes of an authenticator app, and recovery codes for when it is lost.
///
/// Each code works once: whatever takes one does so with one guarded update, so of many at once one gets it.
package struct SecondFactor {
  /// How somebody's second factor stands.
  package struct Standing: Sendable, Equatable {
    package let onSince: Instant
    /// Recovery codes that were not used yet.
    package let codesLeft: Int

    package init(onSince: Instant, codesLeft: Int) {
      self.onSince = onSince
      self.codesLeft = codesLeft
    }
  }

  /// What a code was that was taken.
  package enum Taken: Sendable, Equatable {
    case timed
    /// A recovery code; so many are left.
    case recovery(left: Int)
  }

  let connection: any SQLConnection
  let person: ID<Person>
  let now: Instant

  package init(connection: any SQLConnection, person: ID<Person>, now: Instant) {
    self.connection = connection
    self.person = person
    self.now = now
  }

  /// Nil where it is off.
  package func standing() throws -> Standing? {
    let onSince: Instant? = try connection.value(
      "SELECT on_at FROM second_factor WHERE person_id = \(person) AND on_at IS NOT NULL")
    return try onSince.map { Standing(onSince: $0, codesLeft: try codesLeft()) }
  }

  /// The key that an app is being told; nil where there is none, or the factor is on already: then nobody reads it again.
  package func begun() throws -> TimedCode? {
    let key: [UInt8]? = try connection.value(
      "SELECT secret FROM second_factor WHERE person_id = \(person) AND on_at IS NULL")
    // Who was only asked to set one up has no key yet.
    return key.flatMap { $0.isEmpty ? nil : TimedCode(key: $0) }
  }

  /// A new key for an app, which counts only once a code was shown (``turnOn(with:)``). When she was asked to set one up
  /// (``SecondFactorDuty``) stays as it is.
  ///
  /// - Returns: false where the factor is on: it must be turned off first.
  package func begin() throws -> Bool {
    let key = TimedCode.new().key
    return try connection.execute(
      """
      INSERT INTO second_factor (person_id, secret, begun_at, last_step) VALUES (\(person), \(key), \(now), 0)
      ON CONFLICT (person_id) DO UPDATE SET secret = \(key), begun_at = \(now), last_step = 0
      WHERE second_factor.on_at IS NULL
      """) == 1
  }

  /// From now on sign-in asks for a code.
  ///
  /// - Parameter typed: what the app shows, which proves that it has the key.
  /// - Returns: the recovery codes, shown this once; nil where the code is not the app's.
  package func turnOn(with typed: String) throws -> [String]? {
    guard let step = try begun()?.step(of: Self.plain(typed), at: now) else { return nil }
    let turned = try connection.execute(
      """
      UPDATE second_factor SET on_at = \(now), last_step = \(step)
      WHERE person_id = \(person) AND on_at IS NULL AND last_step < \(step)
      """)
    return turned == 1 ? try renewCodes() : nil
  }

  /// New recovery codes; the earlier ones end.
  package func renewCodes() throws -> [String] {
    try connection.execute("DELETE FROM recovery_code WHERE person_id = \(person)")
    return try (0..<RecoveryCode.count).map { _ in
      let code = RecoveryCode.new()
      try connection.execute(
        "INSERT INTO recovery_code (person_id, code_digest) VALUES (\(person), \(code.digest))")
      return code.text
    }
  }

  /// Takes a code of the app or a recovery code, each once.
  ///
  /// - Returns: nil where it is neither, or was taken before.
  package func take(_ typed: String) throws -> Taken? {
    let plain = Self.plain(typed)
    guard plain.utf8.count == 6 else { return try takeRecoveryCode(typed) ? .recovery(left: try codesLeft()) : nil }
    let key: [UInt8]? = try connection.value(
      "SELECT secret FROM second_factor WHERE person_id = \(person) AND on_at IS NOT NULL")
    guard let key, let step = TimedCode(key: key).step(of: plain, at: now) else { return nil }
    let taken = try connection.execute(
      """
      UPDATE second_factor SET last_step = \(step)
      WHERE person_id = \(person) AND on_at IS NOT NULL AND last_step < \(step)
      """)
    return taken == 1 ? .timed : nil
  }

  /// Sign-in asks for the password only from now on; the key and the codes are forgotten.
  ///
  /// - Returns: false where it was off: then nothing changes, and the days of whoever was asked for one go on.
  package func turnOff() throws -> Bool {
    guard try standing() != nil else { return false }
    try connection.execute("DELETE FROM recovery_code WHERE person_id = \(person)")
    try connection.execute("DELETE FROM second_factor WHERE person_id = \(person)")
    return true
  }

  private func takeRecoveryCode(_ typed: String) throws -> Bool {
    try connection.execute(
      """
      UPDATE recovery_code SET used_at = \(now)
      WHERE person_id = \(person) AND code_digest = \(RecoveryCode.digest(ofTyped: typed)) AND used_at IS NULL
      """) == 1
  }

  private func codesLeft() throws -> Int {
    try connection.value("SELECT COUNT(*) FROM recovery_code WHERE person_id = \(person) AND used_at IS NULL") ?? 0
  }

  /// Apps show a gap between three digits and three.
  private static func plain(_ typed: String) -> String { typed.filter { !$0.isWhitespace && $0 != "-" } }
}
