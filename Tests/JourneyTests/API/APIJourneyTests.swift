import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// What a program does with its token: makes, counts, is refused, and may ask twice.
@Suite struct APIJourneyTests {
  /// One program that talks to the API, and what it was answered.
  private struct Program: Sendable {
    let site: SiteUnderTest
    let client: any TestClientProtocol

    func ask(
      _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, as scope: SiteUnderTest.Knocker = .read,
      key: String? = nil, type: String = "application/json"
    ) async throws -> (status: Int, body: JSONValue, headers: HTTPFields) {
      var headers = site.headers(scope)
      if body != nil { headers[.contentType] = type }
      if let key { headers[HTTPField.Name("Idempotency-Key")!] = key }
      let answer = try await client.execute(
        uri: "/api/v1" + path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
      let json = try? JSONDecoder().decode(JSONValue.self, from: Data(answer.body.readableBytesView))
      return (answer.status.code, json ?? .null, answer.headers)
    }

    /// The status and the fields that a refusal names.
    func refusal(
      _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, as scope: SiteUnderTest.Knocker = .read,
      key: String? = nil, type: String = "application/json"
    ) async throws -> String {
      let answer = try await ask(method, path, body, as: scope, key: key, type: type)
      #expect(answer.headers[.contentType] == "application/problem+json")
      let fields = answer.body["errors"]?.items.compactMap { $0["field"]?.string } ?? []
      return ([String(answer.status)] + fields).joined(separator: " ")
    }

    func variant() async throws -> String {
      let product = try await ask(
        .post, "/products", #"{"name": " Kemeja  Parang ", "facts": {"care": "Cuci dingin"}}"#, as: .catalogue)
      #expect(product.status == 201 && product.body["name"] == .text("Kemeja Parang"))
      let address = try #require(product.headers[.location]?.dropFirst("/api/v1".count))
      let variant = try await ask(
        .post, "\(address)/variants", #"{"motif": "Parang", "size": "L", "lowLevel": 3}"#, as: .catalogue)
      #expect(variant.status == 201)
      return try #require(variant.headers[.location]).replacing("/api/v1", with: "")
    }
  }

  private static func withProgram(
    on backend: Backend, _ body: @escaping @Sendable (Program) async throws -> Void
  ) async throws {
    try await withSite(
      on: backend,
      routes: { site in
        let reader = FileReader(executable: "/usr/bin/false")
        return APIRoutes(
          runner: ImportRunner(database: site.database, reader: reader, folder: site.settings.dataFolder),
          products: ProductListChild { path, currency in ProductListReading(path: path, currency: currency) }
        ).routes
      },
      { site, client in try await body(Program(site: site, client: client)) })
  }

  @Test(arguments: Backend.all)
  func `a program says costs, programmes and rates of the shop's own, and takes a rate away`(
    on backend: Backend
  ) async throws {
    try await Self.withProgram(on: backend) { program in
      let costs = try await program.ask(
        .post, "/money/costs", #"{"kind": "adsTax", "partsPerMillion": 110000, "from": "2026-06-01"}"#, as: .manage)
      #expect(costs.status == 200 && costs.body["costs"]?.items.first?["partsPerMillion"] == .number(110_000))
      #expect(
        try await program.refusal(
          .post, "/money/costs", #"{"kind": "adsTax", "amount": 11, "from": "2026-06-01"}"#, as: .manage)
          == "422 partsPerMillion")
      let fees = try await program.ask(
        .post, "/money/fees",
        #"{"channel": "shopee", "category": "tops", "programmes": ["promoXtra"], "from": "2026-06-01"}"#, as: .manage)
      let shopee = fees.body["channels"]?.items.first { $0["channel"] == .text("shopee") }
      #expect(shopee?["joined"]?.items.compactMap { $0["programme"]?.string } == ["promoXtra"])
      #expect(shopee?["chosen"]?.items.compactMap { $0["category"]?.string } == ["tops"])
      func rate(_ more: String) -> String { #"{"channel": "shopee", "from": "2026-06-10", "# + more + "}" }
      for (more, wrong) in [
        (#""part": "adminFee", "amount": 1250"#, "partsPerMillion"), (#""part": "none", "amount": 1250"#, "part"),
        (#""part": "processingFee", "partsPerMillion": 10, "amount": 1250"#, "partsPerMillion"),
        (#""part": "adminFee", "partsPerMillion": 80000, "category": "cars""#, "category"),
        (#""part": "processingFee", "amount": 1000, "category": "tops""#, "category"),
        (#""part": "adminFee", "partsPerMillion": 80000, "to": "2026-06-09""#, "to"),
      ] { #expect(try await program.refusal(.post, "/money/rates", rate(more), as: .manage) == "422 \(wrong)") }
      let said = try await program.ask(
        .post, "/money/rates", rate(#""part": "adminFee", "partsPerMillion": 80000, "to": "2026-06-10""#),
        as: .manage)
      let own = try #require(said.body["rates"]?.items.first)
      #expect(said.status == 201 && own["partsPerMillion"] == .number(80_000) && own["to"] == .text("2026-06-10"))
      let id = try #require(own["id"]?.string)
      #expect(try await program.ask(.post, "/money/rates/\(id)/remove", as: .manage).status == 204)
      #expect(try await program.ask(.post, "/money/rates/\(id)/remove", as: .manage).status == 404)
      #expect(try await program.ask(.get, "/money/rules", as: .money).body["rates"] == .list([]))
    }
  }

  @Test(arguments: Backend.all)
  func `a variant nobody counted has no number, then what was counted, however often that is sent`(on backend: Backend)
    async throws
  {
    try await Self.withProgram(on: backend) { program in
      let variant = try await program.variant()
      #expect(try await program.ask(.get, variant).body["level"] == .object(["state": .text("notCounted")]))
      let count = #"{"quantity": 12, "countedAt": "2026-08-01T12:00:00+07:00"}"#
      let first = try await program.ask(.post, "\(variant)/counts", count, as: .stock, key: "opname-0001")
      let again = try await program.ask(.post, "\(variant)/counts", count, as: .stock, key: "opname-0001")
      #expect(first.status == 201 && again.status == 201 && first.body == again.body)
      #expect(first.body["level"]?["onHand"] == .number(12))
      #expect(first.body["level"]?["countedAt"] == .text("2026-08-01T05:00:00.000Z"))
      let moved = try await program.ask(
        .post, "\(variant)/movements", #"{"kind": "gift", "quantity": 2}"#, as: .stock, key: "gift-0001")
      #expect(moved.body["level"]?["available"] == .number(10))
      let history = try await program.ask(.get, "\(variant)/movements").body["movements"]?.items ?? []
      #expect(history.map { $0["kind"] } == [.text("gift"), .text("count")])
    }
  }

  @Test(arguments: Backend.all)
  func `a key that comes with another request, or none where stock moves, is refused`(on backend: Backend) async throws
  {
    try await Self.withProgram(on: backend) { program in
      let variant = try await program.variant()
      let place = "\(variant)/counts"
      #expect(try await program.refusal(.post, place, #"{"quantity": 1}"#, as: .stock) == "400")
      #expect(try await program.refusal(.post, place, #"{"quantity": 1}"#, as: .stock, key: "short") == "400")
      _ = try await program.ask(.post, place, #"{"quantity": 1}"#, as: .stock, key: "opname-0001")
      #expect(try await program.refusal(.post, place, #"{"quantity": 2}"#, as: .stock, key: "opname-0001") == "409")
      #expect(try await program.ask(.get, variant).body["level"]?["onHand"] == .number(1))
    }
  }

  @Test(arguments: Backend.all)
  func `what is wrong with a body is told by the field's name`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      let refusals = [
        (#"{"name": "A\u0000B"}"#, "422 name"), (#"{"name": " \u00a0 "}"#, "422 name"), (#"{"name": 7}"#, "422 name"),
        (#"{"name": "A", "facts": []}"#, "422 facts"), (#"{"name": "A", "colour": "B"}"#, "422 colour"),
        ("{}", "422 name"),
        (#"["name"]"#, "422"), ("{", "400"), ("", "400"),
      ]
      for (body, refusal) in refusals {
        #expect(try await program.refusal(.post, "/products", body, as: .catalogue) == refusal, "\(body)")
      }
      let text = try await program.refusal(.post, "/products", #"{"name": "A"}"#, as: .catalogue, type: "text/plain")
      #expect(text == "415")
      #expect(try await program.ask(.get, "/products").body["products"] == .list([]))
    }
  }

  @Test(arguments: Backend.all)
  func `the same traits twice are a conflict, and a strange id is unknown`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      let variant = try await program.ask(.get, try await program.variant()).body
      let product = try #require(variant["product"]?.string)
      let twice = try await program.refusal(
        .post, "/products/\(product)/variants", #"{"motif": "Parang", "size": "L"}"#, as: .catalogue)
      #expect(twice == "409")
      for path in ["/products/9", "/variants/9", "/orders/9", "/imports/9", "/variants/0", "/orders/x", "/orders/1.0"] {
        #expect(try await program.refusal(.get, path) == "404", "\(path)")
      }
      #expect(try await program.refusal(.get, "/products/9223372036854775808") == "404")
    }
  }

  @Test(arguments: Backend.all)
  func `a query is read strictly`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      let refusals = [
        "/orders?limit=0": "422 limit", "/orders?limit=201": "422 limit", "/orders?limit=+5": "422 limit",
        "/orders?status=lost": "422 status", "/orders?channel=": "422 channel", "/orders?after=x": "422 after",
        "/orders?search=a": "422 search", "/orders?limit=1&limit=2": "422 limit", "/orders?state=x": "422 state",
        "/orders?search=%00": "400", "/products?limit=51": "422 limit", "/products?after=0": "422 after",
        "/products?after=9": "404", "/listings?unmatched=1": "422 unmatched", "/cancellations?by=day": "422 by",
        "/imports?limit=101": "422 limit", "/orders?piecesBack=1": "422 piecesBack",
        "/orders?status=to%E2%80%8BShip": "422 status",
      ]
      for (path, refusal) in refusals {
        let answer = try await program.refusal(.get, path)
        #expect(answer == refusal, "\(path)")
      }
      let far = "/orders?after=999999999999999-9999999999999999999&limit=200&search=%25_"
      let status = try await program.ask(.get, far).status
      #expect(status == 200)
    }
  }

  @Test(arguments: Backend.all)
  func `no more pieces come back than are out`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      _ = try await RecordsOfShop.make(program.site)
      let back = #"{"line": "107", "sellable": 1, "damaged": 0}"#
      let place = "/orders/105/returns"
      #expect(
        try await program.refusal(
          .post, place, #"{"line": "1", "sellable": 1, "damaged": 0}"#, as: .stock, key: "back-0001") == "404")
      #expect(
        try await program.refusal(
          .post, place, #"{"line": "107", "sellable": 0, "damaged": 0}"#, as: .stock, key: "back-0001")
          == "422 sellable")
      #expect(try await program.ask(.post, place, back, as: .stock, key: "back-0001").status == 201)
      #expect(try await program.ask(.post, place, back, as: .stock, key: "back-0001").status == 201)
      #expect(try await program.refusal(.post, place, back, as: .stock, key: "back-0002") == "409")
    }
  }

  @Test(arguments: Backend.all)
  func `a file comes as it is, and nothing else is taken for one`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      let path = "/imports?name=pesanan.xlsx"
      let begun = try await program.ask(
        .post, path, "x", as: .import, key: "file-0001", type: "application/octet-stream")
      let again = try await program.ask(
        .post, path, "x", as: .import, key: "file-0001", type: "application/octet-stream")
      #expect(begun.status == 202 && begun.body == again.body && begun.headers[.location] == again.headers[.location])
      #expect(try await program.ask(.get, "/imports").body["imports"]?.items.count == 1)
      #expect(try await program.refusal(.post, path, "{}", as: .import) == "415")
      #expect(
        try await program.refusal(.post, "/imports?name=%01", "x", as: .import, type: "application/octet-stream")
          == "422 name")
      #expect(try await program.refusal(.post, "/imports/9/save", as: .import, key: "save-0001") == "404")
    }
  }

  @Test(arguments: Backend.all)
  func `a product is changed field by field, and what is not named stays`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      let variant = try await program.variant()
      let product = "/products/" + (try #require(try await program.ask(.get, variant).body["product"]?.string))
      let renamed = try await program.ask(.patch, product, #"{"name": "Kemeja Sogan"}"#, as: .catalogue)
      #expect(renamed.status == 200 && renamed.body["name"] == .text("Kemeja Sogan"))
      #expect(renamed.body["facts"]?["care"] == .text("Cuci dingin"))
      let told = try await program.ask(.patch, product, #"{"facts": {"story": "Pesisir"}}"#, as: .catalogue)
      #expect(told.body["facts"]?["care"] == .text("Cuci dingin") && told.body["facts"]?["story"] == .text("Pesisir"))
      #expect(try await program.refusal(.patch, product, #"{"archived": 1}"#, as: .catalogue) == "422 archived")
      _ = try await program.ask(.patch, product, #"{"archived": true}"#, as: .catalogue)
      #expect(try await program.ask(.get, "/products").body["products"] == .list([]))
      let low = try await program.ask(.patch, variant, #"{"lowLevel": null, "archived": true}"#, as: .catalogue)
      #expect(low.body["lowLevel"] == .null && low.body["archivedAt"] != .null)
      let back = try await program.ask(.patch, variant, #"{"archived": false}"#, as: .catalogue)
      #expect(back.body["archivedAt"] == .null)
      #expect(try await program.refusal(.put, product + "/photo", "x", as: .catalogue, type: "text/plain") == "415")
      let noPicture = try await program.refusal(
        .put, product + "/photo", "x", as: .catalogue, type: "application/octet-stream")
      #expect(noPicture == "422 photo")
      #expect(try await program.ask(.delete, product + "/photo", as: .catalogue).status == 204)
    }
  }

  @Test(arguments: Backend.all)
  func `a photo is read as it is kept, and not sent again to who has it`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      _ = try await RecordsOfShop.make(program.site)
      let (site, address) = (program.site, "/api/v1/products/101/photo")
      #expect(try await program.refusal(.get, "/products/101/photo") == "404")
      let (shop, now, bytes) = (site.books.shop, site.clock.now, [0xFF, 0xD8, 0xFF] as [UInt8])
      try await site.database.write { connection in
        _ = try connection.execute("INSERT INTO product_photo VALUES (\(shop), 101, 'image/jpeg', \(bytes), \(now))")
      }
      let photo = try await site.get(program.client, address, as: .read)
      #expect(photo.headers[.contentType] == "image/jpeg" && Array(buffer: photo.body) == bytes)
      let tag = try #require(photo.headers[.eTag])
      let again = try await site.get(program.client, address, as: .read, [.ifNoneMatch: tag])
      #expect(again.status == .notModified)
      #expect(try await program.refusal(.get, "/products/101/photo?v=1") == "422 v")
    }
  }

  @Test(arguments: Backend.all)
  func `refused rows are marked as seen`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      _ = try await RecordsOfShop.make(program.site)
      #expect(try await program.ask(.post, "/imports/104/refusals/seen", as: .import).status == 204)
      let seen: Int64? = try await program.site.database.read { connection in
        try connection.value("SELECT refusals_seen_at FROM file_import WHERE import_id = 104")
      }
      #expect(seen == program.site.clock.now.milliseconds)
      #expect(try await program.refusal(.post, "/imports/9/refusals/seen", as: .import) == "404")
    }
  }

  @Test(arguments: Backend.all)
  func `a count and a cost are taken back`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      let variant = try await program.variant()
      let count = try await program.ask(
        .post, "\(variant)/counts", #"{"quantity": 12}"#, as: .stock, key: "opname-0001")
      let id = try #require(count.body["count"]?.string)
      let undo = "/counts/\(id)/undo"
      #expect(try await program.ask(.post, undo, as: .stock, key: "undo-00001").status == 204)
      #expect(try await program.ask(.get, variant).body["level"] == .object(["state": .text("notCounted")]))
      #expect(try await program.ask(.post, undo, as: .stock, key: "undo-00001").status == 204, "sent again")
      #expect(try await program.refusal(.post, undo, as: .stock, key: "undo-00002") == "404")
      let costs = "\(variant)/costs"
      let cost = #"{"amount": 45000, "validFrom": "2026-08-01"}"#
      #expect(try await program.ask(.post, costs, cost, as: .catalogue).body["cost"] == .number(45_000))
      let none = #"{"amount": null, "validFrom": "2026-08-01"}"#
      #expect(try await program.ask(.post, costs, none, as: .catalogue).body["cost"] == .null)
    }
  }

  @Test(arguments: Backend.all)
  func `products made of listings are made one by one, and taken back`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      let shop = program.site.books.shop
      try await program.site.database.write { connection in
        _ = try connection.execute(
          """
          INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, lines, pieces)
          VALUES (\(shop), 103, 'shopee', 'k', 'Daster Sogan', '', 'XL', 1, 1)
          """)
      }
      let made = try await program.ask(.post, "/listings/103/products", as: .catalogue, key: "make-00001")
      #expect(made.status == 200 && made.body["variants"] == .number(1))
      let at = try #require(made.body["at"]?.string)
      let undone = try await program.ask(
        .post, "/listings/products/undo", #"{"at": "\#(at)"}"#, as: .catalogue, key: "undo-00001")
      #expect(undone.body == .object(["gone": .number(1), "kept": .number(0)]))
      #expect(try await program.ask(.get, "/products").body["products"] == .list([]))
    }
  }

  @Test(arguments: Backend.all)
  func `a product list is sent, looked at and saved once`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      let list = "Produk,Ukuran,Stok\nDaster Sogan,XL,7\nDaster Sogan,L,minus\n"
      let checked = try await program.ask(
        .post, "/product-lists?name=daftar.csv", list, as: .catalogue, type: "application/octet-stream")
      #expect(checked.status == 200 && checked.body["newVariants"] == .number(1), "\(checked.body)")
      #expect(checked.body["refused"] == .number(1) && checked.body["refusals"]?.items.count == 1)
      #expect(try await program.ask(.get, "/products").body["products"] == .list([]))
      let save = "/product-lists/\(try #require(checked.body["id"]?.string))/save"
      let saved = try await program.ask(.post, save, as: .catalogue, key: "save-00001")
      #expect(saved.status == 200 && saved.body["newProducts"] == .number(1))
      let again = try await program.ask(.post, save, as: .catalogue, key: "save-00001")
      #expect(again.body == saved.body)
      let products = try await program.ask(.get, "/products").body["products"]?.items ?? []
      #expect(products.first?["variants"]?.items.first?["level"]?["onHand"] == .number(7))
      let other = try await program.refusal(
        .post, "/product-lists", "No. Pesanan\n1\n", as: .catalogue, type: "application/octet-stream")
      #expect(other == "422")
    }
  }

  @Test(arguments: Backend.all)
  func `the shop is read and changed, its people listed, its books verified`(on backend: Backend) async throws {
    try await Self.withProgram(on: backend) { program in
      #expect(try await program.ask(.get, "/shop").body["timeZone"] == .text("Asia/Jakarta"))
      let changed = try await program.ask(
        .patch, "/shop", #"{"timeZone": "Asia/Makassar", "name": "Batik Sari"}"#, as: .manage)
      #expect(changed.status == 200 && changed.body["language"] == .text("id"))
      #expect(try await program.ask(.get, "/shop").body["name"] == .text("Batik Sari"))
      #expect(try await program.refusal(.patch, "/shop", #"{"timeZone": "Mars"}"#, as: .manage) == "422 timeZone")
      let people = try await program.ask(.get, "/people").body["people"]?.items ?? []
      #expect(people.compactMap { $0["role"]?.string } == ["owner", "host", "mentor", "packer"])
      let report = try await program.ask(.get, "/verification", as: .manage)
      #expect(report.status == 200 && report.body["isClean"] == .truth(true))
    }
  }
}
