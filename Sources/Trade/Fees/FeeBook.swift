package import Storage

/// Where a shop's choices of fees are written down.
package struct FeeBook {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  package func choices() throws -> FeeChoices {
    var choices = FeeChoices()
    for row in try connection.rows(
      "SELECT channel, kind, name, valid_from, valid_to FROM fee_choice WHERE shop_id = \(shop) ORDER BY valid_from, choice_id"
    ) {
      let (channel, name): (SalesChannel, String) = (try row("channel"), try row("name"))
      let from: LocalDate = try row("valid_from")
      if try row("kind") as String == "category" {
        choices.categories.append(.init(channel: channel, key: name, from: from, to: try row("valid_to")))
      } else {
        choices.programmes.append(.init(channel: channel, key: name, from: from, to: try row("valid_to")))
      }
    }
    choices.overrides = try connection.rows(
      """
      SELECT channel, part, category, ppm, amount, valid_from, valid_to, why FROM fee_override
      WHERE shop_id = \(shop) ORDER BY override_id
      """
    ).map { row in
      FeeChoices.Override(
        channel: try row("channel"), part: PayoutPart(rawValue: try row("part")), category: try row("category"),
        ppm: try row("ppm"), amount: try row("amount"), from: try row("valid_from"), to: try row("valid_to"),
        why: try row("why"))
    }
    return choices
  }

  /// Says which programmes the shop is in from a day on, and what most of its goods are.
  ///
  /// What was said of a channel from that day on is replaced; what held before holds until the day before it. What
  /// payouts propose of the channel is seen anew.
  package func choose(
    programmes: Set<String>, category: String?, on channel: SalesChannel, from day: LocalDate, at now: Instant
  ) throws {
    try connection.execute(
      "DELETE FROM fee_choice WHERE shop_id = \(shop) AND channel = \(channel) AND valid_from >= \(day)")
    try connection.execute(
      """
      UPDATE fee_choice SET valid_to = \(day.adding(days: -1))
      WHERE shop_id = \(shop) AND channel = \(channel)
        AND (valid_to IS NULL OR valid_to >= \(day))
      """)
    for name in programmes.sorted() { try add("programme", name, channel, day, now) }
    if let category { try add("category", category, channel, day, now) }
    try FeeObservations(connection: connection, shop: shop).forget(of: channel)
    try ProfitDue(connection: connection, shop: shop).add(on: channel, from: day)
  }

  private func add(_ kind: String, _ name: String, _ channel: SalesChannel, _ day: LocalDate, _ now: Instant) throws {
    try connection.execute(
      """
      INSERT INTO fee_choice (shop_id, choice_id, channel, kind, name, valid_from, recorded_at)
      VALUES (\(shop), \(ID<FeeBook>.new()), \(channel), \(kind), \(name), \(day), \(now))
      """)
  }

  /// Takes a rate that holds for this shop instead of the schedule's; what payouts propose alike is settled by it.
  package func add(_ override: FeeChoices.Override, at now: Instant) throws {
    try connection.execute(
      """
      INSERT INTO fee_override (shop_id, override_id, channel, part, category, ppm, amount, valid_from, valid_to, why,
        recorded_at)
      VALUES (\(shop), \(ID<FeeBook>.new()), \(override.channel), \(override.part.rawValue), \(override.category),
        \(override.ppm), \(override.amount), \(override.from), \(override.to), \(override.why), \(now))
      """)
    try FeeObservations(connection: connection, shop: shop).forget(like: override)
    try ProfitDue(connection: connection, shop: shop).add(on: override.channel, from: override.from)
  }

  /// An override with the name it is taken away by.
  package struct KeptOverride: Sendable, Equatable {
    package let id: ID<FeeBook>
    package let override: FeeChoices.Override
  }

  package func overrides() throws -> [KeptOverride] {
    let ids = try connection.rows("SELECT override_id FROM fee_override WHERE shop_id = \(shop) ORDER BY override_id")
    return zip(ids, try choices().overrides).compactMap { row, override in
      (try? row("override_id") as Int64).map { KeptOverride(id: ID($0), override: override) }
    }
  }

  /// Takes an override away; the schedule's rate holds again. Nothing happens when there is none.
  package func remove(override id: ID<FeeBook>) throws {
    let row = try connection.row(
      "SELECT channel, valid_from FROM fee_override WHERE shop_id = \(shop) AND override_id = \(id)")
    guard let row else { return }
    try connection.execute("DELETE FROM fee_override WHERE shop_id = \(shop) AND override_id = \(id)")
    try ProfitDue(connection: connection, shop: shop).add(on: try row("channel"), from: try row("valid_from"))
  }

  /// Says what a product is to a channel's fees; nil for the shop's usual category.
  package func setCategory(_ category: String?, of product: ID<Product>, on channel: SalesChannel) throws {
    try connection.execute(
      """
      DELETE FROM product_fee_category WHERE shop_id = \(shop) AND product_id = \(product) AND channel = \(channel)
      """)
    if let category {
      try connection.execute(
        """
        INSERT INTO product_fee_category (shop_id, product_id, channel, category)
        VALUES (\(shop), \(product), \(channel), \(category))
        """)
    }
    try ProfitDue(connection: connection, shop: shop).add(of: product)
  }
}
