import TestSupport
import Testing

@testable import Trade

struct FitAdviserTests {
  private static let shirts = StandardChart.womanTop.chart

  private static func body(_ kilos: Double? = nil, _ tall: Int? = nil, chest: Int? = nil, years: Int? = nil) -> Measures
  {
    Measures(
      weight: kilos.map { Int($0 * 1_000) }, height: tall.map { $0 * 10 }, chest: chest.map { $0 * 10 },
      age: years.map { $0 * 12 })!  // the test says a measure
  }

  private func advise(_ body: Measures, _ chart: SizeChart = shirts, asked: String? = nil) -> FitAdvice {
    FitAdviser(chart).advise(body, asked: asked)
  }

  @Test func `weight and height in the middle of a size are sure of it`() {
    let advice = advise(Self.body(57, 158))
    #expect(advice.verdict == .size("L") && advice.sureness == .sure)
    #expect(advice.perMille >= 700)
    #expect(advice.reason.chest == 1_030 && advice.reason.room == .roomy)
  }

  @Test func `a body at the edge of two sizes may take either`() {
    let advice = advise(Self.body(61.5, 160))
    #expect(advice.verdict == .between("L", "XL") && advice.sureness == .maybe)
  }

  @Test func `a weight alone is less sure than with its height`() {
    let (alone, both) = (advise(Self.body(57)), advise(Self.body(57, 158)))
    #expect(alone.sizes.contains("L") && alone.sureness == .maybe)
    #expect(alone.perMille < both.perMille)
  }

  @Test func `a height alone tells no size`() {
    #expect(advise(Self.body(nil, 158)).verdict == .unknown(.tooVague))
  }

  @Test func `whoever is larger or smaller than all sizes is told so`() {
    let (large, small) = (advise(Self.body(120, 165)), advise(Self.body(28, 140)))
    #expect(large.verdict == .aboveAll("3XL") && large.sureness == .sure)
    #expect(small.verdict == .belowAll("S"))
  }

  @Test func `measures that contradict each other are never sure`() {
    let advice = advise(Self.body(45, 178, chest: 120))
    #expect(advice.sureness != .sure)
    let swapped = advise(Self.body(80, chest: 82))
    #expect(swapped.verdict == .unknown(.contradictory))
  }

  @Test func `the chest of the body needs a piece that leaves room around it`() {
    #expect(advise(Self.body(chest: 97)).sizes.contains("L"))
    #expect(advise(Self.body(chest: 105)).sizes.contains("XL"))
    #expect(advise(Self.body(chest: 140)).verdict == .aboveAll("3XL"))
  }

  @Test func `a chart without weights reckons the chest from the weight, and says so`() {
    let chart = SizeChart(.woman, Self.shirts.rows.map { SizeChart.Row($0.size, chest: $0.chest) })
    let advice = advise(Self.body(60, 155), chart)
    #expect(!advice.sizes.isEmpty && advice.reason.isEstimate && advice.sureness != .unknown)
  }

  @Test func `what the chart does not speak of is not known`() {
    let chart = SizeChart(.woman, [SizeChart.Row("M", length: 660)])
    #expect(advise(Self.body(60, 155), chart).verdict == .unknown(.notInChart))
    #expect(advise(Self.body(years: 5)).verdict == .unknown(.notInChart))
    #expect(advise(Self.body(60), SizeChart(.woman, [])).verdict == .unknown(.notInChart))
  }

  @Test func `a child is told by age, and better by weight and height too`() {
    let chart = StandardChart.child.chart
    #expect(advise(Self.body(years: 6), chart).sizes.contains("6"))
    let both = advise(Self.body(18, 110, years: 6), chart)
    #expect(both.verdict == .size("6") && both.sureness == .sure)
  }

  @Test func `one size fits many, and says where it ends`() {
    let chart = SizeChart(.anyone, StandardChart.oversize.chart.rows.filter { $0.size == "All Size" })
    #expect(advise(Self.body(55, 160), chart).verdict == .size("All Size"))
    #expect(advise(Self.body(95, 160), chart).verdict == .aboveAll("All Size"))
  }

  @Test func `a size that is named is judged for the body`() {
    #expect(advise(Self.body(57, 158), asked: "L").asked == .fits)
    #expect(advise(Self.body(75, 160), asked: "M").asked == .tooSmall)
    #expect(advise(Self.body(45, 155), asked: "XXL").asked == .tooLarge)
    #expect(advise(Self.body(57, 158), asked: "9XL").asked == nil)
    #expect(advise(Self.body(86, 160), asked: "XXXL").askedSize == "3XL")
  }

  @Test func `a heavier body never gets a smaller size`() {
    for standard in StandardChart.allCases {
      let adviser = FitAdviser(standard.chart)
      for tall in [nil, 100, 150, 160, 175] {
        let places = stride(from: 10.0, through: 130, by: 0.5).compactMap { adviser.place(for: Self.body($0, tall)) }
        #expect(places == places.sorted(), "\(standard) \(tall ?? 0)")
      }
    }
  }

  @Test func `every chance is one`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let chart = StandardChart.allCases.randomElement(using: &generator)!.chart  // there are some
      let body = Self.body(
        .random(in: 5...200, using: &generator), .random(in: 60...220, using: &generator),
        chest: Bool.random(using: &generator) ? .random(in: 45...160, using: &generator) : nil)
      let advice = FitAdviser(chart).advise(body)
      #expect((0...1_000).contains(advice.perMille))
      #expect(advice.sureness == .unknown || !advice.sizes.isEmpty)
    }
  }
}
