import Foundation
import Storage
import TestSupport
import Testing

@Suite struct `a process killed while it restores` {
  /// 2026-11-28 00:00:00 UTC.
  private static let now: Int64 = 1_795_824_000_000

  @Test(arguments: Backend.all)
  func `leaves the old books or the new ones whole, none lost, and a second try ends it`(on backend: Backend)
    async throws
  {
    var tally = KillTally("restore", on: backend)
    try await withFixture { fixture in
      let backup = try fixture.folder() + "/books.backup"
      try await Self.writeBackup(to: backup, fixture.emptyDatabase(on: backend))
      let target = try await fixture.emptyDatabase(on: backend)
      let took = try await ContinuousClock().measure {
        _ = try await target.restore(from: backup, newest: 1, force: true, at: Self.now)
      }
      var random = SeededGenerator(seed: 2_028)
      for round in 1...(killRounds ?? 5) {
        try await Self.sign(target, "books of round \(round)")
        let known = try await Self.asides(of: target)
        let now = Self.now + Int64(round) * 10_000
        await restoreUntilKilled(target.text, backup, now, after: Int.random(in: 0...took.microseconds, using: &random))
        try await checkNothingHalf(target, "books of round \(round)", known, &tally)
        try await Self.restoreAgain(target, backup, now + 1_000)
        #expect(try await Self.signature(of: target) == "from the backup")
        let aside = try await Self.asides(of: target).filter { !known.keys.contains($0.key) }
        #expect(aside.values.contains("books of round \(round)"), "round \(round): \(aside)")
        if !aside.values.contains("books of round \(round)") { tally.lost += 1 }
        tally.killed += 1
      }
    }
    tally.report()
  }

  private func restoreUntilKilled(_ place: String, _ backup: String, _ now: Int64, after moment: Int) async {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [place = place as String, backup = backup as String, now = now as Int64, moment = moment as Int] in
      DispatchQueue.global().asyncAfter(deadline: .now() + .microseconds(moment)) { kill(getpid(), SIGKILL) }
      _ = try await DatabaseLocation(place).restore(from: backup, newest: 1, force: true, at: now)
      while true { pause() }
    }
  }

  /// At the place are the old books or the new ones, whose old ones stand aside. On PostgreSQL there may be none for as
  /// long as the new ones are written.
  private func checkNothingHalf(
    _ target: DatabaseLocation, _ old: String, _ known: [String: String?], _ tally: inout KillTally
  ) async throws {
    try await Self.settle(target)
    let found = try await Self.signature(of: target)
    let aside = try await Self.asides(of: target).filter { !known.keys.contains($0.key) }
    var isNew = found == "from the backup"
    if case .postgres = target, found == nil { isNew = true }
    let isWhole = found == old || isNew && aside.values.contains(old)
    #expect(isWhole, "\(found ?? "nothing") at the place, aside \(aside)")
    if !isWhole { tally.differences += 1 }
  }

  private static func writeBackup(to path: String, _ location: DatabaseLocation) async throws {
    let database = try location.open(as: "a test")
    try await Workbench.migrator.migrate(database, at: 0) { _, _ in }
    try await database.write { connection in
      for id in 1...2_000 {
        try connection.execute("INSERT INTO note (id, body) VALUES (\(id), \(id == 1 ? "from the backup" : "x"))")
      }
    }
    try await database.backup(to: path)
    try await database.close()
  }

  private static func sign(_ location: DatabaseLocation, _ text: String) async throws {
    let database = try location.open(as: "a test")
    try await database.write { try $0.execute("UPDATE note SET body = \(text) WHERE id = 1") }
    try await database.close()
  }

  /// The process of PostgreSQL's own that the dead one had begun goes on to its end; the second try may meet it.
  private static func restoreAgain(_ target: DatabaseLocation, _ backup: String, _ now: Int64) async throws {
    for attempt in 0..<3 {
      do {
        _ = try await target.restore(from: backup, newest: 1, force: true, at: now + Int64(attempt) * 1_000)
        return
      } catch is SQLError where attempt < 2 {
        try await settle(target)
      }
    }
  }

  private static func settle(_ target: DatabaseLocation) async throws {
    guard case .postgres = target else { return }
    let database = try target.open(as: "a test")
    try await waitForLastSessions(on: database)
    try await database.close()
  }

  /// What stands in the first row of the books that are at the place; nil where none are.
  private static func signature(of location: DatabaseLocation) async throws -> String? {
    if case .sqlite(let path) = location, !FileManager.default.fileExists(atPath: path) { return nil }
    let database = try location.open(as: "a test")
    let version = try await Workbench.migrator.version(of: database)
    let text: String? =
      version == 0 ? nil : try await database.read { try $0.value("SELECT body FROM note WHERE id = 1") }
    try await database.close()
    return text
  }

  /// The books that were set aside, with what stands in their first row.
  private static func asides(of location: DatabaseLocation) async throws -> [String: String?] {
    switch location {
    case .sqlite(let path):
      let file = URL(filePath: path)
      let names = try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path)
        .filter {
          $0.hasPrefix(file.lastPathComponent + ".replaced-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
        }
      var found: [String: String?] = [:]
      for name in names where !name.hasSuffix(".lock") {
        let aside = file.deletingLastPathComponent().appending(path: name).path
        found[name] = try await signature(of: .sqlite(path: aside))
      }
      return found
    case .postgres:
      let database = try location.open(as: "a test")
      let found = try await database.read { connection -> [String: String?] in
        let schemas = try connection.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'canting_replaced_%'")
          .map { try $0("nspname") as String }
        return try Dictionary(
          uniqueKeysWithValues: schemas.map { schema in
            (schema, try connection.value(SQLQuery(stringLiteral: "SELECT body FROM \(schema).note WHERE id = 1")))
          })
      }
      try await database.close()
      return found
    }
  }
}
