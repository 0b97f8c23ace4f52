package import Storage

/// What signing in came to.
package enum SignInOutcome: Sendable {
  /// The new session's secret, and one that tells this device from strangers next time.
  case signedIn(session: Secret, device: Secret, person: Person)
  /// The password is right, and a code of the second factor is wanted (``SignInCode``).
  case wantsCode(step: Secret)
  /// Name and password do not belong together; which of them is wrong is not said.
  case wrong
  /// Too many tries: not before then.
  case wait(until: Instant)
}

/// Somebody at the door: a name, a password, and where they come from.
package struct SignIn: Sendable {
  package var name: String
  package var password: String
  /// The address the request came from.
  package var address: String
  /// What the browser calls itself, for the list of devices.
  package var browser: String
  /// The secret an earlier sign-in left on this device.
  package var device: Secret?

  package init(name: String, password: String, address: String, browser: String, device: Secret? = nil) {
    self.name = name
    self.password = password
    self.address = address
    self.browser = browser
    self.device = device
  }

  /// Tries once.
  ///
  /// The try is counted before the password is looked at, so that many at once gain nothing. Somebody who does not
  /// exist costs as much time as somebody who does.
  ///
  /// - Throws: ``PasswordsBusy``; errors of the database.
  package func attempt(
    in database: any SQLDatabase, at now: Instant, cost: PasswordHash.Cost
  ) async throws -> SignInOutcome {
    let name = SignInName(name)?.text ?? ""
    let guardian = SignInThrottle.Try(name: name, address: address, device: device)
    if let wait = try await SignInThrottle.count(guardian, in: database, at: now) { return .wait(until: wait) }

    let known = try await database.read { try Self.find(name, on: $0) }
    let hash = known?.hash ?? .ofNobody(cost)
    guard try await hash.matches(password), let known else {
      try await refused(known?.person.id, in: database, at: now)
      return .wrong
    }

    let better = hash.cost == cost ? nil : try await PasswordHash(password, cost: cost)
    return try await database.acrossShops.write { connection in
      // The password may have been changed, or the place in the shop taken away, while the hash was computed.
      guard let person = try Self.find(name, on: connection), person.hash == hash,
        let shop = try Self.shop(of: person.person.id, on: connection)
      else { return .wrong }
      if let better { try Account(connection: connection, person: known.person.id).keep(better) }
      return try welcome(person.person, to: shop, guardian, on: connection, at: now)
    }
  }

  /// Begins the session, or asks for a code where the person has a second factor.
  private func welcome(
    _ person: Person, to shop: ID<Shop>, _ guardian: SignInThrottle.Try, on connection: any SQLConnection,
    at now: Instant
  ) throws -> SignInOutcome {
    if try SecondFactor(connection: connection, person: person.id, now: now).standing() != nil {
      return .wantsCode(step: try SignInCode.begin(for: person.id, on: connection, at: now))
    }
    let device = try SignInThrottle(connection: connection, now: now).forgive(guardian)
    try Self.forgetOld(on: connection, at: now)
    let session = try Sessions(connection: connection, now: now).begin(
      for: person.id, in: shop, device: browser, address: address)
    try Trail(connection: connection, shop: shop, now: now).record(.signedIn, by: person.id, from: address)
    return .signedIn(session: session, device: device, person: person)
  }

  /// Writes into the trail of the shop that somebody was refused. For nobody's name it writes as much, so that the time
  /// does not tell whose name it is.
  private func refused(_ person: ID<Person>?, in database: any SQLDatabase, at now: Instant) async throws {
    try await database.acrossShops.write { connection in
      if let person, let shop = try Self.shop(of: person, on: connection) {
        try Trail(connection: connection, shop: shop, now: now).record(.refusedSignIn, by: person, from: address)
      } else {
        try SignInThrottle(connection: connection, now: now).touch(address)
      }
    }
  }

  private static func find(_ name: String, on connection: any SQLConnection) throws -> (
    person: Person, hash: PasswordHash
  )? {
    try connection.row("SELECT * FROM person WHERE sign_in = \(name)").map { (try Person($0), try $0("password")) }
  }

  /// A sign-in is rare enough, and frequent enough, to be the moment when what is too old to matter is swept out.
  private static func forgetOld(on connection: any SQLConnection, at now: Instant) throws {
    try SignInThrottle(connection: connection, now: now).forgetOld()
  }

  /// The shop somebody joined first.
  static func shop(of person: ID<Person>, on connection: any SQLConnection) throws -> ID<Shop>? {
    try connection.value(
      "SELECT shop_id FROM membership WHERE person_id = \(person) ORDER BY created_at, shop_id LIMIT 1")
  }
}
