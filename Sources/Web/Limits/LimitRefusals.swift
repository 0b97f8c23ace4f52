import Synchronization
import Trade

/// How often something was refused because a limit was reached, of all shops and addresses together: as many numbers as
/// there are limits, however many come.
package final class LimitRefusals: Sendable {
  private let counts: Mutex<[String: Int]>

  /// A connection beyond those that one address may have.
  static let connections = "connections"

  /// What is counted, in the order of the limits.
  static let names = ShopLimit.allCases.map(\.rawValue) + [connections]

  init() { counts = Mutex(Dictionary(uniqueKeysWithValues: Self.names.map { ($0, 0) })) }

  func count(_ limit: ShopLimit) { count(limit.rawValue) }

  /// - Parameter name: one of ``names``; others are counted nowhere.
  func count(_ name: String) {
    counts.withLock { counts in
      if let known = counts[name] { counts[name] = known + 1 }
    }
  }

  /// As `/metrics` tells it.
  package var readings: [MetricReading] {
    let counts = counts.withLock { $0 }
    return Self.names.map { MetricReading(.refusals, [$0], Double(counts[$0] ?? 0)) }
  }
}
