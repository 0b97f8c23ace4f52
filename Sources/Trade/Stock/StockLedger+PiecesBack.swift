package import Storage

/// Cancelled and returned pieces come back to stock when the seller says they did, not before.
extension StockLedger {
  /// The seller says where pieces of an order line are: on the shelf again, or back but not to be sold.
  ///
  /// What she said is kept under the order's number, so it stays true when the file it came from is imported again.
  ///
  /// - Throws: ``StockError/notThatManyOut(out:)`` when more would come back than the line has.
  @discardableResult
  package func takeBack(
    sellable: Int64, damaged: Int64, line: Int64, of order: ID<Order>, by person: ID<Person>?, now: Instant = .now
  ) throws -> ID<PiecesBack> {
    guard sellable >= 0, damaged >= 0, sellable + damaged > 0 else {
      throw StockError.quantityOutOfRange(sellable + damaged)
    }
    try connection.lock("SELECT order_id FROM orders WHERE shop_id = \(shop) AND order_id = \(order)")
    guard let found = try lines(of: order).first(where: { $0.line == line }) else { throw StockError.unknownOrderLine }
    let left = found.quantity - (try piecesBack(of: found))
    guard sellable + damaged <= left else { throw StockError.notThatManyOut(out: left) }
    let id = ID<PiecesBack>.new()
    try connection.execute(
      """
      INSERT INTO pieces_back (shop_id, channel, order_number, line_id, back_id, sellable, damaged, back_at, person_id)
      VALUES (\(shop), \(found.channel), \(found.number), \(line), \(id), \(sellable), \(damaged), \(now), \(person))
      """)
    try moveBack(sellable, of: found, by: person, now: now)
    try settle([found], by: person, now: now)
    return id
  }

  /// Takes such a statement back.
  package func undoTakeBack(_ back: ID<PiecesBack>, of order: ID<Order>, by person: ID<Person>?, now: Instant = .now)
    throws
  {
    let undone = try connection.row(
      """
      UPDATE pieces_back SET undone_at = \(now) WHERE shop_id = \(shop) AND back_id = \(back) AND undone_at IS NULL
        AND channel = (SELECT channel FROM orders WHERE shop_id = \(shop) AND order_id = \(order))
        AND order_number = (SELECT number FROM orders WHERE shop_id = \(shop) AND order_id = \(order))
      RETURNING line_id, sellable
      """)
    guard let undone else { throw StockError.unknownOrderLine }
    let line: Int64 = try undone("line_id")
    guard let found = try lines(of: order).first(where: { $0.line == line }) else { throw StockError.unknownOrderLine }
    try moveBack(-(try undone("sellable") as Int64), of: found, by: person, now: now)
    try settle([found], by: person, now: now)
  }

  /// Pieces of a line that the seller spoke of, sellable and damaged together.
  func piecesBack(of line: StockLine) throws -> Int64 {
    try connection.value(
      """
      SELECT CAST(COALESCE(SUM(sellable + damaged), 0) AS BIGINT) FROM pieces_back
      WHERE shop_id = \(shop) AND channel = \(line.channel) AND order_number = \(line.number)
        AND line_id = \(line.line) AND undone_at IS NULL
      """) ?? 0
  }

  private func moveBack(_ quantity: Int64, of line: StockLine, by person: ID<Person>?, now: Instant) throws {
    guard quantity != 0, let variant = line.variant else { return }
    try lock([variant])
    try append(
      Entry(kind: .back, quantity: quantity, variant: variant, order: line.order, line: line.line, occurredAt: now),
      by: person, now: now)
  }
}

/// What the seller said of pieces that came back.
package enum PiecesBack {}
