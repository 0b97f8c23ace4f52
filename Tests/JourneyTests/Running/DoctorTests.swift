import Foundation
import Storage
import TestSupport
import Testing
import Trade
import Web

@testable import Server

/// What the doctor makes of what it sees.
@Suite struct DoctorTests {
  private static let now = Instant(milliseconds: 1_800_000_000_000)

  @Test func `a disk is judged by what is left of it`() {
    func state(_ free: Int64, of size: Int64) -> Finding.State {
      Finding.space(DiskFacts(size: size, free: free)).state
    }
    #expect(state(50 << 30, of: 100 << 30) == .good)
    #expect(state(8 << 30, of: 100 << 30) == .look)
    #expect(state(4 << 30, of: 100 << 30) == .mend)
    #expect(state(500 << 20, of: 1 << 30) == .look, "a small disk is full before a tenth is left")
  }

  @Test func `a folder on another machine is no place for a SQLite file`() {
    let mounts = """
      21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
      35 21 0:30 / /srv rw,relatime shared:1 - nfs4 nas:/srv rw
      36 35 8:2 / /srv/local rw,relatime shared:2 - ext4 /dev/sdb1 rw
      """
    #expect(DiskFacts.fileSystem(of: "/var/lib/canting", in: mounts) == "ext4")
    #expect(DiskFacts.fileSystem(of: "/srv/canting", in: mounts) == "nfs4")
    #expect(DiskFacts.fileSystem(of: "/srv/local/canting", in: mounts) == "ext4")
    #expect(DiskFacts.fileSystem(of: "/srvother", in: mounts) == "ext4")
    #expect(DiskFacts.fileSystem(of: "/x", in: "damaged - line") == nil)
    let remote = DiskFacts(size: 10, free: 10, fileSystem: "nfs4")
    #expect(Finding.fileSystem(remote, usesSQLite: true).state == .mend)
    #expect(Finding.fileSystem(remote, usesSQLite: false).state == .look)
    #expect(Finding.fileSystem(DiskFacts(size: 10, free: 10, fileSystem: "ext4"), usesSQLite: true).state == .good)
  }

  @Test(arguments: [(25, Finding.State.good), (27, .look), (24 * 8, .mend)])
  func `a backup is judged by its age`(hours: Int, state: Finding.State) {
    let made = Self.now - .seconds(hours * 3_600)
    #expect(Finding.backup(made, bytes: 1, at: Self.now).state == state)
  }

  @Test func `backups that stay on this disk, or do not arrive elsewhere, are to be looked at`() {
    let sent = Backups.Place(kind: .bucket, sentAt: Self.now)
    func copies(_ places: Backups.Place...) -> Finding { Finding.copies(places, at: Self.now) }
    #expect(copies().state == .look && copies(sent).state == .good)
    let failing = copies(sent, Backups.Place(kind: .folder, failedSince: Self.now))
    #expect(failing.state == .look && failing.says.english.contains("folder"))
    let never = copies(sent, Backups.Place(kind: .folder))
    #expect(never.state == .look && never.says.english.contains("folder"))
    #expect(copies(Backups.Place(kind: .bucket, sentAt: Self.now - .seconds(25 * 3_600))).state == .good)
    #expect(copies(Backups.Place(kind: .bucket, sentAt: Self.now - .seconds(27 * 3_600))).state == .look)
    let beside = copies(Backups.Place(kind: .folder, sentAt: Self.now, isOnBooksDisk: true))
    #expect(beside.state == .look && beside.advice?.english.contains("CANTING_BACKUP_COPY_TO") == true)
  }

  @Test func `a folder of copies on the disk of the books is told of as such`() async throws {
    try await withFixture { fixture in
      var given = GivenSettings()
      given.data = try fixture.folder()
      given.backups = [Setting.backupFolder.variable: try fixture.folder()]
      let settings = try Settings(given, environment: [:])
      try DataFolder.make(settings.data.backups)
      try Data().write(to: URL(filePath: settings.data.backups + "/canting-20260803-140500-daily.sqlite"))
      let sent = await BackupCopies(data: settings.data, settings: settings.backups).send(at: Self.now)
      #expect(sent.count == 1 && sent[0].failure == nil && sent[0].sent != nil)
      let finding = try #require(Doctor(settings).examine(at: Self.now).first { $0.check == "copies" })
      #expect(finding.state == .look && finding.says.english.contains("disk of the books"))
    }
  }

  @Test func `no backup at all has to be mended, and says how`() {
    let finding = Finding.backup(nil, bytes: nil, at: Self.now)
    #expect(finding.state == .mend)
    #expect(finding.advice?.english.contains("canting backup") == true)
  }

  @Test func `a clock before this version or behind the last backup is wrong`() {
    #expect(Finding.clock(Self.now, newestBackup: Self.now - .seconds(60), isKept: true).state == .good)
    #expect(Finding.clock(Self.now, newestBackup: nil, isKept: false).state == .look, "nothing keeps it")
    #expect(Finding.clock(Self.now, newestBackup: Self.now + .seconds(3_600)).state == .mend)
    #expect(Finding.clock(Instant(milliseconds: 1_000_000_000_000), newestBackup: nil).state == .mend)
  }

  @Test(arguments: [(Int64(2_000_000), Finding.State.good), (80_000_000, .look), (900_000_000, .mend)])
  func `a disk is judged by how long a write takes`(nanoseconds: Int64, state: Finding.State) {
    #expect(Finding.flush(FlushSpeed(median: nanoseconds, slowest: nanoseconds)).state == state)
  }

  @Test func `the disk's speed is measured, and nothing stays behind`() async throws {
    try await withFixture { fixture in
      let folder = try fixture.folder()
      let speed = try #require(FlushSpeed(in: folder))
      #expect(speed.median > 0 && speed.slowest >= speed.median)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      #expect(FlushSpeed(in: folder + "/missing") == nil)
    }
  }

  @Test func `versions of libraries with a flaw are known`() {
    func libraries(_ libpq: Int, _ zlib: String?) -> LoadedLibraries {
      LoadedLibraries(sqlite: .loaded, libpq: libpq, libzip: "1.7.3", zlib: zlib)
    }
    func states(_ libraries: LoadedLibraries, _ check: String) -> [Finding.State] {
      libraries.findings(usesSQLite: false).filter { $0.check == check }.map(\.state)
    }
    for good in [150_018, 150_015, 180_001, 190_000] { #expect(states(libraries(good, nil), "libpq") == [.good]) }
    for bad in [150_014, 170_006, 120_022, 180_000] { #expect(states(libraries(bad, nil), "libpq") == [.look]) }
    #expect(states(libraries(150_018, "1.2.13"), "zlib") == [.good])
    #expect(states(libraries(150_018, "1.3"), "zlib") == [.good])
    #expect(states(libraries(150_018, "1.2.11"), "zlib") == [.look])
    #expect(states(libraries(150_018, nil), "zlib") == [.look], "a version that is not seen may be any")
    let maps = "7f-80 r-xp 0 08:01 5 /usr/lib/x86_64-linux-gnu/libz.so.1.2.13\n7f r /lib/libzip.so.5.5"
    #expect(LoadedLibraries.version(of: "libz.so.", in: maps) == "1.2.13")
    #expect(LoadedLibraries.version(of: "libpq.so.", in: maps) == nil)
    #expect(LoadedLibraries.current.libpq > 90_000)
  }

  @Test func `the oldest swift-nio that is told of is the one the build asks for`() throws {
    let package = try Repository.text("Package.swift")
    #expect(package.contains(#"apple/swift-nio", from: "\#(LoadedLibraries.nio)""#))
  }

  @Test func `an address without TLS, and TLS without a trusted proxy, are told of`() throws {
    func found(_ change: (inout GivenSettings) -> Void) throws -> [Finding.State] {
      var given = GivenSettings()
      change(&given)
      return [Finding].addresses(try Settings(given, environment: [:])).map(\.state)
    }
    #expect(try found { _ in } == [.good])
    #expect(try found { $0.publicAddress = "http://toko.example" } == [.look])
    #expect(try found { $0.publicAddress = "https://toko.example" } == [.mend])
    #expect(
      try found {
        $0.publicAddress = "https://toko.example"
        $0.trustedProxies = ["127.0.0.1"]
      } == [.good])
    #expect(
      try found {
        $0.publicAddress = "https://toko.example"
        $0.trustedProxies = ["127.0.0.1"]
        $0.host = "0.0.0.0"
      } == [.look])
  }

  @Test(arguments: Backend.all)
  func `tells whether PostgreSQL keeps shops apart for its account`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var given = GivenSettings()
      (given.database, given.data) = (books.location.text, try books.fixture.folder())
      let finding = await Doctor(try Settings(given, environment: [:])).examineWall()
      #expect(finding?.state == (backend == .sqlite ? nil : .good))
    }
    #expect(Finding.wall(isPassed: true).state == .look)
  }

  @Test(
    arguments: [
      ("postgres:///books?host=/var/run/postgresql", [:], nil), ("postgres://localhost/books", [:], nil),
      ("postgres://127.0.0.1/books?sslmode=disable", [:], nil), ("postgres:///books", ["PGHOST": "db"], .good),
      ("postgres://db/books", [:], .good), ("postgres://db/books?sslmode=disable", [:], .mend),
      ("postgres://db/books?sslmode=allow", [:], .mend), ("postgres://db/books?sslmode=require", [:], .look),
      ("postgres://db/books?sslmode=verify-ca", [:], .look), ("postgres://db/books?sslmode=verify-full", [:], .good),
      ("postgres://db/books", ["PGSSLMODE": "verify-full"], .good), ("postgres://localhost,db/books", [:], .good),
      ("postgres://localhost/books?hostaddr=203.0.113.7&sslmode=prefer", [:], .mend),
    ] as [(String, [String: String], Finding.State?)])
  func `a database on another machine is to be spoken to in secret, and to be the right one`(
    address: String, environment: [String: String], state: Finding.State?
  ) {
    let found = [Finding].databaseWire(DatabaseLocation(address), environment: environment)
    #expect(found.map(\.state) == (state.map { [$0] } ?? []), "\(address)")
    #expect([Finding].databaseWire(.sqlite(path: "canting.sqlite"), environment: environment).isEmpty)
  }

  @Test(arguments: [(90, Finding.State.good), (14, .good), (13, .look), (3, .look), (2, .mend), (-1, .mend)])
  func `a certificate is judged by the days it is still good for`(days: Int, state: Finding.State) {
    let finding = Finding.certificate(Self.now + .seconds(days * 86_400), at: Self.now)
    #expect(finding.state == state && finding.says.english.contains("\(days) days"))
    #expect(Finding.certificate(nil, at: Self.now).state == .mend)
  }

  @Test func `what is good has no advice, what is not has one, in both languages`() {
    var findings = [
      Finding.postgresTools(areThere: false), .wall(isPassed: true), .backup(nil, bytes: nil, at: Self.now),
      .openFiles(limit: 256, connections: 4_000),
      .noFolder("/x"),
    ]
    findings += [.clock(Self.now, newestBackup: nil), .flush(FlushSpeed(median: 1, slowest: 1))]
    for finding in findings {
      #expect((finding.advice == nil) == (finding.state == .good), "\(finding.check)")
      #expect(finding.advice.map { $0.indonesian != $0.english } ?? true)
    }
    #expect(!findings.isWell)
  }

  @Test func `a report for others names nobody and no place`() async throws {
    try await withFixture { fixture in
      var given = GivenSettings()
      given.data = try fixture.folder() + "/toko-melati"
      given.publicAddress = "https://toko-melati.example"
      given.trustedProxies = ["203.0.113.7"]
      given.host = "0.0.0.0"
      let environment = [
        "CANTING_DATABASE": "postgres://melati:kain-mori@db-melati/books",
        "CANTING_METRICS_TOKEN": "kain-mori-sogan-1974",
      ]
      let settings = try Settings(given, environment: environment)
      try settings.data.make()
      let findings =
        Doctor(settings).examine() + [.books(CommandFailure(.noInput, Sentences.noBooks(at: settings.database.place)))]
      let report = SupportReport(findings, settings: try Settings.shown(given, environment: environment))
      let text = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
      for word in ["melati", "kain-mori", "203.0.113", "/tmp", "0.0.0.0"] { #expect(!text.contains(word), "\(word)") }
      #expect(text.contains("CANTING_PORT") && text.contains("walReset"))
    }
  }
}
