/// What a fade means for the seller: whether going on after it brings more than it costs. Pure.
package struct LiveAdvice: Sendable, Equatable {
  package let fade: LiveEnergy.Fade
  /// What an hour after the fade leaves, with pay for host and operator taken off, in minor units; nil where fewer than
  /// ``fewest`` sessions say it.
  package let perHourAfter: Int64?
  /// Sessions that say it.
  package let sessions: Int

  package static let fewest = 3

  /// Sales after the fade leave what sales of the session leave on the whole.
  init(_ fade: LiveEnergy.Fade, _ all: [LiveInsights.Session]) {
    self.fade = fade
    let place = fade.minutes / Int(LiveResults.quarter)
    let hours = all.compactMap { session -> Int64? in
      guard fade.sessions.contains(session.session.id), let profit = session.net.profit, let cost = session.cost,
        session.net.net != nil, let minutes = session.net.minutes, minutes > 0, session.sums.amount > 0,
        session.quarters.count > place
      else { return nil }
      let after = session.quarters[place...]
      let sales = after.reduce(0, +) * 60 / (Int64(after.count) * LiveResults.quarter)
      let left = Int64(Int128(sales) * Int128(profit) / Int128(session.sums.amount))
      return left - (cost.host + cost.operator) * 60 / Int64(minutes)
    }.sorted()
    sessions = hours.count
    perHourAfter = hours.count >= Self.fewest ? hours[hours.count / 2] : nil
  }
}
