/// The order in which variants stand on a page: motif, colour, then sizes as a tailor counts them, S before M before XL.
struct VariantOrder: Comparable {
  private let motif: String
  private let colour: String
  private let rank: Int
  private let size: String

  init(_ traits: VariantTraits) {
    motif = traits.motif.lowercased()
    colour = traits.colour.lowercased()
    size = traits.size
    rank = Self.rank(traits.size)
  }

  static func < (left: VariantOrder, right: VariantOrder) -> Bool {
    if left.motif != right.motif { return left.motif < right.motif }
    return (left.colour, left.rank, left.size) < (right.colour, right.rank, right.size)
  }

  private static let letters = [
    "XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL", "5XL", "6XL", "7XL", "8XL", "9XL",
  ]

  /// Letters first, then numbers by value, then all else by its text.
  private static func rank(_ size: String) -> Int {
    let canonical = SizeWords.canonical(size) ?? size
    if let place = letters.firstIndex(of: String(canonical.prefix { $0 != " " && $0 != "-" })) { return place }
    let digits = canonical.drop { !$0.isNumber }.prefix { $0.isNumber }
    return digits.isEmpty ? 100_000 : 100 + (Int(digits.prefix(4)) ?? 0)
  }
}
