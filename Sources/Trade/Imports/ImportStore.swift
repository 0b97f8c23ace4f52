import Storage

/// One batch of one import against the books.
struct ImportStore {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let importID: ID<FileImport>

  /// What became of each order, return and line of money of a batch, in their order.
  struct Outcomes: Sendable {
    var orders: [OrderIntake.Outcome]
    var returns: [OrderIntake.Outcome]
    var money: [OrderIntake.Outcome]
  }

  /// What the batch would do.
  func compare(_ batch: ImportBatch) throws -> Outcomes {
    let returns = ReturnIntake(connection: connection, shop: shop, now: .now)
    let batch = try ErasedImports(connection: connection, shop: shop).redacted(batch)
    return Outcomes(
      orders: try intake.compare(batch.orders), returns: try batch.returns.map(returns.compare),
      money: try money.compare(batch.money))
  }

  /// Brings the batch into the books.
  ///
  /// - Throws: ``ImportError/wrongState(_:)`` when the import was given up meanwhile.
  func save(_ batch: ImportBatch) throws -> Outcomes {
    let log = ImportLog(connection: connection, shop: shop)
    try log.claim(importID, in: .saving)
    let batch = try ErasedImports(connection: connection, shop: shop).redacted(batch)
    try log.keepNotes(of: batch, for: importID)
    let returns = ReturnIntake(connection: connection, shop: shop, now: .now)
    return Outcomes(
      orders: try intake.take(batch.orders, recordedBy: importID),
      returns: try batch.returns.map { try returns.take($0, recordedBy: importID) },
      money: try money.take(batch.money, recordedBy: importID))
  }

  private var money: MoneyIntake { MoneyIntake(connection: connection, shop: shop) }
  private var intake: OrderIntake { OrderIntake(connection: connection, shop: shop, now: .now) }
}
