import Trade

/// Horizontal bars of shares, each with its label above and its numbers at its end.
///
/// Drawn by the template `BarPlot` in a box 360 units wide, so that its text is legible on a phone.
package struct BarPlot: Sendable {
  /// One bar: so many of so many.
  package struct Item: Sendable {
    package var label: Written
    package var part: Int
    package var whole: Int

    package init(_ label: Written, part: Int, whole: Int) {
      self.label = label
      self.part = part
      self.whole = whole
    }

    /// Thousandths, rounded half up; 0 of 0 is 0.
    var perMille: Int { whole > 0 ? (part * 1000 + whole / 2) / whole : 0 }

    /// Between which thousandths the true share lies, 95 times of a hundred; nil for 0 of 0.
    var interval: ClosedRange<Int>? {
      RateInterval(part, of: whole).map {
        Int(($0.lower * 1000).rounded())...Int(($0.upper * 1000).rounded())
      }
    }
  }

  struct Bar: Sendable {
    let label: Written
    let share: Written
    let parts: Written
    let labelY: Int
    let barY: Int
    let textY: Int
    let width: Int
    let textX: Int
  }

  let about: PlotText
  let bars: [Bar]
  let height: Int
  let numbers: PlotNumbers

  /// - Parameters:
  ///   - shown: the bars, in order; eight at most are legible.
  ///   - table: all the numbers, for the folded table.
  ///   - columns: the table's five headings: name, part, whole, share, and the range the share lies in.
  ///   - files: the numbers as a workbook and as CSV.
  init(
    _ about: PlotText, shown: [Item], table: [Item], columns: [Written], files: (xlsx: SiteURL, csv: SiteURL)? = nil
  ) {
    self.about = about
    let longest = max(shown.map(\.perMille).max() ?? 0, 1)
    bars = shown.enumerated().map { index, item in Self.bar(item, index, longest) }
    height = shown.count * Self.step + 2
    numbers = PlotNumbers(columns: columns, rows: table.map(Self.row), xlsx: files?.xlsx, csv: files?.csv)
  }

  private static func row(_ item: Item) -> PlotNumbers.Row {
    let range: Written =
      item.interval.map {
        .word("plot.range", ["from": .share(perMille: $0.lowerBound), "to": .share(perMille: $0.upperBound)])
      } ?? .text("")
    return PlotNumbers.Row(
      label: item.label, cells: [.count(item.part), .count(item.whole), .share(perMille: item.perMille), range])
  }

  private static let step = 48
  /// The longest bar leaves room for "100% · 1.234 dari 5.678" beside it.
  private static let longestBar = 170

  private static func bar(_ item: Item, _ index: Int, _ longest: Int) -> Bar {
    let width = item.perMille * longestBar / longest
    return Bar(
      label: item.label, share: .share(perMille: item.perMille),
      parts: .word("plot.of", ["part": .count(item.part), "whole": .count(item.whole)]),
      labelY: index * step + 16, barY: index * step + 23, textY: index * step + 36,
      width: max(width, item.part > 0 ? 2 : 0),
      textX: max(width, 2) + 8)
  }
}
