import HTTPTypes
import Hummingbird
import Storage
import Trade

/// One variant: its pieces, its costs, where it is sold, what happened to it.
package struct VariantRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/variants/:variant", .permission(.seeBooks)) { request, caller in
        try await page(of: try request.id("variant", Variant.self), request, caller)
      },
      Route(.post, "/variants/:variant/counts", .permission(.moveStock), use: count),
      Route(.post, "/variants/:variant/movements", .permission(.moveStock), use: move),
      Route(.post, "/variants/:variant/costs", .permission(.editCatalogue), use: setCost),
      Route(.post, "/variants/:variant/low-level", .permission(.editCatalogue), use: setLowLevel),
    ]
  }

  @Sendable func count(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (form, now) = (request.form, request.now)
    return try await change(request, caller) { ledger, variant in
      let pieces = try form.wholeNumber("quantity", in: 0...1_000_000)
      let count = try ledger.count(Int64(pieces), of: variant, at: now, by: caller.person, now: now)
      return Flash(.word("stock.counted"), undo: .countUndo([count]))
    }
  }

  /// Pieces made, damaged or given away.
  @Sendable func move(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (form, now) = (request.form, request.now)
    return try await change(request, caller) { ledger, variant in
      let pieces = Int64(try form.wholeNumber("pieces", in: 1...1_000_000))
      let kind = form["kind"].flatMap(Movement.Kind.init(rawValue:))
      guard let kind, [.made, .damaged, .gift].contains(kind) else {
        throw Problem(.unprocessable, fields: ["pieces": .word("form.wrongKind")])
      }
      try ledger.move(kind, kind == .made ? pieces : -pieces, of: variant, at: now, by: caller.person, now: now)
      return Flash(.word("settings.saved"))
    }
  }

  @Sendable func setCost(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (form, now, currency) = (request.form, request.now, caller.shop.currency)
    return try await change(request, caller) { ledger, variant in
      guard let amount = ListedNumber.read(form["amount"] ?? "", decimals: currency == "IDR" ? 0 : 2) else {
        throw CatalogueError.costOutOfRange
      }
      guard let date = LocalDate(form["valid_from"] ?? "") else {
        throw Problem(.unprocessable, fields: ["valid_from": .word("form.wrongKind")])
      }
      try Catalogue(connection: ledger.connection, shop: ledger.shop).setCost(amount, of: variant, from: date, at: now)
      return Flash(.word("settings.saved"))
    }
  }

  @Sendable func setLowLevel(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let form = request.form
    return try await change(request, caller) { ledger, id in
      let isEmpty = (form["low_level"] ?? "").trimmed.isEmpty
      let level = isEmpty ? nil : try form.wholeNumber("low_level", in: 0...1_000_000)
      let catalogue = Catalogue(connection: ledger.connection, shop: ledger.shop)
      let variant = try catalogue.variant(id)
      try catalogue.change(id, to: VariantForm(traits: variant.traits, sku: variant.sku, lowLevel: level))
      return Flash(.word("settings.saved"))
    }
  }

  /// Does one thing to a variant and shows it again; a refusal stands under its field.
  private func change(
    _ request: WebRequest, _ caller: Caller,
    _ deed: @escaping @Sendable (StockLedger, ID<Variant>) throws -> Flash
  ) async throws -> Response {
    let id = try request.id("variant", Variant.self)
    do {
      return try await request.once(caller) { connection in
        _ = try Catalogue(connection: connection, shop: caller.shop.id).variant(id)
        return .seeOther(.variant(id), try deed(StockLedger(connection: connection, shop: caller.shop.id), id))
      }
    } catch {
      guard let state = FormState(error, sent: request.form) else { throw error }
      return try await page(of: id, request, caller, form: state, status: .unprocessableContent)
    }
  }
}
