import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var checkoutRoutes: [Route] {
    [
      // Each answer has links that act for a buyer, so whoever may only read gets none.
      Route(.get, "/api/v1/lives/:live/checkouts", .scope(.desk)) { try await checkouts($0, $1) },
      Route(.get, "/api/v1/checkouts/:checkout", .scope(.desk)) { try await oneCheckout($0, $1) },
      Route(.post, "/api/v1/checkouts/:checkout/payment", .scope(.desk), body: BodyRule.none, key: .required) {
        try await payCheckout($0, $1)
      },
    ]
  }

  private func checkouts(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = try APIQuery(request, ["after", "limit"])
    let (after, limit) = (try query.after(Checkout.self), try query.limit(upTo: CheckoutDesk.longestPage))
    let (id, shop, now) = (try request.id("live", LiveSession.self), caller.shop.id, request.now)
    let rows = try await caller.database.write { connection in
      _ = try LiveSessions(connection: connection, shop: shop).session(id)
      let desk = CheckoutDesk(connection: connection, shop: shop)
      try desk.make(for: id, at: now)
      return try desk.rows(of: id, after: after, limit: limit)
    }
    let next = rows.count == limit ? rows.last?.checkout.id.description : nil
    return try request.answer(json: Self.page("checkouts", rows.map { JSONValue($0, request) }, next: next))
  }

  private func oneCheckout(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let (id, shop) = (try request.id("checkout", Checkout.self), caller.shop.id)
    let row = try await caller.database.read { try Self.row(id, of: shop, on: $0) }
    return try request.answer(json: JSONValue(row, request))
  }

  /// Notes that the money has come; the order stands in the answer.
  private func payCheckout(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let (id, shop) = (try request.id("checkout", Checkout.self), caller.shop.id)
    let (response, session) = try await request.onceBringing(caller) { connection in
      let desk = CheckoutDesk(connection: connection, shop: shop)
      try desk.pay(id, by: caller.person, at: request.now)
      let row = try Self.row(id, of: shop, on: connection)
      return (try .json(JSONValue(row, request)), row.checkout.session)
    }
    if let session { live.board.poke(session) }
    return response
  }

  private static func row(
    _ id: ID<Checkout>, of shop: ID<Shop>, on connection: any SQLConnection
  ) throws -> CheckoutRow {
    let desk = CheckoutDesk(connection: connection, shop: shop)
    guard let row = try desk.rows(of: [try desk.checkout(id)]).first else { throw CheckoutError.unknownCheckout }
    return row
  }
}

extension JSONValue {
  fileprivate init(_ row: CheckoutRow, _ request: WebRequest) {
    let (checkout, delivery) = (row.checkout, row.checkout.delivery)
    self = .object([
      "id": JSONValue(checkout.id), "live": JSONValue(checkout.session), "buyer": .text(row.buyer.handle),
      "state": .text(checkout.state.rawValue), "method": JSONValue(checkout.method?.rawValue),
      "link": .text(request.absolute(.checkout(checkout.token))), "amount": JSONValue(row.amount),
      "shipping": JSONValue(checkout.sum?.shipping), "uniqueDigits": JSONValue(checkout.sum?.uniqueDigits),
      "waiting": .number(row.waiting), "dueAt": JSONValue(checkout.dueAt), "saidPaidAt": JSONValue(checkout.saidAt),
      "paidAt": JSONValue(checkout.paidAt), "order": JSONValue(checkout.order),
      "recipient": JSONValue(delivery?.name), "phone": JSONValue(delivery?.phone),
      "address": JSONValue(delivery?.address), "city": JSONValue(delivery?.city),
      "province": JSONValue(delivery?.province.name), "note": JSONValue(delivery?.note),
      "lines": .list(
        row.lines.map { line in
          .object([
            "code": .text(line.code), "product": .text(line.product), "variation": .text(line.variation),
            "variant": JSONValue(line.variant), "quantity": .number(line.quantity), "price": JSONValue(line.price),
          ])
        }),
    ])
  }
}
