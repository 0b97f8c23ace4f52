import Trade

extension JSONValue {
  /// A product with its variants.
  init(_ product: Product, _ variants: [VariantStanding], currency: String) {
    self = .object([
      "id": JSONValue(product.id), "name": .text(product.name),
      "facts": .object([
        "material": .text(product.facts.material), "sizeChart": .text(product.facts.sizeChart),
        "care": .text(product.facts.care), "story": .text(product.facts.story),
      ]),
      "createdAt": JSONValue(product.createdAt), "archivedAt": JSONValue(product.archivedAt),
      "variants": .list(variants.map { JSONValue($0, currency: currency) }),
    ])
  }

  /// The product as the catalogue has it now.
  ///
  /// - Throws: ``CatalogueError/unknownProduct(_:)``.
  init(_ id: ID<Product>, in catalogue: Catalogue, on today: LocalDate, _ shop: Shop) throws {
    let product = try catalogue.product(id)
    self.init(product, try catalogue.standings(of: [id], on: today)[id] ?? [], currency: shop.currency)
  }

  /// A variant with its level and what a piece costs today.
  init(_ standing: VariantStanding, currency: String) {
    let variant = standing.variant
    self = .object([
      "id": JSONValue(variant.id), "product": JSONValue(variant.product), "motif": .text(variant.traits.motif),
      "size": .text(variant.traits.size), "colour": .text(variant.traits.colour), "sku": .text(variant.sku),
      "lowLevel": JSONValue(variant.lowLevel), "level": JSONValue(standing.level), "cost": JSONValue(standing.cost),
      "currency": .text(currency), "createdAt": JSONValue(variant.createdAt),
      "archivedAt": JSONValue(variant.archivedAt),
    ])
  }

  /// A level; one that nobody counted has no numbers, not zeros.
  init(_ level: StockLevel) {
    switch level {
    case .notCounted: self = .object(["state": .text("notCounted")])
    case .counted(let level):
      self = .object([
        "state": .text("counted"), "onHand": .number(level.onHand), "held": .number(level.held),
        "available": .number(level.available), "countedAt": JSONValue(level.countedAt),
      ])
    }
  }

  /// Something that happened to the pieces of a variant.
  init(_ event: VariantEvent) {
    self = .object([
      "id": .text(String(event.id)), "kind": .text(event.kind), "quantity": JSONValue(event.quantity),
      "order": JSONValue(event.order), "orderNumber": JSONValue(event.orderNumber), "person": JSONValue(event.person),
      "note": .text(event.note), "at": JSONValue(event.at),
    ])
  }

  /// - Parameter suggestions: variants it probably sells.
  init(_ listing: Trade.Listing, suggestions: [ID<Variant>]) {
    self = .object([
      "id": JSONValue(listing.id), "channel": .text(listing.channel.rawValue),
      "productName": .text(listing.productName), "sku": .text(listing.sku), "variation": .text(listing.variation),
      "variant": JSONValue(listing.variant), "lines": JSONValue(listing.lines), "pieces": JSONValue(listing.pieces),
      "suggestions": .list(suggestions.map { JSONValue($0) }),
    ])
  }
}
