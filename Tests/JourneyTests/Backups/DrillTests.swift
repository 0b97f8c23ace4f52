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
    try await Self.withBackup(on: backend) { settings, location, fixture in
      let answer = try await TryBackup(path: nil, settings: settings).run()
      #expect(answer.isSound && answer.shops.map(\.orders) == [20] && answer.rows > 200, "\(answer)")
      #expect(answer.lastOrder != nil && answer.checked >= answer.restored)
      let drill = try #require(BackupNotes(data: settings.data).drill())
      #expect(
        drill.isSound == true && drill.orders == 20 && drill.rows == answer.rows
          && drill.name == settings.data.keptBackups()[0].name)
      let left = try FileManager.default.contentsOfDirectory(atPath: settings.data.path)
      #expect(!left.contains { $0.hasPrefix("check-") })
      guard backend == .postgres else { return }
      let database = try await fixture.open(location)
      let databases: Int? = try await database.read {
        try $0.value("SELECT COUNT(*) FROM pg_database WHERE datname LIKE 'canting\\_check\\_%'")
      }
      // Others may be trying theirs at this moment: two at the most, of this suite.
      #expect(databases ?? 0 <= 2)
    }
  }

  @Test(arguments: Backend.all)
  func `a drill of a damaged backup is told and written down as one`(on backend: Backend) async throws {
    try await Self.withBackup(on: backend) { settings, _, _ in
      let path = "\(settings.data.backups)/\(settings.data.keptBackups()[0].name)"
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes.removeLast(bytes.count / 3)
      try bytes.write(to: URL(filePath: path))
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

  @Test(.enabled(if: Backend.all.contains(.postgres)))
  func `a user of PostgreSQL who may not make a database is told so, and how to allow it`() async throws {
    try await Self.withBackup(on: .postgres) { settings, location, fixture in
      guard case .postgres(let url) = location else { return }
      let role = "canting_poor_\(UInt32.random(in: 0 ... .max))"
      try await PostgresCommand.run("CREATE ROLE \(role) LOGIN", at: url)
      fixture.afterwards { try await PostgresCommand.run("DROP ROLE IF EXISTS \(role)", at: url) }
      var given = GivenSettings()
      given.database = url.replacing("user=canting", with: "user=\(role)")
      given.data = settings.data.path
      let poor = try Settings(given, environment: [:])
      try #require(given.database != url)
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
