import Storage

extension CheckoutDesk {
  /// Buyers who say that they have paid and wait for the seller's look, over all sessions.
  package func saidPaidCount() throws -> Int {
    try connection.value(
      "SELECT COUNT(*) FROM checkout WHERE shop_id = \(shop) AND state = 'waiting' AND said_at IS NOT NULL") ?? 0
  }

  /// Their checkouts, who said so first before the others; at most 200.
  package func saidPaid() throws -> [Checkout] {
    try connection.rows(
      """
      SELECT \(part: Checkout.columns) FROM checkout
      WHERE shop_id = \(shop) AND state = 'waiting' AND said_at IS NOT NULL
      ORDER BY said_at, checkout_id LIMIT 200
      """
    ).map(Checkout.init)
  }
}
