/// A line that is known up to today and expected after it, with the band in which it is expected.
///
/// Drawn by the template `BandPlot` in a box 360 × 190 units: solid before today, dashed after it.
package struct BandPlot: Sendable {
  /// What is expected at a later point; without `low` and `high` nobody knows how sure it is.
  package struct Estimate: Sendable {
    package var value: Int
    package var low: Int?
    package var high: Int?

    package init(_ value: Int, low: Int? = nil, high: Int? = nil) {
      self.value = value
      self.low = low
      self.high = high
    }
  }

  struct EndLabel: Sendable {
    let y: Int
    let value: Written
    let isMiddle: Bool
  }

  let about: PlotText
  let axis: PlotAxis
  let known: String
  let expected: String
  /// Empty where no band is known.
  let band: String
  let todayX: Int
  let todayLabelX: Int
  let todayAnchor: String
  let endLabels: [EndLabel]
  let labelX: Int
  let height = 190
  let ticks: [PlotTick]
  let numbers: PlotNumbers

  /// - Parameters:
  ///   - slots: the name of each point, the past ones first, ascending.
  ///   - past: a number for each point up to today, nil where none is known.
  ///   - future: the points after today.
  ///   - slotName: the table's first heading.
  init(
    _ about: PlotText, slots: [Written], past: [Int?], future: [Estimate], measure: PlotMeasure,
    slotName: Written = .word("plot.week")
  ) {
    self.about = about
    let values = past.compactMap(\.self) + future.flatMap { [$0.value, $0.low ?? $0.value, $0.high ?? $0.value] }
    let axis = PlotAxis(values, measure, right: 276)
    self.axis = axis
    let x = { (slot: Int) in axis.x(slot, of: slots.count) }
    known = plotPath(past.enumerated().map { (x($0), $1.map(axis.y)) })
    let today = past.last.flatMap(\.self).map { [Estimate($0, low: $0, high: $0)] } ?? []
    let ahead = today + future
    let first = past.count - today.count
    expected = plotPath(ahead.enumerated().map { (x(first + $0), axis.y($1.value)) })
    band = Self.band(ahead.enumerated().map { (x(first + $0), $1) }, axis)
    todayX = past.isEmpty ? axis.left : x(past.count - 1)
    (todayAnchor, todayLabelX) = todayX < 180 ? ("start", todayX + 5) : ("end", todayX - 5)
    endLabels = Self.endLabels(future.last, axis, measure)
    labelX = axis.right + 6
    ticks = PlotTick.ends(slots, axis)
    numbers = PlotNumbers(
      columns: [slotName, .word("plot.value"), .word("plot.low"), .word("plot.high")],
      rows: zip(slots, past).map { .init(label: $0, cells: [measure.exact($1), .text(""), .text("")]) }
        + zip(slots.dropFirst(past.count), future).map {
          .init(label: $0, cells: [$1.value, $1.low, $1.high].map(measure.exact))
        })
  }

  /// Along the upper ends and back along the lower ones, as far as they are known.
  private static func band(_ points: [(x: Int, estimate: Estimate)], _ axis: PlotAxis) -> String {
    let known = points.compactMap { point in
      point.estimate.low.flatMap { low in point.estimate.high.map { (x: point.x, low: low, high: $0) } }
    }
    guard known.count > 1 else { return "" }
    return plotPath(known.map { ($0.x, axis.y($0.high)) } + known.reversed().map { ($0.x, axis.y($0.low)) }) + "Z"
  }

  private static func endLabels(_ last: Estimate?, _ axis: PlotAxis, _ measure: PlotMeasure) -> [EndLabel] {
    guard let last else { return [] }
    let values = [last.high, last.value, last.low].compactMap(\.self)
    let heights = apart(values.map { axis.y($0) + 4 })
    return zip(values, heights).enumerated().map { index, end in
      EndLabel(y: end.1, value: measure.short(end.0), isMiddle: index == (last.high == nil ? 0 : 1))
    }
  }
}
