import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// Importing as a browser does it, with or without its script.
@Suite struct ImportSiteTests {
  @Test func `several files in one form make one import each, and the list shows them`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let form = Self.form(["juni.csv": "a,b\n", "juli.csv": "c,d\n"], key: "two-files")
      let answer = try await Self.send(form, site, client)
      #expect(answer.status == .seeOther && answer.headers[.location] == "/imports")
      #expect(try await Self.send(form, site, client).headers[.location] == "/imports")
      let list = try await site.get(client, "/imports", as: .owner).text
      #expect(list.contains("juni.csv") && list.contains("juli.csv"))
      let count: Int? = try await site.database.read { try $0.value("SELECT COUNT(*) FROM file_import") }
      #expect(count == 2)
    }
  }

  @Test func `one file leads to its own page, and none is said where files belong`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let answer = try await Self.send(Self.form(["juni.csv": "a,b\n"], key: "one-file"), site, client)
      #expect(answer.headers[.location]?.hasPrefix("/imports/") == true)
      let none = try await Self.send(Self.form(["": ""], key: "no-file"), site, client)
      #expect(none.status == .unprocessableContent)
      let many = Dictionary(uniqueKeysWithValues: (0..<21).map { ("f\($0).csv", "a\n") })
      #expect(try await Self.send(Self.form(many, key: "many-files"), site, client).status == .badRequest)
    }
  }

  @Test func `files beyond what may wait are refused until there is room`() async throws {
    try await withSite(
      routes: { site in
        var limits = ImportLimits()
        limits.waitingPerShop = 1
        let runner = ImportRunner(
          database: site.database, reader: FileReader(executable: "/usr/bin/false"),
          folder: site.settings.dataFolder, limits: limits)
        return ImportRoutes(runner: runner).routes
      },
      { site, client in
        let form = Self.form(["juni.csv": "a,b\n", "juli.csv": "c,d\n"], key: "two-files")
        #expect(try await Self.send(form, site, client).status == .serviceUnavailable)
        let count: Int? = try await site.database.read { try $0.value("SELECT COUNT(*) FROM file_import") }
        #expect(count == 0)
      })
  }

  @Test func `a file has its place from when it is asked for, and gives it back where nothing came of it`() async throws
  {
    try await withBooks(on: .sqlite) { books in
      var limits = ImportLimits()
      limits.waitingPerShop = 2
      let runner = ImportRunner(
        database: books.database, reader: FileReader(executable: "/usr/bin/false"),
        folder: try books.fixture.folder(), limits: limits)
      let (shop, other) = (books.shop, ID<Shop>.new())
      @Sendable func ask(_ count: Int, of shop: ID<Shop>, _ begin: () async throws -> Void = {}) async throws {
        try await runner.withPlaces(for: (0..<count).map { _ in ID<FileImport>.new() }, of: shop, begin)
      }
      try await ask(2, of: shop) {
        // While the first two are still on their way into the books.
        await #expect(throws: Problem.self) { try await ask(1, of: shop) }
        try await ask(2, of: other)
      }
      await #expect(throws: CancellationError.self) { try await ask(2, of: shop) { throw CancellationError() } }
      await #expect(throws: Problem.self) { try await ask(3, of: shop) }
      try await ask(2, of: shop)
    }
  }

  @Test func `all refused rows are on pages and in files, and are forgotten once they were seen`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await Self.addImport(to: site, refusing: 450)
      let first = try await site.get(client, "/imports/104/refusals", as: .host).text
      #expect(first.contains("R-0-R") && first.contains("R-199-R") && !first.contains("R-200-R"))
      #expect(first.contains("/imports/104/refusals?after=200"))
      let last = try await site.get(client, "/imports/104/refusals?after=400", as: .host).text
      #expect(last.contains("R-449-R") && !last.contains("?after=600"))
      let csv = try await site.get(client, "/imports/104/refusals.csv", as: .host)
      #expect(csv.text.split(separator: "\r\n").count == 451 && csv.text.contains("R-449-R"))
      let xlsx = try await site.get(client, "/imports/104/refusals.xlsx", as: .host)
      #expect(xlsx.status == .ok && xlsx.text.hasPrefix("PK"))
      #expect(try await site.get(client, "/", as: .host).text.contains("/imports/104"))
      #expect(try await site.post(client, "/imports/104/refusals/seen", "key=seen-1", as: .host).status == .seeOther)
      #expect(!(try await site.get(client, "/", as: .host).text.contains("/imports/104")))
    }
  }

  @Test func `what stands in a refused row is told to those who may see buyers only`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await Self.addImport(to: site, refusing: 2)
      for path in ["/imports/104", "/imports/104/refusals"] {
        #expect(try await site.get(client, path, as: .packer).text.contains("R-1-R"))
        #expect(!(try await site.get(client, path, as: .mentor).text.contains("R-1-R")))
      }
      #expect(try await site.get(client, "/imports/104/refusals.csv", as: .mentor).status == .forbidden)
    }
  }

  private static func addImport(to site: SiteUnderTest, refusing rows: Int) async throws {
    let (shop, now) = (site.books.shop, site.clock.now)
    var counts = ImportCounts()
    (counts.new, counts.rows, counts.refusedRows) = (1, rows + 1, rows)
    let json = String(decoding: try JSONEncoder().encode(counts), as: UTF8.self)
    try await site.database.write { connection in
      _ = try connection.execute(
        """
        INSERT INTO file_import (shop_id, import_id, file_name, file_digest, file_bytes, layout, state, books_version,
          started_at, beat_at, finished_at, counts)
        VALUES (\(shop), 104, 'pesanan.xlsx', \([UInt8](repeating: 1, count: 32)), 10, 'shopeeOrders', 'saved', 0,
          \(now), \(now), \(now), \(json))
        """)
      // A shop without anything has its first day, and no work yet.
      _ = try connection.execute(
        "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 101, 'Sogan', \(now))")
      _ = try connection.execute(
        "INSERT INTO variant (shop_id, variant_id, product_id, created_at) VALUES (\(shop), 102, 101, \(now))")
      for row in 0..<rows {
        _ = try connection.execute(
          """
          INSERT INTO import_refusal (shop_id, import_id, place, row_number, column_name, value, reason)
          VALUES (\(shop), 104, \(row), \(row + 2), 'Jumlah', \("R-\(row)-R"), 'badQuantity 0')
          """)
      }
    }
  }

  private static func form(_ files: [String: String], key: String) -> String {
    "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n\(key)\r\n"
      + files.sorted { $0.key < $1.key }.map { name, content in
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(content)\r\n"
      }.joined() + "--b--\r\n"
  }

  private static func send(
    _ form: String, _ site: SiteUnderTest, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    try await client.execute(
      uri: "/imports", method: .post,
      headers: site.headers(.owner, [.contentType: "multipart/form-data; boundary=b"]), body: ByteBuffer(string: form))
  }
}
