import Foundation
import Storage
import TestSupport
import Testing
import Trade

/// Each failure ends with the code that docs/cli.md gives it, and with one sentence on standard error.
struct ExitCodeTests {
  @Test(arguments: [
    ["frobnicate"], ["orders", "--limit", "0"], ["orders", "--json", "--csv", "x"],
    ["sample", "--until", "2026-02-30"],
    ["serve", "--port", "70000"], ["import"],
    ["report", "profit", "--from", "2026-08-02", "--to", "2026-08-01"],
  ])
  func `what is not understood ends with 64`(_ words: [String]) async throws {
    try await withFixture { fixture in
      let result = try await CommandLineProgram(fixture).run(words)
      #expect(result.status == 64)
      #expect(result.output.isEmpty)
      #expect(!result.errors.isEmpty)
    }
  }

  @Test func `books and files that are not there end with 66`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      for command in ["verify", "orders", "stock", "backup"] {
        let result = try await program.run(command)
        #expect(result.status == 66, "\(command): \(result.errors)")
        #expect(result.errors.contains(program.data), "\(result.errors)")
      }
      #expect(try await program.run("import", "/nowhere/at all.xlsx").status == 66)
      #expect(try await program.run("restore", "/nowhere/at all.sqlite").status == 66)
      #expect(!FileManager.default.fileExists(atPath: program.data), "a refused command made books")
    }
  }

  @Test func `data that is not right ends with 65`() async throws {
    try await withShop { program in
      let folder = try program.fixture.folder()
      try "<html>no export</html>".write(toFile: folder + "/Order.all.xlsx", atomically: true, encoding: .utf8)
      #expect(try await program.run("import", folder + "/Order.all.xlsx").status == 65)
      #expect(try await program.run("restore", "--force", folder + "/Order.all.xlsx").status == 65)
      let again = try await program.run("user", "add", "ratna", "--password-stdin", typed: "kain mori putih\n")
      #expect(again.status == 65, "\(again.errors)")
      #expect(try await program.run("verify").status == 0)
    }
  }

  @Test func `verify finds a total that somebody changed, and ends with 65`() async throws {
    try await withShop { program in
      try await program.importSample()
      try await program.withDatabase { database in
        try await database.write { _ = try $0.execute("UPDATE order_tally SET orders = orders + 1") }
      }
      let result = try await program.run("verify", "--json")
      #expect(result.status == 65)
      let shops = try result.json()["shops"] as? [[String: Any]]
      #expect((shops?.first?["differences"] as? [Any])?.isEmpty == false)
    }
  }

  @Test func `what cannot be made ends with 73, and nothing is overwritten`() async throws {
    try await withShop { program in
      let folder = try program.fixture.folder()
      let path = folder + "/there"
      try "mine".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try await program.run("backup", path).status == 73)
      #expect(try await program.run("orders", "--csv", path).status == 73)
      #expect(try await program.run(["demo", "--port", "0", "--data", folder]).status == 73)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
      let backup = try await program.run("backup", folder + "/b.sqlite")
      #expect(backup.status == 0, "\(backup.errors)")
      #expect(try await program.run("restore", folder + "/b.sqlite").status == 73)
      #expect(try await program.run("restore", folder + "/b.sqlite", "--force").status == 0)
    }
  }

  @Test func `books that another program has end with 75 and say who has them`() async throws {
    try await withShop { program in
      try await program.withDatabase { _ in
        let result = try await program.run("verify")
        #expect(result.status == 75)
        #expect(result.errors.contains("process \(ProcessInfo.processInfo.processIdentifier)"), "\(result.errors)")
      }
    }
  }

  @Test func `books of a newer program end with 78, naming both schemas`() async throws {
    try await withShop { program in
      try await program.withDatabase { database in
        try await database.write { connection in
          _ = try connection.execute("INSERT INTO schema_version (number, name, applied_at) VALUES (99, 'later', 0)")
        }
      }
      let result = try await program.run("verify")
      #expect(result.status == 78)
      #expect(result.errors.contains("99") && result.errors.contains("\(Schema.migrator.newest)"), "\(result.errors)")
    }
  }

  @Test func `settings that cannot be read end with 78`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      #expect(try await program.run("serve", environment: ["CANTING_PORT": "many"]).status == 78)
      #expect(try await program.run("serve", environment: ["CANTING_DATABASE_FILE": "/nowhere"]).status == 78)
      let told = try await program.run("verify", "--database", "postgres://somebody:secret@127.0.0.1:1/none")
      #expect(told.status == 78 && told.errors.contains("CANTING_DATABASE_FILE") && !told.errors.contains("secret"))
    }
  }

  @Test func `a PostgreSQL that does not answer ends with 69`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let result = try await program.run(
        "verify", environment: ["CANTING_DATABASE": "postgres://somebody:secret@127.0.0.1:1/none"])
      #expect(result.status == 69, "\(result.errors)")
      #expect(!result.errors.contains("secret"))
    }
  }

  @Test func `a disk that takes no more ends with 74`() async throws {
    try await withShop { program in
      try await program.importSample()
      let limited = "ulimit -f 40; exec \"$0\" backup \"$1/b.sqlite\" --data \"$2\""
      let folder = try program.fixture.folder()
      let process = try ChildProcess(
        "/bin/bash", ["-c", limited, CommandLineProgram.path, folder, program.data],
        environment: CommandLineProgram.environment)
      #expect(await process.ended() == .exited(74))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty, "half a backup was left")
    }
  }
}
