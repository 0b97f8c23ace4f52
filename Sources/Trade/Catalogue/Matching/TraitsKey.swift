/// Traits brought to one spelling, so that `Black, 2XL` on one channel and `Hitam,XXL` on another are the same variant.
struct TraitsKey: Sendable, Hashable {
  let motif: String
  let size: String
  let colour: String

  init(_ traits: VariantTraits) {
    motif = FoldedText(traits.motif).text
    size = SizeWords.canonical(traits.size) ?? FoldedText(traits.size).text
    colour = ColourWords.canonical(traits.colour)
  }

  /// Same size and colour, and no two different motifs: one side may not have named it.
  func agrees(with other: TraitsKey) -> Bool {
    size == other.size && colour == other.colour && (motif == other.motif || motif.isEmpty || other.motif.isEmpty)
  }
}
