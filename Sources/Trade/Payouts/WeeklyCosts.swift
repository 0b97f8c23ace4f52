/// What a week costs the shop besides what channels take.
package enum WeeklyCosts: Sendable, Equatable {
  /// Goods, packing, wages, advertising and what is fixed.
  case known(Int64)
  /// Nothing was sold yet, or goods whose cost is not known.
  case goodsUnknown
  /// Nobody said what a month costs whether or not anything is sold.
  case fixedUnknown
}

extension ProfitReport {
  /// Days that tell what a week costs.
  private static let costDays = 56

  /// The mean week of the last eight, or of the days there are, and what is fixed.
  package func weeklyCosts(today: LocalDate) throws -> WeeklyCosts {
    guard let told = try span(), told.lowerBound <= today else { return .goodsUnknown }
    let last = min(told.upperBound, today)
    let days = max(told.lowerBound, last.adding(days: 1 - Self.costDays))...last
    let sum = try total(days).figures
    guard sum[.uncostedSales] == 0 else { return .goodsUnknown }
    let costs = try CostBook(connection: connection, shop: shop).costs()
    guard let fixed = costs.amount(of: .fixed, on: today) else { return .fixedUnknown }
    let spent = -(sum[.goods] + sum[.packing] + sum[.labour] + sum[.adSpend])
    // A year has 52 weeks and twelve months.
    return .known(spent * 7 / Int64(days.days) + fixed * 12 / 52)
  }
}
