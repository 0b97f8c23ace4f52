import Storage

/// Everything the books know of one order.
package struct OrderDetail: Sendable {
  package let summary: OrderSummary
  /// The order as the files show it, joined.
  package let record: OrderRecord
  package let lines: [Line]
  package let history: [Event]
  package let returns: [Return]
  package let movements: [Movement]

  /// A line of an order, with whose stock it sells from.
  package struct Line: Sendable {
    package let id: Int64
    package let listing: ID<Listing>
    package let variant: ID<Variant>?
    package let productName: String
    package let sku: String
    package let variation: String
    package let quantity: Int64
    /// Pieces the channel says were sent back.
    package let returned: Int64
    package let price: Int64?
    package let subtotal: Int64
    /// Pieces that are out and should come back; the seller has not said where they are.
    package let awaited: Int64
    /// What the seller said came back.
    package let back: [Back]
  }

  /// What the seller said of pieces that came back, or that do not.
  package struct Back: Sendable {
    package let id: ID<PiecesBack>
    package let sellable: Int64
    package let damaged: Int64
    /// Pieces that do not come back.
    package let lost: Int64
    package let at: Instant
  }

  /// What one file said, in the order of the imports.
  package struct Event: Sendable {
    package let importID: ID<FileImport>
    package let fileName: String
    package let row: Int
    package let importedAt: Instant
    /// The live session whose checkout it comes from; nil for a file.
    package let live: ID<LiveSession>?
    package let outcome: String
    package let status: OrderStatus
    package let statusText: String
    package let cancelReason: String?
  }

  package struct Return: Sendable {
    package let number: String
    package let status: String
    package let quantity: Int64
    package let refund: Int64?
    package let reason: String?
    package let requestedAt: Instant?
  }
}

extension OrderList {
  /// One order with its lines, its history and its stock movements; nil when the shop has no such order.
  package func order(_ id: ID<Order>) throws -> OrderDetail? {
    let row = try connection.row(
      "SELECT \(part: OrderSummary.columns) FROM orders WHERE shop_id = \(shop) AND order_id = \(id)")
    guard let row else { return nil }
    let summary = try OrderSummary(row: row)
    let sightings = try SightingBook(connection: connection, shop: shop).sightings(of: id.value)
    let records = try sightings.map { try OrderRecord(json: $0.json) }
    guard let first = records.first else { return nil }
    let fold = records.dropFirst().reduce(OrderFold(first)) { $0.joined(with: OrderFold($1)) }
    return OrderDetail(
      summary: summary, record: fold.record, lines: try lines(of: summary),
      history: try history(of: id, records: Dictionary(zip(sightings.map(\.digest), records)) { first, _ in first }),
      returns: try returns(of: summary),
      movements: try StockLedger(connection: connection, shop: shop).movements(of: id))
  }

  /// The order with a channel's number; nil when the shop has no such order.
  package func find(_ number: String, on channel: SalesChannel) throws -> ID<Order>? {
    try connection.value(
      "SELECT order_id FROM orders WHERE shop_id = \(shop) AND channel = \(channel) AND number = \(number)")
  }

  private func lines(of order: OrderSummary) throws -> [OrderDetail.Line] {
    let backs = try backs(of: order)
    let rows = try connection.rows(
      """
      SELECT order_line.line_id, order_line.listing_id, listing.variant_id, listing.product_name, listing.sku,
        listing.variation, order_line.quantity, order_line.returned, order_line.price, order_line.subtotal,
        COALESCE(pieces_awaited.quantity, 0) AS awaited
      FROM order_line
      JOIN listing ON listing.shop_id = order_line.shop_id AND listing.listing_id = order_line.listing_id
      LEFT JOIN pieces_awaited ON pieces_awaited.shop_id = order_line.shop_id
        AND pieces_awaited.order_id = order_line.order_id AND pieces_awaited.line_id = order_line.line_id
      WHERE order_line.shop_id = \(shop) AND order_line.order_id = \(order.id)
      ORDER BY listing.product_name, listing.variation, order_line.line_id
      """)
    return try rows.map { row in
      let id: Int64 = try row("line_id")
      return OrderDetail.Line(
        id: id, listing: try row("listing_id"), variant: try row("variant_id"), productName: try row("product_name"),
        sku: try row("sku"), variation: try row("variation"), quantity: try row("quantity"),
        returned: try row("returned"), price: try row("price"), subtotal: try row("subtotal"),
        awaited: try row("awaited"), back: backs[id] ?? [])
    }
  }

  private func backs(of order: OrderSummary) throws -> [Int64: [OrderDetail.Back]] {
    let rows = try connection.rows(
      """
      SELECT line_id, back_id, sellable, damaged, lost, back_at FROM pieces_back
      WHERE shop_id = \(shop) AND channel = \(order.channel) AND order_number = \(order.number)
        AND undone_at IS NULL ORDER BY back_id
      """)
    return try Dictionary(grouping: rows) { try $0("line_id") as Int64 }.mapValues { rows in
      try rows.map { row in
        OrderDetail.Back(
          id: try row("back_id"), sellable: try row("sellable"), damaged: try row("damaged"), lost: try row("lost"),
          at: try row("back_at"))
      }
    }
  }

  private func history(of id: ID<Order>, records: [RecordDigest: OrderRecord]) throws -> [OrderDetail.Event] {
    let rows = try connection.rows(
      """
      SELECT sighting.import_id, file_import.file_name, sighting.row_number, file_import.started_at, sighting.outcome,
        sighting.digest, file_import.layout
      FROM sighting
      JOIN file_import ON file_import.shop_id = sighting.shop_id AND file_import.import_id = sighting.import_id
      WHERE sighting.shop_id = \(shop) AND sighting.subject_id = \(id)
      ORDER BY sighting.import_id, sighting.row_number
      """)
    return try rows.compactMap { row in
      guard let record = records[try row("digest")] else { return nil }
      let isCheckout = try row("layout") == CheckoutOrder.layout
      return OrderDetail.Event(
        importID: try row("import_id"), fileName: try row("file_name"), row: try row("row_number"),
        importedAt: isCheckout ? record.orderedAt : try row("started_at"),
        live: isCheckout ? ID(try row("import_id") as Int64) : nil, outcome: try row("outcome"), status: record.status,
        statusText: record.statusText, cancelReason: record.cancelReason)
    }
  }

  private func returns(of order: OrderSummary) throws -> [OrderDetail.Return] {
    let rows = try connection.rows(
      """
      SELECT number, status, quantity, refund, reason, requested_at FROM channel_return
      WHERE shop_id = \(shop) AND channel = \(order.channel) AND order_number = \(order.number) ORDER BY number
      """)
    return try rows.map { row in
      OrderDetail.Return(
        number: try row("number"), status: try row("status"), quantity: try row("quantity"),
        refund: try row("refund"), reason: try row("reason"), requestedAt: try row("requested_at"))
    }
  }
}
