import Foundation
import Storage
import TestSupport
import Testing
import Trade
import Web

@testable import Server

/// `canting upgrade --check`: what a new program would do, told before it does it.
@Suite struct UpgradeCheckTests {
  @Test func `old books are told of step by step, and stay as they are`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      try FileManager.default.createDirectory(
        atPath: program.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let location = DatabaseLocation.sqlite(path: program.data + "/canting.sqlite")
      try await ReleasedBooks(schema: 7).put(at: location)
      let result = try await program.run("upgrade", "--check", "--json")
      let answer = try result.json()
      let newest = Schema.migrator.newest
      #expect(answer["programSchema"] as? Int == newest && answer["program"] as? String == Program.version)
      #expect((answer["books"] as? [String: Any])?["schema"] as? Int == 7)
      let steps = try #require(answer["steps"] as? [[String: Any]])
      #expect(steps.map { $0["number"] as? Int } == (8...newest).map { $0 })
      #expect(steps.contains { ($0["rows"] as? Int ?? 0) > 0 }, "claims are touched")
      // There is no backup yet, which has to be mended first.
      #expect(result.status == 1 && answer["mayUpgrade"] as? Bool == false, "\(result.errors)")
      let raw = try await fixture.open(location)
      #expect(try await Schema.migrator.version(of: raw) == 7, "nothing was changed")
    }
  }

  @Test func `with a sound backup nothing stands in the way, also while a server has the books`() async throws {
    try await withShop { program in
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.data)
      try await program.importSample()
      #expect(try await program.run("backup").status == 0)
      let quiet = try await program.run("upgrade", "--check", "--json")
      let states = try Self.states(quiet)
      #expect(states["rehearsal"] == "good" && states["schema"] == "good" && states["backup"] == "good", "\(states)")
      #expect(quiet.status == 0 && !states.values.contains("mend"), "\(states)")
      #expect(try quiet.json()["mayUpgrade"] as? Bool == true)
      let note = DataFolder(program.data).drillNote
      #expect(!FileManager.default.fileExists(atPath: note), "the old program's page says nothing of the new one")
      let server = try ServingProgram(program, ["serve", "--port", "0", "--data", program.data])
      _ = try await server.address()
      let busy = try await program.run("upgrade", "--check", "--json", "--quick")
      #expect((try busy.json()["books"] as? [String: Any])?["readFrom"] != nil, "\(busy.errors)")
      #expect(try Self.states(busy)["rehearsal"] == nil)
      let indonesian = try await program.run("upgrade", "--check", "--quick", environment: ["LANG": "id_ID.UTF-8"])
      #expect(indonesian.output.contains("skema"))
    }
  }

  @Test func `books that a server has are read out of their backup where it lies, without a copy of it`() async throws {
    try await withFixture { fixture in
      let location = try await fixture.emptyDatabase(on: .sqlite)
      try await ReleasedBooks(schema: 13).put(at: location)
      let settings = try ReleasedBooksTests.settings(location, fixture)
      let books = try await Books.open(settings, as: "a test", notice: { _ in })
      _ = try await BackUpBooks(path: nil).run(on: books)
      // Whatever is made in a folder, and be it for a moment, leaves its time there.
      let (folders, longAgo) = (
        [settings.data.path, settings.data.backups], Date(timeIntervalSince1970: 1_000_000_000)
      )
      for folder in folders {
        try FileManager.default.setAttributes([.modificationDate: longAgo], ofItemAtPath: folder)
      }
      let facts = try #require(try await UpgradeFacts(settings: settings).read())
      let backup = "\(settings.data.backups)/\(settings.data.keptBackups()[0].name)"
      #expect(facts.schema == Schema.migrator.newest && facts.rows > 200 && facts.bytes > 0)
      #expect(facts.readFrom == backup)
      for folder in folders {
        let touched = try FileManager.default.attributesOfItem(atPath: folder)[.modificationDate] as? Date
        #expect(touched == longAgo, "\(folder)")
      }
      try Data("no books".utf8).write(to: URL(filePath: backup))
      await #expect(throws: BackupError.self) { try await UpgradeFacts(settings: settings).read() }
      try await books.close()
    }
  }

  @Test func `a rehearsal that came to no end stands in the way, one that could not be begun is looked at`() {
    let looked = CommandFailure.Kind.allCases.filter { kind in
      Finding.rehearsalFailed(CommandFailure(kind, Sentences.interrupted)).state != .mend
    }
    #expect(looked == [.noInput, .cannotCreate, .permission])
  }

  @Test func `books of a newer version end with 78, no books with 66, and without --check nothing is done`()
    async throws
  {
    try await withShop { program in
      #expect(try await program.run("upgrade").status == 64)
      #expect(try await program.run(["upgrade", "--check", "--data", program.data + "-none"]).status == 66)
      try await program.withDatabase { database in
        try await database.write {
          _ = try $0.execute("INSERT INTO schema_version (number, name, applied_at) VALUES (999, 'later', 0)")
        }
      }
      let result = try await program.run("upgrade", "--check", "--json")
      let states = try Self.states(result)
      #expect(result.status == 78 && states["schema"] == "mend")
    }
  }

  @Test func `what a step touches is read out of its text`() {
    let text = """
      ALTER TABLE live_claim ADD COLUMN mark BIGINT;
      CREATE UNIQUE INDEX claim_by_mark ON live_claim (shop_id, mark);
      INSERT INTO stock_hold (shop_id) SELECT shop_id FROM live_session JOIN shop ON true;
      UPDATE trail SET run = 1; CREATE TABLE new_one (a BIGINT);
      """
    #expect(CheckUpgrade.tables(touchedBy: text) == ["live_claim", "live_session", "shop", "trail"])
    let books = CheckUpgrade.BooksFacts(
      schema: 1, rows: 10, bytes: 200 << 20, readFrom: nil, counts: ["live_claim": 400_000, "trail": 5],
      importsUnderWay: 0)
    let steps = CheckUpgrade.steps([Migration(1, "a", ""), Migration(2, "b", text)], of: books)
    #expect(steps == [CheckUpgrade.Step(number: 2, name: "b", rows: 400_005)])
    #expect(CheckUpgrade.seconds(steps, bytes: books.bytes) == 1 + 2 + 4)
    #expect(CheckUpgrade.seconds([], bytes: books.bytes) == 0)
  }

  private static func states(_ result: CommandLineProgram.Result) throws -> [String: String] {
    let findings = try result.json()["findings"] as? [[String: Any]] ?? []
    return findings.reduce(into: [:]) { states, finding in
      if let check = finding["check"] as? String { states[check] = finding["state"] as? String }
    }
  }
}
