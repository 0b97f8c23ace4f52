private import Foundation

/// How many sizes larger than the chart says a product must be bought, as far as its outcomes tell. See `docs/fit.md`.
package struct FitShift: Sendable, Equatable {
  package let mean: Double
  package let variance: Double
  /// Outcomes it was learned from.
  package let outcomes: Int

  /// What is thought of a chart before anything came back: right on average, wrong by a third of a size.
  package static let prior = FitShift(mean: 0, variance: spread * spread, outcomes: 0)

  static let spread = 0.35
  /// A piece is kept that is less than this many sizes off.
  static let tolerance = 0.75
  /// The spread of taste, in sizes.
  static let taste = 0.2
  /// One outcome in so many has nothing to do with the size, or was told wrongly.
  private static let stray = 0.05
  /// Where a body stands whose measures nobody said: about where its buyer thought.
  private static let unmeasured = FitStanding(
    mean: 0, variance: 0.8 * 0.8, isContradictory: false, isEstimate: false)

  private static let grid = (-50...50).map { Double($0) * 0.05 }

  /// What outcomes tell of a chart. Sizes that the chart lacks tell nothing.
  package static func learned(from outcomes: [FitOutcome], of chart: SizeChart) -> FitShift {
    var logs = grid.map { -$0 * $0 / (2 * spread * spread) }
    var count = 0
    for outcome in outcomes {
      guard let size = chart.place(of: outcome.size) else { continue }
      count += 1
      var standing = outcome.measures.flatMap { chart.standing(of: $0) } ?? unmeasured
      if outcome.measures.flatMap({ chart.standing(of: $0) }) == nil { standing.mean += Double(size) }
      let deviation = (standing.variance + taste * taste).squareRoot()
      for (place, shift) in grid.enumerated() {
        logs[place] += log(chance(of: outcome.outcome, Double(size), standing.mean + shift, deviation))
      }
    }
    guard count > 0 else { return .prior }
    let most = logs.max() ?? 0
    let weights = logs.map { exp($0 - most) }
    let sum = weights.reduce(0, +)
    let mean = zip(grid, weights).reduce(0) { $0 + $1.0 * $1.1 } / sum
    let variance = zip(grid, weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / sum
    return FitShift(mean: mean, variance: variance, outcomes: count)
  }

  /// That a size has this outcome for a body that needs `needed`.
  private static func chance(
    of outcome: FitOutcome.Outcome, _ size: Double, _ needed: Double, _ deviation: Double
  ) -> Double {
    let tooSmall = 1 - Bell.below((size + tolerance - needed) / deviation)
    let tooLarge = Bell.below((size - tolerance - needed) / deviation)
    let chance =
      switch outcome {
      case .tooSmall: tooSmall
      case .tooLarge: tooLarge
      case .kept: max(0, 1 - tooSmall - tooLarge)
      }
    return (1 - stray) * chance + stray / 3
  }
}
