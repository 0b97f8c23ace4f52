import Storage

/// Brings what files say of returns into the books: of each return the view that is furthest along.
struct ReturnIntake {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let now: Instant

  private struct Known {
    let id: ID<ChannelReturn>
    let version: OrderVersion
  }

  func compare(_ frame: ReturnFrame) throws -> OrderIntake.Outcome {
    guard let known = try known(frame) else { return .new }
    return known.version < frame.version ? .moved : .same
  }

  func take(_ frame: ReturnFrame, recordedBy importID: ID<FileImport>) throws -> OrderIntake.Outcome {
    let known = try known(frame)
    let outcome: OrderIntake.Outcome = known.map { $0.version < frame.version ? .moved : .same } ?? .new
    let id = known?.id ?? .new()
    if outcome != .same {
      try write(frame, as: id)
      try StockLedger(connection: connection, shop: shop).settle(orders(ofReturns: [id]), now: now)
    }
    try SightingBook(connection: connection, shop: shop).record(
      frame, subject: id, outcome: outcome, isKept: known?.version.digest == frame.digest, for: importID)
    return outcome
  }

  /// Writes a return as `frame` shows it, over what was there.
  func write(_ frame: ReturnFrame, as id: ID<ChannelReturn>) throws {
    let record = frame.record
    try connection.execute(
      """
      INSERT INTO channel_return (shop_id, return_id, channel, number, order_number, status, progress, digest,
        requested_at, quantity, refund, reason)
      VALUES (\(shop), \(id), \(record.channel), \(record.returnNumber), \(record.orderNumber), \(record.status),
        \(frame.version.progress), \(frame.digest), \(record.requestedAt), \(record.pieces), \(record.refund),
        \(record.reason))
      ON CONFLICT (shop_id, return_id) DO UPDATE SET order_number = excluded.order_number, status = excluded.status,
        progress = excluded.progress, digest = excluded.digest, requested_at = excluded.requested_at,
        quantity = excluded.quantity, refund = excluded.refund, reason = excluded.reason
      """)
    try writeLines(of: record, as: id)
    try ReturnFit(connection: connection, shop: shop).note(record, as: id)
    try ProfitDue(connection: connection, shop: shop).add(
      [OrderName(channel: record.channel, number: record.orderNumber)])
  }

  /// The orders that returns are of, as far as the books know them.
  func orders(ofReturns returns: [ID<ChannelReturn>]) throws -> [ID<Order>] {
    try connection.rows(
      """
      SELECT DISTINCT orders.order_id FROM channel_return
      JOIN orders ON orders.shop_id = channel_return.shop_id AND orders.channel = channel_return.channel
        AND orders.number = channel_return.order_number
      WHERE channel_return.shop_id = \(shop) AND channel_return.return_id \(in: returns)
      ORDER BY orders.order_id
      """
    ).map { try $0("order_id") }
  }

  /// Removes returns and their lines.
  func remove(_ returns: [ID<ChannelReturn>]) throws {
    for table in ["return_fit", "channel_return_line", "channel_return"] as [SQLQuery] {
      try connection.execute("DELETE FROM \(part: table) WHERE shop_id = \(shop) AND return_id \(in: returns)")
    }
  }

  private func writeLines(of record: ReturnRecord, as id: ID<ChannelReturn>) throws {
    try connection.execute("DELETE FROM channel_return_line WHERE shop_id = \(shop) AND return_id = \(id)")
    for (key, pieces) in record.piecesByListing.sorted(by: { $0.key < $1.key }) {
      try connection.execute(
        """
        INSERT INTO channel_return_line (shop_id, return_id, listing_key, quantity)
        VALUES (\(shop), \(id), \(key), \(pieces))
        """)
    }
  }

  private func known(_ frame: ReturnFrame) throws -> Known? {
    let row = try connection.row(
      """
      SELECT return_id, progress, digest FROM channel_return
      WHERE shop_id = \(shop) AND channel = \(frame.record.channel) AND number = \(frame.record.returnNumber)
      """)
    guard let row else { return nil }
    return Known(
      id: try row("return_id"), version: OrderVersion(progress: try row("progress"), digest: try row("digest")))
  }
}

extension ReturnFrame {
  /// How far along the return is in this view: state first, then what is known of its end.
  var version: OrderVersion {
    let rank = record.status.utf8.withContiguousStorageIfAvailable { ReturnState.rank(of: UnsafeRawBufferPointer($0)) }
    let ends = (record.refundedAt == nil ? 0 : 1) + (record.goodsReturnedAt == nil ? 0 : 1)
    let filled = min(json.count, 0xFF_FFFF)
    return OrderVersion(progress: Int64(rank ?? 1) << 40 | Int64(ends) << 32 | Int64(filled), digest: digest)
  }
}
