package import Storage

/// What is kept of buyers for a time only.
package enum RetentionKind: String, Sendable, CaseIterable, Codable, SQLConvertible {
  /// Names, phones, addresses and notes of checkouts and their orders, from when the order is done or the checkout ended.
  case address
  /// Texts of comments in lives; who did nothing but comment becomes a number.
  case comment
  /// What buyers said of their bodies.
  case measure
  /// Who did what in the shop.
  case trail

  /// Days, where the shop chose none.
  package var usual: Int {
    switch self {
    case .address: 90
    case .comment: 180
    case .measure: 180
    case .trail: 730
    }
  }

  /// Days a shop may choose. A parcel may come back for a month; after a leak the trail of a year is asked for.
  package var limits: ClosedRange<Int> {
    switch self {
    case .address: 30...730
    case .comment: 7...730
    case .measure: 7...730
    case .trail: 365...3_650
    }
  }
}

/// How long one shop keeps what.
package struct RetentionTerms {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  package func days() throws -> [RetentionKind: Int] {
    let rows = try connection.rows("SELECT kind, days FROM retention_term WHERE shop_id = \(shop)")
    let chosen = try rows.map { (try $0("kind") as RetentionKind, try $0("days") as Int) }
    let usual = RetentionKind.allCases.map { ($0, $0.usual) }
    return Dictionary(usual + chosen, uniquingKeysWith: { $1 })
  }

  /// - Throws: ``BuyerError/outOfRange(_:)`` naming the kind.
  package func set(_ days: [RetentionKind: Int]) throws {
    for (kind, days) in days.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard kind.limits.contains(days) else { throw BuyerError.outOfRange(kind.rawValue) }
      try connection.execute(
        """
        INSERT INTO retention_term (shop_id, kind, days) VALUES (\(shop), \(kind), \(days))
        ON CONFLICT (shop_id, kind) DO UPDATE SET days = excluded.days
        """)
    }
  }

  /// What other terms would take away soon that the present ones keep: of kinds that get shorter only, where there is
  /// anything.
  ///
  /// - Parameter days: the terms that are wished for; kinds left out stay as they are.
  package func losses(with days: [RetentionKind: Int], at now: Instant) throws -> [RetentionKind: Int] {
    let present = try self.days()
    var losses: [RetentionKind: Int] = [:]
    for (kind, wanted) in days where wanted < present[kind] ?? kind.usual {
      let since = now - .seconds(Int64(wanted) * 86_400)
      let lost = try RetentionStep(connection: connection, shop: shop, since: since, now: now).count(kind)
      if lost > 0 { losses[kind] = lost }
    }
    return losses
  }

  /// What went so far, by kind.
  package func gone() throws -> [RetentionKind: Int] {
    let rows = try connection.rows(
      """
      SELECT kind, CAST(SUM(gone) AS BIGINT) AS gone FROM retention_day WHERE shop_id = \(shop) GROUP BY kind
      """)
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0("kind"), try $0("gone")) })
  }
}
