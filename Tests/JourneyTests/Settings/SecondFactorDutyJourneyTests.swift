import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// A second factor that is demanded of owners: the way there, what stays open, and who is not touched.
@Suite struct SecondFactorDutyJourneyTests {
  private static let weeks = Duration.seconds(14 * 86_400)

  @Test(arguments: Backend.all)
  func `an owner is told for two weeks, then led to it before anything else opens`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }, secondFactor: .owners) { site, client in
      #expect(try await site.get(client, "/settings", as: .owner).status == .ok)
      let told = try await site.get(client, "/settings/security", as: .owner).text
      #expect(told.contains("A second code is demanded here") && told.contains("Set it up before"))
      site.clock.move(by: Self.weeks - .seconds(60))
      let early = try await Self.enter(site, client)
      #expect(try await site.get(client, "/settings", early).status == .ok)
      site.clock.move(by: .seconds(60))
      #expect(try await site.get(client, "/settings", early).status == .ok, "whoever is in is not stopped in a live")
      let late = try await Self.enter(site, client)
      for page in ["/", "/orders", "/settings", "/settings/trail", "/live"] {
        let answer = try await site.get(client, page, late)
        #expect(answer.status == .seeOther && answer.headers[.location] == "/settings/security", "\(page)")
      }
      let before = try await site.dump()
      let form = "key=k1&name=Lain&time_zone=Asia/Jakarta"
      let refused = try await site.post(client, "/settings/shop", form, late)
      #expect(refused.status == .forbidden)
      #expect(["set up the second code", "pasang dulu kode kedua"].contains { refused.text.contains($0) })
      #expect(try await site.dump() == before)
      let page = try await site.get(client, "/settings/security", late)
      #expect(page.status == .ok && page.text.contains("then every page opens again"))
    }
  }

  @Test(arguments: Backend.all)
  func `everything opens again once it is on, and at once asks again when it is turned off`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }, secondFactor: .owners) { site, client in
      _ = try await site.get(client, "/settings", as: .owner)
      site.clock.move(by: Self.weeks)
      let late = try await Self.enter(site, client)
      #expect(try await site.get(client, "/orders", late).status == .seeOther)
      let begun = try await site.post(client, "/settings/second-factor", "key=b1&do=begin", late)
      #expect(begun.status == .seeOther)
      let on = "key=o1&do=on&code=\(try await Self.code(site))"
      #expect(try await site.post(client, "/settings/second-factor", on, late).status == .ok)
      #expect(try await site.get(client, "/orders", late).status == .ok)
      let off = "key=o2&do=off&present=kain+sogan+1974"
      #expect(try await site.post(client, "/settings/second-factor", off, late).status == .seeOther)
      #expect(try await site.get(client, "/orders", late).headers[.location] == "/settings/security")
      #expect(try await site.post(client, "/sign-out", "", late).status == .seeOther, "the way out is always open")
    }
  }

  @Test(arguments: Backend.all)
  func `turning off what is not on opens nothing`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }, secondFactor: .owners) { site, client in
      _ = try await site.get(client, "/settings", as: .owner)
      site.clock.move(by: Self.weeks)
      let late = try await Self.enter(site, client)
      let off = "key=o1&do=off&present=kain+sogan+1974"
      #expect(try await site.post(client, "/settings/second-factor", off, late).status == .seeOther)
      #expect(try await site.get(client, "/orders", late).headers[.location] == "/settings/security")
      let later = try await Self.enter(site, client)
      #expect(try await site.get(client, "/orders", later).headers[.location] == "/settings/security")
    }
  }

  @Test func `helpers, tokens and installations that only offer it are not touched`() async throws {
    try await withSite(routes: { everyRoute($0) }, secondFactor: .owners) { site, client in
      site.clock.move(by: Self.weeks + Self.weeks)
      for name in ["host", "packer", "mentor"] {
        let session = try await Self.enter(site, client, as: name)
        let answer = try await site.get(client, "/settings", session)
        #expect(answer.status == .ok, "\(name)")
      }
      #expect(try await site.get(client, "/api/v1/orders", as: .read).status == .ok)
    }
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await site.get(client, "/settings", as: .owner)
      site.clock.move(by: Self.weeks)
      #expect(try await site.get(client, "/settings", try await Self.enter(site, client)).status == .ok)
      let owed: Int? = try await site.database.read { try $0.value("SELECT COUNT(*) FROM second_factor") }
      #expect(owed == 0)
    }
  }

  @Test func `where it is demanded of everybody a packer is led to it too`() async throws {
    try await withSite(routes: { everyRoute($0) }, secondFactor: .everybody) { site, client in
      _ = try await site.get(client, "/settings", as: .packer)
      site.clock.move(by: Self.weeks)
      let session = try await Self.enter(site, client, as: "packer")
      #expect(try await site.get(client, "/orders", session).headers[.location] == "/settings/security")
    }
  }

  /// The cookie of a session that begins now, as browsers send it.
  private static func enter(
    _ site: SiteUnderTest, _ client: any TestClientProtocol, as name: String = "owner"
  ) async throws -> HTTPFields {
    let answer = try await site.post(client, "/sign-in", "sign_in=\(name)&password=kain+sogan+1974")
    return [.cookie: "canting=\(try #require(answer.cookieValue("canting")))"]
  }

  private static func code(_ site: SiteUnderTest) async throws -> String {
    let (person, now) = (try #require(site.people[.owner]), site.clock.now)
    let key = try await site.database.read { connection in
      try SecondFactor(connection: connection, person: person, now: now).begun()
    }
    return try #require(key).digits(step: TimedCode.step(at: now))
  }
}
