import Storage

/// Orders whose profit must be worked out again, since something it is made of has changed.
///
/// Whatever changes an order, a payout, a cost or a match notes the order here in its own transaction; ``ProfitBook``
/// takes the notes away in the transaction that brings the profit along. So no report is ever silently out of date: it
/// knows how many orders are still to be looked at.
struct ProfitDue {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// A note that is there already is touched all the same: whoever is about to take it away waits, and then sees what
  /// this transaction has changed.
  private static let touching: SQLQuery = """
    ON CONFLICT (shop_id, channel, number) DO UPDATE SET number = excluded.number
    """

  func add(_ names: [OrderName]) throws {
    guard !names.isEmpty else { return }
    try connection.batch(
      """
      INSERT INTO profit_due (shop_id, channel, number) VALUES ($1, $2, $3)
      ON CONFLICT (shop_id, channel, number) DO UPDATE SET number = excluded.number
      """
    ) { batch in
      // Sorted, so that two writers lock rows in the same order.
      for name in Set(names).sorted() {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(name.channel.sqlValue)
          row.bind(.text(name.number))
        }
      }
    }
  }

  /// Orders that a batch of an import has made. Their ids follow each other, so one note is enough for all.
  func add(new orders: [ID<Order>]) throws {
    guard let first = orders.min(), let last = orders.max() else { return }
    try connection.execute(
      """
      INSERT INTO profit_due_run (shop_id, run, first_order, last_order, orders)
      VALUES (\(shop), \(ID<ProfitDue>.new()), \(first), \(last), \(orders.count))
      """)
  }

  func add(_ orders: [ID<Order>]) throws {
    guard !orders.isEmpty else { return }
    try add(ordersWhere: "order_id \(in: orders)")
  }

  /// Orders with a line of a listing.
  func add(ofListing listing: ID<Listing>) throws {
    try add(
      ordersWhere: """
        order_id IN (SELECT order_id FROM order_line WHERE shop_id = \(shop) AND listing_id = \(listing))
        """)
  }

  /// Orders with a line of a variant, placed from a day on.
  func add(of variant: ID<Variant>, from day: LocalDate) throws {
    let start = day.start(in: try ShopBook.exportZone(of: shop, on: connection))
    try add(
      ordersWhere: """
        order_id IN (
          SELECT order_id FROM order_line WHERE shop_id = \(shop) AND ordered_at >= \(start) AND listing_id IN (
            SELECT listing_id FROM listing WHERE shop_id = \(shop) AND variant_id = \(variant)))
        """)
  }

  /// Orders with a line of any variant of a product.
  func add(of product: ID<Product>) throws {
    try add(
      ordersWhere: """
        order_id IN (
          SELECT order_id FROM order_line WHERE shop_id = \(shop) AND listing_id IN (
            SELECT listing_id FROM listing JOIN variant ON variant.shop_id = listing.shop_id
              AND variant.variant_id = listing.variant_id
            WHERE listing.shop_id = \(shop) AND variant.product_id = \(product)))
        """)
  }

  /// Every order, every payout of an order that the books do not know, and every day of advertising. All orders are one
  /// run, however many there are.
  func addAll() throws {
    try addAdDays(from: LocalDate(daysSince1970: 0))
    try connection.execute(
      """
      INSERT INTO profit_due_run (shop_id, run, first_order, last_order, orders)
      SELECT shop_id, \(ID<ProfitDue>.new()), MIN(order_id), MAX(order_id), COUNT(*) FROM orders
      WHERE shop_id = \(shop) GROUP BY shop_id
      """)
    try connection.execute(
      """
      INSERT INTO profit_due (shop_id, channel, number)
      SELECT DISTINCT shop_id, channel, order_number FROM money_entry
      WHERE shop_id = \(shop) AND order_number IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM orders WHERE orders.shop_id = money_entry.shop_id AND orders.channel = money_entry.channel
          AND orders.number = money_entry.order_number)
      ORDER BY channel, order_number
      \(part: Self.touching)
      """)
  }

  /// Orders placed from a day on: those that a changed price of packing or a changed rate is about.
  func add(on channel: SalesChannel? = nil, from day: LocalDate) throws {
    let start = day.start(in: try ShopBook.exportZone(of: shop, on: connection))
    let ofChannel: SQLQuery = channel.map { "channel = \($0) AND" } ?? ""
    try add(ordersWhere: "\(part: ofChannel) ordered_at >= \(start)")
  }

  /// Days of advertising from a day on.
  func addAdDays(from day: LocalDate) throws {
    let days = try connection.rows(
      """
      SELECT channel, day FROM money_day
      WHERE shop_id = \(shop) AND kind = \(MoneyRecord.Kind.adSpend) AND day >= \(day)
      """)
    try add(days.map { AdDay(channel: try $0("channel"), day: try $0("day")).name })
  }

  /// How many orders are to be looked at, at most `limit`.
  func count(limit: Int = 100_000) throws -> Int {
    let named: Int =
      try connection.value(
        "SELECT COUNT(*) FROM (SELECT 1 FROM profit_due WHERE shop_id = \(shop) LIMIT \(limit)) AS waiting") ?? 0
    let new: Int =
      try connection.value(
        "SELECT CAST(COALESCE(SUM(orders), 0) AS BIGINT) FROM profit_due_run WHERE shop_id = \(shop)") ?? 0
    return min(named + new, limit)
  }

  /// Takes the first notes away; they are this transaction's to see to, which holds the shop's turn.
  func take(_ limit: Int) throws -> [OrderName] {
    let names = try connection.rows(
      "SELECT channel, number FROM profit_due WHERE shop_id = \(shop) ORDER BY channel, number LIMIT \(limit)"
    ).map { OrderName(channel: try $0("channel"), number: try $0("number")) }
    for (channel, names) in Dictionary(grouping: names, by: \.channel) {
      try connection.execute(
        """
        DELETE FROM profit_due
        WHERE shop_id = \(shop) AND channel = \(channel) AND number \(in: names.map(\.number))
        """)
    }
    // A run may hold orders that are named too, and runs of two imports at once may hold each other's.
    var taken = Set(names)
    return names + (try takeNew(limit - names.count).filter { taken.insert($0).inserted })
  }

  private func takeNew(_ limit: Int) throws -> [OrderName] {
    var names: [OrderName] = []
    while names.count < limit, let run = try firstRun() {
      let asked = limit - names.count
      let rows = try connection.rows(
        """
        SELECT order_id, channel, number FROM orders
        WHERE shop_id = \(shop) AND order_id BETWEEN \(run.first) AND \(run.last) ORDER BY order_id LIMIT \(asked)
        """)
      names += try rows.map { OrderName(channel: try $0("channel"), number: try $0("number")) }
      if rows.count == asked, let last = rows.last {
        try connection.execute(
          """
          UPDATE profit_due_run SET first_order = \(try last("order_id") as Int64 + 1),
            orders = \(max(1, run.orders - rows.count))
          WHERE shop_id = \(shop) AND run = \(run.run)
          """)
      } else {
        try connection.execute("DELETE FROM profit_due_run WHERE shop_id = \(shop) AND run = \(run.run)")
      }
    }
    return names
  }

  private func firstRun() throws -> (run: Int64, first: Int64, last: Int64, orders: Int)? {
    try connection.row(
      """
      SELECT run, first_order, last_order, orders FROM profit_due_run WHERE shop_id = \(shop) ORDER BY run LIMIT 1
      """
    ).map { (try $0("run"), try $0("first_order"), try $0("last_order"), try $0("orders")) }
  }

  private func add(ordersWhere condition: SQLQuery) throws {
    try connection.execute(
      """
      INSERT INTO profit_due (shop_id, channel, number)
      SELECT shop_id, channel, number FROM orders WHERE shop_id = \(shop) AND \(part: condition)
      ORDER BY channel, number
      \(part: Self.touching)
      """)
  }
}

extension OrderName: Comparable {
  static func < (left: OrderName, right: OrderName) -> Bool {
    (left.channel.rawValue, left.number) < (right.channel.rawValue, right.number)
  }
}
