import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// Ids of another shop where a body has room for one.
@Suite struct ForeignIDTests {
  @Test(arguments: Backend.all)
  func `an id of another shop in any field of the API is answered as one that nobody has`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      let theirs = try await RecordsOfShop.make(site)
      try await site.addNeighbours()
      let before = try await site.dump()
      var tried = 0
      for place in try Self.places() {
        let known = try #require(theirs.ids[Self.kind(place.field)], "no record stands for \(place.field)")
        var answers: [TestResponse] = []
        for id in [known, "7"] {
          tried += 1
          answers.append(try await site.send(place, holding: id, number: tried, client))
        }
        let what = "\(place.method) \(place.path) \(place.field): \(answers.map(\.status.code))"
        // Of questions that nobody asked none is answered, which is no refusal.
        #expect([404, 409, 422].contains(answers[0].status.code) || answers.allSatisfy(\.answersNone), "\(what)")
        #expect(answers[0].status == answers[1].status, "\(what)")
      }
      #expect(tried >= 24)
      // Of a claim that was refused the shop knows who asked.
      let changed = Set(try await site.dump()).symmetricDifference(before).filter { !$0.hasPrefix("live_buyer ") }
      #expect(changed.isEmpty, "\(changed)")
    }
  }

  @Test func `every reference between records of shops names the shop, so that the books refuse another's`()
    async throws
  {
    try await withBooks(on: .sqlite) { books in
      let wrong = try await books.database.read { connection -> [String] in
        let tables: [String] = try connection.rows(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).map { try $0("name") }
        let owned: [String] = try tables.filter { table in
          try connection.value("SELECT COUNT(*) FROM pragma_table_info(\(table)) WHERE name = 'shop_id'") == 1
        }
        return try owned.flatMap { table -> [String] in
          let free: Int64? = try connection.value(
            """
            SELECT COUNT(*) FROM pragma_table_info(\(table)) WHERE name = 'shop_id' AND "notnull" = 0
            """)
          let crossing = try connection.rows(
            """
            SELECT "table" AS target, SUM("from" = 'shop_id' AND "to" = 'shop_id') AS named
            FROM pragma_foreign_key_list(\(table)) GROUP BY id, "table"
            """
          ).filter { try owned.contains($0("target") as String) && ($0("named") as Int64) == 0 }
          return (free == 0 || Self.shopless.contains(table) ? [] : ["\(table) may be of no shop"])
            + crossing.map { "\(table) points at \($0)" }
        }
      }
      #expect(wrong == [])
    }
  }

  /// A session of somebody who has no shop yet, and what the installation itself notes down.
  private static let shopless: Set = ["session", "trail"]

  /// Where an id stands in a body: the operation, and the way to the field.
  struct Place {
    let method: String
    let path: String
    let field: [String]
  }

  /// All places of the document whose text is an id.
  static func places() throws -> [Place] {
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(PackageResources.openapi_json))
    var found: [Place] = []
    for (path, operations) in document["paths"]?.fields ?? [:] {
      for (method, operation) in operations.fields ?? [:] {
        guard let schema = operation["requestBody"]?["content"]?["application/json"]?["schema"] else { continue }
        let fields = ids(in: schema, of: document, at: [], depth: 0)
        found += fields.map { Place(method: method.uppercased(), path: "/api/v1\(path)", field: $0) }
      }
    }
    return found
  }

  private static func ids(in schema: JSONValue, of document: JSONValue, at place: [String], depth: Int) -> [[String]] {
    guard depth < 8 else { return [] }
    if let reference = schema["$ref"]?.string {
      let target = reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
      return target.map { ids(in: $0, of: document, at: place, depth: depth + 1) } ?? []
    }
    if schema["pattern"]?.string == "^[1-9][0-9]{0,18}$" { return [place] }
    let choices = ["anyOf", "oneOf", "allOf"].flatMap { schema[$0]?.items ?? [] }
    return choices.flatMap { ids(in: $0, of: document, at: place, depth: depth + 1) }
      + (schema["properties"]?.fields ?? [:]).flatMap { name, value in
        ids(in: value, of: document, at: place + [name], depth: depth + 1)
      } + (schema["items"].map { ids(in: $0, of: document, at: place + ["[]"], depth: depth + 1) } ?? [])
  }

  /// Which record stands for a field.
  static func kind(_ field: [String]) -> String {
    switch field.last(where: { $0 != "[]" }) {
    case "orders": "order"
    case "latest": "comment"
    case let name: name ?? ""
    }
  }
}

extension TestResponse {
  fileprivate var answersNone: Bool { text == #"{"answer":null,"questions":0}"# }
}

extension SiteUnderTest {
  /// Sends the operation with an id in its place, and with what else it must have, as the shop next door.
  fileprivate func send(
    _ place: ForeignIDTests.Place, holding id: String, number: Int, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    let own = [
      "{live}": "912", "{item}": "913", "{comment}": "915", "{claim}": "916", "{variant}": "902", "{listing}": "903",
      "{order}": "905", "{product}": "901",
    ]
    let path = own.reduce(place.path) { $0.replacing($1.key, with: $1.value) }
    var headers = headers(.neighbour)
    headers[.contentType] = "application/json"
    headers[.init("Idempotency-Key")!] = "foreign-\(number)"
    return try await client.execute(
      uri: path, method: .init(rawValue: place.method) ?? .post, headers: headers,
      body: ByteBuffer(string: Self.body(place, id)))
  }

  private static func body(_ place: ForeignIDTests.Place, _ id: String) -> String {
    switch (place.path.split(separator: "/").last, place.field) {
    case ("returns", _): return #"{"orders": ["\#(id)"]}"#
    case ("claims", _): return #"{"item": "C01", "buyer": "sari", "variant": "\#(id)"}"#
    case ("answers", ["item"]): return #"{"item": "\#(id)", "attribute": "material", "latest": "915"}"#
    case ("answers", _): return #"{"item": null, "attribute": "location", "latest": "\#(id)"}"#
    case ("meaning", ["items", "[]", "item"]):
      return #"{"meaning": "claim", "items": [{"item": "\#(id)", "variant": "902", "quantity": 1}]}"#
    case ("meaning", ["items", "[]", "variant"]):
      return #"{"meaning": "claim", "items": [{"item": "913", "variant": "\#(id)", "quantity": 1}]}"#
    case ("meaning", ["item"]): return #"{"meaning": "claim", "item": "\#(id)", "variant": "902", "quantity": 1}"#
    case ("meaning", ["variant"]): return #"{"meaning": "claim", "item": "913", "variant": "\#(id)", "quantity": 1}"#
    case ("meaning", _): return #"{"meaning": "cancel", "claim": "\#(id)"}"#
    default: return #"{"\#(place.field[0])": "\#(id)"}"#
    }
  }

  /// Records of the shop next door, which its requests are about.
  fileprivate func addNeighbours() async throws {
    let (own, now) = (books.shop, clock.now)
    try await database.write { connection in
      guard let shop = try connection.value("SELECT shop_id FROM shop WHERE shop_id <> \(own)") as ID<Shop>? else {
        return
      }
      for query in Self.records(of: shop, now) { try connection.execute(query) }
    }
  }

  private static func records(of shop: ID<Shop>, _ now: Instant) -> [SQLQuery] {
    [
      "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 901, 'Kawung', \(now))",
      "INSERT INTO variant (shop_id, variant_id, product_id, created_at) VALUES (\(shop), 902, 901, \(now))",
      """
      INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, lines, pieces)
      VALUES (\(shop), 903, 'shopee', 'k', 'Kawung', '', '', 1, 2)
      """,
      """
      INSERT INTO live_session (shop_id, session_id, title, planned_at, started_at, channel, hold_minutes, bare_code,
        created_at)
      VALUES (\(shop), 912, 'Live pagi', \(now), \(now), 'tiktokShop', 30, 'claims', \(now))
      """,
      """
      INSERT INTO line_up_item (shop_id, session_id, item_id, place, code, product_id, minutes)
      VALUES (\(shop), 912, 913, 1, 'C01', 901, 5)
      """,
      "INSERT INTO live_buyer (shop_id, buyer_id, source, handle) VALUES (\(shop), 914, 'tiktok', 'dewi')",
      """
      INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id, text, said_at,
        received_at, intent, state)
      VALUES (\(shop), 912, 915, 'tiktok', '1', '1', 914, 'mau', \(now), \(now), 'claim', 'unsure')
      """,
      """
      INSERT INTO live_claim (shop_id, session_id, claim_id, item_id, variant_id, buyer_id, quantity, held, state,
        claimed_at)
      VALUES (\(shop), 912, 916, 913, 902, 914, 1, 0, 'open', \(now))
      """,
    ]
  }
}
