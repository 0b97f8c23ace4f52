/// Says which size of a product fits a body: by its chart, moved by what was kept and what came back.
///
/// Pure; one adviser serves any number of questions.
package struct FitAdviser: Sendable {
  package let chart: SizeChart
  package let shift: FitShift

  /// From this chance on an answer is sure, from this on it is one at all, and from this on a second size is named.
  private static let sure = 0.7
  private static let some = 0.45
  private static let second = 0.5

  package init(_ chart: SizeChart, shift: FitShift = .prior) {
    self.chart = chart
    self.shift = shift
  }

  package init(_ chart: SizeChart, outcomes: [FitOutcome]) {
    self.init(chart, shift: .learned(from: outcomes, of: chart))
  }

  /// - Parameter asked: a size that the question names.
  package func advise(_ body: Measures, asked: String? = nil) -> FitAdvice {
    guard let need = need(of: body) else { return .unknown(.notInChart) }
    var advice = advice(need, body)
    if let asked, let place = chart.place(of: asked), advice.sureness != .unknown {
      advice.askedSize = chart.rows[place].size
      advice.asked = said(of: place, need)
    }
    return advice
  }

  /// The place of the size that is advised: -1 below all, the number of sizes above all; nil where nothing is known.
  func place(for body: Measures) -> Int? { need(of: body).map { place($0) } }

  /// The size that is needed, as a place among the rows with its spread.
  private struct Need {
    let mean: Double
    let deviation: Double
    let standing: FitStanding
  }

  private func need(of body: Measures) -> Need? {
    chart.standing(of: body).map { standing in
      let variance = standing.variance + shift.variance + FitShift.taste * FitShift.taste
      return Need(mean: standing.mean + shift.mean, deviation: variance.squareRoot(), standing: standing)
    }
  }

  private func place(_ need: Need) -> Int {
    let last = Double(chart.rows.count - 1)
    if need.mean < -FitShift.tolerance { return -1 }
    if need.mean > last + FitShift.tolerance { return chart.rows.count }
    return Int(min(max(need.mean.rounded(), 0), last))
  }

  private func advice(_ need: Need, _ body: Measures) -> FitAdvice {
    let place = place(need)
    if place < 0 || place == chart.rows.count { return outside(need, body, isBelow: place < 0) }
    let chance = kept(place, need)
    // A grown person's height tells the length, not the girth.
    let isHeightAlone = chart.wearer != .child && body.weight == nil && body.chest == nil && body.age == nil
    guard chance >= Self.some, !isHeightAlone else {
      return .unknown(need.standing.isContradictory ? .contradictory : .tooVague)
    }
    let neighbour = need.mean >= Double(place) ? place + 1 : place - 1
    let isSure = chance >= Self.sure
    var verdict = FitAdvice.Verdict.size(chart.rows[place].size)
    if !isSure, chart.rows.indices.contains(neighbour), kept(neighbour, need) >= Self.second {
      verdict = .between(chart.rows[min(place, neighbour)].size, chart.rows[max(place, neighbour)].size)
    }
    return FitAdvice(
      verdict: verdict, sureness: isSure ? .sure : .maybe, perMille: Int((chance * 1_000).rounded()),
      reason: reason(place, body, need))
  }

  private func outside(_ need: Need, _ body: Measures, isBelow: Bool) -> FitAdvice {
    let place = isBelow ? 0 : chart.rows.count - 1
    let size = chart.rows[place].size
    return FitAdvice(
      verdict: isBelow ? .belowAll(size) : .aboveAll(size),
      sureness: kept(place, need) < 1 - Self.sure ? .sure : .maybe,
      perMille: Int((kept(place, need) * 1_000).rounded()), reason: reason(place, body, need))
  }

  /// That a size would be kept.
  private func kept(_ place: Int, _ need: Need) -> Double {
    Bell.below((Double(place) + FitShift.tolerance - need.mean) / need.deviation)
      - Bell.below((Double(place) - FitShift.tolerance - need.mean) / need.deviation)
  }

  private func said(of place: Int, _ need: Need) -> FitAdvice.Asked {
    kept(place, need) >= Self.some ? .fits : need.mean > Double(place) ? .tooSmall : .tooLarge
  }

  private func reason(_ place: Int, _ body: Measures, _ need: Need) -> FitReason {
    let row = chart.rows[place]
    var reason = FitReason()
    reason.weights = body.weight == nil ? nil : row.weights
    reason.ages = body.age == nil ? nil : row.ages
    reason.isContradictory = need.standing.isContradictory
    reason.isEstimate = need.standing.isEstimate
    reason.learned = Int((shift.mean * 100).rounded())
    let girth = body.chest ?? (chart.wearer == .child ? nil : body.usualChest)
    if let piece = row.chest {
      reason.chest = piece
      reason.room = girth.map { Self.room(piece - $0) }
    }
    return reason
  }

  /// By what a piece leaves around the chest, in millimetres.
  private static func room(_ slack: Int) -> FitReason.Room {
    slack < 20 ? .tight : slack < 60 ? .snug : slack < 180 ? .roomy : .loose
  }
}
