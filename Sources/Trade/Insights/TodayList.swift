package import Storage

/// What a shop has to do today, each with its count: the work list of the first page.
package struct TodayList: Sendable, Equatable {
  /// Orders to hand over whose time has passed.
  package var overdue = 0
  /// Orders to hand over before the day ends, and the first of those times.
  package var dueToday = 0
  package var nextDeadline: Instant?
  /// Orders to hand over later, or without a time.
  package var toShipLater = 0
  /// Variants at or under their low level, but not short.
  package var low = 0
  /// Variants of which more was sold or promised than is there, and the pieces missing.
  package var short = 0
  package var shortPieces: Int64 = 0
  /// Listings that no variant was named for, and their pieces.
  package var unmatched = 0
  package var unmatchedPieces: Int64 = 0
  /// Rows that imports of the last 30 days refused, whose orders no later import brought, and that nobody has marked as
  /// seen.
  package var refusedRows = 0
  /// The newest import with such rows.
  package var refusedImport: ID<FileImport>?
  /// Order lines whose pieces are out and should come back, and the pieces.
  package var awaitedLines = 0
  package var awaitedPieces: Int64 = 0
  /// Orders in all, and cancelled ones; 0 on the first day.
  package var orders = 0
  package var cancelled = 0
  /// Orders of today, and how many of them are cancelled.
  package var ordersToday = 0
  package var cancelledToday = 0
  package var piecesToday: Int64 = 0
  /// Variants in the catalogue, and how many were never counted.
  package var variants = 0
  package var notCounted = 0
}

extension TodayList {
  /// Reads the work list; costs what there is to do, not what was ever done.
  ///
  /// - Parameters:
  ///   - day: today on the shop's clock.
  package init(of shop: ID<Shop>, on connection: any SQLConnection, now: Instant, day: ShopDay) throws {
    try readShipping(shop, connection, now: now, dayEnd: day.end)
    try readStock(shop, connection)
    try readImports(shop, connection, since: now - .seconds(30 * 86_400))
    let list = OrderList(connection: connection, shop: shop)
    let all = try Cancellations(connection: connection, shop: shop).total()
    (orders, cancelled) = (Int(all.orders), Int(all.cancelled))
    let today = try list.placed(from: day.start, until: day.end)
    ordersToday = today.values.reduce(0) { $0 + $1.orders }
    piecesToday = today.values.reduce(0) { $0 + $1.pieces }
    cancelledToday = today[.cancelled]?.orders ?? 0
  }

  private mutating func readShipping(
    _ shop: ID<Shop>, _ connection: any SQLConnection, now: Instant, dayEnd: Instant
  ) throws {
    // Ranges of time, so that SQLite keeps to the index of what is to ship.
    let row = try connection.row(
      """
      SELECT (SELECT COUNT(*) FROM orders WHERE shop_id = \(shop) AND status = 'toShip' AND ship_by < \(now))
          AS overdue,
        (SELECT COUNT(*) FROM orders
          WHERE shop_id = \(shop) AND status = 'toShip' AND ship_by >= \(now) AND ship_by < \(dayEnd)) AS due,
        (SELECT MIN(ship_by) FROM orders WHERE shop_id = \(shop) AND status = 'toShip' AND ship_by >= \(now))
          AS next_deadline
      """)
    guard let row else { return }
    overdue = try row("overdue")
    dueToday = try row("due")
    nextDeadline = try row("next_deadline")
    let waiting = try OrderList(connection: connection, shop: shop).tally().filter { $0.status == .toShip }
    toShipLater = waiting.reduce(0) { $0 + $1.orders } - overdue - dueToday
  }

  private mutating func readStock(_ shop: ID<Shop>, _ connection: any SQLConnection) throws {
    if let row = try connection.row(
      """
      SELECT CAST(COALESCE(SUM(CASE WHEN on_hand - held >= 0 AND on_hand - held <= low_level THEN 1 ELSE 0 END), 0)
          AS BIGINT) AS low,
        CAST(COALESCE(SUM(CASE WHEN on_hand - held < 0 THEN 1 ELSE 0 END), 0) AS BIGINT) AS short,
        CAST(COALESCE(SUM(CASE WHEN on_hand - held < 0 THEN held - on_hand ELSE 0 END), 0) AS BIGINT) AS missing,
        COUNT(*) AS variants,
        CAST(COALESCE(SUM(CASE WHEN counted_at IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS not_counted
      FROM variant
      LEFT JOIN stock_level ON stock_level.shop_id = variant.shop_id AND stock_level.variant_id = variant.variant_id
      WHERE variant.shop_id = \(shop) AND variant.archived_at IS NULL
      """)
    {
      (low, short, shortPieces) = (try row("low"), try row("short"), try row("missing"))
      (variants, notCounted) = (try row("variants"), try row("not_counted"))
    }
    if let row = try connection.row(
      """
      SELECT COUNT(*) AS listings, CAST(COALESCE(SUM(pieces), 0) AS BIGINT) AS pieces FROM listing
      WHERE shop_id = \(shop) AND variant_id IS NULL AND lines > 0
      """)
    {
      (unmatched, unmatchedPieces) = (try row("listings"), try row("pieces"))
    }
    if let row = try connection.row(
      """
      SELECT COUNT(*) AS awaited, CAST(COALESCE(SUM(quantity), 0) AS BIGINT) AS pieces FROM pieces_awaited
      WHERE shop_id = \(shop)
      """)
    {
      (awaitedLines, awaitedPieces) = (try row("awaited"), try row("pieces"))
    }
  }

  private mutating func readImports(_ shop: ID<Shop>, _ connection: any SQLConnection, since: Instant) throws {
    (refusedRows, refusedImport) = try OpenRefusals(connection: connection, shop: shop).count(since: since)
  }
}
