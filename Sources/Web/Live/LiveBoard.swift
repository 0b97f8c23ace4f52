import Synchronization
package import Trade

/// Tells the screens that are open when something happened in their session, and keeps what they show so that twenty
/// screens cost one reading of the books.
package final class LiveBoard: Sendable {
  /// What a screen shows; screens that show the same share it.
  struct Screen: Hashable, Sendable {
    let session: ID<LiveSession>
    let name: String
    let language: Language
    let permissions: Set<Permission>
  }

  /// The parts of a screen as they stood at an event.
  struct Parts: Sendable {
    let event: Int64
    let html: String
  }

  private struct Making {
    /// The event it was made for, or a later one.
    let event: Int64
    let begun: ContinuousClock.Instant
    let task: Task<Parts, any Error>
  }

  private struct Listener {
    let session: ID<LiveSession>
    let wake: AsyncStream<Void>.Continuation
  }

  private struct State {
    var listeners: [Int: Listener] = [:]
    var made: [Screen: Making] = [:]
    var isClosed = false
    var last = 0
  }

  private let state = Mutex(State())

  package init() {}

  /// Wakes the screens of a session.
  package func poke(_ session: ID<LiveSession>) {
    state.withLock { state in
      for listener in state.listeners.values where listener.session == session { listener.wake.yield() }
    }
  }

  /// Wakes every screen, to see what other processes did and whether it may still look.
  package func pokeAll() {
    state.withLock { state in
      for listener in state.listeners.values { listener.wake.yield() }
    }
  }

  /// How many screens are open.
  package var screens: Int { state.withLock { $0.listeners.count } }

  /// Is woken by pokes until it leaves; pokes that come together wake it once.
  func listen(to session: ID<LiveSession>) -> (wakes: AsyncStream<Void>, leave: @Sendable () -> Void) {
    let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state in
      state.last += 1
      if state.isClosed { wake.finish() }
      state.listeners[state.last] = Listener(session: session, wake: wake)
      return state.last
    }
    return (
      wakes,
      { [self] in
        wake.finish()
        state.withLock { state in
          state.listeners[number] = nil
          if !state.listeners.values.contains(where: { $0.session == session }) {
            state.made = state.made.filter { $0.key.session != session }
          }
        }
      }
    )
  }

  /// Ends every screen's stream: the server is about to stop.
  package func close() {
    state.withLock { state in
      state.isClosed = true
      for listener in state.listeners.values { listener.wake.finish() }
    }
  }

  /// What is shown that is no event of the session (the level after a count, an answer in a product) is looked at so
  /// often.
  private static let freshness = Duration.milliseconds(900)

  /// A screen's parts no older than an event, and than a second: made once for all who ask at the same time.
  func parts(
    of screen: Screen, since event: Int64, _ make: @escaping @Sendable () async throws -> Parts
  ) async throws -> Parts {
    let making = state.withLock { state in
      let now = ContinuousClock.now
      if let making = state.made[screen], making.event >= event, now - making.begun < Self.freshness { return making }
      let making = Making(event: event, begun: now, task: Task(operation: make))
      state.made[screen] = making
      return making
    }
    return try await making.task.value
  }
}
