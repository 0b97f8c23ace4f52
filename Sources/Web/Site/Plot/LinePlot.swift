/// Lines over days; a day without a number is a gap, never a zero.
///
/// Drawn by the template `LinePlot` in a box 360 × 190 units. Lines differ in dash as well as in colour and are named
/// at their ends.
package struct LinePlot: Sendable {
  /// One line: a number for each day, nil where nothing is known.
  package struct Series: Sendable {
    package var name: Written
    package var values: [Int?]

    package init(_ name: Written, _ values: [Int?]) {
      self.name = name
      self.values = values
    }
  }

  struct Curve: Sendable {
    let name: Written
    let path: String
    let number: Int
    let labelY: Int
    let endX: Int
    let endY: Int
  }

  let about: PlotText
  let axis: PlotAxis
  let curves: [Curve]
  let height = 190
  let ticks: [PlotTick]
  let numbers: PlotNumbers

  /// - Parameters:
  ///   - slots: each day by its name, ascending; each series has as many values. At least two.
  ///   - series: five at most.
  ///   - slotName: the table's first heading.
  ///   - addresses: where what a slot sums up stands; as many as there are slots, or none.
  init(
    _ about: PlotText, slots: [Written], series: [Series], measure: PlotMeasure = .count,
    slotName: Written = .word("plot.day"), addresses: [SiteURL?] = []
  ) {
    self.about = about
    let axis = PlotAxis(series.flatMap(\.values).compactMap(\.self), measure, right: 276)
    self.axis = axis
    curves = Self.curves(series, axis, slots: slots.count)
    ticks = PlotTick.ends(slots, axis)
    numbers = PlotNumbers(
      columns: [slotName] + series.map(\.name),
      rows: slots.enumerated().map { index, slot in
        .init(
          label: slot, cells: series.map { measure.exact($0.values[index]) },
          address: addresses.isEmpty ? nil : addresses[index])
      })
  }

  private static func curves(_ series: [Series], _ axis: PlotAxis, slots: Int) -> [Curve] {
    let ends = series.map { line in
      let last = line.values.lastIndex { $0 != nil } ?? 0
      return (x: axis.x(last, of: slots), y: axis.y((line.values.isEmpty ? nil : line.values[last]) ?? 0))
    }
    let labels = apart(ends.map { $0.y + 4 })
    return series.enumerated().map { index, line in
      Curve(
        name: line.name, path: plotPath(line.values.enumerated().map { (axis.x($0, of: slots), $1.map(axis.y)) }),
        number: index + 1, labelY: labels[index], endX: ends[index].x, endY: ends[index].y)
    }
  }
}
