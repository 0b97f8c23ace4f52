import Foundation
import TestSupport
import Testing

@testable import Server

/// What the package is made of.
@Suite struct PackagingTests {
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")))
  func `the unit leaves the service few ways out`() async throws {
    let judged = try await Self.output(
      "/usr/bin/systemd-analyze", "security", "--offline=true", Repository.file("packaging/canting.service"))
    let exposure = try #require(judged.firstMatch(of: /exposure level for [^:]*: ([0-9.]+)/))
    #expect(try #require(Double(exposure.1)) <= 2.0)
  }

  @Test func `the unit has what the server keeps to`() throws {
    let unit = try Repository.text("packaging/canting.service")
    for line in [
      "Type=notify", "User=canting", "NoNewPrivileges=yes", "ProtectSystem=strict", "StateDirectory=canting",
      "UMask=0077", "ExecStart=/usr/bin/canting serve",
    ] { #expect(unit.split(separator: "\n").contains(Substring(line)), "\(line)") }
  }

  @Test func `the packages that are built in are none of those with known flaws, and all are listed`() async throws {
    let resolved = try JSONSerialization.jsonObject(with: Data(try Repository.text("Package.resolved").utf8))
    let pins = try #require((resolved as? [String: Any])?["pins"] as? [[String: Any]])
    let versions: [String: String] = pins.reduce(into: [:]) { versions, pin in
      guard let name = pin["identity"] as? String, let state = pin["state"] as? [String: Any] else { return }
      versions[name] = state["version"] as? String
    }
    for (name, oldest) in [("hummingbird", "2.28.1"), ("swift-nio", "2.101.0"), ("swift-nio-http2", "1.44.1")] {
      let version = try #require(versions[name], "\(name)")
      #expect(!LoadedLibraries.is(version, before: oldest), "\(name) \(version)")
    }
    let list = try await Self.output(
      "/usr/bin/python3", Repository.file("scripts/spdx"), CommandLineProgram.path, Program.version)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [String: Any])
    #expect(document["spdxVersion"] as? String == "SPDX-2.3")
    let parts = try #require(document["packages"] as? [[String: Any]])
    let listed = Set(parts.compactMap { $0["name"] as? String })
    #expect(listed.isSuperset(of: versions.keys))
    #expect(listed.contains("canting"))
    let ids = Set(parts.compactMap { $0["SPDXID"] as? String })
    #expect(ids.count == parts.count)
    for relation in try #require(document["relationships"] as? [[String: String]]) {
      #expect(ids.contains(relation["relatedSpdxElement"] ?? ""))
    }
  }

  @Test func `the manual tells of every command and setting that has a flag`() async throws {
    let manual = try await Self.output(
      "/usr/bin/python3", Repository.file("scripts/manual-page"), CommandLineProgram.path, Program.version)
    for command in ["serve", "import", "doctor", "settings", "metrics", "live report", "user add"] {
      #expect(manual.contains("\n.SS canting \(command)\n"), "\(command)")
    }
    for flag in Setting.all.compactMap(\.flag) {
      #expect(manual.contains("\\-\\-\(flag.replacing("-", with: "\\-"))"), "\(flag)")
    }
    #expect(!manual.contains("read\\-file"), "what the program keeps for itself is not in its manual")
    for line in manual.split(separator: "\n") where line.hasPrefix(".") {
      #expect(line.wholeMatch(of: /\.(TH|SH|SS|PP|TP)( .*)?/) != nil, "\(line)")
    }
  }

  /// What a program writes, once it has ended well.
  private static func output(_ program: String, _ words: String...) async throws -> String {
    try await withFixture { fixture in
      let path = try fixture.folder() + "/output"
      let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      defer { close(file) }
      let path0 = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let ending = try await ChildProcess(
        program, words, environment: ["PATH": path0, "LANG": "C.UTF-8"], .init(output: file)
      ).ended()
      #expect(ending.status == 0, "\(program)")
      return try String(contentsOfFile: path, encoding: .utf8)
    }
  }
}
