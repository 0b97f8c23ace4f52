import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Size charts of products, and how sizes turned out.
package struct FitRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/products/:product/fit", .permission(.seeBooks), use: show),
      Route(.post, "/products/:product/fit", .permission(.editCatalogue), use: save),
      Route(.post, "/products/:product/fit/standard", .permission(.editCatalogue), use: makeStandard),
      Route(.post, "/products/:product/fit/copy", .permission(.editCatalogue), use: copy),
      Route(.post, "/products/:product/fit/remove", .permission(.editCatalogue), use: remove),
      Route(.post, "/products/:product/fit/outcomes", .permission(.editCatalogue), use: addOutcome),
      Route(.post, "/products/:product/fit/outcomes/remove", .permission(.editCatalogue), use: removeOutcome),
    ]
  }

  /// The page, with the answer for the measures in its address.
  @Sendable func show(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let content = try await content(request, caller)
    let typed = FormState(values: request.query.firsts)
    do {
      return request.page(FitPage(content, tryForm: typed, body: try FitForm.measures(request.query)))
    } catch {
      guard let state = FormState(error, sent: request.query) else { throw error }
      return request.page(FitPage(content, tryForm: state), status: .unprocessableContent)
    }
  }

  private func content(_ request: WebRequest, _ caller: Caller) async throws -> FitPage.Content {
    let id = try request.id("product", Product.self)
    return try await caller.database.read { connection in
      let charts = SizeCharts(connection: connection, shop: caller.shop.id)
      var content = FitPage.Content(
        product: id, name: try Catalogue(connection: connection, shop: caller.shop.id).product(id).name,
        sizes: try charts.sizes(of: id), chart: try charts.chart(of: id))
      content.others = try charts.charted(but: id)
      content.outcomes = try FitOutcomes(connection: connection, shop: caller.shop.id).outcomes(of: id)
      return content
    }
  }

  @Sendable func save(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let form = request.form
    do {
      let chart = try FitForm.chart(form)
      return try await change(request, caller) { charts, product in
        try charts.write(chart, of: product, at: request.now)
        return Flash(.word(chart.rows.isEmpty ? "fit.removed" : "fit.saved"))
      }
    } catch {
      guard let state = Self.state(error, form) else { throw error }
      return request.page(
        FitPage(try await content(request, caller), chartForm: state), status: .unprocessableContent)
    }
  }

  /// A refusal under the field of the size it is about.
  private static func state(_ error: any Error, _ form: Fields) -> FormState? {
    guard let refusal = error as? FitError, let field = refusal.fieldName else {
      return FormState(error, sent: form)
    }
    let number = (0..<SizeChart.mostRows).first { form["size-\($0)"] == field.size }
    let name = number.map { "\(field.name)-\($0)" } ?? "rows"
    return FormState(values: form.firsts, errors: [name: refusal.sentence, "rows": refusal.sentence])
  }

  @Sendable func makeStandard(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let chosen = request.form["standard"].flatMap(StandardChart.init(rawValue:))
    return try await change(request, caller) { charts, product in
      guard let standard = chosen else {
        throw Problem(.unprocessable, fields: ["standard": .word("form.wrongKind")])
      }
      let isFirst = try charts.chart(of: product) == nil
      let sizes = try charts.make(from: standard, for: product, at: request.now)
      return Flash(.counted("fit.made", sizes), undo: isFirst ? .fitRemoval(product) : nil)
    }
  }

  @Sendable func copy(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let other = request.form["from"].flatMap({ ID<Product>($0) }) else { throw Problem.notFound }
    return try await change(request, caller) { charts, product in
      let isFirst = try charts.chart(of: product) == nil
      let sizes = try charts.copy(from: other, to: product, at: request.now)
      return Flash(.counted("fit.made", sizes), undo: isFirst ? .fitRemoval(product) : nil)
    }
  }

  @Sendable func remove(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await change(request, caller) { charts, product in
      try charts.remove(product)
      return Flash(.word("fit.removed"))
    }
  }

  @Sendable func addOutcome(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let form = request.form
    do {
      guard let outcome = form["outcome"].flatMap(FitOutcome.Outcome.init(rawValue:)) else {
        throw Problem(.unprocessable, fields: ["outcome": .word("form.wrongKind")])
      }
      let told = FitOutcome(form["size"] ?? "", try FitForm.measures(form), outcome)
      return try await change(request, caller) { charts, product in
        let id = try FitOutcomes(connection: charts.connection, shop: charts.shop)
          .record(told, of: product, by: caller.person, at: request.now)
        return Flash(.word("fit.noted"), undo: .fitOutcomeRemoval(product).with(["outcome": id.description]))
      }
    } catch {
      guard let state = FormState(error, sent: form) else { throw error }
      return request.page(
        FitPage(try await content(request, caller), outcomeForm: state), status: .unprocessableContent)
    }
  }

  @Sendable func removeOutcome(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    // An undo has it in its address, for its form has no fields of its own.
    let typed = request.form["outcome"] ?? request.query["outcome"]
    guard let outcome = typed.flatMap({ ID<KnownOutcome>($0) }) else { throw Problem.notFound }
    return try await change(request, caller) { charts, product in
      try FitOutcomes(connection: charts.connection, shop: charts.shop).remove(outcome, of: product)
      return Flash(.word("fit.outcomeRemoved"))
    }
  }

  private func change(
    _ request: WebRequest, _ caller: Caller,
    _ deed: @escaping @Sendable (SizeCharts, ID<Product>) throws -> Flash
  ) async throws -> Response {
    let id = try request.id("product", Product.self)
    return try await request.once(caller) { connection in
      let product = try Catalogue(connection: connection, shop: caller.shop.id).product(id)
      let flash = try deed(SizeCharts(connection: connection, shop: caller.shop.id), id)
      try request.note(.changedProduct, product.name, by: caller, on: connection)
      return .seeOther(.productFit(id), flash)
    }
  }
}
