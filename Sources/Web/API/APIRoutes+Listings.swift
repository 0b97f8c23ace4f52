import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var listingRoutes: [Route] {
    [
      Route(.get, "/api/v1/listings", .scope(.read)) { try await listings($0, $1) },
      Route(.post, "/api/v1/listings/products", .scope(.catalogue), body: BodyRule.none, key: .required) {
        try await makeProducts($0, $1)
      },
      Route(.post, "/api/v1/listings/products/undo", .scope(.catalogue), key: .required) {
        try await undoMaking($0, $1)
      },
      Route(.post, "/api/v1/listings/:listing/products", .scope(.catalogue), body: BodyRule.none, key: .required) {
        try await makeProducts($0, $1, only: try $0.id("listing", Trade.Listing.self))
      },
      Route(.post, "/api/v1/listings/:listing/match", .scope(.catalogue), key: .required) { try await match($0, $1) },
    ]
  }

  private func listings(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = try APIQuery(request, ["unmatched", "after", "limit"])
    let unmatched = try query.truth("unmatched") ?? true
    let (after, limit) = (try query.after(Trade.Listing.self), try query.limit(upTo: 50))
    let rows = try await caller.database.read { connection -> [(Trade.Listing, [ID<Variant>])] in
      let listings = Listings(connection: connection, shop: caller.shop.id)
      let cursor = try after.map { ListingCursor(after: try listings.listing($0)) }
      guard unmatched else { return try listings.matched(after: cursor, limit: limit).map { ($0, []) } }
      let shown = try listings.unmatched(after: cursor, limit: limit)
      let matcher = shown.isEmpty ? ListingMatcher([]) : try listings.matcher()
      return shown.map { ($0, matcher.suggestions(for: $0.text).map(\.variant)) }
    }
    let next = rows.count == limit ? rows.last?.0.id.description : nil
    return try request.answer(
      json: Self.page("listings", rows.map { JSONValue($0.0, suggestions: $0.1) }, next: next))
  }

  private func match(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("listing", Trade.Listing.self)
    let variant = try JSONBody(request, ["variant"]).idOrNull("variant", Variant.self)
    let now = request.now
    return try await request.deed(caller) { connection in
      let listings = Listings(connection: connection, shop: caller.shop.id)
      let before = try listings.listing(id)
      if let variant {
        try listings.match(id, to: variant, at: now)
      } else {
        try listings.unmatch(id, at: now)
      }
      return try .json(JSONValue(before, suggestions: []).with(["variant": JSONValue(variant)]))
    }
  }

  private func makeProducts(
    _ request: WebRequest, _ caller: Caller, only listing: ID<Trade.Listing>? = nil
  ) async throws -> Response {
    let now = request.now
    return try await request.deed(caller) { connection in
      let made = try Listings(connection: connection, shop: caller.shop.id)
        .makeProducts(only: listing, at: now)
      let answer: JSONValue = .object([
        "products": .list(made.products.map { JSONValue($0) }), "variants": JSONValue(made.variants),
        "listings": JSONValue(made.listings), "at": JSONValue(made.at),
      ])
      return try .json(answer)
    }
  }

  /// Takes back what one call made, but for what was counted, moved or given a cost since.
  private func undoMaking(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["at"])
    guard let press = try body.optionalTime("at") else {
      throw Problem(.unprocessable, fields: ["at": .word("form.missing")])
    }
    let now = request.now
    return try await request.deed(caller) { connection in
      let undone = try Listings(connection: connection, shop: caller.shop.id).undoMaking(at: press, now: now)
      return try .json(JSONValue.object(["gone": JSONValue(undone.gone), "kept": JSONValue(undone.kept)]))
    }
  }
}
