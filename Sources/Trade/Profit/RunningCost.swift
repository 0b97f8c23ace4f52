package import Storage

/// What the shop pays besides goods and channels, from a day on.
package struct RunningCost: Sendable, Equatable {
  /// What it is for. The raw values stand in the books.
  package enum Kind: String, Sendable, CaseIterable, SQLConvertible {
    /// Bag, card, tape and label of one parcel.
    case packing
    /// Wages for one parcel.
    case labour
    /// What a month costs whether or not anything is sold: rent, wages, electricity.
    case fixed
    /// Tax on advertising credit, in parts per million: 110,000 for 11 %.
    case adsTax
    /// Money at hand for bad times.
    case reserve
    /// What should be left of a price, in parts per million: 200,000 for 20 %.
    case margin

    /// Whether it is a share, in parts per million, rather than an amount.
    package var isShare: Bool { self == .adsTax || self == .margin }
  }

  package let kind: Kind
  package let validFrom: LocalDate
  /// Minor units; parts per million for ``Kind/adsTax`` and ``Kind/margin``.
  package let amount: Int64
}

/// The costs of a shop over time.
package struct RunningCosts: Sendable {
  /// Each kind's, the oldest first.
  package let costs: [RunningCost]

  /// What holds on a day; nil before the first that was written down: unknown, which is not zero.
  package func amount(of kind: RunningCost.Kind, on day: LocalDate) -> Int64? {
    costs.last { $0.kind == kind && $0.validFrom <= day }?.amount
  }

  /// Costs of a parcel of which nobody said what they are on a day: sums count them as nothing.
  package func unsaid(on day: LocalDate) -> [RunningCost.Kind] {
    [.packing, .labour].filter { amount(of: $0, on: day) == nil }
  }
}

/// Where the costs of a shop are written down.
package struct CostBook {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  package func costs() throws -> RunningCosts {
    RunningCosts(
      costs: try connection.rows(
        "SELECT kind, valid_from, amount FROM running_cost WHERE shop_id = \(shop) ORDER BY kind, valid_from"
      ).map { RunningCost(kind: try $0("kind"), validFrom: try $0("valid_from"), amount: try $0("amount")) })
  }

  /// Writes a cost down from a day on; one of the same day is replaced.
  ///
  /// - Throws: ``CatalogueError/costOutOfRange``.
  package func set(_ amount: Int64, for kind: RunningCost.Kind, from day: LocalDate, at now: Instant) throws {
    guard (0...1_000_000_000_000).contains(amount) else { throw CatalogueError.costOutOfRange }
    try connection.execute(
      """
      INSERT INTO running_cost (shop_id, kind, valid_from, amount, recorded_at)
      VALUES (\(shop), \(kind), \(day), \(amount), \(now))
      ON CONFLICT (shop_id, kind, valid_from)
      DO UPDATE SET amount = excluded.amount, recorded_at = excluded.recorded_at
      """)
    try noteChange(of: kind, from: day)
  }

  /// Takes the cost of a day away; the one before it holds on. Nothing happens when there is none.
  package func remove(_ kind: RunningCost.Kind, from day: LocalDate) throws {
    try connection.execute(
      "DELETE FROM running_cost WHERE shop_id = \(shop) AND kind = \(kind) AND valid_from = \(day)")
    try noteChange(of: kind, from: day)
  }

  private func noteChange(of kind: RunningCost.Kind, from day: LocalDate) throws {
    let due = ProfitDue(connection: connection, shop: shop)
    switch kind {
    case .packing, .labour: try due.add(from: day)
    case .adsTax: try due.addAdDays(from: day)
    case .fixed, .reserve, .margin: break
    }
  }
}
