import Testing

@testable import Trade

@Suite struct ReleaseLagsTests {
  /// Ten orders: one after two days, eight after seven, one after twenty.
  private static var lags: ReleaseLags {
    var lags = ReleaseLags()
    for (count, days) in [(Int64(1), 2), (8, 7), (1, 20)] { lags.add(count, days: days) }
    return lags
  }

  @Test(arguments: [(50, 0, 2), (500, 0, 7), (900, 0, 7), (901, 0, 20), (1_000, 0, 20), (500, 8, 20), (1, 3, 7)])
  func `so many were released within so many days`(perMille: Int64, least: Int, days: Int) {
    #expect(Self.lags.days(perMille: perMille, atLeast: least) == days)
  }

  @Test func `what waits longer than anything before has no usual day`() {
    #expect(Self.lags.days(perMille: 500, atLeast: 21) == nil)
    #expect(Self.lags.days(perMille: 500, atLeast: 121) == nil)
    #expect(ReleaseLags().usual == nil && ReleaseLags().awaited(5, of: LocalDate(daysSince1970: 20_000)) == [])
  }

  @Test func `money is parted over the days on which it may come, to the rupiah`() {
    let day = LocalDate(daysSince1970: 20_000)
    let fresh = Self.lags.awaited(1_003, of: day)
    #expect(fresh.map { $0.expectedOn.daysSince1970 - 20_000 } == [2, 7, 7, 7, 7])
    #expect(fresh.reduce(0) { $0 + $1.amount } == 1_003)
    let old = Self.lags.awaited(500, of: day, elapsed: 8)
    #expect(old.map { $0.expectedOn.daysSince1970 - 20_000 } == [20, 20, 20, 20, 20])
    // Longer than any other: it should have been there.
    #expect(Self.lags.awaited(500, of: day, elapsed: 30).allSatisfy { $0.expectedOn == day.adding(days: 20) })
  }
}
