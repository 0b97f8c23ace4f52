import Testing

@testable import Trade

struct TwinDaysTests {
  private func series(_ amounts: [String: Int64], _ first: String, _ last: String) throws -> DaySeries {
    let first = try #require(LocalDate(first))
    let last = try #require(LocalDate(last))
    return DaySeries(
      Dictionary(uniqueKeysWithValues: try amounts.map { (try #require(LocalDate($0.key)), $0.value) }),
      over: first...last)
  }

  @Test func `twin days of a summer are found, with their share and what they are beside a usual day`() throws {
    var amounts = ["2026-06-06": Int64(400), "2026-07-07": 500, "2026-08-08": 100]
    for day in 10...19 { amounts["2026-06-\(day)"] = 100 }
    let series = try series(amounts, "2026-06-01", "2026-08-31")
    let twins = TwinDays(of: series)
    #expect(twins.days.map(TwinDays.name) == ["6.6", "7.7", "8.8"])
    #expect(twins.amount == 1_000 && twins.total == 2_000 && twins.perMille == 500)
    // 1,000 on 3 days beside 1,000 on 89.
    #expect(twins.times(of: series) == 2_966)
  }

  @Test func `a span without such a day, or without anything sold, says nothing`() throws {
    #expect(TwinDays(of: try series(["2026-06-10": 5], "2026-06-07", "2026-07-06")).perMille == nil)
    #expect(TwinDays(of: try series([:], "2026-06-01", "2026-06-30")).perMille == nil)
    #expect(TwinDays.name(of: try #require(LocalDate("2026-12-12"))) == "12.12")
  }
}
