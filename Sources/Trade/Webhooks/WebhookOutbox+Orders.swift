import Storage

extension WebhookOutbox {
  /// Tells of orders that an import, or a payment, brought or moved on.
  func tell(ofOrders plans: [OrderPlan]) throws {
    let new = plans.filter { $0.known == nil }
    let moved = plans.filter { plan in plan.known.map { $0.status != plan.status } ?? false }
    try tell(.ordersNew, of: new.map { WebhookBody.Order($0) }) { WebhookBody.Orders(orders: $0) }
    try tell(.ordersMoved, of: moved.map { WebhookBody.Order($0) }) { WebhookBody.Orders(orders: $0) }
  }

  /// Tells of claims that hold pieces which they did not hold before.
  func tell(ofClaims claims: [WebhookBody.WonClaim], in session: ID<LiveSession>) throws {
    try tell(.claimsWon, of: claims) { WebhookBody.WonClaims(session: session.description, claims: $0) }
  }

  /// Tells of orders whose money came and whose match is another than the books had. Comes before the books are told.
  func tell(ofMatches profits: [OrderProfit]) throws {
    let released = profits.filter { $0.releasedAt != nil }
    guard !released.isEmpty, try !takers(of: .payoutsMatched).isEmpty else { return }
    var known: [OrderName: String] = [:]
    for (channel, names) in Dictionary(grouping: released.map(\.name), by: \.channel) {
      let rows = try connection.rows(
        """
        SELECT number, verdict FROM order_profit
        WHERE shop_id = \(shop) AND channel = \(channel) AND number \(in: names.map(\.number))
        """)
      for row in rows { known[OrderName(channel: channel, number: try row("number"))] = try row("verdict") }
    }
    let changed = released.filter { known[$0.name] != $0.verdict.rawValue }
    try tell(
      .payoutsMatched,
      of: changed.map {
        WebhookBody.MatchedOrder(
          order: $0.order?.description, channel: $0.name.channel, number: $0.name.number, verdict: $0.verdict.rawValue)
      }
    ) { WebhookBody.MatchedOrders(orders: $0) }
  }
}

extension WebhookBody.Order {
  fileprivate init(_ plan: OrderPlan) {
    self.init(
      id: plan.id.description, channel: plan.name.channel, number: plan.name.number, status: plan.status,
      before: plan.known?.status)
  }
}

extension WebhookBody.WonClaim {
  init(_ claim: ClaimRound.NewClaim) {
    self.init(
      id: claim.id.description, item: claim.request.item.description, variant: claim.request.variant.description,
      quantity: claim.quantity, held: claim.held)
  }
}

extension Claim {
  /// The claim with so many pieces more, as receivers are told of it.
  func given(_ pieces: Int64) -> WebhookBody.WonClaim {
    WebhookBody.WonClaim(
      id: id.description, item: item.description, variant: variant.description, quantity: quantity, held: held + pieces)
  }
}
