import Hummingbird
import Storage
import Trade

/// Cocokkan: what the channels sell, and whose stock it is.
package struct ListingRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/listings", .permission(.seeBooks), use: list),
      Route(.post, "/listings/products", .permission(.editCatalogue), use: makeProducts),
      Route(.post, "/listings/products/undo", .permission(.editCatalogue), use: undoMaking),
      Route(.post, "/listings/:listing/match", .permission(.editCatalogue), use: match),
    ]
  }

  /// Matches a listing to the field `variant`, or takes the match away where that is empty.
  @Sendable func match(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("listing", Listing.self)
    // An undo has what was before in its address, for its form has no fields of its own.
    let wanted = request.form["variant"] ?? request.query["variant"] ?? ""
    let variant = ID<Variant>(wanted)
    guard variant != nil || wanted.isEmpty else { throw Problem.notFound }
    let now = request.now
    return try await request.once(caller) { connection in
      let listings = Listings(connection: connection, shop: caller.shop.id)
      let before = try listings.listing(id).variant
      if let variant {
        try listings.match(id, to: variant, at: now)
      } else {
        try listings.unmatch(id, at: now)
      }
      let done: Written =
        variant == nil
        ? .bilingual("Dilepas. Stok sudah disesuaikan.", english: "Taken apart. The stock has followed.")
        : .bilingual("Cocok. Stok sudah disesuaikan.", english: "Matched. The stock has followed.")
      let undo = SiteURL.listingMatch(id).with(["variant": before?.description ?? ""])
      let next: SiteURL = variant == nil && before != nil ? .listings.with(["show": "matched"]) : .listings
      return .seeOther(next, Flash(done, undo: undo))
    }
  }

  /// Makes products of all listings without a variant, or of the one in the field `listing`.
  @Sendable func makeProducts(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let only = request.form["listing"].flatMap { ID<Listing>($0) }
    guard only != nil || request.form["listing"] == nil else { throw Problem.notFound }
    let now = request.now
    return try await request.once(caller) { connection in
      let made = try Listings(connection: connection, shop: caller.shop.id).makeProducts(only: only, at: now)
      let sentence: Written = .bilingual(
        "\(made.products.count) produk dan \(made.variants) varian dibuat, \(made.listings) barang cocok.",
        english:
          "\(made.products.count) products and \(made.variants) variants made, \(made.listings) listings matched.")
      let undo = SiteURL.listingProductsUndo.with(["at": String(now.milliseconds)])
      return .seeOther(only == nil ? .products : .listings, Flash(sentence, undo: made.variants > 0 ? undo : nil))
    }
  }

  @Sendable func undoMaking(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let press = request.query["at"].flatMap({ ID<Product>($0)?.value }) else { throw Problem.notFound }
    let now = request.now
    return try await request.once(caller) { connection in
      let undone = try Listings(connection: connection, shop: caller.shop.id)
        .undoMaking(at: Instant(milliseconds: press), now: now)
      return .seeOther(
        .listings,
        Flash(
          .bilingual(
            "\(undone.gone) varian dihapus; \(undone.kept) yang sudah dihitung atau diberi harga tetap ada.",
            english: "\(undone.gone) variants removed; \(undone.kept) already counted or given a cost stay.")))
    }
  }
}

extension SiteURL {
  static let listingProductsUndo = SiteURL("/listings/products/undo")

  /// Takes counts back.
  static func countUndo(_ counts: [ID<StockCount>]) -> SiteURL {
    SiteURL("/stock/counts/undo?" + counts.map { "count=\($0)" }.joined(separator: "&"))
  }
}
