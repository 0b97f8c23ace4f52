import Storage

/// One order of a session, as the report needs it.
struct LiveSale: Sendable, Equatable {
  struct Line: Sendable, Equatable {
    /// How ``ToldProfit/Line`` names what it is of.
    let product: String
    let productID: ID<Product>?
    let variant: ID<Variant>?
    let pieces: Int64
    /// Goods after the seller's discounts, as they were ordered, in minor units.
    let amount: Int64
  }

  let order: ID<Order>
  let name: OrderName
  /// When it was placed; through our own checkout, when its first piece was claimed.
  let at: Instant
  let status: OrderStatus
  let buyer: String
  let lines: [Line]
  /// What is told of its profit; nil while it is still to be looked at.
  let told: ToldProfit?
  let verdict: OrderVerdict?
  /// Pieces that go back or have, by what the channel's files say.
  let returned: Int64

  var pieces: Int64 { lines.reduce(0) { $0 + $1.pieces } }
  var amount: Int64 { lines.reduce(0) { $0 + $1.amount } }
  /// Whether the buyer gets it: neither cancelled nor waiting for its payment.
  var isSold: Bool { status != .cancelled && status != .unpaid }

  static func == (left: LiveSale, right: LiveSale) -> Bool {
    left.order == right.order && left.at == right.at && left.status == right.status && left.lines == right.lines
      && left.told == right.told
  }
}

/// Reads the orders of a session.
struct LiveSales {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// In the order in which they were placed.
  func sales(of session: ID<LiveSession>) throws -> [LiveSale] {
    let lines = try lines(of: session)
    return try connection.rows(
      """
      SELECT o.order_id, o.channel, o.number, COALESCE(
          (SELECT MIN(c.claimed_at) FROM checkout k
            JOIN checkout_line i ON i.shop_id = k.shop_id AND i.checkout_id = k.checkout_id
            JOIN live_claim c ON c.shop_id = i.shop_id AND c.claim_id = i.claim_id
            WHERE k.shop_id = l.shop_id AND k.order_id = l.order_id), o.ordered_at) AS sold_at,
        o.status, o.buyer, p.told, p.verdict
      FROM live_order l
      JOIN orders o ON o.shop_id = l.shop_id AND o.order_id = l.order_id
      LEFT JOIN order_profit p ON p.shop_id = l.shop_id AND p.channel = l.channel AND p.number = l.number
      WHERE l.shop_id = \(shop) AND l.session_id = \(session) AND l.state = 'ours'
      ORDER BY sold_at, o.channel, o.number
      """
    ).map { row in
      let id: ID<Order> = try row("order_id")
      let told: String? = try row("told")
      let verdict: String? = try row("verdict")
      let found = lines[id] ?? ([], 0)
      return LiveSale(
        order: id, name: OrderName(channel: try row("channel"), number: try row("number")), at: try row("sold_at"),
        status: try row("status"), buyer: try row("buyer") ?? "", lines: found.lines,
        told: told.flatMap(ToldProfit.init), verdict: verdict.flatMap(OrderVerdict.init), returned: found.returned)
    }
  }

  private func lines(of session: ID<LiveSession>) throws -> [ID<Order>: (lines: [LiveSale.Line], returned: Int64)] {
    try connection.rows(
      """
      SELECT d.order_id, d.listing_id, d.quantity, d.returned, d.subtotal, d.platform_discount, g.variant_id,
        v.product_id
      FROM live_order l
      JOIN order_line d ON d.shop_id = l.shop_id AND d.order_id = l.order_id
      JOIN listing g ON g.shop_id = d.shop_id AND g.listing_id = d.listing_id
      LEFT JOIN variant v ON v.shop_id = g.shop_id AND v.variant_id = g.variant_id
      WHERE l.shop_id = \(shop) AND l.session_id = \(session) AND l.state = 'ours' ORDER BY d.order_id, d.line_id
      """
    ).reduce(into: [:]) { lines, row in
      let (product, listing) = (try row("product_id") as ID<Product>?, try row("listing_id") as ID<Listing>)
      let line = LiveSale.Line(
        product: product.map { "\($0)" } ?? "?\(listing)", productID: product, variant: try row("variant_id"),
        pieces: try row("quantity"), amount: try row("subtotal") as Int64 + row("platform_discount"))
      lines[try row("order_id"), default: ([], 0)].lines.append(line)
      lines[try row("order_id"), default: ([], 0)].returned += try row("returned") as Int64
    }
  }
}
