package import Storage

/// The lowest price of an item in a session: at it every piece still leaves what the seller wants, whatever variant it
/// is and on whichever of the session's channels it is ordered.
package enum ItemFloor: Sendable, Equatable {
  case price(Int64)
  /// No price is high enough on one of the channels.
  case none
  case unknown(Reason)

  package enum Reason: Sendable, Equatable {
    /// Variants whose cost nobody wrote down.
    case cost
    /// A channel of which no fees are known, such as the counter.
    case channel(SalesChannel)
    /// Fees of a channel of which no rate is known.
    case rate(SalesChannel)
    /// Nothing to sell: the product has no variant.
    case variants
  }

  /// Whether a price leaves less than is wanted; nil where that is not known.
  package func isOver(_ price: Int64) -> Bool? {
    switch self {
    case .price(let lowest): price < lowest
    case .none: true
    case .unknown: nil
    }
  }
}

/// The price floors of a line-up.
package struct LineUpFloors {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  private struct Terms: Hashable {
    let channel: SalesChannel
    let category: String?
    let cost: Int64
  }

  /// - Parameter channels: those the session goes out on.
  package func floors(
    of items: [LineUpItem], on channels: [SalesChannel], day: LocalDate
  ) throws -> [ID<LineUpItem>: ItemFloor] {
    let variants = items.flatMap { $0.variants.map(\.id) }
    let costs = try Catalogue(connection: connection, shop: shop).costs(of: variants, on: day)
    let categories = try categories(of: items.map(\.product))
    let find = try PriceBook(connection: connection, shop: shop).floorsByChannel(on: day)
    // Most items of a line-up share their terms with others.
    var known: [Terms: PriceFloor.Floor?] = [:]
    func floor(_ terms: Terms) -> PriceFloor.Floor? {
      if let found = known[terms] { return found }
      let found = find(terms.channel, terms.category, terms.cost)?.floor()
      known[terms] = .some(found)
      return found
    }
    return items.reduce(into: [:]) { floors, item in
      floors[item.id] = Self.floor(of: item, channels, costs) { channel, cost in
        floor(Terms(channel: channel, category: categories[item.product]?[channel], cost: cost))
      }
    }
  }

  private static func floor(
    of item: LineUpItem, _ channels: [SalesChannel], _ costs: [ID<Variant>: Int64],
    _ floor: (SalesChannel, Int64) -> PriceFloor.Floor?
  ) -> ItemFloor {
    guard !item.variants.isEmpty else { return .unknown(.variants) }
    let known = item.variants.compactMap { costs[$0.id] }
    guard known.count == item.variants.count, let dearest = known.max() else { return .unknown(.cost) }
    var lowest: Int64 = 0
    for channel in channels {
      switch floor(channel, dearest) {
      case nil: return .unknown(.channel(channel))
      case .some(.unrated): return .unknown(.rate(channel))
      case .some(.none): return .none
      case .some(.price(let price)): lowest = max(lowest, price)
      }
    }
    return .price(lowest)
  }

  private func categories(of products: [ID<Product>]) throws -> [ID<Product>: [SalesChannel: String]] {
    try connection.rows(
      """
      SELECT product_id, channel, category FROM product_fee_category
      WHERE shop_id = \(shop) AND product_id \(in: products)
      """
    ).reduce(into: [:]) { $0[try $1("product_id"), default: [:]][try $1("channel")] = try $1("category") }
  }
}

/// What a seller should know of an item before she shows it.
package enum LineUpWarning: Sendable, Equatable, CaseIterable {
  case noPrice
  /// The live price leaves less than she wants.
  case underFloor
  /// Nobody counted some of its variants: whoever claims one waits.
  case notCounted
  case noneLeft

  /// - Parameter levels: of the item's variants.
  package static func all(
    of item: LineUpItem, levels: [ID<Variant>: StockLevel], floor: ItemFloor?
  ) -> [LineUpWarning] {
    var warnings: [LineUpWarning] = []
    if item.price == nil { warnings.append(.noPrice) }
    if let price = item.price, floor?.isOver(price) == true { warnings.append(.underFloor) }
    let counted = item.variants.compactMap { variant -> Int64? in
      if case .counted(let level) = levels[variant.id] { level.available } else { nil }
    }
    if counted.count < item.variants.count || item.variants.isEmpty { warnings.append(.notCounted) }
    if !counted.isEmpty, counted.count == item.variants.count, !counted.contains(where: { $0 > 0 }) {
      warnings.append(.noneLeft)
    }
    return warnings
  }
}
