import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// The OpenAPI document and the routes say the same.
@Suite struct APIDocumentTests {
  /// What the document and a route may differ in.
  private struct Promise: Hashable {
    let operation: String
    let scope: String
    let key: String
    let body: String
  }

  private static func document() throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(PackageResources.openapi_json))
  }

  private static func promised() throws -> Set<Promise> {
    let paths = try #require(try document()["paths"]?.fields)
    var promises: Set<Promise> = []
    for (path, operations) in paths {
      for (method, operation) in try #require(operations.fields) {
        let key = operation["parameters"]?.items.first { $0["name"] == .text("Idempotency-Key") }
        promises.insert(
          Promise(
            operation: "\(method.uppercased()) /api/v1\(path)",
            scope: operation["security"]?.items.first?["token"]?.items.first?.string ?? "everyone",
            key: key.map { $0["required"] == .truth(true) ? "required" : "optional" } ?? "none",
            body: operation["requestBody"]?["content"]?.fields?.keys.first ?? "none"))
      }
    }
    return promises
  }

  private static func kept(_ route: Route) -> Promise {
    let path = route.path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
    let scope = if case .scope(let scope) = route.access { scope.rawValue } else { "everyone" }
    let body =
      switch route.body {
      case .none: "none"
      case .form: "application/x-www-form-urlencoded"
      case .json: "application/json"
      case .lines: "application/x-ndjson"
      case .file: "application/octet-stream"
      }
    return Promise(
      operation: "\(route.method.rawValue) /" + path.joined(separator: "/"), scope: scope, key: "\(route.key)",
      body: body)
  }

  @Test func `every route is in the document as it is, and the document has no other`() async throws {
    try await withBooks(on: .sqlite) { books in
      let runner = ImportRunner(
        database: books.database, reader: FileReader(executable: "/usr/bin/false"), folder: ".")
      let kept = Set(
        APIRoutes(runner: runner, products: ProductListChild(executable: "/usr/bin/false")).routes.map(Self.kept))
      let promised = try Self.promised()
      #expect(kept.subtracting(promised).map(\.operation).sorted() == [])
      #expect(promised.subtracting(kept).map(\.operation).sorted() == [])
      #expect(kept.count >= 20)
    }
  }

  @Test func `every reference of the document leads somewhere`() throws {
    let document = try Self.document()
    for reference in document.references {
      let place = reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
      #expect(place != nil, "\(reference)")
    }
    #expect(document.references.count > 50)
  }

  @Test func `every list has a most, and no answer holds a longer one`() throws {
    let lists = try Self.document().lists(at: "")
    for (place, list) in lists {
      guard case .number(let most)? = list["maxItems"] else {
        Issue.record("\(place) has no end")
        continue
      }
      #expect((1...Int64(JSONValue.mostInList)).contains(most), "\(place)")
    }
    #expect(lists.count > 50)
    let long = JSONValue.object(["a": .list(Array(repeating: .number(1), count: JSONValue.mostInList + 1))])
    let read = try JSONDecoder().decode(JSONValue.self, from: Data(try WebJSON.text(long).utf8))
    #expect(read["a"]?.items.count == JSONValue.mostInList)
    // Where a page's length is asked for, the list's most is the most that may be asked for.
    for (path, operations) in try #require(try Self.document()["paths"]?.fields) {
      guard let get = operations["get"],
        let asked = get["parameters"]?.items.first(where: { $0["name"] == .text("limit") })?["schema"]?["maximum"]
      else { continue }
      let answered = get["responses"]?["200"]?.lists(at: path).map { $0.1["maxItems"] } ?? []
      #expect(answered.contains(asked), "\(path)")
    }
  }

  @Test(arguments: [
    ("ProductRequest", "name", TextRule.field(.name)), ("VariantRequest", "sku", .field(.sku)),
    ("MovementRequest", "note", .note),
  ])
  func `a text is taken exactly where the document's pattern takes it`(
    schema: String, field: String, rule: TextRule
  ) throws {
    let text = try #require(try Self.document()["components"]?["schemas"]?[schema]?["properties"]?[field])
    let pattern = try NSRegularExpression(pattern: try #require(text["pattern"]?.string))
    #expect(text["maxLength"] == .number(Int64(rule.most)))
    let samples = [
      "", " ", "a", " a ", "\u{0}", "a\u{0}", "\n", "a\nb", "a\n", "\t", "\u{7F}", "\u{85}", "\u{A0}",
      "\u{2003}\u{3000}",
      "\u{200B}", "ꦧꦠꦶꦏ꧀", "e\u{301}", "👩‍👧", "\u{1F}x", "\u{FEFF}",
    ]
    for sample in samples {
      let whole = NSRange(location: 0, length: sample.utf16.count)
      let isTaken = pattern.rangeOfFirstMatch(in: sample, range: whole) == whole
      #expect((rule.isWrong(sample) == nil) == isTaken, "\(Array(sample.unicodeScalars))")
    }
    #expect(rule.isWrong(String(repeating: "a", count: rule.most)) == nil)
    #expect(rule.isWrong(String(repeating: "a", count: rule.most + 1)) != nil)
  }

  @Test func `times are read with any offset and written in UTC`() {
    #expect(Instant(rfc3339: "2026-08-01T12:00:00+07:00")?.rfc3339 == "2026-08-01T05:00:00.000Z")
    #expect(Instant(rfc3339: "2026-08-01T05:00:00.5Z")?.rfc3339 == "2026-08-01T05:00:00.500Z")
    #expect(Instant(rfc3339: "2024-02-29T23:59:59.123456789-01:30")?.rfc3339 == "2024-03-01T01:29:59.123Z")
    #expect(Instant(milliseconds: -1).rfc3339 == "1969-12-31T23:59:59.999Z")
    for text in [
      "2025-02-29T00:00:00Z", "2026-08-01 05:00:00Z", "2026-08-01T24:00:00Z", "2026-08-01T05:00:00", "", "1",
    ] {
      #expect(Instant(rfc3339: text) == nil, "\(text)")
    }
  }
}

extension JSONValue {
  var fields: [String: JSONValue]? { if case .object(let fields) = self { fields } else { nil } }
  var items: [JSONValue] { if case .list(let items) = self { items } else { [] } }
  var string: String? { if case .text(let text) = self { text } else { nil } }

  subscript(name: String) -> JSONValue? { fields?[name] }

  /// Every schema of a list in it, with its place.
  fileprivate func lists(at place: String) -> [(String, JSONValue)] {
    switch self {
    case .object(let fields):
      (fields["type"] == .text("array") ? [(place, self)] : [])
        + fields.flatMap { $0.value.lists(at: "\(place)/\($0.key)") }
    case .list(let items): items.enumerated().flatMap { $1.lists(at: "\(place)/\($0)") }
    default: []
    }
  }

  fileprivate var references: [String] {
    switch self {
    case .object(let fields): (fields["$ref"]?.string.map { [$0] } ?? []) + fields.values.flatMap(\.references)
    case .list(let items): items.flatMap(\.references)
    default: []
    }
  }
}
