import Testing
import Trade

@testable import Web

struct PlotTests {
  private static let text = PlotText(
    id: "p", title: .text("t"), unit: .text("u"), description: .text("d"), sentence: nil)

  @Test func `a gap in the days stays a gap in the line`() throws {
    let slots = (0..<5).map { Written.day(SamplePages.now + SamplePages.day * $0) }
    let plot = LinePlot(
      Self.text, slots: slots,
      series: [.init(.text("a"), [4, 8, nil, 2, 0])])
    #expect(plot.curves.map(\.path) == ["M36 88L96 12M216 126L276 164"])
    #expect(plot.axis.lines.map(\.value) == [.count(0), .count(4), .count(8)])
    #expect(plot.numbers.rows.map(\.cells)[2] == [.word("common.unknown")])
  }

  @Test func `lines that end together keep their names apart`() {
    let slots = (0..<2).map { Written.day(SamplePages.now + SamplePages.day * $0) }
    let plot = LinePlot(
      Self.text, slots: slots,
      series: [.init(.text("a"), [1, 0]), .init(.text("b"), [2, 0]), .init(.text("c"), [3, 0])])
    let heights = plot.curves.map(\.labelY).sorted()
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 16 })
  }

  @Test func `days without any number are drawn as nothing`() {
    let slots = (0..<2).map { Written.day(SamplePages.now + SamplePages.day * $0) }
    let plot = LinePlot(
      Self.text, slots: slots,
      series: [.init(.text("a"), [nil, nil])])
    #expect(plot.curves.map(\.path) == [""])
  }

  @Test(arguments: [
    ([], [0, 1, 2]), ([3], [0, 2, 4]), ([24], [0, 15, 30]), ([-5], [-6, -3, 0]), ([-1, 100], [-50, 0, 50, 100]),
    ([-130, 20], [-160, -80, 0, 80]), ([100, -100], [-100, -50, 0, 50, 100]),
  ])
  func `an axis has round numbers, and zero among them`(values: [Int], marks: [Int]) {
    let axis = PlotAxis(values, .count, right: 276)
    #expect(axis.lines.map(\.value) == marks.map { .count($0) })
    #expect(axis.lines.filter(\.zero).map(\.y) == [axis.zero])
    #expect(axis.lines.first?.y == 164 && axis.lines.last?.y == 12)
  }

  @Test(arguments: [
    ([50, 50, 50], [50, 66, 82]), ([168, 168, 140], [154, 170, 138]), ([10, 90], [10, 90]), ([], []),
    ([169, 169, 169, 169], [122, 138, 154, 170]),
  ])
  func `names move apart and never below the drawing`(wanted: [Int], placed: [Int]) {
    #expect(apart(wanted) == placed)
  }

  @Test func `a step begins where the one before ended, and a loss crosses zero`() {
    let plot = WaterfallPlot(
      Self.text,
      items: [.change(.text("a"), 300), .change(.text("b"), -360), .total(.text("c")), .change(.text("d"), 20)],
      measure: .money())
    #expect(plot.zero == 60 && plot.height == 4 * 44)
    #expect(plot.bars.map(\.x) == [60, 0, 0, 0] && plot.bars.map(\.width) == [300, 360, 60, 20])
    #expect(plot.bars.map(\.restWidth) == [0, 0, 0, 40] && plot.bars[3].restX == 20)
    #expect(plot.bars.map(\.number) == [1, 2, 1, 3])
    #expect(plot.bars[2].amount == .money(-60))
  }

  @Test func `after a step that is not known no sum is known`() {
    let plot = WaterfallPlot(
      Self.text, items: [.change(.text("a"), 300), .change(.text("b"), nil), .total(.text("c"))], measure: .money())
    #expect(plot.bars.map(\.width) == [360, 0, 0])
    #expect(plot.bars[2].amount == .word("common.unknown"))
    #expect(plot.numbers.rows[2].cells == [.text(""), .word("common.unknown")])
  }

  @Test func `parts are stacked without a gap, and what is below zero hangs under it`() {
    let plot = StackedBarPlot(
      Self.text, slots: [.count(1), .count(2)],
      parts: [.init(.text("a"), [40, nil]), .init(.text("b"), [-50, nil]), .init(.text("c"), [60, nil])],
      measure: .count)
    // One slot is not known: three pieces in all.
    #expect(plot.pieces.map(\.number) == [1, 2, 3])
    #expect(plot.pieces[0].y + plot.pieces[0].height == plot.axis.zero && plot.pieces[1].y == plot.axis.zero)
    #expect(plot.pieces[2].y + plot.pieces[2].height == plot.pieces[0].y && plot.pieces[2].y == 12)
    #expect(plot.numbers.rows.map { $0.cells.last } == [.count(50), .word("common.unknown")])
  }

  @Test func `the line goes on dashed from today, within its band`() {
    let plot = BandPlot(
      Self.text, slots: (0..<4).map { .count($0) }, past: [2, 4],
      future: [.init(4, low: 2, high: 6), .init(4, low: 0, high: 8)],
      measure: .count)
    #expect(plot.known == "M36 126L116 88" && plot.todayX == 116)
    #expect(plot.expected == "M116 88L196 88L276 88")
    #expect(plot.band == "M116 88L196 50L276 12L276 164L196 126L116 88Z")
    #expect(plot.endLabels.map(\.value) == [.count(8), .count(4), .count(0)])
  }

  @Test func `without a past or a band only what is expected is drawn`() {
    let plot = BandPlot(
      Self.text, slots: [.count(0), .count(1)], past: [], future: [.init(4), .init(8)], measure: .count)
    #expect(plot.known == "" && plot.band == "" && plot.expected == "M36 88L276 12" && plot.todayX == 36)
    #expect(plot.numbers.rows.map { $0.cells.last } == [.word("common.unknown"), .word("common.unknown")])
  }

  @Test func `an interval over zero is drawn over the zero line`() throws {
    let plot = IntervalPlot(
      Self.text, slots: [.count(1), .count(2)], before: [4], after: [8], means: (before: 4, after: 8), mark: .text("m"),
      difference: .init(4, lower: -4, upper: 12), measure: .count)
    let interval = try #require(plot.interval)
    #expect([interval.x1, interval.zero, interval.value, interval.x2] == [12, 96, 180, 348])
    #expect(plot.dots.map(\.isAfter) == [false, true] && plot.markX == 156 && plot.dots.map(\.x) == [96, 216])
    #expect(plot.means.map(\.y) == plot.dots.map(\.y))
  }

  @Test func `marks stand on the curve, also between two points`() {
    let plot = CurvePlot(
      Self.text, points: [(x: 0, y: -10), (x: 10, y: 10)],
      marks: [.init(.text("now"), x: 5), .init(.text("out"), x: 11), .init(.text("low"), x: 1)], xMeasure: .count,
      yMeasure: .count, xName: .text("x"), yName: .text("y"))
    #expect(plot.marks.map(\.label) == [.joined([.text("low"), .count(1)]), .joined([.text("now"), .count(5)])])
    #expect(plot.marks.map(\.number) == [2, 1] && plot.marks[1].dotY == plot.axis.zero)
  }

  @Test func `the longest bar is the largest share, and none is still shown`() {
    let items = [BarPlot.Item(.text("a"), part: 3, whole: 10), BarPlot.Item(.text("b"), part: 0, whole: 0)]
    let plot = BarPlot(
      Self.text, shown: items, table: items, columns: [])
    #expect(plot.bars.map(\.width) == [170, 0])
    #expect(plot.bars.map(\.share) == [.share(perMille: 300), .share(perMille: 0)])
  }

  @Test func `a rate of few orders is in the table and not among the bars`() throws {
    let page = CancellationsPage(
      orders: 100, cancelled: 20,
      products: [.init("rare", orders: 2, cancelled: 2), .init("usual", orders: 98, cancelled: 18)], payments: [],
      cities: [])
    let plot = try #require(page.plots.first)
    #expect(plot.bars.map(\.label) == [.text("usual")])
    #expect(plot.numbers.rows.map(\.label) == [.text("usual"), .text("rare")])
  }
}
