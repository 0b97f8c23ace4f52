import Storage

/// What one order brought, against what it should have, with the file and row of every line.
package struct OrderMoneyDetail: Sendable {
  package let order: ID<Order>
  package let channel: SalesChannel
  package let number: String
  package let day: LocalDate
  package let verdict: OrderVerdict
  /// When the order was delivered or completed; nil while it was not.
  package let doneAt: Instant?
  /// Whether its money should have been among the releases that files cover.
  package let isOverdue: Bool
  package let net: Int64
  package let inPlay: Int64
  /// Nil while no money came.
  package let match: PayoutMatch?
  /// What is expected, while no money came.
  package let expected: [PayoutPart: Int64]
  package let figures: ProfitFigures
  /// Each line's share: a variant's id, or behind a question mark that of a listing that is matched to none.
  package let lines: [(variant: String, figures: ProfitFigures)]
  package let entries: [SourcedEntry]
}

extension ProfitBook {
  /// The money of one order, worked out now; nil when the shop has no such order.
  package func money(of order: ID<Order>) throws -> OrderMoneyDetail? {
    let row = try connection.row("SELECT channel, number FROM orders WHERE shop_id = \(shop) AND order_id = \(order)")
    guard let row else { return nil }
    let name = OrderName(channel: try row("channel"), number: try row("number"))
    let rules = try ProfitRules(connection: connection, shop: shop, schedules: schedules)
    let facts = try ProfitReading(connection: connection, shop: shop, zone: rules.zone).facts(of: [name])
    guard let first = facts.first, let profit = OrderProfit(first, rules: rules) else { return nil }
    let told = profit.told.sharing(
      in: try ProfitRows(connection: connection, shop: shop).told([name])[name])
    return OrderMoneyDetail(
      order: order, channel: name.channel, number: name.number, day: profit.day, verdict: profit.verdict,
      doneAt: profit.doneAt,
      isOverdue: try profit.verdict == .waiting
        && PayoutWork(connection: connection, shop: shop).isOverdue(name.channel, doneAt: profit.doneAt),
      net: profit.net, inPlay: profit.inPlay, match: profit.match, expected: profit.told.expected,
      figures: told.figures, lines: told.lines.map { ($0.variant, $0.figures) },
      entries: try MoneyLedger(connection: connection, shop: shop).sourced(first.entries))
  }
}

extension ToldProfit {
  /// The same with the share in the day's advertising that was last dealt out to the order.
  fileprivate func sharing(in last: ToldProfit?) -> ToldProfit {
    guard let last, last.lines.map(\.variant) == lines.map(\.variant) else { return self }
    var told = self
    for place in told.lines.indices {
      told.lines[place].figures[.adSpend] = last.lines[place].figures[.adSpend]
      told.lines[place].figures.settle()
    }
    return told
  }
}
