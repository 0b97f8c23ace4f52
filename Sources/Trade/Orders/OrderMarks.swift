import Storage

/// What orders are searched by from its beginning: buyers and tracking numbers.
///
/// Both come in no order, and an index on them would be changed at as many places as a batch has orders, which makes an
/// import of a million lines four times as long. So each batch adds its marks sorted, as a run of their own at the end;
/// runs of one size are merged when there are many, so that a search looks into few (a log-structured merge tree:
/// O'Neil et al., 1996).
struct OrderMarks {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// Runs of one size that are merged into one of the next.
  private static let fanIn = 16
  /// Runs of this size, up to 4,096 marks, stay as they are, as a batch of an import makes them: to merge them again would
  /// write each mark twice. A million orders have some four hundred, each looked into in a few microseconds.
  private static let largestSize = 2

  struct Mark: Hashable, Comparable {
    let text: String
    let order: ID<Order>

    static func < (left: Mark, right: Mark) -> Bool { (left.text, left.order) < (right.text, right.order) }
  }

  /// Brings the marks of a batch of orders in line with what its views will make of them.
  func change(_ plans: [OrderPlan]) throws {
    let after = plans.flatMap(\.marks)
    let before = try marks(of: plans.filter { $0.known != nil && $0.isHeaderNewer }.map(\.id))
    guard !before.isEmpty else { return try add(after) }
    try remove(before.subtracting(after))
    try add(after.filter { !before.contains($0) })
  }

  /// Takes the marks of orders away, while the orders still say which they are.
  func remove(of orders: [ID<Order>]) throws { try remove(marks(of: orders)) }

  /// Adds marks as one run.
  func add(_ marks: some Collection<Mark>) throws {
    guard !marks.isEmpty else { return }
    var last: Mark?
    let run = ID<OrderMarks>.new().value
    try connection.batch("INSERT INTO order_mark (shop_id, run, mark, order_id) VALUES ($1, $2, $3, $4)") { batch in
      for mark in marks.sorted() where mark != last {
        last = mark
        try batch.add { row in
          row.bind(shop.value)
          row.bind(run)
          row.bind(.text(mark.text))
          row.bind(mark.order.value)
        }
      }
    }
    try keep(run, of: marks.count)
  }

  private func remove(_ marks: Set<Mark>) throws {
    try connection.batch(
      """
      DELETE FROM order_mark WHERE shop_id = $1 AND mark = $2 AND order_id = $3
        AND run IN (SELECT run FROM mark_run WHERE shop_id = $1)
      """
    ) { batch in
      for mark in marks.sorted() {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(.text(mark.text))
          row.bind(mark.order.value)
        }
      }
    }
  }

  /// What orders are called in the books.
  private func marks(of orders: [ID<Order>]) throws -> Set<Mark> {
    guard !orders.isEmpty else { return [] }
    let rows = try connection.rows(
      "SELECT order_id, buyer, tracking FROM orders WHERE shop_id = \(shop) AND order_id \(in: orders)")
    return try rows.reduce(into: []) { marks, row in
      for text in [try row("buyer"), try row("tracking")] as [String?] {
        if let text { marks.insert(Mark(text: text, order: try row("order_id"))) }
      }
    }
  }

  /// The orders with a mark that begins so, as one column `order_id`; an order may come twice.
  func orders(beginning start: String, before end: String) -> SQLQuery {
    """
    SELECT order_mark.order_id FROM mark_run CROSS JOIN order_mark
    WHERE mark_run.shop_id = \(shop) AND order_mark.shop_id = \(shop) AND order_mark.run = mark_run.run
      AND mark >= \(start) AND mark < \(end)
    """
  }

  /// Orders that would not be found by what they are called.
  func differences(of orders: [ID<Order>]) throws -> [BooksVerification.Difference] {
    guard !orders.isEmpty else { return [] }
    return try (["buyer", "tracking"] as [SQLQuery]).flatMap { column in
      try connection.rows(
        """
        SELECT orders.order_id, orders.\(part: column) AS mark FROM orders
        WHERE orders.shop_id = \(shop) AND orders.order_id \(in: orders) AND orders.\(part: column) IS NOT NULL
          AND NOT EXISTS (
            SELECT 1 FROM mark_run CROSS JOIN order_mark
            WHERE mark_run.shop_id = \(shop) AND order_mark.shop_id = \(shop) AND order_mark.run = mark_run.run
              AND order_mark.mark = orders.\(part: column) AND order_mark.order_id = orders.order_id)
        """
      ).map { row in
        .init(
          subject: "search for order \(try row("order_id") as Int64)", cached: "not found", rebuilt: try row("mark"))
      }
    }
  }

  /// Notes a run, and merges those of its size when there are many.
  private func keep(_ run: Int64, of marks: Int) throws {
    let size = Self.size(of: marks)
    try connection.execute("INSERT INTO mark_run (shop_id, run, size) VALUES (\(shop), \(run), \(size))")
    if size < Self.largestSize { try mergeRuns(of: size) }
  }

  private func mergeRuns(of size: Int) throws {
    try connection.lock("SELECT run FROM mark_run WHERE shop_id = \(shop) AND size = \(size) ORDER BY run")
    let runs = try connection.rows(
      "SELECT run FROM mark_run WHERE shop_id = \(shop) AND size = \(size) ORDER BY run"
    ).map { try $0("run") as Int64 }
    guard runs.count >= Self.fanIn else { return }
    let merged = ID<OrderMarks>.new().value
    let marks = try connection.execute(
      """
      INSERT INTO order_mark (shop_id, run, mark, order_id)
      SELECT DISTINCT shop_id, CAST(\(merged) AS BIGINT), mark, order_id FROM order_mark
      WHERE shop_id = \(shop) AND run \(in: runs) ORDER BY mark, order_id
      """)
    try connection.execute("DELETE FROM order_mark WHERE shop_id = \(shop) AND run \(in: runs)")
    try connection.execute("DELETE FROM mark_run WHERE shop_id = \(shop) AND run \(in: runs)")
    if marks > 0 { try keep(merged, of: marks) }
  }

  /// 0 for up to 16 marks, 1 for up to 256, and so on.
  private static func size(of count: Int) -> Int {
    var (size, most) = (0, fanIn)
    while count > most { (size, most) = (size + 1, most * fanIn) }
    return size
  }
}

extension OrderPlan {
  /// What the order is searched by from now on, where this view changes it.
  var marks: [OrderMarks.Mark] {
    guard isHeaderNewer else { return [] }
    return [frame.string(of: .buyer), frame.string(of: .tracking)].filter { !$0.isEmpty }
      .map { OrderMarks.Mark(text: $0, order: id) }
  }
}
