import Foundation
import Hummingbird
import Storage
import Trade

/// The account of whoever is signed in: second factor and devices.
struct SecurityRoutes: Sendable {
  var routes: [Route] {
    [
      Route(.get, "/settings/security", .signedIn) { request, caller in try await Self.page(request, caller) },
      Route(.post, "/settings/second-factor", .signedIn, use: Self.changeFactor),
      Route(.post, "/settings/devices/:device", .signedIn, asksAgain: true, use: Self.signOutDevice),
    ]
  }

  private static func page(
    _ request: WebRequest, _ caller: Caller, form: FormState = FormState()
  ) async throws -> Response {
    guard case .person(let person, let role, let session) = caller.identity else { throw Problem(.forbidden) }
    let (now, shop) = (request.now, caller.shop)
    let (standing, begun, sessions) = try await caller.database.read { connection in
      let factor = SecondFactor(connection: connection, person: person.id, now: now)
      return (
        try factor.standing(), try factor.begun(),
        try Sessions(connection: connection, now: now).all(of: person.id, in: shop.id)
      )
    }
    // A key that was begun is shown to nobody who finds the telephone a while later.
    let key = session.isFresh(at: now) ? begun : nil
    return request.page(
      SecurityPage(
        signIn: person.signIn, factor: standing,
        setup: key.map { SecurityPage.Setup($0, signIn: person.signIn, shop: shop.name, form: form) },
        devices: sessions.map { SecurityPage.Device($0, isThis: $0.digest == session.digest) },
        isOwner: role.may(.manageShop), duty: caller.duty,
        isDue: caller.duty?.isDue(forSessionOf: session.createdAt) == true,
        isDemanded: caller.owesSecondFactor(request.site.settings),
        withoutTLS: request.isOpenToTheWire, form: form),
      status: form.errors.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable private static func changeFactor(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let proof = PasswordProof(request, caller), let session = caller.session else { throw Problem(.forbidden) }
    let wanted = request.form["do"] ?? ""
    // Turning it off brings the password along; all else wants it to have been given lately.
    if wanted != "off", !session.isFresh(at: request.now) { return ConfirmRoutes.ask(request, caller) }
    do {
      switch wanted {
      case "begin": return try await begin(request, caller)
      case "on": return try await turnOn(request, caller)
      case "codes": return try await renewCodes(request, caller)
      case "off":
        return try await turnOff(request, caller, proof)
      default: throw Problem(.unprocessable, fields: ["do": .word("form.wrongKind")])
      }
    } catch let refusal as PasswordRefusal {
      return try await page(request, caller, form: FormState(errors: refusal.problem.fields))
    } catch let problem as Problem where problem.fields["code"] != nil {
      return try await page(request, caller, form: FormState(errors: problem.fields))
    }
  }

  private static func begin(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let now = request.now
    return try await request.once(caller) { connection in
      guard let person = caller.person, try SecondFactor(connection: connection, person: person, now: now).begin()
      else { throw Problem(.conflict, .word("account.factorIsOn")) }
      return .seeOther(.security)
    }
  }

  private static func turnOn(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let typed = request.form["code"] ?? ""
    return try await showingCodes(request, caller) { factor in
      guard let codes = try factor.turnOn(with: typed) else {
        throw Problem(.unprocessable, fields: ["code": .word("account.codeWrongSetup")])
      }
      return (codes, .turnedOnSecondFactor)
    }
  }

  /// Of whom one is demanded the page that comes next shows the key for another phone: all else is closed to her.
  private static func turnOff(
    _ request: WebRequest, _ caller: Caller, _ proof: PasswordProof
  ) async throws -> Response {
    let (isDemanded, now) = (caller.owesSecondFactor(request.site.settings), request.now)
    let wasOn = try await proof.turnOffSecondFactor(
      with: request.form["present"] ?? "", isDemanded: isDemanded, in: caller.database, at: now)
    guard isDemanded, wasOn, let person = caller.person else {
      return request.seeOther(.security, Flash(.word("account.factorIsOff")))
    }
    _ = try await caller.database.write { try SecondFactor(connection: $0, person: person, now: now).begin() }
    return request.seeOther(.security, Flash(.word("factor.moved")))
  }

  private static func renewCodes(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await showingCodes(request, caller) { factor in
      guard try factor.standing() != nil else { throw Problem(.conflict, .word("account.factorOff")) }
      return (try factor.renewCodes(), .renewedRecoveryCodes)
    }
  }

  /// The books keep the codes as digests, so a repetition is answered with the page of the account only.
  private static func showingCodes(
    _ request: WebRequest, _ caller: Caller,
    _ deed: @escaping @Sendable (SecondFactor) throws -> (codes: [String], action: TrailAction)
  ) async throws -> Response {
    guard case .person(let person, _, _) = caller.identity else { throw Problem(.forbidden) }
    let now = request.now
    let (answer, codes) = try await request.onceBringing(caller) { connection in
      let (codes, action) = try deed(SecondFactor(connection: connection, person: person.id, now: now))
      try request.note(action, by: caller, on: connection)
      return (.seeOther(.security), codes)
    }
    guard let codes else { return answer }
    return request.page(RecoveryCodesPage(codes, signIn: person.signIn, shop: caller.shop.name))
  }

  @Sendable private static func signOutDevice(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let person = caller.person else { throw Problem(.forbidden) }
    let (mark, now) = (try request.text("device"), request.now)
    return try await request.once(caller) { connection in
      let ended = try Sessions(connection: connection, now: now).end(mark, of: person, in: caller.shop.id)
      guard let ended else { throw Problem.notFound }
      let name = request.text(BrowserName.written(ended.device))
      try request.note(.signedOutDevice, name, by: caller, on: connection)
      return .seeOther(.security, Flash(.word("account.deviceIsOut", ["device": .text(name)])))
    }
  }
}

extension Caller {
  /// Whether a second factor is demanded of her, whether she has one or not.
  fileprivate func owesSecondFactor(_ settings: WebSettings) -> Bool {
    if case .person(_, let role, _) = identity { settings.secondFactor.holds(for: role) } else { false }
  }

  /// The session of the person who is signed in; nil for a token.
  var session: Session? {
    if case .person(_, _, let session) = identity { session } else { nil }
  }
}

extension WebRequest {
  /// Whether what goes between the reader and Canting can be read on the way.
  var isOpenToTheWire: Bool { site.settings.isOpenToTheWire(host: head.authority) }
}

/// RFC 4648 §4.
func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
