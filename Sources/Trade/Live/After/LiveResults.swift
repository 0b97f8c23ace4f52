import Storage

/// The sums of sessions, kept so that pages over many sessions read no orders.
struct LiveResults {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// Minutes of a stretch in which energy is told.
  static let quarter: Int64 = 15

  /// Sums a session's orders up again. Its time grows with the orders of the session.
  func renew(_ session: ID<LiveSession>) throws {
    let (sums, quarters) = try reckoned(session)
    for table in ["live_result", "live_quarter"] as [SQLQuery] {
      try connection.execute("DELETE FROM \(part: table) WHERE shop_id = \(shop) AND session_id = \(session)")
    }
    guard sums.orders > 0 else { return }
    try connection.execute(
      """
      INSERT INTO live_result (shop_id, session_id, orders, cancelled, unpaid, pieces, amount, untold, figures)
      VALUES (\(shop), \(session), \(sums.orders), \(sums.cancelled), \(sums.unpaid), \(sums.pieces), \(sums.amount),
        \(sums.untold), \(sums.figures.text))
      """)
    for quarter in quarters {
      try connection.execute(
        """
        INSERT INTO live_quarter (shop_id, session_id, quarter, orders, pieces, amount)
        VALUES (\(shop), \(session), \(quarter.place), \(quarter.orders), \(quarter.pieces), \(quarter.amount))
        """)
    }
  }

  /// What the orders come to, read from themselves.
  func reckoned(_ session: ID<LiveSession>) throws -> (sums: LiveSums, quarters: [LiveStretch]) {
    let sales = try LiveSales(connection: connection, shop: shop).sales(of: session)
    let start = try LiveHoursBook(connection: connection, shop: shop).hours(of: [session]).first?.startedAt
    return (
      LiveSums(sales),
      start.map { LiveStretch.stretches(sales, from: $0, minutes: Self.quarter) } ?? []
    )
  }

  /// What is kept; sessions without an order have nothing.
  func sums(of sessions: [ID<LiveSession>]) throws -> [ID<LiveSession>: LiveSums] {
    try connection.rows(
      """
      SELECT session_id, orders, cancelled, unpaid, pieces, amount, untold, figures FROM live_result
      WHERE shop_id = \(shop) AND session_id \(in: sessions)
      """
    ).reduce(into: [:]) { results, row in
      var sums = LiveSums()
      (sums.orders, sums.cancelled, sums.unpaid) = (try row("orders"), try row("cancelled"), try row("unpaid"))
      (sums.pieces, sums.amount, sums.untold) = (try row("pieces"), try row("amount"), try row("untold"))
      let text: String = try row("figures")
      guard let figures = ProfitFigures(text: text) else {
        throw SQLError(kind: .unexpectedValue, message: "figures of a live: \(text.prefix(200))")
      }
      sums.figures = figures
      results[try row("session_id")] = sums
    }
  }

  func quarters(of sessions: [ID<LiveSession>]) throws -> [ID<LiveSession>: [LiveStretch]] {
    try connection.rows(
      """
      SELECT session_id, quarter, orders, pieces, amount FROM live_quarter
      WHERE shop_id = \(shop) AND session_id \(in: sessions) ORDER BY session_id, quarter
      """
    ).reduce(into: [:]) { quarters, row in
      var stretch = LiveStretch(place: try row("quarter"))
      (stretch.orders, stretch.pieces, stretch.amount) = (try row("orders"), try row("pieces"), try row("amount"))
      quarters[try row("session_id"), default: []].append(stretch)
    }
  }
}
