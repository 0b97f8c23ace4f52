package import Storage

/// Brings what is told of profit along with the books.
///
/// It takes the orders that something changed about, works out their profit anew and tells the tallies the difference: a
/// report reads sums, whatever the size of the history, and its cost follows what changed since it was last read.
package struct ProfitBook {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let schedules: FeeSchedules

  package init(connection: any SQLConnection, shop: ID<Shop>, schedules: FeeSchedules = .shipped) {
    self.connection = connection
    self.shop = shop
    self.schedules = schedules
  }

  /// Orders of one transaction: some tens of milliseconds, so that other writers wait no longer.
  package static let step = 500

  /// Shops of which orders are to be looked at, at most a hundred.
  ///
  /// - Parameter last: whose turn was the last: those behind it come first, so that each has its turn however many there
  ///   are.
  package static func shopsBehind(
    after last: ID<Shop>? = nil, on connection: any SQLConnection
  ) throws -> [ID<Shop>] {
    try connection.rows(
      """
      SELECT shop_id FROM shop
      WHERE EXISTS (SELECT 1 FROM profit_due WHERE profit_due.shop_id = shop.shop_id)
        OR EXISTS (SELECT 1 FROM profit_due_run WHERE profit_due_run.shop_id = shop.shop_id)
      ORDER BY CASE WHEN shop_id > \(last?.value ?? 0) THEN 0 ELSE 1 END, shop_id LIMIT 100
      """
    ).map { try $0("shop_id") }
  }

  /// Orders that are still to be looked at, at most 100,000.
  package func waiting() throws -> Int { try ProfitDue(connection: connection, shop: shop).count() }

  /// Looks at the next orders.
  ///
  /// - Returns: how many there were; fewer than asked for when none is left.
  @discardableResult
  package func catchUp(_ limit: Int = step) throws -> Int {
    let due = ProfitDue(connection: connection, shop: shop)
    guard try due.count(limit: 1) > 0 else { return 0 }
    try takeTurn()
    let names = try due.take(limit)
    guard !names.isEmpty else { return 0 }
    let rules = try ProfitRules(connection: connection, shop: shop, schedules: schedules)
    let rows = ProfitRows(connection: connection, shop: shop)
    var changes = ProfitTally.Changes()
    var days = Set(names.compactMap { AdDay(name: $0) })
    let orders = names.filter { AdDay(name: $0) == nil }
    let old = try rows.told(orders)
    let reading = ProfitReading(connection: connection, shop: shop, zone: rules.zone)
    let new = try reading.facts(of: orders).map { OrderProfit($0, rules: rules) }
    for (name, profit) in zip(orders, new) {
      if let told = old[name] {
        changes.take(told, on: name.channel)
        days.insert(AdDay(channel: name.channel, day: told.day))
      }
      if let profit {
        changes.give(profit.told, on: name.channel)
        days.insert(AdDay(channel: name.channel, day: profit.day))
      }
    }
    try WebhookOutbox(connection: connection, shop: shop, now: .now).tell(ofMatches: new.compactMap { $0 })
    try rows.write(new.compactMap { $0 })
    try rows.remove(zip(orders, new).filter { $1 == nil && old[$0] != nil }.map(\.0))
    let shared = try AdSpread(connection: connection, shop: shop, rules: rules)
      .spread(over: days, named: Set(names.compactMap { AdDay(name: $0) }), into: &changes)
    try ProfitTally(connection: connection, shop: shop).write(changes)
    try FeeObservations(connection: connection, shop: shop, schedules: schedules).noteChange()
    try LiveOrderBook(connection: connection, shop: shop).follow(orders, shared: shared)
    return names.count
  }

  /// One at a time brings a shop's profit along: two could tell the tallies of one order twice.
  func takeTurn() throws {
    try connection.execute(
      "INSERT INTO profit_turn (shop_id) VALUES (\(shop)) ON CONFLICT (shop_id) DO UPDATE SET shop_id = excluded.shop_id"
    )
  }
}
