import Testing

@testable import Trade

struct SteadinessTests {
  @Test func `weeks that hang together widen the interval`() throws {
    let change = try #require(
      BeforeAfter(
        before: [42, 38, 45, 51, 47, 40, 36, 39, 44, 50, 48, 43, 41],
        after: [58, 63, 61, 52, 49, 55, 66, 70, 64, 57, 53, 60, 62]))
    #expect(abs(change.difference - 15.846154) < 1e-6)
    #expect(abs(change.rawCorrelation - 0.459211) < 1e-6 && abs(change.correlation - 0.642105) < 1e-6)
    #expect(abs(change.standardError - 4.703851) < 1e-6 && abs(change.degrees - 4.807278) < 1e-6)
    #expect(abs(change.interval.lowerBound - 3.607254) < 1e-6 && abs(change.interval.upperBound - 28.085054) < 1e-6)
    #expect(change.verdict == .more)
  }

  @Test func `weeks that swing to and fro count as independent`() throws {
    let change = try #require(
      BeforeAfter(
        before: [42, 58, 31, 65, 47, 30, 72, 39, 44, 60, 28, 53, 41],
        after: [48, 63, 36, 72, 49, 35, 66, 50, 44, 67, 33, 60, 52]))
    #expect(abs(change.rawCorrelation + 0.673869) < 1e-6 && change.correlation == 0)
    #expect(abs(change.standardError - 5.262254) < 1e-6 && change.degrees == 24)
    #expect(abs(change.interval.lowerBound + 5.860759) < 1e-6 && abs(change.interval.upperBound - 15.860759) < 1e-6)
    guard case .cannotTell(let weeks) = change.verdict else {
      Issue.record("told too much: \(change.verdict)")
      return
    }
    #expect(weeks == nil || (weeks ?? 0) > 1)
  }

  @Test func `too few weeks, or weeks without any difference, tell nothing`() {
    #expect(BeforeAfter(before: [1, 2], after: [3, 4, 5]) == nil)
    #expect(BeforeAfter(before: [5, 5, 5], after: [5, 5, 5]) == nil)
  }

  @Test(arguments: [
    (1.0, 12.706204736), (3.0, 3.182446305), (10.0, 2.228138852), (24.0, 2.063898562), (120.0, 1.979930405),
  ])
  func `quantiles of t are those of the tables`(degrees: Double, wanted: Double) {
    #expect(abs(StudentT.quantile975(degrees) - wanted) < 1e-8)
  }

  @Test func `evenness is nothing for days alike and near one for a single day`() {
    let even = Evenness([100, 100, 100, 100])
    #expect(even.gini == 0 && even.variation == 0 && even.empty == 0)
    let single = Evenness([0, 0, 0, 400])
    #expect(single.gini == 0.75 && single.empty == 3)
    #expect(Evenness([]).gini == nil && Evenness([0, 0]).variation == nil)
  }

  @Test func `weeks are whole, from Monday on`() throws {
    // 2026-06-01 is a Monday.
    let first = try #require(LocalDate("2026-05-30"))
    let series = IncomeSeries(
      [first.adding(days: 2): 5, first.adding(days: 8): 7], over: first...first.adding(days: 20))
    #expect(series.weeks.map(\.monday.description) == ["2026-06-01", "2026-06-08"])
    #expect(series.weeks.map(\.amount) == [12, 0])
    #expect(IncomeSeries([:], over: first...first).weeks == [])
  }

  @Test func `a steady past forecasts itself without error and lets its surplus be drawn`() throws {
    let monday = try #require(LocalDate("2026-01-05"))
    let past = (0..<30).map { IncomeSeries.Week(monday: monday.adding(days: 7 * $0), amount: 1_000_000) }
    let forecast = try #require(CashForecast(past: past))
    #expect(forecast.weeks.count == 8 && forecast.weeks.allSatisfy { $0.amount == 1_000_000 && $0.error == 0 })
    #expect(forecast.weeklyDraw(atHand: 0, weeklyCosts: 400_000) == 600_000)
    #expect(CashForecast(past: Array(past.prefix(1))) == nil)
    #expect(CashForecast(past: Array(past.prefix(5)))?.weeklyDraw(atHand: 0, weeklyCosts: 0) == nil)
  }

  @Test func `when a channel closes the rest lasts as long as what is put by covers the gap`() {
    #expect(Closing(weekly: 900_000, costs: 800_000, atHand: 0) == .carriesOn)
    #expect(Closing(weekly: 300_000, costs: 800_000, atHand: 2_600_000) == .weeks(5))
  }
}
