import Trade

/// What was claimed and ordered from minute to minute, over a strip of what was on show.
///
/// Drawn by the template `MomentsPlot` in a box 360 × 226 units: orders are bars, claims a line, and in the strip each
/// time an item was on show is a box with its code, where it fits.
struct MomentsPlot: Sendable {
  /// Some minutes: pieces claimed and ordered in them.
  struct Slot: Sendable {
    let label: Written
    var claimed = 0
    var ordered = 0
    var amount: Int64 = 0
  }

  /// An item on show, in slots from the first on.
  struct Shown: Sendable {
    let code: String
    let from: Double
    let to: Double
  }

  struct Bar: Sendable {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
  }

  struct Box: Sendable {
    let x: Int
    let width: Int
    let code: String
    let textX: Int
    let isEven: Bool
  }

  let about: PlotText
  let axis: PlotAxis
  let bars: [Bar]
  let claims: String
  let boxes: [Box]
  let ticks: [PlotTick]
  let height = 226
  let numbers: PlotNumbers

  /// - Parameter slots: ascending; at least two.
  init(_ about: PlotText, slots: [Slot], shown: [Shown], files: (xlsx: SiteURL, csv: SiteURL)) {
    self.about = about
    let axis = PlotAxis(slots.flatMap { [$0.claimed, $0.ordered] }, .count, right: 352)
    self.axis = axis
    let inside = axis.right - axis.left
    bars = slots.enumerated().filter { $1.ordered > 0 }.map { place, slot in
      let (x, next) = (axis.left + place * inside / slots.count, axis.left + (place + 1) * inside / slots.count)
      let y = axis.y(slot.ordered)
      return Bar(x: x, y: y, width: max(next - x, 1), height: axis.zero - y)
    }
    claims =
      slots.contains { $0.claimed > 0 }
      ? plotPath(
        slots.enumerated().map { place, slot in
          (axis.left + (2 * place + 1) * inside / (2 * slots.count), axis.y(slot.claimed))
        }) : ""
    boxes = shown.enumerated().map { index, shown in
      let x = axis.left + Int(shown.from / Double(slots.count) * Double(inside))
      let end = axis.left + Int(min(shown.to, Double(slots.count)) / Double(slots.count) * Double(inside))
      let width = max(end - x, 1)
      // A letter is some eight units wide.
      return Box(
        x: x, width: width, code: width >= shown.code.count * 8 + 2 ? shown.code : "", textX: x + width / 2,
        isEven: index.isMultiple(of: 2))
    }
    ticks = PlotTick.ends(slots.map(\.label), axis)
    numbers = PlotNumbers(
      columns: ["after.time", "after.claimedPieces", "after.orderedPieces", "after.ordered"].map { .word($0) },
      rows: slots.filter { $0.claimed > 0 || $0.ordered > 0 }.map { slot in
        .init(label: slot.label, cells: [.count(slot.claimed), .count(slot.ordered), .money(slot.amount)])
      }, xlsx: files.xlsx, csv: files.csv)
  }
}
