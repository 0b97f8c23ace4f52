import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var productRoutes: [Route] {
    [
      Route(.get, "/api/v1/products", .scope(.read)) { try await products($0, $1) },
      Route(.post, "/api/v1/products", .scope(.catalogue)) { try await makeProduct($0, $1) },
      Route(.get, "/api/v1/products/:product", .scope(.read)) { try await product($0, $1) },
      Route(.post, "/api/v1/products/:product/variants", .scope(.catalogue)) { try await makeVariant($0, $1) },
    ]
  }

  private func products(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = try APIQuery(request, ["search", "after", "limit"])
    let (search, after, limit) = (
      try query.search(atLeast: 1), try query.after(Product.self), try query.limit(upTo: 50)
    )
    let today = caller.today(at: request.now)
    let products = try await caller.database.read { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      let last = try after.map { try catalogue.product($0) }
      let cursor = last.map { ProductCursor(name: $0.name, product: $0.id) }
      return try catalogue.products(search: search, on: today, after: cursor, limit: limit)
    }
    let rows = products.map { JSONValue($0.product, $0.variants, currency: caller.shop.currency) }
    let next = products.count == limit ? products.last?.product.id.description : nil
    return try request.answer(json: Self.page("products", rows, next: next))
  }

  private func product(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    let today = caller.today(at: request.now)
    let product = try await caller.database.read { connection in
      try JSONValue(id, in: Catalogue(connection: connection, shop: caller.shop.id), on: today, caller.shop)
    }
    return try request.answer(json: product)
  }

  private func makeProduct(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["name", "facts"])
    let name = try body.text("name", .field(.name))
    let given = try body.object("facts", ["material", "sizeChart", "care", "story"])
    let facts = ProductFacts(
      material: try given.optionalText("material", .field(.material)),
      sizeChart: try given.optionalText("sizeChart", .field(.sizeChart)),
      care: try given.optionalText("care", .field(.care)), story: try given.optionalText("story", .field(.story)))
    let (now, today) = (request.now, caller.today(at: request.now))
    return try await request.deed(caller) { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      let id = try catalogue.create(name, facts: facts, at: now)
      return try .json(
        JSONValue(id, in: catalogue, on: today, caller.shop), status: .created, location: "/api/v1/products/\(id)")
    }
  }

  private func makeVariant(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let product = try request.id("product", Product.self)
    let body = try JSONBody(request, ["motif", "size", "colour", "sku", "lowLevel"])
    let traits = VariantTraits(
      motif: try body.optionalText("motif", .field(.motif)), size: try body.optionalText("size", .field(.size)),
      colour: try body.optionalText("colour", .field(.colour)))
    let form = VariantForm(
      traits: traits, sku: try body.optionalText("sku", .field(.sku)),
      lowLevel: try body.optionalNumber("lowLevel", in: 0...1_000_000).map { Int($0) })
    let (now, today) = (request.now, caller.today(at: request.now))
    return try await request.deed(caller) { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      let id = try catalogue.addVariant(form, to: product, at: now)
      let variant = JSONValue(try catalogue.standing(of: id, on: today), currency: caller.shop.currency)
      return try .json(variant, status: .created, location: "/api/v1/variants/\(id)")
    }
  }
}
