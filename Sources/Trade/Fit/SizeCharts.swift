package import Storage

/// The size charts of a shop's products.
package struct SizeCharts {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// The chart of a product, as far as it is sold in its sizes still; nil where there is none.
  package func chart(of product: ID<Product>) throws -> SizeChart? { try charts(of: [product])[product] }

  package func charts(of products: [ID<Product>]) throws -> [ID<Product>: SizeChart] {
    guard !products.isEmpty else { return [:] }
    let wearers = try connection.rows(
      "SELECT product_id, wearer FROM size_chart WHERE shop_id = \(shop) AND product_id \(in: products)")
    let rows = try connection.rows(
      """
      SELECT product_id, size, chest, piece_length, weight_from, weight_to, height_from, height_to, age_from, age_to
      FROM size_chart_row WHERE shop_id = \(shop) AND product_id \(in: products) AND (size = '' OR EXISTS (
        SELECT 1 FROM variant v WHERE v.shop_id = size_chart_row.shop_id AND v.product_id = size_chart_row.product_id
          AND v.size = size_chart_row.size AND v.archived_at IS NULL))
      """)
    let byProduct = try Dictionary(grouping: rows) { try $0("product_id") as ID<Product> }
    return try wearers.reduce(into: [:]) { charts, row in
      let product: ID<Product> = try row("product_id")
      charts[product] = SizeChart(try row("wearer"), try (byProduct[product] ?? []).map(SizeChart.Row.init))
    }
  }

  /// The sizes that a product is sold in, from the smallest to the largest; one empty size where it has none.
  ///
  /// - Throws: ``CatalogueError/unknownProduct(_:)``.
  package func sizes(of product: ID<Product>) throws -> [String] {
    let catalogue = Catalogue(connection: connection, shop: shop)
    _ = try catalogue.product(product)
    let variants = try catalogue.variants(where: "product_id = \(product) AND archived_at IS NULL")
    var seen: Set<SizeKey> = []
    let sizes = variants.map(\.traits.size).sorted {
      VariantOrder(VariantTraits(size: $0)) < VariantOrder(VariantTraits(size: $1))
    }.filter { seen.insert(SizeKey($0)).inserted }
    return sizes.isEmpty ? [""] : sizes
  }

  /// Writes a product's chart over the one it had. A chart without rows takes it away.
  ///
  /// - Throws: ``FitError``, also for a size that the product does not have; ``CatalogueError/unknownProduct(_:)``.
  package func write(_ chart: SizeChart, of product: ID<Product>, at now: Instant) throws {
    let known = Dictionary(
      try sizes(of: product).map { (SizeKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    try chart.check()
    guard chart.rows.count <= SizeChart.mostRows else { throw FitError.outOfRange(.size, size: "") }
    try remove(product)
    guard !chart.rows.isEmpty else { return }
    try connection.execute(
      """
      INSERT INTO size_chart (shop_id, product_id, wearer, changed_at)
      VALUES (\(shop), \(product), \(chart.wearer), \(now))
      """)
    var written: Set<String> = []
    for row in chart.rows {
      guard let size = known[SizeKey(row.size)] else { throw FitError.unknownSize(row.size) }
      guard written.insert(size).inserted else { continue }
      try insert(row, as: size, of: product)
    }
  }

  /// Takes a product's chart away; what was learned stays.
  package func remove(_ product: ID<Product>) throws {
    for table in ["size_chart_row", "size_chart"] as [SQLQuery] {
      try connection.execute("DELETE FROM \(part: table) WHERE shop_id = \(shop) AND product_id = \(product)")
    }
  }

  /// Makes a product's chart from a standard one: the rows of the sizes that it has.
  ///
  /// - Returns: how many sizes the chart has now.
  /// - Throws: ``FitError/nothingInCommon`` when it has none of them; then nothing is changed.
  @discardableResult
  package func make(from standard: StandardChart, for product: ID<Product>, at now: Instant) throws -> Int {
    try take(over: standard.chart, for: product, at: now)
  }

  /// Makes a product's chart as another product has it.
  ///
  /// - Throws: ``FitError/noChart``, ``FitError/nothingInCommon``.
  @discardableResult
  package func copy(from other: ID<Product>, to product: ID<Product>, at now: Instant) throws -> Int {
    guard let chart = try chart(of: other) else { throw FitError.noChart }
    return try take(over: chart, for: product, at: now)
  }

  /// Products that have a chart, by their names, but for one: charts to copy from.
  package func charted(but product: ID<Product>, limit: Int = 50) throws -> [(id: ID<Product>, name: String)] {
    try connection.rows(
      """
      SELECT p.product_id, p.name FROM size_chart c
      JOIN product p ON p.shop_id = c.shop_id AND p.product_id = c.product_id
      WHERE c.shop_id = \(shop) AND c.product_id <> \(product) AND p.archived_at IS NULL
      ORDER BY p.name, p.product_id LIMIT \(limit)
      """
    ).map { (try $0("product_id"), try $0("name")) }
  }

  private func take(over chart: SizeChart, for product: ID<Product>, at now: Instant) throws -> Int {
    let rows = try sizes(of: product).compactMap { size in
      chart.row(of: size).map {
        SizeChart.Row(
          size, chest: $0.chest, length: $0.length, weights: $0.weights, heights: $0.heights, ages: $0.ages)
      }
    }
    guard !rows.isEmpty else { throw FitError.nothingInCommon }
    try write(SizeChart(chart.wearer, rows), of: product, at: now)
    return rows.count
  }

  private func insert(_ row: SizeChart.Row, as size: String, of product: ID<Product>) throws {
    try connection.execute(
      """
      INSERT INTO size_chart_row (shop_id, product_id, size, chest, piece_length, weight_from, weight_to, height_from,
        height_to, age_from, age_to)
      VALUES (\(shop), \(product), \(size), \(row.chest), \(row.length), \(row.weights?.lowerBound),
        \(row.weights?.upperBound), \(row.heights?.lowerBound), \(row.heights?.upperBound), \(row.ages?.lowerBound),
        \(row.ages?.upperBound))
      """)
  }
}

extension SizeChart.Row {
  fileprivate init(_ row: SQLRow) throws {
    func range(_ from: String, _ to: String) throws -> ClosedRange<Int>? {
      guard let from: Int = try row(from), let to: Int = try row(to), from <= to else { return nil }
      return from...to
    }
    self.init(
      try row("size"), chest: try row("chest"), length: try row("piece_length"),
      weights: try range("weight_from", "weight_to"), heights: try range("height_from", "height_to"),
      ages: try range("age_from", "age_to"))
  }
}
