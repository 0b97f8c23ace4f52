import Storage

extension ClaimDesk {
  /// Claims that no checkout waits to be paid for, as a condition on `live_claim`. The others end with their checkout only:
  /// whoever is about to pay must not lose a piece behind her back.
  static let isNotBeingPaid: SQLQuery = """
    NOT EXISTS (
      SELECT 1 FROM checkout_line l
      JOIN checkout k ON k.shop_id = l.shop_id AND k.checkout_id = l.checkout_id
      WHERE l.shop_id = live_claim.shop_id AND l.claim_id = live_claim.claim_id AND k.state = 'waiting')
    """

  /// Whether a checkout waits to be paid for a claim.
  func isBeingPaid(_ claim: ID<Claim>) throws -> Bool {
    try connection.row(
      """
      SELECT claim_id FROM live_claim
      WHERE shop_id = \(shop) AND claim_id = \(claim) AND NOT \(part: Self.isNotBeingPaid)
      """) != nil
  }
}
