import Foundation
import Storage
import TestSupport
import Testing
import Trade
import Web

@testable import Server

/// Copies of the daily backups in other places: which arrive, which stay, and what is said where one fails.
@Suite struct BackupCopiesTests {
  private static let start = Instant(milliseconds: 1_767_236_400_000)

  /// A data folder with a daily backup of each of the days, and one that a person made.
  private static func data(_ fixture: Fixture, days: Range<Int>) throws -> DataFolder {
    let data = DataFolder(try fixture.folder())
    try DataFolder.make(data.backups)
    for day in days {
      let name = "canting-\((start + .seconds(86_400 * day)).stamp)-daily.sqlite"
      try Data("day \(day)".utf8).write(to: URL(filePath: "\(data.backups)/\(name)"))
    }
    try Data("by hand".utf8).write(to: URL(filePath: "\(data.backups)/canting-20260101-120000.sqlite"))
    return data
  }

  private static func names(_ data: DataFolder) -> [String] { data.keptBackups().map(\.name).sorted() }

  @Test func `the newest goes to a folder and to a bucket, once, and what a person made stays here`() async throws {
    try await withFixture { fixture in
      let (fake, folder) = (FakeBucket(), try fixture.folder())
      let data = try Self.data(fixture, days: 0..<3)
      let copies = BackupCopies(
        data: data, places: [FolderPlace(path: folder), BucketPlace(bucket: fake.bucket)], key: nil)
      let sent = await copies.send(at: Self.start)
      let newest = try #require(Self.names(data).last)
      #expect(sent.map(\.sent) == [newest, newest] && sent.allSatisfy { $0.failure == nil })
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [newest])
      #expect(fake.names == ["toko/\(newest)"] && fake.body("toko/\(newest)") == Data("day 2".utf8))
      let asked = fake.asked.count
      #expect(await copies.send(at: Self.start).allSatisfy { $0.sent == nil && $0.failure == nil })
      #expect(fake.asked.count == asked, "what is known to be there is not asked for again")
    }
  }

  @Test func `each place keeps seven days, four weeks and six months, and nothing of others goes`() async throws {
    try await withFixture { fixture in
      let (fake, folder) = (FakeBucket(), try fixture.folder())
      fake.put("toko/canting-20200101-000000-schema-3.sqlite")
      fake.put("toko/foto.jpg")
      try Data().write(to: URL(filePath: folder + "/surat.txt"))
      for day in 0..<100 {
        let data = try Self.data(fixture, days: day..<(day + 1))
        let places: [any BackupPlace] = [FolderPlace(path: folder), BucketPlace(bucket: fake.bucket)]
        let sent = await BackupCopies(data: data, places: places, key: nil).send(at: Self.start)
        #expect(sent.allSatisfy { $0.failure == nil && $0.sent != nil }, "day \(day)")
      }
      let days = (0..<100).map { Self.start + .seconds(86_400 * $0) }
      let there = try FileManager.default.contentsOfDirectory(atPath: folder)
      let most = BackupKeeping.days + BackupKeeping.weeks + BackupKeeping.months
      #expect((9...most).contains(there.count { $0.contains("-daily") }))
      #expect(Set(there).isSuperset(of: days.suffix(7).map { "canting-\($0.stamp)-daily.sqlite" }))
      #expect(there.contains("surat.txt"))
      #expect(
        Set(fake.names)
          == Set(there.filter { $0 != "surat.txt" }.map { "toko/\($0)" })
          .union(["toko/canting-20200101-000000-schema-3.sqlite", "toko/foto.jpg"]))
    }
  }

  @Test func `a place that fails is written down with its reason, keeps no other waiting, and is tried again`()
    async throws
  {
    try await withFixture { fixture in
      let (fake, data) = (FakeBucket(), try Self.data(fixture, days: 0..<1))
      let folder = try fixture.folder() + "/not-mounted"
      let copies = BackupCopies(
        data: data, places: [FolderPlace(path: folder), BucketPlace(bucket: fake.bucket)], key: nil)
      let first = await copies.send(at: Self.start)
      #expect(first[0].failure?.sentence.english.contains(folder) == true && first[1].failure == nil)
      #expect(!FileManager.default.fileExists(atPath: folder), "a disk that is not there is not made anew beneath it")
      var settings = BackupSettings()
      settings.folder = folder
      settings.bucket = FakeBucket.settings
      var standing = BackupNotes(data: data).standing(settings, nil)
      #expect(standing.places.map(\.kind) == [.folder, .bucket])
      // The owner is told which disk it is.
      #expect(standing.naming(settings.places()).places[0].name == folder)
      #expect(standing.places[0].failedSince == Self.start && standing.places[0].why != nil)
      #expect(standing.places[1].sentAt == Self.start && standing.places[1].failedSince == nil)
      _ = await copies.send(at: Self.start + .seconds(3_600))
      standing = BackupNotes(data: data).standing(settings, nil)
      #expect(standing.places[0].failedSince == Self.start, "since when, not when last")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      #expect(await copies.send(at: Self.start + .seconds(7_200))[0].sent != nil)
      #expect(BackupNotes(data: data).standing(settings, nil).places[0].failedSince == nil)
    }
  }

  @Test func `with a key nothing readable leaves, the list of erasures neither`() async throws {
    try await withFixture { fixture in
      let (fake, key) = (FakeBucket(), BackupKey())
      let data = try Self.data(fixture, days: 0..<1)
      try Data("kain mori\n".utf8).write(to: URL(filePath: data.erasures))
      let copies = BackupCopies(data: data, places: [BucketPlace(bucket: fake.bucket)], key: key)
      #expect(await copies.send(at: Self.start)[0].failure == nil)
      #expect(fake.names.count == 2 && fake.names.allSatisfy { $0.hasSuffix(".sealed") })
      for name in fake.names {
        let body = try #require(fake.body(name))
        #expect(body.range(of: Data("kain".utf8)) == nil && body.range(of: Data("day 0".utf8)) == nil)
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: data.path)
      #expect(!left.contains { $0.hasSuffix(".sealed") }, "what was sealed to be sent does not stay here")
    }
  }

  @Test func `the list of erasures follows when it grows, and only then`() async throws {
    try await withFixture { fixture in
      let fake = FakeBucket()
      let data = try Self.data(fixture, days: 0..<1)
      let copies = BackupCopies(data: data, places: [BucketPlace(bucket: fake.bucket)], key: nil)
      _ = await copies.send(at: Self.start)
      #expect(!fake.names.contains("toko/erasures.jsonl"), "none is none")
      for text in ["one\n", "one\ntwo\n"] {
        try Data(text.utf8).write(to: URL(filePath: data.erasures))
        _ = await copies.send(at: Self.start)
        #expect(fake.body("toko/erasures.jsonl") == Data(text.utf8))
      }
      let asked = fake.asked.count
      _ = await copies.send(at: Self.start)
      #expect(fake.asked.count == asked)
    }
  }

  @Test(arguments: [
    ("canting-20260803-140500-daily.sqlite", true), ("canting-20260803-140500-2.pgdump", false),
    ("canting-20260803-140500-schema-12.sqlite", false), ("canting-20260803-140500-daily.pgdump.sealed", true),
  ])
  func `a name says when it was made, and whether by the day`(text: String, isDaily: Bool) throws {
    let name = try #require(BackupName(text))
    #expect(name.madeAt.stamp == "20260803-140500" && name.isDaily == isDaily)
    #expect(name.isSealed == text.hasSuffix(".sealed"))
  }

  @Test(arguments: [
    "canting.sqlite", "canting-20261303-140500.sqlite", "canting-20260803-140500.zip", "erasures.jsonl", "",
  ])
  func `any other name is none of ours`(text: String) { #expect(BackupName(text) == nil) }
}
