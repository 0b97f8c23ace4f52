/// A new password for somebody who holds a link for it. Posts `token` and `password`.
package struct ResetPage: Page {
  package var template: String { "Reset" }
  package var title: Written { .word("account.resetTitle") }

  let token: String
  let signIn: String
  let sentence: Written
  let fields: [Field]

  /// - Parameter signIn: the word the person signs in with; whoever opens the link has forgotten that too, perhaps.
  package init(token: String, for signIn: String, form: FormState = FormState()) {
    self.token = token
    self.signIn = signIn
    sentence = .word("account.resetSentence", ["name": .text(signIn)])
    fields = [
      Field("password", "settings.passwordNew", FormState(errors: form.errors)) {
        $0.hint = .word("setup.passwordHint")
        $0.type = "password"
        $0.autocomplete = "new-password"
        $0.required = true
        $0.first = true
      }
    ]
  }
}
