import Foundation
import Storage
import TestSupport
import Testing
import Trade

@testable import Server

/// What a restore takes from where a backup lies: the list of erasures, whatever it is closed with, and nothing before it is
/// known that the backup may be put there.
@Suite struct BackupSourceTests {
  private static let start = Instant(milliseconds: 1_767_236_400_000)
  private static let bucket = [
    "CANTING_BACKUP_BUCKET": "buku", "CANTING_BACKUP_BUCKET_ENDPOINT": "http://127.0.0.1:9000",
    "CANTING_BACKUP_BUCKET_KEY_ID": "kunci", "CANTING_BACKUP_BUCKET_SECRET": "rahasia",
    "CANTING_BACKUP_BUCKET_PREFIX": "toko",
  ]

  private static func settings(
    _ fixture: Fixture, keys: [BackupKey] = [], database: DatabaseLocation? = nil
  ) throws -> Settings {
    var given = GivenSettings()
    given.data = try fixture.folder()
    given.database = database?.text
    var environment = bucket
    environment["CANTING_BACKUP_KEY"] = keys.map(\.text).joined(separator: "\n")
    return try Settings(given, environment: environment)
  }

  /// Makes a backup of that day in the folder and sends it.
  private static func send(
    day: Int, from data: DataFolder, to places: [any BackupPlace], keys: [BackupKey] = []
  ) async throws -> [String] {
    try DataFolder.make(data.backups)
    let name = "canting-\((start + .seconds(86_400 * day)).stamp)-daily.sqlite"
    try Data("day \(day)".utf8).write(to: URL(filePath: "\(data.backups)/\(name)"))
    let sent = await BackupCopies(data: data, places: places, keys: keys).send(at: start)
    #expect(sent.allSatisfy { $0.failure == nil })
    return sent.compactMap(\.sent)
  }

  @Test func `both lists are taken in where a readable one is left from before there was a key`() async throws {
    try await withFixture { fixture in
      let (fake, folder, key) = (FakeBucket(), try fixture.folder(), BackupKey())
      let data = DataFolder(try fixture.folder())
      try erase(1...1, in: data.erasures)
      let places: [any BackupPlace] = [FolderPlace(path: folder), BucketPlace(bucket: fake.bucket)]
      _ = try await Self.send(day: 0, from: data, to: places)
      let readable = try #require(fake.body("toko/erasures.jsonl"))
      try erase(2...2, in: data.erasures)
      let names = try await Self.send(day: 1, from: data, to: places, keys: [key])
      // As an older program, or a key that may not remove anything, would have left it.
      fake.put("toko/erasures.jsonl", readable)
      try readable.write(to: URL(filePath: folder + "/erasures.jsonl"))
      for address in ["\(folder)/\(names[0])", "s3://buku/toko/\(names[1])"] {
        let settings = try Self.settings(fixture, keys: [key])
        let source = BackupSource(address, settings: settings, outgoing: fake.outgoing)
        #expect(try await source.bringErasures() == 2, "\(address)")
        #expect(try Set(erased(in: settings.data.erasures)) == [1, 2])
        let text = try await source.withFile { try String(contentsOfFile: $0, encoding: .utf8) }
        #expect(text == "day 1")
      }
    }
  }

  @Test func `a copy from before the key was replaced is opened with its own, the list with the newer one`()
    async throws
  {
    try await withFixture { fixture in
      let (folder, old, new) = (try fixture.folder(), BackupKey(), BackupKey())
      let data = DataFolder(try fixture.folder())
      try erase(1...1, in: data.erasures)
      let names = try await Self.send(day: 0, from: data, to: [FolderPlace(path: folder)], keys: [old])
      try erase(2...2, in: data.erasures)
      _ = try await Self.send(day: 1, from: data, to: [FolderPlace(path: folder)], keys: [new, old])
      let address = "\(folder)/\(names[0])"
      let settings = try Self.settings(fixture, keys: [old, new])
      let source = BackupSource(address, settings: settings)
      #expect(try await source.bringErasures() == 2)
      #expect(try await source.withFile { try String(contentsOfFile: $0, encoding: .utf8) } == "day 0")
      let alone = BackupSource(address, settings: try Self.settings(fixture, keys: [old]))
      let error = await #expect(throws: SealedFile.Refusal.self) { try await alone.bringErasures() }
      #expect(error == .otherKey(name: "erasures.jsonl.sealed", mark: new.mark, keys: [old.mark]))
    }
  }

  @Test(arguments: Backend.all)
  func `what may not be put in the place of the books is not fetched, and their list stays as it is`(
    on backend: Backend
  ) async throws {
    try await withFixture { fixture in
      let (fake, location) = (FakeBucket(), try await fixture.emptyDatabase(on: backend))
      let settings = try Self.settings(fixture, database: location)
      let books = try await Books.open(settings, as: "a test", notice: { _ in })
      try erase(1...1, in: settings.data.erasures)
      try erase(1...2, in: settings.data.path + "/elsewhere")
      fake.put("toko/erasures.jsonl", try Data(contentsOf: URL(filePath: settings.data.path + "/elsewhere")))
      let source = BackupSource(
        "s3://buku/toko/canting-20260803-140500.sqlite", settings: settings, outgoing: fake.outgoing)
      func kind(force: Bool) async -> CommandFailure.Kind? {
        let error = await #expect(throws: CommandFailure.self) {
          try await RestoreBooks.run(from: source, to: settings, force: force)
        }
        return error?.kind
      }
      #expect(await kind(force: true) == .temporary, "in use")
      try await books.close()
      #expect(await kind(force: false) == .cannotCreate, "there are books, and nobody said --force")
      #expect(fake.asked.isEmpty)
      #expect(try erased(in: settings.data.erasures) == [1])
    }
  }
}
