/// The weeks before and after a day as dots, the mean of each side, and how sure their difference is.
///
/// Drawn by the template `IntervalPlot` in a box 360 × 280 units: dots before are rings, dots after are filled; below
/// them the difference with its interval beside zero.
package struct IntervalPlot: Sendable {
  /// A difference and the ends of its interval.
  package struct Difference: Sendable {
    package var value: Int
    package var lower: Int
    package var upper: Int

    package init(_ value: Int, lower: Int, upper: Int) {
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  struct Dot: Sendable {
    let x: Int
    let y: Int
    let isAfter: Bool
  }

  struct Mean: Sendable {
    let name: Written
    let value: Written
    let x1: Int
    let x2: Int
    let y: Int
    let nameY: Int
    let valueY: Int
    let isAfter: Bool
  }

  struct Interval: Sendable {
    let zero: Int
    let x1: Int
    let x2: Int
    let value: Int
    let text: Written
    let range: Written
  }

  let about: PlotText
  let axis: PlotAxis
  let dots: [Dot]
  let means: [Mean]
  let markX: Int
  let markLabelX: Int
  let mark: Written
  let markAnchor: String
  let labelX: Int
  let interval: Interval?
  let height: Int
  let ticks: [PlotTick]
  let numbers: PlotNumbers

  /// - Parameters:
  ///   - slots: each week by its name, those before the day first.
  ///   - before: the weeks before the day; `after`: those after it.
  ///   - means: of each side; nil leaves a mean out.
  ///   - mark: the day, in words.
  ///   - difference: nil where the weeks are too few to measure one; the lower part is left out then.
  init(
    _ about: PlotText, slots: [Written], before: [Int], after: [Int], means: (before: Int?, after: Int?),
    mark: Written, difference: Difference?, measure: PlotMeasure
  ) {
    self.about = about
    let axis = PlotAxis(before + after, measure, right: 276, height: 26...164)
    self.axis = axis
    // Half a slot stays free on both sides of the mark, and at both ends.
    let slotCount = before.count + after.count
    let x = { (half: Int) in axis.left + half * (axis.right - axis.left) / max(slotCount * 2, 1) }
    dots = (before + after).enumerated().map {
      Dot(x: x($0 * 2 + 1), y: axis.y($1), isAfter: $0 >= before.count)
    }
    markX = x(before.count * 2)
    self.mark = mark
    (markAnchor, markLabelX) = markX < 180 ? ("start", markX + 5) : ("end", markX - 5)
    labelX = axis.right + 6
    self.means = Self.means(means, from: axis.left, over: markX, axis, measure)
    interval = difference.map { Self.interval($0, measure) }
    height = difference == nil ? 190 : 280
    ticks = PlotTick.ends(slots, axis)
    numbers = PlotNumbers(
      columns: [.word("plot.week"), .word("plot.before"), .word("plot.after")],
      rows: zip(slots, before.map(Int?.some) + after.map { _ in nil }).enumerated().map { index, week in
        let later = index < before.count ? nil : after[index - before.count]
        return .init(
          label: week.0, cells: [week.1, later].map { value in value.map(measure.exact) ?? .text("") })
      } + [.init(label: .word("plot.mean"), cells: [means.before, means.after].map(measure.exact))])
  }

  private static func means(
    _ means: (before: Int?, after: Int?), from left: Int, over mark: Int, _ axis: PlotAxis, _ measure: PlotMeasure
  ) -> [Mean] {
    let known = [(means.before, "plot.before", false), (means.after, "plot.after", true)].compactMap { side in
      side.0.map { (value: $0, name: side.1, isAfter: side.2) }
    }
    let heights = apart(known.map { axis.y($0.value) - 2 }, by: 36, lowest: 150)
    return zip(known, heights).map { side, height in
      Mean(
        name: .word(side.name), value: measure.short(side.value), x1: side.isAfter ? mark + 4 : left,
        x2: side.isAfter ? axis.right : mark - 4, y: axis.y(side.value), nameY: height, valueY: height + 16,
        isAfter: side.isAfter)
    }
  }

  /// The scale reaches from the least to the greatest of the interval's ends and zero.
  private static func interval(_ difference: Difference, _ measure: PlotMeasure) -> Interval {
    let (least, greatest) = (min(difference.lower, 0), max(difference.upper, 0))
    let place = { (value: Int) in 12 + scaled(value - least, of: greatest - least, to: 336) }
    let (x1, x2) = (place(difference.lower), place(difference.upper))
    return Interval(
      zero: place(0), x1: x1, x2: x2, value: place(difference.value),
      text: .word("plot.difference", ["value": measure.exact(difference.value)]),
      range: .word(
        "plot.within", ["from": measure.exact(difference.lower), "to": measure.exact(difference.upper)]))
  }
}
