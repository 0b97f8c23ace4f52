package import Storage

/// Somebody who is signed in gives themselves another password.
///
/// The present one is asked for and tries are counted as at the door, since a telephone left lying open is not its owner.
package struct PasswordChange: Sendable {
  package enum Refusal: Error, Sendable, Equatable {
    case wrongPresent
    case fault(PasswordFault)
    /// Too many wrong tries.
    case wait(Duration)
  }

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

  /// - Throws: ``Refusal``, ``PasswordsBusy``; errors of the database.
  package func make(
    from present: String, to new: String, in database: any SQLDatabase, at now: Instant, cost: PasswordHash.Cost
  ) async throws {
    do {
      try PasswordRules.check(new, about: [person.signIn, person.name, shop.name])
    } catch {
      throw Refusal.fault(error)
    }
    let attempt = SignInThrottle.Try(name: person.signIn, address: address, device: nil)
    if let free = try await SignInThrottle.count(attempt, in: database, at: now) { throw Refusal.wait(free - now) }
    let known = try await database.read { try Account(connection: $0, person: person.id).password() }
    guard let known, try await known.matches(present) else { throw Refusal.wrongPresent }
    let hash = try await PasswordHash(new, cost: cost)
    try await database.write { connection in
      let account = Account(connection: connection, person: person.id)
      // Somebody else may have changed it while the hashes were computed.
      guard try account.password() == known else { throw Refusal.wrongPresent }
      try account.change(password: hash, keeping: session)
      try SignInThrottle(connection: connection, now: now).pardon(attempt)
      try Trail(connection: connection, shop: shop.id, now: now).record(
        .changedPassword, by: person.id, from: address)
    }
  }
}
