package import Trade

/// One address: how it is, what it wants, and what was sent to it.
///
/// Forms under ``SiteURL/webhook(_:_:)``: the address itself posts `address` and `kinds`; `secret`, `test`, `pause`,
/// `resume`, `remove` and `deliveries/:delivery` post nothing but the key.
package struct WebhookPage: Page {
  package var template: String { "WebhookDeliveries" }
  package var title: Written { .word("webhook.title") }

  /// One message on its way.
  struct Row: Sendable {
    let what: Written
    let about: Written
    let badge: Badge
    let at: Written
    let replayTo: SiteURL?
  }

  let name: String
  let badge: Badge
  let notes: [Written]
  let secret: WebhooksPage.Shown?
  let addressField: Field
  let kinds: [WebhooksPage.Choice]
  let kindsError: Written?
  let isOpen: Bool
  let isOn: Bool
  let canPause: Bool
  let here: SiteURL
  let testTo: SiteURL
  let pauseTo: SiteURL
  let resumeTo: SiteURL
  let secretTo: SiteURL
  let removeTo: SiteURL
  let rows: [Row]
  let hasRows: Bool
  let next: SiteURL?

  /// - Parameters:
  ///   - last: the last delivery where there are more.
  ///   - secret: the one just made; it is shown once.
  package init(
    _ webhook: Webhook, _ deliveries: [WebhookDelivery], last: ID<WebhookDelivery>? = nil, secret: WebhookSecret? = nil,
    form: FormState = FormState(), ticked: Set<String> = [], rules: OutgoingRules = OutgoingRules()
  ) {
    name = webhook.address
    badge = Badge(webhook)
    notes = Self.notes(webhook)
    self.secret = secret.map { WebhooksPage.Shown(text: $0.text) }
    addressField = WebhooksPage.addressField(form, rules, initial: webhook.address)
    let wanted = form.errors.isEmpty ? Set(webhook.kinds.map(\.rawValue)) : ticked
    kinds = WebhooksPage.choices(ticked: wanted)
    kindsError = form.errors["kinds"]
    isOpen = !form.errors.isEmpty
    isOn = webhook.state == .on
    canPause = webhook.state == .on
    here = .webhook(webhook.id)
    testTo = .webhook(webhook.id, "test")
    pauseTo = .webhook(webhook.id, "pause")
    resumeTo = .webhook(webhook.id, "resume")
    secretTo = .webhook(webhook.id, "secret")
    removeTo = .webhook(webhook.id, "remove")
    rows = deliveries.map { Row($0, mayReplay: webhook.state == .on) }
    hasRows = !deliveries.isEmpty
    next = last.map { .webhook(webhook.id).with(["before": $0.description]) }
  }

  private static func notes(_ webhook: Webhook) -> [Written] {
    let state: Written? =
      switch webhook.state {
      case .on: webhook.failingSince.map { .word("webhook.failingSince", ["when": .since($0)]) }
      case .paused: .word("webhook.pausedHint")
      case .failed: .word("webhook.failedHint")
      case .gone: .word("webhook.goneHint")
      }
    return [state, webhook.oldSecretUntil.map { .word("webhook.oldSecret", ["when": .moment($0)]) }].compactMap { $0 }
  }
}

extension WebhookPage.Row {
  fileprivate init(_ delivery: WebhookDelivery, mayReplay: Bool) {
    let kind = WebhookKind(rawValue: delivery.kind)
    what = kind.map { .word("webhook.kind.\($0)") } ?? .text(delivery.kind)
    about = .joined([
      delivery.tries > 0 ? .counted("webhook.tries", delivery.tries) : .text(""),
      delivery.answer.map { .word("webhook.answer", ["code": .text(String($0))]) } ?? .text(""),
      delivery.problem.map { $0 == .answer ? .text("") : .word("webhook.problem.\($0)") } ?? .text(""),
      delivery.took.map { .word("webhook.took", ["ms": .count($0)]) } ?? .text(""),
      delivery.tries > 0 ? delivery.nextAt.map { .word("webhook.next", ["when": .near($0)]) } ?? .text("") : .text(""),
      .text(delivery.message),
    ])
    badge =
      switch delivery.state {
      case .waiting where delivery.tries > 0: Badge(.word("webhook.delivery.retrying"), .attention)
      case .waiting: Badge(.word("webhook.delivery.waiting"), .active)
      case .delivered: Badge(.word("webhook.delivery.delivered"), .good)
      case .failed: Badge(.word("webhook.delivery.failed"), .wrong)
      }
    at = .moment(delivery.happenedAt)
    replayTo = mayReplay ? .webhook(delivery.webhook, "deliveries/\(delivery.id)") : nil
  }
}
