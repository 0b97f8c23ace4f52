import Trade

/// Lines over days; a day without a number is a gap, never a zero.
///
/// Drawn by the template `LinePlot` in a box 360 × 200 units. Lines differ in dash as well as in colour and are named
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

  struct GridLine: Sendable {
    let y: Int
    let textY: Int
    let value: Written
    let zero: Bool
  }

  struct Tick: Sendable {
    let x: Int
    let anchor: String
    let day: Written
  }

  struct TableRow: Sendable {
    let day: Written
    let values: [Written]
  }

  let id: String
  let title: Written
  let unit: Written
  let description: Written
  let sentence: Written?
  let curves: [Curve]
  let gridLines: [GridLine]
  let ticks: [Tick]
  let columns: [Written]
  let table: [TableRow]

  /// - Parameters:
  ///   - days: the first moment of each day, ascending; each series has as many values. At least two.
  ///   - series: five at most.
  init(
    id: String, title: Written, unit: Written, description: Written, sentence: Written?, days: [Instant],
    series: [Series]
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.description = description
    self.sentence = sentence
    let top = Self.roundTop(series.flatMap(\.values).compactMap { $0 }.max() ?? 0)
    let scale = Scale(days: days.count, top: top)
    curves = Self.curves(series, scale)
    gridLines = [0, top / 2, top].map { value in
      GridLine(y: scale.y(value), textY: scale.y(value) + 4, value: .count(value), zero: value == 0)
    }
    ticks = Self.ticks(days, scale)
    columns = [.word("plot.day")] + series.map(\.name)
    table = days.enumerated().map { index, day in
      TableRow(
        day: .day(day),
        values: series.map { $0.values[index].map { .count($0) } ?? .word("common.unknown") })
    }
  }

  /// Where days and values lie: the plot's inside is x 36…276, y 12…164.
  private struct Scale {
    let days: Int
    let top: Int

    func x(_ day: Int) -> Int { 36 + day * 240 / max(days - 1, 1) }
    func y(_ value: Int) -> Int { 164 - value * 152 / max(top, 1) }
  }

  /// The next even number with one leading digit or a five behind it, so that the half of it is whole.
  private static func roundTop(_ largest: Int) -> Int {
    var unit = 2
    while largest > unit * 10 { unit *= 10 }
    return max((largest + unit - 1) / unit, 1) * unit
  }

  private static func curves(_ series: [Series], _ scale: Scale) -> [Curve] {
    var labels: [Int] = []
    return series.enumerated().map { index, line in
      let last = line.values.lastIndex { $0 != nil } ?? 0
      let endY = scale.y((line.values.isEmpty ? nil : line.values[last]) ?? 0)
      var labelY = endY + 4
      while labels.contains(where: { abs($0 - labelY) < 16 }) { labelY += labelY > 150 ? -16 : 16 }
      labels.append(labelY)
      return Curve(
        name: line.name, path: path(line.values, scale), number: index + 1, labelY: labelY, endX: scale.x(last),
        endY: endY)
    }
  }

  private static func path(_ values: [Int?], _ scale: Scale) -> String {
    var path = ""
    var drawing = false
    for (day, value) in values.enumerated() {
      if let value { path += "\(drawing ? "L" : "M")\(scale.x(day)) \(scale.y(value))" }
      drawing = value != nil
    }
    return path
  }

  private static func ticks(_ days: [Instant], _ scale: Scale) -> [Tick] {
    guard let first = days.first, let last = days.last, days.count > 1 else { return [] }
    return [
      Tick(x: scale.x(0), anchor: "start", day: .day(first)),
      Tick(x: scale.x(days.count - 1), anchor: "end", day: .day(last)),
    ]
  }
}
