import Hummingbird
import Storage
import Trade

extension SettingsRoutes {
  /// Gives whoever is signed in another password, once they have said the present one; their other sessions end.
  ///
  /// It carries no key: what a key is kept with would tell of the password. Sent twice, the second finds the password
  /// changed already.
  @Sendable func changePassword(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let proof = PasswordProof(request, caller) else { throw Problem(.forbidden) }
    let (present, new) = (request.form["present"] ?? "", request.form["password"] ?? "")
    do {
      try await PasswordChange(proof).make(
        from: present, to: new, in: caller.database, at: request.now,
        cost: request.site.settings.passwordCost)
      return request.seeOther(.settings, Flash(.word("settings.passwordChanged")))
    } catch let refusal as PasswordRefusal {
      return try await page(request, caller, form: FormState(errors: refusal.problem.fields))
    }
  }
}

extension PasswordRefusal: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .wrongPresent: Problem(.unprocessable, fields: ["present": .word("settings.passwordWrong")])
    case .fault(let fault): Problem(.unprocessable, fields: ["password": .word("password.\(fault)")])
    case .wait(let wait):
      Problem(
        .unprocessable,
        fields: ["present": .word("signIn.wait", ["wait": .duration(seconds: Int(wait.components.seconds) + 1)])])
    }
  }
}
