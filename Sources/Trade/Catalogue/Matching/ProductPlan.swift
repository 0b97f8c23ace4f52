/// What one press would make of the listings that have no variant: worked out from values, without touching the books.
struct ProductPlan: Sendable, Equatable {
  /// A listing and the variant there is already that it surely sells.
  struct Match: Sendable, Equatable {
    let listing: ID<Listing>
    let variant: ID<Variant>
  }

  /// A variant to make, and the listings that sell it.
  struct PlannedVariant: Sendable, Equatable {
    var traits: VariantTraits
    var sku: String
    var listings: [ID<Listing>]
  }

  /// A product to make, or one there is (`existing`) that gets more variants.
  struct PlannedProduct: Sendable, Equatable {
    var existing: ID<Product>?
    var name: String
    var variants: [PlannedVariant]
  }

  private(set) var matches: [Match] = []
  private(set) var products: [PlannedProduct] = []

  /// - Parameters:
  ///   - listings: those without a variant, in any order: the plan is the same for each order.
  ///   - known: the variants that the shop offers.
  init(_ listings: [Listing], known: [KnownVariant]) {
    let matcher = ListingMatcher(known)
    var left: [Listing] = []
    for listing in listings.sorted(by: Self.isEarlier) {
      if let variant = matcher.exact(listing.text) {
        matches.append(Match(listing: listing.id, variant: variant))
      } else {
        left.append(listing)
      }
    }
    let owners = Self.owners(known)
    for group in ListingGroups(left).groups {
      products.append(Self.product(from: group, owners: owners))
    }
  }

  /// The listing with the most pieces names the product and its variants.
  private static func isEarlier(_ left: Listing, _ right: Listing) -> Bool {
    left.pieces == right.pieces ? left.id < right.id : left.pieces > right.pieces
  }

  /// Products by the names they go by; a name of two products is nobody's.
  private static func owners(_ known: [KnownVariant]) -> [String: ID<Product>] {
    var owners: [String: ID<Product>] = [:]
    var shared: Set<String> = []
    for variant in known {
      for name in Set(variant.names.map({ FoldedText($0).text })) {
        if let owner = owners[name], owner != variant.product { shared.insert(name) }
        owners[name] = variant.product
      }
    }
    return owners.filter { !shared.contains($0.key) }
  }

  private static func product(from group: ListingGroups.Group, owners: [String: ID<Product>]) -> PlannedProduct {
    var product = PlannedProduct(existing: nil, name: group.name, variants: [])
    if !group.isSplit {
      product.existing = group.listings.lazy.compactMap { owners[FoldedText($0.productName).text] }.first
    }
    var places: [TraitsKey: Int] = [:]
    for listing in group.listings {
      let text = listing.text
      let key = TraitsKey(text.traits)
      if let place = places[key] {
        product.variants[place].listings.append(listing.id)
        if product.variants[place].sku.isEmpty { product.variants[place].sku = text.sku }
      } else {
        places[key] = product.variants.count
        product.variants.append(PlannedVariant(traits: text.traits, sku: text.sku, listings: [listing.id]))
      }
    }
    return product
  }
}
