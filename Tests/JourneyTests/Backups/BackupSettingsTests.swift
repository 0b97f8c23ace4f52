import Foundation
import TestSupport
import Testing
import Trade
import Web

@testable import Server

/// Where copies go and when backups are made, as it is said in settings.
@Suite struct BackupSettingsTests {
  private static let bucket = [
    "CANTING_BACKUP_BUCKET": "buku-ratna", "CANTING_BACKUP_BUCKET_ENDPOINT": "https://s3.example/",
    "CANTING_BACKUP_BUCKET_KEY_ID": "kunci", "CANTING_BACKUP_BUCKET_SECRET": "kain-mori-1974",
    "CANTING_BACKUP_BUCKET_PREFIX": "/toko/ratna/",
  ]

  private static func settings(_ environment: [String: String], flags: [String: String] = [:]) throws -> BackupSettings
  {
    var given = GivenSettings()
    given.backups = flags
    return try Settings(given, environment: environment).backups
  }

  @Test func `a bucket is read whole, its secret is shown nowhere, and a flag goes before the environment`() throws {
    let read = try #require(try Self.settings(Self.bucket).bucket)
    #expect(
      read.name == "buku-ratna" && read.prefix == "toko/ratna/" && read.style == .path && read.region == "us-east-1")
    #expect(read.address(of: "a") == "s3://buku-ratna/toko/ratna/a" && read.host == "s3.example")
    let flags = [Setting.backupBucketStyle.variable: "host", Setting.backupBucketRegion.variable: "ap-southeast-3"]
    let other = try #require(try Self.settings(Self.bucket, flags: flags).bucket)
    #expect(other.style == .host && other.region == "ap-southeast-3")
    let shown = try Settings.shown(GivenSettings(), environment: Self.bucket)
    #expect(shown.first { $0.name == "CANTING_BACKUP_BUCKET_SECRET" }?.isSet == true)
    #expect(!"\(shown)".contains("kain-mori"))
    #expect(try Self.settings([:]) == BackupSettings(), "nothing goes anywhere unless somebody says so")
  }

  @Test(arguments: [
    "CANTING_BACKUP_BUCKET_ENDPOINT", "CANTING_BACKUP_BUCKET_KEY_ID", "CANTING_BACKUP_BUCKET_SECRET",
  ])
  func `a bucket that lacks something is refused, naming what`(variable: String) {
    let error = #expect(throws: CommandFailure.self) {
      try Self.settings(Self.bucket.filter { $0.key != variable })
    }
    #expect(error?.sentence.english.contains(variable) == true && error?.kind == .configuration)
  }

  @Test(arguments: [
    ("CANTING_BACKUP_BUCKET_ENDPOINT", "s3.example"), ("CANTING_BACKUP_BUCKET_ENDPOINT", "ftp://s3.example"),
    ("CANTING_BACKUP_BUCKET_ENDPOINT", "https://s3.example/a?b"),
    ("CANTING_BACKUP_BUCKET_ENDPOINT", "https://a:b@s3.example"),
    ("CANTING_BACKUP_BUCKET", "a/b"), ("CANTING_BACKUP_BUCKET_STYLE", "dns"), ("CANTING_BACKUP_HOUR", "24"),
    ("CANTING_BACKUP_HOUR", "2.5"), ("CANTING_BACKUP_KEY", "rahasia"),
  ])
  func `what is not understood is refused`(variable: String, text: String) {
    #expect(throws: CommandFailure.self) { try Self.settings(Self.bucket.merging([variable: text]) { $1 }) }
  }

  @Test func `an empty file of a key is refused, an empty value says that there is none`() async throws {
    try await withFixture { fixture in
      for text in ["", "\n", "not a key\n", BackupKey().text + "\ncut off"] {
        let path = try Self.file(fixture, text)
        let error = #expect(throws: CommandFailure.self, "\(text)") {
          try Self.settings(["CANTING_BACKUP_KEY_FILE": path])
        }
        #expect(error?.kind == .configuration && error?.sentence.english.contains(path) == true)
      }
      #expect(try Self.settings(["CANTING_BACKUP_KEY": ""]).keys.isEmpty)
    }
  }

  @Test func `the first key closes, older ones beneath it and those that are named open as well`() async throws {
    try await withFixture { fixture in
      let (new, old, named) = (BackupKey(), BackupKey(), BackupKey())
      let path = try Self.file(fixture, "\(new.text)\n\(old.text)\n")
      #expect(try Self.settings(["CANTING_BACKUP_KEY_FILE": path]).keys == [new, old])
      var given = GivenSettings()
      given.keyFiles = [try Self.file(fixture, named.text)]
      let both = try Settings(given, environment: ["CANTING_BACKUP_KEY_FILE": path]).backups
      #expect(both.keys == [named, new, old])
      // The file of the settings burnt with the old machine.
      let alone = try Settings(given, environment: ["CANTING_BACKUP_KEY_FILE": path + "-burnt"]).backups
      #expect(alone.keys == [named])
    }
  }

  private static func file(_ fixture: Fixture, _ text: String) throws -> String {
    let path = try fixture.folder() + "/key"
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return path
  }

  @Test func `a refusal names what was said, where, and what would do`() async throws {
    func refusal(_ environment: [String: String], flags: [String: String] = [:], file: String? = nil) -> String? {
      var given = GivenSettings()
      (given.backups, given.settingsFile) = (flags, file)
      let error = #expect(throws: CommandFailure.self) { try Settings(given, environment: environment) }
      return error?.sentence.english
    }
    #expect(refusal([:], flags: ["CANTING_BACKUP_HOUR": "99"]) == "--backup-hour 99: it takes 0 to 23, any or off.")
    #expect(refusal(["CANTING_PORT": "abc"]) == "CANTING_PORT=abc: it takes a whole number, 0 to 65535.")
    #expect(refusal(["CANTING_LIMIT_CONNECTIONS": "1"])?.contains("50 to 100000") == true)
    #expect(refusal(Self.bucket.merging(["CANTING_BACKUP_BUCKET": "x"]) { $1 })?.contains("2 to 63 letters") == true)
    #expect(refusal(["CANTING_LOG_FORMAT": "xml"]) == "CANTING_LOG_FORMAT=xml: it takes json or text.")
    try await withFixture { fixture in
      let path = try fixture.folder() + "/bad.conf"
      try "# mine\nCANTING_BACKUP_HOUR=25\n".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(refusal([:], file: path)?.hasPrefix("\(path):2: CANTING_BACKUP_HOUR=25: it takes") == true)
    }
  }

  @Test(arguments: [("off", Backups.Daily.off), ("any", .any), ("0", .at(hour: 0)), ("23", .at(hour: 23))])
  func `the hour of the daily one is read`(text: String, daily: Backups.Daily) throws {
    #expect(try Self.settings(["CANTING_BACKUP_HOUR": text]).daily == daily)
  }

  @Test func `one is due a day after the last, at the hour that was asked for, or never`() {
    // 3 August 2026, 14:05 in western Indonesia.
    let now = Instant(milliseconds: 1_785_740_700_000)
    func due(_ plan: Backups.Daily, hoursAgo: Int?) -> Bool {
      DailyBackup.isDue(plan, newest: hoursAgo.map { now - .seconds($0 * 3_600) }, now: now, zone: .jakarta)
    }
    #expect(due(.any, hoursAgo: nil) && due(.any, hoursAgo: 24) && !due(.any, hoursAgo: 23))
    #expect(!due(.off, hoursAgo: nil) && !due(.off, hoursAgo: 1_000))
    // The hour has struck today: one of before it is not enough, one of after it is.
    #expect(due(.at(hour: 2), hoursAgo: 13) && !due(.at(hour: 2), hoursAgo: 12))
    // It strikes later today: the last time was yesterday's.
    #expect(due(.at(hour: 23), hoursAgo: 16) && !due(.at(hour: 23), hoursAgo: 15))
    #expect(due(.at(hour: 23), hoursAgo: nil))
  }
}
