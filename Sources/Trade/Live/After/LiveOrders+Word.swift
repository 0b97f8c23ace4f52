import Storage

extension LiveOrders {
  /// The seller says whether orders are the session's; nil takes back what she said of them. What she says holds
  /// whatever the rule finds, until she says otherwise, and also when the order is imported again.
  ///
  /// - Parameter orders: up to a thousand that are listed with this session; others are passed over.
  /// - Returns: how many orders it was said of.
  /// - Throws: ``LiveError/unknownSession``.
  @discardableResult
  package func say(_ isOurs: Bool?, of orders: [ID<Order>], by person: ID<Person>?, at now: Instant) throws -> Int {
    _ = try LiveSessions(connection: connection, shop: shop).session(session)
    try ProfitBook(connection: connection, shop: shop).takeTurn()
    let names = try connection.rows(
      """
      SELECT channel, number FROM live_order
      WHERE shop_id = \(shop) AND session_id = \(session) AND order_id \(in: Array(orders.prefix(1_000)))
      """
    ).map { OrderName(channel: try $0("channel"), number: try $0("number")) }
    for name in names {
      if let isOurs { try keep(isOurs, of: name, by: person, at: now) } else { try forget(name) }
    }
    try LiveOrderBook(connection: connection, shop: shop).follow(names)
    return names.count
  }

  /// Takes back what was said of orders that may be listed with another session by now.
  ///
  /// - Returns: how many there were.
  @discardableResult
  package func takeBack(_ orders: [ID<Order>], at now: Instant) throws -> Int {
    _ = try LiveSessions(connection: connection, shop: shop).session(session)
    try ProfitBook(connection: connection, shop: shop).takeTurn()
    let names = try connection.rows(
      """
      SELECT w.channel, w.number FROM live_order_word w
      JOIN orders o ON o.shop_id = w.shop_id AND o.channel = w.channel AND o.number = w.number
      WHERE w.shop_id = \(shop) AND w.session_id = \(session) AND o.order_id \(in: Array(orders.prefix(1_000)))
      """
    ).map { OrderName(channel: try $0("channel"), number: try $0("number")) }
    for name in names { try forget(name) }
    try LiveOrderBook(connection: connection, shop: shop).follow(names)
    return names.count
  }

  /// An order is one session's at most: a yes takes back that of another.
  private func keep(_ isOurs: Bool, of name: OrderName, by person: ID<Person>?, at now: Instant) throws {
    if isOurs {
      try connection.execute(
        """
        DELETE FROM live_order_word WHERE shop_id = \(shop) AND channel = \(name.channel) AND number = \(name.number)
          AND session_id <> \(session) AND is_ours = 1
        """)
    }
    try connection.execute(
      """
      INSERT INTO live_order_word (shop_id, channel, number, session_id, is_ours, said_by, said_at)
      VALUES (\(shop), \(name.channel), \(name.number), \(session), \(isOurs ? 1 : 0), \(person), \(now))
      ON CONFLICT (shop_id, channel, number, session_id) DO UPDATE SET is_ours = excluded.is_ours,
        said_by = excluded.said_by, said_at = excluded.said_at
      """)
  }

  private func forget(_ name: OrderName) throws {
    try connection.execute(
      """
      DELETE FROM live_order_word WHERE shop_id = \(shop) AND channel = \(name.channel) AND number = \(name.number)
        AND session_id = \(session)
      """)
  }
}
