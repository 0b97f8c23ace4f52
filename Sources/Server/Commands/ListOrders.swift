import Storage
package import Trade

/// `canting orders`: the newest orders that pass a filter.
package struct ListOrders: Codable, Sendable {
  package var statuses: [OrderStatus] = []
  package var channels: [SalesChannel] = []
  package var search = ""
  /// Nil: all of them.
  package var limit: Int?
  package let shop: ChosenShop

  package init(shop: ChosenShop) { self.shop = shop }

  /// Puts the orders into `sink`, a page at a time.
  func run(on books: Books, sink: EventSink) async throws -> OrdersAnswer {
    let shop = try await shop.find(in: books)
    let filter = OrderFilter(statuses: Set(statuses), channels: Set(channels), search: search)
    var cursor: OrderCursor?
    var left = limit ?? .max
    repeat {
      let (after, most) = (cursor, min(left, OrderList.longestPage))
      let page = try await books.database.read { connection in
        try OrderList(connection: connection, shop: shop.id).page(filter, after: after, limit: most)
      }
      try await sink(.orders(page.orders.map(OrderRow.init), timeZone: shop.timeZone))
      left -= page.orders.count
      cursor = page.next
    } while cursor != nil && left > 0
    return OrdersAnswer(isAll: cursor == nil)
  }
}

/// The end of a list of orders.
package struct OrdersAnswer: Codable, Sendable {
  /// False when the limit left some out.
  package let isAll: Bool
}

/// One order in a list.
package struct OrderRow: Codable, Sendable {
  package let id: ID<Order>
  package let channel: SalesChannel
  package let number: String
  package let status: OrderStatus
  package let orderedAt: Instant
  package let shipBy: Instant?
  package let buyer: String?
  package let product: String
  package let tracking: String?
  package let payment: String?
  package let city: String?
  package let pieces: Int64
  package let subtotal: Int64
  package let total: Int64?
  package let currency: String

  init(_ order: OrderSummary) {
    id = order.id
    channel = order.channel
    number = order.number
    status = order.status
    orderedAt = order.orderedAt
    shipBy = order.shipBy
    buyer = order.buyer
    product = order.product
    tracking = order.tracking
    payment = order.payment
    city = order.city
    pieces = order.pieces
    subtotal = order.subtotal
    total = order.total
    currency = order.currency
  }
}
