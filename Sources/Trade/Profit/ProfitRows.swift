import Storage

/// The rows that keep what the tallies were told.
struct ProfitRows {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func told(_ names: [OrderName]) throws -> [OrderName: ToldProfit] {
    var told: [OrderName: ToldProfit] = [:]
    for (channel, names) in Dictionary(grouping: names, by: \.channel) {
      let rows = try connection.rows(
        """
        SELECT number, told FROM order_profit
        WHERE shop_id = \(shop) AND channel = \(channel) AND number \(in: names.map(\.number))
        """)
      for row in rows { told[OrderName(channel: channel, number: try row("number"))] = try Self.told(row) }
    }
    return told
  }

  /// Of all orders of a day, in the order of their numbers.
  func told(of day: AdDay) throws -> [(name: OrderName, told: ToldProfit)] {
    try connection.rows(
      """
      SELECT number, told FROM order_profit
      WHERE shop_id = \(shop) AND channel = \(day.channel) AND day = \(day.day) ORDER BY number
      """
    ).map { (OrderName(channel: day.channel, number: try $0("number")), try Self.told($0)) }
  }

  static func told(_ row: SQLRow) throws -> ToldProfit {
    let text: String = try row("told")
    guard let told = ToldProfit(text: text) else {
      throw SQLError(kind: .unexpectedValue, message: "what was told of a profit: \(text.prefix(200))")
    }
    return told
  }

  func write(_ profits: [OrderProfit]) throws {
    try connection.batch(
      """
      INSERT INTO order_profit (shop_id, channel, number, order_id, day, verdict, done_at, released_at, net, in_play,
        told)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      ON CONFLICT (shop_id, channel, number) DO UPDATE SET order_id = excluded.order_id, day = excluded.day,
        verdict = excluded.verdict, done_at = excluded.done_at, released_at = excluded.released_at,
        net = excluded.net, in_play = excluded.in_play, told = excluded.told
      """
    ) { batch in
      for profit in profits {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(profit.name.channel.sqlValue)
          row.bind(.text(profit.name.number))
          row.bind(profit.order.sqlValue)
          row.bind(profit.day.sqlValue)
          row.bind(.text(profit.verdict.rawValue))
          row.bind(profit.doneAt.sqlValue)
          row.bind(profit.releasedAt.sqlValue)
          row.bind(profit.net)
          row.bind(profit.inPlay)
          row.bind(.text(profit.told.text))
        }
      }
    }
  }

  func write(_ told: ToldProfit, of name: OrderName) throws {
    try connection.execute(
      """
      UPDATE order_profit SET told = \(told.text)
      WHERE shop_id = \(shop) AND channel = \(name.channel) AND number = \(name.number)
      """)
  }

  /// Writes a row of no order: advertising that no order took a share of.
  func writeRest(_ told: ToldProfit, of day: AdDay) throws {
    try connection.execute(
      """
      INSERT INTO order_profit (shop_id, channel, number, day, verdict, net, in_play, told)
      VALUES (\(shop), \(day.channel), \(day.name.number), \(day.day), 'none', 0, 0, \(told.text))
      ON CONFLICT (shop_id, channel, number) DO UPDATE SET told = excluded.told
      """)
  }

  func remove(_ names: [OrderName]) throws {
    for (channel, names) in Dictionary(grouping: names, by: \.channel) {
      try connection.execute(
        """
        DELETE FROM order_profit
        WHERE shop_id = \(shop) AND channel = \(channel) AND number \(in: names.map(\.number))
        """)
    }
  }
}
