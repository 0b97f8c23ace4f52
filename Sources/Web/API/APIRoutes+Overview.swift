import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var overviewRoutes: [Route] {
    [
      Route(.get, "/api/v1/today", .scope(.read)) { try await today($0, $1) },
      Route(.get, "/api/v1/cancellations", .scope(.read)) { try await cancellations($0, $1) },
    ]
  }

  private func today(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let now = request.now
    let day = ShopDay(of: now, in: ShopTimeZone(name: caller.shop.timeZone) ?? .jakarta)
    let list = try await caller.database.read { connection in
      try TodayList(of: caller.shop.id, on: connection, now: now, day: day)
    }
    return try request.answer(json: JSONValue(list).with(["day": .text(caller.today(at: now).description)]))
  }

  private func cancellations(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = try APIQuery(request, ["by", "limit"])
    let dimension = try query.word("by", Cancellations.Dimension.self) ?? .product
    let limit = try query.limit(upTo: 500)
    let (total, groups) = try await caller.database.read { connection in
      let cancellations = Cancellations(connection: connection, shop: caller.shop.id)
      return (try cancellations.total(), try cancellations.shares(by: dimension, limit: limit))
    }
    let answer: JSONValue = .object([
      "by": .text(dimension.rawValue), "orders": .number(total.orders), "cancelled": .number(total.cancelled),
      "groups": .list(groups.map { JSONValue($0) }),
    ])
    return try request.answer(json: answer)
  }
}

extension JSONValue {
  fileprivate init(_ share: Cancellations.Share) {
    self = .object([
      "name": .text(share.name), "orders": .number(share.orders), "cancelled": .number(share.cancelled),
      "percent": .number(share.percent),
    ])
  }

  fileprivate init(_ list: TodayList) {
    let shipping: JSONValue = .object([
      "overdue": JSONValue(list.overdue), "dueToday": JSONValue(list.dueToday),
      "nextDeadline": JSONValue(list.nextDeadline), "later": JSONValue(list.toShipLater),
    ])
    let stock: JSONValue = .object([
      "variants": JSONValue(list.variants), "notCounted": JSONValue(list.notCounted), "low": JSONValue(list.low),
      "short": JSONValue(list.short), "shortPieces": .number(list.shortPieces),
    ])
    let matching: JSONValue = .object([
      "unmatched": JSONValue(list.unmatched), "unmatchedPieces": .number(list.unmatchedPieces),
    ])
    self = .object([
      "shipping": shipping, "stock": stock, "listings": matching,
      "piecesBack": .object(["lines": JSONValue(list.awaitedLines), "pieces": .number(list.awaitedPieces)]),
      "imports": .object(["refusedRows": JSONValue(list.refusedRows), "latest": JSONValue(list.refusedImport)]),
      "orders": .object([
        "all": JSONValue(list.orders), "today": JSONValue(list.ordersToday),
        "cancelledToday": JSONValue(list.cancelledToday),
      ]),
    ])
  }
}
