package import Storage

/// What a live code alone means in each source of a session, where the seller says so.
package struct SourceCodes {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// By the name of the source.
  package func all(of session: ID<LiveSession>) throws -> [String: ReadingContext.BareCode] {
    try connection.rows(
      """
      SELECT source, bare_code FROM live_source_code WHERE shop_id = \(shop) AND session_id = \(session) LIMIT 100
      """
    ).reduce(into: [:]) { $0[try $1("source")] = try $1("bare_code") }
  }

  /// What the shop's latest session with such sayings said.
  package func latest() throws -> [String: ReadingContext.BareCode] {
    let last: ID<LiveSession>? = try connection.value(
      "SELECT session_id FROM live_source_code WHERE shop_id = \(shop) ORDER BY session_id DESC LIMIT 1")
    return try last.map { try all(of: $0) } ?? [:]
  }

  /// Says what it means in these sources; nil says nothing of one. Others stay as they are.
  ///
  /// - Throws: ``LiveError/unknownSession``, also for another shop's.
  package func set(_ codes: [String: ReadingContext.BareCode?], in session: ID<LiveSession>) throws {
    _ = try LiveLog.open(session, of: shop, on: connection)
    for (source, code) in codes.sorted(by: { $0.key < $1.key }).prefix(100) {
      guard (1...40).contains(source.unicodeScalars.count) else { continue }
      guard let code else {
        try connection.execute(
          """
          DELETE FROM live_source_code WHERE shop_id = \(shop) AND session_id = \(session) AND source = \(source)
          """)
        continue
      }
      try connection.execute(
        """
        INSERT INTO live_source_code (shop_id, session_id, source, bare_code)
        VALUES (\(shop), \(session), \(source), \(code))
        ON CONFLICT (shop_id, session_id, source) DO UPDATE SET bare_code = excluded.bare_code
        """)
    }
  }

  /// The sources to speak of: those that most have, and those that the shop's latest sessions had.
  package func offered() throws -> [String] {
    let had = try connection.rows(
      "SELECT source FROM live_source WHERE shop_id = \(shop) ORDER BY session_id DESC, source DESC LIMIT 40"
    ).map { try $0("source") as String }
    var seen: Set = [RoomSource.name, QuickEntry.name]
    let bridges = (["tiktok", "shopee"] + had).filter { seen.insert($0).inserted }
    return Array(bridges.prefix(8)) + [RoomSource.name].compactMap(\.self)
  }
}
