import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Produk & stok: products, their facts, photos and variants.
package struct ProductRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/products", .permission(.seeBooks), use: list),
      Route(.get, "/products/new", .permission(.editCatalogue)) { request, _ in request.page(ProductFormPage()) },
      Route(.post, "/products", .permission(.editCatalogue), use: create),
      Route(.get, "/products/:product", .permission(.seeBooks)) { request, caller in
        try await page(of: try request.id("product", Product.self), request, caller)
      },
      Route(.get, "/products/:product/edit", .permission(.editCatalogue), use: edit),
      Route(.post, "/products/:product", .permission(.editCatalogue), use: change),
      Route(.post, "/products/:product/facts", .permission(.editCatalogue), use: describe),
      Route(.get, "/products/:product/photo", .permission(.seeBooks), use: photo),
      Route(
        .post, "/products/:product/photo", .permission(.editCatalogue), body: .file(limit: Photo.limit), use: setPhoto),
      Route(.post, "/products/:product/photo/remove", .permission(.editCatalogue), use: removePhoto),
      Route(.post, "/products/:product/variants", .permission(.editCatalogue), use: addVariant),
    ]
  }

  /// A product's page, after a refusal with what was sent.
  func page(
    of id: ID<Product>, _ request: WebRequest, _ caller: Caller, facts: FormState = FormState(),
    variant: FormState = FormState(), photoError: Written? = nil, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let today = caller.today(at: request.now)
    let (product, standings) = try await caller.database.read { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      return (try catalogue.product(id), try catalogue.standings(of: [id], on: today)[id] ?? [])
    }
    let page = ProductDetailPage(
      id: id, name: product.name, archived: product.archivedAt != nil,
      photo: product.photoChangedAt.map { SiteURL.productPhoto(id).with(["v": String($0.milliseconds)]) },
      variants: standings.map {
        ProductDetailPage.Variant($0, seesCosts: caller.seesCosts, currency: caller.shop.currency)
      }, facts: product.facts,
      factsForm: facts, variantForm: variant, photoError: photoError)
    return request.page(page, status: status)
  }
}

extension ProductDetailPage.Variant {
  init(_ standing: VariantStanding, seesCosts: Bool, currency: String) {
    self.init(
      name: standing.variant.traits.label, sku: standing.variant.sku, available: standing.available.map(Int.init),
      held: Int(standing.level.counted?.held ?? 0), low: standing.isLow, cost: standing.cost,
      seesCosts: seesCosts, currency: currency,
      address: .variant(standing.variant.id))
  }
}
