/// Why the catalogue refuses something: which field, and what would be right.
package enum CatalogueError: Error, Sendable, Equatable {
  case unknownProduct(ID<Product>)
  case unknownVariant(ID<Variant>)
  case unknownListing(ID<Listing>)
  /// A product needs a name.
  case nameMissing
  case tooLong(CatalogueField, limit: Int)
  /// The product has this very motif, size and colour already.
  case sameTraits(as: ID<Variant>)
  /// 0 to 1,000,000 pieces.
  case lowLevelOutOfRange
  /// 0 to 1,000,000,000,000 minor units.
  case costOutOfRange
  /// Somebody else matched or unmatched the listing a moment ago; look again.
  case listingChangedMeanwhile(ID<Listing>)
}

/// A field of the catalogue, for saying where a refusal belongs.
package enum CatalogueField: String, Sendable, Codable {
  case name, material, sizeChart, care, story, motif, size, colour, sku

  /// Longest text in characters.
  package var limit: Int {
    switch self {
    case .name: 300
    case .material, .sizeChart, .care, .story: 4_000
    case .motif, .size, .colour, .sku: 100
    }
  }

  /// Whether the text may have several lines.
  var hasLines: Bool {
    switch self {
    case .material, .sizeChart, .care, .story: true
    case .name, .motif, .size, .colour, .sku: false
    }
  }
}
