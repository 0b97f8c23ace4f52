/// How many days a channel takes from an order to the release of its money: orders, counted by days.
package struct ReleaseLags: Sendable, Equatable {
  /// Longer ones count as this.
  private static let longest = 120

  private var orders = [Int64](repeating: 0, count: longest + 1)

  package init() {}

  package mutating func add(_ count: Int64, days: Int) {
    orders[min(max(days, 0), Self.longest)] += max(count, 0)
  }

  /// The days within which so many thousandths of the orders were released that took at least so many.
  ///
  /// - Returns: nil if none took that long.
  package func days(perMille: Int64, atLeast least: Int = 0) -> Int? {
    guard least <= Self.longest else { return nil }
    let later = orders[max(least, 0)...]
    let all = later.reduce(0, +)
    guard all > 0 else { return nil }
    var sum: Int64 = 0
    return zip(later.indices, later).first { _, count in
      sum += count
      return sum * 1_000 >= perMille * all && sum > 0
    }?.0
  }

  /// Half were released within so many days.
  package var usual: Int? { days(perMille: 500) }
  /// All but one of a hundred were released within so many days.
  package var longest: Int? { days(perMille: 990) }
  /// One of twenty was released within so many days.
  package var shortest: Int? { days(perMille: 50) }
}

extension ReleaseLags {
  /// In so many equal parts money is expected, each on its own day.
  private static let parts: [Int64] = [100, 300, 500, 700, 900]

  /// Money of a day's orders, parted over the days on which it may come.
  ///
  /// - Parameters:
  ///   - day: of the orders, in days since 1970.
  ///   - morning: until which it waited without coming.
  /// - Returns: nothing while no release tells how long the channel takes; what waited longer than any other is expected
  ///   on a day that has passed.
  func expected(_ amount: Int64, of day: Int, on morning: Int) -> [ReleasePast.Expected] {
    guard let last = days(perMille: 1_000) else { return [] }
    let shares = Shares.of(amount, by: Self.parts.map { _ in 1 })
    return zip(Self.parts, shares).map { part, share in
      ReleasePast.Expected(amount: share, on: day + (days(perMille: part, atLeast: morning - day) ?? last))
    }
  }
}
