import Storage

/// Something a session sold whose cost on the day of its order is not known, so that its profit is not either.
package struct LiveUncosted: Sendable, Equatable {
  package enum Goods: Sendable, Equatable {
    case variant(ID<Variant>)
    /// Matched to no variant, so that it cannot have a cost.
    case listing(ID<Listing>)
  }

  package let goods: Goods
  /// The product's name, then what tells the variant from its siblings.
  package let name: [String]
  /// Sales without a cost, in minor units; 0 where all of them were cancelled since or came back.
  package let sales: Int64
}

extension LiveUncosted {
  /// What sold most comes first.
  static func all(
    of sales: [LiveSale], shop: ID<Shop>, on connection: any SQLConnection
  ) throws -> [LiveUncosted] {
    let sums = sums(of: sales)
    let names = try CutNames(Array(sums.keys), of: .variant, shop: shop, on: connection)
    return sums.compactMap { value, sales in
      Goods(value).map { LiveUncosted(goods: $0, name: names.name(of: value)?.parts ?? [], sales: sales) }
    }.sorted { ($1.sales, $0.name.joined(separator: " ")) < ($0.sales, $1.name.joined(separator: " ")) }
  }

  private static func sums(of sales: [LiveSale]) -> [String: Int64] {
    sales.flatMap { $0.told?.lines ?? [] }.reduce(into: [:]) { sums, line in
      if line.figures[.uncostedSales] != 0 { sums[line.variant, default: 0] += line.figures[.sales] }
    }
  }
}

extension LiveUncosted.Goods {
  /// - Parameter value: how ``ToldProfit/Line`` names what it is of.
  fileprivate init?(_ value: String) {
    if value.hasPrefix("?") {
      guard let listing = ID<Listing>(value.dropFirst()) else { return nil }
      self = .listing(listing)
    } else {
      guard let variant = ID<Variant>(value) else { return nil }
      self = .variant(variant)
    }
  }
}
