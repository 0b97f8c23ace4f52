import Storage

/// Checkouts of a session page by page, however many buyers it had.
extension CheckoutDesk {
  package static let longestPage = 200

  /// Where a page of a session's list goes on.
  package struct Place: Sendable, Equatable, CustomStringConvertible {
    let rank: Int64
    let checkout: ID<Checkout>

    package var description: String { "\(rank)-\(checkout)" }

    package init(_ checkout: Checkout) {
      rank =
        switch checkout.state {
        case .waiting: checkout.saidAt == nil ? 1 : 0
        case .open: 2
        case .paid: 3
        case .lapsed: 4
        case .cancelled: 5
        }
      self.checkout = checkout.id
    }

    /// What `description` told; nil for anything else.
    package init?(_ text: String) {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let rank = Int64(parts[0]), let id = ID<Checkout>(parts[1]) else { return nil }
      (self.rank, checkout) = (rank, id)
    }
  }

  /// The same as ``Place/init(_:)-(Checkout)`` says, as an expression on `checkout`.
  private static let rank: SQLQuery = """
    CASE state WHEN 'waiting' THEN CASE WHEN said_at IS NULL THEN 1 ELSE 0 END WHEN 'open' THEN 2 WHEN 'paid' THEN 3
      WHEN 'lapsed' THEN 4 ELSE 5 END
    """

  /// Those to be paid or paid, and of the others those that had been confirmed or cancelled.
  private static let isOfInterest: SQLQuery = """
    (state <> 'open' OR EXISTS (
      SELECT 1 FROM live_claim c WHERE c.shop_id = checkout.shop_id AND c.buyer_id = checkout.buyer_id
        AND c.session_id = checkout.session_id AND c.state = 'open'))
    """

  /// A page of those that still are of interest: first what wants something of the seller, of these the first made first.
  package func page(
    of session: ID<LiveSession>, behind last: Place? = nil, limit: Int = 50
  ) throws -> [CheckoutRow] {
    let behind: SQLQuery =
      last.map { last in
        """
        AND (\(part: Self.rank) > \(last.rank) OR \(part: Self.rank) = \(last.rank) AND checkout_id > \(last.checkout))
        """
      } ?? ""
    return try page(of: session, "\(part: behind) ORDER BY \(part: Self.rank), checkout_id", limit)
  }

  /// The same in the order in which they were made.
  package func rows(
    of session: ID<LiveSession>, after last: ID<Checkout>? = nil, limit: Int = 50
  ) throws -> [CheckoutRow] {
    let behind: SQLQuery = last.map { "AND checkout_id > \($0)" } ?? ""
    return try page(of: session, "\(part: behind) ORDER BY checkout_id", limit)
  }

  private func page(of session: ID<LiveSession>, _ rest: SQLQuery, _ limit: Int) throws -> [CheckoutRow] {
    let found = try connection.rows(
      """
      SELECT \(part: Checkout.columns) FROM checkout
      WHERE shop_id = \(shop) AND session_id = \(session) AND \(part: Self.isOfInterest) \(part: rest)
      LIMIT \(min(limit, Self.longestPage))
      """
    ).map(Checkout.init)
    return try rows(of: found)
  }

  /// What the buyers of a session come to, by how far they are.
  package func sums(of session: ID<LiveSession>) throws -> CheckoutSums {
    let open = try connection.value(
      """
      SELECT CAST(COALESCE(SUM(c.held * i.price), 0) AS BIGINT) FROM checkout k
      JOIN live_claim c ON c.shop_id = k.shop_id AND c.session_id = k.session_id AND c.buyer_id = k.buyer_id
        AND c.state = 'open'
      JOIN line_up_item i ON i.shop_id = c.shop_id AND i.session_id = c.session_id AND i.item_id = c.item_id
      WHERE k.shop_id = \(shop) AND k.session_id = \(session) AND k.state = 'open'
      """, as: Int64.self)
    let rows = try connection.rows(
      """
      SELECT state, method, CAST(SUM(amount) AS BIGINT) AS amount FROM checkout
      WHERE shop_id = \(shop) AND session_id = \(session) AND state IN ('waiting', 'paid') GROUP BY state, method
      """)
    var sums = CheckoutSums(open: open ?? 0)
    for row in rows {
      let isPaid = try row("state") == Checkout.State.paid
      let isCOD = try row("method") == Checkout.Method.cod
      let amount: Int64 = try row("amount")
      switch (isPaid, isCOD) {
      case (false, false): sums.waiting += amount
      case (false, true): sums.asked += amount
      case (true, false): sums.paid += amount
      case (true, true): sums.accepted += amount
      }
    }
    return sums
  }
}

/// What the buyers of a session come to, in minor units. Cash on delivery stands apart: the shop has not seen its money.
package struct CheckoutSums: Sendable, Equatable {
  /// Held and not confirmed, at the prices that are said.
  package var open: Int64 = 0
  /// Waited for by transfer or QRIS.
  package var waiting: Int64 = 0
  package var paid: Int64 = 0
  /// Cash on delivery that the seller has not answered, and what she accepted.
  package var asked: Int64 = 0
  package var accepted: Int64 = 0

  package init(open: Int64 = 0, waiting: Int64 = 0, paid: Int64 = 0, asked: Int64 = 0, accepted: Int64 = 0) {
    self.open = open
    self.waiting = waiting
    self.paid = paid
    self.asked = asked
    self.accepted = accepted
  }
}
