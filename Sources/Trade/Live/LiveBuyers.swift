package import Storage

/// Somebody who writes in a live: known by a handle at a source.
package struct LiveBuyer: Sendable, Equatable {
  package let id: ID<LiveBuyer>
  /// Where the handle is one: `tiktok`, `operator`.
  package let source: String
  package let handle: String
  /// The name shown beside the handle; empty where none is known.
  package let name: String
  package let blockedAt: Instant?
}

/// The buyers of a shop's lives.
package struct LiveBuyers {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// The buyer of a handle, made where there was none.
  ///
  /// - Throws: ``LiveError/outOfRange(_:)`` for a handle that is empty or longer than 100 characters.
  package func buyer(_ handle: String, name: String = "", from source: String) throws -> LiveBuyer {
    let handle = handle.tidied(keepingLines: false)
    guard (1...100).contains(handle.unicodeScalars.count), (1...40).contains(source.count) else {
      throw LiveError.outOfRange(.handle)
    }
    if let known = try known(handle, from: source) { return known }
    try connection.execute(
      """
      INSERT INTO live_buyer (shop_id, buyer_id, source, handle, name)
      VALUES (\(shop), \(ID<LiveBuyer>.new()), \(source), \(handle), \(String(name.tidied(keepingLines: false).prefix(100))))
      ON CONFLICT (shop_id, source, handle) DO NOTHING
      """)
    guard let made = try known(handle, from: source) else { throw LiveError.unknownBuyer }
    return made
  }

  /// The buyers of handles at one source, made where there were none; a handle that cannot be one is left out.
  func buyers(_ handles: Set<String>, from source: String) throws -> [(handle: String, id: ID<LiveBuyer>)] {
    let known = try connection.rows(
      """
      SELECT handle, buyer_id FROM live_buyer
      WHERE shop_id = \(shop) AND source = \(source) AND handle \(in: handles.sorted())
      """
    ).map { (handle: try $0("handle") as String, id: try $0("buyer_id") as ID<LiveBuyer>) }
    let missing = handles.subtracting(known.map(\.handle)).sorted()
    return try known
      + missing.compactMap { handle in
        do {
          return (handle, try buyer(handle, from: source).id)
        } catch LiveError.outOfRange {
          return nil
        }
      }
  }

  package func buyer(_ id: ID<LiveBuyer>) throws -> LiveBuyer {
    guard let found = try buyers(where: "buyer_id = \(id)").first else { throw LiveError.unknownBuyer }
    return found
  }

  package func buyers(_ ids: [ID<LiveBuyer>]) throws -> [ID<LiveBuyer>: LiveBuyer] {
    Dictionary(uniqueKeysWithValues: try buyers(where: "buyer_id \(in: ids)").map { ($0.id, $0) })
  }

  /// Refuses this buyer's claims from now on, or takes them again. What is held stays; what waits is not served as long
  /// as she is blocked.
  package func block(
    _ buyer: ID<LiveBuyer>, _ isBlocked: Bool = true, in session: ID<LiveSession>, by person: ID<Person>?,
    at now: Instant
  ) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let changed = try connection.execute(
      """
      UPDATE live_buyer SET blocked_at = \(isBlocked ? now : nil) WHERE shop_id = \(shop) AND buyer_id = \(buyer)
      """)
    guard changed == 1 else { throw LiveError.unknownBuyer }
    try log.append([LiveEvent(isBlocked ? .blocked : .unblocked, buyer.value)], by: person, at: now)
  }

  /// Those of the shop whose claims are refused; few are.
  func blocked() throws -> [ID<LiveBuyer>] {
    try connection.rows(
      "SELECT buyer_id FROM live_buyer WHERE shop_id = \(shop) AND blocked_at IS NOT NULL ORDER BY buyer_id"
    ).map { try $0("buyer_id") }
  }

  private func known(_ handle: String, from source: String) throws -> LiveBuyer? {
    try buyers(where: "source = \(source) AND handle = \(handle)").first
  }

  private func buyers(where condition: SQLQuery) throws -> [LiveBuyer] {
    try connection.rows(
      """
      SELECT buyer_id, source, handle, name, blocked_at FROM live_buyer
      WHERE shop_id = \(shop) AND \(part: condition)
      """
    ).map { row in
      LiveBuyer(
        id: try row("buyer_id"), source: try row("source"), handle: try row("handle"), name: try row("name"),
        blockedAt: try row("blocked_at"))
    }
  }
}
