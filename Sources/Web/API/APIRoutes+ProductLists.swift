import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  /// Refused rows that an answer shows; all are counted.
  fileprivate static let shownRefusals = 500

  var productListRoutes: [Route] {
    [
      Route(
        .post, "/api/v1/product-lists", .scope(.catalogue), body: .file(limit: ProductImportRoutes.fileLimit)
      ) { try await checkList($0, $1) },
      Route(
        .post, "/api/v1/product-lists/:list/save", .scope(.catalogue), body: BodyRule.none, key: .required
      ) { try await saveList($0, $1) },
    ]
  }

  /// Reads a list and says what it would change; nothing changes yet.
  private func checkList(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try APIQuery(request, ["name"]).fileName()
    let upload = try await request.apiFile()
    switch try await ProductImportRoutes(child: products).check(upload, request, caller) {
    case .refused(let sentence): throw Problem(.unprocessable, sentence)
    case .checked(let name, let result):
      return try request.answer(json: JSONValue(result, in: caller.language).with(["id": .text(name)]))
    }
  }

  private func saveList(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let name = try request.text("list")
    return try await request.deed(caller) { connection in
      let result = try ProductImportRoutes.take(name, request, caller, on: connection)
      return try .json(JSONValue(result, in: caller.language))
    }
  }
}

extension JSONValue {
  fileprivate init(_ result: ProductListResult, in language: Language) {
    let counts = result.counts
    self = .object([
      "newProducts": JSONValue(counts.newProducts), "newVariants": JSONValue(counts.newVariants),
      "changed": JSONValue(counts.changed), "unchanged": JSONValue(counts.unchanged),
      "refused": JSONValue(counts.refused),
      "refusals": .list(result.refusals.prefix(APIRoutes.shownRefusals).map { JSONValue($0, in: language) }),
    ])
  }

  private init(_ refusal: ProductListRefusal, in language: Language) {
    self = .object([
      "row": JSONValue(refusal.row), "column": .text(refusal.column.rawValue), "value": .text(refusal.value),
      "reason": .text("\(refusal.reason)"), "message": .text(refusal.sentence.text(in: language.rawValue)),
    ])
  }
}
