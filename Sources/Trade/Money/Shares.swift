/// Deals a whole amount out over weights, to the last minor unit.
enum Shares {
  /// Parts in proportion to the weights, each within one unit of its exact share; together they are the amount.
  ///
  /// Part n is the difference of two rounded running sums, so the same weights always give the same parts. Without any
  /// weight the first takes all.
  ///
  /// - Parameter weights: none below zero, at least one.
  static func of(_ amount: Int64, by weights: [Int64]) -> [Int64] {
    let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard total > 0 else { return [amount] + Array(repeating: 0, count: weights.count - 1) }
    var (running, dealt): (Int128, Int128) = (0, 0)
    return weights.map { weight in
      running += Int128(weight)
      let upTo = Int128(amount) * running / total
      defer { dealt = upTo }
      return Int64(upTo - dealt)
    }
  }
}
