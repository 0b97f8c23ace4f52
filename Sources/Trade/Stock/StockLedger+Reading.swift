import Storage

extension StockLedger {
  package func level(of variant: ID<Variant>) throws -> StockLevel {
    try levels(of: [variant])[variant] ?? .notCounted
  }

  /// The levels of the variants that were counted; one that is missing was not.
  package func levels(of variants: [ID<Variant>]) throws -> [ID<Variant>: StockLevel] {
    let rows = try connection.rows(
      """
      SELECT variant_id, on_hand, held, counted_at FROM stock_level
      WHERE shop_id = \(shop) AND variant_id \(in: variants)
      """)
    return try Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let level = CountedLevel(
          onHand: try row("on_hand"), held: try row("held"), countedAt: try row("counted_at"))
        return (try row("variant_id") as ID<Variant>, StockLevel.counted(level))
      })
  }

  /// The movements of a variant, newest first.
  ///
  /// - Parameters:
  ///   - cursor: the last movement of the page before; nil for the first page.
  ///   - limit: at most so many, up to 200.
  package func movements(
    of variant: ID<Variant>, before cursor: ID<Movement>? = nil, limit: Int = 50
  ) throws -> [Movement] {
    try movements(
      where: "variant_id = \(variant) AND movement_id < \(cursor?.value ?? Int64.max)", limit: min(limit, 200))
  }

  /// The movements that an order caused, newest first.
  package func movements(of order: ID<Order>) throws -> [Movement] {
    try movements(where: "order_id = \(order)", limit: 1000)
  }

  private func movements(where condition: SQLQuery, limit: Int) throws -> [Movement] {
    let rows = try connection.rows(
      """
      SELECT movement_id, variant_id, quantity, kind, order_id, occurred_at, recorded_at, person_id, note
      FROM stock_movement WHERE shop_id = \(shop) AND \(part: condition)
      ORDER BY movement_id DESC LIMIT \(limit)
      """)
    return try rows.map { row in
      Movement(
        id: try row("movement_id"), variant: try row("variant_id"), quantity: try row("quantity"),
        kind: try row("kind"),
        order: try row("order_id"), occurredAt: try row("occurred_at"), recordedAt: try row("recorded_at"),
        person: try row("person_id"), note: try row("note"))
    }
  }
}
