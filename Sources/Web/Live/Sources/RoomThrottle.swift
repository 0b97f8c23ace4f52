import Synchronization
import Trade

/// How much may be written in rooms, and how many may look on: by viewer, by address, and by room.
///
/// What is refused counts nowhere, so that one who floods is stopped by his own limit and leaves the room's to the
/// others. An address has room for many: behind one stands a whole mobile network. It is the memory of one process.
package final class RoomThrottle: Sendable {
  /// So many within a time.
  struct Rule: Sendable {
    let most: Int
    let span: Duration

    static let viewer = Rule(most: 5, span: .seconds(10))
    static let address = Rule(most: 60, span: .seconds(10))
    static let room = Rule(most: 300, span: .seconds(10))
    /// Names that are newly taken.
    static let names = Rule(most: 60, span: .seconds(600))
  }

  /// Streams of one address, and of all rooms.
  static let streamsOfAddress = 60
  static let streams = 3_000

  private struct Window {
    var from: Instant
    var count: Int
  }

  private struct State {
    var windows: [String: Window] = [:]
    var watching: [String: Int] = [:]
    var streams = 0
  }

  private let state = Mutex(State())
  /// Counts that are remembered; the oldest are forgotten first.
  private static let mostWindows = 20_000

  package init() {}

  /// Counts a comment, or says in how many seconds to try again; nothing is counted then.
  func write(viewer: ID<RoomViewer>?, address: String, room: ID<LiveSession>, at now: Instant) -> Int? {
    let subjects: [(String, Rule)] =
      [viewer.map { ("viewer|\($0)", .viewer) } ?? ("names|\(address)", .names)] + [
        ("address|\(address)", .address), ("room|\(room)", .room),
      ]
    return state.withLock { state in
      let waits = subjects.compactMap { wait(state.windows[$0.0], $0.1, now) }
      if let longest = waits.max() { return longest }
      if state.windows.count >= Self.mostWindows { Self.forget(&state, at: now) }
      for (subject, rule) in subjects { Self.count(&state.windows[subject], rule, now) }
      return nil
    }
  }

  /// A place from which to look on; it is free again when nobody keeps it any more.
  final class Seat: Sendable {
    private let throttle: RoomThrottle
    private let address: String

    fileprivate init(_ throttle: RoomThrottle, _ address: String) {
      self.throttle = throttle
      self.address = address
    }

    deinit { throttle.leave(address) }
  }

  /// Lets one more look on; nil where too many do.
  func seat(_ address: String) -> Seat? {
    let isFree = state.withLock { state in
      guard state.streams < Self.streams, state.watching[address, default: 0] < Self.streamsOfAddress else {
        return false
      }
      state.streams += 1
      state.watching[address, default: 0] += 1
      return true
    }
    return isFree ? Seat(self, address) : nil
  }

  private func leave(_ address: String) {
    state.withLock { state in
      state.streams -= 1
      let left = state.watching[address, default: 1] - 1
      state.watching[address] = left > 0 ? left : nil
    }
  }

  private func wait(_ window: Window?, _ rule: Rule, _ now: Instant) -> Int? {
    guard let window, window.count >= rule.most, now >= window.from, now - window.from < rule.span else { return nil }
    let left = window.from + rule.span - now
    return max(1, Int(left.components.seconds) + 1)
  }

  private static func count(_ window: inout Window?, _ rule: Rule, _ now: Instant) {
    guard var known = window, now >= known.from, now - known.from < rule.span else {
      window = Window(from: now, count: 1)
      return
    }
    known.count += 1
    window = known
  }

  private static func forget(_ state: inout State, at now: Instant) {
    state.windows = state.windows.filter { now >= $0.value.from && now - $0.value.from < Rule.names.span }
    if state.windows.count >= mostWindows { state.windows = [:] }
  }
}
