/// What a product list would change: worked out from values, without touching the books.
struct ProductListPlan: Sendable {
  /// What the shop has of a variant now, for comparing.
  struct Known: Sendable {
    let product: ID<Product>
    let productName: String
    let variant: ID<Variant>
    let form: VariantForm
    /// Pieces on the shelf; nil when it was never counted.
    let onHand: Int64?
    /// Cost on the day of the import.
    let cost: Int64?
  }

  enum Step: Sendable {
    /// A variant to make, in a product there is or in a new one.
    case make(ProductListRecord, in: ID<Product>?)
    /// A variant there is, of which something changes.
    case change(ProductListRecord, Known)
    case same
  }

  private(set) var steps: [Step] = []
  private(set) var refusals: [ProductListRefusal] = []

  /// - Parameter products: the shop's products by their folded names, also those without variants.
  init(_ records: [ProductListRecord], known: [Known], products: [String: [ID<Product>]]) {
    let byKey = Dictionary(grouping: known) { RecordKey(product: $0.productName, traits: $0.form.traits) }
    let byTraits = Dictionary(grouping: known) { Spelling(product: $0.productName, traits: $0.form.traits) }
    for record in records {
      let found =
        byKey[RecordKey(record)] ?? byTraits[Spelling(product: record.product, traits: record.traits)] ?? []
      switch found.count {
      case 0: make(record, in: products[FoldedText(record.product).text]?.first)
      case 1: take(record, for: found[0])
      default: choose(record, among: found)
      }
    }
  }

  /// `2XL` in a list is the `XXL` of the shop, `Black` its `Hitam`.
  private struct Spelling: Hashable {
    let product: FoldedText
    let traits: TraitsKey

    init(product: String, traits: VariantTraits) {
      self.product = FoldedText(product)
      self.traits = TraitsKey(traits)
    }
  }

  private mutating func make(_ record: ProductListRecord, in product: ID<Product>?) {
    if (record.stock ?? 0) < 0 { return refuse(record, .stock, String(record.stock ?? 0), .notPieces) }
    steps.append(.make(record, in: product))
  }

  private mutating func take(_ record: ProductListRecord, for known: Known) {
    if let stock = record.stock, stock < 0, stock != known.onHand {
      return refuse(record, .stock, String(stock), .notPieces)
    }
    steps.append(Self.step(record, known))
  }

  /// Two products of one name are told apart by the SKU.
  private mutating func choose(_ record: ProductListRecord, among found: [Known]) {
    let sameCode = found.filter { $0.form.sku == record.sku ?? "" }
    if sameCode.count == 1 { return take(record, for: sameCode[0]) }
    refuse(record, .product, record.product, .ambiguous)
  }

  private mutating func refuse(
    _ record: ProductListRecord, _ column: ProductListColumn, _ value: String, _ reason: ProductListRefusal.Reason
  ) {
    refusals.append(ProductListRefusal(row: record.row, column: column, value: value, reason: reason))
  }

  private static func step(_ record: ProductListRecord, _ known: Known) -> Step {
    let isSame =
      (record.sku ?? known.form.sku) == known.form.sku
      && (record.lowLevel ?? known.form.lowLevel) == known.form.lowLevel
      && (record.stock ?? known.onHand) == known.onHand && (record.cost ?? known.cost) == known.cost
    return isSame ? .same : .change(record, known)
  }

  var counts: ProductListCounts {
    var counts = ProductListCounts()
    var newNames: Set<FoldedText> = []
    for step in steps {
      switch step {
      case .make(let record, let product):
        counts.newVariants += 1
        if product == nil { newNames.insert(FoldedText(record.product)) }
      case .change: counts.changed += 1
      case .same: counts.unchanged += 1
      }
    }
    counts.newProducts = newNames.count
    counts.refused = refusals.count
    return counts
  }
}

/// What a product list changes, in numbers.
package struct ProductListCounts: Sendable, Equatable, Codable {
  package var newProducts = 0
  package var newVariants = 0
  package var changed = 0
  package var unchanged = 0
  /// Rows that were not taken.
  package var refused = 0

  package init() {}
}

/// What came of a product list, or would come of it.
package struct ProductListResult: Sendable, Equatable {
  package let counts: ProductListCounts
  package let refusals: [ProductListRefusal]
}
