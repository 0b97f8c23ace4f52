import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var orderRoutes: [Route] {
    [
      Route(.get, "/api/v1/orders", .scope(.read)) { try await orders($0, $1) },
      Route(.get, "/api/v1/orders/:order", .scope(.read)) { try await order($0, $1) },
      Route(.post, "/api/v1/orders/:order/returns", .scope(.stock), key: .required) { try await takeBack($0, $1) },
      Route(.post, "/api/v1/returns", .scope(.stock), key: .required) { try await takeAllBack($0, $1) },
      Route(.post, "/api/v1/returns/:back/undo", .scope(.stock), body: BodyRule.none, key: .required) {
        try await undoTakeBack($0, $1)
      },
    ]
  }

  private func orders(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = try APIQuery(request, ["status", "channel", "piecesBack", "search", "after", "limit"])
    var filter = OrderFilter(search: try query.search(atLeast: 2), findsBuyers: caller.may(.seeBuyers))
    filter.statuses = try query.word("status", OrderStatus.self).map { [$0] } ?? []
    filter.channels = try query.word("channel", SalesChannel.self).map { [$0] } ?? []
    if try query.truth("piecesBack") == true { filter.only = .piecesBack }
    let (cursor, limit) = (try query.afterOrder(), try query.limit(upTo: OrderList.longestPage))
    let asked = filter
    let page = try await caller.database.read { connection in
      try OrderList(connection: connection, shop: caller.shop.id).page(asked, after: cursor, limit: limit)
    }
    let rows = page.orders.map { JSONValue($0, showingBuyer: caller.may(.seeBuyers)) }
    return try request.answer(json: Self.page("orders", rows, next: page.next?.text))
  }

  private func order(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("order", Order.self)
    let order = try await caller.database.read { connection in
      try OrderList(connection: connection, shop: caller.shop.id).order(id)
    }
    guard let order else { throw Problem.notFound }
    return try request.answer(json: JSONValue(order, showingBuyer: caller.may(.seeBuyers)))
  }

  private func takeBack(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("order", Order.self)
    let body = try JSONBody(request, ["line", "sellable", "damaged", "lost"])
    let line = try body.text("line", TextRule(most: 20))
    let sellable = try body.wholeNumber("sellable", in: 0...1_000_000)
    let damaged = try body.wholeNumber("damaged", in: 0...1_000_000)
    let lost = body.has("lost") ? try body.wholeNumber("lost", in: 0...1_000_000) : 0
    guard APIPattern.isDigits(line.hasPrefix("-") ? line.dropFirst() : line[...]) else {
      throw Problem(.unprocessable, fields: ["line": .word("form.wrongKind")])
    }
    guard sellable + damaged + lost > 0 else { throw Problem(.unprocessable, fields: ["sellable": .pieces(from: 1)]) }
    let now = request.now
    return try await request.deed(caller) { connection in
      // A number that no line can have names none.
      guard let line = Int64(line) else { throw StockError.unknownOrderLine }
      let back = try StockLedger(connection: connection, shop: caller.shop.id).takeBack(
        sellable: sellable, damaged: damaged, lost: lost, line: line, of: id, by: caller.person, now: now)
      let answer: JSONValue = .object([
        "id": JSONValue(back), "order": JSONValue(id), "line": .text(String(line)), "sellable": .number(sellable),
        "damaged": .number(damaged), "lost": .number(lost), "at": JSONValue(now),
      ])
      return try .json(answer, status: .created, location: "/api/v1/orders/\(id)")
    }
  }

  /// All pieces awaited of some orders are on the shelf again; an order of which none are is passed over.
  private func takeAllBack(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let orders = try JSONBody(request, ["orders"]).ids("orders", Order.self, most: OrderList.longestPage)
    let (named, now) = (Set(orders).sorted(), request.now)
    return try await request.deed(caller) { connection in
      let ledger = StockLedger(connection: connection, shop: caller.shop.id)
      guard let taken = try ledger.takeBackAll(of: named, by: caller.person, now: now) else {
        throw Problem(.conflict, .word("orders.nothingAwaited"))
      }
      let answer: JSONValue = .object([
        "id": JSONValue(taken.id), "orders": JSONValue(taken.orders), "pieces": .number(taken.pieces),
        "at": JSONValue(now),
      ])
      return try .json(answer)
    }
  }

  private func undoTakeBack(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let back = try request.id("back", PiecesBack.self)
    let now = request.now
    return try await request.deed(caller) { connection in
      try StockLedger(connection: connection, shop: caller.shop.id).undoTakeBack(back, by: caller.person, now: now)
      return .nothing
    }
  }
}
