import Storage

/// What claims of live sessions say they hold against the ledger of holds.
struct ClaimCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func differences() throws -> [BooksVerification.Difference] {
    let claims = try connection.rows(
      "SELECT claim_id, held FROM live_claim WHERE shop_id = \(shop) AND held > 0"
    ).map { (Claim.cause(try $0("claim_id")), try $0("held") as Int64) }
    let holds = try connection.rows(
      """
      SELECT cause, CAST(SUM(quantity) AS BIGINT) AS pieces FROM stock_hold
      WHERE shop_id = \(shop) AND released_at IS NULL AND cause LIKE 'claim %' GROUP BY cause
      """
    ).map { (try $0("cause") as String, try $0("pieces") as Int64) }
    let (said, kept) = (Dictionary(uniqueKeysWithValues: claims), Dictionary(uniqueKeysWithValues: holds))
    return Set(said.keys).union(kept.keys).sorted().compactMap { cause in
      let (left, right) = (said[cause] ?? 0, kept[cause] ?? 0)
      return left == right ? nil : .init(subject: cause, cached: "\(left)", rebuilt: "\(right)")
    }
  }
}
