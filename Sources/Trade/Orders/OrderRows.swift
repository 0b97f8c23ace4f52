import Storage

/// Writes orders and their lines.
struct OrderRows {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func write(_ plans: [OrderPlan]) throws {
    // First, while the books still say what the orders were called.
    try OrderMarks(connection: connection, shop: shop).change(plans)
    try insert(plans.filter { $0.known == nil })
    for plan in plans where plan.known != nil { try update(plan) }
    try upsertLines(plans)
  }

  private func insert(_ plans: [OrderPlan]) throws {
    guard !plans.isEmpty else { return }
    try connection.batch(
      """
      INSERT INTO orders (shop_id, order_id, channel, number, status, progress, digest, ordered_at, ship_by, paid_at,
        has_left, buyer, tracking, payment, city, cancelled_by, cancel_reason, total, currency, seller_voucher, done_at, pieces,
        subtotal)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
      """
    ) { batch in
      for plan in plans {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(plan.id.value)
          row.bind(plan.name.channel.sqlValue)
          row.bind(.text(plan.name.number))
          bindHeader(of: plan, to: row)
        }
      }
    }
  }

  private func update(_ plan: OrderPlan) throws {
    if plan.isHeaderNewer {
      try connection.batch(
        """
        UPDATE orders SET status = $1, progress = $2, digest = $3, ordered_at = $4, ship_by = $5, paid_at = $6,
          has_left = $7, buyer = $8, tracking = $9, payment = $10, city = $11, cancelled_by = $12, cancel_reason = $13,
          total = $14, currency = $15, seller_voucher = $16, done_at = $17, pieces = $18, subtotal = $19
        WHERE shop_id = $20 AND order_id = $21
        """
      ) { batch in
        try batch.add { row in
          bindHeader(of: plan, to: row)
          row.bind(shop.value)
          row.bind(plan.id.value)
        }
      }
    } else {
      try connection.execute(
        """
        UPDATE orders SET pieces = \(plan.pieces), subtotal = \(plan.subtotal), has_left = \(plan.hasLeft ? 1 : 0)
        WHERE shop_id = \(shop) AND order_id = \(plan.id)
        """)
    }
    if plan.isHeaderNewer {
      // Lines carry the order's time, so that a listing's lines can be read in order of time.
      try connection.execute(
        """
        UPDATE order_line SET ordered_at = \(plan.frame.orderedAt)
        WHERE shop_id = \(shop) AND order_id = \(plan.id) AND ordered_at <> \(plan.frame.orderedAt)
        """)
    }
  }

  private func bindHeader(of plan: OrderPlan, to row: any SQLBinder) {
    let frame = plan.frame
    let version = frame.version
    row.bind(frame.status.sqlValue)
    row.bind(version.progress)
    row.bind(version.digest)
    row.bind(frame.orderedAt.milliseconds)
    row.bind(frame.shipBy.sqlValue)
    row.bind(frame.paidAt.sqlValue)
    row.bind(Int64(plan.hasLeft ? 1 : 0))
    for text in [.buyer, .tracking, .payment, .city, .cancelledBy, .cancelReason] as [OrderFrame.Text] {
      frame.withBytes(of: text) { row.bind(textOrNull: $0) }
    }
    row.bind(frame.total.sqlValue)
    frame.withBytes(of: .currency) { row.bind(textOrNull: $0) }
    row.bind(frame.sellerVoucher)
    row.bind(frame.doneAt.sqlValue)
    row.bind(plan.pieces)
    row.bind(plan.subtotal)
  }

  private func upsertLines(_ plans: [OrderPlan]) throws {
    try connection.batch(
      """
      INSERT INTO order_line (shop_id, order_id, line_id, progress, digest, listing_id, ordered_at, quantity, returned,
        price, subtotal, platform_discount)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      ON CONFLICT (shop_id, order_id, line_id) DO UPDATE SET progress = excluded.progress, digest = excluded.digest,
        quantity = excluded.quantity, returned = excluded.returned, price = excluded.price,
        subtotal = excluded.subtotal, platform_discount = excluded.platform_discount
      """
    ) { batch in
      for plan in plans {
        let version = plan.frame.version
        for planned in plan.changedLines {
          try batch.add { row in bind(planned, of: plan, version: version, to: row) }
        }
      }
    }
  }

  private func bind(_ planned: PlannedLine, of plan: OrderPlan, version: OrderVersion, to row: any SQLBinder) {
    row.bind(shop.value)
    row.bind(plan.id.value)
    row.bind(planned.id)
    row.bind(version.progress)
    row.bind(version.digest)
    row.bind(planned.listing.sqlValue)
    row.bind(plan.orderedAt.milliseconds)
    row.bind(planned.quantity)
    row.bind(Int64(planned.line.returned))
    row.bind(planned.line.price.sqlValue)
    row.bind(planned.subtotal)
    row.bind(planned.line.platformDiscount)
  }

  /// Removes orders and their lines.
  func remove(_ orders: [ID<Order>]) throws {
    try OrderMarks(connection: connection, shop: shop).remove(of: orders)
    try connection.execute("DELETE FROM order_line WHERE shop_id = \(shop) AND order_id \(in: orders)")
    try connection.execute("DELETE FROM orders WHERE shop_id = \(shop) AND order_id \(in: orders)")
  }
}

extension SQLBinder {
  /// The sixteen bytes of a digest.
  func bind(_ digest: RecordDigest) {
    withUnsafeBytes(of: (digest.high.bigEndian, digest.low.bigEndian)) { bind(bytes: $0.bindMemory(to: UInt8.self)) }
  }

  /// An empty text is kept as NULL: the file does not say.
  func bind(textOrNull bytes: UnsafeRawBufferPointer) {
    if bytes.isEmpty { bindNull() } else { bind(text: bytes.bindMemory(to: UInt8.self)) }
  }
}
