import Testing

@testable import Trade

@Suite struct EvennessTests {
  private static func days(_ amounts: [Int64]) throws -> DaySeries {
    let first = try #require(LocalDate("2026-06-01"))
    let dates = amounts.indices.map { LocalDate(daysSince1970: first.daysSince1970 + $0) }
    return DaySeries(
      Dictionary(uniqueKeysWithValues: zip(dates, amounts)), over: first...(try #require(dates.last)))
  }

  @Test(
    arguments: [
      ([100, 100, 100, 100], 0, 0, 0), ([0, 0, 0, 400], 3, 2, 0.75), ([1, 2, 3, 4], 0, 0.516_397_779_494_322_3, 0.25),
    ] as [([Int64], Int, Double, Double)])
  func `equal days are even and one day with everything is not`(
    amounts: [Int64], empty: Int, variation: Double, gini: Double
  ) throws {
    guard case .measured(let measure) = Evenness(of: try Self.days(amounts)) else {
      Issue.record("not measured")
      return
    }
    #expect(measure.days == amounts.count && measure.emptyDays == empty)
    #expect(abs(measure.variation - variation) < 1e-12)
    #expect(abs(try #require(measure.gini) - gini) < 1e-12)
  }

  @Test func `what has no mean is not measured`() throws {
    #expect(Evenness(of: try Self.days([5])) == .tooShort)
    #expect(Evenness(of: try Self.days([0, 0, 0])) == .nothingEarned(days: 3))
    #expect(Evenness(of: try Self.days([4, -5])) == .nothingEarned(days: 2))
  }

  @Test func `a day below nothing leaves no share to compare`() throws {
    guard case .measured(let measure) = Evenness(of: try Self.days([10, -4, 6])) else {
      Issue.record("not measured")
      return
    }
    #expect(measure.gini == nil && measure.variation > 1)
  }

  @Test func `the largest part and how few parts bear an income`() throws {
    guard case .measured(let measure) = Dependence(of: ["shopee": 300, "tiktokShop": 100, "counter": -50]) else {
      Issue.record("not measured")
      return
    }
    #expect(measure.largest == "shopee" && measure.amount == 300 && measure.total == 400)
    #expect(measure.perMille == 750 && measure.herfindahl == 0.625 && measure.equalParts == 1.6)
  }

  @Test func `of equal parts the first by name is named, and nothing hangs on nothing`() {
    guard case .measured(let measure) = Dependence(of: ["b": 5, "a": 5, "c": 5, "d": 5]) else {
      Issue.record("not measured")
      return
    }
    #expect(measure.largest == "a" && measure.equalParts == 4)
    #expect(Dependence(of: [:]) == .nothing && Dependence(of: ["a": 0, "b": -1]) == .nothing)
  }

  @Test(
    arguments: [
      (500, 300, 0, .carriesOn(surplus: 200)), (300, 300, -5, .carriesOn(surplus: 0)),
      (100, 300, 1_000, .lasts(weeks: 5, shortfall: 200)), (100, 300, 199, .lasts(weeks: 0, shortfall: 200)),
      (-50, 0, 500, .lasts(weeks: 10, shortfall: 50)), (0, 10, -500, .lasts(weeks: 0, shortfall: 10)),
    ] as [(Int64, Int64, Int64, ChannelClosing)])
  func `the rest carries the fixed costs, or the reserve does for so many weeks`(
    rest: Int64, fixed: Int64, reserve: Int64, outcome: ChannelClosing
  ) {
    #expect(ChannelClosing(restPerWeek: rest, fixedCosts: fixed, reserve: reserve) == outcome)
  }

  @Test(
    arguments: [
      (928, 187, 0, .settled), (884, 171, 40, .settled), (135, 18, 98, .unsettled(open: 98)), (0, 0, 0, .noOrders),
      (20, 1, 1, .settled), (19, 1, 1, .unsettled(open: 1)),
    ] as [(Int, Int, Int, CancellationRate.State)])
  func `a rate is settled when nineteen of twenty orders are over`(
    orders: Int, cancelled: Int, open: Int, state: CancellationRate.State
  ) {
    let rate = CancellationRate(orders: orders, cancelled: cancelled, open: open)
    #expect(rate.state == state && (rate.interval == nil) == (orders == 0))
  }
}
