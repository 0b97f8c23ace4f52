package import Trade

/// One product: its variants with their levels, and the facts buyers ask for.
package struct ProductDetailPage: Page {
  package var template: String { "ProductDetail" }
  package static var place: Place? { .products }
  package var title: Written { .text(name) }

  let name: String
  let photo: SiteURL?
  let variants: [Variant]
  let facts: [Fact]
  let noFacts: Bool
  let factFields: [Field]
  let factsOpen: Bool
  let variantFields: [Field]
  let variantOpen: Bool
  let edit: SiteURL
  let fit: SiteURL
  let factsTo: SiteURL
  let photoTo: SiteURL
  let photoRemoval: SiteURL?
  let variantsTo: SiteURL
  let photoError: Written?
  let archived: Bool

  /// - Parameters:
  ///   - photo: where the picture is; nil if there is none.
  ///   - facts: what buyers ask: material, size chart, care, story of the motif; empty texts where unknown.
  ///   - factsForm: the fields `material`, `size_chart`, `care`, `story`, after a refusal.
  ///   - variantForm: the fields `motif`, `size`, `colour`, `sku`, after a refusal.
  ///   - photoError: what was wrong with an uploaded picture.
  package init(
    id: some CustomStringConvertible, name: String, archived: Bool = false, photo: SiteURL?, variants: [Variant],
    facts: ProductFacts, factsForm: FormState = FormState(), variantForm: FormState = FormState(),
    photoError: Written? = nil
  ) {
    self.name = name
    self.archived = archived
    self.photo = photo
    self.variants = variants
    self.facts = facts.all.filter { !$0.text.isEmpty }.map { Fact(.word("product.\($0.name)"), .text($0.text)) }
    noFacts = self.facts.isEmpty
    factFields = facts.all.map { fact in
      Field(fact.name, "product.\(fact.name)", factsForm, initial: fact.text) { $0.long = true }
    }
    factsOpen = !factsForm.errors.isEmpty
    variantFields = ["motif", "size", "colour", "sku"].map { Field($0, "product.\($0)", variantForm) }
    variantOpen = !variantForm.errors.isEmpty
    edit = .editProduct(id)
    fit = .productFit(id)
    factsTo = .productFacts(id)
    photoTo = .productPhoto(id)
    photoRemoval = photo == nil ? nil : .productPhotoRemoval(id)
    variantsTo = .productVariants(id)
    self.photoError = photoError
  }

  /// One variant in the product's list.
  package struct Variant: Sendable {
    let name: Written
    let about: Written
    let level: Written
    let state: Badge?
    let address: SiteURL

    /// - Parameters:
    ///   - name: motif, size and colour together; empty for the only variant of a product.
    ///   - available: on hand without what is held; nil if never counted. Negative is a shortfall.
    ///   - cost: what one piece costs to make or buy today; nil if unknown.
    ///   - seesCosts: whether the reader sees what a piece costs the shop.
    package init(
      name: String, sku: String, available: Int?, held: Int, low: Bool, cost: Int64?, seesCosts: Bool = true,
      currency: String, address: SiteURL
    ) {
      self.name = name.isEmpty ? .word("product.onlyVariant") : .text(name)
      about = .joined([
        .text(sku),
        seesCosts
          ? cost.map { .word("product.costIs", ["cost": .money($0, currency: currency)]) }
            ?? .word("product.costUnknown")
          : .text(""),
        held > 0 ? .counted("stock.heldPieces", held) : .text(""),
      ])
      level = available.map { .counted("common.pieces", $0) } ?? .word("stock.notCounted")
      state =
        (available ?? 0) < 0
        ? Badge(.word("stock.short"), .wrong) : low ? Badge(.word("stock.low"), .attention) : nil
      self.address = address
    }
  }
}

extension ProductFacts {
  fileprivate var all: [(name: String, text: String)] {
    [("material", material), ("size_chart", sizeChart), ("care", care), ("story", story)]
  }
}
