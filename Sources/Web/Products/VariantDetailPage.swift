package import Trade

/// One variant: what is left, the count, its movements, its cost and the listings that sell it.
package struct VariantDetailPage: Page {
  package var template: String { "VariantDetail" }
  package static var place: Place? { .products }
  package var title: Written { name }

  let name: Written
  let product: String
  let productAddress: SiteURL
  let sku: String
  let counted: Bool
  let figures: [Figure]
  let countedAt: Written?
  let state: Badge?
  let count: Field
  let countTo: SiteURL
  let movementsTo: SiteURL?
  let movementKinds: [MovementKind]
  let underFloors: [Written]
  let priceAddress: SiteURL?
  let movementQuantity: Field
  let movements: [MovementRow]
  let hasMovements: Bool
  let movementsXLSX: SiteURL
  let movementsCSV: SiteURL
  let next: SiteURL?
  let seesCosts: Bool
  let costs: [Cost]
  let costFields: [Field]
  let costTo: SiteURL
  let costOpen: Bool
  let low: Field
  let lowTo: SiteURL
  let listings: [Listing]
  let hasListings: Bool
  let archived: Bool
  let archiveTo: SiteURL

  /// - Parameters:
  ///   - name: motif, size and colour; empty for the only variant of its product.
  ///   - level: nil if it was never counted; that is not the same as none left.
  ///   - movements: the newest first; `next` is the address of older ones.
  ///   - seesCosts: whether the reader sees what a piece costs the shop.
  ///   - lowLevel: at this many pieces the variant counts as low; nil if not watched.
  ///   - takesMovements: whether movements by hand (made, damaged, gift) are offered.
  ///   - archived: whether it was put away; the button then takes it back.
  ///   - form: what was typed into `quantity`, `amount`, `valid_from`, `low_level` or `pieces`, after a refusal.
  package init(
    id: some CustomStringConvertible, name: String, product: String, productAddress: SiteURL, sku: String,
    level: Level?, lowLevel: Int?, costs: [Cost], costFrom: LocalDate, currency: String, movements: [MovementRow],
    next: SiteURL?, listings: [Listing], takesMovements: Bool, archived: Bool = false, underFloor: [UnderFloor] = [],
    seesCosts: Bool = true, form: FormState = FormState()
  ) {
    underFloors = underFloor.map(\.sentence)
    priceAddress = listings.isEmpty ? nil : .price(id)
    self.name = name.isEmpty ? .text(product) : .text(name)
    self.product = product
    self.productAddress = productAddress
    self.sku = sku
    counted = level != nil
    figures = level?.figures ?? []
    countedAt = level.map { .moment($0.countedAt) }
    state = archived ? Badge(.word("product.archived"), .quiet) : Self.state(level, lowLevel)
    count = Field("quantity", level == nil ? "variant.countFirst" : "variant.countAgain", form) {
      $0.type = "number"
      $0.keyboard = "numeric"
      $0.required = true
    }
    countTo = .variantCounts(id)
    movementsTo = takesMovements ? .variantMovements(id) : nil
    movementKinds = ["made", "damaged", "gift"].map { MovementKind(value: $0, name: .word("movement.\($0)")) }
    movementQuantity = Field("pieces", "variant.pieces", form) {
      $0.type = "number"
      $0.keyboard = "numeric"
      $0.required = true
    }
    self.movements = movements
    hasMovements = !movements.isEmpty
    (movementsXLSX, movementsCSV) = (.movementsXLSX(of: id), .movementsCSV(of: id))
    self.next = next
    self.seesCosts = seesCosts
    self.costs = costs
    costFields = Self.costFields(form, from: costFrom, isFirst: costs.isEmpty, currency: currency)
    costTo = .variantCosts(id)
    costOpen = form.errors["amount"] != nil || form.errors["valid_from"] != nil
    low = Field("low_level", "variant.lowLevel", form, initial: lowLevel.map(String.init)) {
      $0.type = "number"
      $0.keyboard = "numeric"
      $0.hint = .word("variant.lowLevelHint")
    }
    lowTo = .variantLowLevel(id)
    self.listings = listings
    hasListings = !listings.isEmpty
    self.archived = archived
    archiveTo = .variantArchive(id)
  }

  private static func state(_ level: Level?, _ lowLevel: Int?) -> Badge? {
    guard let level else { return Badge(.word("stock.notCounted"), .quiet) }
    if level.onHand - level.held < 0 { return Badge(.word("stock.short"), .wrong) }
    guard let lowLevel, level.onHand - level.held <= lowLevel else { return nil }
    return Badge(.word("stock.low"), .attention)
  }

  private static func costFields(
    _ form: FormState, from day: LocalDate, isFirst: Bool, currency: String
  ) -> [Field] {
    [
      Field("amount", "variant.cost", form) {
        $0.keyboard = currency == "IDR" ? "numeric" : "decimal"
        $0.required = true
        $0.prefix = currency == "IDR" ? "Rp" : currency
      },
      Field("valid_from", "variant.validFrom", form, initial: day.description) {
        $0.type = "date"
        $0.required = true
        $0.hint = isFirst ? .word("variant.costSinceFirst") : nil
      },
    ]
  }

  struct MovementKind: Sendable {
    let value: String
    let name: Written
  }

  /// What is left of a variant that was counted at least once.
  package struct Level: Sendable {
    package var onHand: Int
    package var held: Int
    package var countedAt: Instant

    package init(onHand: Int, held: Int, countedAt: Instant) {
      self.onHand = onHand
      self.held = held
      self.countedAt = countedAt
    }

    var figures: [Figure] {
      [
        Figure(.word("stock.available"), .count(onHand - held)), Figure(.word("stock.onHand"), .count(onHand)),
        Figure(.word("stock.held"), .count(held)),
      ]
    }
  }

  /// A channel that sells the variant for less than it must bring.
  package struct UnderFloor: Sendable {
    let sentence: Written

    /// - Parameter floor: the lowest price that leaves enough; nil where none does.
    package init(channel: SalesChannel, price: Int64, floor: Int64?) {
      let values: [String: Written] = [
        "channel": .word("channel.\(channel.rawValue)"), "price": .money(price), "floor": .money(floor ?? 0),
      ]
      sentence = .word(floor == nil ? "variant.underAnyFloor" : "variant.underFloor", values)
    }
  }

  /// The cost of one piece from a day on.
  package struct Cost: Sendable {
    let from: Written
    let amount: Written
    /// As the form that takes it away posts it.
    let day: String
    let removeTo: SiteURL

    package init(of variant: some CustomStringConvertible, from: LocalDate, amount: Int64, currency: String) {
      self.from = .date(from)
      day = from.description
      removeTo = .variantCostRemoval(variant)
      self.amount = .money(amount, currency: currency)
    }
  }

  /// A channel listing that sells this variant.
  package struct Listing: Sendable {
    let name: String
    let about: Written
    let matchTo: SiteURL

    package init(id: some CustomStringConvertible, channel: SalesChannel, name: String, variation: String, sku: String)
    {
      self.name = name
      about = .joined([.word("channel.\(channel)"), .text(variation), .text(sku)])
      matchTo = .listingMatch(id)
    }
  }
}
