import Foundation
import Storage
import TestSupport
import Testing
import Web

@testable import Server
@testable import Trade

/// The backup of every day, and which of them stay.
struct DailyBackupTests {
  private static func day(_ number: Int, hour: Int = 3) -> Instant {
    // 2026-01-01 was a Thursday.
    Instant(milliseconds: 1_767_225_600_000 + Int64(number) * 86_400_000 + Int64(hour) * 3_600_000)
  }

  @Test func `of half a year of days seven days, four weeks and six months stay`() {
    let made = (0..<181).map { Self.day($0) }
    let left = Set(made).subtracting(BackupKeeping.superseded(made))
    // Until Tuesday 30 June: the last seven days, the Sundays of the two weeks before those, the last days of the months.
    let days = (174...180).map { Self.day($0) }
    let weeks = [171, 164].map { Self.day($0) }
    let months = [150, 119, 89, 58, 30].map { Self.day($0) }
    #expect(left == Set(days + weeks + months))
  }

  @Test func `the newest stays, and of two of one day the later`() {
    #expect(BackupKeeping.superseded([]) == [])
    #expect(BackupKeeping.superseded([Self.day(0)]) == [])
    let (early, late) = (Self.day(0, hour: 1), Self.day(0, hour: 23))
    #expect(BackupKeeping.superseded([late, early]) == [early])
    // A machine that was off for a year keeps what there is.
    #expect(BackupKeeping.superseded([Self.day(0), Self.day(400)]) == [])
  }

  @Test func `letting go one day after another ends where letting go at once does`() {
    var kept: [Instant] = []
    for day in 0..<400 {
      kept.append(Self.day(day))
      kept.removeAll(where: BackupKeeping.superseded(kept).contains)
      #expect(kept.count <= BackupKeeping.days + BackupKeeping.weeks + BackupKeeping.months)
    }
    let months = Set(kept.map { LocalTime(secondsSince1970: $0.milliseconds / 1_000).month })
    #expect(months.count == BackupKeeping.months && kept.count >= 12)
  }

  @Test(arguments: Backend.all)
  func `one is made a day, and what a person made is never let go`(on backend: Backend) async throws {
    try await withFixture { fixture in
      let books = try await Self.books(fixture, on: backend)
      let now = Instant.now
      let path = try #require(try await DailyBackup(books: books).makeIfDue(at: now))
      #expect(FileManager.default.fileExists(atPath: path))
      #expect(try await DailyBackup(books: books).makeIfDue(at: now + .seconds(3_600)) == nil)
      let byHand = try await BackUpBooks(path: nil).run(on: books).path
      for days in 1..<60 {
        try Self.copy(
          path, to: "\(books.data.backups)/canting-old-\(days)-daily.sqlite",
          madeAt: now - .seconds(86_400 * Int64(days)))
      }
      try Self.age(byHand, to: now - .seconds(86_400 * 900))
      DailyBackup(books: books).letGo()
      let left = books.data.keptBackups()
      #expect(left.count { $0.name.contains("-daily") } <= 17 && left.count { $0.name.contains("-daily") } >= 9)
      #expect(FileManager.default.fileExists(atPath: path) && FileManager.default.fileExists(atPath: byHand))
      try await books.close()
    }
  }

  @Test func `after the folder was copied to another machine the names say which are old`() async throws {
    try await withFixture { fixture in
      let books = try await Self.books(fixture, on: .sqlite)
      try DataFolder.make(books.data.backups)
      // Written just now, all of them, the newest first.
      let made = (0..<20).map { Self.day(-7 * $0) }
      for moment in made {
        try Data("x".utf8).write(to: URL(filePath: "\(books.data.backups)/canting-\(moment.stamp)-daily.sqlite"))
      }
      #expect(books.data.keptBackups().map(\.madeAt) == made)
      DailyBackup(books: books).letGo()
      let left = Set(made).subtracting(BackupKeeping.superseded(made))
      #expect(Set(books.data.keptBackups().map(\.madeAt)) == left && left.count > 6)
      try await books.close()
    }
  }

  @Test func `a backup is tried in a place of its own, and a damaged one is told`() async throws {
    try await withShop { program in
      #expect(try await program.run("backup", "--check").status == 66)
      let made = try await program.run("backup", "--json").json()
      let path = try #require(made["path"] as? String)
      let tried = try await program.run("backup", "--check", "--json")
      let answer = try tried.json()
      #expect(tried.status == 0 && answer["path"] as? String == path && (answer["shops"] as? [Any])?.count == 1)
      #expect((answer["damage"] as? [Any])?.isEmpty == true)
      let folder = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!names.contains { $0.hasPrefix("check-") })
      var bytes = try Data(contentsOf: URL(filePath: path))
      for place in stride(from: 4_200, to: bytes.count, by: 512) { bytes[place] ^= 0x5A }
      let damaged = try program.fixture.folder() + "/damaged.sqlite"
      try bytes.write(to: URL(filePath: damaged))
      #expect(try await program.run("backup", damaged, "--check").status != 0)
    }
  }

  private static func books(_ fixture: Fixture, on backend: Backend) async throws -> Books {
    let location = try await fixture.emptyDatabase(on: backend)
    var given = GivenSettings()
    given.database = location.text
    given.data = try fixture.folder()
    return try await Books.open(try Settings(given, environment: [:]), as: "a test", notice: { _ in })
  }

  private static func copy(_ from: String, to path: String, madeAt: Instant) throws {
    try FileManager.default.copyItem(atPath: from, toPath: path)
    try age(path, to: madeAt)
  }

  private static func age(_ path: String, to time: Instant) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(time.milliseconds) / 1_000)], ofItemAtPath: path)
  }
}
