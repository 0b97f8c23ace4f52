import Foundation
import Logging
import Storage
import TestSupport
import Testing
import Trade
import Web

@testable import Server

/// What a killed server, or a seller who never saved, leaves in the data folder.
@Suite struct LeftFilesTests {
  @Test func `files that nobody needs go, those that somebody needs stay`() async throws {
    try await withFixture { fixture in
      var given = GivenSettings()
      given.data = try fixture.folder()
      let books = try await Books.open(try Settings(given, environment: [:]), as: "a test") { _ in }
      fixture.afterwards { try await books.close() }
      let (kept, saved) = try await addImports(to: books)
      let old = Instant.now - .seconds(7_200)
      let waiting = try put("incoming/import-\(kept)", in: books, touched: old)
      let fresh = try put("uploads/fresh", in: books, touched: .now)
      let list = try put("uploads/product-list-1-a", in: books, touched: old)
      for name in ["incoming/import-\(saved)", "incoming/import-7", "incoming/secret", "uploads/half"] {
        _ = try put(name, in: books, touched: old)
      }
      #expect(try await LeftFiles(books: books, now: .now).sweep() == 4)
      #expect([waiting, fresh, list].allSatisfy { FileManager.default.fileExists(atPath: $0) })
      try await books.lapseImports(at: .now + .seconds(49 * 3_600))
      #expect(try await LeftFiles(books: books, now: .now + .seconds(25 * 3_600)).sweep() == 3)
      #expect(try FileManager.default.contentsOfDirectory(atPath: books.data.incoming).isEmpty)
    }
  }

  @Test func `answers that nobody asks for again go by the clock, without anybody signing in`() async throws {
    try await withFixture { fixture in
      var given = GivenSettings()
      given.data = try fixture.folder()
      let books = try await Books.open(try Settings(given, environment: [:]), as: "a test") { _ in }
      fixture.afterwards { try await books.close() }
      try await books.database.write { connection in
        let shop = try NewShop(name: "Batik Ratna").open(on: connection, at: .now)
        for (key, age) in [("old", Duration.seconds(49 * 3_600)), ("fresh", .seconds(3_600))] {
          let request = MarkedRequest(shop: shop, caller: "a", route: "POST /x", key: key, digest: [1])
          _ = try Idempotent(connection: connection, now: .now - age).once(request) { _ in GivenAnswer(status: 200) }
        }
      }
      try await Housekeeping(books: books, use: ShopUse(), logger: Logger(label: "test")).sweep()
      let kept = try await books.database.read { connection in
        try connection.rows("SELECT idempotency_key FROM given_answer").map { try $0("idempotency_key") as String }
      }
      #expect(kept == ["fresh"])
    }
  }

  /// One import that waits to be saved, and one that was.
  private func addImports(to books: Books) async throws -> (ID<FileImport>, ID<FileImport>) {
    let (waiting, saved) = (ID<FileImport>.new(), ID<FileImport>.new())
    try await books.database.write { connection in
      let shop = try NewShop(name: "Batik Ratna").open(on: connection, at: .now)
      for (id, state) in [(waiting, FileImportRecord.State.checked), (saved, .saved)] {
        _ = try connection.execute(
          """
          INSERT INTO file_import (shop_id, import_id, file_name, file_digest, file_bytes, layout, state, books_version,
            started_at, beat_at, finished_at, counts)
          VALUES (\(shop), \(id), 'a.xlsx', \([UInt8](repeating: 1, count: 32)), 1, '', \(state), 0, 0, 0,
            \(Instant.now), '{}')
          """)
      }
    }
    return (waiting, saved)
  }

  private func put(_ name: String, in books: Books, touched: Instant) throws -> String {
    let path = "\(books.data.path)/\(name)"
    try DataFolder.make(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    try Data("Siti, Jepara".utf8).write(to: URL(filePath: path))
    let date = Date(timeIntervalSince1970: Double(touched.milliseconds) / 1_000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    return path
  }
}
