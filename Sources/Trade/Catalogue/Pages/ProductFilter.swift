/// Which products a list shows.
package enum ProductFilter: String, Sendable, Codable, CaseIterable {
  case all
  /// A variant at or under its low level, with something left.
  case low
  /// A variant sold or promised beyond what is there.
  case short
  /// A variant that was never counted.
  case notCounted
  /// A variant without a cost of goods today.
  case costUnknown
  /// Put away; in none of the others.
  case archived
}

/// The place of a product in the list by name.
package struct ProductCursor: Sendable, Equatable {
  package let name: String
  package let product: ID<Product>

  package init(name: String, product: ID<Product>) {
    self.name = name
    self.product = product
  }
}

/// A product in a list: its variants with what is left of them and what they cost.
package struct ProductSummary: Sendable, Equatable {
  package let product: Product
  package let variants: [VariantStanding]

  /// Pieces on the shelf over the variants that were counted; nil if none was.
  package var onHand: Int64? {
    let counted = variants.compactMap(\.level.counted)
    return counted.isEmpty ? nil : counted.reduce(0) { $0 + $1.onHand }
  }

  package var uncounted: Int { variants.count { $0.level == .notCounted } }
  package var low: Int { variants.count(where: \.isLow) }
  package var short: Int { variants.count(where: \.isShort) }
  package var isCostUnknown: Bool { variants.contains { $0.cost == nil } }
}

/// A variant with what is left of it and what a piece costs.
package struct VariantStanding: Sendable, Equatable {
  package let variant: Variant
  package let level: StockLevel
  /// Minor units on the day asked for; nil: unknown, which is not zero.
  package let cost: Int64?

  /// Pieces that can still be sold; nil where nobody ever counted.
  package var available: Int64? { level.counted?.available }

  /// At or under the low level, and not short. A variant that was never counted is not low: nobody knows.
  package var isLow: Bool {
    guard let available, let low = variant.lowLevel else { return false }
    return available >= 0 && available <= Int64(low)
  }

  /// Sold or promised beyond what is there.
  package var isShort: Bool { (available ?? 0) < 0 }
}

extension StockLevel {
  /// The level, where it was counted.
  package var counted: CountedLevel? {
    if case .counted(let level) = self { level } else { nil }
  }
}
