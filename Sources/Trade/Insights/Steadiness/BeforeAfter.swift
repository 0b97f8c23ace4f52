private import Foundation

/// What changed with a day, and how sure that is: weeks before held against weeks after.
///
/// The interval is a pooled AR(1)-t one: weeks hang together, and an interval that takes them for independent is far too
/// narrow. With n weeks a side and their autocorrelation ρ, a mean of n weeks varies as v(n) = [1 + 2 Σ (1 − k/n) ρᵏ] / n.
package struct BeforeAfter: Sendable, Equatable {
  /// Means of the weeks before and after.
  package let before: Double
  package let after: Double
  /// The autocorrelation of neighbouring weeks, corrected for short series, 0 to 0.9.
  package let correlation: Double
  package let rawCorrelation: Double
  package let standardError: Double
  package let degrees: Double
  package let weeks: (before: Int, after: Int)
  private let noise: Double

  package var difference: Double { after - before }
  package var margin: Double { StudentT.quantile975(degrees) * standardError }
  /// Where the true difference lies, 95 times of a hundred.
  package var interval: ClosedRange<Double> { (difference - margin)...(difference + margin) }

  /// - Returns: nil with fewer than three weeks on a side, or without any variation.
  package init?(before: [Double], after: [Double]) {
    guard before.count >= 3, after.count >= 3 else { return nil }
    weeks = (before.count, after.count)
    let means = [before, after].map { $0.reduce(0, +) / Double($0.count) }
    (self.before, self.after) = (means[0], means[1])
    let residuals = zip([before, after], means).map { series, mean in series.map { $0 - mean } }
    let squares = residuals.joined().reduce(0) { $0 + $1 * $1 }
    guard squares > 0 else { return nil }
    let lagged = residuals.reduce(0.0) { sum, side in sum + zip(side, side.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } }
    rawCorrelation = lagged / squares
    let length = Double(before.count + after.count) / 2
    correlation = min(0.9, max(0, rawCorrelation + (1 + 3 * rawCorrelation) / length))
    let parts = [before.count, after.count].map { [correlation] in Self.variance($0, correlation) }
    let counts = [Double(before.count), Double(after.count)]
    noise = squares / (counts[0] * (1 - parts[0]) + counts[1] * (1 - parts[1]))
    standardError = (noise * (parts[0] + parts[1])).squareRoot()
    degrees = max(1 / parts[0] + 1 / parts[1] - 2, 3)
  }

  /// What a series shows.
  package enum Verdict: Sendable, Equatable {
    case more, less
    /// The interval holds zero; so many more weeks after would leave it out, were the difference and the noise to stay
    /// as they are. Nil for more than two years.
    case cannotTell(moreWeeks: Int?)
  }

  package var verdict: Verdict {
    if interval.lowerBound > 0 { return .more }
    if interval.upperBound < 0 { return .less }
    return .cannotTell(moreWeeks: (1...104).first { isTold(after: $0) })
  }

  private func isTold(after more: Int) -> Bool {
    let parts = [Self.variance(weeks.before, correlation), Self.variance(weeks.after + more, correlation)]
    let degrees = max(1 / parts[0] + 1 / parts[1] - 2, 3)
    return abs(difference) > StudentT.quantile975(degrees) * (noise * (parts[0] + parts[1])).squareRoot()
  }

  private static func variance(_ count: Int, _ correlation: Double) -> Double {
    let n = Double(count)
    let sum = (1..<max(count, 2)).reduce(0.0) { $0 + (1 - Double($1) / n) * pow(correlation, Double($1)) }
    return (1 + 2 * sum) / n
  }

  package static func == (left: BeforeAfter, right: BeforeAfter) -> Bool {
    left.before == right.before && left.after == right.after && left.standardError == right.standardError
      && left.weeks == right.weeks
  }
}
