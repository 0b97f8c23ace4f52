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
      Route(.post, "/variants/:variant/costs/remove", .permission(.editCatalogue), use: removeCost),
      Route(.post, "/variants/:variant/archive", .permission(.editCatalogue), use: archive),
      Route(.post, "/variants/:variant/low-level", .permission(.editCatalogue), use: setLowLevel),
    ]
  }

  @Sendable func count(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (form, now) = (request.form, request.now)
    return try await change(request, caller) { ledger, variant in
      let pieces = try form.wholeNumber("quantity", in: 0...1_000_000)
      let count = try ledger.count(Int64(pieces), of: variant, at: now, by: caller.person, now: now)
      try Self.note(.counted, variant, request, caller, ledger.connection)
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
    let (now, currency) = (request.now, caller.shop.currency)
    return try await change(request, caller) { ledger, variant in
      // An undo has what was before in its address, for its form has no fields of its own.
      let typed = request.form["amount"] ?? request.query["amount"] ?? ""
      guard let amount = ListedNumber.read(typed, decimals: currency == "IDR" ? 0 : 2) else {
        throw CatalogueError.costOutOfRange
      }
      let date = try Self.costDay(request)
      let catalogue = Catalogue(connection: ledger.connection, shop: ledger.shop)
      try catalogue.setCost(amount, of: variant, from: date, at: now)
      if request.form["all"] == "1" {
        for other in try catalogue.uncosted(beside: variant) {
          try catalogue.setCost(amount, of: other, from: date, at: now)
        }
      }
      try Self.note(.changedProduct, variant, request, caller, ledger.connection)
      return Flash(.word("variant.costSaved"))
    }
  }

  /// Takes the cost of a day away; the one before it holds on.
  @Sendable func removeCost(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await change(request, caller) { ledger, variant in
      let date = try Self.costDay(request)
      let catalogue = Catalogue(connection: ledger.connection, shop: ledger.shop)
      let removed = try catalogue.costs(of: variant).first { $0.validFrom == date }
      try catalogue.removeCost(of: variant, from: date)
      try Self.note(.changedProduct, variant, request, caller, ledger.connection)
      let undo = removed.map { cost in
        SiteURL.variantCosts(variant).with([
          "amount": caller.shop.typed(cost.amount), "valid_from": cost.validFrom.description,
        ])
      }
      return Flash(.word("variant.costRemoved"), undo: undo)
    }
  }

  /// Puts a variant away, or takes it back where `archived` is `0`.
  @Sendable func archive(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let archives = (request.form["archived"] ?? request.query["archived"] ?? "1") != "0"
    let now = request.now
    return try await change(request, caller) { ledger, variant in
      let catalogue = Catalogue(connection: ledger.connection, shop: ledger.shop)
      if archives { try catalogue.archiveVariant(variant, at: now) } else { try catalogue.unarchiveVariant(variant) }
      try Self.note(.changedProduct, variant, request, caller, ledger.connection)
      let back = SiteURL.variantArchive(variant).with(["archived": archives ? "0" : "1"])
      return Flash(.word(archives ? "variant.putAway" : "variant.takenBack"), undo: back)
    }
  }

  private static func costDay(_ request: WebRequest) throws(Problem) -> LocalDate {
    guard let date = LocalDate(request.form["valid_from"] ?? request.query["valid_from"] ?? "") else {
      throw Problem(.unprocessable, fields: ["valid_from": .word("form.wrongKind")])
    }
    return date
  }

  private static func note(
    _ action: TrailAction, _ variant: ID<Variant>, _ request: WebRequest, _ caller: Caller,
    _ connection: any SQLConnection
  ) throws {
    let names = try Catalogue(connection: connection, shop: caller.shop.id).names(of: [variant])
    try request.note(action, names[variant] ?? "", by: caller, on: connection)
  }

  @Sendable func setLowLevel(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let form = request.form
    return try await change(request, caller) { ledger, id in
      let isEmpty = (form["low_level"] ?? "").trimmed.isEmpty
      let level = isEmpty ? nil : try form.wholeNumber("low_level", in: 0...1_000_000)
      let catalogue = Catalogue(connection: ledger.connection, shop: ledger.shop)
      let variant = try catalogue.variant(id)
      try catalogue.change(id, to: VariantForm(traits: variant.traits, sku: variant.sku, lowLevel: level))
      try Self.note(.changedProduct, id, request, caller, ledger.connection)
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

extension Shop {
  /// An amount of the shop's money as a form has it: digits, with a dot before the cents where there are some.
  fileprivate func typed(_ amount: Int64) -> String {
    guard currency != "IDR" else { return String(amount) }
    let cents = amount % 100
    return "\(amount / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
