import Trade

/// Lines of amounts over days, weeks or prices, above and below zero; with a band of how sure they are, and a place marked.
///
/// Drawn by the template `AmountPlot` in a box 360 × 190 units. Lines differ in dash as well as in colour and are named
/// at their ends; a place without an amount is a gap.
package struct AmountPlot: Sendable {
  /// One line: an amount for each place, nil where nothing is known.
  package struct Series: Sendable {
    package var name: Written
    package var values: [Int64?]

    package init(_ name: Written, _ values: [Int64?]) {
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

  struct Mark: Sendable {
    let x: Int
    let textX: Int
    let anchor: String
    let name: Written
  }

  struct Tick: Sendable {
    let x: Int
    let anchor: String
    let name: Written
  }

  struct TableRow: Sendable {
    let name: Written
    let values: [Written]
  }

  let id: String
  let title: Written
  let unit: Written
  let description: Written
  let sentence: Written?
  let band: String?
  let curves: [Curve]
  let gridLines: [GridLine]
  let marks: [Mark]
  let ticks: [Tick]
  let columns: [Written]
  let table: [TableRow]

  /// What the plot is about.
  struct About {
    /// Unique on its page; letters only.
    let id: String
    let title: Written
    let unit: Written
    /// What the plot shows, for those who cannot see it.
    let description: Written
    /// What it means for the seller, with the number in it.
    let sentence: Written?
  }

  /// - Parameters:
  ///   - places: what stands at each place; at least two, and as many as each series has values.
  ///   - series: five at most.
  ///   - band: the low and the high end at each place.
  ///   - marks: places with a name, such as a day on which something began.
  init(
    _ about: About, placeName: Written, places: [Written], series: [Series], band: [ClosedRange<Int64>?] = [],
    marks: [(place: Int, name: Written)] = []
  ) {
    id = about.id
    title = about.title
    unit = about.unit
    description = about.description
    sentence = about.sentence
    let all =
      series.flatMap(\.values).compactMap { $0 } + band.compactMap { $0 }.flatMap { [$0.lowerBound, $0.upperBound] }
    let scale = Scale(places: places.count, lowest: min(0, all.min() ?? 0), highest: max(0, all.max() ?? 0))
    self.band = Self.band(band, scale)
    curves = Self.curves(series, scale)
    gridLines = scale.lines.map { value in
      GridLine(y: scale.y(value), textY: scale.y(value) + 4, value: .shortMoney(value), zero: value == 0)
    }
    self.marks = marks.map { mark in
      let x = scale.x(mark.place)
      return Mark(x: x, textX: x > 160 ? x - 4 : x + 4, anchor: x > 160 ? "end" : "start", name: mark.name)
    }
    ticks =
      places.count < 2
      ? []
      : [
        Tick(x: scale.x(0), anchor: "start", name: places[0]),
        Tick(x: scale.x(places.count - 1), anchor: "end", name: places[places.count - 1]),
      ]
    columns = [placeName] + series.map(\.name)
    table = places.enumerated().map { place, name in
      TableRow(
        name: name, values: series.map { $0.values[place].map { .money($0) } ?? .word("common.unknown") })
    }
  }

  /// Where places and amounts lie: the plot's inside is x 44…276, y 12…164.
  private struct Scale {
    let places: Int
    let step: Int64
    let low: Int64
    let high: Int64

    init(places: Int, lowest: Int64, highest: Int64) {
      self.places = places
      step = Self.step(for: max(highest - lowest, 1))
      low = -((-lowest + step - 1) / step) * step
      high = max((highest + step - 1) / step, lowest < 0 ? 0 : 1) * step
    }

    /// One, two or five with zeros behind, so that four lines or fewer span the amounts.
    private static func step(for span: Int64) -> Int64 {
      var unit: Int64 = 1
      while unit < Int64.max / 100 {
        for step in [unit, unit * 2, unit * 5] where step * 3 >= span { return step }
        unit *= 10
      }
      return unit
    }

    var lines: [Int64] { stride(from: low, through: high, by: Int64.Stride(step)).map { $0 } }

    func x(_ place: Int) -> Int { 44 + place * 232 / max(places - 1, 1) }
    func y(_ value: Int64) -> Int { 164 - Int((Double(value - low) * 152 / Double(max(high - low, 1))).rounded()) }
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

  private static func path(_ values: [Int64?], _ scale: Scale) -> String {
    var path = ""
    var drawing = false
    for (place, value) in values.enumerated() {
      if let value { path += "\(drawing ? "L" : "M")\(scale.x(place)) \(scale.y(value))" }
      drawing = value != nil
    }
    return path
  }

  private static func band(_ band: [ClosedRange<Int64>?], _ scale: Scale) -> String? {
    let known = band.enumerated().compactMap { place, range in range.map { (place, $0) } }
    guard known.count > 1 else { return nil }
    let upper = known.map { "\(scale.x($0.0)) \(scale.y($0.1.upperBound))" }
    let lower = known.reversed().map { "\(scale.x($0.0)) \(scale.y($0.1.lowerBound))" }
    return "M" + (upper + lower).joined(separator: "L") + "Z"
  }
}
