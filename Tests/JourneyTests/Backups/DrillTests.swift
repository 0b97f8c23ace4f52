import Foundation
import Storage
import TestSupport
import Testing
import Trade
import Web

@testable import Server

/// Backups that are tried: put back in a place of their own on the same engine, looked through, and taken away.
@Suite struct DrillTests {
  private static func withBackup(
    on backend: Backend, _ body: (Settings, DatabaseLocation, Fixture) async throws -> Void
  ) async throws {
    try await withFixture { fixture in
      let location = try await fixture.emptyDatabase(on: backend)
      try await ReleasedBooks(schema: 13).put(at: location)
      let settings = try ReleasedBooksTests.settings(location, fixture)
      let books = try await Books.open(settings, as: "a test", notice: { _ in })
      _ = try await BackUpBooks(path: nil).run(on: books)
      try await books.close()
      try await body(settings, location, fixture)
    }
  }

  @Test(arguments: Backend.all)
  func `a drill says what the newest backup holds, writes it down, and leaves nothing`(on backend: Backend) async throws
  {
    try await Self.withBackup(on: backend) { settings, _, _ in
      let answer = try await TryBackup(path: nil, settings: settings).run()
      #expect(answer.isSound && answer.shops.map(\.orders) == [20] && answer.rows > 200, "\(answer)")
      #expect(answer.lastOrder != nil && answer.checked >= answer.restored)
      let drill = try #require(BackupNotes(data: settings.data).drill())
      #expect(
        drill.isSound == true && drill.orders == 20 && drill.rows == answer.rows
          && drill.name == settings.data.keptBackups()[0].name)
      let left = try FileManager.default.contentsOfDirectory(atPath: settings.data.path)
      #expect(!left.contains { $0.hasPrefix("check-") })
    }
  }

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `a drill leaves no database behind on the server, whether the backup is sound or not`() async throws {
    try await Self.withBackup(on: .postgres) { settings, location, fixture in
      // An account that makes databases here and nowhere else, so that those of other tests are not counted.
      let drilling = try Self.settings(location, as: "canting_drill", settings.data)
      #expect(try await TryBackup(path: nil, settings: drilling).run().isSound)
      #expect(try await Self.databases(of: "canting_drill", seenFrom: location, fixture) == 0)
      let path = try Self.damageNewest(settings.data)
      await #expect(throws: CommandFailure.self) { try await TryBackup(path: path, settings: drilling).run() }
      #expect(try await Self.databases(of: "canting_drill", seenFrom: location, fixture) == 0)
    }
  }

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `an address with a password is tried too`() async throws {
    try await Self.withBackup(on: .postgres) { settings, location, _ in
      // Whoever comes by the socket is trusted, whatever the password.
      let address = location.text + "&password=kain-sogan"
      var given = GivenSettings()
      given.data = settings.data.path
      let secret = try Settings(given, environment: ["CANTING_DATABASE": address])
      #expect(secret.database.withoutPassword != address, "it is seen to hold one")
      #expect(try await TryBackup(path: nil, settings: secret).run().isSound)
    }
  }

  private static func settings(
    _ location: DatabaseLocation, as user: String, _ data: DataFolder
  ) throws -> Settings {
    var given = GivenSettings()
    given.database = location.text.replacing("user=canting", with: "user=\(user)")
    given.data = data.path
    try #require(given.database != location.text)
    return try Settings(given, environment: [:])
  }

  private static func databases(
    of role: String, seenFrom location: DatabaseLocation, _ fixture: Fixture
  ) async throws -> Int? {
    let database = try await fixture.open(location)
    return try await database.read {
      try $0.value("SELECT COUNT(*) FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba WHERE r.rolname = \(role)")
    }
  }

  /// - Returns: its path.
  private static func damageNewest(_ data: DataFolder) throws -> String {
    let path = "\(data.backups)/\(data.keptBackups()[0].name)"
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes.removeLast(bytes.count / 3)
    try bytes.write(to: URL(filePath: path))
    return path
  }

  @Test(arguments: Backend.all)
  func `a drill of a damaged backup is told and written down as one`(on backend: Backend) async throws {
    try await Self.withBackup(on: backend) { settings, _, _ in
      _ = try Self.damageNewest(settings.data)
      let error = await #expect(throws: CommandFailure.self) {
        try await TryBackup(path: nil, settings: settings).run()
      }
      #expect(error?.kind == .data)
      let drill = try #require(BackupNotes(data: settings.data).drill())
      #expect(drill.isSound == false && drill.english?.isEmpty == false && drill.indonesian != drill.english)
      #expect(drill.english?.contains(drill.name) == true, "by its name")
      #expect(drill.english?.contains(settings.data.path) == false)
      // The button's drill writes it down once more.
      BackupNotes(data: settings.data).noteFailedDrill(try #require(error), at: .now)
      let again = try #require(BackupNotes(data: settings.data).drill())
      #expect(again.english?.contains(drill.name) == true && again.english?.contains(settings.data.path) == false)
    }
  }

  @Test func `a file that somebody named is tried, and is no drill of the shop's backups`() async throws {
    try await Self.withBackup(on: .sqlite) { settings, _, fixture in
      let good = "\(settings.data.backups)/\(settings.data.keptBackups()[0].name)"
      #expect(try await TryBackup(path: good, settings: settings).run().isSound)
      let bad = try fixture.folder() + "/cut.sqlite"
      try Data("no backup at all".utf8).write(to: URL(filePath: bad))
      await #expect(throws: CommandFailure.self) { try await TryBackup(path: bad, settings: settings).run() }
      #expect(BackupNotes(data: settings.data).drill() == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a backup is known by what it holds, whatever it is called`(on backend: Backend) async throws {
    try await Self.withBackup(on: backend) { settings, _, fixture in
      let newest = "\(settings.data.backups)/\(settings.data.keptBackups()[0].name)"
      for name in ["senin", backend == .sqlite ? "senin.pgdump" : "senin.sqlite"] {
        let path = try fixture.folder() + "/" + name
        try FileManager.default.copyItem(atPath: newest, toPath: path)
        #expect(try await TryBackup(path: path, settings: settings).run().isSound, "\(name)")
      }
    }
  }

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `a user of PostgreSQL who may not make a database is told so, and how to allow it`() async throws {
    try await Self.withBackup(on: .postgres) { settings, location, _ in
      let poor = try Self.settings(location, as: "canting_poor", settings.data)
      let error = await #expect(throws: CommandFailure.self) { try await TryBackup(path: nil, settings: poor).run() }
      #expect(error?.kind == .permission && error?.sentence.english.contains("CREATEDB") == true)
    }
  }

  @Test func `a dump of PostgreSQL is not tried without a server`() async throws {
    try await withFixture { fixture in
      let path = try fixture.folder() + "/canting-20260803-140500.pgdump"
      try Data("PGDMP".utf8).write(to: URL(filePath: path))
      let settings = try ReleasedBooksTests.settings(.sqlite(path: try fixture.folder() + "/a.sqlite"), fixture)
      let error = await #expect(throws: CommandFailure.self) {
        try await TryBackup(path: path, settings: settings).run()
      }
      #expect(error?.sentence.english.contains("--database postgres://") == true)
    }
  }
}
