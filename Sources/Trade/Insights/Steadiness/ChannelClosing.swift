/// What happens to a shop if one of its channels closes tomorrow.
package enum ChannelClosing: Sendable, Equatable {
  /// The rest earns the fixed costs, and so much more a week (0 or above).
  case carriesOn(surplus: Int64)
  /// The rest earns less than the fixed costs by so much a week (above 0), and the reserve bears it for so many whole
  /// weeks (0 or above).
  case lasts(weeks: Int64, shortfall: Int64)

  /// All in minor units of one currency.
  ///
  /// - Parameters:
  ///   - restPerWeek: the usual weekly profit of all other channels before fixed costs; may be below 0.
  ///   - fixedCosts: what a week costs whether anything is sold or not; 0 or above.
  ///   - reserve: cash at hand; below 0 is debt, which bears nothing.
  package init(restPerWeek: Int64, fixedCosts: Int64, reserve: Int64) {
    let surplus = restPerWeek - fixedCosts
    self =
      surplus >= 0
      ? .carriesOn(surplus: surplus) : .lasts(weeks: max(reserve, 0) / -surplus, shortfall: -surplus)
  }
}
