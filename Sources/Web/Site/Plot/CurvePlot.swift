/// A curve over amounts, such as profit over price, with some amounts marked on it.
///
/// Drawn by the template `CurvePlot` in a box 360 × 230 units; marks differ in dash and are named above the curve.
package struct CurvePlot: Sendable {
  /// An amount that has a name, such as the lowest price.
  package struct Mark: Sendable {
    package var name: Written
    package var x: Int

    package init(_ name: Written, x: Int) {
      self.name = name
      self.x = x
    }
  }

  struct MarkLine: Sendable {
    let label: Written
    let number: Int
    let x: Int
    let y1: Int
    let textX: Int
    let textY: Int
    let anchor: String
    let dotY: Int
  }

  let about: PlotText
  let axis: PlotAxis
  let curve: String
  let marks: [MarkLine]
  let bottom: Int
  let tickY: Int
  let height: Int
  let ticks: [PlotTick]
  let numbers: PlotNumbers

  /// - Parameters:
  ///   - points: at least two, ascending in x; between two of them the curve is straight.
  ///   - marks: three at most, within the points' range of x; one outside it is left out.
  ///   - xName: what the curve lies over; `yName`: what it shows. The table's headings.
  init(
    _ about: PlotText, points: [(x: Int, y: Int)], marks: [Mark], xMeasure: PlotMeasure, yMeasure: PlotMeasure,
    xName: Written, yName: Written
  ) {
    self.about = about
    let (first, last) = (points.first?.x ?? 0, points.last?.x ?? 0)
    let shown = marks.filter { (first...last).contains($0.x) }
    let top = 12 + shown.count * 18
    let axis = PlotAxis(points.map(\.y), yMeasure, right: 352, height: top...(top + 152))
    self.axis = axis
    let place = { (x: Int) in axis.left + scaled(x - first, of: last - first, to: axis.right - axis.left) }
    curve = plotPath(points.map { (place($0.x), axis.y($0.y)) })
    self.marks = Self.rows(shown.map { place($0.x) }).map { index, row in
      let (mark, x) = (shown[index], place(shown[index].x))
      let isLeft = x < Self.middle
      return MarkLine(
        label: .joined([mark.name, xMeasure.exact(mark.x)]), number: index + 1, x: x, y1: row * 18 + 4,
        textX: x + (isLeft ? 5 : -5), textY: row * 18 + 14, anchor: isLeft ? "start" : "end",
        dotY: axis.y(Self.value(at: mark.x, of: points)))
    }
    (bottom, tickY, height) = (top + 152, top + 172, top + 178)
    ticks = PlotTick.ends(points.map { xMeasure.exact($0.x) }, axis)
    numbers = PlotNumbers(
      columns: [xName, yName],
      rows: points.map { .init(label: xMeasure.exact($0.x), cells: [yMeasure.exact($0.y)]) })
  }

  private static let middle = 180

  /// The marks and the rows of their names: the outer ones above, so that no line crosses the name of a mark further out
  /// on its side.
  private static func rows(_ places: [Int]) -> [(mark: Int, row: Int)] {
    places.indices.sorted { min(places[$0], 360 - places[$0]) < min(places[$1], 360 - places[$1]) }
      .enumerated().map { ($1, $0) }
  }

  private static func value(at x: Int, of points: [(x: Int, y: Int)]) -> Int {
    guard let next = points.firstIndex(where: { $0.x >= x }) else { return points.last?.y ?? 0 }
    guard next > 0 else { return points[next].y }
    let (left, right) = (points[next - 1], points[next])
    return left.y + Int(Int128(right.y - left.y) * Int128(x - left.x) / Int128(right.x - left.x))
  }
}
