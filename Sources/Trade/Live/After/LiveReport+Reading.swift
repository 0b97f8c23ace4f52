package import Storage

extension LiveReport {
  /// Reads what is needed for a session: its claims, its questions, its orders. Its time grows with the session.
  ///
  /// - Parameters:
  ///   - now: where a session or an item that is still on ends.
  ///   - zone: the shop's clocks, by which sessions are held against each other.
  /// - Throws: ``LiveError/unknownSession``.
  package init(
    of id: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection, at now: Instant,
    in zone: ShopTimeZone = .jakarta
  ) throws {
    session = try LiveSessions(connection: connection, shop: shop).session(id)
    let items = try LineUp(connection: connection, shop: shop, session: id).items()
    let sales = try LiveSales(connection: connection, shop: shop).sales(of: id)
    let claims = try LiveClaimed.all(of: id, shop: shop, on: connection)
    let end = session.endedAt ?? now
    showings = try Self.showings(of: id, shop: shop, until: end, on: connection)
    let start = session.startedAt ?? session.form.plannedAt
    let parts = LiveReportParts(start: start, items: items, showings: showings, claims: claims, sales: sales)
    sums = LiveSums(sales)
    buyers = Set(sales.map { $0.buyer.isEmpty ? "order \($0.order)" : $0.buyer }).count
    self.claims = LiveClaimFates(claims, sales)
    questions = try LiveQuestions(of: id, shop: shop, on: connection)
    seen = try SourceCoverage.of(id, shop, connection).seen(at: now)
    self.items = parts.byItem()
    minutes = parts.byMinute()
    quarters = LiveStretch.stretches(sales, from: start, minutes: LiveResults.quarter)
    later = parts.later()
    uncosted = try LiveUncosted.all(of: sales, shop: shop, on: connection)
    cost = try LiveCosts(connection: connection, shop: shop).cost(of: id)
    let lacksAds = try LiveAds.unknown(of: [session], shop: shop, on: connection).contains(id)
    net = LiveNet(sums, cost: cost, minutes: session.minutes, lacksAds: lacksAds)
    unsure = try LiveOrders(connection: connection, shop: shop, session: id).counts()[.unsure] ?? 0
    insights = try LiveInsights(shop: shop, on: connection, in: zone)
  }

  private static func showings(
    of session: ID<LiveSession>, shop: ID<Shop>, until end: Instant, on connection: any SQLConnection
  ) throws -> [Showing] {
    try connection.rows(
      """
      SELECT s.item_id, i.code, s.from_at, s.to_at FROM live_showing s
      JOIN line_up_item i ON i.shop_id = s.shop_id AND i.session_id = s.session_id AND i.item_id = s.item_id
      WHERE s.shop_id = \(shop) AND s.session_id = \(session) ORDER BY s.from_at, s.showing_id
      """
    ).map { row in
      Showing(
        item: try row("item_id"), code: try row("code"), from: try row("from_at"), to: try row("to_at") ?? end)
    }
  }
}

/// Advertising of the days on which sessions were held.
enum LiveAds {
  /// Sessions on whose day, on their channel, advertising was bought that no file tells of.
  static func unknown(
    of sessions: [LiveSession], shop: ID<Shop>, on connection: any SQLConnection
  ) throws -> Set<ID<LiveSession>> {
    let zone = try ShopBook.exportZone(of: shop, on: connection)
    let coverage = FileCoverage(connection: connection, shop: shop)
    var unknown: Set<ID<LiveSession>> = []
    for (channel, sessions) in Dictionary(grouping: sessions, by: \.form.channel) {
      let days = sessions.compactMap { session in session.startedAt.map { (session.id, LocalDate($0, in: zone)) } }
      let untold = Set(
        try coverage.withoutAdvertising(Set(days.map(\.1)).sorted().map { ($0, channel) }, in: zone))
      unknown.formUnion(days.filter { untold.contains($0.1) }.map(\.0))
    }
    return unknown
  }
}
