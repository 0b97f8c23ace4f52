import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

private let androidPhone =
  "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36"

/// Devices on which somebody is signed in, and how they end.
@Suite struct DeviceJourneyTests {
  @Test(arguments: Backend.all)
  func `are listed in plain words, and one can be signed out without the others`(on backend: Backend) async throws {
    try await withSite(on: backend) { site, client in
      let more: HTTPFields = [.userAgent: androidPhone, .init("X-Forwarded-For")!: "10.0.0.77"]
      let answer = try await site.post(client, "/sign-in", "sign_in=owner&password=kain+sogan+1974", more)
      let lost: HTTPFields = [.cookie: "canting=\(try #require(answer.cookieValue("canting")))"]
      let page = try await site.get(client, "/settings/security", as: .owner).text
      #expect(page.contains("Chrome on Android") && page.contains("10.0.0.77") && page.contains("(this one)"))
      let address = try #require(page.firstMatch(of: /action="(\/settings\/devices\/[A-Za-z0-9_-]{22})"/)?.1)
      // Nobody else's, whatever they know of it.
      #expect(try await site.post(client, String(address), "key=d1", as: .host).status == .notFound)
      #expect(try await site.post(client, String(address), "key=d1", as: .neighbour).status == .notFound)
      #expect(try await site.get(client, "/settings", lost).status == .ok)
      #expect(try await site.post(client, String(address), "key=d1", as: .owner).status == .seeOther)
      #expect(try await site.get(client, "/settings", lost).status == .seeOther)
      #expect(try await site.get(client, "/settings", as: .owner).status == .ok)
      #expect(try await site.post(client, String(address), "key=d2", as: .owner).status == .notFound)
      #expect(
        try await site.get(client, "/settings/trail", as: .owner).text.contains("Device signed out · Chrome on Android")
      )
    }
  }

  @Test(arguments: [
    (androidPhone, "Chrome di Android"),
    (
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1",
      "Safari di iPhone"
    ),
    (
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
      "Edge di Windows"
    ),
    (
      "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36",
      "Samsung Internet di Android"
    ),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox di Linux"),
    ("Mozilla/5.0 (Linux; Android 12) musical_ly_2023 BytedanceWebview", "TikTok di Android"),
    ("curl/8.5.0", "Perangkat tak dikenal"), ("", "Perangkat tak dikenal"),
  ])
  func `are called what a seller calls them`(userAgent: String, name: String) throws {
    let words = try Words(.indonesian)
    let format = Format(language: .indonesian, zone: .jakarta, now: Instant(milliseconds: 0))
    #expect(BrowserName.written(userAgent).text(words, format) == name)
  }

  @Test func `a session is dead after a removal and a reset, and a replay of it too`() async throws {
    try await withSite { site, client in
      let (packer, host) = (try #require(site.people[.packer]), try #require(site.people[.host]))
      #expect(try await site.get(client, "/settings", as: .packer).status == .ok)
      let removed = try await site.post(client, "/settings/people/\(packer)", "key=r1&remove=1", as: .owner)
      #expect(removed.status == .seeOther)
      for _ in 0..<2 {
        let answer = try await site.get(client, "/settings", as: .packer)
        #expect(answer.status == .seeOther && answer.headers[.location]?.hasPrefix("/sign-in") == true)
      }
      let made = try await site.post(client, "/settings/people/\(host)/reset", "key=r2", as: .owner)
      let link = try #require(made.text.firstMatch(of: /\/reset\?token=([A-Za-z0-9_-]{43})/)?.1)
      _ = try await site.post(client, "/reset", "token=\(link)&password=lilin+malam+dan+mori")
      #expect(try await site.get(client, "/settings", as: .host).status == .seeOther)
    }
  }
}
