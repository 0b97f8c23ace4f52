import Storage

/// Takes back what one import said of orders and returns, and folds again what the others say.
struct Withdrawal {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// Most orders of an import were seen by it alone, and leave together; only the others are folded one by one.
  func withdraw(_ importID: ID<FileImport>, from subjects: [Int64]) throws {
    guard !subjects.isEmpty else { return }
    let returned = try returns.orders(ofReturns: subjects.map { ID($0) })
    let shared = Set(
      try connection.rows(
        """
        SELECT DISTINCT subject_id FROM sighting
        WHERE shop_id = \(shop) AND subject_id \(in: subjects) AND import_id <> \(importID)
        """
      ).map { try $0("subject_id") as Int64 })
    try remove(subjects.filter { !shared.contains($0) }, importID)
    for subject in subjects where shared.contains(subject) { try foldAgain(subject, without: importID) }
    // Returns have no lines of their own in the stock: their ids settle nothing, their orders do.
    let orders = Set(subjects.map { ID<Order>($0) }).union(returned)
      .union(try returns.orders(ofReturns: subjects.map { ID($0) }))
    try StockLedger(connection: connection, shop: shop).settle(orders.sorted(), now: .now)
    try ProfitDue(connection: connection, shop: shop).add(returned)
  }

  /// The same for orders by their names; names the books do not know are passed over.
  func withdraw(_ importID: ID<FileImport>, from names: [OrderName]) throws {
    let orders = try KnownOrders(connection: connection, shop: shop).named(names)
    try withdraw(importID, from: orders.values.map(\.id.value).sorted())
  }

  /// Removes subjects that only this import showed.
  private func remove(_ subjects: [Int64], _ importID: ID<FileImport>) throws {
    guard !subjects.isEmpty else { return }
    let orders = try KnownOrders(connection: connection, shop: shop).orders(subjects.map { ID($0) })
    try forget(orders)
    try returns.remove(subjects.map { ID($0) })
    try money.remove(subjects.map { ID($0) })
    try connection.execute(
      """
      DELETE FROM sighting WHERE shop_id = \(shop) AND import_id = \(importID) AND subject_id \(in: subjects)
      """)
  }

  private func foldAgain(_ subject: Int64, without importID: ID<FileImport>) throws {
    let remaining = try SightingBook(connection: connection, shop: shop).withdraw(importID, from: subject)
    if let (name, known) = try KnownOrders(connection: connection, shop: shop).order(ID(subject)) {
      try foldAgain(name, known, remaining)
    } else if try !foldAgain(moneyWith: ID(subject), remaining) {
      try foldAgain(returnWith: ID(subject), remaining)
    }
  }

  private func foldAgain(_ name: OrderName, _ known: KnownOrder, _ remaining: [SightingBook.Sighting]) throws {
    try forget([name: known])
    let intake = OrderIntake(connection: connection, shop: shop, now: .now)
    for sighting in remaining {
      let frame = try OrderFrame(try OrderRecord(json: sighting.json), firstRow: sighting.row)
      try intake.take(again: frame, as: known.id)
    }
  }

  /// Takes orders out of the caches that are made of them.
  private func forget(_ orders: [OrderName: KnownOrder]) throws {
    var changes: [ID<Listing>: ListingBook.Change] = [:]
    for line in orders.values.flatMap(\.lines.values) {
      changes[line.listing, default: .init()].lines += 1
      changes[line.listing, default: .init()].pieces += line.quantity
    }
    try ListingBook(connection: connection, shop: shop).release(changes)
    try TallyBook(connection: connection, shop: shop).remove(orders)
    try ProfitDue(connection: connection, shop: shop).add(Array(orders.keys))
    try OrderRows(connection: connection, shop: shop).remove(orders.values.map(\.id))
  }

  private func foldAgain(returnWith id: ID<ChannelReturn>, _ remaining: [SightingBook.Sighting]) throws {
    let frames = try remaining.map(ReturnFrame.init)
    guard let newest = frames.max(by: { $0.version < $1.version }) else { return }
    try returns.write(newest, as: id)
  }

  /// - Returns: false for a subject that is no line of money.
  private func foldAgain(moneyWith id: ID<MoneyEntry>, _ remaining: [SightingBook.Sighting]) throws -> Bool {
    let known: Int? = try connection.value("SELECT 1 FROM money_entry WHERE shop_id = \(shop) AND entry_id = \(id)")
    guard known != nil else { return false }
    try money.take(again: remaining.map(MoneyFrame.init), as: id)
    return true
  }

  private var money: MoneyIntake { MoneyIntake(connection: connection, shop: shop) }
  private var returns: ReturnIntake { ReturnIntake(connection: connection, shop: shop, now: .now) }
}
