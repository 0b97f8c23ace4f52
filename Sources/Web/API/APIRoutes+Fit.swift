import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var fitRoutes: [Route] {
    [
      Route(.get, "/api/v1/products/:product/size-chart", .scope(.read)) { try await sizeChart($0, $1) },
      Route(.put, "/api/v1/products/:product/size-chart", .scope(.catalogue)) { try await setSizeChart($0, $1) },
      Route(.post, "/api/v1/products/:product/fit", .scope(.read), key: .none) { try await adviseSize($0, $1) },
    ]
  }

  private func sizeChart(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let id = try request.id("product", Product.self)
    let chart = try await caller.database.read { connection in
      _ = try Catalogue(connection: connection, shop: caller.shop.id).product(id)
      return try SizeCharts(connection: connection, shop: caller.shop.id).chart(of: id)
    }
    return try request.answer(json: JSONValue(id, chart))
  }

  /// Writes a chart over the one there was; without rows it takes it away.
  private func setSizeChart(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    // What is wrong with a chart is told to who may see the product.
    _ = try await caller.database.read { try Catalogue(connection: $0, shop: caller.shop.id).product(id) }
    let body = try JSONBody(request, ["wearer", "rows"])
    let wearer = try body.word("wearer", of: SizeChart.Wearer.allCases)
    let rows = try body.objects(
      "rows", ["size", "chestMillimetres", "lengthMillimetres", "weightGrams", "heightMillimetres", "ageMonths"],
      most: SizeChart.mostRows
    ).map { try Self.row($0) }
    let now = request.now
    return try await request.deed(caller) { connection in
      let charts = SizeCharts(connection: connection, shop: caller.shop.id)
      let product = try Catalogue(connection: connection, shop: caller.shop.id).product(id)
      try charts.write(SizeChart(wearer, rows), of: id, at: now)
      try request.note(.changedProduct, product.name, by: caller, on: connection)
      return try .json(JSONValue(id, try charts.chart(of: id)))
    }
  }

  private static func row(_ body: JSONBody) throws -> SizeChart.Row {
    func range(_ name: String, _ limits: ClosedRange<Int>) throws -> ClosedRange<Int>? {
      guard body.has(name), !body.isNull(name) else { return nil }
      let ends = try body.object(name, ["from", "to"])
      let within = Int64(limits.lowerBound)...Int64(limits.upperBound)
      let (from, to) = (Int(try ends.wholeNumber("from", in: within)), Int(try ends.wholeNumber("to", in: within)))
      guard from <= to else { throw Problem(.unprocessable, fields: [name: .word("form.wrongKind")]) }
      return from...to
    }
    func number(_ name: String, _ limits: ClosedRange<Int>) throws -> Int? {
      try body.optionalNumber(name, in: Int64(limits.lowerBound)...Int64(limits.upperBound)).map { Int($0) }
    }
    return SizeChart.Row(
      try body.text("size", .field(.size)), chest: try number("chestMillimetres", SizeChart.Row.chests),
      length: try number("lengthMillimetres", SizeChart.Row.lengths),
      weights: try range("weightGrams", Measures.weights),
      heights: try range("heightMillimetres", Measures.heights),
      ages: try range("ageMonths", 0...Measures.ages.upperBound))
  }

  /// Which size fits a body; nothing is kept of it.
  private func adviseSize(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("product", Product.self)
    _ = try await caller.database.read { try Catalogue(connection: $0, shop: caller.shop.id).product(id) }
    let body = try JSONBody(
      request, ["weightGrams", "heightMillimetres", "chestMillimetres", "ageMonths", "size"])
    func number(_ name: String, _ limits: ClosedRange<Int>) throws -> Int? {
      try body.optionalNumber(name, in: Int64(limits.lowerBound)...Int64(limits.upperBound)).map { Int($0) }
    }
    let measures = Measures(
      weight: try number("weightGrams", Measures.weights), height: try number("heightMillimetres", Measures.heights),
      chest: try number("chestMillimetres", Measures.chests), age: try number("ageMonths", Measures.ages))
    let asked = body.has("size") ? try body.textOrNull("size", .field(.size)) : nil
    let answer = try await caller.database.read { connection in
      try FitAnswer(of: id, for: measures, asked: asked, shop: caller.shop.id, on: connection)
    }
    return try request.answer(json: JSONValue(answer))
  }
}

extension JSONValue {
  fileprivate init(_ product: ID<Product>, _ chart: SizeChart?) {
    self = .object([
      "product": JSONValue(product), "wearer": JSONValue(chart?.wearer.rawValue),
      "rows": .list(
        (chart?.rows ?? []).map { row in
          .object([
            "size": .text(row.size), "chestMillimetres": JSONValue(row.chest),
            "lengthMillimetres": JSONValue(row.length),
            "weightGrams": JSONValue(row.weights), "heightMillimetres": JSONValue(row.heights),
            "ageMonths": JSONValue(row.ages),
          ])
        }),
    ])
  }

  fileprivate init(_ range: ClosedRange<Int>?) {
    self = range.map { .object(["from": JSONValue($0.lowerBound), "to": JSONValue($0.upperBound)]) } ?? .null
  }

  fileprivate init(_ answer: FitAnswer) {
    let advice = answer.advice
    self = .object([
      "verdict": .text(advice.verdict.word), "sureness": .text(advice.sureness.rawValue),
      "perMille": JSONValue(advice.perMille),
      "sizes": .list(
        zip(advice.sizes, answer.left).map { .object(["size": .text($0), "left": JSONValue($1)]) }),
      "asked": JSONValue(advice.asked?.rawValue), "outcomes": JSONValue(answer.outcomes),
    ])
  }
}
