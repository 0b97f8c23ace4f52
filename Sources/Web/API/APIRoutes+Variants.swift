import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var variantRoutes: [Route] {
    [
      Route(.get, "/api/v1/variants/:variant", .scope(.read)) { try await variant($0, $1) },
      Route(.patch, "/api/v1/variants/:variant", .scope(.catalogue)) { try await changeVariant($0, $1) },
      Route(.get, "/api/v1/variants/:variant/movements", .scope(.read)) { try await movements($0, $1) },
      Route(.post, "/api/v1/variants/:variant/counts", .scope(.stock), key: .required) { try await count($0, $1) },
      Route(.post, "/api/v1/variants/:variant/movements", .scope(.stock), key: .required) { try await move($0, $1) },
      Route(.post, "/api/v1/variants/:variant/costs", .scope(.catalogue)) { try await setCost($0, $1) },
      Route(.post, "/api/v1/counts/:count/undo", .scope(.stock), body: BodyRule.none, key: .required) {
        try await undoCount($0, $1)
      },
    ]
  }

  private func variant(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("variant", Variant.self)
    let today = caller.today(at: request.now)
    let (standing, costs) = try await caller.database.read { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      return (try catalogue.standing(of: id, on: today), try catalogue.costs(of: id))
    }
    let dated = costs.map { cost in
      JSONValue.object(["validFrom": .text(cost.validFrom.description), "amount": .number(cost.amount)])
    }
    return try request.answer(json: JSONValue(standing, currency: caller.shop.currency).with(["costs": .list(dated)]))
  }

  private func movements(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("variant", Variant.self)
    let query = try APIQuery(request, ["after", "limit"])
    let (after, limit) = (try query.after(Movement.self), try query.limit(upTo: 100))
    let events = try await caller.database.read { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      _ = try catalogue.variant(id)
      return try catalogue.history(of: id, before: after?.value, limit: limit)
    }
    let next = events.count == limit ? events.last.map { String($0.id) } : nil
    return try request.answer(json: Self.page("movements", events.map { JSONValue($0) }, next: next))
  }

  private func count(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["quantity", "countedAt"])
    let quantity = try body.wholeNumber("quantity", in: 0...1_000_000)
    let (now, countedAt) = (request.now, try body.optionalTime("countedAt") ?? request.now)
    guard countedAt >= now - StockLedger.oldestCount else { throw Problem(.conflict, .word("stock.countTooOld")) }
    return try await change(request, caller, .created) { connection, variant in
      let count = try StockLedger(connection: connection, shop: caller.shop.id)
        .count(quantity, of: variant, at: countedAt, by: caller.person, now: now)
      try request.note(.counted, try Self.name(of: variant, caller, connection), by: caller, on: connection)
      return ["count": JSONValue(count)]
    }
  }

  /// Takes a count back; what was counted before it holds again.
  private func undoCount(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let count = try request.id("count", StockCount.self)
    let now = request.now
    return try await request.deed(caller) { connection in
      try StockLedger(connection: connection, shop: caller.shop.id).undoCount(count, now: now)
      return .nothing
    }
  }

  /// Changes what the body names, and leaves the rest.
  private func changeVariant(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["lowLevel", "archived"])
    let archived = try body.optionalTruth("archived")
    let level = body.has("lowLevel") ? try body.numberOrNull("lowLevel", in: 0...1_000_000).map { Int($0) } : nil
    let now = request.now
    return try await change(request, caller, .ok) { connection, id in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      let variant = try catalogue.variant(id)
      if body.has("lowLevel") {
        try catalogue.change(id, to: VariantForm(traits: variant.traits, sku: variant.sku, lowLevel: level))
      }
      if archived == true { try catalogue.archiveVariant(id, at: now) }
      if archived == false { try catalogue.unarchiveVariant(id) }
      try request.note(.changedProduct, try Self.name(of: id, caller, connection), by: caller, on: connection)
      return [:]
    }
  }

  private func move(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["kind", "quantity", "note"])
    let kind = try body.word("kind", of: [Movement.Kind.made, .damaged, .gift])
    let pieces = try body.wholeNumber("quantity", in: 1...1_000_000)
    let (now, note) = (request.now, try body.optionalText("note", .note).trimmed)
    return try await change(request, caller, .created) { connection, variant in
      try StockLedger(connection: connection, shop: caller.shop.id).move(
        kind, kind == .made ? pieces : -pieces, of: variant, note: note, at: now, by: caller.person, now: now)
      return [:]
    }
  }

  /// An amount of null takes the cost of that day away; the one before it holds on.
  private func setCost(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["amount", "validFrom"])
    let amount = try body.numberOrNull("amount", in: 0...1_000_000_000_000)
    let (now, day) = (request.now, try body.day("validFrom"))
    return try await change(request, caller, .ok) { connection, variant in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      let name = try Self.name(of: variant, caller, connection)
      if let amount {
        try catalogue.setCost(amount, of: variant, from: day, at: now)
      } else {
        try catalogue.removeCost(of: variant, from: day)
      }
      try request.note(.changedProduct, name, by: caller, on: connection)
      return [:]
    }
  }

  /// - Throws: ``CatalogueError/unknownVariant(_:)``.
  private static func name(
    of variant: ID<Variant>, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> String {
    let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
    _ = try catalogue.variant(variant)
    return try catalogue.names(of: [variant])[variant] ?? ""
  }

  /// Does one thing to a variant and answers what has become of it, with what the deed adds.
  private func change(
    _ request: WebRequest, _ caller: Caller, _ status: HTTPResponse.Status,
    _ deed: @escaping @Sendable (any SQLConnection, ID<Variant>) throws -> [String: JSONValue]
  ) async throws -> Response {
    let id = try request.id("variant", Variant.self)
    let today = caller.today(at: request.now)
    return try await request.deed(caller) { connection in
      let more = try deed(connection, id)
      let standing = try Catalogue(connection: connection, shop: caller.shop.id).standing(of: id, on: today)
      return try .json(
        JSONValue(standing, currency: caller.shop.currency).with(more), status: status,
        location: status == .created ? "/api/v1/variants/\(id)" : nil)
    }
  }
}
