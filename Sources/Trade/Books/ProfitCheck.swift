import Storage

/// Works out again what is told of profit, and adds it up again.
///
/// What is still to be looked at (``ProfitDue``) is passed over: nobody was told anything of it yet.
struct ProfitCheck {
  let database: any SQLDatabase
  let shop: ID<Shop>
  let schedules: FeeSchedules

  private static let step = 500
  private static let mostDifferences = 1_000

  func differences() async throws -> [BooksVerification.Difference] {
    var differences: [BooksVerification.Difference] = []
    var sums = ProfitTally.Changes()
    var spent: [AdDay: Int64] = [:]
    var place = OrderName(channel: .counter, number: "")
    while differences.count < Self.mostDifferences {
      let from = place
      let page = try await database.read { try self.page(behind: from, $0) }
      guard let last = page.told.last else { break }
      for (name, told) in page.told {
        sums.give(told, on: name.channel)
        spent[AdDay(channel: name.channel, day: told.day), default: 0] += told.figures[.adSpend]
      }
      differences += page.differences
      place = last.name
    }
    let (counted, dealt) = (sums, spent)
    return try await differences
      + database.read { connection in
        try self.missing(connection) + self.tallies(counted, connection) + self.advertising(dealt, connection)
      }
  }

  private struct Page {
    let told: [(name: OrderName, told: ToldProfit)]
    let differences: [BooksVerification.Difference]
  }

  private func page(behind place: OrderName, _ connection: any SQLConnection) throws -> Page {
    let rows = try connection.rows(
      """
      SELECT channel, number, told FROM order_profit
      WHERE shop_id = \(shop) AND (channel, number) > (\(place.channel), \(place.number))
      ORDER BY channel, number LIMIT \(Self.step)
      """)
    let told = try rows.map { row in
      (name: OrderName(channel: try row("channel"), number: try row("number")), told: try ProfitRows.told(row))
    }
    let due = try due(told.map(\.name), connection)
    let checked = told.filter { !due.contains($0.name) && AdDay(name: $0.name) == nil }
    let rules = try ProfitRules(connection: connection, shop: shop, schedules: schedules)
    let facts = try ProfitReading(connection: connection, shop: shop, zone: rules.zone).facts(of: checked.map(\.name))
    let differences = zip(checked, facts).compactMap { entry, facts in
      let rebuilt = OrderProfit(facts, rules: rules)?.told
      let cached = entry.told.withoutSpread
      return rebuilt == cached
        ? nil
        : BooksVerification.Difference(
          subject: "profit of \(entry.name.channel.rawValue) \(entry.name.number)", cached: cached.text,
          rebuilt: rebuilt?.text ?? "nothing")
    }
    return Page(told: told, differences: differences)
  }

  private func due(_ names: [OrderName], _ connection: any SQLConnection) throws -> Set<OrderName> {
    var due: Set<OrderName> = []
    for (channel, names) in Dictionary(grouping: names, by: \.channel) {
      let rows = try connection.rows(
        """
        SELECT number FROM profit_due
        WHERE shop_id = \(shop) AND channel = \(channel) AND number \(in: names.map(\.number))
        UNION
        SELECT number FROM orders
        WHERE shop_id = \(shop) AND channel = \(channel) AND number \(in: names.map(\.number))
          AND EXISTS (\(part: Self.run))
        """)
      for row in rows { due.insert(OrderName(channel: channel, number: try row("number"))) }
    }
    return due
  }

  /// A run of new orders that one is in.
  private static let run: SQLQuery = """
    SELECT 1 FROM profit_due_run WHERE profit_due_run.shop_id = orders.shop_id
      AND orders.order_id BETWEEN profit_due_run.first_order AND profit_due_run.last_order
    """

  /// Orders of which nothing is told and that nobody is about to look at.
  private func missing(_ connection: any SQLConnection) throws -> [BooksVerification.Difference] {
    try connection.rows(
      """
      SELECT channel, number FROM orders WHERE shop_id = \(shop)
        AND NOT EXISTS (
          SELECT 1 FROM order_profit WHERE order_profit.shop_id = orders.shop_id
            AND order_profit.channel = orders.channel AND order_profit.number = orders.number)
        AND NOT EXISTS (
          SELECT 1 FROM profit_due WHERE profit_due.shop_id = orders.shop_id
            AND profit_due.channel = orders.channel AND profit_due.number = orders.number)
        AND NOT EXISTS (\(part: Self.run))
      LIMIT 1000
      """
    ).map { row in
      .init(
        subject: "profit of \(try row("channel") as String) \(try row("number") as String)", cached: "nothing",
        rebuilt: "an order")
    }
  }

  /// What was dealt out of each day's advertising against what it cost, once nothing is left to be looked at.
  private func advertising(
    _ dealt: [AdDay: Int64], _ connection: any SQLConnection
  ) throws -> [BooksVerification.Difference] {
    guard try ProfitDue(connection: connection, shop: shop).count(limit: 1) == 0 else { return [] }
    let rules = try ProfitRules(connection: connection, shop: shop, schedules: schedules)
    let rows = try connection.rows(
      "SELECT channel, day, amount FROM money_day WHERE shop_id = \(shop) AND kind = \(MoneyRecord.Kind.adSpend)")
    var left = dealt
    for row in rows {
      let day = AdDay(channel: try row("channel"), day: try row("day"))
      left[day, default: 0] -= AdSpread.cost(of: try row("amount"), on: day.day, rules)
    }
    return left.filter { $0.value != 0 }.map { day, difference in
      let dealt = dealt[day, default: 0]
      return .init(
        subject: "advertising of \(day.channel.rawValue) \(day.day)", cached: "\(dealt)",
        rebuilt: "\(dealt - difference)")
    }.sorted { $0.subject < $1.subject }
  }

  private func tallies(
    _ counted: ProfitTally.Changes, _ connection: any SQLConnection
  ) throws -> [BooksVerification.Difference] {
    let kept = try ProfitTally(connection: connection, shop: shop).kept()
    let rebuilt = counted.sums
    return Set(kept.keys).union(rebuilt.keys).sorted().compactMap { name in
      let (left, right) = (kept[name] ?? "nothing", rebuilt[name] ?? "nothing")
      return left == right ? nil : .init(subject: name, cached: left, rebuilt: right)
    }
  }
}

extension ToldProfit {
  /// What is told of the order by itself: its share in a day's advertising depends on the others of the day.
  fileprivate var withoutSpread: ToldProfit {
    var told = self
    for place in told.lines.indices {
      told.lines[place].figures[.adSpend] = 0
      told.lines[place].figures.settle()
    }
    return told
  }
}
