import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct OrderSearchTests {
  /// More orders of one day than a page has, of more listings than a search would name one by one.
  private static let orders = (0..<330).map { index in
    var order = madeUpOrder(
      "\(index < 300 ? "2606" : "2607")ORDER\(1_000 + index)", index.isMultiple(of: 5) ? .cancelled : .completed,
      at: index % 30, sku: "PARANG\(index % 130)")
    order.buyer = "siti\(index % 3)"
    order.tracking = "SPXID\(2_000 + index)"
    return order
  }

  @Test(
    arguments: Backend.all,
    [
      (OrderFilter(search: "2606"), 300), (OrderFilter(search: "batik"), 330),
      (OrderFilter(statuses: [.cancelled], search: "kemeja"), 66), (OrderFilter(search: "spxid2"), 330),
      (OrderFilter(search: "SITI1"), 110), (OrderFilter(statuses: [.completed], search: "siti0"), 88),
      (OrderFilter(channels: [.tiktokShop], search: "2606"), 0), (OrderFilter(search: "x"), 0),
      (OrderFilter(search: "%_"), 0),
    ] as [(OrderFilter, Int)])
  func `everything a search finds is reached by paging, the newest first`(
    on backend: Backend, search: (OrderFilter, Int)
  ) async throws {
    try await withOrders(on: backend, Self.orders) { books in
      let (filter, count) = search
      let found = try await books.pages(filter, limit: 50)
      #expect(found.count == count)
      #expect(Set(found.map(\.id)).count == count)
      let places = found.map { ($0.orderedAt, $0.id) }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 > $1 })
    }
  }

  @Test(arguments: Backend.all)
  func `what is looked up and what is met on the way are the same orders`(on backend: Backend) async throws {
    try await withOrders(on: backend, Self.orders) { books in
      let shop = books.shop
      try await books.database.read { connection in
        let list = OrderList(connection: connection, shop: shop)
        for text in ["2606", "siti2", "spxid21", "parang1", "2607order13"] {
          let filter = OrderFilter(statuses: [.completed], search: text)
          var (lookingUp, walking) = (OrderSearch(list: list), OrderSearch(list: list))
          (lookingUp.few, walking.few) = ((numbers: 1_000, others: 1_000), (numbers: 0, others: 0))
          let found = try lookingUp.rows(filter, after: nil, limit: 500)
          #expect(!found.isEmpty)
          #expect(try walking.rows(filter, after: nil, limit: 500) == found, "\(text)")
          let middle = found[found.count / 2]
          let cursor = OrderCursor(at: middle.orderedAt, id: middle.id)
          #expect(
            try walking.rows(filter, after: cursor, limit: 500) == lookingUp.rows(filter, after: cursor, limit: 500))
        }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `a walk that looks far goes on from where it stopped looking`(on backend: Backend) async throws {
    try await withOrders(on: backend, Self.orders) { books in
      let shop = books.shop
      try await books.database.read { connection in
        let list = OrderList(connection: connection, shop: shop)
        var walk = OrderWalk(list: list, filter: OrderFilter(), states: try list.tally())
        walk.stretches = 10...40
        let found = try walk.newest(meeting: " AND number >= '2607'", after: nil, limit: 500)
        #expect(found.map(\.number).allSatisfy { $0.hasPrefix("2607") } && found.count == 30)
        #expect(try walk.newest(meeting: " AND number >= '2607'", after: nil, limit: 7) == Array(found.prefix(7)))
      }
    }
  }

  @Test(arguments: Backend.all)
  func `who may not know buyers finds none by their name`(on backend: Backend) async throws {
    try await withOrders(on: backend, Self.orders) { books in
      #expect(try await books.pages(OrderFilter(search: "siti", findsBuyers: false)) == [])
      let products = try await books.pages(OrderFilter(search: "batik", findsBuyers: false))
      #expect(products.count == 330)
    }
  }

  @Test(arguments: Backend.all)
  func `a search within what waits keeps to what waits`(on backend: Backend) async throws {
    let now = Instant(milliseconds: 1_785_000_000_000)
    var late = madeUpOrder("LATE", .toShip)
    late.shipBy = now - .seconds(60)
    var soon = madeUpOrder("SOON", .toShip)
    soon.shipBy = now + .seconds(60)
    let done = madeUpOrder("DONE")
    try await withOrders(on: backend, [late, soon, done]) { books in
      let overdue = try await books.pages(OrderFilter(search: "batik", only: .overdue(at: now)))
      #expect(overdue.map(\.number) == ["LATE"])
      #expect(try await books.pages(OrderFilter(search: "SOON", only: .overdue(at: now))) == [])
      let toShip = try await books.pages(OrderFilter(search: "batik", only: .toShip))
      #expect(toShip.map(\.number) == ["LATE", "SOON"])
      #expect(try await books.pages(OrderFilter(search: "batik", only: .piecesBack)) == [])
    }
  }
}

/// Runs a test's body on books with these orders.
func withOrders(
  on backend: Backend, _ orders: [OrderRecord], _ body: (TestBooks) async throws -> Void
) async throws {
  try await withBooks(on: backend) { books in
    var files = MadeUpFiles(in: try books.fixture.folder())
    let file = try files.add(orders)
    _ = try await files.desk(books).importFile(file, by: nil)
    try await body(books)
  }
}

extension TestBooks {
  /// All pages of a list.
  func pages(_ filter: OrderFilter, limit: Int = 50) async throws -> [OrderSummary] {
    var (found, cursor) = ([OrderSummary](), OrderCursor?.none)
    repeat {
      let after = cursor
      let page = try await database.read { [shop] connection in
        try OrderList(connection: connection, shop: shop).page(filter, after: after, limit: limit)
      }
      found += page.orders
      cursor = page.next.flatMap { OrderCursor($0.text) }
    } while cursor != nil
    return found
  }
}
