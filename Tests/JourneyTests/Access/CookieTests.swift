import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing
import Trade

@testable import Web

/// Cookies, and where a request is said to come from.
@Suite struct CookieTests {
  @Test func `every cookie is bound to this host behind TLS, and to the browser alone`() async throws {
    try await withSite(publicAddress: "https://toko.example") { site, client in
      let origin: HTTPFields = [.origin: "https://toko.example"]
      let signedIn = try await site.post(client, "/sign-in", "sign_in=owner&password=kain+sogan+1974", origin)
      let session = try #require(signedIn.cookieValue("__Host-canting"))
      var mine = origin
      mine[.cookie] = "__Host-canting=\(session)"
      let answers = [
        signedIn, try await site.post(client, "/theme", "theme=dark", origin),
        try await site.post(client, "/language", "language=en", origin),
        try await site.post(client, "/settings/shop", "key=1&name=Batik&time_zone=Asia/Jakarta", mine),
        try await site.post(client, "/confirm", "back=/&password=kain+sogan+1974", mine),
      ]
      let cookies = answers.flatMap { $0.headers[values: .setCookie] }
      #expect(cookies.count >= 7)
      for cookie in cookies {
        #expect(cookie.hasPrefix("__Host-") && cookie.contains("Secure") && cookie.contains("HttpOnly"), "\(cookie)")
        #expect(cookie.contains("SameSite=Lax") && cookie.contains("Path=/") && !cookie.contains("Domain"), "\(cookie)")
      }
      // A cookie of the plain name, which others may plant, is none of ours.
      #expect(try await site.get(client, "/settings", [.cookie: "canting=\(session)"]).status == .seeOther)
    }
  }

  @Test func `choices and the line of what was done come back behind TLS`() async throws {
    try await withSite(publicAddress: "https://toko.example") { site, client in
      let page = try await site.get(
        client, "/sign-in",
        [.cookie: "__Host-theme=dark; __Host-language=en; __Host-flash=d..Saved%20it"])
      #expect(page.text.contains("data-theme=\"dark\"") && page.text.contains("lang=\"en\""))
      #expect(page.text.contains("Saved it") && page.cookieValue("__Host-flash") == "")
    }
  }

  @Test func `a shop without TLS is told what it lacks, on any machine but its own`() async throws {
    let plain = WebSettings(publicAddress: nil)
    for host in ["192.168.1.20:8080", "toko.local", "10.0.0.2", "[fe80::1]:8080"] {
      #expect(plain.isOpenToTheWire(host: host), "\(host)")
    }
    for host in ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", nil] { #expect(!plain.isOpenToTheWire(host: host)) }
    #expect(!WebSettings(publicAddress: "https://toko.example").isOpenToTheWire(host: "toko.example"))
    #expect(WebSettings(publicAddress: "http://toko.example").isOpenToTheWire(host: "toko.example"))
  }

  @Test(
    arguments: [
      ("6.6.6.6", "1.2.3.4", "6.6.6.6"), ("6.6.6.6", nil, "6.6.6.6"), ("127.0.0.1", "1.2.3.4", "1.2.3.4"),
      ("127.0.0.1", "9.9.9.9, 1.2.3.4", "1.2.3.4"), ("127.0.0.1", "1.2.3.4, 10.0.0.1", "1.2.3.4"),
      ("127.0.0.1", nil, "127.0.0.1"), ("127.0.0.1", "", "127.0.0.1"),
      ("127.0.0.1", "a text that is far longer than any address of the network could be", "127.0.0.1"),
    ] as [(String, String?, String)])
  func `only a proxy of ours is believed, and only what it wrote itself`(
    peer: String, forwarded: String?, address: String
  ) {
    let settings = WebSettings(trustedProxies: ["127.0.0.1", "10.0.0.1"])
    #expect(settings.address(peer: peer, forwardedFor: forwarded) == address)
  }
}
