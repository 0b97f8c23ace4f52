extension FeeLearning {
  /// What a shop seems to have chosen on a channel where it has not said so: what payouts took fits it.
  package struct Choice: Sendable, Equatable, Codable {
    package let channel: SalesChannel
    /// Nil where no rate by category was seen.
    package let category: String?
    package let programmes: [String]
    package let from: LocalDate
    /// Orders that were looked at, and those of them that fit to the rupiah.
    package let orders: Int
    package let fitting: Int
  }

  /// Of ten orders between the first and the last that show a programme, so many show it if the shop is in it.
  private static let mostOfTen = 8
  /// Fewer orders than this show a programme by chance.
  private static let fewestOfProgramme = 5

  /// - Parameters:
  ///   - observations: of one channel; parts of which nothing was taken are left out.
  ///   - from: the day from which the choice is to hold.
  /// - Returns: nil with fewer than ``fewestOrders`` orders, or where fewer than nine of ten fit any choice.
  static func choice(_ observations: [Observation], of schedule: FeeSchedule, from: LocalDate) -> Choice? {
    let orders = Dictionary(grouping: observations.filter { $0.taken > 0 }, by: \.order).values
      .map { SeenOrder(day: $0[0].day, parts: $0) }
    guard orders.count >= fewestOrders else { return nil }
    let candidates = schedule.categories.map { Optional($0.key) } + [nil]
    // Two programmes may take the same part of a payout: the rate tells which one it is.
    let programmes = schedule.programmes.map(\.key).filter { key in
      let fees = schedule.fees.filter { $0.programme == key }
      return isSteady(
        orders.filter { order in order.parts.contains { seen in candidates.contains { fits(seen, fees, $0) } } },
        among: orders)
    }
    let joined = schedule.fees.filter { $0.programme.map(programmes.contains) ?? true }
    let best = candidates.map { category in
      (category: category, fitting: orders.count { $0.parts.allSatisfy { fits($0, joined, category) } })
    }.max { $0.fitting < $1.fitting }
    guard let best, best.fitting * 10 >= orders.count * 9, !programmes.isEmpty || best.category != nil else {
      return nil
    }
    return Choice(
      channel: schedule.channel, category: best.category, programmes: programmes, from: from, orders: orders.count,
      fitting: best.fitting)
  }

  private struct SeenOrder {
    let day: LocalDate
    let parts: [Observation]
  }

  private static func isSteady(_ having: [SeenOrder], among orders: [SeenOrder]) -> Bool {
    guard having.count >= fewestOfProgramme, let first = having.map(\.day).min(), let last = having.map(\.day).max()
    else { return false }
    return having.count * 10 >= orders.count { (first...last).contains($0.day) } * mostOfTen
  }

  /// Whether what was taken is what one of these fees says.
  private static func fits(_ seen: Observation, _ fees: [FeeSchedule.Fee], _ category: String?) -> Bool {
    fees.contains { fee in
      guard fee.payoutPart == seen.part, let rate = fee.rate(on: seen.day, category: category) else { return false }
      guard let ppm = rate.ppm else { return rate.amount == seen.taken }
      return seen.base.map {
        PartsPerMillion.of($0, ppm, fee.rounding, most: fee.most(for: seen.pieces)) == seen.taken
      } ?? false
    }
  }
}

/// What payouts show and the shop may accept.
package enum FeeProposal: Sendable, Equatable, Codable {
  case choice(FeeLearning.Choice)
  case rate(FeeLearning.Proposal)

  var channel: SalesChannel {
    switch self {
    case .choice(let choice): choice.channel
    case .rate(let proposal): proposal.channel
    }
  }
}
