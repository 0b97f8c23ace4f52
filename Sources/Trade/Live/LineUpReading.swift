/// A line-up made ready for reading comments: which words mean which variant.
package struct LineUpReading: Sendable {
  package let items: [LineUpItem]
  let reader: CommentReader
  /// Which arrangement it is, and when it was read: the catalogue may change beside it.
  let arranged: Int64
  let readAt: Instant
  private let byCode: [String: LineUpItem]

  package init(_ items: [LineUpItem], arranged: Int64 = 0, at now: Instant = .now) {
    self.items = items
    self.arranged = arranged
    readAt = now
    reader = CommentReader(lineUp: ReadingLineUp(items.map(\.reading)))
    byCode = Dictionary(items.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether comments can still be read by it.
  func isGood(for session: LiveSession, at now: Instant) -> Bool {
    arranged == session.arranged && now - readAt < .seconds(30) && now >= readAt
  }

  func item(_ code: String?) -> LineUpItem? { code.flatMap { byCode[$0] } }

  func item(_ id: ID<LineUpItem>?) -> LineUpItem? { items.first { $0.id == id } }
}

extension LineUp {
  /// The line-up ready for reading: the one at hand, where it is still true.
  func reading(_ atHand: LineUpReading?, for session: LiveSession, at now: Instant) throws -> LineUpReading {
    if let atHand, atHand.isGood(for: session, at: now) { return atHand }
    return LineUpReading(try items(), arranged: session.arranged, at: now)
  }
}

extension LineUpItem {
  /// What a reader of comments must know of it.
  var reading: ReadingItem {
    ReadingItem(
      code: code, name: name, kind: name.split(separator: " ").first.map { $0.lowercased() } ?? "",
      sizes: distinct(variants.map(\.traits.size)), colours: distinct(variants.map(\.traits.shade)))
  }

  /// The variants that fit what was said; all of them where nothing was.
  package func variants(size: String?, colour: String?) -> [Variant] {
    variants.filter { variant in
      (size.map { Self.same($0, variant.traits.size) } ?? true)
        && (colour.map { Self.same($0, variant.traits.shade) } ?? true)
    }
  }

  private func distinct(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }

  /// A product of one size is written in many ways; nobody chooses there.
  private static func same(_ said: String, _ trait: String) -> Bool {
    said.lowercased() == trait.lowercased() || (trait.isEmpty && said.uppercased() == "ALLSIZE")
  }
}

extension LineUpItem {
  /// The variants of one colour or motif together, in the order they come.
  package var shades: [(shade: String, variants: [Variant])] {
    variants.reduce(into: []) { shades, variant in
      if let place = shades.firstIndex(where: { $0.shade == variant.traits.shade }) {
        shades[place].variants.append(variant)
      } else {
        shades.append((variant.traits.shade, [variant]))
      }
    }
  }
}

extension VariantTraits {
  /// What a buyer chooses beside the size: the colour, the motif, or both.
  package var shade: String { [motif, colour].filter { !$0.isEmpty }.joined(separator: " ") }
}
