import Foundation
import Synchronization
import TestSupport
import Testing
import Trade

@testable import Server

/// Backups that are put where the shop writes, and how much room that takes.
@Suite struct BackupRoomTests {
  private static let environment = [
    "CANTING_BACKUP_BUCKET": "buku", "CANTING_BACKUP_BUCKET_ENDPOINT": "http://127.0.0.1:9000",
    "CANTING_BACKUP_BUCKET_KEY_ID": "kunci", "CANTING_BACKUP_BUCKET_SECRET": "kain-mori-1974",
  ]

  private static func settings(_ fixture: Fixture) throws -> Settings {
    var given = GivenSettings()
    given.data = try fixture.folder()
    return try Settings(given, environment: environment)
  }

  @Test(arguments: [0, 2] as [Int64])
  func `a copy for which the disk has no room is not begun to be fetched`(copies: Int64) async throws {
    try await withFixture { fixture in
      let settings = try Self.settings(fixture)
      let asked = Mutex<[String]>([])
      // An exabyte.
      let bucket = Outgoing { request in
        asked.withLock { $0.append(request.method) }
        return Outgoing.Answer(status: 200, headers: ["content-length": "\(1 << 60)"], body: Data())
      }
      let source = BackupSource("s3://buku/canting-20260803-140500.sqlite", settings: settings, outgoing: bucket)
      let error = await #expect(throws: CommandFailure.self) {
        try await source.withFile(copies: copies) { _ in Issue.record("it was fetched") }
      }
      #expect(error?.kind == .cannotCreate && error?.sentence.english.contains("too little room") == true)
      #expect(asked.withLock { $0 } == ["HEAD"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: settings.data.path) == [])
    }
  }

  @Test(arguments: ["canting-20260803-140500.sqlite", "canting-20260803-140500.sqlite.sealed"])
  func `a backup that is too large to be tried is neither opened nor copied`(name: String) async throws {
    try await withFixture { fixture in
      let settings = try Self.settings(fixture)
      let path = "\(try fixture.folder())/\(name)"
      try Data("kain".utf8).write(to: URL(filePath: path))
      let free = try #require(DiskFacts(of: settings.data.path)?.free)
      // A hole: as large as it is said to be, without taking the room.
      try #require(truncate(path, Int(free + (1 << 30))) == 0)
      let error = await #expect(throws: CommandFailure.self) {
        try await BackupSource(path, settings: settings).withFile(copies: 2) { _ in Issue.record("it was begun") }
      }
      #expect(error?.kind == .cannotCreate)
      #expect(try FileManager.default.contentsOfDirectory(atPath: settings.data.path) == [])
    }
  }
}
