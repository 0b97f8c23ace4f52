import Storage

/// Keeps the counts of orders by state, and of cancelled ones by product, payment and city.
struct TallyBook {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// What an order counts for.
  struct Counted {
    let channel: SalesChannel
    let status: OrderStatus
    let payment: String
    let city: String
    let listings: Set<ID<Listing>>
  }

  func apply(_ plans: [OrderPlan]) throws {
    var changes = Changes()
    for plan in plans {
      if let known = plan.known { changes.add(counted(known, channel: plan.name.channel), sign: -1) }
      changes.add(
        Counted(
          channel: plan.name.channel, status: plan.status, payment: plan.payment, city: plan.city,
          listings: plan.listings),
        sign: 1)
    }
    try write(changes)
  }

  /// Takes orders out of the counts.
  func remove(_ orders: [OrderName: KnownOrder]) throws {
    var changes = Changes()
    for (name, known) in orders { changes.add(counted(known, channel: name.channel), sign: -1) }
    try write(changes)
  }

  private func counted(_ known: KnownOrder, channel: SalesChannel) -> Counted {
    Counted(
      channel: channel, status: known.status, payment: known.payment, city: known.city, listings: known.listings)
  }

  private struct Changes {
    struct State: Hashable {
      let channel: SalesChannel
      let status: OrderStatus
    }
    struct Cell: Hashable {
      let dimension: String
      let value: String
    }
    var states: [State: Int64] = [:]
    var cells: [Cell: (orders: Int64, cancelled: Int64)] = [:]

    mutating func add(_ order: Counted, sign: Int64) {
      states[State(channel: order.channel, status: order.status), default: 0] += sign
      let cancelled = order.status == .cancelled ? sign : 0
      var values = order.listings.map { Cell(dimension: "product", value: $0.description) }
      values.append(Cell(dimension: "payment", value: order.payment))
      values.append(Cell(dimension: "city", value: order.city))
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
