import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// The disk refuses a write or an fsync, at one after another: nothing acknowledged is lost, nothing is half done.
///
/// `FAULT_ROUNDS` says at how many places of each run, spread over all of them; a long run takes them all.
@Suite(.serialized) struct FaultTests {
  private static let rounds = faultRounds ?? 8

  /// What the disk says.
  enum Fault: Int32, CaseIterable, CustomTestStringConvertible {
    case brokenOnce = 5
    case fullFromThenOn = 28

    var testDescription: String { self == .brokenOnce ? "an error once" : "full from then on" }
  }

  @Test(arguments: Fault.allCases)
  func `an import whose disk fails is refused with a sentence and brings nothing`(_ fault: Fault) async throws {
    try await withShop { program in
      let disk = try await Disk(program)
      let file = try await program.sample(orders: 40)
      try await disk.everyPlace(of: ["import", file], fault, rounds: Self.rounds, mostly: "import") { result, place in
        #expect(try await program.run("verify").status == 0, "place \(place)")
        // A success is one for good; of a refusal nothing is left once the books were opened again.
        let orders = try await program.orderCount()
        #expect(orders == (result.status == 0 ? 40 : 0), "place \(place): \(result.errors)")
        #expect(try await program.run("import", file).status == 0, "place \(place)")
        #expect(try await program.orderCount() == 40, "place \(place)")
      }
    }
  }

  @Test(arguments: Fault.allCases)
  func `a backup whose disk fails leaves no file that looks like one`(_ fault: Fault) async throws {
    try await withShop { program in
      let disk = try await Disk(program)
      try await program.importSample(orders: 40)
      try disk.keep()
      try await disk.everyPlace(of: ["backup"], fault, rounds: Self.rounds, mostly: "backup") { result, place in
        let names = try? FileManager.default.contentsOfDirectory(atPath: program.data + "/backups")
        let backups = (names ?? []).filter { $0.hasSuffix(".sqlite") }
        #expect(backups.count == (result.status == 0 ? 1 : 0), "place \(place): \(result.errors)")
        let check = result.status == 0 ? ["backup", "--check"] : ["verify"]
        let after = try await program.run(check + ["--data", program.data])
        #expect(after.status == 0, "place \(place): \(after.errors)")
      }
    }
  }

  @Test(arguments: 1...2)
  func `a key whose disk is full leaves no file that could be taken for one`(place: Int) async throws {
    try await withShop { program in
      let disk = try await Disk(program)
      let path = program.data + "/key"
      let environment = disk.environment(["FAULT_AT": "\(place)", "FAULT_ERRNO": "28"], .fullFromThenOn)
      let made = try await program.run(["backup", "--new-key", path], environment: environment)
      #expect(made.status == 74, "\(made.errors)")
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(try await program.run(["backup", "--new-key", path]).status == 0)
    }
  }

  @Test func `a copy is on the stick with its name before it is told as sent`() async throws {
    try await withShop { program in
      let disk = try await Disk(program)
      let (stick, count) = (try program.fixture.folder(), try program.fixture.folder() + "/count")
      let environment = disk.environment(["FAULT_FOLDER": stick, "FAULT_COUNT": count], .brokenOnce)
      let sent = try await program.run("backup", "--send", "--backup-copy-to", stick, environment: environment)
      #expect(sent.status == 0, "\(sent.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: stick)
      try #require(names.count == 1)
      let bytes = try Data(contentsOf: URL(filePath: "\(stick)/\(names[0])")).count
      // A write for each megabyte, then the file's flush and the folder's.
      let expected = (bytes + (1 << 20) - 1) >> 20 + 2
      #expect(Int(try String(contentsOfFile: count, encoding: .utf8).prefix { $0.isNumber }) == expected)
    }
  }

  @Test(arguments: Fault.allCases)
  func `claims and payments on a server whose disk fails are told only when they stay`(_ fault: Fault) async throws {
    try await withShop { program in
      let paying = try await program.paying()
      let disk = try await Disk(program)
      let words = ["--data", program.data]
      let rounds = faultRounds ?? 4
      try await disk.everyPlace(fault, rounds: rounds, "claims and payments") { environment in
        try await paying.serve(program, words, environment: environment)
      } look: { served, place in
        #expect([0, 69, 70, 74, 75].contains(served.status), "place \(place): \(served.said)")
        #expect(!served.said.contains("Fatal error"), "place \(place): \(served.said)")
        try await program.withDatabase { try await paying.check(served.told, in: $0, "place \(place)") }
        // Asked again with the same keys, by who does not know what came of it: each happens once.
        let again = try await paying.serve(program, words)
        #expect(again.told.isAll && again.status == 0, "place \(place): \(again.told) \(again.said)")
        try await program.withDatabase { try await paying.check(again.told, in: $0, "place \(place), again") }
        return served.told.isAll && served.status == 0
      }
    }
  }

  @Test(arguments: Fault.allCases)
  func `a migration whose disk fails is there whole or not, and the next start ends it`(_ fault: Fault) async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let released = Migrator(Array(Schema.migrator.migrations.prefix(9)))
      try await program.olderBooks(released)
      let disk = try await Disk(program)
      try await disk.everyPlace(of: ["verify"], fault, rounds: Self.rounds, mostly: "migration") { result, place in
        try await program.withDatabase { database in
          let version = try await Schema.migrator.version(of: database)
          #expect((released.newest...Schema.migrator.newest).contains(version), "place \(place)")
          if result.status == 0 { #expect(version == Schema.migrator.newest, "place \(place)") }
          #expect(try await database.checkIntegrity() == [], "place \(place)")
        }
        let next = try await program.run("verify")
        #expect(next.status == 0, "place \(place): \(next.errors)")
        try await program.withDatabase { database in
          #expect(try await Schema.migrator.version(of: database) == Schema.migrator.newest, "place \(place)")
          let shops: Int? = try await database.read { try $0.value("SELECT COUNT(*) FROM shop") }
          #expect(shops == 1, "place \(place)")
        }
      }
    }
  }

  /// The data folder of a program, put back as it was before each place.
  private struct Disk {
    let program: CommandLineProgram
    private let library: String
    private let kept: String

    init(_ program: CommandLineProgram) async throws {
      self.program = program
      let folder = try program.fixture.folder()
      (library, kept) = (folder + "/faults.so", folder + "/kept")
      let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Faults/faults.c")
      let compiler = try ChildProcess(
        "/usr/bin/env", ["clang", "-shared", "-fPIC", "-O1", "-o", library, source.standardizedFileURL.path, "-ldl"],
        environment: ProcessInfo.processInfo.environment, .init())
      try #require(await compiler.ended().status == 0, "clang comes with Swift")
      try keep()
    }

    func keep() throws {
      try? FileManager.default.removeItem(atPath: kept)
      try FileManager.default.copyItem(atPath: program.data, toPath: kept)
    }

    /// Runs a command whose disk fails at one place after another, from the same books each time.
    func everyPlace(
      of words: [String], _ fault: Fault, rounds: Int, mostly kind: String,
      _ look: (CommandLineProgram.Result, Int) async throws -> Void
    ) async throws {
      try await everyPlace(fault, rounds: rounds, kind) { environment in
        try await program.run(words + ["--data", program.data], environment: environment)
      } look: { result, place in
        #expect([0, 69, 70, 74, 75].contains(result.status), "place \(place): \(result.errors)")
        #expect(!result.errors.contains("Fatal error"), "place \(place): \(result.errors)")
        if result.status != 0 { #expect(result.errors.contains("canting: "), "place \(place) has no sentence") }
        try await look(result, place)
        return result.status == 0
      }
    }

    /// - Parameters:
    ///   - work: what is done, with an environment in which the disk fails.
    ///   - look: what must hold then; whether it was done all the same.
    func everyPlace<Outcome>(
      _ fault: Fault, rounds: Int, _ kind: String, _ work: ([String: String]) async throws -> Outcome,
      look: (Outcome, Int) async throws -> Bool
    ) async throws {
      let all = try await places(of: work)
      try #require(all > 10, "too few writes for a test of them")
      var done = 0
      for round in 0..<min(rounds, all) {
        // The first and the last among them.
        let place = 1 + round * (all - 1) / max(1, min(rounds, all) - 1)
        try putBack()
        let outcome = try await work(
          environment(["FAULT_AT": "\(place)", "FAULT_ERRNO": "\(fault.rawValue)"], fault))
        if try await look(outcome, place) { done += 1 }
      }
      guard faultRounds != nil else { return }
      print(
        "faults: \(kind), \(fault.testDescription): \(min(rounds, all)) of \(all) places, \(done) done all the same")
    }

    private func places<Outcome>(of work: ([String: String]) async throws -> Outcome) async throws -> Int {
      try putBack()
      let count = try program.fixture.folder() + "/count"
      _ = try await work(environment(["FAULT_COUNT": count], .brokenOnce))
      return Int(try String(contentsOfFile: count, encoding: .utf8).prefix { $0.isNumber }) ?? 0
    }

    func environment(_ more: [String: String], _ fault: Fault) -> [String: String] {
      var all = ["LD_PRELOAD": library, "FAULT_FOLDER": program.data, "LANG": "en_US.UTF-8"]
      if fault == .fullFromThenOn { all["FAULT_STAYS"] = "1" }
      return all.merging(more) { $1 }
    }

    private func putBack() throws {
      try? FileManager.default.removeItem(atPath: program.data)
      try FileManager.default.copyItem(atPath: kept, toPath: program.data)
    }
  }
}

extension CommandLineProgram {
  fileprivate func orderCount() async throws -> Int {
    let answer = try await run("orders", "--limit", "1000", "--json").json()
    return (answer["orders"] as? [Any])?.count ?? -1
  }

  fileprivate func paying() async throws -> PayingShop {
    var made: PayingShop?
    try await withDatabase { database in
      let (shop, person) = try await database.read { connection in
        (
          try connection.value("SELECT shop_id FROM shop") as ID<Shop>?,
          try connection.value("SELECT person_id FROM person") as ID<Person>?
        )
      }
      made = try await PayingShop.make(for: try #require(shop), by: try #require(person), in: database)
    }
    return try #require(made)
  }

  /// Books of an older program, with a shop in them.
  fileprivate func olderBooks(_ migrator: Migrator) async throws {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try await withDatabase { database in
      try await migrator.migrate(database, at: 0) { _, _ in }
      try await database.write { connection in
        try connection.execute(
          """
          INSERT INTO shop (shop_id, name, time_zone, language, currency, books_version, created_at)
          VALUES (7, 'Batik Ratna', 'Asia/Jakarta', 'id', 'IDR', 0, 0)
          """)
      }
    }
  }
}
