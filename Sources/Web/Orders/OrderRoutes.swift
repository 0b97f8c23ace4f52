import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Pesanan: the list over all channels, one order, and the pieces that come back.
package struct OrderRoutes {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/orders", .permission(.seeBooks)) { request, caller in try await list(request, caller) },
      Route(.get, "/orders/:order", .permission(.seeBooks)) { request, caller in try await show(request, caller) },
      Route(.post, "/orders/returns", .permission(.moveStock)) { request, caller in
        try await takeAllBack(request, caller)
      },
      Route(.post, "/orders/returns/undo", .permission(.moveStock)) { request, caller in
        try await undoTakeBack(request, caller)
      },
      Route(.post, "/orders/:order/returns", .permission(.moveStock)) { request, caller in
        try await takeBack(request, caller)
      },
    ]
  }

  private func list(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = try OrderQuery(request, caller)
    let (page, tally) = try await caller.database.read { connection in
      let list = OrderList(connection: connection, shop: caller.shop.id)
      return (try list.page(query.filter, after: query.cursor), try list.tally())
    }
    return request.page(
      query.page(
        of: page, tally: tally, showingBuyers: caller.may(.seeBuyers), mayMoveStock: caller.may(.moveStock)))
  }

  private func show(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("order", Order.self)
    let shop = caller.shop.id
    let (order, variants, checkout) = try await caller.database.read {
      connection -> (OrderDetail?, [ID<Variant>: String], Checkout?) in
      let order = try OrderList(connection: connection, shop: shop).order(id)
      let variants = (order?.lines.compactMap(\.variant) ?? []) + (order?.movements.map(\.variant) ?? [])
      let isOwn = order?.summary.channel == .storefront
      return (
        order, try Catalogue(connection: connection, shop: shop).names(of: variants),
        isOwn ? try CheckoutDesk(connection: connection, shop: shop).checkout(of: id) : nil
      )
    }
    guard let order else { throw Problem.notFound }
    return request.page(
      OrderDetailPage(order, variants: variants, showingBuyers: caller.may(.seeBuyers), checkout: checkout?.id))
  }
}
