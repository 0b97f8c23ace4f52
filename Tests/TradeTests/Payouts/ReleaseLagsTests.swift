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
    #expect(ReleaseLags().usual == nil && ReleaseLags().expected(5, of: 20_000, on: 20_000).isEmpty)
  }

  @Test func `money is parted over the days on which it may come, to the rupiah`() {
    let fresh = Self.lags.expected(1_003, of: 20_000, on: 20_000)
    #expect(fresh.map { $0.on - 20_000 } == [2, 7, 7, 7, 7])
    #expect(fresh.reduce(0) { $0 + $1.amount } == 1_003)
    let old = Self.lags.expected(500, of: 20_000, on: 20_008)
    #expect(old.map { $0.on - 20_000 } == [20, 20, 20, 20, 20])
    // Longer than any other: it should have been there.
    #expect(Self.lags.expected(500, of: 20_000, on: 20_030).allSatisfy { $0.on == 20_020 })
  }

  @Test func `what was expected on a past morning follows from releases before it, not from later ones`() {
    // For 50 days orders are released after two days; from then on after twenty.
    let past = AwaitedPast(
      (0..<100).map { day in
        CashReport.Release(
          channel: .shopee, day: LocalDate(daysSince1970: 20_000 + day),
          releasedOn: LocalDate(daysSince1970: 20_000 + day + (day < 50 ? 2 : 20)), orders: 1, amount: 1_000)
      })
    #expect(past.lags(before: 20_060)[.shopee]?.longest == 2 && past.lags(before: 20_200)[.shopee]?.longest == 20)
    let known = past.known(on: 20_060)
    // Older orders wait as well, longer than any had: nobody could tell when they would come.
    #expect(known.leadDays == 2 && Set(known.money.map(\.on)) == [20_060, 20_061])
    #expect(known.money.reduce(0) { $0 + $1.amount } == 2_000)
    #expect(past.known(on: 20_000).money.isEmpty && past.known(on: 20_000).leadDays == 0)
  }
}
