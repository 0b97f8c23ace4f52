import Storage

/// Keeps the counts of orders by state, and of cancelled ones by product, payment, city and cause.
///
/// An order counts once for each product in it, however many sizes of it were bought: products go by their names, and a
/// listing keeps the name under which it was first seen.
struct TallyBook {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// What an order counts for.
  struct Counted {
    let channel: SalesChannel
    let status: OrderStatus
    let payment: String
    let city: String
    let cause: CancellationCause
    let listings: Set<ID<Listing>>
  }

  /// Characters of a name that counts are kept by, so that it fits an entry of a PostgreSQL index.
  static let longestName = 500

  func apply(_ plans: [OrderPlan]) throws {
    let listings = plans.map(\.listings)
    var changes = Changes(products: try products(of: listings + plans.compactMap { $0.known?.listings }))
    for (plan, listings) in zip(plans, listings) {
      if let known = plan.known { changes.add(counted(known, channel: plan.name.channel), sign: -1) }
      changes.add(
        Counted(
          channel: plan.name.channel, status: plan.status, payment: plan.payment, city: plan.city,
          cause: plan.cause, listings: listings),
        sign: 1)
    }
    try write(changes)
  }

  /// Takes orders out of the counts.
  func remove(_ orders: [OrderName: KnownOrder]) throws {
    var changes = Changes(products: try products(of: orders.values.map(\.listings)))
    for (name, known) in orders { changes.add(counted(known, channel: name.channel), sign: -1) }
    try write(changes)
  }

  private func counted(_ known: KnownOrder, channel: SalesChannel) -> Counted {
    Counted(
      channel: channel, status: known.status, payment: known.payment, city: known.city, cause: known.cause,
      listings: known.listings)
  }

  private func products(of listings: [Set<ID<Listing>>]) throws -> [ID<Listing>: Changes.Cell] {
    let distinct = listings.reduce(into: Set<ID<Listing>>()) { $0.formUnion($1) }
    guard !distinct.isEmpty else { return [:] }
    let rows = try connection.rows(
      "SELECT listing_id, product_name FROM listing WHERE shop_id = \(shop) AND listing_id \(in: Array(distinct))")
    return try rows.reduce(into: [:]) { cells, row in
      cells[try row("listing_id")] = Changes.Cell(.product, try row("product_name"))
    }
  }

  private struct Changes {
    struct State: Hashable {
      let channel: SalesChannel
      let status: OrderStatus
    }
    struct Cell: Hashable {
      let dimension: String
      let value: String

      init(_ dimension: Cancellations.Dimension, _ value: String) {
        self.dimension = dimension.rawValue
        self.value =
          value.utf8.count <= longestName
          ? value : String(String.UnicodeScalarView(value.unicodeScalars.prefix(longestName)))
      }
    }
    /// The name of each listing's product.
    let products: [ID<Listing>: Cell]
    var states: [State: Int64] = [:]
    var cells: [Cell: (orders: Int64, cancelled: Int64)] = [:]

    mutating func add(_ order: Counted, sign: Int64) {
      states[State(channel: order.channel, status: order.status), default: 0] += sign
      let cancelled = order.status == .cancelled ? sign : 0
      // Sizes of one product are listings of one name.
      let listed = order.listings.compactMap { products[$0] }
      var values = listed.count > 1 ? Array(Set(listed)) : listed
      values.append(Cell(.payment, order.payment))
      values.append(Cell(.city, order.city))
      if order.status == .cancelled { values.append(Cell(.reason, order.cause.text)) }
      for cell in values {
        let before = cells[cell] ?? (0, 0)
        cells[cell] = (before.orders + sign, before.cancelled + cancelled)
      }
    }
  }

  /// Sorted, so two imports that write at once lock rows in the same order.
  private func write(_ changes: Changes) throws {
    let states = changes.states.filter { $0.value != 0 }
      .sorted { ($0.key.channel.rawValue, $0.key.status) < ($1.key.channel.rawValue, $1.key.status) }
    try connection.batch(
      """
      INSERT INTO order_tally (shop_id, channel, status, orders) VALUES ($1, $2, $3, $4)
      ON CONFLICT (shop_id, channel, status) DO UPDATE SET orders = order_tally.orders + excluded.orders
      """
    ) { batch in
      for (state, orders) in states {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(state.channel.sqlValue)
          row.bind(state.status.sqlValue)
          row.bind(orders)
        }
      }
    }
    let cells = changes.cells.filter { $0.value != (0, 0) }
      .sorted { ($0.key.dimension, $0.key.value) < ($1.key.dimension, $1.key.value) }
    try connection.batch(
      """
      INSERT INTO cancellation_tally (shop_id, dimension, value, orders, cancelled) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (shop_id, dimension, value) DO UPDATE SET
        orders = cancellation_tally.orders + excluded.orders,
        cancelled = cancellation_tally.cancelled + excluded.cancelled
      """
    ) { batch in
      for (cell, count) in cells {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(.text(cell.dimension))
          row.bind(.text(cell.value))
          row.bind(count.orders)
          row.bind(count.cancelled)
        }
      }
    }
  }
}
