import Storage

/// Keeps what moved by channel, kind and day of the exports' calendar.
struct MoneyTally {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// What an entry counts for.
  struct Line {
    let channel: SalesChannel
    let kind: MoneyRecord.Kind
    let at: Instant
    let amount: Int64

    init(channel: SalesChannel, kind: MoneyRecord.Kind, at: Instant, amount: Int64) {
      self.channel = channel
      self.kind = kind
      self.at = at
      self.amount = amount
    }

    init(_ record: MoneyRecord) {
      self.init(channel: record.channel, kind: record.kind, at: record.at, amount: record.amount)
    }
  }

  private struct Cell: Hashable, Comparable {
    let channel: SalesChannel
    let kind: MoneyRecord.Kind
    let day: LocalDate

    static func < (left: Cell, right: Cell) -> Bool {
      (left.channel.rawValue, left.kind.rawValue, left.day) < (right.channel.rawValue, right.kind.rawValue, right.day)
    }
  }

  func apply(taken: [Line], given: [Line]) throws {
    let zone = try ShopBook.exportZone(of: shop, on: connection)
    var changes: [Cell: (entries: Int64, amount: Int64)] = [:]
    for (lines, sign) in [(taken, Int64(-1)), (given, 1)] {
      for line in lines {
        let cell = Cell(channel: line.channel, kind: line.kind, day: LocalDate(line.at, in: zone))
        let before = changes[cell] ?? (0, 0)
        changes[cell] = (before.entries + sign, before.amount + sign * line.amount)
      }
    }
    // Sorted, so that two imports that write at once lock rows in the same order.
    try write(changes.filter { $0.value != (0, 0) }.sorted { $0.key < $1.key })
  }

  /// Counts again, after days came to begin at another time.
  func rebuild() throws {
    try connection.execute("DELETE FROM money_day WHERE shop_id = \(shop)")
    var place = ID<MoneyEntry>(0)
    while true {
      let rows = try connection.rows(
        """
        SELECT entry_id, channel, kind, at, amount FROM money_entry
        WHERE shop_id = \(shop) AND entry_id > \(place) ORDER BY entry_id LIMIT 10000
        """)
      guard let last = rows.last else { return }
      place = try last("entry_id")
      try apply(
        taken: [],
        given: rows.map { row in
          Line(channel: try row("channel"), kind: try row("kind"), at: try row("at"), amount: try row("amount"))
        })
    }
  }

  private func write(_ changes: [(key: Cell, value: (entries: Int64, amount: Int64))]) throws {
    try connection.batch(
      """
      INSERT INTO money_day (shop_id, channel, kind, day, entries, amount) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (shop_id, channel, kind, day) DO UPDATE SET entries = money_day.entries + excluded.entries,
        amount = money_day.amount + excluded.amount
      """
    ) { batch in
      for (cell, change) in changes {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(cell.channel.sqlValue)
          row.bind(cell.kind.sqlValue)
          row.bind(cell.day.sqlValue)
          row.bind(change.entries)
          row.bind(change.amount)
        }
      }
    }
  }
}
