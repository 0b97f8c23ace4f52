import Foundation
import Storage
import TestSupport
import Testing
import Trade

@testable import Server
@testable import Web

/// What docs/security.md lists, held against the program.
@Suite struct SecurityDocumentTests {
  @Test(arguments: Backend.all)
  func `every table of the books has its level of protection, and one only`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let tables = try await books.database.read { connection in
        let names: SQLQuery =
          connection.dialect == .sqlite
          ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
          : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
        return try connection.rows(names).map { try $0("name") as String }
      }.filter { !$0.hasPrefix("sqlite_") }
      let levels = try Self.section("What is sensitive").split(separator: "\n").filter { $0.hasPrefix("| **") }
      let levelled = levels.prefix(4).flatMap { $0.matches(of: /`([a-z_]+)`/).map { String($0.output.1) } }
      #expect(Set(levelled).count == levelled.count, "\(levelled.filter { one in levelled.count { $0 == one } > 1 })")
      #expect(Set(tables).subtracting(levelled).isEmpty, "without a level")
      #expect(Set(levelled).subtracting(tables).isEmpty, "no such table")
    }
  }

  @Test func `every event of the log, every cookie and every secret among the settings is named`() throws {
    let page = try Repository.text("docs/security.md")
    for event in SecurityEvent.allCases { #expect(page.contains("| `\(event.rawValue)` |"), "\(event)") }
    let plain = WebSettings()
    let cookies =
      [SessionCookie.name(plain), DeviceCookie.name(plain), FlashCookie.name(plain)]
      + [ChoiceCookie.language, .theme].map { $0.name(plain) }
    for cookie in cookies { #expect(page.contains("`\(cookie)`"), "\(cookie)") }
    for setting in Setting.all where setting.isSecret { #expect(page.contains("`\(setting.variable)`")) }
    #expect(page.contains("`\(Setting.tlsKey.variable)`"))
  }

  @Test func `the times and numbers it gives are those of the program`() throws {
    let page = try Repository.text("docs/security.md")
    func days(_ duration: Duration) -> Int { Int(duration.components.seconds / 86_400) }
    let staying =
      "It ends \(days(Sessions.idle)) days after its last request and \(days(Sessions.longest)) days after sign-in."
    #expect(page.contains(staying))
    #expect(page.contains("A person has \(Sessions.most) at the most."))
    #expect(days(SecondFactorDuty.grace) == 14 && page.contains("Fourteen days after an owner is first told"))
    #expect(PasswordProof.freshness == .seconds(600) && page.contains("ten minutes after it was last given"))
    #expect(SignInCode.lasting == .seconds(300) && page.contains("| 5 minutes, once |"))
    let limits = ServerLimits()
    #expect(limits.connections == 4_000 && limits.idleTimeout == .seconds(60) && limits.headerBytes == 32 << 10)
    #expect(page.contains("32 kB of headers, 4,000 connections, 60 s"))
    let cost = PasswordHash.Cost.standard
    #expect((cost.logRounds, cost.blockSize, cost.parallelism) == (15, 8, 3) && page.contains("N = 2¹⁵, r = 8, p = 3"))
    #expect(Setting.secondFactor.standard == SecondFactorDemand.owners.rawValue)
  }

  @Test func `whoever is called stands among the connections, with its times`() throws {
    let rows = try Self.section("Connections").split(separator: "\n").filter { $0.hasPrefix("| ") }
    for file in [SourceTests.postgres] + SourceTests.doors.keys {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      #expect(rows.contains { $0.contains("(`\(name)`)") }, "\(file)")
    }
    let limits = OutgoingDoor.Limits()
    #expect(limits.connect == .seconds(5) && limits.whole == .seconds(15))
    #expect(rows.contains { $0.contains("5 s to connect, 15 s in all, of the answer its status only") })
    let bucket = Bucket(settings: FakeBucket.settings, outgoing: .network)
    #expect(bucket.pauses.count + 1 == 5 && rows.contains { $0.contains("15 minutes for an answer, five tries") })
  }

  @Test func `the files of tests that it names are there`() throws {
    let names = try Repository.text("docs/security.md").matches(of: /`(\w+Tests|test_\w+)`/).map { String($0.output.1) }
    let there = try FileManager.default.subpathsOfDirectory(atPath: Repository.file("Tests")).map {
      String(($0.split(separator: "/").last ?? "").prefix { $0 != "." })
    }
    for name in Set(names) { #expect(there.contains(name), "\(name)") }
  }

  private static func section(_ heading: String) throws -> String {
    let page = try Repository.text("docs/security.md")
    let start = try #require(page.range(of: "## \(heading)\n"))
    return String(page[start.upperBound...].prefix { $0 != "#" })
  }
}
