import Storage

/// Reads the hours of sessions.
struct LiveHoursBook {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// Whether the shop has had any live at all: without one, nothing is to be put to one.
  func hasAny() throws -> Bool {
    try connection.row(
      """
      SELECT 1 AS one FROM live_session
      WHERE shop_id = \(shop) AND started_at IS NOT NULL AND rehearsal_of IS NULL LIMIT 1
      """) != nil
  }

  /// Sessions of a channel in whose hours a moment of the span may lie.
  func hours(on channel: SalesChannel, within span: ClosedRange<Instant>) throws -> [LiveHours] {
    let earliest = span.lowerBound - LiveHours.longest - LiveHours.grace
    return try hours(
      where: """
        channel = \(channel) AND started_at >= \(earliest) AND started_at <= \(span.upperBound + .seconds(60))
        """)
  }

  /// Sessions that have begun, of these.
  func hours(of sessions: [ID<LiveSession>]) throws -> [LiveHours] {
    sessions.isEmpty ? [] : try hours(where: "session_id \(in: sessions) AND started_at IS NOT NULL")
  }

  private func hours(where condition: SQLQuery) throws -> [LiveHours] {
    var found = try connection.rows(
      """
      SELECT session_id, channel, started_at, ended_at FROM live_session
      WHERE shop_id = \(shop) AND rehearsal_of IS NULL AND \(part: condition) ORDER BY session_id
      """
    ).map { row in
      LiveHours(
        session: try row("session_id"), channel: try row("channel"), startedAt: try row("started_at"),
        endedAt: try row("ended_at"), firstShown: [:])
    }
    let lineUps = try lineUps(of: found.map(\.session))
    for place in found.indices { found[place].firstShown = lineUps[found[place].session] ?? [:] }
    return found
  }

  private func lineUps(of sessions: [ID<LiveSession>]) throws -> [ID<LiveSession>: [ID<Product>: Instant?]] {
    let rows = try connection.rows(
      """
      SELECT i.session_id, i.product_id, MIN(s.from_at) AS shown FROM line_up_item i
      LEFT JOIN live_showing s ON s.shop_id = i.shop_id AND s.session_id = i.session_id AND s.item_id = i.item_id
      WHERE i.shop_id = \(shop) AND i.session_id \(in: sessions) GROUP BY i.session_id, i.product_id
      """)
    return try rows.reduce(into: [:]) { lineUps, row in
      let shown: Instant? = try row("shown")
      lineUps[try row("session_id"), default: [:]].updateValue(shown, forKey: try row("product_id"))
    }
  }
}
