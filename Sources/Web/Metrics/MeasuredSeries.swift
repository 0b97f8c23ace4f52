import Metrics
import Synchronization

/// A number that only grows, from the start of the process.
final class MeasuredCount: CounterHandler {
  private let count = Atomic<Int64>(0)

  var value: Int64 { count.load(ordering: .relaxed) }

  func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }

  func reset() { count.store(0, ordering: .relaxed) }
}

/// How long something took, sorted into buckets.
final class MeasuredTimes: TimerHandler {
  struct Content: Sendable {
    /// How many took at most as long as each edge, and longer than the one before; the last are longer than all.
    var counts = [Int64](repeating: 0, count: MeasuredTimes.edges.count + 1)
    var nanoseconds: Int64 = 0
  }

  /// Seconds: a page is quick below the second one, and somebody waits from the fifth on.
  static let edges: [Double] = [0.005, 0.02, 0.05, 0.1, 0.25, 1, 3, 10]

  private let kept = Mutex(Content())

  var content: Content { kept.withLock { $0 } }

  func recordNanoseconds(_ duration: Int64) {
    let seconds = Double(duration) / 1e9
    let place = Self.edges.firstIndex { seconds <= $0 } ?? Self.edges.count
    kept.withLock { content in
      content.counts[place] += 1
      content.nanoseconds &+= max(0, duration)
    }
  }
}

/// A number that rises and falls.
final class MeasuredLevel: MeterHandler {
  private let level = Mutex(0.0)

  var value: Double { level.withLock { $0 } }

  func set(_ value: Int64) { set(Double(value)) }

  func set(_ value: Double) { level.withLock { $0 = value } }

  func increment(by amount: Double) { level.withLock { $0 += amount } }

  func decrement(by amount: Double) { level.withLock { $0 -= amount } }
}
