import Foundation
import Storage
import TestSupport
import Testing

/// A process that writes rows and copies the books again and again, until it is killed.
private struct Copyist: Sendable {
  let database: any SQLDatabase
  let folder: String
  /// Take four bytes for each acknowledged row; eight for each acknowledged copy: its number, and the last row before it.
  let (rows, copies): (Int32, Int32)
  let first: Int

  init(at place: String, _ folder: String, from first: Int) throws {
    database = try DatabaseLocation(place).open(as: "a copyist")
    self.folder = folder
    self.first = first
    rows = open(folder + "/rows", O_RDWR | O_APPEND | O_CREAT, 0o600)
    copies = open(folder + "/copies", O_RDWR | O_APPEND | O_CREAT, 0o600)
  }

  func workUntilKilled(after microseconds: Int) async throws {
    DispatchQueue.global().asyncAfter(deadline: .now() + .microseconds(microseconds)) { kill(getpid(), SIGKILL) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await write() }
      group.addTask { try await copy() }
      try await group.waitForAll()
    }
  }

  private func write() async throws {
    for number in first... {
      try await database.write { connection in
        try connection.execute("INSERT INTO note (id, body) VALUES (\(number), \(String(repeating: "x", count: 900)))")
        try connection.execute("UPDATE shelf SET pieces = pieces + 1 WHERE id = 1")
      }
      var word = Int32(number)
      _ = Foundation.write(rows, &word, 4)
    }
  }

  private func copy() async throws {
    for number in 1... {
      var before = Int32(0)
      let written = lseek(rows, 0, SEEK_END)
      if written >= 4 { pread(rows, &before, 4, written - 4) }
      try await database.backup(to: "\(folder)/\(number).backup")
      var words = [Int32(number), before]
      _ = Foundation.write(copies, &words, 8)
    }
  }
}

@Suite struct `a process killed while it copies the books` {
  @Test(arguments: Backend.all)
  func `leaves whole copies only, each with all that was acknowledged before it`(on backend: Backend) async throws {
    var tally = KillTally("backup", on: backend)
    try await withFixture { fixture in
      let (location, database) = try await fixture.database(on: backend, Workbench.migrator)
      try await database.write { connection in
        try connection.execute("INSERT INTO shelf (id, name, pieces) VALUES (1, 'written', 1000)")
        for id in 1...1_000 {
          try connection.execute("INSERT INTO note (id, body) VALUES (\(id), \(String(repeating: "y", count: 900)))")
        }
      }
      let took = try await ContinuousClock().measure { try await database.backup(to: try fixture.folder() + "/first") }
      try await database.close()
      var random = SeededGenerator(seed: 2_027)
      var rows: Set<Int> = []
      for round in 1...(killRounds ?? 5) {
        let folder = try fixture.folder()
        let moment = Int.random(in: 2_000...(2_000 + 3 * took.microseconds), using: &random)
        await workUntilKilled(location.text, folder, from: round * 100_000, after: moment)
        rows.formUnion(Self.numbers(folder + "/rows").map(Int.init))
        try await checkBooks(location, rows, &tally)
        try await checkCopies(in: folder, rows, try await fixture.emptyDatabase(on: backend), &tally)
      }
      (tally.killed, tally.acknowledged) = (killRounds ?? 5, rows.count)
    }
    tally.report()
  }

  private func workUntilKilled(_ place: String, _ folder: String, from first: Int, after moment: Int) async {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [place = place as String, folder = folder as String, first = first as Int, moment = moment as Int] in
      try await Copyist(at: place, folder, from: first).workUntilKilled(after: moment)
    }
  }

  private func checkBooks(_ location: DatabaseLocation, _ rows: Set<Int>, _ tally: inout KillTally) async throws {
    let database = try location.open(as: "a test")
    try await waitForLastSessions(on: database)
    let lost = try await Self.missing(rows, in: database)
    let damages = try await database.checkIntegrity()
    try await database.close()
    #expect(lost == 0)
    #expect(damages == [])
    tally.lost += lost
    tally.differences += damages.count
  }

  /// Puts the last copy that there is under its own name back, acknowledged or not.
  private func checkCopies(
    in folder: String, _ rows: Set<Int>, _ place: DatabaseLocation, _ tally: inout KillTally
  ) async throws {
    let told = Self.numbers(folder + "/copies")
    let copies = stride(from: 0, to: told.count, by: 2).map { (number: told[$0], last: Int(told[$0 + 1])) }
    let files = Set(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".backup") })
    #expect(copies.allSatisfy { files.contains("\($0.number).backup") })
    let numbers = files.compactMap { Int($0.prefix { $0 != "." }) }
    guard let newest = numbers.max() else { return }
    _ = try await place.restore(from: "\(folder)/\(newest).backup", newest: 1, force: false, at: 0)
    let restored = try place.open(as: "a test")
    let before = copies.last { Int($0.number) <= newest }?.last ?? 0
    let lost = try await Self.missing(rows.filter { $0 <= before }, in: restored)
    try await restored.close()
    #expect(lost == 0)
    tally.lost += lost
  }

  /// How many of the rows are not there; the shelf must count those that are.
  private static func missing(_ rows: Set<Int>, in database: any SQLDatabase) async throws -> Int {
    let (stored, pieces) = try await database.read { connection in
      (
        try connection.rows("SELECT id FROM note").map { try $0("id") as Int },
        try connection.value("SELECT pieces FROM shelf WHERE id = 1") as Int?
      )
    }
    #expect(pieces == stored.count)
    return rows.subtracting(stored).count
  }

  private static func numbers(_ path: String) -> [Int32] {
    ((try? Data(contentsOf: URL(filePath: path))) ?? Data()).withUnsafeBytes { Array($0.bindMemory(to: Int32.self)) }
  }
}

extension Duration {
  /// At least one.
  var microseconds: Int { max(1, Int(self / .microseconds(1))) }
}
