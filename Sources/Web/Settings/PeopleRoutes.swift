import Hummingbird
import Storage
import Trade

extension SettingsRoutes {
  /// Makes an invitation and shows its link, which only this answer has.
  @Sendable func invite(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let role = request.form["role"].flatMap(Role.init(rawValue:)), let owner = caller.person else {
      throw Problem(.unprocessable, fields: ["role": .word("form.wrongKind")])
    }
    let (now, shop) = (request.now, caller.shop.id)
    return try await showingSecret(request, caller) { connection in
      try Self.requireKept(by: owner, in: shop, now, connection)
      let secret = try Invitations(connection: connection, now: now).invite(role, to: shop, by: owner)
      try request.note(.invited, role.rawValue, by: caller, on: connection)
      return Fresh(invitation: request.absolute(SiteURL.invitation.with(["token": secret.text])))
    }
  }

  /// Makes a link by which somebody of the shop gives herself another password, and shows it, which only this answer does.
  @Sendable func resetPassword(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let owner = caller.person else { throw Problem(.forbidden) }
    let person = try request.id("person", Person.self)
    let (now, shop) = (request.now, caller.shop.id)
    return try await showingSecret(request, caller) { connection in
      try Self.requireKept(by: owner, in: shop, now, connection)
      let name = try People(connection: connection, shop: shop, now: now).all().first { $0.person.id == person }
      let secret = try PasswordResets(connection: connection, now: now).make(for: person, in: shop, by: owner)
      guard let name, let secret else { throw Problem.notFound }
      try request.note(.madeReset, name.person.name, by: caller, on: connection)
      return Fresh(reset: request.absolute(SiteURL.reset.with(["token": secret.text])))
    }
  }

  @Sendable func changePerson(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let person = try request.id("person", Person.self)
    let role = request.form["role"].flatMap(Role.init(rawValue:))
    let removes = request.form["remove"] == "1"
    guard role != nil || removes else { throw Problem(.unprocessable, fields: ["role": .word("form.wrongKind")]) }
    let (now, shop) = (request.now, caller.shop.id)
    return try await request.once(caller) { connection in
      let people = People(connection: connection, shop: shop, now: now)
      let name = try people.all().first { $0.person.id == person }?.person.name ?? ""
      let done = removes ? try people.remove(person) : try people.give(role ?? .packer, to: person)
      guard done else { throw Problem.notFound }
      let detail = removes ? name : "\(role?.rawValue ?? "") \(name)"
      try request.note(removes ? .removedPerson : .changedRole, detail, by: caller, on: connection)
      return .seeOther(
        .settings, Flash(removes ? .word("member.removed", ["name": .text(name)]) : .word("settings.saved")))
    }
  }

  /// Ends an invitation that nobody used yet. It lets nobody in, so the password is not asked for again.
  @Sendable func withdrawInvitation(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (mark, now, shop) = (try request.text("invitation"), request.now, caller.shop.id)
    return try await request.once(caller) { connection in
      let ended = try Invitations(connection: connection, now: now).withdraw(mark, in: shop)
      guard let ended else { throw Problem(.notFound, .word("invite.gone")) }
      try request.note(.withdrewInvitation, ended.role.rawValue, by: caller, on: connection)
      return .seeOther(.settings, Flash(.word("invite.withdrawn")))
    }
  }

  /// Makes a token and shows it, which only this answer does.
  @Sendable func makeToken(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let scopes = Set(request.form.all("scope").compactMap(TokenScope.init(rawValue:)))
    let (now, shop) = (request.now, caller.shop.id)
    do {
      let name = try request.form.text("token_name", in: 1...100)
      guard let lasting = TokenLasting(rawValue: request.form["lasting"] ?? TokenLasting.year.rawValue) else {
        throw Problem(.unprocessable, fields: ["lasting": .word("form.wrongKind")])
      }
      guard !scopes.isEmpty else {
        throw Problem(.unprocessable, fields: ["token_name": .word("settings.scopeMissing")])
      }
      guard let owner = caller.person else { throw Problem(.forbidden) }
      return try await showingSecret(request, caller) { connection in
        try Self.requireKept(by: owner, in: shop, now, connection)
        let (_, secret) = try APITokens(connection: connection, shop: shop, now: now).make(
          name, scopes: scopes, lasting: lasting.duration, by: owner)
        try request.note(.madeToken, name, by: caller, on: connection)
        return Fresh(token: secret.text)
      }
    } catch let problem as Problem where !problem.fields.isEmpty {
      return try await page(request, caller, form: FormState(values: request.form.firsts, errors: problem.fields))
    }
  }

  @Sendable func revokeToken(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let token = try request.id("token", APIToken.self)
    let (now, shop) = (request.now, caller.shop.id)
    let response = try await request.once(caller) { connection in
      let tokens = APITokens(connection: connection, shop: shop, now: now)
      let name = try tokens.all().first { $0.id == token }?.name ?? ""
      guard try tokens.revoke(token) else { throw Problem.notFound }
      try request.note(.revokedToken, name, by: caller, on: connection)
      return .seeOther(.settings, Flash(.word("settings.saved")))
    }
    request.site.tokens.empty()
    return response
  }

  /// An owner who is being removed at this moment hands out nothing that would outlive it.
  private static func requireKept(
    by owner: ID<Person>, in shop: ID<Shop>, _ now: Instant, _ connection: any SQLConnection
  ) throws {
    guard try People(connection: connection, shop: shop, now: now).keeps(.manageShop, owner) else {
      throw Problem(.forbidden)
    }
  }

  /// A deed whose answer holds a secret: the books do not keep it, so a repetition is answered with the settings only.
  private func showingSecret(
    _ request: WebRequest, _ caller: Caller, _ deed: @escaping @Sendable (any SQLConnection) throws -> Fresh
  ) async throws -> Response {
    let (answer, fresh) = try await request.onceBringing(caller) { (.seeOther(.settings), try deed($0)) }
    guard let fresh else { return answer }
    return try await page(request, caller, fresh: fresh)
  }
}

/// How long a new token works, as the form offers it.
enum TokenLasting: String, CaseIterable, Sendable {
  case month, quarter, year, always

  /// Nil for until it is revoked.
  var duration: Duration? {
    switch self {
    case .month: .seconds(30 * 86_400)
    case .quarter: .seconds(90 * 86_400)
    case .year: .seconds(365 * 86_400)
    case .always: nil
    }
  }
}
