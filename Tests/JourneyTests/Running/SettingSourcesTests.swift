import Foundation
import TestSupport
import Testing
import Trade

@testable import Server
import Web

/// Which word on a setting holds, and that every setting is known wherever it is told of.
@Suite struct SettingSourcesTests {
  @Test func `a flag goes before the environment, that before the file, and that before the default`() async throws {
    try await withFixture { fixture in
      let file = try Self.file("CANTING_PORT=1\nCANTING_HOST = \"::1\"\n\n# remark\nCANTING_IMPORT_BATCH=20\n", fixture)
      var given = GivenSettings()
      given.settingsFile = file
      #expect(try Settings(GivenSettings(), environment: [:]).port == 8080)
      #expect(try Settings(given, environment: [:]).port == 1)
      #expect(try Settings(given, environment: ["CANTING_PORT": "2"]).port == 2)
      given.port = 3
      let environment = ["CANTING_PORT": "2", "CANTING_IMPORT_BATCH": "30"]
      let settings = try Settings(given, environment: environment)
      #expect(settings.port == 3 && settings.host == "::1" && settings.imports.arriving.batchSize == 30)
      let shown = try Settings.shown(given, environment: environment)
      func said(_ name: String) -> [String?] {
        shown.filter { $0.name == name }.flatMap { [$0.value, $0.source, $0.file] }
      }
      #expect(said("CANTING_PORT") == ["3", "flag", nil])
      #expect(said("CANTING_IMPORT_BATCH") == ["30", "environment", nil])
      #expect(said("CANTING_HOST") == ["::1", "file", file])
      #expect(said("CANTING_LOG_FORMAT") == ["json", "default", nil])
      #expect(said("CANTING_PUBLIC_ADDRESS") == [nil, "default", nil])
    }
  }

  @Test func `a secret may stand in a file of its own, and is shown nowhere`() async throws {
    try await withFixture { fixture in
      let secret = try Self.file("postgres://canting:kain-mori@db/books\n", fixture)
      let token = try Self.file("0123456789abcdef\n", fixture)
      let file = try Self.file("CANTING_DATABASE_FILE=\(secret)\nCANTING_METRICS_TOKEN_FILE=\(token)", fixture)
      let environment = ["CANTING_SETTINGS": file]
      let settings = try Settings(GivenSettings(), environment: environment)
      #expect(settings.metricsToken == "0123456789abcdef")
      #expect(settings.database.place.contains("canting@db/books"))
      let shown = try Settings.shown(GivenSettings(), environment: environment)
      #expect(shown.filter(\.isSecret).allSatisfy { $0.value == nil })
      let secrets = shown.filter { $0.isSecret && $0.isSet }
      #expect(secrets.count == 2)
      #expect(secrets.allSatisfy { $0.source == "secretFile" })
      let all = "\(shown)" + String(decoding: try JSONEncoder().encode(shown), as: UTF8.self)
      #expect(!all.contains("kain-mori") && !all.contains("0123456789abcdef"))
      // What is nearer goes before what lies deeper, as a value or as a file.
      let nearer = try Settings(
        GivenSettings(), environment: ["CANTING_SETTINGS": file, "CANTING_DATABASE": "other.sqlite"])
      #expect(nearer.database.place.hasSuffix("other.sqlite"))
    }
  }

  @Test(arguments: [0o604, 0o620, 0o644, 0o666, 0o777])
  func `a secret in a file that others may read or change is refused`(mode: Int) async throws {
    try await withFixture { fixture in
      let token = try Self.file("0123456789abcdef\n", fixture)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: token)
      let refused = #expect(throws: CommandFailure.self) {
        try Settings(GivenSettings(), environment: ["CANTING_METRICS_TOKEN_FILE": token])
      }
      #expect(refused?.sentence.english.contains("chmod 600 \(token)") == true)
      // So is one that stands in the file of settings itself; what gives nothing away may stand there.
      for line in ["CANTING_METRICS_TOKEN=0123456789abcdef", "CANTING_DATABASE=postgres://a:kain@db/books"] {
        let file = try Self.file(line, fixture)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        #expect(throws: CommandFailure.self) {
          try Settings(GivenSettings(), environment: ["CANTING_SETTINGS": file])
        }
      }
      let plain = try Self.file("CANTING_DATABASE=books.sqlite\nCANTING_PORT=1\n", fixture)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: plain)
      #expect(try Settings(GivenSettings(), environment: ["CANTING_SETTINGS": plain]).port == 1)
    }
  }

  @Test func `a password among the arguments of a command is refused, and not repeated`() throws {
    for address in ["postgres://canting:kain-mori@db/books", "postgres://db/books?password=kain-mori"] {
      var given = GivenSettings()
      given.database = address
      let refused = #expect(throws: CommandFailure.self) { try Settings(given, environment: [:]) }
      #expect(refused?.sentence.english.contains("kain-mori") == false)
      #expect(refused?.sentence.english.contains("CANTING_DATABASE_FILE") == true)
    }
    var given = GivenSettings()
    given.database = "postgres://canting@db/books"
    #expect(throws: Never.self) { try Settings(given, environment: [:]) }
  }

  @Test func `no secret comes from the factory`() throws {
    let secrets = Setting.all.filter(\.isSecret)
    #expect(secrets.allSatisfy { $0.standard == nil })
    for file in ["packaging/canting.conf", "packaging/canting.service", "packaging/Containerfile"] {
      for line in try Repository.text(file).split(separator: "\n") where !line.hasPrefix("#") {
        for setting in secrets { #expect(!line.contains(setting.variable), "\(file): \(line)") }
      }
    }
    let settings = try Settings(GivenSettings(), environment: [:])
    #expect(settings.metricsToken == nil && settings.tls == nil)
  }

  @Test(arguments: [(nil, "owners"), ("offered", "offered"), ("everybody", "everybody")] as [(String?, String)])
  func `whom a second factor is demanded of is said, and of owners where nothing is`(
    said: String?, demand: String
  ) throws {
    var given = GivenSettings()
    given.secondFactor = said
    #expect(try Settings(given, environment: [:]).secondFactor.rawValue == demand)
  }

  @Test(arguments: [
    "CANTING_PROT=8080", "PORT=8080", "CANTING_PORT", "=8080", "CANTING_PORT=eighty", "CANTING_LOG_LEVEL=loud",
    "CANTING_METRICS_TOKEN=short", "CANTING_IMPORT_BATCH=0", "CANTING_DATABASE_FILE=/nowhere/at/all",
    "CANTING_SECOND_FACTOR=nobody", "CANTING_TLS_KEY=/etc/ssl/toko.key",
  ])
  func `a line that is not understood is refused`(line: String) async throws {
    try await withFixture { fixture in
      let file = try Self.file("CANTING_HOST=::1\n\(line)\n", fixture)
      #expect(throws: CommandFailure.self) {
        try Settings(GivenSettings(), environment: ["CANTING_SETTINGS": file])
      }
    }
  }

  @Test func `a file that was named must be there, one that is only looked for need not`() throws {
    var given = GivenSettings()
    given.standardFile = "/nowhere/at/all"
    #expect(try Settings(given, environment: [:]).port == 8080)
    #expect(throws: CommandFailure.self) {
      try Settings(given, environment: ["CANTING_SETTINGS": "/nowhere/at/all"])
    }
  }

  @Test func `the documentation names every setting, and the sources use no other`() throws {
    let documentation = try Repository.text("docs/operating.md")
    for setting in Setting.all { #expect(documentation.contains("`\(setting.variable)`"), "\(setting.variable)") }
    let known = Set(Setting.all.flatMap { [$0.variable, $0.fileVariable] } + [SettingsFile.variable])
    let sources = try FileManager.default.subpathsOfDirectory(atPath: Repository.path.path + "/Sources")
    for name in sources where name.hasSuffix(".swift") {
      for match in try Repository.text("Sources/\(name)").matches(of: /CANTING_[A-Z_]*[A-Z]/) {
        let isPrefix = Setting.all.contains { $0.variable.hasPrefix(match.output + "_") }
        #expect(known.contains(String(match.output)) || isPrefix, "\(name): \(match.output)")
      }
    }
    let packaged = try Repository.text("packaging/canting.conf").matches(of: /CANTING_[A-Z_]*[A-Z]/)
    for match in packaged { #expect(known.contains(String(match.output)), "\(match.output)") }
  }

  private static func file(_ text: String, _ fixture: Fixture) throws -> String {
    let path = try fixture.folder() + "/settings"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return path
  }
}
