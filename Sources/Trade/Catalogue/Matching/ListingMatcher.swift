/// Says which variant a listing sells: surely, or perhaps.
///
/// Made once from what the shop has, then asked for many listings; it takes values and returns values.
package struct ListingMatcher: Sendable {
  private let candidates: [Candidate]
  private let byCode: [String: [Int]]
  private let byName: [String: [Int]]
  private let byProduct: [(product: ID<Product>, names: [Name], candidates: [Int])]

  /// - Parameter variants: all that may be matched, each with every name and code it is known by.
  package init(_ variants: [KnownVariant]) {
    candidates = variants.map(Candidate.init)
    var byCode: [String: [Int]] = [:]
    var byName: [String: [Int]] = [:]
    var products: [ID<Product>: (names: Set<String>, candidates: [Int])] = [:]
    for (index, candidate) in candidates.enumerated() {
      for code in candidate.codes { byCode[code, default: []].append(index) }
      for name in candidate.names { byName[name, default: []].append(index) }
      products[candidate.known.product, default: ([], [])].names.formUnion(candidate.names)
      products[candidate.known.product, default: ([], [])].candidates.append(index)
    }
    self.byCode = byCode
    self.byName = byName
    byProduct = products.sorted { $0.key < $1.key }.map { product, known in
      (product, known.names.sorted().map(Name.init), known.candidates)
    }
  }

  /// The variant that the listing surely sells: one with that SKU (or, where one of the two has none, of a product with
  /// that name) and with those traits. Nil when there is none, and when there are several.
  package func exact(_ listing: ListingText) -> ID<Variant>? {
    let (code, name) = (FoldedText(listing.sku).text, FoldedText(listing.productName).text)
    let traits = TraitsKey(listing.traits)
    if !code.isEmpty, let found = single(byCode[code] ?? [], traits) { return found }
    let named = (byName[name] ?? []).filter { code.isEmpty || candidates[$0].codes.isEmpty }
    return single(named, traits)
  }

  private func single(_ indices: [Int], _ traits: TraitsKey) -> ID<Variant>? {
    let agreeing = indices.filter { candidates[$0].traits.contains { $0.agrees(with: traits) } }
    let same = agreeing.filter { candidates[$0].traits.contains(traits) }
    let found = same.isEmpty ? agreeing : same
    return found.count == 1 ? candidates[found[0]].known.id : nil
  }

  /// Variants that the listing may sell, the likeliest first.
  ///
  /// A variant of another size is never suggested: sending the wrong size is what a wrong match leads to.
  package func suggestions(for listing: ListingText, limit: Int = 3) -> [Suggestion] {
    let code = FoldedText(listing.sku).text
    let name = Name(FoldedText(listing.productName).text)
    let traits = TraitsKey(listing.traits)
    var found: [Suggestion] = []
    for (_, names, indices) in byProduct {
      let named = names.map { $0.trigrams.likeness(to: name.trigrams) }.max() ?? 0
      for index in indices {
        let candidate = candidates[index]
        let base = max(named, candidate.codeLikeness(to: code))
        guard base >= 35, let fit = candidate.fit(to: traits) else { continue }
        let score = (base * 55 + fit * 45) / 100
        if score >= 50 { found.append(Suggestion(variant: candidate.known.id, score: score)) }
      }
    }
    return Array(found.sorted { ($1.score, $0.variant) < ($0.score, $1.variant) }.prefix(limit))
  }
}

/// What a channel says about a listing, in its own words.
package struct ListingText: Sendable, Hashable {
  package let productName: String
  package let sku: String
  package let traits: VariantTraits

  /// Reads the traits out of the variation, and of the name.
  package init(productName: String, sku: String, variation: String) {
    self.productName = productName
    self.sku = sku
    traits = VariationReader.traits(productName: productName, variation: variation)
  }
}

/// A variant with everything it is known by: its product's name and its own SKU, and those of the listings matched to it.
package struct KnownVariant: Sendable {
  package let id: ID<Variant>
  package let product: ID<Product>
  package var names: [String]
  package var codes: [String]
  package var traits: [VariantTraits]

  package init(id: ID<Variant>, product: ID<Product>, names: [String], codes: [String], traits: [VariantTraits]) {
    self.id = id
    self.product = product
    self.names = names
    self.codes = codes
    self.traits = traits
  }
}

/// A variant that a listing may sell.
package struct Suggestion: Sendable, Equatable {
  package let variant: ID<Variant>
  /// 50 to 100, more is likelier.
  package let score: Int
}

/// A product's name with what comparing it needs.
private struct Name: Sendable {
  let trigrams: Trigrams

  init(_ folded: String) { trigrams = Trigrams(FoldedText(folded)) }
}

/// A variant as the matcher compares it.
private struct Candidate: Sendable {
  let known: KnownVariant
  let names: Set<String>
  let codes: Set<String>
  let traits: Set<TraitsKey>

  init(_ known: KnownVariant) {
    self.known = known
    names = Set(known.names.map { FoldedText($0).text })
    codes = Set(known.codes.map { FoldedText($0).text }).subtracting([""])
    traits = Set(known.traits.map(TraitsKey.init))
  }

  /// Codes that differ in one or two letters are likely typing slips; below that they tell nothing.
  func codeLikeness(to code: String) -> Int {
    guard !code.isEmpty else { return 0 }
    let likeness = codes.map { EditDistance.likeness($0, code) }.max() ?? 0
    return likeness >= 80 ? likeness : 0
  }

  /// How well the traits fit, 0 to 100; nil when the sizes contradict each other.
  func fit(to other: TraitsKey) -> Int? {
    traits.compactMap { Self.fit($0, other) }.max()
  }

  private static func fit(_ left: TraitsKey, _ right: TraitsKey) -> Int? {
    guard left.size == right.size || left.size.isEmpty || right.size.isEmpty else { return nil }
    let sizes = left.size == right.size ? 100 : 40
    return (sizes + likeness(left.colour, right.colour) + likeness(left.motif, right.motif)) / 3
  }

  private static func likeness(_ left: String, _ right: String) -> Int {
    if left == right { return 100 }
    if left.isEmpty || right.isEmpty { return 40 }
    return EditDistance.likeness(left, right)
  }
}
