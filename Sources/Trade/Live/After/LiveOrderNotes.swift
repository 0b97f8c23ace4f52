import Storage

/// Notes the orders to be looked at that a change of a session may concern: its hours, its channel, its line-up, what it
/// showed.
struct LiveOrderNotes {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// - Parameter from: orders placed earlier are not concerned; nil for all of the session's hours.
  func note(_ session: ID<LiveSession>, from: Instant? = nil) throws {
    guard let hours = try LiveHoursBook(connection: connection, shop: shop).hours(of: [session]).first else { return }
    try ProfitDue(connection: connection, shop: shop).add(try names(of: hours, from: from))
  }

  /// Orders placed in the hours, and those that were put to the session.
  func names(of hours: LiveHours, from: Instant? = nil) throws -> [OrderName] {
    let first = max(from ?? hours.from, hours.from)
    let placed = try connection.rows(
      """
      SELECT number FROM orders WHERE shop_id = \(shop) AND channel = \(hours.channel)
        AND status \(in: OrderStatus.allCases) AND ordered_at >= \(first) AND ordered_at <= \(hours.to)
      """
    ).map { OrderName(channel: hours.channel, number: try $0("number")) }
    let put = try connection.rows(
      """
      SELECT channel, number FROM live_order
      WHERE shop_id = \(shop) AND session_id = \(hours.session) AND ordered_at >= \(first)
      """
    ).map { OrderName(channel: try $0("channel"), number: try $0("number")) }
    return Array(Set(placed + put))
  }
}

extension LiveLog {
  /// Lets orders follow what was changed about their session.
  func noteOrders(of events: [LiveEvent], at now: Instant) throws {
    let notes = LiveOrderNotes(connection: connection, shop: shop)
    if events.contains(where: { [.started, .ended, .arranged].contains($0.kind) }) {
      try notes.note(session)
    } else if events.contains(where: { $0.kind == .shown }) {
      // What is shown now does nothing for orders placed before.
      try notes.note(session, from: now - LiveHours.slack)
    }
  }
}
