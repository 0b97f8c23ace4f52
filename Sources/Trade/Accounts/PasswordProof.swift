package import Storage

/// Why a password that somebody says, or wants, is not taken.
package enum PasswordRefusal: Error, Sendable, Equatable {
  case wrongPresent
  case fault(PasswordFault)
  /// Too many wrong tries.
  case wait(Duration)
}

/// Somebody who is signed in says her password once more: a telephone left lying open is not its owner.
///
/// Tries are counted as at the door, for this session by itself: nobody who has none can make her wait.
package struct PasswordProof: Sendable {
  /// For how long the password counts as just given.
  package static let freshness = Duration.seconds(600)

  let person: Person
  let session: Session
  let shop: Shop
  let address: String

  package init(person: Person, session: Session, shop: Shop, address: String) {
    self.person = person
    self.session = session
    self.shop = shop
    self.address = address
  }

  /// Looks whether it is the password.
  ///
  /// - Returns: the hash it was held against.
  /// - Throws: ``PasswordRefusal``, ``PasswordsBusy``; errors of the database.
  package func check(_ password: String, in database: any SQLDatabase, at now: Instant) async throws -> PasswordHash {
    if let free = try await SignInThrottle.countProof(session, in: database, at: now) {
      throw PasswordRefusal.wait(free - now)
    }
    let known = try await database.read { try Account(connection: $0, person: person.id).password() }
    guard let known, try await known.matches(password) else {
      try await database.write { try note(.refusedPassword, on: $0, at: now) }
      throw PasswordRefusal.wrongPresent
    }
    return known
  }

  /// The session goes on under a new secret and counts as just confirmed; the old secret is dead.
  ///
  /// - Throws: ``PasswordRefusal``, ``PasswordsBusy``; errors of the database.
  package func renewSession(
    with password: String, in database: any SQLDatabase, at now: Instant
  ) async throws -> Secret {
    let known = try await check(password, in: database, at: now)
    return try await database.write { connection in
      try settle(known, on: connection, at: now)
      guard let secret = try Sessions(connection: connection, now: now).renew(session) else {
        throw PasswordRefusal.wrongPresent
      }
      try note(.confirmed, on: connection, at: now)
      return secret
    }
  }

  /// Asks for no code any more at the door.
  ///
  /// - Parameter isDemanded: whether she must set one up again before anything else.
  /// - Returns: false where none was asked for.
  /// - Throws: ``PasswordRefusal``, ``PasswordsBusy``; errors of the database.
  package func turnOffSecondFactor(
    with password: String, isDemanded: Bool = false, in database: any SQLDatabase, at now: Instant
  ) async throws -> Bool {
    let known = try await check(password, in: database, at: now)
    return try await database.write { connection in
      try settle(known, on: connection, at: now)
      let factor = SecondFactor(connection: connection, person: person.id, now: now)
      let wasOn = try factor.turnOff()
      if wasOn, isDemanded { try factor.askAtOnce() }
      if wasOn { try note(.turnedOffSecondFactor, on: connection, at: now) }
      return wasOn
    }
  }

  /// What is done with a password is done while it still is the password; then tries count no more.
  func settle(_ known: PasswordHash, on connection: any SQLConnection, at now: Instant) throws {
    guard try Account(connection: connection, person: person.id).password() == known else {
      throw PasswordRefusal.wrongPresent
    }
    try SignInThrottle(connection: connection, now: now).forgiveProofs(session)
  }

  func note(_ action: TrailAction, on connection: any SQLConnection, at now: Instant) throws {
    try Trail(connection: connection, shop: shop.id, now: now).record(action, by: person.id, from: address)
  }
}
