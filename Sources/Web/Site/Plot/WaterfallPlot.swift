import Trade

/// The way from one amount to what is left of it: each step as a bar that begins where the one before it ended.
///
/// Drawn by the template `WaterfallPlot`, a row for each step in a box 360 units wide.
package struct WaterfallPlot: Sendable {
  /// A step, or a sum that stands on zero.
  package struct Step: Sendable {
    package var name: Written
    package var amount: Int64
    package var isSum: Bool
    /// Where the numbers that it is made of stand.
    package var address: SiteURL?

    package init(_ name: Written, _ amount: Int64, isSum: Bool = false, address: SiteURL? = nil) {
      self.name = name
      self.amount = amount
      self.isSum = isSum
      self.address = address
    }
  }

  struct Row: Sendable {
    let name: Written
    let amount: Written
    let kind: String
    let labelY: Int
    let barY: Int
    let x: Int
    let width: Int
  }

  struct TableRow: Sendable {
    let name: Written
    let amount: Written
    let share: Written
    let address: SiteURL?
  }

  let id: String
  let title: Written
  let unit: Written
  let description: Written
  let sentence: Written?
  let rows: [Row]
  let zeroX: Int
  let height: Int
  let columns: [Written]
  let table: [TableRow]

  private static let step = 40

  /// - Parameter steps: the first is what all others are a share of.
  init(id: String, title: Written, unit: Written, description: Written, sentence: Written?, steps: [Step]) {
    self.id = id
    self.title = title
    self.unit = unit
    self.description = description
    self.sentence = sentence
    let spans = Self.spans(steps)
    let low = min(0, spans.map(\.lowerBound).min() ?? 0)
    let high = max(1, spans.map(\.upperBound).max() ?? 1)
    func x(_ amount: Int64) -> Int { Int(Double(amount - low) * 356 / Double(high - low)) }
    zeroX = x(0)
    rows = zip(steps, spans).enumerated().map { place, step in
      Row(
        name: step.0.name, amount: .money(step.0.amount),
        kind: step.0.isSum ? "sum" : step.0.amount < 0 ? "down" : "up", labelY: place * Self.step + 14,
        barY: place * Self.step + 20, x: x(step.1.lowerBound),
        width: max(1, x(step.1.upperBound) - x(step.1.lowerBound)))
    }
    height = steps.count * Self.step + 2
    let whole = steps.first?.amount ?? 0
    columns = [.word("plot.step"), .word("plot.amount"), .word("plot.ofSales")]
    table = steps.map { step in
      let perMille = whole == 0 ? 0 : Int(step.amount * 1_000 / whole)
      return TableRow(
        name: step.name, amount: .money(step.amount), share: .share(perMille: perMille), address: step.address)
    }
  }

  private static func spans(_ steps: [Step]) -> [ClosedRange<Int64>] {
    var level: Int64 = 0
    return steps.map { step in
      let from = step.isSum ? 0 : level
      level = step.isSum ? step.amount : level + step.amount
      return min(from, level)...max(from, level)
    }
  }
}
