/// What tells a product's variants apart: motif, size and colour, each empty where it does not apply.
package struct VariantTraits: Sendable, Hashable, Codable {
  package var motif: String
  package var size: String
  package var colour: String

  /// Traits as a person writes them.
  package init(motif: String = "", size: String = "", colour: String = "") {
    self.motif = motif
    self.size = size
    self.colour = colour
  }

  /// The traits that are given, in the order motif, colour, size: `Parang · Merah · L`. Empty for a product of one variant.
  package var label: String {
    [motif, colour, size].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
