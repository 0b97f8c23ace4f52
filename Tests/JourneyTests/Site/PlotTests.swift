import Testing
import Trade

@testable import Web

struct PlotTests {
  @Test func `a gap in the days stays a gap in the line`() throws {
    let days = (0..<5).map { SamplePages.now + SamplePages.day * $0 }
    let plot = LinePlot(
      id: "p", title: .text("t"), unit: .text("u"), description: .text("d"), sentence: nil, days: days,
      series: [.init(.text("a"), [4, 8, nil, 2, 0])])
    #expect(plot.curves.map(\.path) == ["M36 88L96 12M216 126L276 164"])
    #expect(plot.gridLines.map(\.value) == [.count(0), .count(4), .count(8)])
    #expect(plot.table.map(\.values)[2] == [.word("common.unknown")])
  }

  @Test func `lines that end together keep their names apart`() {
    let days = (0..<2).map { SamplePages.now + SamplePages.day * $0 }
    let plot = LinePlot(
      id: "p", title: .text("t"), unit: .text("u"), description: .text("d"), sentence: nil, days: days,
      series: [.init(.text("a"), [1, 0]), .init(.text("b"), [2, 0]), .init(.text("c"), [3, 0])])
    let heights = plot.curves.map(\.labelY).sorted()
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 16 })
  }

  @Test func `days without any number are drawn as nothing`() {
    let days = (0..<2).map { SamplePages.now + SamplePages.day * $0 }
    let plot = LinePlot(
      id: "p", title: .text("t"), unit: .text("u"), description: .text("d"), sentence: nil, days: days,
      series: [.init(.text("a"), [nil, nil])])
    #expect(plot.curves.map(\.path) == [""])
  }

  @Test func `the longest bar is the largest share, and none is still shown`() {
    let items = [BarPlot.Item(.text("a"), part: 3, whole: 10), BarPlot.Item(.text("b"), part: 0, whole: 0)]
    let plot = BarPlot(
      id: "p", title: .text("t"), unit: .text("u"), description: .text("d"), sentence: nil, shown: items, table: items,
      columns: [])
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
    #expect(plot.table.map(\.label) == [.text("usual"), .text("rare")])
  }
}
