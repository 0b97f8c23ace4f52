import Storage

/// An address to which a shop's events are sent.
package struct Webhook: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable, Codable, SQLConvertible {
    case on
    /// The owner holds it back: events are kept, and sent when it goes on.
    case paused
    /// Nothing arrived for five days: nothing is written for it any more until somebody turns it on.
    case failed
    /// The receiver said that it is no more (410).
    case gone

    /// Whether events are written down for it.
    package var isTold: Bool { self == .on || self == .paused }
  }

  package let id: ID<Webhook>
  package let address: String
  package let kinds: Set<WebhookKind>
  package let state: State
  /// When the first try failed since the last that did not; nil while all is well.
  package let failingSince: Instant?
  /// Until then messages are signed by a secret before this one too; nil where the newest is the only one.
  package let oldSecretUntil: Instant?
  package let madeAt: Instant

  static let columns: SQLQuery = "webhook_id, address, state, failing_since, made_at"
}

extension Webhook {
  init(_ row: SQLRow, kinds: Set<WebhookKind>, oldSecretUntil: Instant?) throws {
    self.init(
      id: try row("webhook_id"), address: try row("address"), kinds: kinds, state: try row("state"),
      failingSince: try row("failing_since"), oldSecretUntil: oldSecretUntil, madeAt: try row("made_at"))
  }
}

/// Why something about a webhook cannot be done.
package enum WebhookError: Error, Sendable, Equatable {
  case unknown
  /// The shop has as many as it may.
  case tooMany
  /// What was typed is no address that can be sent to.
  case badAddress
  case refused(OutgoingRules.Refusal)
  case noKinds
  /// The address is there already.
  case twice
  /// It is switched off: turn it on first.
  case off(Webhook.State)
  /// It is being sent at this moment.
  case underWay
  /// As many secrets as may sign beside the newest do so; the first of them ends then.
  case secretsFull(until: Instant)
}
