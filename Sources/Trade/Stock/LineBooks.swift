import Storage

/// What the stock's books hold of the lines of some orders.
struct LineBooks {
  /// Where movements of a line stand in the ledger.
  struct Place: Hashable, Comparable {
    let variant: ID<Variant>
    let kind: Movement.Kind
    let occurredAt: Instant

    static func < (left: Place, right: Place) -> Bool {
      (left.variant, left.kind.rawValue, left.occurredAt) < (right.variant, right.kind.rawValue, right.occurredAt)
    }
  }

  /// Pieces of a variant that a line holds or that are awaited of it.
  struct Pieces: Equatable {
    let variant: ID<Variant>
    let quantity: Int64
  }

  /// What the seller said once of pieces of a line.
  struct Statement {
    let sellable: Int64
    /// Back but not to be sold, or not coming back.
    let gone: Int64
    let at: Instant
  }

  /// One line's part of the books.
  struct Line {
    var movements: [Place: Int64] = [:]
    var held: Pieces?
    var awaited: Pieces?
    /// The oldest first.
    var statements: [Statement] = []
    /// Pieces that files of returns say are coming back.
    var granted: Int64 = 0

    var settled: Int64 { statements.reduce(0) { $0 + $1.sellable + $1.gone } }
  }

  private(set) var lines: [StockLineKey: Line] = [:]

  /// Variants that the books hold anything of.
  var variants: Set<ID<Variant>> {
    lines.values.reduce(into: []) { variants, line in
      variants.formUnion(line.movements.keys.map(\.variant))
      variants.formUnion([line.held, line.awaited].compactMap { $0?.variant })
    }
  }

  /// Reads what is booked for some orders, among them lines that are no longer in the books.
  mutating func readBooked(of orders: [ID<Order>], in ledger: StockLedger) throws {
    let (connection, shop) = (ledger.connection, ledger.shop)
    for row in try connection.rows(
      """
      SELECT order_id, line_id, variant_id, kind, occurred_at, CAST(SUM(quantity) AS BIGINT) AS quantity
      FROM stock_movement WHERE shop_id = \(shop) AND order_id \(in: orders)
      GROUP BY order_id, line_id, variant_id, kind, occurred_at HAVING SUM(quantity) <> 0
      """)
    {
      let place = Place(
        variant: try row("variant_id"), kind: try row("kind"), occurredAt: try row("occurred_at"))
      lines[try Self.key(row), default: Line()].movements[place] = try row("quantity")
    }
    for row in try connection.rows(
      """
      SELECT order_id, line_id, variant_id, quantity FROM stock_hold
      WHERE shop_id = \(shop) AND order_id \(in: orders) AND released_at IS NULL
      """)
    {
      lines[try Self.key(row), default: Line()].held = try Self.pieces(row)
    }
    for row in try connection.rows(
      """
      SELECT order_id, line_id, variant_id, quantity FROM pieces_awaited
      WHERE shop_id = \(shop) AND order_id \(in: orders)
      """)
    {
      lines[try Self.key(row), default: Line()].awaited = try Self.pieces(row)
    }
  }

  /// Reads what the seller and the files of returns said of some lines.
  mutating func readSaid(of stockLines: [StockLine], in ledger: StockLedger) throws {
    for (channel, lines) in Dictionary(grouping: stockLines, by: \.channel) {
      let byOrder = Dictionary(grouping: lines, by: \.number)
      try readStatements(on: channel, of: byOrder, in: ledger)
      try readGranted(on: channel, of: byOrder, in: ledger)
    }
  }

  private mutating func readStatements(
    on channel: SalesChannel, of orders: [String: [StockLine]], in ledger: StockLedger
  ) throws {
    let rows = try ledger.connection.rows(
      """
      SELECT order_number, line_id, sellable, damaged + lost AS gone, back_at FROM pieces_back
      WHERE shop_id = \(ledger.shop) AND channel = \(channel) AND order_number \(in: orders.keys.sorted())
        AND undone_at IS NULL ORDER BY back_at, back_id
      """)
    for row in rows {
      let (number, id) = (try row("order_number") as String, try row("line_id") as Int64)
      guard let line = orders[number]?.first(where: { $0.key.line == id }) else { continue }
      lines[line.key, default: Line()].statements.append(
        Statement(sellable: try row("sellable"), gone: try row("gone"), at: try row("back_at")))
    }
  }

  /// A return names a listing, not a line: its pieces are dealt out over the order's lines of that listing.
  private mutating func readGranted(
    on channel: SalesChannel, of orders: [String: [StockLine]], in ledger: StockLedger
  ) throws {
    let rows = try ledger.connection.rows(
      """
      SELECT channel_return.order_number, channel_return_line.listing_key,
        CAST(SUM(channel_return_line.quantity) AS BIGINT) AS quantity
      FROM channel_return
      JOIN channel_return_line ON channel_return_line.shop_id = channel_return.shop_id
        AND channel_return_line.return_id = channel_return.return_id
      WHERE channel_return.shop_id = \(ledger.shop) AND channel_return.channel = \(channel)
        AND channel_return.order_number \(in: orders.keys.sorted())
        AND channel_return.progress >= \(ReturnState.grantedProgress)
      GROUP BY channel_return.order_number, channel_return_line.listing_key
      """)
    for row in rows {
      let (number, key) = (try row("order_number") as String, try row("listing_key") as String)
      var left: Int64 = try row("quantity")
      for line in orders[number] ?? [] where line.listingKey == key {
        let part = min(left, line.quantity)
        lines[line.key, default: Line()].granted = part
        left -= part
      }
    }
  }

  private static func key(_ row: SQLRow) throws -> StockLineKey {
    StockLineKey(order: try row("order_id"), line: try row("line_id"))
  }

  private static func pieces(_ row: SQLRow) throws -> Pieces {
    Pieces(variant: try row("variant_id"), quantity: try row("quantity"))
  }
}
