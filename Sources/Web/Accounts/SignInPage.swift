/// Sign-in. Posts `sign_in` and `password`, and `back`, the page that was asked for.
package struct SignInPage: Page {
  package var template: String { "SignIn" }
  package var title: Written { .word("signIn.title") }

  let fields: [Field]
  let problem: Written?
  let back: String?

  /// - Parameters:
  ///   - problem: one sentence for a wrong name or password, or for too many tries; never which of the two was wrong.
  ///   - back: a path of ours.
  package init(form: FormState = FormState(), problem: Written? = nil, back: String? = nil) {
    fields = [
      Field("sign_in", "signIn.name", form) {
        $0.autocomplete = "username"
        $0.required = true
        $0.first = true
      },
      Field("password", "signIn.password", FormState(errors: form.errors)) {
        $0.type = "password"
        $0.autocomplete = "current-password"
        $0.required = true
      },
    ]
    self.problem = problem
    self.back = back
  }
}
