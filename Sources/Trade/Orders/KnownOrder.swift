package import Storage

/// An order as the books have it, with what is needed to tell whether a file moves it on.
struct KnownOrder {
  let id: ID<Order>
  let status: OrderStatus
  let version: OrderVersion
  let orderedAt: Instant
  /// A parcel was arranged, tracked or sent, by any view.
  let hasLeft: Bool
  let payment: String
  let city: String
  let cause: CancellationCause
  var lines: [Int64: KnownLine] = [:]

  var listings: Set<ID<Listing>> { Set(lines.values.map(\.listing)) }
}

struct KnownLine {
  let version: OrderVersion
  let listing: ID<Listing>
  let quantity: Int64
  let subtotal: Int64
}

/// What names an order: its channel and the channel's number.
struct OrderName: Hashable {
  let channel: SalesChannel
  let number: String

  /// 64 bits that tell a million names apart within this process, but for a chance of one in thirty million.
  var fingerprint: UInt64 {
    var hasher = Hasher()
    hash(into: &hasher)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}

extension RecordDigest: SQLConvertible {
  package var sqlValue: SQLValue { .bytes(bytes) }

  package init(sqlValue: SQLValue) throws {
    let bytes = try [UInt8](sqlValue: sqlValue)
    guard bytes.count == 16 else {
      throw SQLError(kind: .unexpectedValue, message: "a digest of \(bytes.count) bytes")
    }
    func word(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
    self.init(high: word(bytes[..<8]), low: word(bytes[8...]))
  }
}

/// Reads known orders by their names or ids.
struct KnownOrders {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func named(_ names: [OrderName]) throws -> [OrderName: KnownOrder] {
    var known: [OrderName: KnownOrder] = [:]
    for (channel, group) in Dictionary(grouping: names, by: \.channel) {
      let condition: SQLQuery = "channel = \(channel) AND number \(in: group.map(\.number))"
      for (name, order) in try orders(where: condition) { known[name] = order }
    }
    return try withLines(known)
  }

  func order(_ id: ID<Order>) throws -> (OrderName, KnownOrder)? {
    try orders([id]).first.map { ($0.key, $0.value) }
  }

  func orders(_ ids: [ID<Order>]) throws -> [OrderName: KnownOrder] {
    try withLines(Dictionary(uniqueKeysWithValues: orders(where: "order_id \(in: ids)")))
  }

  private func orders(where condition: SQLQuery) throws -> [(OrderName, KnownOrder)] {
    let rows = try connection.rows(
      """
      SELECT order_id, channel, number, status, progress, digest, ordered_at, has_left, payment, city, cancelled_by,
        cancel_reason
      FROM orders
      WHERE shop_id = \(shop) AND \(part: condition)
      """)
    return try rows.map { row in
      let order = KnownOrder(
        id: try row("order_id"), status: try row("status"),
        version: OrderVersion(progress: try row("progress"), digest: try row("digest")),
        orderedAt: try row("ordered_at"), hasLeft: try row("has_left") as Int64 != 0, payment: try row("payment") ?? "",
        city: try row("city") ?? "",
        cause: CancellationCause(by: try row("cancelled_by") ?? "", reason: try row("cancel_reason") ?? ""))
      return (OrderName(channel: try row("channel"), number: try row("number")), order)
    }
  }

  private func withLines(_ orders: [OrderName: KnownOrder]) throws -> [OrderName: KnownOrder] {
    guard !orders.isEmpty else { return orders }
    let rows = try connection.rows(
      """
      SELECT order_id, line_id, progress, digest, listing_id, quantity, subtotal FROM order_line
      WHERE shop_id = \(shop) AND order_id \(in: orders.values.map(\.id))
      """)
    var lines: [ID<Order>: [Int64: KnownLine]] = [:]
    for row in rows {
      let line = KnownLine(
        version: OrderVersion(progress: try row("progress"), digest: try row("digest")),
        listing: try row("listing_id"), quantity: try row("quantity"), subtotal: try row("subtotal"))
      lines[try row("order_id"), default: [:]][try row("line_id")] = line
    }
    return orders.mapValues { order in
      var order = order
      order.lines = lines[order.id] ?? [:]
      return order
    }
  }
}
