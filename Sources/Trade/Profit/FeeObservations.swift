private import Foundation
package import Storage

/// Reads what orders paid of each fee on the days on which something does not fit.
package struct FeeObservations {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let schedules: FeeSchedules

  package init(connection: any SQLConnection, shop: ID<Shop>, schedules: FeeSchedules = .shipped) {
    self.connection = connection
    self.shop = shop
    self.schedules = schedules
  }

  /// Days, and orders of each, that are looked at: the newest days, and of a day enough to tell its rate.
  private static let mostDays = 62
  private static let mostOrders = 60

  /// The place of a note that payouts are to be looked at again.
  private static let lookAgain = -1

  /// Notes that something changed what payouts show.
  func noteChange() throws {
    try connection.execute(
      """
      INSERT INTO fee_proposal (shop_id, place, body) VALUES (\(shop), \(Self.lookAgain), \(ID<FeeProposal>.new().description))
      ON CONFLICT (shop_id, place) DO UPDATE SET body = excluded.body
      """)
  }

  /// The note that payouts are to be looked at; nil for none. ``keep(_:having:)`` takes it away.
  package func note() throws -> String? {
    try connection.value("SELECT body FROM fee_proposal WHERE shop_id = \(shop) AND place = \(Self.lookAgain)")
  }

  /// Keeps what payouts show, and takes the note away that was there when they were looked at. A newer one stays.
  package func keep(_ proposals: [FeeProposal], having note: String?) throws {
    try keep(proposals)
    try connection.execute(
      "DELETE FROM fee_proposal WHERE shop_id = \(shop) AND place = \(Self.lookAgain) AND body = \(note ?? "")")
  }

  /// Shops whose payouts are to be looked at, at most a hundred: none while profit of some orders is still to be worked
  /// out.
  ///
  /// - Parameter last: whose turn was the last: those behind it come first.
  package static func shopsToLookAt(
    after last: ID<Shop>? = nil, on connection: any SQLConnection
  ) throws -> [ID<Shop>] {
    try connection.rows(
      """
      SELECT shop_id FROM shop
      WHERE EXISTS (
          SELECT 1 FROM fee_proposal WHERE fee_proposal.shop_id = shop.shop_id AND place = \(lookAgain))
        AND NOT EXISTS (SELECT 1 FROM profit_due WHERE profit_due.shop_id = shop.shop_id)
        AND NOT EXISTS (SELECT 1 FROM profit_due_run WHERE profit_due_run.shop_id = shop.shop_id)
      ORDER BY CASE WHEN shop_id > \(last?.value ?? 0) THEN 0 ELSE 1 END, shop_id LIMIT 100
      """
    ).map { try $0("shop_id") }
  }

  /// Keeps what payouts show, for the pages.
  package func keep(_ proposals: [FeeProposal]) throws {
    try connection.execute("DELETE FROM fee_proposal WHERE shop_id = \(shop) AND place >= 0")
    for (place, proposal) in proposals.prefix(50).enumerated() {
      let body = String(decoding: try JSONEncoder().encode(proposal), as: UTF8.self)
      try connection.execute(
        "INSERT INTO fee_proposal (shop_id, place, body) VALUES (\(shop), \(place), \(body))")
    }
  }

  /// What payouts showed when they were last looked at.
  package func kept() throws -> [FeeProposal] {
    try connection.rows(
      "SELECT body FROM fee_proposal WHERE shop_id = \(shop) AND place >= 0 ORDER BY place"
    ).map { row in
      try JSONDecoder().decode(FeeProposal.self, from: Data((try row("body") as String).utf8))
    }
  }

  /// Takes a proposal away that was accepted.
  package func forget(like override: FeeChoices.Override) throws {
    try keep(
      try kept().filter { proposal in
        guard case .rate(let rate) = proposal else { return true }
        return rate.override(why: override.why) != override
      })
  }

  /// Takes away what was proposed for a channel whose category and programmes are said now.
  package func forget(of channel: SalesChannel) throws { try keep(try kept().filter { $0.channel != channel }) }

  /// What payouts steadily show and neither the schedule nor the shop says; some thousand orders are looked at.
  ///
  /// On a channel for which the shop has chosen nothing the choice comes first: most rates are in the schedule then.
  package func proposals() throws -> [FeeProposal] {
    let rules = try ProfitRules(connection: connection, shop: shop, schedules: schedules)
    let observations = try observations(rules)
    let first = try ProfitReport(connection: connection, shop: shop).span()?.lowerBound
    let choices = Dictionary(grouping: observations, by: \.channel).compactMap { channel, seen -> FeeLearning.Choice? in
      guard let first, !rules.choices.isSaid(of: channel), let schedule = schedules.schedule(of: channel) else {
        return nil
      }
      return FeeLearning.choice(seen, of: schedule, from: first)
    }.sorted { $0.channel.rawValue < $1.channel.rawValue }
    let open = Set(choices.map(\.channel))
    return choices.map { .choice($0) }
      + FeeLearning.proposals(observations.filter { !open.contains($0.channel) }).map { .rate($0) }
  }

  private func observations(_ rules: ProfitRules) throws -> [FeeLearning.Observation] {
    let days = try connection.rows(
      """
      SELECT day, channel FROM verdict_tally
      WHERE shop_id = \(shop) AND verdict IN ('unexplained', 'unrated') AND orders > 0
      ORDER BY day DESC, channel LIMIT \(Self.mostDays)
      """
    ).map { AdDay(channel: try $0("channel"), day: try $0("day")) }
    let reading = ProfitReading(connection: connection, shop: shop, zone: rules.zone)
    var observations: [FeeLearning.Observation] = []
    for day in days {
      for facts in try reading.facts(of: try orders(of: day)) {
        observations += FeeLearning.observations(of: facts, rules: rules)
      }
    }
    return observations
  }

  private func orders(of day: AdDay) throws -> [OrderName] {
    try connection.rows(
      """
      SELECT number FROM order_profit WHERE shop_id = \(shop) AND channel = \(day.channel) AND day = \(day.day)
        AND verdict IN ('exact', 'explained', 'unrated', 'unexplained')
      ORDER BY number LIMIT \(Self.mostOrders)
      """
    ).map { OrderName(channel: day.channel, number: try $0("number")) }
  }
}
