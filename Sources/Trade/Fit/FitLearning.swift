package import Storage

/// Learns how sizes turned out from the orders of those who told their measures in a live.
package struct FitLearning {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  /// Orders belong to a live that came until so long after its end, or after its beginning where nobody ended it.
  private static let afterEnd = Duration.seconds(24 * 3_600)
  private static let longest = Duration.seconds(24 * 3_600)
  /// Returns come weeks later; after this nothing is looked for any more.
  private static let looksBack = Duration.seconds(90 * 24 * 3_600)

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// The sessions of all shops in which somebody told measures, and that are young enough.
  package static func sessions(
    on connection: any SQLConnection, at now: Instant
  ) throws -> [(shop: ID<Shop>, session: ID<LiveSession>)] {
    try connection.rows(
      """
      SELECT s.shop_id, s.session_id FROM live_session s
      WHERE s.started_at > \(now - looksBack) AND s.rehearsal_of IS NULL AND EXISTS (
        SELECT 1 FROM comment_measures m WHERE m.shop_id = s.shop_id AND m.session_id = s.session_id)
      ORDER BY s.shop_id, s.session_id LIMIT 1000
      """
    ).map { (try $0("shop_id"), try $0("session_id")) }
  }

  /// What a line of an order tells of a size; nothing where that is open or does not tell.
  package struct Finding: Sendable {
    fileprivate let product: ID<Product>
    fileprivate let source: FitOutcomes.Source
    fileprivate let outcome: FitOutcome?
  }

  /// Findings to be kept in one transaction at the most: others write too.
  package static let step = 200

  /// Looks at the orders of a session again.
  ///
  /// - Returns: how many outcomes are new or different.
  @discardableResult
  package func learn(from session: ID<LiveSession>, at now: Instant) throws -> Int {
    try keep(try findings(in: session), at: now)
  }

  /// What the orders of a session tell; it writes nothing.
  package func findings(in session: ID<LiveSession>) throws -> [Finding] {
    let found = try LiveSessions(connection: connection, shop: shop).session(session)
    guard let start = found.startedAt else { return [] }
    let sales = try sales(of: session, from: start, to: (found.endedAt ?? start + Self.longest) + Self.afterEnd)
    let returned = try returns(of: sales)
    let sizes = Dictionary(grouping: sales) { [$0.number, $0.product.description] }.mapValues {
      Set($0.map(\.size)).count
    }
    return try sales.map { sale in
      // Who takes two sizes of a thing tries them, or buys for two.
      let isOne = sizes[[sale.number, sale.product.description]] == 1
      let outcome = isOne ? sale.outcome(returned[sale.number] ?? []) : nil
      let told = try outcome.flatMap { outcome in
        try measures(of: sale.buyer, in: session, item: sale.item).map { FitOutcome(sale.size, $0, outcome) }
      }
      let source = FitOutcomes.Source(
        channel: sale.channel, number: sale.number, line: sale.line, claim: sale.claim)
      return Finding(product: sale.product, source: source, outcome: told)
    }
  }

  /// Keeps what was found. What an import that was taken back meanwhile told is forgotten the next time.
  ///
  /// - Returns: how many outcomes are new or different.
  @discardableResult
  package func keep(_ findings: some Sequence<Finding>, at now: Instant) throws -> Int {
    let outcomes = FitOutcomes(connection: connection, shop: shop)
    return try findings.reduce(0) { changed, finding in
      try changed + (outcomes.keep(finding.outcome, of: finding.product, from: finding.source, at: now) ? 1 : 0)
    }
  }

  /// A line of an order by somebody who told measures, of a product that was in the line-up.
  private struct Sale {
    let channel: SalesChannel
    let number: String
    let line: Int64
    let listingKey: String
    let product: ID<Product>
    let item: ID<LineUpItem>
    let size: String
    let buyer: ID<LiveBuyer>
    let claim: ID<Claim>?
    let status: OrderStatus
    let pieces: Int64
    let ordered: Int64
    let returned: Int64
    let cancelReason: String?

    /// What became of it; nil while that is open, and where it came back for a reason that does not tell.
    func outcome(_ returns: [Return]) -> FitOutcome.Outcome? {
      let mine = returns.filter { $0.listingKey == listingKey || ordered == pieces }
      if !mine.isEmpty || returned > 0 {
        return mine.lazy.compactMap(\.said).first ?? FitOutcome.Outcome(saidIn: [cancelReason])
      }
      return status == .completed ? .kept : nil
    }
  }

  private struct Return {
    let listingKey: String
    let said: FitOutcome.Outcome?
  }

  /// Who is not to be studied teaches nothing. Buyers are known by their handle: it is the name in the orders of the same place. Our own checkout knows its buyer,
  /// wherever she wrote, and its session, whenever she paid.
  private func sales(of session: ID<LiveSession>, from start: Instant, to end: Instant) throws -> [Sale] {
    try connection.rows(
      """
      SELECT o.channel, o.number, o.status, o.cancel_reason, o.pieces, l.line_id, l.returned, l.quantity, g.listing_key,
        v.product_id, v.size, i.item_id, b.buyer_id,
        (SELECT MAX(c.claim_id) FROM live_claim c WHERE c.shop_id = b.shop_id AND c.buyer_id = b.buyer_id
          AND c.session_id = \(session) AND c.variant_id = v.variant_id) AS claim_id
      FROM (
        SELECT order_id, CAST(NULL AS BIGINT) AS buyer_id FROM orders
        WHERE shop_id = \(shop) AND channel IN ('tiktokShop', 'tokopedia', 'shopee')
          AND ordered_at BETWEEN \(start) AND \(end)
        UNION ALL
        SELECT order_id, buyer_id FROM checkout
        WHERE shop_id = \(shop) AND session_id = \(session) AND order_id IS NOT NULL
      ) sold
      JOIN orders o ON o.shop_id = \(shop) AND o.order_id = sold.order_id
      JOIN live_buyer b ON b.shop_id = o.shop_id AND b.buyer_id = COALESCE(sold.buyer_id, (
        SELECT n.buyer_id FROM live_buyer n WHERE n.shop_id = o.shop_id AND n.handle = o.buyer
          AND n.source = CASE WHEN o.channel IN ('tiktokShop', 'tokopedia') THEN 'tiktok' ELSE o.channel END))
      JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.order_id
      JOIN listing g ON g.shop_id = l.shop_id AND g.listing_id = l.listing_id
      JOIN variant v ON v.shop_id = g.shop_id AND v.variant_id = g.variant_id
      JOIN line_up_item i ON i.shop_id = v.shop_id AND i.session_id = \(session) AND i.product_id = v.product_id
      WHERE EXISTS (SELECT 1 FROM comment_measures m WHERE m.shop_id = b.shop_id AND m.buyer_id = b.buyer_id
          AND m.session_id = \(session))
        AND NOT EXISTS (SELECT 1 FROM buyer_stop p WHERE p.shop_id = b.shop_id AND p.purpose = 'study'
          AND p.part = 'live-' || CAST(b.buyer_id AS TEXT))
      ORDER BY o.order_id, l.line_id, i.item_id LIMIT 5000
      """
    ).map { row in
      Sale(
        channel: try row("channel"), number: try row("number"), line: try row("line_id"),
        listingKey: try row("listing_key"), product: try row("product_id"), item: try row("item_id"),
        size: try row("size"), buyer: try row("buyer_id"), claim: try row("claim_id"), status: try row("status"),
        pieces: try row("pieces"), ordered: try row("quantity"), returned: try row("returned"),
        cancelReason: try row("cancel_reason"))
    }
  }

  private func returns(of sales: [Sale]) throws -> [String: [Return]] {
    guard !sales.isEmpty else { return [:] }
    return try Dictionary(
      grouping: connection.rows(
        """
        SELECT r.order_number, n.listing_key, f.outcome FROM channel_return r
        JOIN channel_return_line n ON n.shop_id = r.shop_id AND n.return_id = r.return_id
        LEFT JOIN return_fit f ON f.shop_id = r.shop_id AND f.return_id = r.return_id
        WHERE r.shop_id = \(shop) AND r.channel IN ('tiktokShop', 'tokopedia', 'shopee', 'storefront')
          AND r.order_number \(in: Array(Set(sales.map(\.number))).sorted())
        """)
    ) { try $0("order_number") as String }.mapValues { rows in
      try rows.map { Return(listingKey: try $0("listing_key"), said: try $0("outcome")) }
    }
  }

  /// What a buyer last said in a session, of this item rather than of another.
  private func measures(
    of buyer: ID<LiveBuyer>, in session: ID<LiveSession>, item: ID<LineUpItem>
  ) throws -> Measures? {
    try connection.row(
      """
      SELECT m.weight, m.height, m.chest, m.age FROM comment_measures m
      JOIN live_comment c ON c.shop_id = m.shop_id AND c.session_id = m.session_id AND c.comment_id = m.comment_id
      WHERE m.shop_id = \(shop) AND m.buyer_id = \(buyer) AND m.session_id = \(session)
      ORDER BY CASE WHEN c.item_id = \(item) THEN 0 ELSE 1 END, m.comment_id DESC LIMIT 1
      """
    ).flatMap { try Measures($0) }
  }

  /// Forgets outcomes whose order was taken back with its import, of the whole shop.
  ///
  /// - Returns: how many.
  @discardableResult
  package func forgetWithdrawn() throws -> Int {
    try connection.execute(
      """
      DELETE FROM fit_outcome WHERE shop_id = \(shop) AND order_number IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM orders o WHERE o.shop_id = fit_outcome.shop_id AND o.channel = fit_outcome.channel
          AND o.number = fit_outcome.order_number)
      """)
  }
}

/// What the words of a return say of its size, kept when the return comes into the books.
struct ReturnFit {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func note(_ record: ReturnRecord, as id: ID<ChannelReturn>) throws {
    try connection.execute("DELETE FROM return_fit WHERE shop_id = \(shop) AND return_id = \(id)")
    guard let said = FitOutcome.Outcome(saidIn: [record.reason, record.buyerNote]) else { return }
    try connection.execute(
      "INSERT INTO return_fit (shop_id, return_id, outcome) VALUES (\(shop), \(id), \(said))")
  }
}
