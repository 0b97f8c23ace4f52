import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// Keamanan akun: a second factor, from the picture to the printed codes and the door.
@Suite struct SecondFactorJourneyTests {
  private static let signIn = "sign_in=owner&password=kain+sogan+1974"

  @Test(arguments: Backend.all)
  func `is set up with an app, asked for at the door, and turned off with the password`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend) { site, client in
      let codes = try await Self.turnOn(site, client)
      #expect(Set(codes).count == 10)
      let page = try await site.get(client, "/settings/security", as: .owner).text
      #expect(page.contains("10 recovery codes left") && !page.contains("data:image/png"))
      for code in codes { #expect(!page.contains(code)) }

      site.clock.move(by: .seconds(60))
      let asked = try await site.post(client, "/sign-in", Self.signIn + "&back=/orders")
      #expect(asked.status == .ok && asked.cookie("canting") == nil)
      let step = try #require(asked.text.firstMatch(of: /name="step" value="([^"]+)"/)?.1)
      let form = "step=\(step)&back=/orders&code="
      let wrong = try await site.post(client, "/sign-in/code", form + "000000")
      #expect(wrong.status == .unprocessableContent && wrong.cookie("canting") == nil)
      #expect(wrong.text.contains("name=\"step\" value=\"\(step)\""))
      let right = try await site.post(client, "/sign-in/code", form + (try await Self.code(site)))
      #expect(right.status == .seeOther && right.headers[.location] == "/orders")
      let session = try #require(right.cookieValue("canting"))
      #expect(try await site.get(client, "/settings", [.cookie: "canting=\(session)"]).status == .ok)

      let off = "key=o1&do=off&present="
      let refused = try await site.post(client, "/settings/second-factor", off + "salah", as: .owner)
      #expect(refused.status == .unprocessableContent)
      let done = try await site.post(client, "/settings/second-factor", off + "kain+sogan+1974", as: .owner)
      #expect(done.status == .seeOther)
      #expect(try await site.post(client, "/sign-in", Self.signIn).cookie("canting") != nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a recovery code opens the door once, and says how many are left`(on backend: Backend) async throws {
    try await withSite(on: backend) { site, client in
      let codes = try await Self.turnOn(site, client)
      func enter(_ code: String) async throws -> TestResponse {
        let asked = try await site.post(client, "/sign-in", Self.signIn)
        let step = try #require(asked.text.firstMatch(of: /name="step" value="([^"]+)"/)?.1)
        return try await site.post(client, "/sign-in/code", "step=\(step)&code=\(code)")
      }
      let first = try await enter(codes[4])
      #expect(first.status == .seeOther && first.headers[.location] == "/settings/security")
      #expect(first.cookie("flash")?.contains("9") == true)
      #expect(try await enter(codes[4]).status == .unprocessableContent)
      #expect(try await enter(codes[5]).status == .seeOther)
      // The old codes end with the new ones.
      let renewed = try await site.post(client, "/settings/second-factor", "key=n1&do=codes", as: .owner)
      let fresh = Self.codes(in: renewed)
      #expect(fresh.count == 10 && Set(fresh).isDisjoint(with: codes))
      #expect(try await enter(codes[6]).status == .unprocessableContent)
      // A repetition does not make or show more.
      let again = try await site.post(client, "/settings/second-factor", "key=n1&do=codes", as: .owner)
      #expect(again.status == .seeOther && Self.codes(in: again).isEmpty)
      #expect(try await enter(fresh[0]).status == .seeOther)
    }
  }

  @Test func `guessing codes is slowed, and a step that nobody began leads back to the start`() async throws {
    try await withSite { site, client in
      _ = try await Self.turnOn(site, client)
      let asked = try await site.post(client, "/sign-in", Self.signIn)
      let step = try #require(asked.text.firstMatch(of: /name="step" value="([^"]+)"/)?.1)
      for _ in 0..<5 {
        let answer = try await site.post(client, "/sign-in/code", "step=\(step)&code=000000")
        #expect(answer.status == .unprocessableContent)
      }
      let slowed = try await site.post(client, "/sign-in/code", "step=\(step)&code=000000")
      #expect(slowed.status == .tooManyRequests && slowed.headers[.retryAfter] != nil)
      let lost = try await site.post(client, "/sign-in/code", "step=nobody&code=000000")
      #expect(lost.status == .unprocessableContent && lost.text.contains("action=\"/sign-in\""))
      site.clock.move(by: .seconds(300))
      let late = try await site.post(client, "/sign-in/code", "step=\(step)&code=\(try await Self.code(site))")
      #expect(late.status == .unprocessableContent && late.text.contains("action=\"/sign-in\""))
    }
  }

  @Test func `the key is shown to who gave the password lately, until it is on`() async throws {
    try await withSite { site, client in
      #expect(
        try await site.post(client, "/settings/second-factor", "key=b1&do=begin", as: .owner).status == .seeOther)
      #expect(try await site.get(client, "/settings/security", as: .owner).text.contains("data:image/png"))
      #expect(try await !site.get(client, "/settings/security", as: .host).text.contains("data:image/png"))
      site.clock.move(by: .seconds(600))
      #expect(try await !site.get(client, "/settings/security", as: .owner).text.contains("data:image/png"))
      let asked = try await site.post(client, "/settings/second-factor", "key=b2&do=begin", as: .owner)
      #expect(asked.status == .forbidden && asked.text.contains("action=\"/confirm\""))
    }
  }

  @Test func `only the app's own code turns it on`() async throws {
    try await withSite { site, client in
      _ = try await site.post(client, "/settings/second-factor", "key=b1&do=begin", as: .owner)
      let wrong = try await site.post(client, "/settings/second-factor", "key=t1&do=on&code=000000", as: .owner)
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("data:image/png"))
      #expect(try await site.post(client, "/sign-in", Self.signIn).cookie("canting") != nil)
      let nothing = try await site.post(client, "/settings/second-factor", "key=t2&do=codes", as: .owner)
      #expect(nothing.status == .conflict)
      let strange = try await site.post(client, "/settings/second-factor", "key=t3&do=dance", as: .owner)
      #expect(strange.status == .unprocessableContent)
    }
  }

  /// Sets the owner's second factor up as she would.
  private static func turnOn(_ site: SiteUnderTest, _ client: any TestClientProtocol) async throws -> [String] {
    _ = try await site.post(client, "/settings/second-factor", "key=b1&do=begin", as: .owner)
    let page = try await site.get(client, "/settings/security", as: .owner).text
    #expect(page.contains("src=\"data:image/png;base64,") && page.contains("autocomplete=\"one-time-code\""))
    let typed = try #require(page.firstMatch(of: /<code class="token">([A-Z2-7 ]+)<\/code>/)?.1)
    let key = try await key(site)
    #expect(typed.filter { $0 != " " } == key.text)
    let made = try await site.post(
      client, "/settings/second-factor", "key=t1&do=on&code=\(try await code(site))", as: .owner)
    #expect(made.status == .ok)
    return codes(in: made)
  }

  private static func codes(in page: TestResponse) -> [String] {
    page.text.matches(of: /<code class="token">((?:[a-z2-7]{4}-){5}[a-z2-7]{4})<\/code>/).map { String($0.1) }
  }

  /// What the app knows.
  private static func key(_ site: SiteUnderTest) async throws -> TimedCode {
    let person = try #require(site.people[.owner])
    let secret: [UInt8]? = try await site.database.read {
      try $0.value("SELECT secret FROM second_factor WHERE person_id = \(person)")
    }
    return TimedCode(key: try #require(secret))
  }

  private static func code(_ site: SiteUnderTest) async throws -> String {
    try await key(site).digits(step: TimedCode.step(at: site.clock.now))
  }
}
