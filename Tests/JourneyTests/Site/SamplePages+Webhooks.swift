@testable import Trade
@testable import Web

extension SamplePages {
  static var webhooks: [Sample] {
    let on = webhook(3, .on)
    let failing = webhook(4, .on, failingSince: now - day, oldSecretUntil: now + hour)
    let secret = WebhookSecret(bytes: Array(1...32))
    let refused = FormState(
      values: ["address": hostile], errors: ["address": .word("webhook.badAddress"), "kinds": .word("webhook.noKinds")])
    return [
      Sample(name: "webhooks-empty", page: WebhooksPage([])),
      Sample(name: "webhooks-closed", page: WebhooksPage([], rules: OutgoingRules(isOpen: false))),
      Sample(
        name: "webhooks",
        page: WebhooksPage([on, failing, webhook(5, .paused), webhook(6, .failed), webhook(7, .gone)], secret: secret)),
      Sample(name: "webhooks-refused", page: WebhooksPage([on], form: refused, ticked: ["orders.new"])),
      Sample(name: "webhooks-full", page: WebhooksPage((1...10).map { webhook(Int64($0), .on) })),
      Sample(name: "webhook", page: WebhookPage(on, [], secret: secret)),
      Sample(
        name: "webhook-failing",
        page: WebhookPage(
          failing,
          [
            delivery(9, .waiting, .ordersNew),
            delivery(8, .waiting, .ordersMoved, tries: 2, answer: 503, problem: .answer),
            delivery(7, .delivered, .test, tries: 1, answer: 204),
            delivery(6, .failed, .claimsWon, tries: 10, problem: .unreachable),
          ], last: ID(6))),
      Sample(name: "webhook-off", page: WebhookPage(webhook(7, .failed), [delivery(5, .failed, .stockLow, tries: 10)])),
      Sample(name: "webhook-refused", page: WebhookPage(on, [], form: refused)),
    ]
  }

  private static func webhook(
    _ id: Int64, _ state: Webhook.State, failingSince: Instant? = nil, oldSecretUntil: Instant? = nil
  ) -> Webhook {
    Webhook(
      id: ID(id), address: "https://hooks.example.com/a-long-path-that-somebody-made-up/\(id)?key=\(hostile)",
      kinds: [.ordersNew, .stockLow, .payoutsMatched], state: state, failingSince: failingSince,
      oldSecretUntil: oldSecretUntil, madeAt: now - day * 40)
  }

  private static func delivery(
    _ id: Int64, _ state: WebhookDelivery.State, _ kind: WebhookKind, tries: Int = 0, answer: Int? = nil,
    problem: WebhookDelivery.Problem? = nil
  ) -> WebhookDelivery {
    WebhookDelivery(
      id: ID(id), webhook: ID(4), kind: kind.rawValue, body: "{}", state: state, happenedAt: now - hour,
      nextAt: state == .waiting ? now + hour : nil, tries: tries, triedAt: tries > 0 ? now : nil,
      took: tries > 0 ? 1_234 : nil, answer: answer, problem: problem)
  }
}
