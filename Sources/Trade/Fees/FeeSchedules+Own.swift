extension FeeSchedules {
  /// What of a shop's own rate does not fit its channel's schedule.
  package enum Misfit: String, Sendable {
    case channel, part, category, partsPerMillion, amount, to
  }

  /// What is wrong with a rate that a shop says is its own; nil when nothing is.
  ///
  /// A share takes the place of a share, an amount of an amount: 8.25 for a fee of Rp1.250 an order would be a slip. An
  /// amount for an order is of no category.
  package func problem(with rate: FeeChoices.Override) -> Misfit? {
    guard let schedule = schedule(of: rate.channel) else { return .channel }
    let fees = schedule.fees.filter { $0.payoutPart == rate.part }
    guard let base = fees.first?.base else { return .part }
    if let key = rate.category, base == .order || !schedule.categories.contains(where: { $0.key == key }) {
      return .category
    }
    if (rate.ppm != nil) != (base == .goods) { return .partsPerMillion }
    if (rate.amount != nil) != (base == .order) { return .amount }
    return rate.to.map { $0 < rate.from } ?? false ? .to : nil
  }
}
