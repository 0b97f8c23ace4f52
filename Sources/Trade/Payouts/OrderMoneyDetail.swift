import Storage

/// What one order brought, against what it should have, with the file and row of every line.
package struct OrderMoneyDetail: Sendable {
  /// A line of a money file that is about the order.
  package struct Entry: Sendable {
    package let entry: MoneyEntry
    package let sources: [Source]
  }

  /// Where a line stands.
  package struct Source: Sendable, Equatable {
    package let importID: ID<FileImport>
    package let fileName: String
    package let row: Int
  }

  package let order: ID<Order>
  package let channel: SalesChannel
  package let number: String
  package let day: LocalDate
  package let verdict: OrderVerdict
  package let net: Int64
  package let inPlay: Int64
  /// Nil while no money came.
  package let match: PayoutMatch?
  /// What is expected, while no money came.
  package let expected: [PayoutPart: Int64]
  package let figures: ProfitFigures
  /// Each line's share: a variant's id, or behind a question mark that of a listing that is matched to none.
  package let lines: [(variant: String, figures: ProfitFigures)]
  package let entries: [Entry]
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
    let told = try ProfitRows(connection: connection, shop: shop).told([name])[name] ?? profit.told
    return OrderMoneyDetail(
      order: order, channel: name.channel, number: name.number, day: profit.day, verdict: profit.verdict,
      net: profit.net, inPlay: profit.inPlay, match: profit.match, expected: profit.told.expected,
      figures: told.figures, lines: told.lines.map { ($0.variant, $0.figures) }, entries: try entries(first.entries))
  }

  private func entries(_ entries: [MoneyEntry]) throws -> [OrderMoneyDetail.Entry] {
    let rows = try connection.rows(
      """
      SELECT subject_id, sighting.import_id, row_number, file_name FROM sighting
      JOIN file_import ON file_import.shop_id = sighting.shop_id AND file_import.import_id = sighting.import_id
      WHERE sighting.shop_id = \(shop) AND subject_id \(in: entries.map(\.id)) AND state = 'saved'
      ORDER BY subject_id, sighting.import_id
      """)
    var sources: [ID<MoneyEntry>: [OrderMoneyDetail.Source]] = [:]
    for row in rows {
      sources[try row("subject_id"), default: []].append(
        OrderMoneyDetail.Source(
          importID: try row("import_id"), fileName: try row("file_name"), row: try row("row_number")))
    }
    return entries.map { OrderMoneyDetail.Entry(entry: $0, sources: sources[$0.id] ?? []) }
  }
}
