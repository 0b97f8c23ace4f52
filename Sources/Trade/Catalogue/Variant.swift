/// What is counted and sold: a product in one motif, size and colour.
package struct Variant: Sendable, Equatable {
  package let id: ID<Variant>
  package let product: ID<Product>
  package var traits: VariantTraits
  /// The seller's own code; empty when she has none. Several variants may share one.
  package var sku: String
  /// At this many available pieces or fewer the stock is low; nil: never.
  package var lowLevel: Int?
  package let createdAt: Instant
  /// When it was put away: it is not offered any more, its history stays.
  package let archivedAt: Instant?
}
