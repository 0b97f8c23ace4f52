/// What a session left after all it cost, and what that is an hour. Pure.
package struct LiveNet: Sendable, Equatable {
  /// Why it is not known.
  package enum Unknown: String, Sendable, CaseIterable {
    /// Nobody said what host and operator cost.
    case pay
    /// The cost of something that was sold is not known, or it is matched to no product.
    case goods
    /// What the channel takes is not known.
    case rates
    /// Some orders are still to be looked at.
    case behind
    /// Advertising was bought on the day, and no file tells of it.
    case ads
    /// It has not ended, or was on air for less than ``shortest`` minutes.
    case hours
  }

  /// A step from the profit of the orders to the net of the session, signed as it changes it.
  package enum Step: String, Sendable, CaseIterable {
    case host, `operator`
    /// Wages for each parcel are taken out, and what was said of the session put in.
    case labourOut, packing
    case adSpendOut, ads
  }

  /// A session shorter than that makes no sensible figure for an hour.
  package static let shortest = 10

  /// Profit of its orders; nil while unknown.
  package let profit: Int64?
  /// Only those that change something.
  package let steps: [(step: Step, amount: Int64)]
  package let unknown: [Unknown]
  /// On air; nil while it has not ended.
  package let minutes: Int?
  /// Nil while anything of it is unknown.
  package let net: Int64?

  /// - Parameter lacksAds: whether advertising was bought on the session's day that no file tells of.
  package init(_ sums: LiveSums, cost: LiveCost?, minutes: Int?, lacksAds: Bool) {
    let figures = sums.figures
    var unknown: [Unknown] = cost == nil ? [.pay] : []
    if figures[.uncostedSales] != 0 { unknown.append(.goods) }
    if figures[.unratedSales] != 0 { unknown.append(.rates) }
    if sums.untold > 0 { unknown.append(.behind) }
    if lacksAds, cost?.ads == nil, sums.orders > 0 { unknown.append(.ads) }
    var steps: [(step: Step, amount: Int64)] = []
    if let cost {
      steps = [(.host, -cost.host), (.operator, -cost.operator)]
      if let packing = cost.packing { steps += [(.labourOut, -figures[.labour]), (.packing, -packing)] }
      if let ads = cost.ads { steps += [(.adSpendOut, -figures[.adSpend]), (.ads, -ads)] }
    }
    self.steps = steps.filter { $0.amount != 0 }
    self.profit = lacksAds && cost?.ads == nil && sums.orders > 0 ? nil : sums.profit
    self.minutes = cost?.minutes ?? minutes
    net = unknown.isEmpty ? sums.profit.map { profit in steps.reduce(profit) { $0 + $1.amount } } : nil
    self.unknown = (self.minutes ?? 0) < Self.shortest ? unknown + [.hours] : unknown
  }

  /// Net of an hour on air, in minor units, rounded towards zero; nil while unknown.
  package var perHour: Int64? {
    guard let net, let minutes, minutes >= Self.shortest else { return nil }
    return net * 60 / Int64(minutes)
  }

  package static func == (left: LiveNet, right: LiveNet) -> Bool {
    left.profit == right.profit && left.net == right.net && left.minutes == right.minutes
      && left.unknown == right.unknown && left.steps.map(\.step) == right.steps.map(\.step)
      && left.steps.map(\.amount) == right.steps.map(\.amount)
  }
}

extension LiveSession {
  /// Whole minutes from its beginning to its end, 24 hours at most; nil before it ended.
  package var minutes: Int? {
    guard let startedAt, let endedAt else { return nil }
    let most = LiveHours.longest.components.seconds
    return Int(min(max(0, (endedAt.milliseconds - startedAt.milliseconds) / 1_000), most) / 60)
  }
}
