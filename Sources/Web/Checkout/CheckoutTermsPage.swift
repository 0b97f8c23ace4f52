package import Trade

/// How buyers of lives pay, and what shipping costs them.
///
/// Forms under ``SiteURL/checkoutTerms(_:)``: `times` posts `hours` and `cod`; `banks` posts `bank`, `number`, `holder`,
/// and `banks/:bank` takes one away; `qris` posts `qris`, empty to take it away; `shipping` posts `shipping` and one
/// `rate-XX` for each province: an amount, empty for the usual one, `-` for "not sent there".
package struct CheckoutTermsPage: Page {
  package var template: String { "CheckoutTerms" }
  package var title: Written { .word("checkout.terms") }

  let banks: [Bank]
  let hasBanks: Bool
  let bankFields: [Field]
  let bankOpen: Bool
  let merchant: String
  let hasQRIS: Bool
  let qrisField: Field
  let timeFields: [Field]
  let cod: Bool
  let shippingField: Field
  let rates: [Field]
  let ratesOpen: Bool
  let obstacles: [Written]
  let isReady: Bool

  struct Bank: Sendable {
    let name: String
    let about: String
    let removeTo: SiteURL
  }

  package init(_ terms: CheckoutTerms, form: FormState = FormState()) {
    banks = terms.banks.map {
      Bank(name: "\($0.bank) \($0.number)", about: $0.holder, removeTo: .checkoutTerms("banks/\($0.id)"))
    }
    hasBanks = !terms.banks.isEmpty
    bankFields = [
      Field("bank", "checkout.bank", form) { $0.required = true },
      Field("number", "checkout.number", form) {
        $0.keyboard = "numeric"
        $0.required = true
      },
      Field("holder", "checkout.holder", form) { $0.required = true },
    ]
    bankOpen = terms.banks.isEmpty || ["bank", "number", "holder"].contains { form.errors[$0] != nil }
    merchant = terms.qris?.merchant ?? ""
    hasQRIS = terms.qris != nil
    qrisField = Field("qris", "checkout.qrisText", form) {
      $0.hint = .word("checkout.qrisHint")
      $0.long = true
    }
    timeFields = [
      Field("hours", "checkout.hours", form, initial: String(terms.dueHours)) {
        $0.keyboard = "numeric"
        $0.hint = .word("checkout.hoursHint")
        $0.required = true
      }
    ]
    // A refused form comes back as it was sent; a box that is not ticked is not sent at all.
    cod = form.errors["hours"] == nil ? terms.allowsCOD : form.values["cod"] == "1"
    shippingField = Field("shipping", "checkout.usualShipping", form, initial: terms.shipping.map(String.init)) {
      $0.keyboard = "numeric"
      $0.prefix = "Rp"
      $0.hint = .word("checkout.usualShippingHint")
    }
    rates = Province.allCases.sorted { $0.name < $1.name }.map { province in
      let name = "rate-\(province.rawValue)"
      var field = Field(name, "checkout.rate", form, initial: terms.rates[province].map { $0.map(String.init) ?? "-" })
      field.label = .text(province.name)
      return field
    }
    ratesOpen = !terms.rates.isEmpty || form.errors.keys.contains { $0.hasPrefix("rate-") }
    obstacles =
      (terms.methods.isEmpty ? [.word("checkout.noMethod")] : [])
      + (terms.provinces.isEmpty ? [.word("checkout.noShipping")] : [])
    isReady = terms.isUsable
  }
}
