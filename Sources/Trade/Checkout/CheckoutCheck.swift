import Storage

/// What checkouts say against the claims, the holds and the orders they are about.
struct CheckoutCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func differences() throws -> [BooksVerification.Difference] {
    try sums() + held() + orders() + pieces() + paidClaims()
  }

  /// What is frozen adds up.
  private func sums() throws -> [BooksVerification.Difference] {
    try connection.rows(
      """
      SELECT k.checkout_id, k.goods, CAST(SUM(l.quantity * l.price) AS BIGINT) AS lines FROM checkout k
      LEFT JOIN checkout_line l ON l.shop_id = k.shop_id AND l.checkout_id = k.checkout_id
      WHERE k.shop_id = \(shop) AND k.state IN ('waiting', 'paid')
      GROUP BY k.checkout_id, k.goods HAVING k.goods <> COALESCE(SUM(l.quantity * l.price), -1)
      """
    ).map {
      try difference(
        "goods of checkout", $0, cached: "\($0("goods") as Int64)", rebuilt: "\($0("lines") as Int64? ?? 0)")
    }
  }

  /// Whoever is about to pay has the pieces.
  private func held() throws -> [BooksVerification.Difference] {
    try connection.rows(
      """
      SELECT k.checkout_id, l.quantity, COALESCE(c.held, 0) AS held FROM checkout k
      JOIN checkout_line l ON l.shop_id = k.shop_id AND l.checkout_id = k.checkout_id
      LEFT JOIN live_claim c ON c.shop_id = l.shop_id AND c.claim_id = l.claim_id AND c.state = 'open'
      WHERE k.shop_id = \(shop) AND k.state = 'waiting' AND COALESCE(c.held, 0) < l.quantity
      """
    ).map {
      try difference("pieces of checkout", $0, cached: "\($0("quantity") as Int64)", rebuilt: "\($0("held") as Int64)")
    }
  }

  /// Each paid one has its order, and each order of a session its checkout.
  private func orders() throws -> [BooksVerification.Difference] {
    let missing = try connection.rows(
      """
      SELECT k.checkout_id FROM checkout k WHERE k.shop_id = \(shop) AND k.state = 'paid' AND NOT EXISTS (
        SELECT 1 FROM orders o WHERE o.shop_id = k.shop_id AND o.order_id = k.order_id AND o.channel = 'storefront')
      """
    ).map { try difference("order of checkout", $0, cached: "paid", rebuilt: "no order") }
    let alone = try connection.rows(
      """
      SELECT DISTINCT s.subject_id AS checkout_id FROM sighting s
      JOIN file_import f ON f.shop_id = s.shop_id AND f.import_id = s.import_id AND f.layout = \(CheckoutOrder.layout)
      WHERE s.shop_id = \(shop) AND NOT EXISTS (
        SELECT 1 FROM checkout k WHERE k.shop_id = s.shop_id AND k.order_id = s.subject_id)
      """
    ).map { try difference("checkout of order", $0, cached: "an order", rebuilt: "no checkout") }
    return missing + alone
  }

  /// What was paid is what the order sends, no more and no less.
  private func pieces() throws -> [BooksVerification.Difference] {
    try connection.rows(
      """
      SELECT k.checkout_id, o.pieces, CAST(SUM(l.quantity) AS BIGINT) AS paid FROM checkout k
      JOIN orders o ON o.shop_id = k.shop_id AND o.order_id = k.order_id
      JOIN checkout_line l ON l.shop_id = k.shop_id AND l.checkout_id = k.checkout_id
      WHERE k.shop_id = \(shop) AND k.state = 'paid'
      GROUP BY k.checkout_id, o.pieces HAVING o.pieces <> SUM(l.quantity)
      """
    ).map {
      try difference(
        "pieces of the order of checkout", $0, cached: "\($0("pieces") as Int64)", rebuilt: "\($0("paid") as Int64)")
    }
  }

  private func paidClaims() throws -> [BooksVerification.Difference] {
    try connection.rows(
      """
      SELECT c.claim_id AS checkout_id, c.quantity, CAST(COALESCE(SUM(l.quantity), 0) AS BIGINT) AS paid FROM live_claim c
      LEFT JOIN (
        SELECT l.claim_id, l.quantity FROM checkout_line l
        JOIN checkout k ON k.shop_id = l.shop_id AND k.checkout_id = l.checkout_id AND k.state = 'paid'
        WHERE l.shop_id = \(shop)) AS l ON l.claim_id = c.claim_id
      WHERE c.shop_id = \(shop) AND c.state = 'paid'
      GROUP BY c.claim_id, c.quantity HAVING c.quantity <> COALESCE(SUM(l.quantity), 0)
      """
    ).map { try difference("paid claim", $0, cached: "\($0("quantity") as Int64)", rebuilt: "\($0("paid") as Int64)") }
  }

  private func difference(
    _ what: String, _ row: SQLRow, cached: String, rebuilt: String
  ) throws -> BooksVerification.Difference {
    .init(subject: "\(what) \(try row("checkout_id") as Int64)", cached: cached, rebuilt: rebuilt)
  }
}
