/// The way from one sum to another, step by step, from sales to what is left of them.
///
/// Drawn by the template `WaterfallPlot` in a box 360 units wide: bars lie, each with its label and amount above it, so
/// that twelve steps are legible on a phone. Sums begin at zero; a step begins where the one before ended.
package struct WaterfallPlot: Sendable {
  package enum Item: Sendable {
    /// A sum to begin with, or one that adds to what is there or takes from it.
    case change(Written, Int?, address: SiteURL? = nil)
    /// What is there now.
    case total(Written, address: SiteURL? = nil)
  }

  struct Bar: Sendable {
    let label: Written
    let amount: Written
    let labelY: Int
    let barY: Int
    let x: Int
    let width: Int
    /// From zero to where the bar begins: what is there besides.
    let restX: Int
    let restWidth: Int
    /// Which of the fills: sums, losses and gains differ.
    let number: Int
    let isTotal: Bool
    /// The zero line passes the bar, and not the words.
    let zeroTop: Int
    let zeroEnd: Int
  }

  let about: PlotText
  let bars: [Bar]
  let height: Int
  let zero: Int
  let numbers: PlotNumbers

  /// - Parameters:
  ///   - items: in order; a step that is not known (nil) leaves every sum after it unknown.
  init(_ about: PlotText, items: [Item], measure: PlotMeasure) {
    self.about = about
    let steps = Self.steps(items)
    let ends = steps.flatMap { [$0.from, $0.to].compactMap(\.self) }
    let (least, greatest) = (min(ends.min() ?? 0, 0), max(ends.max() ?? 0, 0))
    let place = { (value: Int) in scaled(value - least, of: greatest - least, to: 360) }
    zero = place(0)
    height = steps.count * Self.step
    bars = steps.enumerated().map { index, step in Self.bar(step, index, place, measure) }
    numbers = PlotNumbers(
      columns: [.word("plot.step"), .word("plot.amount"), .word("plot.running")],
      rows: steps.map { step in
        .init(
          label: step.label, cells: [step.isTotal ? .text("") : measure.exact(step.amount), measure.exact(step.to)],
          address: step.address)
      })
  }

  private static let step = 44

  private struct Step {
    let label: Written
    let amount: Int?
    let from: Int?
    let to: Int?
    let isTotal: Bool
    let address: SiteURL?
  }

  private static func steps(_ items: [Item]) -> [Step] {
    var running: Int? = 0
    return items.map { item in
      switch item {
      case .total(let label, let address):
        return Step(label: label, amount: running, from: 0, to: running, isTotal: true, address: address)
      case .change(let label, let amount, let address):
        let before = running
        running = before.flatMap { before in amount.map { before + $0 } }
        return Step(label: label, amount: amount, from: before, to: running, isTotal: false, address: address)
      }
    }
  }

  private static func bar(_ step: Step, _ index: Int, _ place: (Int) -> Int, _ measure: PlotMeasure) -> Bar {
    var (x, width, restX, restWidth) = (place(0), 0, place(0), 0)
    if let from = step.from, let to = step.to {
      let (start, end, zero) = (place(from), place(to), place(0))
      (x, width) = (min(start, end), abs(end - start))
      if from != to { width = max(width, 2) }
      // Between zero and the nearer end, if both lie on one side of it.
      let near = (from < 0) == (to < 0) ? (abs(from) < abs(to) ? start : end) : zero
      (restX, restWidth) = (min(near, zero), abs(near - zero))
    }
    return Bar(
      label: step.label, amount: measure.exact(step.amount), labelY: index * Self.step + 14,
      barY: index * Self.step + 20, x: x, width: width, restX: restX, restWidth: restWidth,
      number: step.isTotal || index == 0 ? 1 : (step.amount ?? 0) < 0 ? 2 : 3, isTotal: step.isTotal,
      zeroTop: index * Self.step + 18, zeroEnd: index * Self.step + 36)
  }
}
