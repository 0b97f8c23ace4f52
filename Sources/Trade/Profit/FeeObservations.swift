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

  /// Keeps what payouts show, for the pages.
  package func keep(_ proposals: [FeeLearning.Proposal]) throws {
    try connection.execute("DELETE FROM fee_proposal WHERE shop_id = \(shop)")
    for (place, proposal) in proposals.prefix(50).enumerated() {
      let body = String(decoding: try JSONEncoder().encode(proposal), as: UTF8.self)
      try connection.execute(
        "INSERT INTO fee_proposal (shop_id, place, body) VALUES (\(shop), \(place), \(body))")
    }
  }

  /// What payouts showed when they were last looked at.
  package func kept() throws -> [FeeLearning.Proposal] {
    try connection.rows("SELECT body FROM fee_proposal WHERE shop_id = \(shop) ORDER BY place").map { row in
      try JSONDecoder().decode(FeeLearning.Proposal.self, from: Data((try row("body") as String).utf8))
    }
  }

  /// Takes a proposal away that was accepted.
  package func forget(like override: FeeChoices.Override) throws {
    let left = try kept().filter { $0.override(why: override.why) != override }
    try keep(left)
  }

  /// Rates that payouts steadily show and the schedule does not; some thousand orders are looked at.
  package func proposals() throws -> [FeeLearning.Proposal] { FeeLearning.proposals(try observations()) }

  private func observations() throws -> [FeeLearning.Observation] {
    let days = try connection.rows(
      """
      SELECT day, channel FROM verdict_tally
      WHERE shop_id = \(shop) AND verdict IN ('unexplained', 'unrated') AND orders > 0
      ORDER BY day DESC, channel LIMIT \(Self.mostDays)
      """
    ).map { AdDay(channel: try $0("channel"), day: try $0("day")) }
    let rules = try ProfitRules(connection: connection, shop: shop, schedules: schedules)
    let reading = ProfitReading(connection: connection, shop: shop, zone: rules.zone)
    var observations: [FeeLearning.Observation] = []
    for day in days {
      for facts in try reading.facts(of: try orders(of: day)) {
        guard let match = OrderProfit(facts, rules: rules)?.match else { continue }
        observations += match.lines.compactMap { observation($0, facts.name, day.day, rules) }
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

  /// Orders of which something went back pay in their own way and are no evidence.
  private func observation(
    _ line: PayoutMatch.Line, _ name: OrderName, _ day: LocalDate, _ rules: ProfitRules
  ) -> FeeLearning.Observation? {
    let rule = rules.schedules.schedule(of: name.channel)?.fees.first { $0.payoutPart == line.part }
    guard let rule, line.verdict == .exact || line.verdict == .unexplained || line.verdict == .unrated else {
      return nil
    }
    return FeeLearning.Observation(
      order: name.number, channel: name.channel, part: line.part,
      category: line.fee?.category ?? rules.choices.category(on: name.channel, at: day), day: day,
      base: rule.base == .order ? nil : line.fee?.base ?? line.base, taken: -line.actual,
      expected: line.verdict == .unrated ? nil : line.expected.map { -$0 }, rounding: rule.rounding)
  }
}
