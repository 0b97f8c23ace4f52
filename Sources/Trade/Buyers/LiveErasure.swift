import Storage

/// Takes people out of lives and checkouts, whoever asked for it: a buyer, or the shop's own terms.
struct LiveErasure {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// A number takes the place of the handle, on the row that claims and comments point at.
  func erase(_ buyer: LiveBuyer, as number: String) throws {
    try connection.execute(
      """
      UPDATE live_buyer SET handle = \(number), name = '' WHERE shop_id = \(shop) AND buyer_id = \(buyer.id)
      """)
    let viewers = try connection.rows(
      "SELECT viewer_id FROM room_viewer WHERE shop_id = \(shop) AND buyer_id = \(buyer.id)")
    for row in viewers {
      let viewer: ID<RoomViewer> = try row("viewer_id")
      try connection.execute(
        """
        UPDATE room_viewer SET name = '--', name_key = \("- \(viewer)"), secret_digest = \(Secret.new().digest)
        WHERE shop_id = \(shop) AND viewer_id = \(viewer)
        """)
    }
    try connection.execute("DELETE FROM buyer_correction WHERE shop_id = \(shop) AND buyer_id = \(buyer.id)")
  }

  /// - Returns: comments whose text went.
  func eraseComments(of buyers: [ID<LiveBuyer>]) throws -> Int {
    guard !buyers.isEmpty else { return 0 }
    return try connection.execute(
      "UPDATE live_comment SET text = '' WHERE shop_id = \(shop) AND buyer_id \(in: buyers) AND text <> ''")
  }

  /// What was learned of sizes stays, without the body it was learned of.
  func eraseMeasures(of buyers: [ID<LiveBuyer>], orders: [ID<Order>] = []) throws {
    try connection.execute("DELETE FROM comment_measures WHERE shop_id = \(shop) AND buyer_id \(in: buyers)")
    try connection.execute(
      """
      UPDATE fit_outcome SET weight = NULL, height = NULL, chest = NULL, age = NULL
      WHERE shop_id = \(shop) AND claim_id IN (
        SELECT claim_id FROM live_claim WHERE shop_id = \(shop) AND buyer_id \(in: buyers))
      """)
    try connection.execute(
      """
      UPDATE fit_outcome SET weight = NULL, height = NULL, chest = NULL, age = NULL
      WHERE shop_id = \(shop) AND order_number IN (
        SELECT number FROM orders
        WHERE orders.shop_id = \(shop) AND order_id \(in: orders) AND orders.channel = fit_outcome.channel)
      """)
  }

  func eraseAddresses(of checkouts: [ID<Checkout>]) throws {
    try connection.execute(
      """
      UPDATE checkout SET name = NULL, phone = NULL, address = NULL, note = NULL
      WHERE shop_id = \(shop) AND checkout_id \(in: checkouts)
      """)
    // Whoever has the link still would else see what is left of it.
    for checkout in checkouts {
      try connection.execute(
        """
        UPDATE checkout SET token = \(Secret.new().text) WHERE shop_id = \(shop) AND checkout_id = \(checkout)
        """)
    }
  }
}
