/// What a channel sells under one key of its own: see ``ListingKey``.
///
/// Imports make listings; whose stock a listing sells from is known once it is matched to a variant.
package struct Listing: Sendable, Equatable {
  package let id: ID<Listing>
  package let channel: SalesChannel
  /// The product's name as the channel has it.
  package let productName: String
  /// The seller's SKU as the channel has it; empty when it has none.
  package let sku: String
  /// Motif, size, colour as the channel writes them: `Hitam,L`.
  package let variation: String
  /// Whose stock it sells from; nil while nobody has said.
  package let variant: ID<Variant>?
  /// Order lines that named it, and their pieces.
  package let lines: Int
  package let pieces: Int
}
