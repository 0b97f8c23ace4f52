import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// What the page of the account says before a second factor goes, and what it offers to somebody with one telephone.
@Suite struct SecondFactorMoveJourneyTests {
  @Test(arguments: Backend.all)
  func `whoever must have one is told that all else closes, and is shown the key for another phone at once`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }, secondFactor: .owners) { site, client in
      try await site.turnOnSecondFactor(of: .owner)
      let english = try await site.get(client, "/settings/security", as: .owner).text
      #expect(english.contains("Move to another phone") && english.contains("every other page is closed"))
      #expect(!english.contains("the password alone is enough") && english.contains("class=\"places\""))
      _ = try await site.post(client, "/language", "language=id&back=/", as: .owner)
      let indonesian = try await site.get(client, "/settings/security", as: .owner).text
      #expect(indonesian.contains("Pindah ke ponsel lain") && indonesian.contains("semua halaman lain tertutup"))
      #expect(!indonesian.contains("kata sandi saja cukup"))

      let off = "key=o1&do=off&present=kain+sogan+1974"
      let moved = try await site.post(client, "/settings/second-factor", off, as: .owner)
      #expect(moved.status == .seeOther && moved.headers[.location] == "/settings/security")
      #expect(moved.flashText.contains("Pasang sekarang di ponsel yang baru"))
      #expect(try await site.get(client, "/orders", as: .owner).headers[.location] == "/settings/security")
      let next = try await site.get(client, "/settings/security", as: .owner).text
      #expect(next.contains("data:image/png") && next.contains("href=\"otpauth://totp/"))
      // What leads nowhere is not offered; the way out is.
      #expect(!next.contains("class=\"places\"") && !next.contains("href=\"/settings#account\""))
      #expect(!next.contains("href=\"/imports\"") && next.contains("action=\"/sign-out\""))
    }
  }

  @Test func `where none is demanded it is turned off, and the password is enough`() async throws {
    try await withSite { site, client in
      try await site.turnOnSecondFactor(of: .owner)
      let page = try await site.get(client, "/settings/security", as: .owner).text
      #expect(page.contains("the password alone is enough") && !page.contains("Move to another phone"))
      let off = "key=o1&do=off&present=kain+sogan+1974"
      _ = try await site.post(client, "/settings/second-factor", off, as: .owner)
      let next = try await site.get(client, "/settings/security", as: .owner).text
      #expect(!next.contains("data:image/png") && next.contains("class=\"places\""))
    }
  }

  @Test func `who came in by a recovery code is not sent to turn anything off`() async throws {
    try await withSite { site, client in
      let codes = try await site.turnOnSecondFactor(of: .owner)
      for (language, wanted, unwanted) in [
        ("id", "begitu ada ponsel lain, pasang kode kedua di sana", "matikan"),
        ("en", "once you have another phone, set the second code up there", "turn the second code off"),
      ] {
        let asked = try await site.post(client, "/sign-in", "sign_in=owner&password=kain+sogan+1974")
        let step = try #require(asked.text.firstMatch(of: /name="step" value="([^"]+)"/)?.1)
        let form = "step=\(step)&code=\(codes[language == "id" ? 0 : 1])"
        let entered = try await site.post(client, "/sign-in/code", form, [.cookie: "language=\(language)"])
        #expect(entered.status == .seeOther)
        let said = entered.flashText
        #expect(said.contains(wanted) && !said.contains(unwanted), "\(language): \(said)")
      }
    }
  }

  @Test func `the key opens an app on this phone or is copied, and the codes are copied, printed or kept as a file`()
    async throws
  {
    try await withSite { site, client in
      _ = try await site.post(client, "/settings/second-factor", "key=b1&do=begin", as: .owner)
      let (person, now) = (try #require(site.people[.owner]), site.clock.now)
      let begun = try await site.database.read {
        try SecondFactor(connection: $0, person: person, now: now).begun()
      }
      let key = try #require(begun)
      let page = try await site.get(client, "/settings/security", as: .owner).text
      #expect(page.contains("href=\"otpauth://totp/") && page.contains("secret=\(key.text)&amp;"))
      #expect(page.contains("data-copy=\"\(key.text)\"") && page.contains("Open the code app"))
      let form = "key=t1&do=on&code=\(key.digits(step: TimedCode.step(at: now)))"
      let shown = try await site.post(client, "/settings/second-factor", form, as: .owner).text
      let codes = shown.matches(of: /<code class="token">([a-z2-7-]+)<\/code>/).map { String($0.1) }
      #expect(codes.count == 10)
      #expect(shown.contains("data-copy=\"\(codes.joined(separator: "\n"))\""))
      #expect(shown.contains("href=\"data:text/plain;charset=utf-8,\(codes.joined(separator: "%0A"))%0A\" download"))
      // Loading it again, or Back, leads to the account.
      #expect(shown.contains("data-once=\"/settings/security\"") && shown.contains("data-print"))
    }
  }
}

extension SiteUnderTest {
  /// Sets somebody's second factor up.
  ///
  /// - Returns: the recovery codes.
  @discardableResult
  func turnOnSecondFactor(of knocker: Knocker) async throws -> [String] {
    guard let person = people[knocker] else { return [] }
    let now = clock.now
    return try await database.write { connection in
      let factor = SecondFactor(connection: connection, person: person, now: now)
      guard try factor.begin(), let key = try factor.begun() else { return [] }
      return try factor.turnOn(with: key.digits(step: TimedCode.step(at: now))) ?? []
    }
  }
}

extension TestResponse {
  /// The line about what was just done, as the next page will say it.
  var flashText: String {
    guard let value = cookieValue("flash"), let text = value.split(separator: ".").last else { return "" }
    return text.removingPercentEncoding ?? ""
  }
}
