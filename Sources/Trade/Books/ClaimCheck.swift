import Storage

/// What claims of live sessions say they hold against the ledger of holds; in rehearsals against their own levels.
struct ClaimCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func differences() throws -> [BooksVerification.Difference] {
    let claims = try connection.rows(
      """
      SELECT c.session_id, c.variant_id, CAST(SUM(c.held) AS BIGINT) AS held FROM live_claim c
      JOIN live_session s ON s.shop_id = c.shop_id AND s.session_id = c.session_id
      WHERE c.shop_id = \(shop) AND c.held > 0 AND s.rehearsal_of IS NULL GROUP BY c.session_id, c.variant_id
      """
    ).map { (ClaimShelf.cause(try $0("session_id"), try $0("variant_id")), try $0("held") as Int64) }
    let holds = try connection.rows(
      """
      SELECT cause, CAST(SUM(quantity) AS BIGINT) AS pieces FROM stock_hold
      WHERE shop_id = \(shop) AND released_at IS NULL AND cause LIKE 'live %' GROUP BY cause
      """
    ).map { (try $0("cause") as String, try $0("pieces") as Int64) }
    return Self.compare(claims, with: holds) + Self.compare(try rehearsed(), with: try rehearsalLevels())
  }

  private func rehearsed() throws -> [(String, Int64)] {
    try connection.rows(
      """
      SELECT c.session_id, c.variant_id, CAST(SUM(c.held) AS BIGINT) AS pieces FROM live_claim c
      JOIN live_session s ON s.shop_id = c.shop_id AND s.session_id = c.session_id
      WHERE c.shop_id = \(shop) AND c.held > 0 AND s.rehearsal_of IS NOT NULL GROUP BY c.session_id, c.variant_id
      """
    ).map(Self.line)
  }

  private func rehearsalLevels() throws -> [(String, Int64)] {
    try connection.rows(
      "SELECT session_id, variant_id, held AS pieces FROM rehearsal_level WHERE shop_id = \(shop) AND held <> 0"
    ).map(Self.line)
  }

  private static func line(_ row: SQLRow) throws -> (String, Int64) {
    ("rehearsal \(try row("session_id") as Int64) variant \(try row("variant_id") as Int64)", try row("pieces"))
  }

  private static func compare(
    _ said: [(String, Int64)], with kept: [(String, Int64)]
  ) -> [BooksVerification.Difference] {
    let (said, kept) = (Dictionary(uniqueKeysWithValues: said), Dictionary(uniqueKeysWithValues: kept))
    return Set(said.keys).union(kept.keys).sorted().compactMap { cause in
      let (left, right) = (said[cause] ?? 0, kept[cause] ?? 0)
      return left == right ? nil : .init(subject: cause, cached: "\(left)", rebuilt: "\(right)")
    }
  }
}
