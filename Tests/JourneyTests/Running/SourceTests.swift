import Foundation
import Testing

/// What the sources keep to throughout, read in them: what a test of one behaviour cannot show, that there is no other.
@Suite struct SourceTests {
  @Test func `cryptography is Swift Crypto's, by the algorithms that the inventory names`() throws {
    let inventory = try Repository.text("docs/security.md")
    // By file, for the inventory says where each is used.
    var used: [String: Set<String>] = [:]
    let algorithms =
      /\bHMAC<[A-Za-z0-9.]+>|\b(?:SHA256|SHA384|SHA512|Insecure\.[A-Z0-9]+|KDF\.[A-Za-z0-9]+|AES\.[A-Za-z]+|ChaChaPoly|Curve25519|P256|P384|P521|HKDF|HPKE|_RSA)\b/
      .wordBoundaryKind(.simple)
    // The suites of TLS have names of their own, and one list.
    for (name, text) in try Self.sources() where name != "Server/Settings/TLSFiles.swift" {
      for found in Self.code(text).matches(of: algorithms) { used[String(found.output), default: []].insert(name) }
      #expect(!text.contains("import CommonCrypto") && !text.contains("MD5"), "\(name)")
    }
    #expect(
      Set(used.keys) == ["SHA256", "HMAC<SHA256>", "HMAC<Insecure.SHA1>", "KDF.Scrypt", "HKDF", "AES.GCM"])
    #expect(used["HMAC<Insecure.SHA1>"] == ["Trade/Accounts/TimedCode.swift"])
    for name in Set(used.values.joined()) {
      let file = name.split(separator: "/").last.map(String.init) ?? name
      #expect(inventory.contains("`\(file)`"), "the inventory does not name \(name)")
    }
  }

  @Test func `chance that must not be guessed comes from the system's generator, in one place`() throws {
    for (name, text) in try Self.sources() where !Self.isMakeBelieve(name) {
      let code = Self.code(text)
      #expect(
        !code.contains("SystemRandomNumberGenerator") || name == "Trade/Accounts/Secret.swift", "\(name)")
      for word in ["arc4random", "drand48", "rand()", "srand("] {
        #expect(!code.contains(word), "\(word) in \(name)")
      }
    }
    for file in ["TimedCode", "RecoveryCode", "PasswordHash"] {
      #expect(try Repository.text("Sources/Trade/Accounts/\(file).swift").contains("Secret.new()"), "\(file)")
    }
  }

  @Test func `nothing behaves otherwise in a debug build or by a hidden switch`() throws {
    for (name, text) in try Self.sources() {
      for word in ["#if DEBUG", "_isDebugAssertConfiguration", "CANTING_DEBUG", "#if TESTING"] {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
    }
  }

  /// Files that call somebody, and by what. docs/security.md tells of each.
  static let doors: [String: Set<String>] = [
    "canting/Books/ControlClient.swift": ["import AsyncHTTPClient"],
    // What owners name, checked anew each time; and the bucket that whoever runs the machine named.
    "Server/Outgoing/OutgoingDoor.swift": ["import AsyncHTTPClient"],
    "Server/Outgoing/NameLookup.swift": ["getaddrinfo("],
    "Server/Running/PortProbe.swift": ["getaddrinfo("],
    "Server/Backups/Outgoing.swift": ["import AsyncHTTPClient"],
  ]
  static let postgres = "Storage/Postgres/PostgresConnection.swift"

  @Test func `nobody is called but the books' PostgreSQL, the server's own socket, and what was named to be sent to`()
    throws
  {
    for (name, text) in try Self.sources() {
      for word in ["import AsyncHTTPClient", "URLSession", "ClientBootstrap", "FoundationNetworking", "getaddrinfo("] {
        #expect(!text.contains(word) || Self.doors[name, default: []].contains(word), "\(word) in \(name)")
      }
      #expect(!text.contains("PQconnectdb") || name == Self.postgres, "\(name)")
    }
    // The command line speaks to its own server, and by the socket in the data folder only.
    let client = try Repository.text("Sources/canting/Books/ControlClient.swift")
    #expect(client.contains("URL(httpURLWithSocketPath:"))
    #expect(Self.code(client).matches(of: /HTTPClientRequest\(/).count == 1)
  }

  @Test func `other programs are PostgreSQL's own and this one again, never a shell`() throws {
    let starts = [
      "Storage/Postgres/PostgresTools.swift": "Process()", "Trade/Imports/FileReader.swift": "import Subprocess",
      "Trade/Catalogue/Lists/ProductListChild.swift": "import Subprocess",
    ]
    for (name, text) in try Self.sources() {
      for word in ["Process()", "import Subprocess", "posix_spawn", "popen(", "system(", "execv", "fork("] {
        #expect(!Self.code(text).contains(word) || starts[name] == word, "\(word) in \(name)")
      }
      #expect(!text.contains("/bin/sh") && !text.contains("/bin/bash"), "\(name)")
    }
  }

  @Test func `the log goes to standard error and nowhere else`() throws {
    for (name, text) in try Self.sources() where text.contains("LoggingSystem.bootstrap") {
      #expect(name == "canting/Commands/Serving.swift")
      #expect(text.contains("JSONLog()") && text.contains("StreamLogHandler.standardError"))
    }
    let log = try Repository.text("Sources/canting/Output/JSONLog.swift")
    #expect(log.contains("STDERR_FILENO") || log.contains("standardError"))
    for word in ["open(", "forWritingAtPath", "createFile", "syslog(", "socket("] {
      #expect(!log.contains(word), "\(word)")
    }
  }

  @Test func `a page's scripts keep names that others chose out of their objects`() throws {
    for name in try Self.scripts() {
      let text = try Repository.text("Sources/Web/Site/Assets/\(name)")
      // A value put under a computed name, a merge into an object, or a climb along its prototype.
      for pattern in [
        /\w\[[a-zA-Z_$][^\]'"]*\]\s*=[^=>]/, /Object\.assign\((?!document\.createElement\()/,
        /__proto__|\.prototype|setPrototypeOf/,
      ] {
        #expect(text.matches(of: pattern).isEmpty, "\(name): \(text.firstMatch(of: pattern)?.output ?? "")")
      }
      for word in ["eval(", "new Function", "outerHTML", "document.write", "insertAdjacentHTML"] {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
    }
  }

  @Test func `a browser keeps only what was typed into forms that hold no buyer, and hinders no pasting`() throws {
    var kept: Set<String> = []
    for (name, text) in try Self.templates() where text.contains(" data-keep>") { kept.insert(name) }
    #expect(
      kept == [
        "LiveForm.mustache", "StockCount.mustache", "Fit.mustache", "ProductDetail.mustache", "ProductForm.mustache",
      ])
    for name in try Self.scripts() {
      let text = try Repository.text("Sources/Web/Site/Assets/\(name)")
      for word in ["localStorage", "indexedDB", "document.cookie", "caches.", "serviceWorker", "\"paste\"", "onpaste"] {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
      let places = text.matches(of: /sessionStorage\.(\w+)\(([^,()]*)/).map { String($0.output.2) }
      #expect(places.allSatisfy { $0 == "place" }, "\(places)")
      #expect(!text.contains("sessionStorage") || text.contains(#"field.type !== "password""#))
    }
  }

  @Test func `fields of passwords name themselves to whoever keeps them`() throws {
    var fields = 0
    for (name, text) in try Self.sources() where name.hasPrefix("Web/") {
      let lines = text.split(separator: "\n").map(String.init)
      for (place, line) in lines.enumerated() where line.contains(#"type = "password""#) {
        fields += 1
        let beside = lines[max(0, place - 4)...min(lines.count - 1, place + 4)].joined()
        #expect(
          beside.contains(#"autocomplete = "current-password""#) || beside.contains(#"autocomplete = "new-password""#),
          "\(name)")
      }
    }
    #expect(fields >= 4)
    for (name, text) in try Self.templates() {
      #expect(!text.contains(#"autocomplete="off""#) || !text.contains("password"), "\(name)")
    }
  }

  @Test func `no question and no hint stands in the place of a password`() throws {
    let accounts = try Repository.text("Sources/Trade/Accounts/AccountSchema.swift")
    let person = try #require(accounts.firstMatch(of: /CREATE TABLE person \(([^;]*)\);/)).output.1
    let columns = person.split(separator: "\n").compactMap { $0.split(separator: " ").first }.filter { $0 != "PRIMARY" }
    #expect(columns.map(String.init) == ["person_id", "sign_in", "name", "password", "language", "created_at"])
    for name in ["SignIn", "SignInCode", "Reset", "Confirm", "Setup", "Invitation"] {
      let text = try Repository.text("Sources/Web/Accounts/\(name).mustache")
      for word in ["hint\"", "question", "secret_answer"] { #expect(!text.contains("name=\"\(word)"), "\(name)") }
    }
  }

  @Test func `the pages hold nothing for trying out`() throws {
    for (name, text) in try Self.sources() where name.hasPrefix("Web/") {
      for word in ["DemoShop", "SampleFile", "Simulation("] {
        #expect(!Self.code(text).contains(word), "\(word) in \(name)")
      }
    }
    let table = try Repository.text("Tests/JourneyTests/Access/AccessTable.txt")
    for word in [" /demo", " /sample", " /simulat", " /debug", " /test"] { #expect(!table.contains(word), "\(word)") }
  }

  /// The text of each source, by its path below `Sources`.
  private static func sources() throws -> [(name: String, text: String)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Repository.path.path + "/Sources")
    return try names.filter { $0.hasSuffix(".swift") }.map { ($0, try Repository.text("Sources/\($0)")) }
  }

  private static func templates() throws -> [(name: String, text: String)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Repository.path.path + "/Sources/Web")
    return try names.filter { $0.hasSuffix(".mustache") }.map {
      ($0.split(separator: "/").last.map(String.init) ?? $0, try Repository.text("Sources/Web/\($0)"))
    }
  }

  private static func scripts() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.file("Sources/Web/Site/Assets"))
    let scripts = names.filter { $0.hasSuffix(".js") }
    try #require(!scripts.isEmpty)
    return scripts
  }

  /// Without remarks.
  private static func code(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  /// Rehearsals, samples, simulated days and the demo are made up, and need chance that can be repeated.
  private static func isMakeBelieve(_ name: String) -> Bool {
    ["Trade/Simulation/", "Trade/Samples/", "Trade/Live/Rehearsal/", "Server/Demo/"].contains { name.hasPrefix($0) }
  }
}
