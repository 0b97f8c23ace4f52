/// Upright bars of days or weeks, each made of parts such as channels; a day without a number is a gap.
///
/// Drawn by the template `StackedBarPlot` in a box 360 × 190 units. Parts differ in pattern as well as in colour and are
/// named beside the bars in the order they are stacked; what is below zero hangs under the zero line.
package struct StackedBarPlot: Sendable {
  /// One part: a number for each slot, nil where nothing is known of the slot.
  package struct Part: Sendable {
    package var name: Written
    package var values: [Int?]

    package init(_ name: Written, _ values: [Int?]) {
      self.name = name
      self.values = values
    }
  }

  struct Piece: Sendable {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let number: Int
  }

  struct Name: Sendable {
    let name: Written
    let number: Int
    let boxX: Int
    let boxY: Int
    let textX: Int
    let textY: Int
  }

  let about: PlotText
  let axis: PlotAxis
  let pieces: [Piece]
  let names: [Name]
  let height = 190
  let ticks: [PlotTick]
  let numbers: PlotNumbers

  /// - Parameters:
  ///   - slots: each day or week by its name, ascending; 31 at most are legible, so a longer time goes by weeks.
  ///   - parts: five at most, the lowest in the bar first; each has as many values as there are slots.
  ///   - slotName: the table's first heading.
  ///   - addresses: where what a slot sums up stands; as many as there are slots, or none.
  init(
    _ about: PlotText, slots: [Written], parts: [Part], measure: PlotMeasure, slotName: Written = .word("plot.day"),
    addresses: [SiteURL?] = []
  ) {
    self.about = about
    let known = slots.indices.map { slot in parts.compactMap { $0.values[slot] } }
    let ends = known.flatMap { values in
      [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
    }
    let axis = PlotAxis(ends, measure, right: 248)
    self.axis = axis
    pieces = slots.indices.flatMap { Self.bar($0, of: slots.count, parts, axis) }
    names = parts.enumerated().map { index, part in
      let row = (parts.count - index) * 20
      return Name(
        name: part.name, number: index + 1, boxX: axis.right + 8, boxY: row - 9, textX: axis.right + 26, textY: row + 2)
    }
    ticks = PlotTick.ends(slots, axis)
    numbers = PlotNumbers(
      columns: [slotName] + parts.map(\.name) + [.word("plot.sum")],
      rows: slots.indices.map { slot in
        let sum = known[slot].isEmpty ? nil : known[slot].reduce(0, +)
        return .init(
          label: slots[slot], cells: (parts.map { $0.values[slot] } + [sum]).map(measure.exact),
          address: addresses.isEmpty ? nil : addresses[slot])
      })
  }

  private static func bar(_ slot: Int, of slots: Int, _ parts: [Part], _ axis: PlotAxis) -> [Piece] {
    let inside = axis.right - axis.left
    let (x, next) = (axis.left + slot * inside / slots, axis.left + (slot + 1) * inside / slots)
    var (above, below) = (0, 0)
    return parts.enumerated().compactMap { index, part in
      guard let value = part.values[slot], value != 0 else { return nil }
      let start = value > 0 ? above : below
      if value > 0 { above += value } else { below += value }
      let (top, bottom) = (axis.y(max(start, start + value)), axis.y(min(start, start + value)))
      return Piece(
        x: x, y: top, width: max(next - x - (next - x < 8 ? 1 : 2), 1), height: bottom - top, number: index + 1)
    }
  }
}
