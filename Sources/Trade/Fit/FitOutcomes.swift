package import Storage

/// What is known of how a shop's sizes turned out.
package struct FitOutcomes {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  /// Older ones are left aside: makers change, and so do pieces.
  package static let most = 200

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// The latest outcomes of a product, newest first, at most ``most``.
  package func outcomes(of product: ID<Product>, limit: Int = most) throws -> [KnownOutcome] {
    try connection.rows(
      """
      SELECT outcome_id, size, weight, height, chest, age, outcome, order_number, happened_at FROM fit_outcome
      WHERE shop_id = \(shop) AND product_id = \(product) ORDER BY outcome_id DESC LIMIT \(min(limit, Self.most))
      """
    ).map { row in
      KnownOutcome(
        id: try row("outcome_id"),
        outcome: FitOutcome(try row("size"), try Measures(row), try row("outcome")), order: try row("order_number"),
        at: try row("happened_at"))
    }
  }

  /// The adviser of each product that has a chart, with what was learned of it.
  package func advisers(of products: [ID<Product>]) throws -> [ID<Product>: FitAdviser] {
    try SizeCharts(connection: connection, shop: shop).charts(of: products).reduce(into: [:]) { advisers, entry in
      advisers[entry.key] = FitAdviser(entry.value, outcomes: try outcomes(of: entry.key).map(\.outcome))
    }
  }

  /// Writes down what a buyer told the seller.
  ///
  /// - Throws: ``FitError/unknownSize(_:)``, ``CatalogueError/unknownProduct(_:)``.
  @discardableResult
  package func record(
    _ outcome: FitOutcome, of product: ID<Product>, by person: ID<Person>?, at now: Instant
  ) throws -> ID<KnownOutcome> {
    let sizes = try SizeCharts(connection: connection, shop: shop).sizes(of: product)
    guard let size = sizes.first(where: { SizeKey($0) == SizeKey(outcome.size) }) else {
      throw FitError.unknownSize(outcome.size)
    }
    let id = ID<KnownOutcome>.new()
    try insert(FitOutcome(size, outcome.measures, outcome.outcome), as: id, of: product, nil, by: person, at: now)
    return id
  }

  /// Takes an outcome away that somebody wrote down.
  ///
  /// - Throws: ``FitError/unknownOutcome``, also for one that was read from an order.
  package func remove(_ id: ID<KnownOutcome>, of product: ID<Product>) throws {
    let removed = try connection.execute(
      """
      DELETE FROM fit_outcome
      WHERE shop_id = \(shop) AND outcome_id = \(id) AND product_id = \(product) AND order_number IS NULL
      """)
    guard removed == 1 else { throw FitError.unknownOutcome }
  }

  /// The line of an order that an outcome is read from.
  struct Source {
    let channel: SalesChannel
    let number: String
    let line: Int64
    let claim: ID<Claim>?
  }

  /// Keeps what a line of an order tells, over what it told before; nil takes it away.
  ///
  /// - Returns: whether anything changed.
  func keep(
    _ outcome: FitOutcome?, of product: ID<Product>, from source: Source, at now: Instant
  ) throws -> Bool {
    let known = try connection.row(
      """
      SELECT outcome_id, product_id, size, weight, height, chest, age, outcome FROM fit_outcome
      WHERE shop_id = \(shop) AND channel = \(source.channel) AND order_number = \(source.number)
        AND line_id = \(source.line)
      """)
    if let known {
      let same = FitOutcome(try known("size"), try Measures(known), try known("outcome"))
      if same == outcome, try known("product_id") == product { return false }
      try connection.execute(
        "DELETE FROM fit_outcome WHERE shop_id = \(shop) AND outcome_id = \(try known("outcome_id") as ID<KnownOutcome>)"
      )
    }
    guard let outcome else { return known != nil }
    try insert(outcome, as: .new(), of: product, source, by: nil, at: now)
    return true
  }

  private func insert(
    _ outcome: FitOutcome, as id: ID<KnownOutcome>, of product: ID<Product>, _ source: Source?, by person: ID<Person>?,
    at now: Instant
  ) throws {
    let body = outcome.measures
    try connection.execute(
      """
      INSERT INTO fit_outcome (shop_id, outcome_id, product_id, size, weight, height, chest, age, outcome, channel,
        order_number, line_id, claim_id, happened_at, person_id)
      VALUES (\(shop), \(id), \(product), \(outcome.size), \(body?.weight), \(body?.height), \(body?.chest), \(body?.age),
        \(outcome.outcome), \(source?.channel), \(source?.number), \(source?.line), \(source?.claim), \(now), \(person))
      """)
  }
}

extension Measures {
  init?(_ row: SQLRow) throws {
    self.init(
      weight: try row("weight"), height: try row("height"), chest: try row("chest"), age: try row("age"))
  }
}
