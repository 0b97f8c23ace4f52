extension FeeLearning {
  /// What a released order paid of each fee; nothing for one that was not released.
  static func observations(of facts: ProfitFacts, rules: ProfitRules) -> [Observation] {
    guard let order = facts.order, let match = OrderProfit(facts, rules: rules)?.match,
      let schedule = rules.schedules.schedule(of: facts.name.channel)
    else { return [] }
    return match.lines.compactMap { line in
      schedule.fees.first { $0.payoutPart == line.part }.flatMap { observation(line, $0, facts.name, order, rules) }
    }
  }

  /// Lines of which something went back are paid in their own way and are no evidence, nor is what goods of several
  /// categories paid together.
  private static func observation(
    _ line: PayoutMatch.Line, _ rule: FeeSchedule.Fee, _ name: OrderName, _ order: ProfitFacts.OrderFacts,
    _ rules: ProfitRules
  ) -> Observation? {
    guard line.fees.count < 2, line.verdict == .exact || line.verdict == .unexplained || line.verdict == .unrated else {
      return nil
    }
    let pieces = order.lines.reduce(0) { $0 + $1.quantity }
    let isOfOrder = rule.base == .order
    return Observation(
      order: name.number, channel: name.channel, part: line.part,
      category: isOfOrder ? nil : line.fees.first?.category ?? rules.choices.category(on: name.channel, at: order.day),
      day: order.day, base: isOfOrder ? nil : line.fees.first?.base ?? line.base, taken: -line.actual,
      expected: line.verdict == .unrated ? nil : line.expected.map { -$0 }, rounding: rule.rounding,
      pieces: pieces, most: rule.most(for: pieces))
  }
}
