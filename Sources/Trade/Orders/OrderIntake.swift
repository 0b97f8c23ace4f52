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
    try apply(plans)
    try SightingBook(connection: connection, shop: shop).record(plans, for: importID)
    return plans.map(\.outcome)
  }

  /// Folds a view into an order again whose sightings are kept already; the order has this id, now as before.
  func take(again frame: OrderFrame, as id: ID<Order>) throws {
    let known = try KnownOrders(connection: connection, shop: shop).order(id)?.1
    try apply([OrderPlan(frame: frame, name: frame.name, known: known, id: id)])
  }

  private func apply(_ planned: [OrderPlan]) throws {
    var plans = planned
    let listings = try ListingBook(connection: connection, shop: shop).apply(listingChanges(plans))
    for index in plans.indices { plans[index].resolve(listings) }
    let changed = plans.filter { $0.outcome != .same }
    try OrderRows(connection: connection, shop: shop).write(changed)
    try TallyBook(connection: connection, shop: shop).apply(changed)
    try settleStock(of: changed, listings: listings)
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

  /// Only orders with a line of a counted variant can move stock.
  private func settleStock(of plans: [OrderPlan], listings: [ListingName: ListingBook.Found]) throws {
    let isMatched = listings.values.contains { $0.variant != nil }
    let wasKnown = plans.contains { $0.known != nil }
    guard isMatched || wasKnown else { return }
    let ledger = StockLedger(connection: connection, shop: shop)
    let orders = plans.filter { plan in
      plan.known != nil || plan.changedLines.contains { listings[$0.listingName]?.variant != nil }
    }
    try ledger.settle(ledger.lines(of: orders.map(\.id)), now: now)
  }
}
