import Storage

/// A day's advertising on a channel. Among the orders it goes by a name of its own, which no marketplace gives.
struct AdDay: Hashable {
  let channel: SalesChannel
  let day: LocalDate

  private static let mark = "ads "

  init(channel: SalesChannel, day: LocalDate) {
    self.channel = channel
    self.day = day
  }

  /// - Returns: nil for the name of an order.
  init?(name: OrderName) {
    guard name.number.hasPrefix(Self.mark), let day = LocalDate(String(name.number.dropFirst(Self.mark.count))) else {
      return nil
    }
    self.init(channel: name.channel, day: day)
  }

  var name: OrderName { OrderName(channel: channel, number: Self.mark + day.description) }
}

/// Deals a day's advertising out over what was sold that day on its channel, in proportion to the sales.
///
/// Credit is spent without tax and bought with it: the tax belongs to the cost. A day without sales keeps its spending
/// in a row of its own.
struct AdSpread {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let rules: ProfitRules

  /// - Parameters:
  ///   - days: those on which orders changed.
  ///   - named: those on which the spending itself may have changed.
  /// - Returns: orders whose share changed.
  func spread(
    over days: Set<AdDay>, named: Set<AdDay>, into changes: inout ProfitTally.Changes
  ) throws -> [OrderName] {
    let rows = ProfitRows(connection: connection, shop: shop)
    var shared: [OrderName] = []
    for day in days.sorted(by: { ($0.channel.rawValue, $0.day) < ($1.channel.rawValue, $1.day) }) {
      let spent = try spending(on: day)
      if spent != 0 || named.contains(day) { shared += try spread(spent, over: day, rows, into: &changes) }
    }
    return shared
  }

  /// What the day's advertising costs with tax, not above zero.
  private func spending(on day: AdDay) throws -> Int64 {
    let credit: Int64 =
      try connection.value(
        """
        SELECT amount FROM money_day WHERE shop_id = \(shop) AND channel = \(day.channel)
          AND kind = \(MoneyRecord.Kind.adSpend) AND day = \(day.day)
        """) ?? 0
    return Self.cost(of: credit, on: day.day, rules)
  }

  /// What spent credit costs with the tax it was bought with.
  static func cost(of credit: Int64, on day: LocalDate, _ rules: ProfitRules) -> Int64 {
    let tax = rules.costs.amount(of: .adsTax, on: day) ?? ProfitRules.usualAdsTax
    return credit + Int64((Int128(credit) * Int128(tax) - 500_000) / 1_000_000)
  }

  private func spread(
    _ spent: Int64, over day: AdDay, _ rows: ProfitRows, into changes: inout ProfitTally.Changes
  ) throws -> [OrderName] {
    var shared: [OrderName] = []
    let orders = try rows.told(of: day)
    let sold = orders.filter { $0.name != day.name }
    let weights = sold.flatMap { $0.told.lines.map { max(0, $0.figures[.sales]) } }
    let isSold = weights.contains { $0 > 0 }
    var shares = (isSold ? Shares.of(spent, by: weights) : Array(repeating: 0, count: weights.count))[...]
    for (name, before) in sold {
      var told = before
      for place in told.lines.indices {
        told.lines[place].figures[.adSpend] = shares.removeFirst()
        told.lines[place].figures.settle()
      }
      guard told != before else { continue }
      changes.take(before, on: day.channel)
      changes.give(told, on: day.channel)
      try rows.write(told, of: name)
      shared.append(name)
    }
    let rest = orders.first { $0.name == day.name }?.told
    try keepRest(isSold ? 0 : spent, of: day, before: rest, rows, into: &changes)
    return shared
  }

  private func keepRest(
    _ spent: Int64, of day: AdDay, before: ToldProfit?, _ rows: ProfitRows, into changes: inout ProfitTally.Changes
  ) throws {
    var figures = ProfitFigures()
    figures[.adSpend] = spent
    figures.settle()
    let line = ToldProfit.Line(variant: "", product: "", figures: figures)
    let told = ToldProfit(
      verdict: nil, inPlay: 0, day: day.day, city: "", payment: "", lines: [line], paid: [:], expected: [:])
    if let before { changes.take(before, on: day.channel) }
    if spent == 0 {
      try rows.remove([day.name])
    } else {
      changes.give(told, on: day.channel)
      try rows.writeRest(told, of: day)
    }
  }
}
