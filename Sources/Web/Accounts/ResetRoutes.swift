import Hummingbird
import Storage
import Trade

extension AccountRoutes {
  @Sendable static func resetPage(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let token = request.query["token"] ?? ""
    guard let found = try await find(request, token) else { return request.linkIsOver(.reset) }
    return request.page(ResetPage(token: token, for: found.person.signIn))
  }

  /// Gives whoever holds the link another password. It leads to the sign-in page: the new password is tried at once, and a
  /// second factor is asked for as ever.
  @Sendable static func reset(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let (token, password) = (request.form["token"] ?? "", request.form["password"] ?? "")
    guard let found = try await find(request, token) else { return request.linkIsOver(.reset) }
    do {
      try PasswordRules.check(password, about: [found.person.signIn, found.person.name, found.shopName])
    } catch {
      let form = FormState(errors: ["password": .word("password.\(error)")])
      return request.page(ResetPage(token: token, for: found.person.signIn, form: form), status: .unprocessableContent)
    }
    let hash = try await PasswordHash(password, cost: request.site.settings.passwordCost)
    let now = request.now
    do {
      _ = try await request.site.database.acrossShops.write { connection in
        try PasswordResets(connection: connection, now: now).use(
          Secret(shown: token), password: hash, from: request.address)
      }
    } catch AccountRefusal.unknownLink {
      return request.linkIsOver(.reset)
    }
    var response = request.seeOther(.signIn, Flash(.word("account.resetDone")))
    response.setCookie(SessionCookie.removal(request.site.settings))
    return response
  }

  /// Nil for a link that was used, has ended, or never was.
  private static func find(_ request: WebRequest, _ token: String) async throws -> PasswordResets.Found? {
    let now = request.now
    return try await request.site.database.acrossShops.read { connection in
      try PasswordResets(connection: connection, now: now).find(Secret(shown: token))
    }
  }
}
