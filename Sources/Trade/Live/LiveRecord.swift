package import Storage

/// What a session came to, of all its claims, whatever became of them since.
package struct LiveRecord: Sendable, Equatable {
  package let claims: Int
  package let buyers: Int
  /// Pieces of claims that were not taken back, and what they come to at the live prices, in minor units; items
  /// without a live price are left out.
  package let pieces: Int64
  package let amount: Int64
  /// Pieces of claims whose time passed, and that were taken back.
  package let lapsed: Int64
  package let cancelled: Int64

  package init(of session: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection) throws {
    let row = try connection.row(
      """
      SELECT COUNT(*) AS claims, COUNT(DISTINCT c.buyer_id) AS buyers,
        CAST(COALESCE(SUM(CASE WHEN c.state <> 'cancelled' THEN c.quantity ELSE 0 END), 0) AS BIGINT) AS pieces,
        CAST(COALESCE(SUM(CASE WHEN c.state <> 'cancelled' THEN c.quantity * COALESCE(i.price, 0) ELSE 0 END), 0)
          AS BIGINT) AS amount,
        CAST(COALESCE(SUM(CASE WHEN c.state = 'lapsed' THEN c.quantity ELSE 0 END), 0) AS BIGINT) AS lapsed,
        CAST(COALESCE(SUM(CASE WHEN c.state = 'cancelled' THEN c.quantity ELSE 0 END), 0) AS BIGINT) AS cancelled
      FROM live_claim c
      JOIN line_up_item i ON i.shop_id = c.shop_id AND i.session_id = c.session_id AND i.item_id = c.item_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session)
      """)
    claims = try row?("claims") ?? 0
    buyers = try row?("buyers") ?? 0
    pieces = try row?("pieces") ?? 0
    amount = try row?("amount") ?? 0
    lapsed = try row?("lapsed") ?? 0
    cancelled = try row?("cancelled") ?? 0
  }

  init(claims: Int, buyers: Int, pieces: Int64, amount: Int64, lapsed: Int64, cancelled: Int64) {
    self.claims = claims
    self.buyers = buyers
    self.pieces = pieces
    self.amount = amount
    self.lapsed = lapsed
    self.cancelled = cancelled
  }
}
