package import Storage

/// What variants are sold for, and what that must be at the least.
package struct PriceBook {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let schedules: FeeSchedules

  package init(connection: any SQLConnection, shop: ID<Shop>, schedules: FeeSchedules = .shipped) {
    self.connection = connection
    self.shop = shop
    self.schedules = schedules
  }

  /// Twenty of a hundred, where the seller has not said otherwise.
  package static let usualMargin: Int64 = 200_000

  /// A variant as a channel last sold it.
  package struct Priced: Sendable {
    package let variant: ID<Variant>
    package let productID: ID<Product>
    package let product: String
    package let traits: [String]
    package let channel: SalesChannel
    package let listing: ID<Listing>
    /// Of a piece, the last time it was sold; nil where the file did not say.
    package let price: Int64?
    package let cost: Int64?
    /// What the shop said that the product is to the channel's fees; nil for its usual category.
    package let category: String?
  }

  /// Variants that channels sell, by product; at most `limit`.
  func priced(
    only variant: ID<Variant>? = nil, isUncosted: Bool = false, behind place: Place? = nil, on day: LocalDate,
    limit: Int
  ) throws -> [Priced] {
    let one: SQLQuery = variant.map { "AND listing.variant_id = \($0)" } ?? ""
    let uncosted: SQLQuery = isUncosted ? "AND \(part: Self.isUncosted(on: day))" : ""
    let behind: SQLQuery =
      place.map {
        """
        AND (product.name, variant.variant_id, listing.channel, listing.listing_id)
          > (\($0.product), \($0.variant), \($0.channel), \($0.listing))
        """
      } ?? ""
    let rows = try connection.rows(
      """
      SELECT listed.*, (
          SELECT price FROM order_line WHERE order_line.shop_id = \(shop)
            AND order_line.listing_id = listed.listing_id ORDER BY ordered_at DESC, order_id DESC LIMIT 1
        ) AS price
      FROM (
        SELECT variant.variant_id, variant.product_id, product.name, motif, size, colour, listing.channel,
          listing.listing_id, product_fee_category.category
        FROM listing
        JOIN variant ON variant.shop_id = listing.shop_id AND variant.variant_id = listing.variant_id
        JOIN product ON product.shop_id = variant.shop_id AND product.product_id = variant.product_id
        LEFT JOIN product_fee_category ON product_fee_category.shop_id = variant.shop_id
          AND product_fee_category.product_id = variant.product_id AND product_fee_category.channel = listing.channel
        WHERE listing.shop_id = \(shop) AND variant.archived_at IS NULL
          \(part: one) \(part: uncosted) \(part: behind)
        ORDER BY product.name, variant.variant_id, listing.channel, listing.listing_id LIMIT \(limit)
      ) AS listed
      ORDER BY name, variant_id, channel, listing_id
      """)
    let variants = try rows.map { try $0("variant_id") as ID<Variant> }
    let costs = try Catalogue(connection: connection, shop: shop).costs(of: Array(Set(variants)), on: day)
    return try rows.map { row in
      let id: ID<Variant> = try row("variant_id")
      return Priced(
        variant: id, productID: try row("product_id"), product: try row("name"),
        traits: [try row("motif") as String, try row("size"), try row("colour")].filter { !$0.isEmpty },
        channel: try row("channel"), listing: try row("listing_id"), price: try row("price"), cost: costs[id],
        category: try row("category"))
    }
  }

  /// Listings of one variant that are looked at.
  private static let mostListings = 200

  /// A variant on each of its channels.
  package func priced(_ variant: ID<Variant>, on day: LocalDate) throws -> [Priced] {
    try priced(only: variant, on: day, limit: Self.mostListings)
  }

  /// What a variant's price is worked out by, from what the shop wrote down.
  ///
  /// - Returns: nil for a channel without a schedule.
  package func floor(of priced: Priced, cost: Int64, on day: LocalDate) throws -> PriceFloor? {
    try floors(on: day)(priced, cost)
  }

  /// A channel that sells a variant for less than it must bring.
  package struct UnderFloor: Sendable, Equatable {
    package let channel: SalesChannel
    package let price: Int64
    /// The lowest price that leaves enough; nil where none does.
    package let floor: Int64?
  }

  /// Where a variant's last price leaves less than the shop wants; nothing where its cost or a rate is not known.
  package func underFloor(_ variant: ID<Variant>, on day: LocalDate) throws -> [UnderFloor] {
    let (isUnder, floors) = (try underFloor(on: day), try floors(on: day))
    return try priced(variant, on: day).filter(isUnder).compactMap { priced in
      guard let cost = priced.cost, let price = priced.price, let floor = floors(priced, cost) else { return nil }
      if case .price(let lowest) = floor.floor() {
        return UnderFloor(channel: priced.channel, price: price, floor: lowest)
      }
      return UnderFloor(channel: priced.channel, price: price, floor: nil)
    }
  }

  /// The same for many variants, with what the shop wrote down read once.
  package func floors(on day: LocalDate) throws -> (Priced, Int64) -> PriceFloor? {
    let floors = try floorsByChannel(on: day)
    return { priced, cost in floors(priced.channel, priced.category, cost) }
  }

  /// The same for what has no listing yet: by channel, the product's own category there (nil for the usual one) and the
  /// cost of a piece.
  package func floorsByChannel(on day: LocalDate) throws -> (SalesChannel, String?, Int64) -> PriceFloor? {
    let choices = try FeeBook(connection: connection, shop: shop).choices()
    let costs = try CostBook(connection: connection, shop: shop).costs()
    return { [schedules] channel, category, cost in
      guard let schedule = schedules.schedule(of: channel) else { return nil }
      var terms = PriceFloor.Terms(cost: cost)
      terms.packing = costs.amount(of: .packing, on: day) ?? 0
      terms.labour = costs.amount(of: .labour, on: day) ?? 0
      terms.margin = costs.amount(of: .margin, on: day) ?? Self.usualMargin
      return PriceFloor(
        schedule: schedule, choices: choices, day: day, category: category ?? choices.category(on: channel, at: day),
        terms: terms)
    }
  }
}
