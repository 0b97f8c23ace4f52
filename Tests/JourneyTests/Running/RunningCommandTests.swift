import Foundation
import Storage
import TestSupport
import Testing

@testable import Server

/// `canting doctor`, `settings`, `metrics` and `--version`, as a person calls them.
struct RunningCommandTests {
  @Test func `the doctor ends with 1 where something has to be mended, and with 0 once it is`() async throws {
    try await withShop { program in
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.data)
      let ill = try await program.run("doctor", "--json")
      #expect(ill.status == 1, "\(ill.errors)")
      #expect(try Self.states(ill)["backup"] == "mend")
      #expect(try Self.states(ill)["verify"] == "good")
      #expect(try await program.run("backup").status == 0)
      let well = try await program.run("doctor", "--json")
      let states = try Self.states(well)
      #expect(states["backup"] == "good")
      // The machine of the tests may be full, or its clock wrong: that is its own affair.
      #expect((well.status == 0) == !states.values.contains("mend"))
      for check in ["clock", "disk", "fileSystem", "folder", "flush", "openFiles", "sqlite", "libpq", "proxy"] {
        #expect(states[check] != nil, "\(check)")
      }
    }
  }

  @Test func `the doctor finds a total that somebody changed, also through a server, and writes a report`() async throws
  {
    try await withShop { program in
      try await program.importSample()
      try await program.withDatabase { database in
        try await database.write { _ = try $0.execute("UPDATE order_tally SET orders = orders + 1") }
      }
      let server = try ServingProgram(program, ["serve", "--port", "0", "--data", program.data])
      _ = try await server.address()
      let path = try program.fixture.folder() + "/report.json"
      let result = try await program.run("doctor", "--report", path)
      #expect(result.status == 1)
      #expect(result.output.contains("!!"))
      let report = try String(contentsOfFile: path, encoding: .utf8)
      #expect(report.contains("\"differences\""))
      #expect(!report.contains("Ratna") && !report.contains(program.data))
    }
  }

  @Test func `settings tell each value and where it came from, and no secret`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let environment = ["CANTING_PORT": "9001", "CANTING_METRICS_TOKEN": "0123456789abcdef"]
      let result = try await program.run(
        ["settings", "--json", "--host", "::1", "--data", program.data], environment: environment)
      #expect(result.status == 0, "\(result.errors)")
      let settings = try #require(try result.json()["settings"] as? [[String: Any]])
      func value(_ name: String) -> [String?] {
        settings.filter { $0["name"] as? String == name }.flatMap { [$0["value"] as? String, $0["source"] as? String] }
      }
      #expect(value("CANTING_PORT") == ["9001", "environment"])
      #expect(value("CANTING_HOST") == ["::1", "flag"])
      #expect(value("CANTING_DATA") == [program.data, "flag"])
      #expect(value("CANTING_METRICS_TOKEN") == [nil, "environment"])
      #expect(!result.output.contains("0123456789abcdef"))
      let table = try await program.run(["settings"], environment: environment)
      #expect(table.output.contains("9001") && !table.output.contains("0123456789abcdef"))
      #expect(!FileManager.default.fileExists(atPath: program.data), "showing settings made books")
      #expect(try await program.run(["settings"], environment: ["CANTING_PORT": "many"]).status == 78)
    }
  }

  @Test func `metrics are listed, and the version is that of the changelog`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let list = try await program.run(["metrics", "--json"])
      #expect((try list.json()["metrics"] as? [Any])?.isEmpty == false)
      #expect(try await program.run(["metrics"]).output.contains("canting_backup_age_seconds"))
      let version = try await program.run(["--version"]).output.trimmingCharacters(in: .newlines)
      #expect(version == Program.version)
      #expect(try Repository.text("CHANGELOG.md").contains("## [\(version)]"))
    }
  }

  @Test func `a server's log is one JSON document a line, with a line for each request and nothing of its query`()
    async throws
  {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let server = try ServingProgram(program, ["serve", "--port", "0", "--data", program.data])
      let address = try await server.address()
      _ = try await Loopback.ask("GET", address + "/sign-in?next=/kanari-8117")
      let said = try await server.said(until: #""route":"/sign-in""#)
      #expect(!said.contains("kanari-8117"))
      // What stands behind the last end of a line is not whole yet.
      for line in said.split(separator: "\n", omittingEmptySubsequences: false).dropLast() where line.hasPrefix("{") {
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
      }
      let quiet = try ServingProgram(
        program, ["serve", "--port", "0", "--data", program.data + "2", "--log-level", "error"])
      _ = try await Loopback.ask("GET", try await quiet.address() + "/livez")
      quiet.send(SIGTERM)
      #expect(await quiet.ended() == 0)
      #expect(!quiet.said.contains(#""message":"request""#))
    }
  }

  @Test func `the doctor in a folder without books says that first, and not what to do with books`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      let wrong = try fixture.folder()
      let result = try await program.run(["doctor", "--json", "--data", wrong])
      #expect(result.status == 1)
      let findings = try #require(try result.json()["findings"] as? [[String: Any]])
      #expect(findings.first?["check"] as? String == "books" && findings.first?["state"] as? String == "mend")
      let states = try Self.states(result)
      #expect(states["backup"] == nil && states["copies"] == nil && states["verify"] == nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: wrong).isEmpty)
    }
  }

  @Test func `what completes a command line, and the manual, know every command`() async throws {
    try await withFixture { fixture in
      let program = try CommandLineProgram(fixture)
      for shell in ["bash", "zsh", "fish"] {
        let script = try await program.run(["--generate-completion-script", shell])
        #expect(script.status == 0 && script.output.contains("doctor"), "\(shell)")
      }
      let help = try await program.run(["--experimental-dump-help"])
      #expect(help.status == 0 && help.output.contains("\"doctor\""))
    }
  }

  private static func states(_ result: CommandLineProgram.Result) throws -> [String: String] {
    let findings = try result.json()["findings"] as? [[String: Any]] ?? []
    return findings.reduce(into: [:]) { states, finding in
      if let check = finding["check"] as? String { states[check] = finding["state"] as? String }
    }
  }
}
