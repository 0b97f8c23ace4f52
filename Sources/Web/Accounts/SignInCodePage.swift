/// The second page of signing in. Posts `step`, what the right password brought, `code`, and `back`.
package struct SignInCodePage: Page {
  package var template: String { "SignInCode" }
  package var title: Written { .word("account.codeTitle") }

  let step: String
  let back: String?
  let fields: [Field]

  /// - Parameter back: a path of ours.
  package init(step: String, form: FormState = FormState(), back: String? = nil) {
    self.step = step
    self.back = back
    // A code is never shown again: it was used, or is wrong.
    fields = [
      Field("code", "account.code", FormState(errors: form.errors)) {
        $0.hint = .word("account.codeHint")
        $0.autocomplete = "one-time-code"
        $0.required = true
        $0.first = true
      }
    ]
  }
}
