import Storage

/// Orders follow counts and matches.
extension StockLedger {
  /// A listing was matched to another variant, or to none: its lines follow. Lock the listing's row first by updating
  /// it.
  package func listingChanged(
    _ listing: ID<Listing>, from old: ID<Variant>?, to new: ID<Variant>?, now: Instant = .now
  ) throws {
    let variants = [old, new].compactMap { $0 }.sorted()
    guard !variants.isEmpty else { return }
    try lock(variants)
    let earliest = try connection.value(
      "SELECT MIN(counted_at) FROM stock_level WHERE shop_id = \(shop) AND variant_id \(in: variants)",
      as: Instant?.self)
    let moving = try (earliest ?? nil).map { try ordersThatMove([listing], since: $0) } ?? []
    let moved = try old.map { try orders(of: listing, withMovementsOf: $0) } ?? []
    try settle(moving.union(moved).sorted(), within: variants, now: now)
  }

  /// Settles all orders that move a variant by its count of now, or did by the count before. The variant is locked.
  func settleOrders(of variant: ID<Variant>, countedAt: Instant, now: Instant) throws {
    let listings = try connection.rows(
      "SELECT listing_id FROM listing WHERE shop_id = \(shop) AND variant_id = \(variant)"
    ).map { try $0("listing_id") as ID<Listing> }
    let orders = try ordersThatMove(listings, since: countedAt)
      .union(ordersBooked(for: variant, since: countedAt))
    try settle(orders.sorted(), within: [variant], now: now)
  }

  /// Orders of listings that were placed after a time, or of which pieces came back after it.
  private func ordersThatMove(_ listings: [ID<Listing>], since time: Instant) throws -> Set<ID<Order>> {
    guard !listings.isEmpty else { return [] }
    return try orders(
      """
      SELECT order_id FROM order_line
      WHERE shop_id = \(shop) AND listing_id \(in: listings) AND ordered_at > \(time)
      UNION
      SELECT orders.order_id FROM pieces_back
      JOIN orders ON orders.shop_id = pieces_back.shop_id AND orders.channel = pieces_back.channel
        AND orders.number = pieces_back.order_number
      JOIN order_line ON order_line.shop_id = orders.shop_id AND order_line.order_id = orders.order_id
        AND order_line.line_id = pieces_back.line_id
      WHERE pieces_back.shop_id = \(shop) AND back_at > \(time) AND listing_id \(in: listings)
      """)
  }

  /// Orders for which anything is booked that moves a variant, whatever their lines sell from now.
  private func ordersBooked(for variant: ID<Variant>, since time: Instant) throws -> Set<ID<Order>> {
    try orders(
      """
      SELECT order_id FROM stock_movement
      WHERE shop_id = \(shop) AND variant_id = \(variant) AND occurred_at > \(time) AND order_id IS NOT NULL
      UNION
      SELECT order_id FROM stock_hold
      WHERE shop_id = \(shop) AND variant_id = \(variant) AND released_at IS NULL AND order_id IS NOT NULL
      UNION
      SELECT order_id FROM pieces_awaited WHERE shop_id = \(shop) AND variant_id = \(variant)
      """)
  }

  private func orders(of listing: ID<Listing>, withMovementsOf variant: ID<Variant>) throws -> Set<ID<Order>> {
    try orders(
      """
      SELECT DISTINCT stock_movement.order_id FROM stock_movement
      JOIN order_line ON order_line.shop_id = stock_movement.shop_id
        AND order_line.order_id = stock_movement.order_id AND order_line.line_id = stock_movement.line_id
      WHERE stock_movement.shop_id = \(shop) AND stock_movement.variant_id = \(variant) AND listing_id = \(listing)
      """)
  }

  private func orders(_ query: SQLQuery) throws -> Set<ID<Order>> {
    Set(try connection.rows(query).map { try $0("order_id") })
  }
}
