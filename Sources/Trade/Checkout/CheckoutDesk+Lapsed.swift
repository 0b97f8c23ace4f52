import Storage

/// What one buyer had held until its time passed, before she confirmed it.
package struct LapsedHold: Sendable, Equatable {
  package let buyer: LiveBuyer
  package let pieces: [Piece]
  /// When the last of it lapsed.
  package let at: Instant

  package struct Piece: Sendable, Equatable {
    package let code: String
    package let product: String
    package let variation: String
    package let quantity: Int64
  }
}

extension CheckoutDesk {
  /// Claims that are told of in one go.
  private static let mostLapsed = 200

  /// Buyers of a session whose pieces lapsed before they were confirmed, who lapsed last first; of at most 200 claims.
  ///
  /// Left out is what its buyer claimed anew since, what a checkout tells of itself, and a rehearsal.
  ///
  /// - Parameter buyer: only what was hers; nil for all.
  package func lapsedHolds(in session: ID<LiveSession>, of buyer: ID<LiveBuyer>? = nil) throws -> [LapsedHold] {
    let ofBuyer: SQLQuery = buyer.map { "AND c.buyer_id = \($0)" } ?? ""
    let rows = try connection.rows(
      """
      SELECT c.buyer_id, c.quantity, c.ended_at, i.code, p.name, v.motif, v.colour, v.size FROM live_claim c
      JOIN live_session s ON s.shop_id = c.shop_id AND s.session_id = c.session_id AND s.rehearsal_of IS NULL
      JOIN line_up_item i ON i.shop_id = c.shop_id AND i.session_id = c.session_id AND i.item_id = c.item_id
      JOIN product p ON p.shop_id = i.shop_id AND p.product_id = i.product_id
      JOIN variant v ON v.shop_id = c.shop_id AND v.variant_id = c.variant_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) AND c.state = 'lapsed' \(part: ofBuyer)
        AND NOT EXISTS (
          SELECT 1 FROM live_claim n WHERE n.shop_id = c.shop_id AND n.buyer_id = c.buyer_id
            AND n.session_id = c.session_id AND n.claim_id > c.claim_id AND n.variant_id = c.variant_id)
        AND NOT EXISTS (
          SELECT 1 FROM checkout_line l
          JOIN checkout k ON k.shop_id = l.shop_id AND k.checkout_id = l.checkout_id AND k.state <> 'open'
          WHERE l.shop_id = c.shop_id AND l.claim_id = c.claim_id)
      ORDER BY c.ended_at DESC, c.claim_id LIMIT \(Self.mostLapsed)
      """)
    let found = try rows.map { (try $0("buyer_id") as ID<LiveBuyer>, try $0("ended_at") as Instant, try piece($0)) }
    let buyers = try LiveBuyers(connection: connection, shop: shop).buyers(Set(found.map(\.0)).sorted())
    return Dictionary(grouping: found, by: \.0).compactMap { id, lapsed in
      buyers[id].flatMap { buyer in
        lapsed.map(\.1).max().map { LapsedHold(buyer: buyer, pieces: lapsed.map(\.2), at: $0) }
      }
    }.sorted { ($1.at, $0.buyer.id) < ($0.at, $1.buyer.id) }
  }

  private func piece(_ row: SQLRow) throws -> LapsedHold.Piece {
    let traits = VariantTraits(motif: try row("motif"), size: try row("size"), colour: try row("colour"))
    return LapsedHold.Piece(
      code: try row("code"), product: try row("name"), variation: traits.label, quantity: try row("quantity"))
  }
}
