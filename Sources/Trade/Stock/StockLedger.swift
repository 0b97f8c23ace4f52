package import Storage

/// The pieces of a shop: a ledger of movements and counts, and the levels that follow from them.
///
/// On hand is the last count plus every movement that occurred after it. So orders older than the count move nothing,
/// and files may come in any order.
package struct StockLedger {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  /// A count is written down this long after the pieces were on the shelf, at the most: it is of what lies there now,
  /// and every order since is looked at again.
  package static let oldestCount = Duration.seconds(7 * 24 * 3_600)

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Sets what was counted by hand. Order lines placed after `countedAt` take their pieces from it.
  ///
  /// - Parameter countedAt: when the pieces were on the shelf, not in the future; the newest count is the one in force.
  /// - Throws: ``StockError/countOutOfRange(_:)``, ``StockError/unknownVariant(_:)``.
  @discardableResult
  package func count(
    _ quantity: Int64, of variant: ID<Variant>, at countedAt: Instant, by person: ID<Person>?, now: Instant = .now
  ) throws -> ID<StockCount> {
    guard (0...1_000_000).contains(quantity) else { throw StockError.countOutOfRange(quantity) }
    try lock([variant])
    let id = ID<StockCount>.new()
    try connection.execute(
      """
      INSERT INTO stock_count (shop_id, count_id, variant_id, quantity, counted_at, recorded_at, person_id)
      VALUES (\(shop), \(id), \(variant), \(quantity), \(min(countedAt, now)), \(now), \(person))
      """)
    try settleCount(of: variant, now: now)
    return id
  }

  /// Takes a count back; the one before it is in force again, or the variant is not counted.
  ///
  /// - Throws: ``StockError/unknownCount`` when there is no such count or it was taken back already.
  package func undoCount(_ count: ID<StockCount>, now: Instant = .now) throws {
    let variant: ID<Variant>? = try connection.value(
      """
      UPDATE stock_count SET undone_at = \(now)
      WHERE shop_id = \(shop) AND count_id = \(count) AND undone_at IS NULL
      RETURNING variant_id
      """)
    guard let variant else { throw StockError.unknownCount }
    try lock([variant])
    try settleCount(of: variant, now: now)
  }

  /// Adds or takes pieces by hand: made, damaged, given away, corrected.
  ///
  /// A variant that was never counted keeps the movement for its history, and stays "not counted".
  package func move(
    _ kind: Movement.Kind, _ quantity: Int64, of variant: ID<Variant>, note: String = "", at occurredAt: Instant,
    by person: ID<Person>?, now: Instant = .now
  ) throws {
    guard quantity != 0, abs(quantity) <= 1_000_000 else { throw StockError.quantityOutOfRange(quantity) }
    try lock([variant])
    try append(
      Entry(kind: kind, quantity: quantity, variant: variant, occurredAt: occurredAt, note: note), by: person, now: now)
  }

  /// A movement on its way into the ledger.
  struct Entry {
    var kind: Movement.Kind
    var quantity: Int64
    var variant: ID<Variant>
    var order: ID<Order>?
    var line: Int64?
    var occurredAt: Instant
    var note = ""
  }

  /// Appends one movement and brings the level along. The variant must be locked.
  private func append(_ entry: Entry, by person: ID<Person>?, now: Instant) throws {
    try insert(entry, by: person, now: now)
    try connection.execute(
      """
      UPDATE stock_level SET on_hand = on_hand + \(entry.quantity)
      WHERE shop_id = \(shop) AND variant_id = \(entry.variant) AND counted_at < \(entry.occurredAt)
      """)
  }

  /// Appends one movement; the level is the caller's to bring along.
  func insert(_ entry: Entry, by person: ID<Person>?, now: Instant) throws {
    try connection.execute(
      """
      INSERT INTO stock_movement (shop_id, movement_id, variant_id, quantity, kind, order_id, line_id, occurred_at,
        recorded_at, person_id, note)
      VALUES (\(shop), \(ID<Movement>.new()), \(entry.variant), \(entry.quantity), \(entry.kind), \(entry.order),
        \(entry.line), \(entry.occurredAt), \(now), \(person), \(entry.note))
      """)
  }

  /// Keeps variants from other writers until the transaction ends.
  ///
  /// - Throws: ``StockError/unknownVariant(_:)`` for one the shop does not have.
  func lock(_ variants: [ID<Variant>]) throws {
    try connection.lock(
      """
      SELECT variant_id FROM variant WHERE shop_id = \(shop) AND variant_id \(in: variants) ORDER BY variant_id
      """)
    let known = Set(
      try connection.rows("SELECT variant_id FROM variant WHERE shop_id = \(shop) AND variant_id \(in: variants)")
        .map { try $0("variant_id") as ID<Variant> })
    if let unknown = variants.first(where: { !known.contains($0) }) { throw StockError.unknownVariant(unknown) }
  }

  /// Brings level, movements of orders and holds in line with the newest count that stands.
  private func settleCount(of variant: ID<Variant>, now: Instant) throws {
    let newest = try connection.row(
      """
      SELECT quantity, counted_at FROM stock_count
      WHERE shop_id = \(shop) AND variant_id = \(variant) AND undone_at IS NULL
      ORDER BY counted_at DESC, count_id DESC LIMIT 1
      """)
    guard let newest else {
      try forgetLevel(of: variant, now: now)
      return
    }
    let quantity: Int64 = try newest("quantity")
    let countedAt: Instant = try newest("counted_at")
    try connection.execute(
      """
      INSERT INTO stock_level (shop_id, variant_id, on_hand, held, counted_at)
      VALUES (\(shop), \(variant), \(quantity), (
        SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM stock_hold
        WHERE shop_id = \(shop) AND variant_id = \(variant) AND released_at IS NULL), \(countedAt))
      ON CONFLICT (shop_id, variant_id) DO UPDATE SET counted_at = excluded.counted_at
      """)
    try settleOrders(of: variant, countedAt: countedAt, now: now)
    try connection.execute(
      """
      UPDATE stock_level SET on_hand = \(quantity) + (
        SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM stock_movement
        WHERE shop_id = \(shop) AND variant_id = \(variant) AND occurred_at > \(countedAt))
      WHERE shop_id = \(shop) AND variant_id = \(variant)
      """)
  }

  /// What orders hold is reckoned anew with the next count; what was promised otherwise stays promised.
  private func forgetLevel(of variant: ID<Variant>, now: Instant) throws {
    for table in ["pieces_awaited", "stock_level"] as [SQLQuery] {
      try connection.execute(
        "DELETE FROM \(part: table) WHERE shop_id = \(shop) AND variant_id = \(variant)")
    }
    try connection.execute(
      """
      UPDATE stock_hold SET released_at = \(now)
      WHERE shop_id = \(shop) AND variant_id = \(variant) AND order_id IS NOT NULL AND released_at IS NULL
      """)
  }
}
