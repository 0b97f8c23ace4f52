import Storage

/// What became of the claims of a session.
package struct LiveClaimFates: Sendable, Equatable {
  package struct Count: Sendable, Equatable {
    package var claims = 0
    package var pieces: Int64 = 0
  }

  /// An order of the session by the same buyer holds the item; whatever became of the hold.
  package var ordered = Count()
  /// Still held or waiting.
  package var open = Count()
  package var lapsed = Count()
  package var cancelled = Count()

  package var all: Count {
    [ordered, open, lapsed, cancelled].reduce(into: Count()) {
      $0.claims += $1.claims
      $0.pieces += $1.pieces
    }
  }
}

/// A claim as the report needs it.
struct LiveClaimed: Sendable {
  let item: ID<LineUpItem>
  let variant: ID<Variant>
  let handle: String
  let pieces: Int64
  let state: Claim.State
  let at: Instant
}

extension LiveClaimFates {
  /// A claim counts as ordered where an order of the session that is sold has the claim's variant and its buyer's name,
  /// written alike but for capitals and a leading `@`. Each such line stands for one claim.
  init(_ claims: [LiveClaimed], _ sales: [LiveSale]) {
    var bought: [String: Int] = [:]
    for sale in sales where sale.isSold && !sale.buyer.isEmpty {
      for variant in sale.lines.compactMap(\.variant) { bought[Self.key(sale.buyer, variant), default: 0] += 1 }
    }
    // What was paid through the shop's own checkout is known; the rest is told by names.
    for claim in claims where claim.state == .paid {
      Self.add(claim, to: &ordered)
      let key = Self.key(claim.handle, claim.variant)
      if let left = bought[key], left > 0 { bought[key] = left - 1 }
    }
    for claim in claims where claim.state != .paid {
      let key = Self.key(claim.handle, claim.variant)
      if let left = bought[key], left > 0 {
        bought[key] = left - 1
        Self.add(claim, to: &ordered)
      } else {
        switch claim.state {
        case .open: Self.add(claim, to: &open)
        case .lapsed: Self.add(claim, to: &lapsed)
        case .cancelled: Self.add(claim, to: &cancelled)
        case .paid: break
        }
      }
    }
  }

  private static func add(_ claim: LiveClaimed, to count: inout Count) {
    count.claims += 1
    count.pieces += claim.pieces
  }

  private static func key(_ name: String, _ variant: ID<Variant>) -> String {
    let name = name.lowercased()
    return (name.hasPrefix("@") ? String(name.dropFirst()) : name) + " \(variant)"
  }
}

extension LiveClaimed {
  /// In the order in which they were made.
  static func all(of session: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection) throws -> [Self] {
    try connection.rows(
      """
      SELECT c.item_id, c.variant_id, b.handle, c.quantity, c.state, c.claimed_at FROM live_claim c
      JOIN live_buyer b ON b.shop_id = c.shop_id AND b.buyer_id = c.buyer_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) ORDER BY c.claim_id
      """
    ).map { row in
      LiveClaimed(
        item: try row("item_id"), variant: try row("variant_id"), handle: try row("handle"),
        pieces: try row("quantity"), state: try row("state"), at: try row("claimed_at"))
    }
  }
}
