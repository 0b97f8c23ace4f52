import HTTPTypes
import Hummingbird
import Storage
import Trade

extension AccountRoutes {
  @Sendable static func setUp(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let token = request.form["token"] ?? request.query["token"] ?? ""
    var typed = NewAccount(request.form)
    let shopName = typed.text("shop", in: 1...100)
    let (page, status) = ({ SetupPage(token: token, form: typed.state) }, HTTPResponse.Status.unprocessableContent)
    guard let signIn = typed.signIn(), let password = typed.password(about: [shopName]), typed.state.errors.isEmpty
    else { return request.page(page(), status: status) }
    let hash = try await PasswordHash(password, cost: request.site.settings.passwordCost)
    let (now, language, browser) = (request.now, visitor.language, request.header(.userAgent) ?? "")
    let session = try await request.site.database.acrossShops.write { connection in
      let made = try FirstRun(connection: connection, now: now).make(
        NewShop(name: shopName, language: language), owner: signIn.name, name: signIn.typed, password: hash,
        with: Secret(shown: token), from: request.address)
      return try Sessions(connection: connection, now: now).begin(
        for: made.person, in: made.shop, device: browser, address: request.address)
    }
    return welcome(request, session)
  }

  @Sendable static func invitationPage(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let token = request.query["token"] ?? ""
    guard let found = try await open(request, token) else { return request.linkIsOver(.invite) }
    return request.page(page(found, token))
  }

  @Sendable static func acceptInvitation(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    let token = request.form["token"] ?? ""
    var typed = NewAccount(request.form)
    // Whoever has no link learns nothing of the form, and makes nobody compute a hash.
    guard let found = try await open(request, token) else { return request.linkIsOver(.invite) }
    guard let signIn = typed.signIn(), let password = typed.password(about: []) else {
      return request.page(page(found, token, typed.state), status: .unprocessableContent)
    }
    let hash = try await PasswordHash(password, cost: request.site.settings.passwordCost)
    let (now, language, browser) = (request.now, visitor.language, request.header(.userAgent) ?? "")
    do {
      let session = try await request.site.database.acrossShops.write { connection in
        let made = try Invitations(connection: connection, now: now).accept(
          Secret(shown: token), signIn: signIn.name, name: signIn.typed, password: hash, language: language,
          from: request.address)
        return try Sessions(connection: connection, now: now).begin(
          for: made.person, in: made.shop, device: browser, address: request.address)
      }
      return welcome(request, session)
    } catch AccountRefusal.signInTaken {
      typed.refuse("sign_in", .word("account.signInTaken"))
      return request.page(page(found, token, typed.state), status: .unprocessableContent)
    } catch AccountRefusal.unknownLink {
      // Somebody else was quicker, or it was withdrawn at this moment.
      return request.linkIsOver(.invite)
    }
  }

  private static func page(_ found: Invitation, _ token: String, _ form: FormState = FormState()) -> InvitationPage {
    InvitationPage(token: token, shop: found.shopName, role: found.role.rawValue, form: form)
  }

  /// Nil for a link that was used, has ended, or never was.
  private static func open(_ request: WebRequest, _ token: String) async throws -> Invitation? {
    let now = request.now
    return try await request.site.database.acrossShops.read { connection in
      try Invitations(connection: connection, now: now).find(Secret(shown: token))
    }
  }

  private static func welcome(_ request: WebRequest, _ session: Secret) -> Response {
    var response = request.seeOther(.today)
    response.setCookie(SessionCookie.cookie(session, request.site.settings))
    response.setCookie(ChoiceCookie.language.cookie(request.visitor.language.rawValue, request.site.settings))
    return response
  }
}

/// The fields of a new account as they were typed, with what is wrong with them.
private struct NewAccount {
  private let form: Fields
  private(set) var state: FormState

  init(_ form: Fields) {
    self.form = form
    // A password never goes back into a page.
    state = FormState(values: form.firsts.filter { $0.key != "password" })
  }

  mutating func refuse(_ field: String, _ why: Written) { state.errors[field] = why }

  mutating func text(_ name: String, in lengths: ClosedRange<Int>) -> String {
    do {
      return try form.text(name, in: lengths)
    } catch {
      state.errors.merge(error.fields) { first, _ in first }
      return ""
    }
  }

  /// The word to sign in with, and the name as it was written.
  mutating func signIn() -> (name: SignInName, typed: String)? {
    let typed = (form["sign_in"] ?? "").trimmed
    guard let name = SignInName(typed) else {
      refuse("sign_in", .word("account.signInRule"))
      return nil
    }
    return (name, String(String.UnicodeScalarView(typed.unicodeScalars.prefix(100))))
  }

  mutating func password(about: [String]) -> String? {
    let password = form["password"] ?? ""
    do {
      try PasswordRules.check(password, about: about + [form["sign_in"] ?? ""])
      return password
    } catch {
      refuse("password", .word("password.\(error)"))
      return nil
    }
  }
}

extension AccountRefusal: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .signInTaken: Problem(.unprocessable, fields: ["sign_in": .word("account.signInTaken")])
    case .lastOwner: Problem(.conflict, .word("account.lastOwner"))
    case .unknownLink: .notFound
    case .owner: Problem(.conflict, .word("account.resetOwner"))
    case .worksElsewhere: Problem(.conflict, .word("account.resetElsewhere"))
    case .tooManyTokens: Problem(.conflict, .word("account.tooManyTokens", ["most": .count(APITokens.most)]))
    case .tooManyPeople: Problem(.conflict, .word("account.tooManyPeople", ["most": .count(People.most)]))
    }
  }
}
