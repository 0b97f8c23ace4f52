import Storage
package import Trade

/// `canting shop limit`: how much of the server one shop may take.
package struct LimitShop: Codable, Sendable {
  /// What is set; nil to only tell.
  package struct Change: Codable, Sendable {
    package let limit: ShopLimit
    /// 0 for no limit; nil for what holds for all shops.
    package let most: Int?

    package init(_ limit: ShopLimit, _ most: Int?) {
      self.limit = limit
      self.most = most
    }
  }

  package let change: Change?
  package let shop: ChosenShop

  package init(_ change: Change?, shop: ChosenShop) {
    self.change = change
    self.shop = shop
  }

  func run(on books: Books) async throws -> LimitsAnswer {
    let shop = try await shop.find(in: books)
    let change = change
    if let change, let most = change.most, !change.limit.range.contains(most) {
      throw CommandFailure(
        .usage, Sentences.settingTakes("\(change.limit.rawValue) \(most)", Sentences.numbers(change.limit.range)))
    }
    let own = try await books.database.bound(to: shop.id).write { connection in
      if let change {
        try OwnLimits.set(change.limit, change.most, of: shop.id, on: connection)
        try Trail(connection: connection, shop: shop.id, now: .now).record(
          .changedLimit, by: nil, "\(change.limit.rawValue) \(change.most.map(String.init) ?? "-")", from: Trail.machine
        )
      }
      return try OwnLimits.all(on: connection)[shop.id] ?? [:]
    }
    return LimitsAnswer(shop: shop.name, lines: ShopLimit.allCases.map { .init($0, own[$0], books.shopLimits) })
  }
}

/// Every limit of a shop, in their order.
package struct LimitsAnswer: Codable, Sendable {
  package struct Line: Codable, Sendable {
    package let name: String
    /// What was set for this shop, 0 for no limit; nil where what holds for all shops holds for it.
    package let own: Int?
    /// What holds, 0 for no limit.
    package let most: Int
    package let source: Source

    /// Who says what holds.
    package enum Source: String, Codable, Sendable {
      /// It was set for this shop.
      case shop
      /// `CANTING_LIMIT_…`, for all shops.
      case setting
      case `default`
    }

    init(_ limit: ShopLimit, _ own: Int?, _ all: ShopLimits) {
      let general = all[limit] ?? 0
      (name, self.own, most) = (limit.rawValue, own, own ?? general)
      source = own != nil ? .shop : general == ShopLimits.standard[limit] ?? 0 ? .default : .setting
    }
  }

  package let shop: String
  package let lines: [Line]
}
