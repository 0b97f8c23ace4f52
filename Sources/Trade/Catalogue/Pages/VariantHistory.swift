import Storage

/// Something that happened to the pieces of a variant, as its page tells it: a movement or a count.
package struct VariantEvent: Sendable {
  /// Movements and counts are numbered on one scale, in the order in which they were recorded.
  package let id: Int64
  package let variant: ID<Variant>
  /// A ``Movement/Kind`` as its word, or `count`.
  package let kind: String
  /// Pieces that came (above zero) or left; of a count, the pieces that were there.
  package let quantity: Int
  package let order: ID<Order>?
  package let orderNumber: String?
  /// Who recorded it; nil where a file did.
  package let person: String?
  package let note: String
  /// When it counts.
  package let at: Instant
}

extension Catalogue {
  /// The history of a variant, or of all of them, newest first; counts that were taken back are left out.
  ///
  /// - Parameters:
  ///   - cursor: the ``VariantEvent/id`` of the last of the page before; nil for the first page.
  ///   - limit: at most so many, up to 200.
  package func history(
    of variant: ID<Variant>?, before cursor: Int64? = nil, limit: Int = 50
  ) throws -> [VariantEvent] {
    let before = cursor ?? Int64.max
    let limit = min(limit, 200)
    let only: SQLQuery = variant.map { "AND variant_id = \($0)" } ?? ""
    let movements: SQLQuery = """
      SELECT m.movement_id AS id, m.variant_id, m.kind, m.quantity, m.order_id, o.number, p.name, m.note,
        m.occurred_at AS at
      FROM stock_movement m
      LEFT JOIN orders o ON o.shop_id = m.shop_id AND o.order_id = m.order_id
      LEFT JOIN person p ON p.person_id = m.person_id
      WHERE m.shop_id = \(shop) \(part: only) AND m.movement_id < \(before)
      ORDER BY m.movement_id DESC LIMIT \(limit)
      """
    let counts: SQLQuery = """
      SELECT c.count_id AS id, c.variant_id, 'count' AS kind, c.quantity, NULL AS order_id, NULL AS number, p.name,
        '' AS note, c.counted_at AS at
      FROM stock_count c LEFT JOIN person p ON p.person_id = c.person_id
      WHERE c.shop_id = \(shop) \(part: only) AND c.count_id < \(before) AND c.undone_at IS NULL
      ORDER BY c.count_id DESC LIMIT \(limit)
      """
    let events = try (connection.rows(movements) + connection.rows(counts)).map(VariantEvent.init)
    return Array(events.sorted { $0.id > $1.id }.prefix(limit))
  }
}

extension VariantEvent {
  fileprivate init(_ row: SQLRow) throws {
    self.init(
      id: try row("id"), variant: try row("variant_id"), kind: try row("kind"), quantity: try row("quantity"),
      order: try row("order_id"),
      orderNumber: try row("number"), person: try row("name"), note: try row("note"), at: try row("at"))
  }
}
