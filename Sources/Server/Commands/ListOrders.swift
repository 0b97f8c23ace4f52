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
      let page = try await books.database.bound(to: shop.id).read { connection in
        try OrderList(connection: connection, shop: shop.id).page(filter, after: after, limit: most)
      }
      try await sink(.orders(page.orders, timeZone: shop.timeZone))
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
