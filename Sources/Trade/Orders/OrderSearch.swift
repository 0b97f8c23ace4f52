import Storage

/// Finds orders by what a person remembers of them.
///
/// Numbers and names are found from their beginning, through indexes; products by any of their words, through the listings.
struct OrderSearch {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// Orders looked at for each way of finding; who has more must type more.
  private static let candidates = 500
  private static let listings = 100

  func page(_ filter: OrderFilter, after cursor: OrderCursor?, limit: Int) throws -> [OrderSummary] {
    let text = String(filter.search.prefix(100)).trimmingSpaces
    guard text.count >= 2 else { return [] }
    var ids = Set(try byNumber(text))
    ids.formUnion(try byPrefix(text, column: "tracking"))
    ids.formUnion(try byPrefix(text, column: "buyer"))
    ids.formUnion(try byProduct(text, filter, after: cursor, limit: limit))
    guard !ids.isEmpty else { return [] }
    return try load(ids, filter, after: cursor, limit: limit)
  }

  private func load(
    _ ids: Set<ID<Order>>, _ filter: OrderFilter, after cursor: OrderCursor?, limit: Int
  ) throws -> [OrderSummary] {
    var query: SQLQuery = """
      SELECT \(part: OrderSummary.columns) FROM orders WHERE shop_id = \(shop) AND order_id \(in: Array(ids))
      """
    query += filter.stateCondition + filter.timeCondition + cursor.condition
    query += " ORDER BY ordered_at DESC, order_id DESC LIMIT \(limit)"
    return try connection.rows(query).map(OrderSummary.init(row:))
  }

  private func byNumber(_ text: String) throws -> [ID<Order>] {
    let start = text.uppercased()
    return try SalesChannel.allCases.flatMap { channel in
      try connection.rows(
        """
        SELECT order_id FROM orders WHERE shop_id = \(shop) AND channel = \(channel)
          AND number >= \(start) AND number < \(start.endOfPrefix) ORDER BY number DESC LIMIT \(Self.candidates)
        """
      ).map { try $0("order_id") as ID<Order> }
    }
  }

  /// As it was typed, in capitals and in small letters: channels write buyers small and tracking numbers large.
  private func byPrefix(_ text: String, column: SQLQuery) throws -> [ID<Order>] {
    try Set([text, text.uppercased(), text.lowercased()]).flatMap { start in
      try connection.rows(
        """
        SELECT order_id FROM orders WHERE shop_id = \(shop) AND \(part: column) IS NOT NULL
          AND \(part: column) >= \(start) AND \(part: column) < \(start.endOfPrefix) LIMIT \(Self.candidates)
        """
      ).map { try $0("order_id") as ID<Order> }
    }
  }

  private func byProduct(
    _ text: String, _ filter: OrderFilter, after cursor: OrderCursor?, limit: Int
  ) throws -> [ID<Order>] {
    var query: SQLQuery = "SELECT listing_id FROM listing WHERE shop_id = \(shop) AND lines > 0"
    for word in text.split(separator: " ").prefix(8) {
      let pattern = "%" + word.lowercased().escapedForLike + "%"
      query += " AND LOWER(product_name || ' ' || sku || ' ' || variation) LIKE \(pattern) ESCAPE '!'"
    }
    query += " ORDER BY pieces DESC LIMIT \(Self.listings)"
    let listings = try connection.rows(query).map { try $0("listing_id") as ID<Listing> }
    return try listings.flatMap { try newest(of: $0, filter, after: cursor, limit: limit) }
  }

  private func newest(
    of listing: ID<Listing>, _ filter: OrderFilter, after cursor: OrderCursor?, limit: Int
  ) throws -> [ID<Order>] {
    var query: SQLQuery = """
      SELECT order_id FROM order_line WHERE shop_id = \(shop) AND listing_id = \(listing)
      """
    if filter.statuses.isEmpty, filter.channels.isEmpty {
      query += filter.timeCondition + cursor.condition
    } else {
      query = """
        SELECT orders.order_id FROM order_line
        JOIN orders ON orders.shop_id = order_line.shop_id AND orders.order_id = order_line.order_id
        WHERE order_line.shop_id = \(shop) AND listing_id = \(listing)
        """
      if let cursor { query += " AND order_line.ordered_at <= \(cursor.orderedAt)" }
      query += filter.stateCondition
      query += " ORDER BY order_line.ordered_at DESC, order_line.order_id DESC LIMIT \(limit)"
      return try connection.rows(query).map { try $0("order_id") }
    }
    query += " ORDER BY ordered_at DESC, order_id DESC LIMIT \(limit)"
    return try connection.rows(query).map { try $0("order_id") }
  }
}

extension OrderFilter {
  var stateCondition: SQLQuery {
    var condition: SQLQuery = ""
    if !statuses.isEmpty { condition += " AND status \(in: statuses.sorted())" }
    if !channels.isEmpty { condition += " AND channel \(in: channels.sorted { $0.rawValue < $1.rawValue })" }
    return condition
  }
}

extension String {
  /// The first text that no text beginning with this one reaches, in byte order.
  fileprivate var endOfPrefix: String { self + "\u{10FFFF}" }

  fileprivate var escapedForLike: String {
    replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
  }

  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
