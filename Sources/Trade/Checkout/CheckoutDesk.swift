package import Storage

/// The checkouts of a shop: made for whoever claimed, found by their links, confirmed by buyers, paid by the seller's word.
///
/// Whatever changes a checkout has its session to itself (``LiveLog/open(_:of:on:)``), as whatever changes a claim does.
package struct CheckoutDesk {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Whose link that is, over all shops; nil for a link that nobody made.
  package static func place(
    of token: String, on connection: any SQLConnection
  ) throws -> (shop: ID<Shop>, checkout: ID<Checkout>)? {
    guard (32...64).contains(token.utf8.count) else { return nil }
    let row = try connection.row("SELECT shop_id, checkout_id FROM checkout WHERE token = \(token)")
    return try row.map { (try $0("shop_id"), try $0("checkout_id")) }
  }

  /// - Throws: ``CheckoutError/unknownCheckout``, also for another shop's.
  package func checkout(_ id: ID<Checkout>) throws -> Checkout {
    guard let found = try checkouts(where: "checkout_id = \(id)").first else { throw CheckoutError.unknownCheckout }
    return found
  }

  /// The first 1,000 checkouts of a session, in the order in which they were made; ``page(of:behind:limit:)`` tells all.
  package func checkouts(of session: ID<LiveSession>) throws -> [Checkout] {
    try checkouts(where: "session_id = \(session)")
  }

  /// The checkout that an order was made of; nil for an order of a channel's files.
  package func checkout(of order: ID<Order>) throws -> Checkout? {
    try checkouts(where: "order_id = \(order)").first
  }

  /// The number of the order that a paid checkout has become.
  package static func orderNumber(of checkout: ID<Checkout>) -> String { CheckoutOrder.number(of: checkout) }

  /// What waits for money in the whole shop, the soonest due first; at most 200.
  ///
  /// - Parameter amount: only what comes to this; below 1,000 only what ends with these digits; nil for all.
  package func waiting(amount: Int64? = nil) throws -> [Checkout] {
    let ofAmount: SQLQuery = amount.map { " AND \(part: Self.comes(to: $0))" } ?? ""
    return try connection.rows(
      """
      SELECT \(part: Checkout.columns) FROM checkout
      WHERE shop_id = \(shop) AND state = 'waiting'\(part: ofAmount) ORDER BY due_at, checkout_id LIMIT 200
      """
    ).map(Checkout.init)
  }

  /// Checkouts of an amount that were paid, lapsed or were cancelled in the last days; the latest first.
  ///
  /// - Parameter amount: below 1,000 the digits with which it ends.
  package func past(amount: Int64, since day: LocalDate) throws -> [Checkout] {
    try connection.rows(
      """
      SELECT \(part: Checkout.columns) FROM checkout
      WHERE shop_id = \(shop) AND day >= \(day) AND \(part: Self.comes(to: amount)) AND state <> 'waiting'
      ORDER BY day DESC, checkout_id DESC LIMIT 20
      """
    ).map(Checkout.init)
  }

  private static func comes(to amount: Int64) -> SQLQuery {
    amount < 1_000 ? "amount % 1000 = \(amount)" : "amount = \(amount)"
  }

  /// What was paid lately, the latest first.
  package func paid(since day: LocalDate, limit: Int = 30) throws -> [Checkout] {
    try connection.rows(
      """
      SELECT \(part: Checkout.columns) FROM checkout
      WHERE shop_id = \(shop) AND day >= \(day) AND state = 'paid' ORDER BY paid_at DESC, checkout_id DESC LIMIT \(limit)
      """
    ).map(Checkout.init)
  }

  /// The one that a buyer may still pay in a session; nil for none.
  package func unpaid(of buyer: ID<LiveBuyer>, in session: ID<LiveSession>) throws -> Checkout? {
    try checkouts(where: "session_id = \(session) AND buyer_id = \(buyer) AND state IN ('open', 'waiting')").first
  }

  /// Makes one for each buyer of a session who has open claims and none to pay yet.
  ///
  /// - Returns: how many were made.
  @discardableResult
  package func make(for session: ID<LiveSession>, at now: Instant) throws -> Int {
    let buyers = try connection.rows(
      """
      SELECT DISTINCT c.buyer_id FROM live_claim c
      JOIN live_session s ON s.shop_id = c.shop_id AND s.session_id = c.session_id AND s.rehearsal_of IS NULL
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) AND c.state = 'open' AND NOT EXISTS (
        SELECT 1 FROM checkout k WHERE k.shop_id = c.shop_id AND k.session_id = c.session_id
          AND k.buyer_id = c.buyer_id AND k.state IN ('open', 'waiting'))
      ORDER BY c.buyer_id
      """
    ).map { try $0("buyer_id") as ID<LiveBuyer> }
    guard !buyers.isEmpty else { return 0 }
    // The guards: of many who open the list at once one has the session, and the unique index `checkout_unpaid` stands
    // behind it.
    _ = try LiveLog.open(session, of: shop, on: connection)
    var made = 0
    for buyer in buyers {
      made += try connection.execute(
        """
        INSERT INTO checkout (shop_id, checkout_id, session_id, buyer_id, token, state, created_at)
        VALUES (\(shop), \(ID<Checkout>.new()), \(session), \(buyer), \(Secret.new().text), 'open', \(now))
        ON CONFLICT DO NOTHING
        """)
    }
    return made
  }

  /// What a checkout is for: frozen once it is confirmed, before that what the buyer holds now.
  package func lines(of checkout: Checkout) throws -> [CheckoutLine] {
    checkout.state == .open
      ? try held(by: checkout.buyer, in: checkout.session) : try frozen([checkout.id])[checkout.id] ?? []
  }

  /// The frozen lines of some checkouts.
  package func frozen(_ checkouts: [ID<Checkout>]) throws -> [ID<Checkout>: [CheckoutLine]] {
    guard !checkouts.isEmpty else { return [:] }
    let rows = try connection.rows(
      """
      SELECT checkout_id, claim_id, variant_id, code, product, variation, quantity, price FROM checkout_line
      WHERE shop_id = \(shop) AND checkout_id \(in: checkouts) ORDER BY checkout_id, claim_id
      """)
    return try Dictionary(grouping: rows) { try $0("checkout_id") as ID<Checkout> }.mapValues {
      try $0.map { row in
        CheckoutLine(
          claim: try row("claim_id"), variant: try row("variant_id"), code: try row("code"),
          product: try row("product"),
          variation: try row("variation"), quantity: try row("quantity"), price: try row("price"))
      }
    }
  }

  /// The open claims of a buyer, as they are now.
  package func claims(of buyer: ID<LiveBuyer>, in session: ID<LiveSession>) throws -> [LiveClaimLine] {
    try claimLines("c.session_id = \(session) AND c.buyer_id = \(buyer)").map(\.line)
  }

  /// The open claims of all buyers of a session.
  package func claims(in session: ID<LiveSession>) throws -> [ID<LiveBuyer>: [LiveClaimLine]] {
    Dictionary(grouping: try claimLines("c.session_id = \(session)"), by: \.buyer).mapValues { $0.map(\.line) }
  }

  /// Pieces that a buyer holds now, claim by claim.
  func held(by buyer: ID<LiveBuyer>, in session: ID<LiveSession>) throws -> [CheckoutLine] {
    try claims(of: buyer, in: session).compactMap(\.held)
  }

  func checkouts(where condition: SQLQuery) throws -> [Checkout] {
    try connection.rows(
      """
      SELECT \(part: Checkout.columns) FROM checkout
      WHERE shop_id = \(shop) AND \(part: condition) ORDER BY checkout_id LIMIT 1000
      """
    ).map(Checkout.init)
  }

  private func claimLines(_ condition: SQLQuery) throws -> [(buyer: ID<LiveBuyer>, line: LiveClaimLine)] {
    try connection.rows(
      """
      SELECT c.buyer_id, c.claim_id, c.variant_id, c.quantity, c.held, c.until, i.code, i.price, p.name, v.motif, v.colour,
        v.size
      FROM live_claim c
      JOIN line_up_item i ON i.shop_id = c.shop_id AND i.session_id = c.session_id AND i.item_id = c.item_id
      JOIN product p ON p.shop_id = i.shop_id AND p.product_id = i.product_id
      JOIN variant v ON v.shop_id = c.shop_id AND v.variant_id = c.variant_id
      WHERE c.shop_id = \(shop) AND c.state = 'open' AND \(part: condition) ORDER BY c.claim_id
      """
    ).map { (try $0("buyer_id"), try LiveClaimLine($0)) }
  }
}

extension [LiveClaimLine] {
  /// When the first of the held pieces lapse; nil where nothing is held.
  package var heldUntil: Instant? { filter { $0.pieces > 0 }.compactMap(\.until).min() }
}

/// An open claim as its buyer sees it.
package struct LiveClaimLine: Sendable, Equatable {
  package let claim: ID<Claim>
  package let variant: ID<Variant>
  package let code: String
  package let product: String
  package let variation: String
  /// Pieces held now, and pieces waited for.
  package let pieces: Int64
  package let waiting: Int64
  package let price: Int64?
  package let until: Instant?

  /// What of it can be paid; nil while nothing is held.
  package var held: CheckoutLine? {
    pieces == 0
      ? nil
      : CheckoutLine(
        claim: claim, variant: variant, code: code, product: product, variation: variation, quantity: pieces,
        price: price)
  }
}

extension LiveClaimLine {
  fileprivate init(_ row: SQLRow) throws {
    let traits = VariantTraits(motif: try row("motif"), size: try row("size"), colour: try row("colour"))
    let (quantity, held): (Int64, Int64) = (try row("quantity"), try row("held"))
    self.init(
      claim: try row("claim_id"), variant: try row("variant_id"), code: try row("code"), product: try row("name"),
      variation: traits.label, pieces: held, waiting: quantity - held, price: try row("price"), until: try row("until"))
  }
}
