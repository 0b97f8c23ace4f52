import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Coming in and going out: sign-in, sign-out, the first run, invitations; and the two choices every page offers.
package struct AccountRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/sign-in", .everyone, use: Self.signInPage),
      Route(.post, "/sign-in", .everyone, use: Self.signIn),
      Route(.post, "/sign-in/code", .everyone, use: Self.signInCode),
      Route(.get, "/reset", .everyone, use: Self.resetPage),
      Route(.post, "/reset", .everyone, use: Self.reset),
      Route(.post, "/sign-out", .signedIn, use: Self.signOut),
      Route(.post, "/sign-out/everywhere", .signedIn, asksAgain: true, use: Self.signOutEverywhere),
      Route(.get, "/setup", .setupToken) { request, _ in
        request.page(SetupPage(token: request.query["token"] ?? ""))
      },
      Route(.post, "/setup", .setupToken, use: Self.setUp),
      Route(.get, "/invitation", .everyone, use: Self.invitationPage),
      Route(.post, "/invitation", .everyone, use: Self.acceptInvitation),
      Route(.post, "/language", .everyone, use: Self.chooseLanguage),
      Route(.post, "/theme", .everyone, use: Self.chooseTheme),
    ] + ConfirmRoutes().routes
  }

  @Sendable private static func chooseLanguage(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    guard let language = request.form["language"].flatMap(Language.init(rawValue:)) else { throw Problem(.badRequest) }
    if let caller = visitor.caller, let person = caller.person {
      try await caller.database.write { try Account(connection: $0, person: person).change(language: language) }
    }
    var response = request.seeOther(request.localPath(request.form["back"]))
    response.setCookie(ChoiceCookie.language.cookie(language.rawValue, request.site.settings))
    return response
  }

  @Sendable private static func chooseTheme(_ request: WebRequest, _ visitor: Visitor) async throws -> Response {
    guard let theme = request.form["theme"].flatMap(Theme.init(rawValue:)) else { throw Problem(.badRequest) }
    var response = request.seeOther(request.localPath(request.form["back"]))
    response.setCookie(ChoiceCookie.theme.cookie(theme.rawValue, request.site.settings))
    return response
  }
}
