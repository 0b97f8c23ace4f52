/// How even days are.
package struct Evenness: Sendable, Equatable {
  package let days: Int
  /// Days without a sale.
  package let empty: Int
  package let mean: Double
  /// Standard deviation over mean: 0 is every day alike, 1 and more very uneven. Nil where nothing was sold.
  package let variation: Double?
  /// 0 is every day alike, near 1 is all on one day. Nil where nothing was sold.
  package let gini: Double?

  /// - Parameter values: one for each day, none below zero (a day of refunds counts as none).
  package init(_ values: [Int64]) {
    let amounts = values.map { Double(max(0, $0)) }.sorted()
    days = amounts.count
    empty = amounts.count { $0 == 0 }
    let sum = amounts.reduce(0, +)
    mean = amounts.isEmpty ? 0 : sum / Double(amounts.count)
    guard sum > 0, amounts.count > 1 else {
      (variation, gini) = (nil, nil)
      return
    }
    let center = mean
    let squares = amounts.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    variation = (squares / Double(amounts.count - 1)).squareRoot() / mean
    let weighted = amounts.enumerated().reduce(0.0) { $0 + Double($1.offset + 1) * $1.element }
    let count = Double(amounts.count)
    gini = 2 * weighted / (count * sum) - (count + 1) / count
  }
}

/// How much hangs on the largest of several.
package struct Dependence: Sendable, Equatable {
  package let name: String
  /// Thousandths of the whole.
  package let perMille: Int

  /// - Returns: nil where there is nothing.
  package init?(_ shares: [(name: String, amount: Int64)]) {
    let total = shares.reduce(Int64(0)) { $0 + max(0, $1.amount) }
    guard total > 0, let largest = shares.max(by: { ($0.amount, $1.name) < ($1.amount, $0.name) }) else { return nil }
    name = largest.name
    perMille = Int(max(0, largest.amount) * 1_000 / total)
  }
}
