import Synchronization

/// How long a process may say nothing while it is listened to; the time in which we work does not count.
///
/// The limit on computing does not see a process that waits for something which never comes.
final class Patience: Sendable {
  private struct State {
    /// Since when nothing has come; nil while nobody listens.
    var silentSince: ContinuousClock.Instant? = .now
    var hasRunOut = false
  }

  private let limit: Duration
  private let state = Mutex(State())

  init(_ limit: Duration) { self.limit = limit }

  var hasRunOut: Bool { state.withLock { $0.hasRunOut } }

  func pause() { state.withLock { $0.silentSince = nil } }

  func begin() { state.withLock { $0.silentSince = .now } }

  /// Waits until the limit has passed in silence, then calls `deed` once. Ends when its task is cancelled.
  func runOut(_ deed: () -> Void) async throws {
    while true {
      let now = ContinuousClock.now
      let left = state.withLock { state -> Duration in
        let left = state.silentSince.map { limit - (now - $0) } ?? limit
        if left <= .zero { state.hasRunOut = true }
        return left
      }
      if left <= .zero { return deed() }
      try await Task.sleep(for: left)
    }
  }
}
