import Storage

/// Keeps what belongs to which session in line with the orders.
///
/// It follows the orders that something changed about (``ProfitDue``), in the transaction that works out their profit:
/// an import, an undo, a match or a cost reaches the sessions of its own orders, and the history is left alone.
struct LiveOrderBook {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// - Parameters:
  ///   - names: orders that changed, came or went.
  ///   - shared: orders whose share in a day's advertising changed.
  func follow(_ names: [OrderName], shared: [OrderName] = []) throws {
    guard try LiveHoursBook(connection: connection, shop: shop).hasAny() else { return }
    let old = try sessions(of: Array(Set(names + shared)))
    let new = try LivePlacements(connection: connection, shop: shop).placements(of: names)
    try remove(names.filter { old[$0] != nil && new[$0] == nil })
    try write(new)
    let results = LiveResults(connection: connection, shop: shop)
    for session in Set(old.values).union(new.values.map(\.session)).sorted() {
      try settleStates(of: session)
      try results.renew(session)
    }
  }

  /// An order without a creator is doubtful where others of the session have one: then the file does tell creators.
  private func settleStates(of session: ID<LiveSession>) throws {
    let creator = try connection.row(
      """
      SELECT 1 AS one FROM live_order
      WHERE shop_id = \(shop) AND session_id = \(session) AND has_creator = 1 LIMIT 1
      """)
    let isTold: Int64 = creator == nil ? 0 : 1
    try connection.execute(
      """
      UPDATE live_order SET state = CASE
        WHEN word = 1 THEN 'ours'
        WHEN word = 0 THEN 'not'
        WHEN doubt IS NOT NULL THEN 'unsure'
        WHEN has_creator = 0 AND CAST(\(isTold) AS BIGINT) = 1 THEN 'unsure'
        ELSE 'ours' END
      WHERE shop_id = \(shop) AND session_id = \(session)
      """)
  }

  private func sessions(of names: [OrderName]) throws -> [OrderName: ID<LiveSession>] {
    try Dictionary(grouping: names, by: \.channel).reduce(into: [:]) { sessions, part in
      let rows = try connection.rows(
        """
        SELECT number, session_id FROM live_order
        WHERE shop_id = \(shop) AND channel = \(part.key) AND number \(in: part.value.map(\.number))
        """)
      for row in rows {
        sessions[OrderName(channel: part.key, number: try row("number"))] = try row("session_id")
      }
    }
  }

  private func remove(_ names: [OrderName]) throws {
    for (channel, names) in Dictionary(grouping: names, by: \.channel) {
      try connection.execute(
        """
        DELETE FROM live_order
        WHERE shop_id = \(shop) AND channel = \(channel) AND number \(in: names.map(\.number))
        """)
    }
  }

  private func write(_ placements: [OrderName: LivePlacements.Placement]) throws {
    guard !placements.isEmpty else { return }
    try connection.batch(
      """
      INSERT INTO live_order (shop_id, channel, number, session_id, order_id, ordered_at, doubt, has_creator, word,
        state)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unsure')
      ON CONFLICT (shop_id, channel, number) DO UPDATE SET session_id = excluded.session_id,
        order_id = excluded.order_id, ordered_at = excluded.ordered_at, doubt = excluded.doubt,
        has_creator = excluded.has_creator, word = excluded.word
      """
    ) { batch in
      for (name, placement) in placements.sorted(by: { $0.key < $1.key }) {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(name.channel.sqlValue)
          row.bind(.text(name.number))
          row.bind(placement.session.value)
          row.bind(placement.order.value)
          row.bind(placement.orderedAt.milliseconds)
          row.bind(placement.doubt.sqlValue)
          row.bind(placement.hasCreator.map { Int64($0 ? 1 : 0) }.sqlValue)
          row.bind(placement.word.map { Int64($0 ? 1 : 0) }.sqlValue)
        }
      }
    }
  }
}
