import Trade

extension WebhookError: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .unknown: .notFound
    case .tooMany: Problem(.conflict, .word("webhook.tooMany", ["most": .count(Webhooks.most)]))
    case .badAddress: Problem(.unprocessable, fields: ["address": .word("webhook.badAddress")])
    case .refused(let refusal): Problem(.unprocessable, fields: ["address": .word("webhook.refused.\(refusal)")])
    case .noKinds: Problem(.unprocessable, fields: ["kinds": .word("webhook.noKinds")])
    case .twice: Problem(.unprocessable, fields: ["address": .word("webhook.twice")])
    case .off: Problem(.conflict, .word("webhook.isOff"))
    case .secretsFull(let end):
      Problem(
        .conflict,
        .word("webhook.secretsFull", ["most": .count(Webhooks.mostOldSecrets), "when": .moment(end)]))
    case .underWay: Problem(.conflict, .word("webhook.underWay"))
    }
  }
}
