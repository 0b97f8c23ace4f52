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
      Route(.patch, "/api/v1/products/:product", .scope(.catalogue)) { try await changeProduct($0, $1) },
      Route(.get, "/api/v1/products/:product/photo", .scope(.read)) { request, caller in
        _ = try APIQuery(request, [])
        return try await ProductRoutes().photo(request, caller)
      },
      Route(.put, "/api/v1/products/:product/photo", .scope(.catalogue), body: .file(limit: Photo.limit)) {
        try await setPhoto($0, $1)
      },
      Route(.delete, "/api/v1/products/:product/photo", .scope(.catalogue), body: BodyRule.none) {
        try await removePhoto($0, $1)
      },
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
    let facts = try Self.facts(of: body, otherwise: ProductFacts())
    let (now, today) = (request.now, caller.today(at: request.now))
    return try await request.deed(caller) { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      let id = try catalogue.create(name, facts: facts, at: now)
      try request.note(.changedProduct, name, by: caller, on: connection)
      return try .json(
        JSONValue(id, in: catalogue, on: today, caller.shop), status: .created, location: "/api/v1/products/\(id)")
    }
  }

  /// Changes what the body names, and leaves the rest.
  private func changeProduct(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    let body = try JSONBody(request, ["name", "facts", "archived"])
    let name = body.has("name") ? try body.text("name", .field(.name)) : nil
    let archived = try body.optionalTruth("archived")
    _ = try Self.facts(of: body, otherwise: ProductFacts())
    let (now, today) = (request.now, caller.today(at: request.now))
    return try await request.deed(caller) { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      let product = try catalogue.product(id)
      if let name { try catalogue.rename(id, to: name) }
      if body.has("facts") { try catalogue.describe(id, as: try Self.facts(of: body, otherwise: product.facts)) }
      if archived == true { try catalogue.archive(id, at: now) }
      if archived == false { try catalogue.unarchive(id) }
      try request.note(.changedProduct, product.name, by: caller, on: connection)
      return try .json(JSONValue(id, in: catalogue, on: today, caller.shop))
    }
  }

  private static func facts(of body: JSONBody, otherwise known: ProductFacts) throws -> ProductFacts {
    let given = try body.object("facts", ["material", "sizeChart", "care", "story"])
    return ProductFacts(
      material: try given.optionalText("material", .field(.material), otherwise: known.material),
      sizeChart: try given.optionalText("sizeChart", .field(.sizeChart), otherwise: known.sizeChart),
      care: try given.optionalText("care", .field(.care), otherwise: known.care),
      story: try given.optionalText("story", .field(.story), otherwise: known.story))
  }

  private func setPhoto(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    // Said before the file is looked at: what is wrong with it is told to who may see the product.
    _ = try await caller.database.read { try Catalogue(connection: $0, shop: caller.shop.id).product(id) }
    let upload = try await request.apiFile()
    let photo = try ProductRoutes.photo(upload)
    let now = request.now
    let refusal = try await ProductRoutes.refusal(of: photo, for: id, request, caller)
    return try await request.deed(caller, upload) { connection in
      if let refusal { throw refusal }
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      try catalogue.setPhoto(photo, of: id, at: now)
      try request.note(.changedProduct, try catalogue.product(id).name, by: caller, on: connection)
      return .nothing
    }
  }

  private func removePhoto(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    return try await request.deed(caller) { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      try catalogue.removePhoto(of: id)
      try request.note(.changedProduct, try catalogue.product(id).name, by: caller, on: connection)
      return .nothing
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
      try request.note(.changedProduct, try catalogue.product(product).name, by: caller, on: connection)
      let variant = JSONValue(try catalogue.standing(of: id, on: today), currency: caller.shop.currency)
      return try .json(variant, status: .created, location: "/api/v1/variants/\(id)")
    }
  }
}
