package import Storage

/// All claims of a session, the latest first, and who has them.
package struct ClaimList {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  package static let longestPage = 200

  /// Which claims are shown.
  package enum Shown: String, Sendable, CaseIterable, Codable {
    case all
    /// All pieces are held.
    case held
    /// Some pieces are waited for.
    case waiting
    case lapsed, cancelled
    /// An order was made of it.
    case paid
  }

  /// A claim with what it is of and whose.
  package struct Row: Sendable {
    package let claim: Claim
    package let buyer: LiveBuyer
    package let code: String
    package let product: String
    package let traits: VariantTraits
    /// The live price of a piece; nil where none is said.
    package let price: Int64?
    /// Its place in the waiting list, from 1; nil while it waits for nothing, or in vain: its buyer is blocked.
    package let place: Int?
    package let isCounted: Bool

    /// Where it stands in the list.
    package var shown: Shown {
      switch claim.state {
      case .open: claim.waiting > 0 ? .waiting : .held
      case .lapsed: .lapsed
      case .cancelled: .cancelled
      case .paid: .paid
      }
    }

    /// What the whole claim comes to at the live price.
    package var amount: Int64? { price.map { $0 * claim.quantity } }
  }

  /// Claims that fit, the latest first.
  ///
  /// - Parameters:
  ///   - search: words of the buyer's handle or name, or a code of the line-up.
  ///   - last: the claim behind which the page begins.
  package func page(
    _ shown: Shown = .all, search: String = "", behind last: ID<Claim>? = nil, limit: Int = 50
  ) throws -> [Row] {
    let behind: SQLQuery = last.map { "AND c.claim_id < \($0)" } ?? ""
    return try rows(
      """
      AND \(part: condition(shown)) AND \(part: matching(search)) \(part: behind)
      ORDER BY c.claim_id DESC LIMIT \(min(limit, Self.longestPage))
      """)
  }

  /// - Throws: ``LiveError/unknownClaim``, also for a claim of another session or shop.
  package func row(of claim: ID<Claim>) throws -> Row {
    guard let row = try rows("AND c.claim_id = \(claim)").first else { throw LiveError.unknownClaim }
    return row
  }

  /// How many claims there are of each kind.
  package func counts() throws -> [Shown: Int] {
    let row = try connection.row(
      """
      SELECT COUNT(*) AS everything, COUNT(CASE WHEN state = 'open' AND held = quantity THEN 1 END) AS held,
        COUNT(CASE WHEN state = 'open' AND held < quantity THEN 1 END) AS waiting,
        COUNT(CASE WHEN state = 'lapsed' THEN 1 END) AS lapsed,
        COUNT(CASE WHEN state = 'cancelled' THEN 1 END) AS cancelled,
        COUNT(CASE WHEN state = 'paid' THEN 1 END) AS paid
      FROM live_claim WHERE shop_id = \(shop) AND session_id = \(session)
      """)
    guard let row else { return [:] }
    return [
      .all: try row("everything"), .held: try row("held"), .waiting: try row("waiting"), .lapsed: try row("lapsed"),
      .cancelled: try row("cancelled"), .paid: try row("paid"),
    ]
  }

  /// A buyer with what stands for her: claims that have not ended, the first first.
  package struct Share: Sendable {
    package let buyer: LiveBuyer
    package let claims: [Row]

    package var held: Int64 { claims.reduce(0) { $0 + $1.claim.held } }
    package var waiting: Int64 { claims.reduce(0) { $0 + $1.claim.waiting } }
    /// What the pieces held come to; nil where the price of one of them is not said.
    package var amount: Int64? {
      let held = claims.filter { $0.claim.held > 0 }
      let prices = held.compactMap { claim in claim.price.map { $0 * claim.claim.held } }
      return prices.count == held.count ? prices.reduce(0, +) : nil
    }
    /// When the first of the held pieces lapse.
    package var until: Instant? { claims.compactMap(\.claim.until).min() }
  }

  /// Where a page of buyers goes on.
  package struct Place: Sendable, Equatable {
    package let handle: String
    package let buyer: ID<LiveBuyer>

    package init(handle: String, buyer: ID<LiveBuyer>) {
      self.handle = handle
      self.buyer = buyer
    }
  }

  /// Buyers with claims that have not ended, by handle.
  package func shares(search: String = "", behind last: Place? = nil, limit: Int = 50) throws -> [Share] {
    let behind: SQLQuery = last.map { "AND (b.handle, b.buyer_id) > (\($0.handle), \($0.buyer))" } ?? ""
    let buyers = try connection.rows(
      """
      SELECT DISTINCT b.handle, c.buyer_id FROM live_claim c
      JOIN live_buyer b ON b.shop_id = c.shop_id AND b.buyer_id = c.buyer_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) AND c.state NOT IN ('lapsed', 'cancelled')
        AND \(part: matching(search))
        \(part: behind)
      ORDER BY b.handle, c.buyer_id LIMIT \(min(limit, Self.longestPage))
      """
    ).map { try $0("buyer_id") as ID<LiveBuyer> }
    let claims = Dictionary(
      grouping: try rows(
        "AND c.state NOT IN ('lapsed', 'cancelled') AND c.buyer_id \(in: buyers) ORDER BY c.claim_id"),
      by: \.claim.buyer)
    return buyers.compactMap { buyer in
      claims[buyer].flatMap { claims in claims.first.map { Share(buyer: $0.buyer, claims: claims) } }
    }
  }

  private func rows(_ rest: SQLQuery) throws -> [Row] {
    let found = try connection.rows(
      """
      SELECT c.claim_id, c.session_id, c.item_id, c.variant_id, c.buyer_id, c.comment_id, c.quantity, c.held, c.state,
        c.until, c.claimed_at, c.ended_at, b.source, b.handle, b.name, b.blocked_at, i.code, i.price,
        p.name AS product, v.motif, v.size, v.colour,
        CASE WHEN c.state = 'open' AND c.held < c.quantity AND b.blocked_at IS NULL THEN (
          SELECT COUNT(*) FROM live_claim w JOIN live_buyer wb ON wb.shop_id = w.shop_id AND wb.buyer_id = w.buyer_id
          WHERE w.shop_id = c.shop_id AND w.variant_id = c.variant_id AND w.claim_id <= c.claim_id
            AND w.session_id = c.session_id AND w.state = 'open' AND w.held < w.quantity AND wb.blocked_at IS NULL
        ) END AS place
      FROM live_claim c
      JOIN live_buyer b ON b.shop_id = c.shop_id AND b.buyer_id = c.buyer_id
      JOIN line_up_item i ON i.shop_id = c.shop_id AND i.session_id = c.session_id AND i.item_id = c.item_id
      JOIN product p ON p.shop_id = i.shop_id AND p.product_id = i.product_id
      JOIN variant v ON v.shop_id = c.shop_id AND v.variant_id = c.variant_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) \(part: rest)
      """
    ).map { (claim: try Claim($0), row: $0) }
    guard !found.isEmpty else { return [] }
    let session = try LiveSessions(connection: connection, shop: shop).session(session)
    let levels = try SessionLevels(of: session, shop: shop, on: connection)
      .levels(of: Set(found.map(\.claim.variant)).sorted())
    return try found.map { claim, row in
      let isCounted = if case .counted = levels[claim.variant] { true } else { false }
      return Row(
        claim: claim,
        buyer: LiveBuyer(
          id: try row("buyer_id"), source: try row("source"), handle: try row("handle"), name: try row("name"),
          blockedAt: try row("blocked_at")),
        code: try row("code"), product: try row("product"),
        traits: VariantTraits(motif: try row("motif"), size: try row("size"), colour: try row("colour")),
        price: try row("price"), place: try row("place"), isCounted: isCounted)
    }
  }

  private func condition(_ shown: Shown) -> SQLQuery {
    switch shown {
    case .all: "1 = 1"
    case .held: "c.state = 'open' AND c.held = c.quantity"
    case .waiting: "c.state = 'open' AND c.held < c.quantity"
    case .lapsed: "c.state = 'lapsed'"
    case .cancelled: "c.state = 'cancelled'"
    case .paid: "c.state = 'paid'"
    }
  }

  private func matching(_ search: String) throws -> SQLQuery {
    guard let pattern = SearchPattern(search) else { return "1 = 1" }
    let key = LiveCode.key(search)
    let items = try connection.rows(
      "SELECT item_id, code FROM line_up_item WHERE shop_id = \(shop) AND session_id = \(session)"
    ).filter { row in try !key.isEmpty && LiveCode.key(row("code")) == key }.map { try $0("item_id") as ID<LineUpItem> }
    let byBuyer: SQLQuery =
      "LOWER(b.handle) LIKE \(pattern.text) ESCAPE '!' OR LOWER(b.name) LIKE \(pattern.text) ESCAPE '!'"
    guard !items.isEmpty else { return "(\(part: byBuyer))" }
    return "(c.item_id \(in: items) OR \(part: byBuyer))"
  }
}

extension ClaimDesk {
  /// Keeps everything a buyer holds in the session until another time, where that is later.
  ///
  /// - Returns: how many claims are kept longer.
  @discardableResult
  package func extendAll(
    of buyer: ID<LiveBuyer>, by duration: Duration, person: ID<Person>? = nil, at now: Instant
  ) throws -> Int {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let claims = try connection.rows(
      """
      SELECT claim_id, until FROM live_claim
      WHERE shop_id = \(shop) AND buyer_id = \(buyer) AND session_id = \(session) AND state = 'open' AND held > 0
      ORDER BY claim_id
      """
    ).map { (id: try $0("claim_id") as ID<Claim>, until: try $0("until") as Instant?) }
    for claim in claims {
      let until = max(claim.until ?? now, now) + duration
      try connection.execute(
        "UPDATE live_claim SET until = \(until) WHERE shop_id = \(shop) AND claim_id = \(claim.id)")
    }
    try log.append(claims.map { LiveEvent(.extended, $0.id.value) }, by: person, at: now)
    return claims.count
  }
}
