package import Storage

/// What a session came to, of all its claims, whatever became of them since.
package struct LiveRecord: Sendable, Equatable {
  package let claims: Int
  package let buyers: Int
  /// Pieces that are held or paid for, and what they come to at the live prices, in minor units; items without a live
  /// price are left out. What is only waited for is not among them.
  package let pieces: Int64
  package let amount: Int64
  /// Pieces waited for, and what they would come to.
  package let waiting: Int64
  package let waitingAmount: Int64
  /// Pieces of claims whose time passed, and that were taken back.
  package let lapsed: Int64
  package let cancelled: Int64

  package init(of session: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection) throws {
    let row = try connection.row(
      """
      SELECT COUNT(*) AS claims, COUNT(DISTINCT c.buyer_id) AS buyers,
        CAST(COALESCE(SUM(\(part: Self.won)), 0) AS BIGINT) AS pieces,
        CAST(COALESCE(SUM(\(part: Self.won) * COALESCE(i.price, 0)), 0) AS BIGINT) AS amount,
        CAST(COALESCE(SUM(\(part: Self.queued)), 0) AS BIGINT) AS waiting,
        CAST(COALESCE(SUM(\(part: Self.queued) * COALESCE(i.price, 0)), 0) AS BIGINT) AS waiting_amount,
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
    waiting = try row?("waiting") ?? 0
    waitingAmount = try row?("waiting_amount") ?? 0
    lapsed = try row?("lapsed") ?? 0
    cancelled = try row?("cancelled") ?? 0
  }

  /// Of a claim `c`: a paid one holds nothing any more.
  private static let won: SQLQuery = "CASE c.state WHEN 'paid' THEN c.quantity WHEN 'open' THEN c.held ELSE 0 END"
  private static let queued: SQLQuery = "CASE c.state WHEN 'open' THEN c.quantity - c.held ELSE 0 END"

  init(
    claims: Int, buyers: Int, pieces: Int64, amount: Int64, waiting: Int64 = 0, waitingAmount: Int64 = 0, lapsed: Int64,
    cancelled: Int64
  ) {
    self.waiting = waiting
    self.waitingAmount = waitingAmount
    self.claims = claims
    self.buyers = buyers
    self.pieces = pieces
    self.amount = amount
    self.lapsed = lapsed
    self.cancelled = cancelled
  }
}
