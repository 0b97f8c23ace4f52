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

  @Test func `what we left behind goes, and people's own files beside it stay`() async throws {
    try await withFixture { fixture in
      var given = GivenSettings()
      given.data = try fixture.folder()
      let books = try await Books.open(try Settings(given, environment: [:]), as: "a test") { _ in }
      fixture.afterwards { try await books.close() }
      let (old, lately) = (Instant.now - .seconds(2 * 86_400), Instant.now - .seconds(1_800))
      let backup = "backups/canting-20260803-140500-daily.sqlite"
      let ours = [
        "check-\(UUID().uuidString)/books.sqlite", "uploads/shop-\(UUID().uuidString)/manifest.json",
        "\(backup).0A1B2C3D.partial", "\(backup).0A1B2C3D.partial-journal",
      ]
      let theirs = ["check-list.txt", "check-ins/2026.txt", "uploads/shop-list/a.txt", "backups/foto.partial", backup]
      let paths = try (ours + theirs).map { try put($0, in: books, touched: old) }
      for folder in Set(paths.map { URL(filePath: $0).deletingLastPathComponent().path }) {
        try FileManager.default.setAttributes([.modificationDate: Self.date(old)], ofItemAtPath: folder)
      }
      let fresh = [
        try put("\(backup).4E5F6071.partial", in: books, touched: lately),
        try put("check-\(UUID().uuidString)/books.sqlite", in: books, touched: lately),
      ]
      #expect(try await LeftFiles(books: books, now: .now).sweep() == ours.count)
      let left = (paths + fresh).filter { FileManager.default.fileExists(atPath: $0) }
      #expect(left == Array(paths.dropFirst(ours.count)) + fresh)
    }
  }

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `books that were put back to be looked at go by the clock, a day after nobody looks at them`() async throws {
    try await withFixture { fixture in
      let location = try await fixture.emptyDatabase(on: .postgres)
      guard case .postgres(let url) = location else { return }
      let books = try await Books.open(
        try ReleasedBooksTests.settings(location, fixture), as: "a test", notice: { _ in })
      fixture.afterwards { try await books.close() }
      let (now, number) = (Instant.now.milliseconds / 1_000, UInt32.random(in: 0 ... .max))
      let (old, fresh) = ("canting_check_\(now - 2 * 86_400)_\(number)", "canting_check_\(now)_\(number)")
      for name in [old, fresh] {
        try await PostgresCommand.run("CREATE DATABASE \(name) TEMPLATE template0", at: url)
        fixture.afterwards { try await PostgresCommand.run("DROP DATABASE IF EXISTS \(name)", at: url) }
      }
      try await Housekeeping(books: books, use: ShopUse(), logger: Logger(label: "test")).sweep()
      let left = try await books.database.read { connection in
        try connection.rows("SELECT datname FROM pg_database WHERE datname IN (\(old), \(fresh))")
          .map { try $0("datname") as String }
      }
      #expect(left == [fresh])
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
    try FileManager.default.setAttributes([.modificationDate: Self.date(touched)], ofItemAtPath: path)
    return path
  }

  private static func date(_ time: Instant) -> Date { Date(timeIntervalSince1970: Double(time.milliseconds) / 1_000) }
}
