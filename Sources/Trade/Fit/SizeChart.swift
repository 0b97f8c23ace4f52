import Storage

/// Which size of a product is made for whom: its rows from the smallest size to the largest.
package struct SizeChart: Sendable, Equatable {
  package enum Wearer: String, Sendable, CaseIterable, SQLConvertible {
    case man, woman, child
    /// Grown people of both kinds.
    case anyone
  }

  /// One size. Girths and lengths in millimetres, weights in grams, ages in months; nil where nobody said it.
  package struct Row: Sendable, Equatable {
    /// As the product's variants write it; empty for a product of one size.
    package let size: String
    /// The girth of the piece itself at the chest (`LD`), not of the body.
    package var chest: Int?
    /// From shoulder to hem (`PB`).
    package var length: Int?
    /// The bodies it is made for.
    package var weights: ClosedRange<Int>?
    package var heights: ClosedRange<Int>?
    package var ages: ClosedRange<Int>?

    package init(
      _ size: String, chest: Int? = nil, length: Int? = nil, weights: ClosedRange<Int>? = nil,
      heights: ClosedRange<Int>? = nil, ages: ClosedRange<Int>? = nil
    ) {
      self.size = size
      self.chest = chest
      self.length = length
      self.weights = weights
      self.heights = heights
      self.ages = ages
    }

    package var isEmpty: Bool { chest == nil && length == nil && weights == nil && heights == nil && ages == nil }
  }

  package var wearer: Wearer
  package var rows: [Row]

  /// More sizes than one product has.
  package static let mostRows = 40

  /// - Parameter rows: in any order; they are put from the smallest size to the largest, those that say nothing left out.
  package init(_ wearer: Wearer, _ rows: [Row]) {
    self.wearer = wearer
    self.rows = rows.filter { !$0.isEmpty }
      .sorted { VariantOrder(VariantTraits(size: $0.size)) < VariantOrder(VariantTraits(size: $1.size)) }
  }

  /// The place of a size, however it is written.
  package func place(of size: String) -> Int? { rows.firstIndex { SizeKey($0.size) == SizeKey(size) } }

  package func row(of size: String) -> Row? { place(of: size).map { rows[$0] } }
}

/// What two spellings of one size have in common: `XXXL` and `3XL`, `allsize` and no size at all.
struct SizeKey: Hashable {
  private let text: String

  init(_ size: String) {
    let canonical = SizeWords.canonical(size) ?? size.tidied(keepingLines: false).uppercased()
    text = canonical.isEmpty ? "All Size" : canonical
  }
}
