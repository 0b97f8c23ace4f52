import Storage

/// Puts orders to sessions again, adds up each session again, and names what differs.
///
/// While orders are still to be looked at, nobody was told where they belong, and nothing is checked.
struct LiveOrderCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  private static let step = 500

  func differences() throws -> [BooksVerification.Difference] {
    guard try ProfitDue(connection: connection, shop: shop).count(limit: 1) == 0 else { return [] }
    let sessions = try connection.rows(
      """
      SELECT session_id FROM live_session
      WHERE shop_id = \(shop) AND started_at IS NOT NULL AND rehearsal_of IS NULL ORDER BY session_id
      """
    ).map { try $0("session_id") as ID<LiveSession> }
    return try sessions.flatMap { try places(of: $0) + sums(of: $0) }
  }

  private func places(of session: ID<LiveSession>) throws -> [BooksVerification.Difference] {
    guard let hours = try LiveHoursBook(connection: connection, shop: shop).hours(of: [session]).first else {
      return []
    }
    let names = try LiveOrderNotes(connection: connection, shop: shop).names(of: hours).sorted()
    let rebuilt = try stride(from: 0, to: names.count, by: Self.step).reduce(
      into: [OrderName: LivePlacements.Placement]()
    ) { placements, first in
      let some = Array(names[first..<min(first + Self.step, names.count)])
      placements.merge(try LivePlacements(connection: connection, shop: shop).placements(of: some)) { $1 }
    }
    let cached = try cached(session)
    let here = rebuilt.filter { $0.value.session == session }
    let creators = here.values.contains { $0.hasCreator == true }
    return names.compactMap { name in
      let there = here[name].map { Self.text($0, $0.state(creatorsAreTold: creators)) }
      let (left, right) = (cached[name] ?? "nothing", there ?? "nothing")
      return left == right
        ? nil
        : .init(
          subject: "live \(session) order \(name.channel.rawValue) \(name.number)", cached: left, rebuilt: right)
    }
  }

  private func cached(_ session: ID<LiveSession>) throws -> [OrderName: String] {
    try connection.rows(
      """
      SELECT channel, number, order_id, ordered_at, doubt, has_creator, word, state FROM live_order
      WHERE shop_id = \(shop) AND session_id = \(session)
      """
    ).reduce(into: [:]) { cached, row in
      let (creator, word) = (try row("has_creator") as Int64?, try row("word") as Int64?)
      cached[OrderName(channel: try row("channel"), number: try row("number"))] = Self.text(
        LivePlacements.Placement(
          session: session, order: try row("order_id"), orderedAt: try row("ordered_at"), doubt: try row("doubt"),
          hasCreator: creator.map { $0 == 1 }, word: word.map { $0 == 1 }), try row("state"))
    }
  }

  private static func text(_ placement: LivePlacements.Placement, _ state: LiveOrders.State) -> String {
    let creator = placement.hasCreator.map { "\($0)" } ?? "-"
    let word = placement.word.map { "\($0)" } ?? "-"
    let doubt = placement.doubt?.rawValue ?? "-"
    return "\(placement.order) \(placement.orderedAt.milliseconds) \(doubt) \(creator) \(word) \(state.rawValue)"
  }

  private func sums(of session: ID<LiveSession>) throws -> [BooksVerification.Difference] {
    let results = LiveResults(connection: connection, shop: shop)
    let (sums, quarters) = try results.reckoned(session)
    let kept = (
      sums: try results.sums(of: [session])[session] ?? LiveSums(),
      quarters: try results.quarters(of: [session])[session] ?? []
    )
    return kept.sums == sums && kept.quarters == quarters
      ? []
      : [
        .init(
          subject: "sums of live \(session)", cached: "\(kept.sums) \(kept.quarters)", rebuilt: "\(sums) \(quarters)")
      ]
  }
}
