import Testing

@testable import Trade

/// Rates of the shop's own, in place of the schedule's.
struct OwnRateTests {
  private static let first = LocalDate("2026-01-01")!
  private static let day = LocalDate("2026-07-28")!

  /// What a part of a sale comes to, each time that it is charged.
  private func charged(
    _ own: FeeChoices.Override, programmes: [String] = [],
    lines: [FeeSale.Line] = [.init(sales: 100_000, pieces: 1)], on day: LocalDate = day
  ) throws -> [Int64] {
    let schedule = try #require(FeeSchedules.shipped.schedule(of: .shopee))
    let choices = FeeChoices(
      programmes: programmes.map { .init(channel: .shopee, key: $0, from: Self.first) },
      categories: [.init(channel: .shopee, key: "tops", from: Self.first)], overrides: [own])
    return schedule.expected(FeeSale(day: day, lines: lines), choices: choices).fees
      .filter { $0.part == own.part }.map(\.amount)
  }

  @Test(arguments: [[], ["promoXtra"], ["promoXtraPlus"], ["promoXtra", "promoXtraPlus"]])
  func `a part that two programmes may take is charged once by a rate of the shop's own`(programmes: [String]) throws {
    let own = FeeChoices.Override(channel: .shopee, part: .promoXtra, ppm: 60_000, from: Self.day)
    #expect(try charged(own, programmes: programmes) == [-6_000])
  }

  @Test func `the cap of a rate of the shop's own is that of the programme she joined`() throws {
    let own = FeeChoices.Override(channel: .shopee, part: .promoXtra, ppm: 60_000, from: Self.day)
    let dear = [FeeSale.Line(sales: 4_000_000, pieces: 1)]
    #expect(try charged(own, programmes: ["promoXtraPlus"], lines: dear) == [-80_000])
    #expect(try charged(own, programmes: ["promoXtra"], lines: dear) == [-60_000])
  }

  @Test func `an amount of the shop's own for an order is charged once, whatever the goods are`() throws {
    let lines = [
      FeeSale.Line(sales: 50_000, pieces: 1), FeeSale.Line(sales: 50_000, pieces: 1, category: "bags-watches"),
      FeeSale.Line(sales: 50_000, pieces: 1, category: "formula"),
    ]
    for category in [nil, "tops"] {
      let own = FeeChoices.Override(
        channel: .shopee, part: .processingFee, category: category, amount: 1_000, from: Self.day)
      #expect(try charged(own, lines: lines) == [-1_000])
    }
  }

  @Test func `a rate of one category for one day does not part the orders of other days`() throws {
    let lines = [
      FeeSale.Line(sales: 100_010, pieces: 1), FeeSale.Line(sales: 100_010, pieces: 1, category: "bags-watches"),
    ]
    let own = FeeChoices.Override(
      channel: .shopee, part: .promoXtra, category: "tops", ppm: 60_000, from: Self.day, to: Self.day)
    #expect(try charged(own, programmes: ["promoXtra"], lines: lines, on: Self.day.adding(days: 1)) == [-9_001])
    #expect(try charged(own, programmes: ["promoXtra"], lines: lines) == [-4_500, -6_001])
  }

  @Test func `a rate of one category says nothing of other goods, in a programme that she did not join`() throws {
    let own = FeeChoices.Override(
      channel: .shopee, part: .promoXtra, category: "bags-watches", ppm: 60_000, from: Self.day)
    let lines = [
      FeeSale.Line(sales: 100_000, pieces: 1), FeeSale.Line(sales: 50_000, pieces: 1, category: "bags-watches"),
    ]
    #expect(try charged(own, lines: lines) == [-3_000])
  }

  @Test func `an amount for an order is refused for one category of goods`() {
    let own = FeeChoices.Override(
      channel: .shopee, part: .processingFee, category: "tops", amount: 1_000, from: Self.day)
    #expect(FeeSchedules.shipped.problem(with: own) == .category)
  }
}
