package import Storage

/// Has profit worked out anew where the rules have become others: a new program, or new rates in it.
///
/// What a shop says itself (its costs, its rates) notes its own orders; what comes with the program is noticed here,
/// when the books are opened.
package struct ProfitRenewal {
  /// Raised when the program works profit out otherwise from the same facts.
  private static let reckoning = 1

  let connection: any SQLConnection
  let schedules: FeeSchedules

  package init(connection: any SQLConnection, schedules: FeeSchedules = .shipped) {
    self.connection = connection
    self.schedules = schedules
  }

  /// Notes every order of the shops whose profit was worked out by other rules.
  ///
  /// - Returns: how many shops there were.
  @discardableResult
  package func run() throws -> Int {
    let rules = rules
    let shops = try connection.rows(
      """
      SELECT shop_id FROM shop WHERE NOT EXISTS (
        SELECT 1 FROM profit_rules WHERE profit_rules.shop_id = shop.shop_id AND profit_rules.rules = \(rules))
      ORDER BY shop_id
      """
    ).map { try $0("shop_id") as ID<Shop> }
    for shop in shops {
      try ProfitDue(connection: connection, shop: shop).addAll()
      try begin(shop)
    }
    return shops.count
  }

  /// Notes that a shop's profit is worked out by the rules of today from now on.
  func begin(_ shop: ID<Shop>) throws {
    try connection.execute(
      """
      INSERT INTO profit_rules (shop_id, rules) VALUES (\(shop), \(rules))
      ON CONFLICT (shop_id) DO UPDATE SET rules = excluded.rules
      """)
  }

  private var rules: String { "\(Self.reckoning) \(schedules.digest)" }
}
