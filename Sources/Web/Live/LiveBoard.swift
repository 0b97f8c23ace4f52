import Synchronization
package import Trade

/// Tells the screens that are open when something happened in their session, and keeps what they show so that twenty
/// screens cost one reading of the books.
package final class LiveBoard: Sendable {
  /// What a screen shows; screens that show the same share it.
  struct Screen: Hashable, Sendable {
    let shop: ID<Shop>
    let session: ID<LiveSession>
    let name: String
    let language: Language
    let permissions: Set<Permission>
  }

  private struct Making {
    /// The event it was made for, or a later one.
    let event: Int64
    /// When the books are read for it: whoever asks before that shares it.
    let begins: ContinuousClock.Instant
    let task: Task<Parts, any Error>
  }

  /// What a room's viewers have in common, being read.
  private struct Looking {
    /// How often screens of the session had been woken when it was asked for.
    let wakes: Int
    /// When the books are read for it: whoever asks before that shares it.
    let begins: ContinuousClock.Instant
    let task: Task<RoomMoment, any Error>
  }

  private struct Listener {
    let session: ID<LiveSession>
    let isHost: Bool
    let wake: AsyncStream<Void>.Continuation
    let window: FrameWindow?
  }

  private struct State {
    /// Who listens, by the key of her window.
    var readers: [String: Int] = [:]
    var texts = ShownTexts()
    var listeners: [Int: Listener] = [:]
    var made: [Screen: Making] = [:]
    var tallies: [LiveDesk.Place: DeskTally] = [:]
    var looking: [LiveDesk.Place: Looking] = [:]
    var moments: [LiveDesk.Place: RoomMoment] = [:]
    var pokes: [ID<LiveSession>: Int] = [:]
    var isClosed = false
    var last = 0
    var round = 0
  }

  private let state = Mutex(State())
  let looks = SharedLooks()

  /// Bytes that may be on their way to one screen before the next frame.
  private let windowSize: Int
  private let patience: Duration

  /// A stream ends by itself after so long, and the screen comes back with the number of the last event it saw.
  let longest: Duration

  package convenience init() { self.init(windowSize: FrameWindow.usual, patience: FrameWindow.usualPatience) }

  /// With other windows than the usual ones.
  init(windowSize: Int, patience: Duration, longest: Duration = .seconds(50)) {
    self.windowSize = windowSize
    self.patience = patience
    self.longest = longest
  }

  /// The window of a screen that says what has come.
  func window() -> FrameWindow { FrameWindow(limit: windowSize, patience: patience) }

  /// The keys of the screens that are sent nothing until they say what has come.
  var waiting: [String] {
    state.withLock { $0.listeners.values.compactMap(\.window) }.filter { !$0.isOpen }.map(\.key)
  }

  /// Wakes the screens of a session.
  package func poke(_ session: ID<LiveSession>) {
    state.withLock { state in
      let listeners = state.listeners.values.filter { $0.session == session }
      guard !listeners.isEmpty else { return }
      state.pokes[session, default: 0] += 1
      for listener in listeners { listener.wake.yield() }
    }
  }

  /// Wakes every screen, to see what other processes did and whether it may still look.
  package func pokeAll() {
    state.withLock { state in
      state.round += 1
      state.texts.forgetOld()
      for listener in state.listeners.values { listener.wake.yield() }
    }
  }

  /// How many screens are open.
  package var screens: Int { state.withLock { $0.listeners.count } }

  /// How often all screens were woken; with each, every screen asks whether it may still look.
  var round: Int { state.withLock { $0.round } }

  /// Whether a host has her screen open, here in this process.
  func hasHost(_ session: ID<LiveSession>) -> Bool {
    state.withLock { $0.listeners.values.contains { $0.session == session && $0.isHost } }
  }

  /// Is woken by pokes until it leaves; pokes that come together wake it once.
  ///
  /// - Parameter window: is told by ``seen(_:by:)`` what the screen has, which wakes it too.
  func listen(to session: ID<LiveSession>, asHost isHost: Bool = false, window: FrameWindow? = nil) -> (
    wakes: AsyncStream<Void>, leave: @Sendable () -> Void
  ) {
    let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state in
      state.last += 1
      if state.isClosed { wake.finish() }
      state.listeners[state.last] = Listener(session: session, isHost: isHost, wake: wake, window: window)
      if let window { state.readers[window.key] = state.last }
      return state.last
    }
    return (
      wakes,
      { [self] in
        wake.finish()
        state.withLock { state in
          state.listeners[number] = nil
          if let window { state.readers[window.key] = nil }
          if !state.listeners.values.contains(where: { $0.session == session }) {
            state.made = state.made.filter { $0.key.session != session }
            state.tallies = state.tallies.filter { $0.key.session != session }
            state.looking = state.looking.filter { $0.key.session != session }
            state.moments = state.moments.filter { $0.key.session != session }
            state.pokes[session] = nil
          }
        }
      }
    )
  }

  /// A screen says how many frames it has: the next may go out, made of what is true by then.
  ///
  /// - Parameter reader: the key of its window.
  /// - Returns: whether the screen is open here; several servers may share its requests.
  func seen(_ frames: Int, by reader: String) -> Bool {
    let listener = state.withLock { state in state.readers[reader].flatMap { state.listeners[$0] } }
    guard let listener else { return false }
    listener.window?.seen(frames)
    listener.wake.yield()
    return true
  }

  /// Keeps what a screen has been sent, for the time when it comes back.
  func remember(_ parts: Parts, of screen: Screen) { state.withLock { $0.texts.keep(parts, of: screen) } }

  /// What a screen shows that comes back; nil where nobody knows it any more.
  ///
  /// - Parameter name: ``Parts/name``, as the screen gives it back.
  func remembered(_ name: String, of screen: Screen) -> Parts? { state.withLock { $0.texts.find(name, of: screen) } }

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
  /// A screen is made anew at most so often, however quickly things happen: a flood of comments drowns nobody.
  private static let pace = Duration.milliseconds(100)

  /// A screen's parts no older than an event, and than a second: made once for all who ask at the same time.
  func parts(
    of screen: Screen, since event: Int64, _ make: @escaping @Sendable () async throws -> Parts
  ) async throws -> Parts {
    let making = state.withLock { state in
      let now = ContinuousClock.now
      let last = state.made[screen]
      if let last, last.begins > now || last.event >= event && now - last.begins < Self.freshness { return last }
      let begins = last.map { max(now, $0.begins + Self.pace) } ?? now
      let task = Task {
        if begins > now { try await Task.sleep(until: begins) }
        return try await make()
      }
      let making = Making(event: event, begins: begins, task: task)
      state.made[screen] = making
      return making
    }
    return try await making.task.value
  }

  /// What a room's viewers have in common, no older than the last wake, and than a second: read once for all who ask at
  /// the same time, however many they are.
  ///
  /// - Parameter read: is given the moment before; nil for the first one.
  func moment(
    of place: LiveDesk.Place, _ read: @escaping @Sendable (RoomMoment?) async throws -> RoomMoment
  ) async throws -> RoomMoment {
    let looking = state.withLock { state in
      let now = ContinuousClock.now
      let wakes = state.round + state.pokes[place.session, default: 0]
      let last = state.looking[place]
      if let last, last.begins > now || last.wakes == wakes && now - last.begins < Self.freshness { return last }
      let begins = last.map { max(now, $0.begins + Self.pace) } ?? now
      let task = Task {
        if begins > now { try await Task.sleep(until: begins) }
        let moment = try await read(known(of: place))
        keep(moment, of: place)
        return moment
      }
      let looking = Looking(wakes: wakes, begins: begins, task: task)
      state.looking[place] = looking
      return looking
    }
    return try await looking.task.value
  }

  private func known(of place: LiveDesk.Place) -> RoomMoment? { state.withLock { $0.moments[place] } }

  /// Keeps the moment that knows most, while anybody looks.
  private func keep(_ moment: RoomMoment, of place: LiveDesk.Place) {
    state.withLock { state in
      guard state.listeners.values.contains(where: { $0.session == place.session }) else { return }
      if let kept = state.moments[place], kept.event > moment.event { return }
      state.moments[place] = moment
    }
  }

  /// What was counted of a session for the screen before; it knows nothing for the first one.
  func tally(of place: LiveDesk.Place) -> DeskTally {
    state.withLock { $0.tallies[place] } ?? DeskTally(of: place.session, shop: place.shop)
  }

  /// Keeps the tally that knows most, while anybody looks.
  func keep(_ tally: DeskTally, of place: LiveDesk.Place) {
    state.withLock { state in
      guard state.listeners.values.contains(where: { $0.session == place.session }) else { return }
      if let kept = state.tallies[place], kept.event > tally.event { return }
      state.tallies[place] = tally
    }
  }
}
