/// Something the shop makes and sells, in one or more variants.
package struct Product: Sendable, Equatable {
  package let id: ID<Product>
  package var name: String
  package var facts: ProductFacts
  package let createdAt: Instant
  /// When it was put away: it is not offered any more, its history stays.
  package let archivedAt: Instant?
  /// When its photo was last changed; nil when it has none.
  package let photoChangedAt: Instant?
}

/// What buyers ask about a product before they trust it.
package struct ProductFacts: Sendable, Equatable, Codable {
  /// The cloth and how it was worked: "katun primisima, batik cap".
  package var material: String
  /// Measures in words or lines: "L: LD 104, PB 72".
  package var sizeChart: String
  package var care: String
  /// Where the motif comes from and what it says.
  package var story: String

  package init(material: String = "", sizeChart: String = "", care: String = "", story: String = "") {
    self.material = material
    self.sizeChart = sizeChart
    self.care = care
    self.story = story
  }
}
