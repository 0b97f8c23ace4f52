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
      device: request.device)
    switch try await attempt.attempt(in: site.database, at: request.now, cost: site.settings.passwordCost) {
    case .signedIn(let session, let device, let person):
      return signedIn(request, session, device, person)
    case .wantsCode(let step):
      return request.page(SignInCodePage(step: step.text, back: request.localPath(form["back"]).path))
    case .wrong:
      return refusal(request, .word("signIn.wrong"), status: .unprocessableContent)
    case .wait(let until):
      let seconds = seconds(until, request)
      var response = refusal(
        request, .word("signIn.wait", ["wait": .duration(seconds: seconds)]), status: .tooManyRequests)
      response.headers[.retryAfter] = String(seconds)
      return response
    }
  }

  /// The second page, for whoever has a second factor.
  @Sendable static func signInCode(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let form = request.form
    let step = form["step"] ?? ""
    let attempt = SignInCode(
      step: Secret(shown: step), code: String((form["code"] ?? "").prefix(100)), address: request.address,
      browser: request.header(.userAgent) ?? "", device: request.device)
    func again(_ why: Written, _ status: HTTPResponse.Status) -> Response {
      let state = FormState(errors: ["code": why])
      return request.page(
        SignInCodePage(step: step, form: state, back: request.localPath(form["back"]).path), status: status)
    }
    switch try await attempt.attempt(in: request.site.database, at: request.now) {
    case .signedIn(let session, let device, let person, let taken):
      return signedIn(request, session, device, person, taken)
    case .wrong: return again(.word("account.codeWrong"), .unprocessableContent)
    case .wait(let until):
      let seconds = seconds(until, request)
      var response = again(.word("signIn.wait", ["wait": .duration(seconds: seconds)]), .tooManyRequests)
      response.headers[.retryAfter] = String(seconds)
      return response
    case .over:
      return refusal(request, .word("account.codeOver"), status: .unprocessableContent)
    }
  }

  private static func seconds(_ until: Instant, _ request: WebRequest) -> Int {
    max(1, Int((until - request.now).components.seconds) + 1)
  }

  private static func signedIn(
    _ request: WebRequest, _ session: Secret, _ device: Secret, _ person: Person, _ taken: SecondFactor.Taken = .timed
  ) -> Response {
    let settings = request.site.settings
    var response: Response
    if case .recovery(let left) = taken {
      response = request.seeOther(.security, Flash(.counted("account.codeUsed", left)))
    } else {
      response = request.seeOther(request.localPath(request.form["back"]))
    }
    response.setCookie(SessionCookie.cookie(session, settings))
    response.setCookie(DeviceCookie.cookie(device, settings))
    response.setCookie(ChoiceCookie.language.cookie(person.language.rawValue, settings))
    return response
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
      try await caller.database.write { connection in
        try Sessions(connection: connection, now: now).end(session)
        try request.note(.signedOut, by: caller, on: connection)
      }
    }
    return signedOut(request)
  }

  @Sendable static func signOutEverywhere(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    if let person = caller.person {
      let now = request.now
      try await caller.database.write { connection in
        try Sessions(connection: connection, now: now).endAll(of: person)
        try request.note(.signedOutEverywhere, by: caller, on: connection)
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

extension WebRequest {
  /// The secret by which an earlier sign-in made this device known.
  var device: Secret? { cookie(DeviceCookie.name(site.settings)).map(Secret.init(shown:)) }
}

extension PasswordsBusy: ProblemConvertible {
  package var problem: Problem { Problem(.busy, headers: [.retryAfter: "5"]) }
}
