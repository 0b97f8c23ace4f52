/// Where a body stands among the sizes of a chart, and how far that may be wrong; both in sizes.
struct FitStanding {
  var mean: Double
  var variance: Double
  var isContradictory: Bool
  var isEstimate: Bool
}

extension SizeChart {
  /// How far a measure may miss, as a share of itself: bodies of one weight are shaped in many ways, and people round.
  private enum Miss {
    static let weight = 0.07
    /// Without the height a weight tells less.
    static let weightAlone = 0.1
    static let height = 0.04
    static let chest = 0.03
    static let usualChest = 0.05
    static let age = 0.15
  }

  /// What a piece must leave around the chest, in millimetres.
  static let ease = 40

  /// Where a body stands by what the chart says; nil where it says nothing of these measures.
  func standing(of body: Measures) -> FitStanding? {
    var places: [Place] = []
    func add(_ scale: FitScale?, _ value: Int?, _ miss: Double, slack: Double = 1) {
      guard let scale, let value else { return }
      let spread = scale.spread(miss)
      places.append(Place(at: scale.place(of: Double(value)), variance: spread * spread, slack: slack))
    }
    let weights = FitScale(rows.map(\.weights))
    let chests = FitScale(chests: rows.map(\.chest), ease: Self.ease)
    add(weights, body.weight, body.height == nil ? Miss.weightAlone : Miss.weight)
    // Short and heavy, or tall and slim, is no contradiction.
    add(FitScale(rows.map(\.heights)), body.height, Miss.height, slack: 4)
    add(chests, body.chest, Miss.chest)
    add(FitScale(rows.map(\.ages)), body.age, Miss.age)
    var isEstimate = false
    if weights == nil, body.chest == nil, wearer != .child, let usual = body.usualChest, chests != nil {
      add(chests, usual, Miss.usualChest)
      isEstimate = true
    }
    return Self.together(places, isEstimate: isEstimate)
  }

  private struct Place {
    let at: Double
    let variance: Double
    /// By how much more than its variance it may differ from the others without contradicting them.
    let slack: Double
  }

  /// Weighed by how sure each is; when they differ by more than they may, all are less sure (Birge's ratio).
  private static func together(_ places: [Place], isEstimate: Bool) -> FitStanding? {
    guard !places.isEmpty else { return nil }
    let weight = places.reduce(0) { $0 + 1 / $1.variance }
    let mean = places.reduce(0) { $0 + $1.at / $1.variance } / weight
    let misfit = places.reduce(0) { $0 + ($1.at - mean) * ($1.at - mean) / ($1.variance * $1.slack) }
    let ratio = places.count > 1 ? max(1, misfit / Double(places.count - 1)) : 1
    return FitStanding(
      mean: mean, variance: ratio / weight, isContradictory: ratio > 4, isEstimate: isEstimate)
  }
}
