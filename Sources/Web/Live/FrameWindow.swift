import Synchronization
import Trade

/// What is on its way to one screen: sent, and not yet said to have come.
///
/// However slow the line, and whatever stands between (the system's buffers, a proxy's, a mobile network's), no more
/// than a window and one frame wait in it, so that what comes next is made of what is true when the line is free.
final class FrameWindow: Sendable {
  /// By which the screen says what it has; nobody else knows it.
  let key = Secret.new().text

  /// The event that tells the screen its key.
  var greeting: String { "event: reader\ndata: \(key)\n\n" }

  /// Bytes: at 300 kbit/s less than half a second.
  static let usual = 16 << 10
  static let usualPatience = Duration.seconds(10)

  private let limit: Int
  /// A screen that says nothing for so long is sent one more frame: what it said may have been lost.
  private let patience: Duration

  private struct State {
    /// Bytes of the frames on their way, the oldest first.
    var sizes: [Int] = []
    /// How many came.
    var seen = 0
    var lastSent = ContinuousClock.now
  }

  private let state = Mutex(State())

  init(limit: Int, patience: Duration) {
    self.limit = limit
    self.patience = patience
  }

  /// Whether the next frame may go out.
  var isOpen: Bool {
    state.withLock { state in
      state.sizes.reduce(0, +) <= limit || ContinuousClock.now - state.lastSent > patience
    }
  }

  func sent(_ bytes: Int) {
    state.withLock { state in
      state.sizes.append(bytes)
      state.lastSent = .now
    }
  }

  /// - Parameter frames: how many came since the stream began; what is older news, or more than was sent, says nothing.
  func seen(_ frames: Int) {
    state.withLock { state in
      guard frames > state.seen, frames - state.seen <= state.sizes.count else { return }
      state.sizes.removeFirst(frames - state.seen)
      state.seen = frames
    }
  }
}
