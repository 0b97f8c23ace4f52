package import Trade

/// The addresses to which a shop's events are sent.
///
/// Forms: ``SiteURL/webhooks`` posts `address` and one `kinds` for each box, and answers with this page and the secret.
package struct WebhooksPage: Page {
  package var template: String { "Webhooks" }
  package var title: Written { .word("webhook.title") }

  /// One address in the list.
  struct Row: Sendable {
    let name: String
    let about: Written
    let badge: Badge
    let address: SiteURL
  }

  /// A kind of event, as a box to tick.
  struct Choice: Sendable {
    let value: String
    let name: Written
    let chosen: Bool
  }

  struct Shown: Sendable {
    let text: String
  }

  let rows: [Row]
  let hasRows: Bool
  let isFull: Bool
  /// Whether this installation sends nothing at all, as a demo.
  let isClosed: Bool
  let secret: Shown?
  let addressField: Field
  let kinds: [Choice]
  let kindsError: Written?
  let isOpen: Bool

  /// - Parameters:
  ///   - secret: the one just made; it is shown once.
  ///   - form: what was typed, after a refusal.
  ///   - ticked: the boxes that were ticked then.
  ///   - rules: to where anything is sent from here.
  package init(
    _ webhooks: [Webhook], secret: WebhookSecret? = nil, form: FormState = FormState(), ticked: Set<String> = [],
    rules: OutgoingRules = OutgoingRules()
  ) {
    rows = webhooks.map(Row.init)
    hasRows = !webhooks.isEmpty
    isFull = webhooks.count >= Trade.Webhooks.most
    isClosed = !rules.isOpen
    self.secret = secret.map { Shown(text: $0.text) }
    addressField = Self.addressField(form, rules)
    kinds = Self.choices(ticked: form.errors.isEmpty ? [] : ticked)
    kindsError = form.errors["kinds"]
    isOpen = webhooks.isEmpty || !form.errors.isEmpty
  }

  static func addressField(_ form: FormState, _ rules: OutgoingRules, initial: String? = nil) -> Field {
    Field("address", "webhook.address", form, initial: initial) {
      $0.hint = .word(rules.allowed.isEmpty ? "webhook.addressHint" : "webhook.addressHintNamed")
      $0.type = "url"
      $0.keyboard = "url"
      $0.required = true
    }
  }

  static func choices(ticked: Set<String>) -> [Choice] {
    WebhookKind.offered.map {
      Choice(value: $0.rawValue, name: .word("webhook.kind.\($0)"), chosen: ticked.contains($0.rawValue))
    }
  }
}

extension WebhooksPage.Row {
  fileprivate init(_ webhook: Webhook) {
    name = webhook.address
    about = .joined(webhook.kinds.sorted().map { .word("webhook.kind.\($0)") })
    badge = Badge(webhook)
    address = .webhook(webhook.id)
  }
}

extension Badge {
  /// How an address is.
  init(_ webhook: Webhook) {
    switch webhook.state {
    case .on where webhook.failingSince != nil: self.init(.word("webhook.state.failing"), .wrong)
    case .on: self.init(.word("webhook.state.on"), .good)
    case .paused: self.init(.word("webhook.state.paused"), .quiet)
    case .failed, .gone: self.init(.word("webhook.state.off"), .wrong)
    }
  }
}
