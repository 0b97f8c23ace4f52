import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Stands before every handler: finds out who asks, and lets in whom the route's ``AccessRule`` names.
struct Door: Sendable {
  let site: Site

  func answer(_ route: Route, _ request: Request, _ context: WebContext) async throws -> Response {
    let now = site.clock()
    if !route.path.isOfAPI { try OriginCheck(publicAddress: site.settings.publicAddress).check(request.head) }
    let address = site.settings.address(peer: context.peer, forwardedFor: request.headers[.xForwardedFor])
    let visitor = try await visitor(route, request.head, now: now)
    context.note.asker = visitor.caller.map { .init(shop: $0.shop.id, language: $0.token == nil ? nil : $0.language) }
    let refusal = refusal(of: visitor, at: route.access)
    // Before the refusal: who asks for what she may not do costs as much, and takes as much.
    if let caller = visitor.caller, route.access.asksWho { try admit(caller, at: route, isRefused: refusal != nil) }
    if let refusal {
      if refusal.code == .forbidden { await note(visitor.caller, refused: route, from: address, at: now) }
      throw refusal
    }
    if let caller = visitor.caller, let way = try wayToDuty(caller, at: route) { return way }
    let body = try await RequestBodyReader(rule: route.body).read(request)
    let query = try Fields(urlEncoded: (request.uri.query ?? "").utf8, keepsHidden: route.path.isOfAPI)
    let web = WebRequest(
      request, context, query: query, form: body.form, bytes: body.bytes, now: now, address: address, visitor: visitor,
      site: site, route: route)
    if route.access == .setupToken { try await admitFirstOwner(web) }
    if route.key == .required, request.headers[.idempotencyKey] == nil { throw Problem(.keyMissing) }
    if route.asksAgain, let caller = visitor.caller, case .person(_, _, let session) = caller.identity,
      !session.isFresh(at: now)
    {
      return ConfirmRoutes.ask(web, caller)
    }
    return try await run(route, web)
  }

  /// Holds a shop and its programs to how much they may ask for. Who may not claim takes none of the shop's claims.
  private func admit(_ caller: Caller, at route: Route, isRefused: Bool) throws(ShopLimitReached) {
    if route.isRush, !isRefused {
      try site.use.admitClaim(of: caller.shop.id)
    } else {
      try site.use.admitRequest(of: caller.shop.id, token: caller.token)
    }
  }

  /// Writes into the shop's trail that somebody was kept from what they may not do; once in a while, however often they try.
  private func note(_ caller: Caller?, refused route: Route, from address: String, at now: Instant) async {
    guard let caller, site.refusals.isNew("\(caller.keyOwner) \(route.path)", at: now) else { return }
    try? await caller.database.write { connection in
      try Trail(connection: connection, shop: caller.shop.id, now: now).record(
        .refused, by: caller.person, token: caller.token, "\(route.method) \(route.path)", from: address)
    }
  }

  private func run(_ route: Route, _ web: WebRequest) async throws -> Response {
    switch route.handler {
    case .visitor(let handler): return try await handler(web, web.visitor)
    case .caller(let handler):
      guard let caller = web.visitor.caller else { preconditionFailure("\(route.path) lets nobody in as a caller") }
      return try await handler(web, caller)
    }
  }

  /// A route of the API knows tokens only, a page knows sessions only: neither is a way around the other's rules.
  private func visitor(_ route: Route, _ head: HTTPRequest, now: Instant) async throws -> Visitor {
    let caller = route.path.isOfAPI ? try await token(head, route, now: now) : try await session(head, now: now)
    return Visitor(
      language: caller?.language ?? Self.language(head, site.settings), theme: Self.theme(head, site.settings),
      caller: caller)
  }

  /// Nil for whom the rule names.
  private func refusal(of visitor: Visitor, at access: AccessRule) -> Problem? {
    switch (access, visitor.caller?.identity) {
    case (.everyone, _), (.setupToken, _), (.signedIn, .person): nil
    case (.permission(let permission), .person(_, let role, _)): role.may(permission) ? nil : Problem(.forbidden)
    case (.scope(let scope), .token(let token)): token.scopes.contains(scope) ? nil : Problem(.forbidden)
    case (.scope, _):
      Problem(.signedOut, .word("problem.signedOut.token"), headers: [.wwwAuthenticate: "Bearer"])
    case (.signedIn, _), (.permission, _): Problem(.signedOut)
    }
  }

  private func admitFirstOwner(_ request: WebRequest) async throws {
    let secret = Secret(shown: request.query["token"] ?? request.form["token"] ?? "")
    let now = request.now
    let isOpen = try await site.database.acrossShops.read { try FirstRun(connection: $0, now: now).isOpen(to: secret) }
    if !isOpen { throw Problem.notFound }
  }

  /// Who a request's cookie stands for at this moment, for what goes on longer than a request.
  func stillSignedIn(_ head: HTTPRequest) async throws -> Caller? { try await session(head, now: site.clock()) }

  private func session(_ head: HTTPRequest, now: Instant) async throws -> Caller? {
    guard let text = head.cookie(SessionCookie.name(site.settings)), !text.isEmpty else { return nil }
    let secret = Secret(shown: text)
    let demand = site.settings.secondFactor
    let read = try await site.database.acrossShops.read { connection in
      try Sessions(connection: connection, now: now).find(secret).map { found in
        (found, demand.holds(for: found.role) ? try SecondFactorDuty.of(found.person.id, on: connection) : nil)
      }
    }
    guard let (found, owed) = read else { return nil }
    let database = site.database.bound(to: found.shop.id)
    let duty = try await asked(owed, of: found.person.id, at: now)
    if found.session.isDueToBeSeen(at: now) {
      try await database.write { try Sessions(connection: $0, now: now).see(found.session) }
    }
    return Caller(
      identity: .person(found.person, role: found.role, session: found.session), shop: found.shop,
      theme: Self.theme(head, site.settings), database: database, duty: duty)
  }

  private func token(_ head: HTTPRequest, _ route: Route, now: Instant) async throws -> Caller? {
    guard let header = head.headerFields[.authorization], header.lowercased().hasPrefix("bearer ") else { return nil }
    let secret = Secret(shown: String(header.dropFirst("bearer ".count)).trimmed)
    if route.isRush, let (token, shop) = site.tokens.find(secret) {
      return caller(token, of: shop)
    }
    let began = ContinuousClock.now
    let found = try await site.database.acrossShops.read { connection in
      try APITokens.find(secret, at: now, on: connection)
    }
    guard let (token, shop) = found else { return nil }
    if route.isRush { site.tokens.keep(token, of: shop, for: secret, readAt: began) }
    let caller = caller(token, of: shop)
    if token.isDueToBeSeen(at: now) {
      try await caller.database.write { try APITokens(connection: $0, shop: shop.id, now: now).see(token) }
    }
    return caller
  }

  private func caller(_ token: APIToken, of shop: Shop) -> Caller {
    Caller(identity: .token(token), shop: shop, theme: .system, database: site.database.bound(to: shop.id))
  }

  static func language(_ head: HTTPRequest, _ settings: WebSettings) -> Language {
    head.cookie(ChoiceCookie.language.name(settings)).flatMap(Language.init(rawValue:))
      ?? Language(acceptLanguage: head.headerFields[.acceptLanguage])
  }

  static func theme(_ head: HTTPRequest, _ settings: WebSettings) -> Theme {
    head.cookie(ChoiceCookie.theme.name(settings)).flatMap(Theme.init(rawValue:)) ?? .system
  }
}

extension HTTPField.Name {
  static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!  // a token of RFC 9110
}
