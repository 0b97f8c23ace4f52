/// Asks for the password again. Posts `password`, `back`, the place to go on with, and `carried`, the form that was on its
/// way there.
package struct ConfirmPage: Page {
  package var template: String { "Confirm" }
  package var title: Written { .word("account.confirm") }

  /// For the phone's store of passwords.
  let signIn: String
  let back: SiteURL
  let carried: String?
  let fields: [Field]

  package init(signIn: String, back: SiteURL, carried: String? = nil, form: FormState = FormState()) {
    self.signIn = signIn
    self.back = back
    self.carried = carried
    fields = [
      Field("password", "signIn.password", FormState(errors: form.errors)) {
        $0.type = "password"
        $0.autocomplete = "current-password"
        $0.required = true
        $0.first = true
      }
    ]
  }
}

/// The password was right: goes on with what it was asked for, a form or a file.
package struct GoOnPage: Page {
  package var template: String { "GoOn" }
  package var title: Written { .word("account.goOn") }

  struct Hidden: Sendable {
    let name: String
    let value: String
  }

  let address: SiteURL
  let isForm: Bool
  let hidden: [Hidden]

  /// - Parameter form: what was filled in; nil for a file.
  package init(to address: SiteURL, with form: Fields?) {
    self.address = address
    isForm = form != nil
    hidden = form?.pairs.map { Hidden(name: $0.name, value: $0.value) } ?? []
  }
}
