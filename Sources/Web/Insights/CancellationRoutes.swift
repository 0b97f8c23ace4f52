import HTTPTypes
import Storage
import Trade

/// Pembatalan: how many orders are cancelled, and what they have in common.
package struct CancellationRoutes {
  /// Groups that are read for each plot and its table.
  private static let groups = 60

  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/cancellations", .permission(.seeBooks)) { request, caller in
        let page = try await caller.database.read { connection in
          let cancellations = Cancellations(connection: connection, shop: caller.shop.id)
          let total = try cancellations.total()
          return CancellationsPage(
            periods: [], period: nil, orders: Int(total.orders), cancelled: Int(total.cancelled),
            products: try groups(.product, of: cancellations), payments: try groups(.payment, of: cancellations),
            cities: try groups(.city, of: cancellations))
        }
        return request.page(page)
      }
    ]
  }

  private func groups(
    _ dimension: Cancellations.Dimension, of cancellations: Cancellations
  ) throws -> [CancellationsPage.Group] {
    try cancellations.shares(by: dimension, limit: Self.groups).map {
      CancellationsPage.Group($0.name, orders: Int($0.orders), cancelled: Int($0.cancelled))
    }
  }
}
