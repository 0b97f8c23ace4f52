package import Storage

extension StockLedger {
  /// Holds pieces of a variant for somebody, or says how many are left.
  ///
  /// One guarded statement wins the pieces and is the lock on both engines, so two buyers never both win the last one.
  ///
  /// - Parameters:
  ///   - quantity: pieces, 1 to 1,000,000.
  ///   - cause: what the pieces are promised to; holding twice for one cause changes nothing.
  ///   - until: when the promise lapses by itself; nil for never.
  package func hold(
    _ quantity: Int64, of variant: ID<Variant>, for cause: String, until: Instant?, now: Instant = .now
  ) throws -> HoldOutcome {
    guard (1...1_000_000).contains(quantity) else { throw StockError.quantityOutOfRange(quantity) }
    if let earlier = try standingHold(for: cause) { return .held(earlier) }
    let won = try connection.execute(
      """
      UPDATE stock_level SET held = held + \(quantity)
      WHERE shop_id = \(shop) AND variant_id = \(variant) AND on_hand - held >= \(quantity)
      """)
    guard won == 1 else { return try refusal(for: variant) }
    return .held(try recordHold(quantity, of: variant, for: cause, until: until, now: now))
  }

  /// Gives held pieces free again; does nothing when the cause holds none.
  package func releaseHold(for cause: String, now: Instant = .now) throws {
    let released = try connection.row(
      """
      UPDATE stock_hold SET released_at = \(now)
      WHERE shop_id = \(shop) AND cause = \(cause) AND released_at IS NULL
      RETURNING variant_id, quantity
      """)
    guard let released else { return }
    try connection.execute(
      """
      UPDATE stock_level SET held = held - \(try released("quantity") as Int64)
      WHERE shop_id = \(shop) AND variant_id = \(try released("variant_id") as ID<Variant>)
      """)
  }

  /// Gives the pieces of holds free again whose time has passed.
  ///
  /// - Returns: how many holds lapsed; at most 1,000 at a time, the longest lapsed first.
  @discardableResult
  package func releaseLapsedHolds(now: Instant) throws -> Int {
    let lapsed = try connection.rows(
      """
      UPDATE stock_hold SET released_at = \(now) WHERE shop_id = \(shop) AND released_at IS NULL AND hold_id IN (
        SELECT hold_id FROM stock_hold
        WHERE shop_id = \(shop) AND released_at IS NULL AND until <= \(now) ORDER BY until, hold_id LIMIT 1000)
      RETURNING variant_id, quantity
      """)
    let freed = try lapsed.reduce(into: [ID<Variant>: Int64]()) { freed, row in
      freed[try row("variant_id"), default: 0] += try row("quantity") as Int64
    }
    for (variant, pieces) in freed.sorted(by: { $0.key < $1.key }) {
      try connection.execute(
        "UPDATE stock_level SET held = held - \(pieces) WHERE shop_id = \(shop) AND variant_id = \(variant)")
    }
    return lapsed.count
  }

  /// The shops that have holds whose time has passed; at most 1,000 at a time.
  package static func shopsWithLapsedHolds(on connection: any SQLConnection, now: Instant) throws -> [ID<Shop>] {
    try connection.rows(
      "SELECT DISTINCT shop_id FROM stock_hold WHERE until <= \(now) AND released_at IS NULL LIMIT 1000"
    ).map { try $0("shop_id") }
  }

  @discardableResult
  func recordHold(
    _ quantity: Int64, of variant: ID<Variant>, for cause: String, line: StockLineKey? = nil, until: Instant?,
    now: Instant
  ) throws -> ID<Hold> {
    let id = ID<Hold>.new()
    try connection.execute(
      """
      INSERT INTO stock_hold (shop_id, hold_id, variant_id, quantity, cause, order_id, line_id, held_at, until)
      VALUES (\(shop), \(id), \(variant), \(quantity), \(cause), \(line?.order), \(line?.line), \(now), \(until))
      """)
    return id
  }

  private func standingHold(for cause: String) throws -> ID<Hold>? {
    try connection.value(
      "SELECT hold_id FROM stock_hold WHERE shop_id = \(shop) AND cause = \(cause) AND released_at IS NULL")
  }

  private func refusal(for variant: ID<Variant>) throws -> HoldOutcome {
    switch try level(of: variant) {
    case .notCounted: .notCounted
    case .counted(let level): .short(left: max(0, level.available))
    }
  }
}
