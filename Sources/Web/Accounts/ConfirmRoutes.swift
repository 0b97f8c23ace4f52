import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Asking for the password again before what a telephone left lying open must not be enough for (``Route/asksAgain``).
struct ConfirmRoutes: Sendable {
  var routes: [Route] {
    [
      Route(.get, "/confirm", .signedIn) { request, caller in
        request.page(ConfirmPage(signIn: caller.signIn, back: request.localPath(request.query["next"])))
      },
      // Room for a form that is carried along, each of its signs written as three.
      Route(.post, "/confirm", .signedIn, body: .form(limit: 256 << 10), use: Self.confirm),
    ]
  }

  /// Asks instead of doing what was asked for; it can be gone on with afterwards, a form as it was filled in.
  static func ask(_ request: WebRequest, _ caller: Caller) -> Response {
    let here = LocalPath(request.head.path)?.text ?? "/"
    if request.head.method.isSafe { return request.seeOther(SiteURL("/confirm").with(["next": here])) }
    let carried = String(buffer: request.bytes)
    return request.page(ConfirmPage(signIn: caller.signIn, back: SiteURL(here), carried: carried), status: .forbidden)
  }

  @Sendable private static func confirm(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let proof = PasswordProof(request, caller) else { throw Problem(.forbidden) }
    let (back, carried) = (request.localPath(request.form["back"]), request.form["carried"])
    // Looked at first: what cannot be gone on with is not worth a password.
    let fields = try carried.map { try Fields(urlEncoded: $0.utf8) }
    let secret: Secret
    do {
      secret = try await proof.renewSession(
        with: request.form["password"] ?? "", in: caller.database, at: request.now)
    } catch let refusal as PasswordRefusal {
      let form = FormState(errors: ["password": refusal.problem.fields["present"] ?? .word("settings.passwordWrong")])
      return request.page(
        ConfirmPage(signIn: caller.signIn, back: back, carried: carried, form: form), status: .unprocessableContent)
    }
    var response =
      fields != nil || back.isFile ? request.page(GoOnPage(to: back, with: fields)) : request.seeOther(back)
    response.setCookie(SessionCookie.cookie(secret, request.site.settings))
    return response
  }
}

extension PasswordProof {
  /// Nil for a token, which has no password.
  init?(_ request: WebRequest, _ caller: Caller) {
    guard case .person(let person, _, let session) = caller.identity else { return nil }
    self.init(person: person, session: session, shop: caller.shop, address: request.address)
  }
}

extension Caller {
  /// The name by which a person signs in; empty for a token.
  fileprivate var signIn: String {
    if case .person(let person, _, _) = identity { person.signIn } else { "" }
  }
}

extension SiteURL {
  /// Whether it is a file to keep, after which the page before stays where it is.
  fileprivate var isFile: Bool {
    let plain = path.prefix { $0 != "?" && $0 != "#" }
    return plain.hasPrefix("/settings/backups/") || [".xlsx", ".csv", ".json", ".zip"].contains { plain.hasSuffix($0) }
  }
}
