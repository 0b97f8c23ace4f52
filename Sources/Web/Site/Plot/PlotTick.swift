/// A word under a plot's lower edge.
struct PlotTick: Sendable {
  let x: Int
  /// SVG's `text-anchor`.
  let anchor: String
  let label: Written

  /// The first and the last of a plot's slots.
  static func ends(_ labels: [Written], _ axis: PlotAxis) -> [PlotTick] {
    guard let first = labels.first, let last = labels.last, labels.count > 1 else { return [] }
    return [PlotTick(x: axis.left, anchor: "start", label: first), PlotTick(x: axis.right, anchor: "end", label: last)]
  }
}
