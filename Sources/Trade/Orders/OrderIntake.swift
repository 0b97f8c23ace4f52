import Storage

/// Brings what files say of orders into the books.
///
/// The books hold the join of all views of an order (``OrderFold``): fields of the whole order from the view with the
/// greatest version, each line from the greatest view that shows it. Here the join is done one view at a time, a batch of
/// orders in one transaction.
struct OrderIntake {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let now: Instant

  /// What one view does to the books.
  enum Outcome: String, Sendable {
    case new, moved, same
  }

  /// What a batch of views would do, without doing it. No order may be in the batch twice.
  func compare(_ frames: [OrderFrame]) throws -> [Outcome] {
    try plans(for: frames).map(\.outcome)
  }

  /// Brings a batch of views into the books, as sightings of an import. No order may be in the batch twice.
  func take(_ frames: [OrderFrame], recordedBy importID: ID<FileImport>) throws -> [Outcome] {
    let plans = try plans(for: frames)
    try settleStock(of: try write(plans))
    try SightingBook(connection: connection, shop: shop).record(plans, for: importID)
    try WebhookOutbox(connection: connection, shop: shop, now: now).tell(ofOrders: plans)
    return plans.map(\.outcome)
  }

  /// Folds a view into an order again whose sightings are kept already; the order has this id, now as before. The stock
  /// is the caller's to settle, once for all views.
  func take(again frame: OrderFrame, as id: ID<Order>) throws {
    let known = try KnownOrders(connection: connection, shop: shop).order(id)?.1
    _ = try write([OrderPlan(frame: frame, name: frame.name, known: known, id: id)])
  }

  /// Writes orders, lines, listings and counts, and answers the orders that may move stock.
  private func write(_ planned: [OrderPlan]) throws -> [ID<Order>] {
    var plans = planned
    let listings = try ListingBook(connection: connection, shop: shop).apply(listingChanges(plans))
    for index in plans.indices { plans[index].resolve(listings) }
    let changed = plans.filter { $0.outcome != .same }
    try OrderRows(connection: connection, shop: shop).write(changed)
    try TallyBook(connection: connection, shop: shop).apply(changed)
    let due = ProfitDue(connection: connection, shop: shop)
    try due.add(new: changed.filter { $0.known == nil }.map(\.id))
    try due.add(changed.filter { $0.known != nil }.map(\.name))
    return changed.filter { $0.mayMoveStock(listings) }.map(\.id)
  }

  private func plans(for frames: [OrderFrame]) throws -> [OrderPlan] {
    let names = frames.map(\.name)
    let known = try KnownOrders(connection: connection, shop: shop).named(names)
    return zip(frames, names).map { OrderPlan(frame: $0, name: $1, known: known[$1], id: known[$1]?.id ?? .new()) }
  }

  private func listingChanges(_ plans: [OrderPlan]) -> [ListingName: ListingBook.Change] {
    var changes: [ListingName: ListingBook.Change] = [:]
    for plan in plans {
      for line in plan.changedLines {
        let name = line.listingName
        changes[name, default: line.firstListingChange].add(line)
      }
    }
    return changes
  }

  private func settleStock(of orders: [ID<Order>]) throws {
    try StockLedger(connection: connection, shop: shop).settle(orders, now: now)
  }
}

extension OrderPlan {
  /// A new order without a line of a matched variant moves nothing.
  fileprivate func mayMoveStock(_ listings: [ListingName: ListingBook.Found]) -> Bool {
    known != nil || changedLines.contains { listings[$0.listingName]?.variant != nil }
  }
}
