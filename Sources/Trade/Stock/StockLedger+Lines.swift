import Storage

/// One order line as the stock sees it.
struct StockLine {
  let order: ID<Order>
  let line: Int64
  let channel: SalesChannel
  let number: String
  let orderedAt: Instant
  let status: OrderStatus
  let isPaid: Bool
  let quantity: Int64
  let returned: Int64
  /// What the line's listing is matched to; nil for none.
  let variant: ID<Variant>?

  var holdCause: String { "order:\(order):\(line)" }
}

extension StockLedger {
  /// Brings movements, holds and awaited pieces of order lines in line with their orders.
  ///
  /// Lines of variants that were never counted, and lines older than the count, move nothing and are passed over.
  func settle(_ lines: [StockLine], by person: ID<Person>? = nil, now: Instant) throws {
    let variants = Set(lines.compactMap(\.variant)).sorted()
    guard !variants.isEmpty else { return }
    try lock(variants)
    let counted = try countTimes(of: variants)
    for line in lines where counts(line, since: counted) {
      try settle(line, counts: true, by: person, now: now)
    }
  }

  private func counts(_ line: StockLine, since counted: [ID<Variant>: Instant]) -> Bool {
    line.variant.flatMap { counted[$0] }.map { $0 < line.orderedAt } ?? false
  }

  /// Takes back whatever lines of orders that are no longer in the books did.
  func withdraw(_ lines: [StockLine], now: Instant) throws {
    try lock(Set(lines.compactMap(\.variant)).sorted())
    for line in lines { try settle(line, counts: false, by: nil, now: now) }
  }

  /// Settles all order lines of a variant that were placed after its count.
  func settleLines(of variant: ID<Variant>, countedAt: Instant, now: Instant) throws {
    try connection.execute(
      """
      DELETE FROM pieces_awaited WHERE shop_id = \(shop) AND variant_id = \(variant) AND EXISTS (
        SELECT 1 FROM orders WHERE orders.shop_id = pieces_awaited.shop_id
          AND orders.order_id = pieces_awaited.order_id AND orders.ordered_at <= \(countedAt))
      """)
    let listings = try connection.rows(
      "SELECT listing_id FROM listing WHERE shop_id = \(shop) AND variant_id = \(variant)")
    for listing in listings {
      let id = try listing("listing_id") as ID<Listing>
      try settle(lines(of: id, variant: variant, after: countedAt), now: now)
      try releaseOldHolds(of: variant, listing: id, countedAt: countedAt, now: now)
    }
  }

  /// A listing was matched to another variant, or to none: its lines follow. Lock the listing's row first by updating it.
  package func listingChanged(
    _ listing: ID<Listing>, from old: ID<Variant>?, to new: ID<Variant>?, now: Instant = .now
  ) throws {
    let variants = [old, new].compactMap { $0 }.sorted()
    guard !variants.isEmpty else { return }
    try lock(variants)
    let counted = try countTimes(of: variants)
    guard let earliest = counted.values.min() else { return }
    for line in try lines(of: listing, variant: new, after: earliest) {
      try settle(line, counts: counts(line, since: counted), by: nil, now: now)
    }
  }

  private func settle(_ line: StockLine, counts: Bool, by person: ID<Person>?, now: Instant) throws {
    let settled = try piecesBack(of: line)
    let wanted =
      counts
      ? LineStock(
        status: line.status, isPaid: line.isPaid, quantity: line.quantity, returned: line.returned, settled: settled)
      : LineStock(status: .unpaid, isPaid: false, quantity: 0, returned: 0, settled: 0)
    try settleSale(of: line, out: wanted.out, by: person, now: now)
    try settleHold(of: line, held: wanted.held, now: now)
    try settleAwaited(of: line, awaited: wanted.awaited)
  }

  /// Appends what the line's movements lack, for each variant the line ever was.
  private func settleSale(of line: StockLine, out: Int64, by person: ID<Person>?, now: Instant) throws {
    var missing: [ID<Variant>: Int64] = [:]
    if let variant = line.variant, out > 0 { missing[variant] = -out }
    let booked = try connection.rows(
      """
      SELECT variant_id, CAST(SUM(quantity) AS BIGINT) AS quantity FROM stock_movement
      WHERE shop_id = \(shop) AND order_id = \(line.order) AND line_id = \(line.line) AND kind = 'sale'
      GROUP BY variant_id
      """)
    for row in booked { missing[try row("variant_id"), default: 0] -= try row("quantity") as Int64 }
    for (variant, quantity) in missing.sorted(by: { $0.key < $1.key }) where quantity != 0 {
      try append(
        Entry(
          kind: .sale, quantity: quantity, variant: variant, order: line.order, line: line.line,
          occurredAt: line.orderedAt),
        by: person, now: now)
    }
  }

  private func settleHold(of line: StockLine, held: Int64, now: Instant) throws {
    let standing = try connection.row(
      """
      SELECT variant_id, quantity FROM stock_hold
      WHERE shop_id = \(shop) AND cause = \(line.holdCause) AND released_at IS NULL
      """)
    if let standing {
      if try standing("quantity") == held, try standing("variant_id") == line.variant { return }
      try releaseHold(for: line.holdCause, now: now)
    }
    // The channel has promised them already, so this hold is written down, not won.
    if held > 0, let variant = line.variant {
      try recordHold(held, of: variant, for: line.holdCause, until: nil, now: now)
      try connection.execute(
        "UPDATE stock_level SET held = held + \(held) WHERE shop_id = \(shop) AND variant_id = \(variant)")
    }
  }

  private func settleAwaited(of line: StockLine, awaited: Int64) throws {
    if awaited > 0, let variant = line.variant {
      try connection.execute(
        """
        INSERT INTO pieces_awaited (shop_id, order_id, line_id, variant_id, quantity)
        VALUES (\(shop), \(line.order), \(line.line), \(variant), \(awaited))
        ON CONFLICT (shop_id, order_id, line_id)
        DO UPDATE SET quantity = excluded.quantity, variant_id = excluded.variant_id
        """)
    } else {
      try connection.execute(
        """
        DELETE FROM pieces_awaited
        WHERE shop_id = \(shop) AND order_id = \(line.order) AND line_id = \(line.line)
        """)
    }
  }

  private func countTimes(of variants: [ID<Variant>]) throws -> [ID<Variant>: Instant] {
    guard !variants.isEmpty else { return [:] }
    let rows = try connection.rows(
      "SELECT variant_id, counted_at FROM stock_level WHERE shop_id = \(shop) AND variant_id \(in: variants)")
    return try Dictionary(
      uniqueKeysWithValues: rows.map { (try $0("variant_id") as ID<Variant>, try $0("counted_at") as Instant) })
  }

  private func releaseOldHolds(
    of variant: ID<Variant>, listing: ID<Listing>, countedAt: Instant, now: Instant
  ) throws {
    for line in try lines(of: listing, variant: variant, unpaidUntil: countedAt) {
      try releaseHold(for: line.holdCause, now: now)
    }
  }
}
