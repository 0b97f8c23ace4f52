/// Between which rates the true one lies, 95 times of a hundred, when so many of so many were counted.
///
/// Wilson's interval for a share: it keeps within 0 and 1, and is honest about few orders too (E. B. Wilson, "Probable
/// inference, the law of succession, and statistical inference", 1927).
package struct RateInterval: Sendable, Equatable {
  /// 0 to 1.
  package let lower: Double
  package let upper: Double

  /// Nil for none of none, which says nothing.
  ///
  /// - Parameters:
  ///   - part: 0 to `whole`.
  package init?(_ part: Int, of whole: Int) {
    guard whole > 0, (0...whole).contains(part) else { return nil }
    let (count, share) = (Double(whole), Double(part) / Double(whole))
    let spread = Self.deviations * Self.deviations / count
    let middle = (share + spread / 2) / (1 + spread)
    let reach = (spread * share * (1 - share) + spread * spread / 4).squareRoot() / (1 + spread)
    lower = part == 0 ? 0 : middle - reach
    upper = part == whole ? 1 : middle + reach
  }

  /// Standard deviations to both sides that hold 95 % of a normal distribution.
  private static let deviations = 1.959_963_984_540_054
}
