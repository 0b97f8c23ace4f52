/// First run: the owner's account and the shop, in three fields. Posts `token`, `shop`, `sign_in` and `password`; the name to sign in with is also the
/// name others see, until it is changed.
package struct SetupPage: Page {
  package var template: String { "Setup" }
  package var title: Written { .word("setup.title") }

  let token: String
  let fields: [Field]

  /// - Parameter token: the one-time token of the link.
  package init(token: String, form: FormState = FormState()) {
    self.token = token
    fields =
      [
        Field("shop", "setup.shop", form) {
          $0.required = true
          $0.first = true
          $0.autocomplete = "organization"
        }
      ] + newAccountFields(form)
  }
}

/// An invitation to a shop that exists. Posts `token`, `sign_in` and `password`.
package struct InvitationPage: Page {
  package var template: String { "Invitation" }
  package var title: Written { .word("invitation.title") }

  let token: String
  let sentence: Written
  let fields: [Field]

  /// - Parameters:
  ///   - shop: the name of the shop that invites.
  ///   - role: a ``Role``'s raw value.
  package init(token: String, shop: String, role: String, form: FormState = FormState()) {
    self.token = token
    sentence = .word("invitation.sentence", ["shop": .text(shop), "role": .word("role.\(role)")])
    fields = newAccountFields(form)
  }
}

private func newAccountFields(_ form: FormState) -> [Field] {
  [
    Field("sign_in", "setup.name", form) {
      $0.hint = .word("setup.nameHint")
      $0.required = true
      $0.autocomplete = "username"
    },
    Field("password", "signIn.password", FormState(errors: form.errors)) {
      $0.hint = .word("setup.passwordHint")
      $0.type = "password"
      $0.required = true
      $0.autocomplete = "new-password"
    },
  ]
}
