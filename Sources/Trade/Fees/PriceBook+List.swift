import Storage

extension PriceBook {
  /// Where the list goes on: by product, variant, channel and listing.
  package struct Place: Sendable, Equatable {
    package let product: String
    package let variant: ID<Variant>
    package let channel: SalesChannel
    package let listing: ID<Listing>

    package init(product: String, variant: ID<Variant>, channel: SalesChannel, listing: ID<Listing>) {
      self.product = product
      self.variant = variant
      self.channel = channel
      self.listing = listing
    }
  }

  /// What the list is of.
  package enum Shown: String, Sendable, CaseIterable {
    /// Those sold for less than they must bring.
    case under
    /// Those whose cost is not known.
    case uncosted
    case all
  }

  /// Listings that are looked at for a page of those under their floor, or to count them.
  private static let mostLooked = 2_000
  private static let step = 200

  /// - Returns: at most `limit` variants as channels sell them, and where to go on; nil at the end. A page of those under
  ///   their floor may be short, or empty, and go on all the same.
  package func page(
    of shown: Shown, behind place: Place? = nil, on day: LocalDate, limit: Int
  ) throws -> (items: [Priced], next: Place?) {
    guard shown == .under else {
      let rows = try priced(isUncosted: shown == .uncosted, behind: place, on: day, limit: limit + 1)
      let items = Array(rows.prefix(limit))
      return (items, rows.count > limit ? items.last?.place : nil)
    }
    let isUnder = try underFloor(on: day)
    var (items, last, looked) = ([Priced](), place, 0)
    while true {
      let rows = try priced(behind: last, on: day, limit: Self.step)
      for priced in rows {
        (last, looked) = (priced.place, looked + 1)
        if isUnder(priced) { items.append(priced) }
        if items.count == limit || looked == Self.mostLooked { return (items, last) }
      }
      if rows.count < Self.step { return (items, nil) }
    }
  }

  /// How many there are of each, as channels sell them.
  package struct Count: Sendable, Equatable {
    package let all: Int
    package let variants: Int
    /// Variants without a cost.
    package let uncosted: Int
    /// Those under their floor among the first ``looked`` of the list.
    package let under: Int
    /// All there are, or 2,000.
    package let looked: Int
  }

  package func count(on day: LocalDate) throws -> Count {
    let looked = try priced(on: day, limit: Self.mostLooked)
    let row = try connection.row(
      """
      SELECT COUNT(*) AS listings, COUNT(DISTINCT variant.variant_id) AS variants,
        COUNT(DISTINCT CASE WHEN \(part: Self.isUncosted(on: day)) THEN variant.variant_id END) AS uncosted
      FROM listing
      JOIN variant ON variant.shop_id = listing.shop_id AND variant.variant_id = listing.variant_id
      WHERE listing.shop_id = \(shop) AND variant.archived_at IS NULL
      """)
    return Count(
      all: try row?("listings") ?? 0, variants: try row?("variants") ?? 0, uncosted: try row?("uncosted") ?? 0,
      under: looked.count(where: try underFloor(on: day)), looked: looked.count)
  }

  /// Whether a variant is sold for less than it must bring; false where a cost, a price or a rate is not known.
  package func underFloor(on day: LocalDate) throws -> (Priced) -> Bool {
    let floors = try floors(on: day)
    return { priced in
      guard let cost = priced.cost, let price = priced.price, let floor = floors(priced, cost) else { return false }
      let sheet = floor.sheet(at: price)
      return sheet.unrated.isEmpty && !sheet.isEnough
    }
  }

  static func isUncosted(on day: LocalDate) -> SQLQuery {
    """
    NOT EXISTS (
      SELECT 1 FROM variant_cost WHERE variant_cost.shop_id = variant.shop_id
        AND variant_cost.variant_id = variant.variant_id AND valid_from <= \(day))
    """
  }
}

extension PriceBook.Priced {
  /// Where the list goes on behind it.
  package var place: PriceBook.Place {
    PriceBook.Place(product: product, variant: variant, channel: channel, listing: listing)
  }
}
