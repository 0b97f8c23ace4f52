import Storage

/// What the seller said of pieces that came back, or that do not come back.
package enum PiecesBack {}

/// Cancelled and returned pieces come back to stock when the seller says they did, not before.
extension StockLedger {
  /// Pieces of orders that one statement speaks of.
  package struct TakenBack: Sendable, Equatable {
    package let id: ID<PiecesBack>
    package let orders: Int
    package let pieces: Int64
  }

  /// The seller says where pieces of an order line are: on the shelf again, back but not to be sold, or not coming back
  /// (lost on the way, or kept by a buyer who got the money).
  ///
  /// What she said is kept under the order's number, so it stays true when the file it came from is imported again.
  ///
  /// - Throws: ``StockError/notThatManyOut(out:)`` when more pieces would be spoken of than the line has out,
  ///   ``StockError/unknownOrderLine``, ``StockError/quantityOutOfRange(_:)``.
  @discardableResult
  package func takeBack(
    sellable: Int64, damaged: Int64, lost: Int64 = 0, line: Int64, of order: ID<Order>, by person: ID<Person>?,
    now: Instant = .now
  ) throws -> ID<PiecesBack> {
    let range: ClosedRange<Int64> = 0...1_000_000
    guard [sellable, damaged, lost].allSatisfy(range.contains), sellable + damaged + lost > 0 else {
      throw StockError.quantityOutOfRange(sellable + damaged + lost)
    }
    try lockLines(of: [order])
    guard let found = try lines(of: [order]).first(where: { $0.key.line == line }) else {
      throw StockError.unknownOrderLine
    }
    let left = try piecesLeft(of: found)
    guard sellable + damaged + lost <= left else { throw StockError.notThatManyOut(out: left) }
    let id = ID<PiecesBack>.new()
    try write(id, of: found, sellable: sellable, damaged: damaged, lost: lost, by: person, now: now)
    try settle([order], by: person, now: now)
    try ProfitDue(connection: connection, shop: shop).add([order])
    return id
  }

  /// The seller says of all pieces that are awaited of some orders that they are on the shelf again: one statement.
  ///
  /// - Parameter orders: 1 to 200; one of which nothing is awaited is passed over.
  /// - Returns: nil when nothing is awaited of any of them.
  package func takeBackAll(
    of orders: [ID<Order>], by person: ID<Person>?, now: Instant = .now
  ) throws -> TakenBack? {
    try lockLines(of: orders)
    let awaited = try connection.rows(
      "SELECT order_id, line_id, quantity FROM pieces_awaited WHERE shop_id = \(shop) AND order_id \(in: orders)")
    let pieces = try Dictionary(
      uniqueKeysWithValues: awaited.map { row in
        (StockLineKey(order: try row("order_id"), line: try row("line_id")), try row("quantity") as Int64)
      })
    guard !pieces.isEmpty else { return nil }
    let id = ID<PiecesBack>.new()
    for line in try lines(of: orders) {
      guard let sellable = pieces[line.key] else { continue }
      try write(id, of: line, sellable: sellable, damaged: 0, lost: 0, by: person, now: now)
    }
    let touched = Set(pieces.keys.map(\.order)).sorted()
    try settle(touched, by: person, now: now)
    try ProfitDue(connection: connection, shop: shop).add(touched)
    return TakenBack(id: id, orders: touched.count, pieces: pieces.values.reduce(0, +))
  }

  /// Takes such a statement back, whole.
  ///
  /// - Throws: ``StockError/unknownPiecesBack`` when there is no such statement or it was taken back already.
  package func undoTakeBack(_ back: ID<PiecesBack>, by person: ID<Person>?, now: Instant = .now) throws {
    let orders = try connection.rows(
      """
      SELECT DISTINCT orders.order_id FROM pieces_back
      JOIN orders ON orders.shop_id = pieces_back.shop_id AND orders.channel = pieces_back.channel
        AND orders.number = pieces_back.order_number
      WHERE pieces_back.shop_id = \(shop) AND back_id = \(back)
      """
    ).map { try $0("order_id") as ID<Order> }
    try lockLines(of: orders)
    let undone = try connection.execute(
      "UPDATE pieces_back SET undone_at = \(now) WHERE shop_id = \(shop) AND back_id = \(back) AND undone_at IS NULL")
    guard undone > 0 else { throw StockError.unknownPiecesBack }
    try settle(orders.sorted(), by: person, now: now)
    try ProfitDue(connection: connection, shop: shop).add(orders)
  }

  /// Pieces of a line that are out and that the seller has not spoken of.
  private func piecesLeft(of line: StockLine) throws -> Int64 {
    var books = LineBooks()
    try books.readSaid(of: [line], in: self)
    let said = books.lines[line.key] ?? .init()
    return max(0, line.stock(granted: said.granted, settled: said.settled).out - said.settled)
  }

  /// Keeps orders and the listings of their lines as they are until the transaction ends.
  private func lockLines(of orders: [ID<Order>]) throws {
    try lockListings(of: orders)
    try connection.lock(
      "SELECT order_id FROM orders WHERE shop_id = \(shop) AND order_id \(in: orders) ORDER BY order_id")
  }

  private func write(
    _ id: ID<PiecesBack>, of line: StockLine, sellable: Int64, damaged: Int64, lost: Int64, by person: ID<Person>?,
    now: Instant
  ) throws {
    try connection.execute(
      """
      INSERT INTO pieces_back (shop_id, channel, order_number, line_id, back_id, sellable, damaged, lost, back_at,
        person_id)
      VALUES (\(shop), \(line.channel), \(line.number), \(line.key.line), \(id), \(sellable), \(damaged), \(lost),
        \(now), \(person))
      """)
  }
}
