import Storage

extension StockLedger {
  /// Orders settled at once where there may be many.
  private static let step = 500

  /// Brings movements, holds and awaited pieces of some orders in line with the state of the books.
  ///
  /// Orders that are no longer in the books are brought to nothing.
  ///
  /// - Parameter variants: only these are touched, and the caller has locked them; nil locks and touches whatever the
  ///   orders have to do with.
  func settle(
    _ orders: [ID<Order>], within variants: [ID<Variant>]? = nil, by person: ID<Person>? = nil, now: Instant
  ) throws {
    for start in stride(from: 0, to: orders.count, by: Self.step) {
      let part = Array(orders[start..<min(start + Self.step, orders.count)])
      let locked = try variants ?? lockVariants(of: part)
      guard !locked.isEmpty else { continue }
      try append(settlements(of: part), within: Set(locked), by: person, now: now)
    }
  }

  /// What the lines of some orders lack in the stock's books.
  func settlements(of orders: [ID<Order>]) throws -> Settlements {
    let lines = try lines(of: orders)
    var books = LineBooks()
    try books.readBooked(of: orders, in: self)
    let counted = try countTimes(of: books.variants.union(lines.compactMap(\.variant)).sorted())
    if !counted.isEmpty { try books.readSaid(of: lines, in: self) }
    let byKey = Dictionary(uniqueKeysWithValues: lines.map { ($0.key, $0) })
    let keys = Set(byKey.keys).union(books.lines.keys).sorted()
    return Settlements(
      lines: keys.map { key in
        LineSettlement(key, line: byKey[key], books: books.lines[key] ?? .init(), counted: counted)
      }, books: books, counted: counted)
  }

  /// What some lines lack, and what it was reckoned from.
  struct Settlements {
    let lines: [LineSettlement]
    let books: LineBooks
    let counted: [ID<Variant>: Instant]
  }

  /// The listings are locked before their variants are read, so that nobody matches them anew meanwhile.
  private func lockVariants(of orders: [ID<Order>]) throws -> [ID<Variant>] {
    try lockListings(of: orders)
    var books = LineBooks()
    try books.readBooked(of: orders, in: self)
    let variants = books.variants.union(try lines(of: orders).compactMap(\.variant)).sorted()
    try lock(variants)
    return variants
  }

  private func append(
    _ settlements: Settlements, within variants: Set<ID<Variant>>, by person: ID<Person>?, now: Instant
  ) throws {
    var changes: [ID<Variant>: LevelChange] = [:]
    for line in settlements.lines {
      let booked = settlements.books.lines[line.key] ?? .init()
      for (place, quantity) in line.missing.sorted(by: { $0.key < $1.key }) where variants.contains(place.variant) {
        try insert(
          Entry(
            kind: place.kind, quantity: quantity, variant: place.variant, order: line.key.order, line: line.key.line,
            occurredAt: place.occurredAt), by: person, now: now)
        if LineSettlement.moves(place, settlements.counted) {
          changes[place.variant, default: .init()].onHand += quantity
        }
      }
      if booked.held != line.held, mayTouch(booked.held, line.held, variants) {
        try changeHold(of: line.key, from: booked.held, to: line.held, &changes, now: now)
      }
      if booked.awaited != line.awaited, mayTouch(booked.awaited, line.awaited, variants) {
        try changeAwaited(of: line.key, to: line.awaited)
      }
    }
    for (variant, change) in changes.sorted(by: { $0.key < $1.key }) { try apply(change, to: variant) }
  }

  private struct LevelChange {
    var onHand: Int64 = 0
    var held: Int64 = 0
  }

  private func mayTouch(
    _ before: LineBooks.Pieces?, _ after: LineBooks.Pieces?, _ variants: Set<ID<Variant>>
  ) -> Bool {
    [before, after].compactMap { $0?.variant }.allSatisfy(variants.contains)
  }

  private func apply(_ change: LevelChange, to variant: ID<Variant>) throws {
    try connection.execute(
      """
      UPDATE stock_level SET on_hand = on_hand + \(change.onHand), held = held + \(change.held)
      WHERE shop_id = \(shop) AND variant_id = \(variant)
      """)
  }

  /// The channel has promised the pieces already, so this hold is written down, not won.
  private func changeHold(
    of key: StockLineKey, from before: LineBooks.Pieces?, to after: LineBooks.Pieces?,
    _ changes: inout [ID<Variant>: LevelChange], now: Instant
  ) throws {
    if let before {
      try connection.execute(
        """
        UPDATE stock_hold SET released_at = \(now)
        WHERE shop_id = \(shop) AND cause = \(key.holdCause) AND released_at IS NULL
        """)
      changes[before.variant, default: .init()].held -= before.quantity
    }
    if let after {
      try recordHold(after.quantity, of: after.variant, for: key.holdCause, line: key, until: nil, now: now)
      changes[after.variant, default: .init()].held += after.quantity
    }
  }

  private func changeAwaited(of key: StockLineKey, to awaited: LineBooks.Pieces?) throws {
    guard let awaited else {
      try connection.execute(
        """
        DELETE FROM pieces_awaited
        WHERE shop_id = \(shop) AND order_id = \(key.order) AND line_id = \(key.line)
        """)
      return
    }
    try connection.execute(
      """
      INSERT INTO pieces_awaited (shop_id, order_id, line_id, variant_id, quantity)
      VALUES (\(shop), \(key.order), \(key.line), \(awaited.variant), \(awaited.quantity))
      ON CONFLICT (shop_id, order_id, line_id)
      DO UPDATE SET quantity = excluded.quantity, variant_id = excluded.variant_id
      """)
  }

  private func countTimes(of variants: [ID<Variant>]) throws -> [ID<Variant>: Instant] {
    guard !variants.isEmpty else { return [:] }
    let rows = try connection.rows(
      "SELECT variant_id, counted_at FROM stock_level WHERE shop_id = \(shop) AND variant_id \(in: variants)")
    return try Dictionary(
      uniqueKeysWithValues: rows.map { (try $0("variant_id") as ID<Variant>, try $0("counted_at") as Instant) })
  }
}
