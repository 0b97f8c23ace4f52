package import Storage

/// Rebuilds every cache from its ledger and names each difference.
///
/// Orders, lines and returns are folded again from the sightings; tallies and listings are counted again from the
/// orders; movements of orders, their holds and the pieces awaited are reckoned again from the orders and from what the
/// seller said; levels from counts, movements and holds; lines of money files from their sightings, and what is told of profit from
/// orders, payouts and costs; the orders of live sessions and their sums from orders, hours and line-ups. It reads and changes nothing; its time grows with the size of
/// the shop.
package struct BooksVerification: Sendable {
  package let database: any SQLDatabase
  package let shop: ID<Shop>
  package let schedules: FeeSchedules

  package init(database: any SQLDatabase, shop: ID<Shop>, schedules: FeeSchedules = .shipped) {
    self.database = database.bound(to: shop)
    self.shop = shop
    self.schedules = schedules
  }

  /// What a cache says and what its ledger says.
  package struct Difference: Sendable, Equatable, Codable, CustomStringConvertible {
    /// What it is about, such as `order shopee 2608016TXC8HJV` or `level 1234`.
    package let subject: String
    package let cached: String
    package let rebuilt: String

    package var description: String { "\(subject): the books say \(cached), the ledger says \(rebuilt)" }
  }

  /// What was looked at, and what is not as it should be.
  package struct Report: Sendable, Equatable, Codable {
    package internal(set) var orders = 0
    package internal(set) var levels = 0
    /// Differences, the first thousand of them.
    package internal(set) var differences: [Difference] = []
    package var isClean: Bool { differences.isEmpty }
  }

  private static let step = 500
  private static let mostDifferences = 1_000

  /// - Parameter progress: called now and then with the number of orders looked at.
  package func run(progress: @Sendable (Int) async -> Void = { _ in }) async throws -> Report {
    var report = Report()
    try await checkOrders(into: &report, progress)
    report.differences += try await database.read { connection in
      try SightingCheck(connection: connection, shop: shop).differences()
        + CountCheck(connection: connection, shop: shop).differences()
        + ClaimCheck(connection: connection, shop: shop).differences()
        + CheckoutCheck(connection: connection, shop: shop).differences()
        + SourceCheck(connection: connection, shop: shop).differences()
        + LiveOrderCheck(connection: connection, shop: shop).differences()
    }
    report.differences += try await MoneyCheck(database: database, shop: shop).differences()
    report.differences += try await ProfitCheck(database: database, shop: shop, schedules: schedules).differences()
    report.levels = try await database.read { connection in
      try connection.value("SELECT COUNT(*) FROM stock_level WHERE shop_id = \(shop)") ?? 0
    }
    report.differences = Array(report.differences.prefix(Self.mostDifferences))
    return report
  }

  private func checkOrders(into report: inout Report, _ progress: @Sendable (Int) async -> Void) async throws {
    var place: Int64 = 0
    while report.differences.count < Self.mostDifferences {
      let from = place
      let (orders, differences) = try await database.read { connection in
        let orders = try connection.rows(
          """
          SELECT order_id FROM orders WHERE shop_id = \(shop) AND order_id > \(from) ORDER BY order_id
          LIMIT \(Self.step)
          """
        ).map { try $0("order_id") as ID<Order> }
        let sightings = SightingCheck(connection: connection, shop: shop)
        let stock = StockCheck(connection: connection, shop: shop)
        let marks = OrderMarks(connection: connection, shop: shop)
        return (
          orders,
          try orders.flatMap(sightings.check) + stock.differences(of: orders) + marks.differences(of: orders)
        )
      }
      guard let last = orders.last else { return }
      place = last.value
      report.orders += orders.count
      report.differences += differences
      await progress(report.orders)
    }
  }
}
