/// How much of an income hangs on one channel, one product or one campaign day.
package enum Dependence: Sendable, Equatable {
  /// No part brought anything.
  case nothing
  case measured(Measure)

  package struct Measure: Sendable, Equatable {
    /// The name of the part that brought most; of equal ones the first by name.
    package let largest: String
    /// What it brought, and what all parts brought that brought anything, in minor units.
    package let amount: Int64
    package let total: Int64
    /// Herfindahl's index, the sum of the squared shares: 1 where one part is everything, 1/n where n are equal
    /// (O. C. Herfindahl, "Concentration in the U.S. steel industry", 1950).
    package let herfindahl: Double

    /// The largest part's share in thousandths, rounded half up.
    package var perMille: Int {
      Int((Int128(amount) * 1000 + Int128(total) / 2) / Int128(total))
    }

    /// So many equal parts would hang together as little.
    package var equalParts: Double { 1 / herfindahl }
  }

  /// - Parameters:
  ///   - parts: what each part brought; one that brought nothing, or cost, carries nothing and counts for nothing.
  package init(of parts: [String: Int64]) {
    let bearing = parts.filter { $0.value > 0 }
    let total = bearing.values.reduce(0, +)
    guard let largest = bearing.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) else {
      self = .nothing
      return
    }
    let squares = bearing.values.sorted().reduce(0) { sum, amount in
      let share = Double(amount) / Double(total)
      return sum + share * share
    }
    self = .measured(Measure(largest: largest.key, amount: largest.value, total: total, herfindahl: squares))
  }
}
