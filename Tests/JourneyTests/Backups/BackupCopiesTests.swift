import Foundation
import Storage
import TestSupport
import Testing
import Web

@testable import Server
@testable import Trade

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
        data: data, places: [FolderPlace(path: folder), BucketPlace(bucket: fake.bucket)])
      let sent = await copies.send(at: Self.start)
      let newest = try #require(Self.names(data).last)
      #expect(sent.map(\.sent) == [newest, newest] && sent.allSatisfy { $0.failure == nil })
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [newest])
      #expect(fake.names == ["toko/\(newest)"] && fake.body("toko/\(newest)") == Data("day 2".utf8))
      let asked = fake.asked.count
      #expect(await copies.send(at: Self.start).allSatisfy { $0.sent == nil && $0.failure == nil })
      #expect(fake.asked.dropFirst(asked).allSatisfy { $0 == "GET " }, "it is looked what is there, and that is all")
    }
  }

  @Test func `what a stick that was pulled out left of a copy goes with the next one`() async throws {
    try await withFixture { fixture in
      let (folder, data) = (try fixture.folder(), try Self.data(fixture, days: 0..<1))
      let ages = [
        "canting-20251230-030000-daily.sqlite.partial": 172_800, "canting-20251231-030000-daily.sqlite.partial": 3_600,
        "surat.partial": 172_800,
      ]
      for (name, age) in ages {
        try Data("kain".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -Double(age))], ofItemAtPath: "\(folder)/\(name)")
      }
      let sent = await BackupCopies(data: data, places: [FolderPlace(path: folder)], keys: []).send(at: Self.start)
      let copy = try #require(sent[0].sent)
      let there = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
      #expect(there == [copy, "canting-20251231-030000-daily.sqlite.partial", "surat.partial"])
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
        let sent = await BackupCopies(data: data, places: places).send(at: Self.start)
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
        data: data, places: [FolderPlace(path: folder), BucketPlace(bucket: fake.bucket)])
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
      try erase(1...1, in: data.erasures)
      let copies = BackupCopies(data: data, places: [BucketPlace(bucket: fake.bucket)], keys: [key])
      #expect(await copies.send(at: Self.start)[0].failure == nil)
      #expect(fake.names.count == 2 && fake.names.allSatisfy { $0.hasSuffix(".sealed") })
      for name in fake.names {
        let body = try #require(fake.body(name))
        #expect(body.range(of: Data("marks".utf8)) == nil && body.range(of: Data("day 0".utf8)) == nil)
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: data.path)
      #expect(!left.contains { $0.hasSuffix(".sealed") }, "what was sealed to be sent does not stay here")
    }
  }

  @Test func `the list of erasures follows when it grows, and only then`() async throws {
    try await withFixture { fixture in
      let fake = FakeBucket()
      let data = try Self.data(fixture, days: 0..<1)
      let copies = BackupCopies(data: data, places: [BucketPlace(bucket: fake.bucket)])
      _ = await copies.send(at: Self.start)
      #expect(!fake.names.contains("toko/erasures.jsonl"), "none is none")
      for number in Int64(1)...2 {
        try erase(number...number, in: data.erasures)
        _ = await copies.send(at: Self.start)
        #expect(fake.body("toko/erasures.jsonl") == FileManager.default.contents(atPath: data.erasures))
      }
      let asked = fake.asked.count
      _ = await copies.send(at: Self.start)
      #expect(fake.asked.dropFirst(asked).allSatisfy { $0 == "GET " })
    }
  }

  @Test func `another place, and another stick at the same one, is given what the one before it had`() async throws {
    try await withFixture { fixture in
      let data = try Self.data(fixture, days: 0..<1)
      try erase(1...2, in: data.erasures)
      let (first, second) = (try fixture.folder(), try fixture.folder())
      func send(to folder: String) async -> BackupCopies.Outcome {
        await BackupCopies(data: data, places: [FolderPlace(path: folder)]).send(at: Self.start)[0]
      }
      for folder in [first, second] {
        #expect(await send(to: folder).sent != nil, "\(folder)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
      }
      var settings = BackupSettings()
      settings.folder = first
      #expect(BackupNotes(data: data).standing(settings, nil).places[0].sentAt == nil, "told of the second alone")
      // The other stick, with what it was given before somebody else was erased.
      for name in try FileManager.default.contentsOfDirectory(atPath: second) {
        try FileManager.default.removeItem(atPath: "\(second)/\(name)")
      }
      try erase(1...1, in: second + "/erasures.jsonl")
      #expect(await send(to: second).sent != nil)
      #expect(try erased(in: second + "/erasures.jsonl") == [1, 2])
    }
  }

  @Test func `a list that knows more than the one here is joined with it, never written over`() async throws {
    try await withFixture { fixture in
      let (fake, folder) = (FakeBucket(), try fixture.folder())
      let data = try Self.data(fixture, days: 0..<1)
      try erase(3...3, in: data.erasures)
      try erase(1...2, in: folder + "/erasures.jsonl")
      fake.put("toko/erasures.jsonl", try Data(contentsOf: URL(filePath: folder + "/erasures.jsonl")))
      let places: [any BackupPlace] = [FolderPlace(path: folder), BucketPlace(bucket: fake.bucket)]
      let sent = await BackupCopies(data: data, places: places).send(at: Self.start)
      #expect(sent.allSatisfy { $0.failure == nil })
      #expect(try Set(erased(in: data.erasures)) == [1, 2, 3])
      #expect(try Set(erased(in: folder + "/erasures.jsonl")) == [1, 2, 3])
      #expect(fake.body("toko/erasures.jsonl") == FileManager.default.contents(atPath: data.erasures))
    }
  }

  @Test func `with a key that came later no list stays readable there`() async throws {
    try await withFixture { fixture in
      let (fake, data) = (FakeBucket(), try Self.data(fixture, days: 0..<1))
      try erase(1...1, in: data.erasures)
      _ = await BackupCopies(data: data, places: [BucketPlace(bucket: fake.bucket)]).send(at: Self.start)
      #expect(fake.names.contains("toko/erasures.jsonl"))
      let closing = BackupCopies(data: data, places: [BucketPlace(bucket: fake.bucket)], keys: [BackupKey()])
      #expect(await closing.send(at: Self.start)[0].failure == nil)
      #expect(!fake.names.contains("toko/erasures.jsonl") && fake.names.contains("toko/erasures.jsonl.sealed"))
    }
  }

  @Test func `a list closed with a key that is not named is not written over, and the copy goes all the same`()
    async throws
  {
    try await withFixture { fixture in
      let (fake, old, new) = (FakeBucket(), BackupKey(), BackupKey())
      let data = try Self.data(fixture, days: 0..<1)
      try erase(1...1, in: data.erasures)
      func send(_ keys: BackupKey..., days: Range<Int>) async throws -> BackupCopies.Outcome {
        for day in days {
          let name = "canting-\((Self.start + .seconds(86_400 * day)).stamp)-daily.sqlite"
          try Data("day \(day)".utf8).write(to: URL(filePath: "\(data.backups)/\(name)"))
        }
        let place = BucketPlace(bucket: fake.bucket)
        return await BackupCopies(data: data, places: [place], keys: keys).send(at: Self.start)[0]
      }
      #expect(try await send(old, days: 0..<1).failure == nil)
      let list = fake.body("toko/erasures.jsonl.sealed")
      let refused = try await send(new, days: 1..<2)
      #expect(refused.sent != nil && refused.failure?.sentence.english.contains(old.mark) == true)
      #expect(fake.body("toko/erasures.jsonl.sealed") == list)
      #expect(try await send(new, old, days: 2..<3).failure == nil)
      #expect(fake.body("toko/erasures.jsonl.sealed") != list)
    }
  }

  @Test func `where nothing may be removed the list of erasures grows all the same`() async throws {
    try await withFixture { fixture in
      let fake = FakeBucket()
      let bucket = Bucket(settings: FakeBucket.settings, outgoing: fake.outgoingWithoutRemoval, pauses: [])
      var last: BackupCopies.Outcome?
      for day in 0..<9 {
        let data = try Self.data(fixture, days: day..<(day + 1))
        try erase(1...Int64(day + 1), in: data.erasures)
        last = await BackupCopies(data: data, places: [BucketPlace(bucket: bucket)]).send(at: Self.start)[0]
        #expect(fake.body("toko/erasures.jsonl") == FileManager.default.contents(atPath: data.erasures), "day \(day)")
      }
      #expect(last?.sent != nil && last?.failure?.kind == .unavailable, "what should go and may not is told")
    }
  }

  @Test func `a server that ends while a copy is sent says nothing against the place`() async throws {
    try await withFixture { fixture in
      let (fake, data) = (FakeBucket(), try Self.data(fixture, days: 0..<1))
      let bucket = Bucket(settings: FakeBucket.settings, outgoing: fake.cancelling { $0.method == "PUT" }, pauses: [])
      let sending = Task { await BackupCopies(data: data, places: [BucketPlace(bucket: bucket)]).send(at: Self.start) }
      let outcome = await sending.value[0]
      #expect(outcome.sent == nil && outcome.failure == nil)
      var settings = BackupSettings()
      settings.bucket = FakeBucket.settings
      #expect(BackupNotes(data: data).standing(settings, nil).places[0].failedSince == nil)
    }
  }

  @Test func `a folder whose disk is not mounted any more is not filled on the disk of the books`() async throws {
    try await withFixture { fixture in
      let (data, folder) = (try Self.data(fixture, days: 0..<1), try fixture.folder())
      // As it was noted while the stick was there: the folder it is mounted at lies on this disk.
      BackupNotes(data: data).note(BackupNotes.Copy(place: folder, wasElsewhere: true), of: .folder)
      let sent = await BackupCopies(data: data, places: [FolderPlace(path: folder)]).send(at: Self.start)[0]
      #expect(sent.sent == nil && sent.failure?.kind == .noInput)
      #expect(sent.failure?.sentence.english.contains("not mounted") == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
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
