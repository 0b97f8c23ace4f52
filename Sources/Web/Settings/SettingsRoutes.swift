import Hummingbird
import Storage
package import Trade

/// Pengaturan: the shop, its people, its tokens, its backups.
package struct SettingsRoutes: Sendable {
  /// What the page shows of parts that are put together elsewhere.
  package struct Surroundings: Sendable {
    package var channels: @Sendable (Caller) async throws -> [SettingsPage.ChannelRow]
    package var backups: @Sendable () async throws -> [SettingsPage.Backup]
    /// Makes a backup now; nil where none can be made from a page.
    package var makeBackup: (@Sendable () async throws -> Void)?

    package init(
      channels: @escaping @Sendable (Caller) async throws -> [SettingsPage.ChannelRow] = { _ in [] },
      backups: @escaping @Sendable () async throws -> [SettingsPage.Backup] = { [] },
      makeBackup: (@Sendable () async throws -> Void)? = nil
    ) {
      self.channels = channels
      self.backups = backups
      self.makeBackup = makeBackup
    }
  }

  let surroundings: Surroundings

  package init(_ surroundings: Surroundings = Surroundings()) { self.surroundings = surroundings }

  package var routes: [Route] {
    [
      Route(.get, "/settings", .permission(.seeBooks)) { request, caller in try await page(request, caller) },
      Route(.post, "/settings/shop", .permission(.manageShop), use: changeShop),
      Route(.post, "/settings/people", .permission(.manageShop), use: invite),
      Route(.post, "/settings/people/:person", .permission(.manageShop), use: changePerson),
      Route(.post, "/settings/tokens", .permission(.manageShop), use: makeToken),
      Route(.post, "/settings/tokens/:token", .permission(.manageShop), use: revokeToken),
      Route(.post, "/settings/backups", .permission(.manageShop), use: backUp),
    ]
  }

  /// What was just made and is shown this one time.
  struct Fresh: Sendable {
    var invitation: String?
    var token: String?
  }

  func page(
    _ request: WebRequest, _ caller: Caller, form: FormState = FormState(), fresh: Fresh = Fresh()
  ) async throws -> Response {
    let (shop, now, manages) = (caller.shop, request.now, caller.may(.manageShop))
    let (people, tokens) = try await caller.database.read { connection in
      (
        try People(connection: connection, shop: shop.id, now: now).all(),
        manages ? try APITokens(connection: connection, shop: shop.id, now: now).all() : []
      )
    }
    let page = SettingsPage(
      shopName: shop.name, timeZone: shop.timeZone,
      people: people.map { member in
        SettingsPage.Person(
          id: member.person.id, name: member.person.name, role: member.role.rawValue,
          isReader: member.person.id == caller.person)
      },
      invitation: fresh.invitation, channels: try await surroundings.channels(caller),
      tokens: tokens.map { token in
        SettingsPage.Token(
          id: token.id, name: token.name, scopes: token.scopes.sorted().map(\.rawValue), madeAt: token.createdAt,
          usedAt: token.usedAt)
      },
      scopes: TokenScope.allCases.map(\.rawValue), newToken: fresh.token, backups: try await surroundings.backups(),
      form: form)
    return request.page(page, status: form.errors.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable private func changeShop(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    var shop = caller.shop
    let now = request.now
    do {
      shop.name = try request.form.text("name", in: 1...100)
      shop.timeZone = try request.form.text("time_zone", in: 1...60)
      let changed = shop
      return try await request.once(caller) { connection in
        try ShopBook.change(changed, on: connection)
        try Trail(connection: connection, shop: changed.id, now: now).record(
          .changedShop, by: caller.person, changed.name, from: request.address)
        return .seeOther(.settings, Flash(.word("settings.saved")))
      }
    } catch let problem as Problem where !problem.fields.isEmpty {
      return try await page(request, caller, form: FormState(values: request.form.firsts, errors: problem.fields))
    }
  }

  @Sendable private func backUp(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let makeBackup = surroundings.makeBackup else { throw Problem.notFound }
    try await makeBackup()
    let now = request.now
    return try await request.once(caller) { connection in
      try Trail(connection: connection, shop: caller.shop.id, now: now).record(
        .backedUp, by: caller.person, from: request.address)
      return .seeOther(.settings, Flash(.word("settings.backedUp")))
    }
  }
}

extension ShopRefusal: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .unknownTimeZone: Problem(.unprocessable, fields: ["time_zone": .word("form.wrongKind")])
    }
  }
}
