import HTTPTypes
import Hummingbird
import Storage
import Trade

extension AccountRoutes {
  @Sendable static func signInPage(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    if visitor.caller != nil { return request.seeOther(request.localPath(request.query["next"])) }
    return request.page(SignInPage(back: request.localPath(request.query["next"]).path))
  }

  @Sendable static func signIn(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let (site, form) = (request.site, request.form)
    let attempt = SignIn(
      name: form["sign_in"] ?? "", password: String((form["password"] ?? "").prefix(1_000)), address: request.address,
      browser: request.header(.userAgent) ?? "",
      device: request.cookie(DeviceCookie.name(site.settings)).map(Secret.init(shown:)))
    switch try await attempt.attempt(in: site.database, at: request.now, cost: site.settings.passwordCost) {
    case .signedIn(let session, let device, let person):
      var response = request.seeOther(request.localPath(form["back"]))
      response.setCookie(SessionCookie.cookie(session, site.settings))
      response.setCookie(DeviceCookie.cookie(device, site.settings))
      response.setCookie(ChoiceCookie.cookie(ChoiceCookie.language, person.language.rawValue, site.settings))
      return response
    case .wrong:
      return refusal(request, .word("signIn.wrong"), status: .unprocessableContent)
    case .wait(let until):
      let seconds = max(1, Int((until - request.now).components.seconds) + 1)
      var response = refusal(
        request, .word("signIn.wait", ["wait": .duration(seconds: seconds)]), status: .tooManyRequests)
      response.headers[.retryAfter] = String(seconds)
      return response
    }
  }

  private static func refusal(
    _ request: WebRequest, _ problem: Written, status: HTTPResponse.Status
  ) -> Response {
    let typed = FormState(values: ["sign_in": request.form["sign_in"] ?? ""])
    let page = SignInPage(form: typed, problem: problem, back: request.localPath(request.form["back"]).path)
    return request.page(page, status: status)
  }

  @Sendable static func signOut(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    if case .person(_, _, let session) = caller.identity {
      let now = request.now
      try await caller.database.write { try Sessions(connection: $0, now: now).end(session) }
    }
    return signedOut(request)
  }

  @Sendable static func signOutEverywhere(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    if let person = caller.person {
      let (now, address) = (request.now, request.address)
      try await caller.database.write { connection in
        try Sessions(connection: connection, now: now).endAll(of: person)
        try Trail(connection: connection, shop: caller.shop.id, now: now).record(
          .signedOutEverywhere, by: person, from: address)
      }
    }
    return signedOut(request)
  }

  private static func signedOut(_ request: WebRequest) -> Response {
    var response = request.seeOther(.signIn)
    response.setCookie(SessionCookie.removal(request.site.settings))
    // Nothing a page left in the browser may be read by who opens it next.
    response.headers[HTTPField.Name("Clear-Site-Data")!] = "\"cache\", \"storage\""
    return response
  }
}

extension PasswordsBusy: ProblemConvertible {
  package var problem: Problem { Problem(.busy, headers: [.retryAfter: "5"]) }
}
