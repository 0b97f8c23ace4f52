import Storage

extension Catalogue {
  /// Says what a product list would change, and changes nothing.
  ///
  /// - Parameter refusals: the rows that the reader refused already.
  package func check(
    _ records: [ProductListRecord], refusals: [ProductListRefusal] = [], on today: LocalDate
  ) throws -> ProductListResult {
    result(try plan(records, on: today), refusals)
  }

  /// Takes a product list: makes what is new, changes what differs, leaves the rest.
  ///
  /// Stock is taken as a count of now, a cost holds from today. What the list does not mention stays as it is.
  package func apply(
    _ records: [ProductListRecord], refusals: [ProductListRefusal] = [], on today: LocalDate, at now: Instant,
    by person: ID<Person>?
  ) throws -> ProductListResult {
    let plan = try plan(records, on: today)
    var made: [FoldedText: ID<Product>] = [:]
    for step in plan.steps {
      switch step {
      case .make(let record, let existing):
        let name = FoldedText(record.product)
        let product = try existing ?? made[name] ?? create(record.product, at: now)
        made[name] = product
        let form = VariantForm(traits: record.traits, sku: record.sku ?? "", lowLevel: record.lowLevel)
        let variant = try addVariant(form, to: product, at: now)
        try write(record, of: variant, ifNot: nil, cost: nil, on: today, at: now, by: person)
      case .change(let record, let known):
        let form = VariantForm(
          traits: known.form.traits, sku: record.sku ?? known.form.sku, lowLevel: record.lowLevel ?? known.form.lowLevel
        )
        if form != known.form { try change(known.variant, to: form) }
        try write(record, of: known.variant, ifNot: known.onHand, cost: known.cost, on: today, at: now, by: person)
      case .same:
        break
      }
    }
    return result(plan, refusals)
  }

  private func write(
    _ record: ProductListRecord, of variant: ID<Variant>, ifNot onHand: Int64?, cost: Int64?, on today: LocalDate,
    at now: Instant, by person: ID<Person>?
  ) throws {
    if let stock = record.stock, stock != onHand {
      try StockLedger(connection: connection, shop: shop).count(stock, of: variant, at: now, by: person, now: now)
    }
    if let amount = record.cost, amount != cost { try setCost(amount, of: variant, from: today, at: now) }
  }

  private func result(_ plan: ProductListPlan, _ refusals: [ProductListRefusal]) -> ProductListResult {
    let all = (refusals + plan.refusals).sorted { ($0.row, $0.column.rawValue) < ($1.row, $1.column.rawValue) }
    var counts = plan.counts
    counts.refused = Set(all.map(\.row)).count
    return ProductListResult(counts: counts, refusals: all)
  }

  private func plan(_ records: [ProductListRecord], on today: LocalDate) throws -> ProductListPlan {
    let names = try connection.rows(
      "SELECT product_id, name FROM product WHERE shop_id = \(shop) AND archived_at IS NULL ORDER BY product_id"
    ).map { row in (id: try row("product_id") as ID<Product>, name: try row("name") as String) }
    let wanted = Set(records.map { FoldedText($0.product).text })
    let named = names.filter { wanted.contains(FoldedText($0.name).text) }
    let standings = try standings(of: named.map(\.id), on: today)
    let known = named.flatMap { product in
      (standings[product.id] ?? []).map { standing in
        ProductListPlan.Known(
          product: product.id, productName: product.name, variant: standing.variant.id,
          form: VariantForm(
            traits: standing.variant.traits, sku: standing.variant.sku, lowLevel: standing.variant.lowLevel),
          onHand: standing.level.counted?.onHand, cost: standing.cost)
      }
    }
    return ProductListPlan(
      records, known: known,
      products: Dictionary(grouping: named, by: { FoldedText($0.name).text }).mapValues { $0.map(\.id) })
  }
}
