import Storage

/// Finds orders by what a person remembers of them.
///
/// Numbers and names are found from their beginning, products by any of their words. What finds few orders is looked up
/// through an index of its own, and those orders are sorted; what finds many is looked for along the list itself, where
/// it soon comes by. Either way a page has every order that belongs on it.
struct OrderSearch {
  let list: OrderList
  /// Orders that are few enough to look up: numbers begin with the day, so a month of them lies together; the rest is
  /// spread over all time, and soon met on the way.
  var few = (numbers: 30_000, others: 5_000)

  init(list: OrderList) { self.list = list }

  func rows(_ filter: OrderFilter, after cursor: OrderCursor?, limit: Int) throws -> [OrderSummary] {
    let ways = try ways(filter)
    guard !ways.isEmpty else { return [] }
    if filter.only != nil { return try list.rows(filter, meeting: anyOf(ways), after: cursor, limit: limit) }
    var (narrow, wide): ([Way], [Way]) = ([], [])
    for way in ways { if try findsFew(way) { narrow.append(way) } else { wide.append(way) } }
    var found = narrow.isEmpty ? [] : try lookUp(narrow, filter, after: cursor, limit: limit)
    if !wide.isEmpty {
      let known = Set(found.map(\.id))
      found += try list.rows(filter, meeting: anyOf(wide), after: cursor, limit: limit)
        .filter { !known.contains($0.id) }
    }
    found.sort { ($0.orderedAt, $0.id) > ($1.orderedAt, $1.id) }
    return Array(found.prefix(limit))
  }

  /// One thing the text may be.
  private struct Way {
    /// The orders it finds, as one column `found_id`.
    let orders: SQLQuery
    /// What such an order meets.
    let condition: SQLQuery
    let few: Int
  }

  private func ways(_ filter: OrderFilter) throws -> [Way] {
    let text = String(filter.search.prefix(100)).trimmingSpaces
    guard text.count >= 2 else { return [] }
    let channels = filter.channels.isEmpty ? SalesChannel.allCases : Array(filter.channels)
    // As it was typed, in capitals and in small letters: channels write buyers small and tracking numbers large.
    let cases = Set([text, text.uppercased(), text.lowercased()]).sorted()
    var ways = channels.map { byNumber(text.uppercased(), on: $0) } + cases.map { byBeginning("tracking", $0) }
    if filter.findsBuyers { ways += cases.map { byBeginning("buyer", $0) } }
    if let products = try byProduct(text) { ways.append(products) }
    return ways
  }

  private func byNumber(_ start: String, on channel: SalesChannel) -> Way {
    way(few.numbers, "channel = \(channel) AND number >= \(start) AND number < \(start.endOfPrefix)")
  }

  private func byBeginning(_ column: SQLQuery, _ start: String) -> Way {
    let condition: SQLQuery = """
      \(part: column) IS NOT NULL AND \(part: column) >= \(start) AND \(part: column) < \(start.endOfPrefix)
      """
    let marks = OrderMarks(connection: list.connection, shop: list.shop)
    // A mark does not say whether it is a buyer or a parcel, and not every reader may search for buyers.
    return Way(
      orders: """
        SELECT orders.order_id AS found_id FROM (\(part: marks.orders(beginning: start, before: start.endOfPrefix))) AS marked
        CROSS JOIN orders
        WHERE orders.shop_id = \(list.shop) AND orders.order_id = marked.order_id AND \(part: condition)
        """, condition: condition, few: few.others)
  }

  private func way(_ few: Int, _ condition: SQLQuery) -> Way {
    Way(
      orders: "SELECT order_id AS found_id FROM orders WHERE shop_id = \(list.shop) AND \(part: condition)",
      condition: condition, few: few)
  }

  private func byProduct(_ text: String) throws -> Way? {
    var query: SQLQuery = "SELECT listing_id FROM listing WHERE shop_id = \(list.shop) AND lines > 0"
    for word in text.split(separator: " ").prefix(8) {
      let pattern = "%" + word.lowercased().escapedForLike + "%"
      query += " AND LOWER(product_name || ' ' || sku || ' ' || variation) LIKE \(pattern) ESCAPE '!'"
    }
    let listings = try list.connection.rows(query).map { try $0("listing_id") as ID<Listing> }
    guard !listings.isEmpty else { return nil }
    // Adding nothing keeps SQLite from reading all lines in the order of their keys, and from reading the listings' lines
    // again for each order.
    return Way(
      orders: """
        SELECT DISTINCT order_id + 0 AS found_id FROM order_line
        WHERE shop_id = \(list.shop) AND listing_id \(in: listings)
        """,
      condition: """
        EXISTS (SELECT 1 FROM order_line WHERE order_line.shop_id = \(list.shop)
          AND order_line.order_id = orders.order_id AND order_line.listing_id + 0 \(in: listings))
        """,
      few: few.others)
  }

  private func findsFew(_ way: Way) throws -> Bool {
    let found =
      try list.connection.value(
        "SELECT COUNT(*) FROM (\(part: way.orders) LIMIT \(way.few + 1)) AS counted", as: Int.self) ?? 0
    return found <= way.few
  }

  private func anyOf(_ ways: [Way]) -> SQLQuery {
    let conditions = ways.dropFirst().reduce(ways[0].condition) { $0 + " OR " + $1.condition }
    return " AND (\(part: conditions))"
  }

  private func lookUp(
    _ ways: [Way], _ filter: OrderFilter, after cursor: OrderCursor?, limit: Int
  ) throws -> [OrderSummary] {
    let all = ways.dropFirst().reduce(ways[0].orders) { $0 + " UNION " + $1.orders }
    var query: SQLQuery = """
      WITH found AS MATERIALIZED (\(part: all))
      SELECT \(part: OrderSummary.columns) FROM found CROSS JOIN orders
      WHERE shop_id = \(list.shop) AND order_id = found_id
      """
    query += filter.stateCondition + filter.timeCondition + cursor.condition
    return try list.connection.rows(query + " ORDER BY ordered_at DESC, order_id DESC LIMIT \(limit)")
      .map(OrderSummary.init(row:))
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
