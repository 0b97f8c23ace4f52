import Trade

/// Sends one message through the door, and says what became of it.
struct WebhookSending: Sendable {
  let door: OutgoingDoor

  /// - Throws: `CancellationError` only; then nobody knows what became of it.
  func send(_ taken: TakenDelivery, at now: Instant) async throws -> WebhookOutcome {
    // Addresses are checked before they are kept; rules may have changed since.
    guard let url = OutgoingURL(taken.address) else { return .failed(.forbidden) }
    do {
      let request = OutgoingDoor.Request(url: url, headers: taken.headers(at: now), body: taken.delivery.body)
      return .answered(try await door.post(request).status)
    } catch let failure as OutgoingDoor.Failure {
      return .failed(failure.problem)
    }
  }
}

extension WebhookSending {
  /// Sends a message that was taken, and notes what became of it.
  ///
  /// - Throws: `CancellationError` where nobody knows what became of it; what the books throw.
  func deliver(_ taken: TakenDelivery, for post: WebhookPost) async throws {
    let began = ContinuousClock.now
    let outcome = try await send(taken, at: .now)
    let spent = (ContinuousClock.now - began).components
    let took = Int(spent.seconds) * 1_000 + Int(spent.attoseconds / 1_000_000_000_000_000)
    try await post.note(outcome, of: taken, took: took, at: .now)
  }
}

extension OutgoingDoor.Failure {
  var problem: WebhookDelivery.Problem {
    switch self {
    case .refused: .forbidden
    case .noName: .noName
    case .unreachable: .unreachable
    case .insecure: .insecure
    case .tooSlow: .tooSlow
    }
  }
}
