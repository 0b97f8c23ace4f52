import HTTPTypes
import Hummingbird
import Storage
import Trade

extension ProductRoutes {
  /// Most variants that one form makes: sizes times colours.
  private static let mostVariants = 100

  /// A product by hand, with a variant for each size in each colour.
  @Sendable func create(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let form = request.form
    let now = request.now
    do {
      let variants = try Self.variants(form)
      return try await request.once(caller) { connection in
        let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
        let product = try catalogue.create(form["name"] ?? "", at: now)
        for traits in variants { try catalogue.addVariant(VariantForm(traits: traits), to: product, at: now) }
        try request.note(.changedProduct, form["name"] ?? "", by: caller, on: connection)
        return .seeOther(.product(product))
      }
    } catch {
      guard var state = FormState(error, sent: form) else { throw error }
      state.errors["sizes"] = state.errors["sizes"] ?? state.errors["size"]
      state.errors["colours"] = state.errors["colours"] ?? state.errors["colour"]
      return request.page(ProductFormPage(form: state), status: .unprocessableContent)
    }
  }

  @Sendable func edit(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    let product = try await caller.database.read { connection in
      try Catalogue(connection: connection, shop: caller.shop.id).product(id)
    }
    return request.page(ProductFormPage(editing: id, name: product.name, archived: product.archivedAt != nil))
  }

  @Sendable func change(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    let (form, now) = (request.form, request.now)
    do {
      return try await request.once(caller) { connection in
        let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
        try catalogue.rename(id, to: form["name"] ?? "")
        if form["archived"] == "1" { try catalogue.archive(id, at: now) } else { try catalogue.unarchive(id) }
        try request.note(.changedProduct, form["name"] ?? "", by: caller, on: connection)
        return .seeOther(.product(id), Flash(.word("settings.saved")))
      }
    } catch {
      guard let state = FormState(error, sent: form) else { throw error }
      let page = ProductFormPage(
        editing: id, name: form["name"] ?? "", archived: form["archived"] == "1", form: state)
      return request.page(page, status: .unprocessableContent)
    }
  }

  @Sendable func describe(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    let form = request.form
    let facts = ProductFacts(
      material: form["material"] ?? "", sizeChart: form["size_chart"] ?? "", care: form["care"] ?? "",
      story: form["story"] ?? "")
    do {
      return try await request.once(caller) { connection in
        let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
        try catalogue.describe(id, as: facts)
        try request.note(.changedProduct, try catalogue.product(id).name, by: caller, on: connection)
        return .seeOther(.product(id), Flash(.word("settings.saved")))
      }
    } catch {
      guard let state = FormState(error, sent: form) else { throw error }
      return try await page(of: id, request, caller, facts: state, status: .unprocessableContent)
    }
  }

  @Sendable func addVariant(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    let (form, now) = (request.form, request.now)
    let traits = VariantTraits(motif: form["motif"] ?? "", size: form["size"] ?? "", colour: form["colour"] ?? "")
    do {
      return try await request.once(caller) { connection in
        let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
        try catalogue.addVariant(VariantForm(traits: traits, sku: form["sku"] ?? ""), to: id, at: now)
        try request.note(.changedProduct, try catalogue.product(id).name, by: caller, on: connection)
        return .seeOther(.product(id), Flash(.word("settings.saved")))
      }
    } catch {
      guard let state = FormState(error, sent: form) else { throw error }
      return try await page(of: id, request, caller, variant: state, status: .unprocessableContent)
    }
  }

  /// Each size in each colour; without either one variant.
  private static func variants(_ form: Fields) throws -> [VariantTraits] {
    let sizes = words(form["sizes"])
    let colours = words(form["colours"])
    guard sizes.count * colours.count <= mostVariants else {
      throw Problem(
        .unprocessable,
        fields: [
          "sizes": .bilingual(
            "Paling banyak \(mostVariants) varian sekali buat.", english: "At most \(mostVariants) variants at a time.")
        ])
    }
    return colours.flatMap { colour in
      sizes.map { VariantTraits(motif: form["motif"] ?? "", size: $0, colour: colour) }
    }
  }

  /// What stands between commas, each once; one empty word where nothing was written.
  private static func words(_ text: String?) -> [String] {
    var words: [String] = []
    for part in (text ?? "").split(whereSeparator: { $0 == "," || $0.isNewline }) {
      let word = String(part).trimmed
      if !word.isEmpty && !words.contains(word) { words.append(word) }
    }
    return words.isEmpty ? [""] : words
  }
}
