import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing
import TestSupport
import Trade
import Web

@Suite struct `In the browser` {
  @Test(
    arguments: [
      [.origin: "https://evil.example"], [.origin: "null"], [.origin: "http://localhost.evil.example"],
      [.origin: "http://evil.example", secFetchSite: "same-origin"],
      [.origin: "http://localhost", secFetchSite: "cross-site"],
      [secFetchSite: "cross-site"], [secFetchSite: "same-site"], [secFetchSite: "none"], [:],
    ] as [HTTPFields])
  func `a form of a foreign page changes nothing, on any route`(headers: HTTPFields) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let before = try await site.dump()
      for route in site.web.table.routes where route.method != .get && !route.path.hasPrefix("/api/") {
        var sent = headers
        sent[.cookie] = "canting=\(site.sessions[.owner]?.text ?? "")"
        sent[.contentType] = "application/x-www-form-urlencoded"
        let answer = try await client.execute(
          uri: route.path { _ in "7" }, method: route.method, headers: sent,
          body: .init(string: "key=k&name=Taken&time_zone=Asia/Jakarta&role=owner"))
        #expect(answer.status == .forbidden, "\(route.name)")
      }
      #expect(try await site.dump() == before)
    }
  }

  @Test func `every answer has the strict headers, the refusals too`() async throws {
    try await withSite(publicAddress: "https://toko.example") { site, client in
      let signedIn: HTTPFields = [.cookie: "__Host-canting=\(try #require(site.sessions[.owner]).text)"]
      let answers = [
        try await site.get(client, "/livez"), try await site.get(client, "/nowhere"),
        try await site.get(client, "/settings"),
        try await site.get(client, "/api/v1/nowhere"), try await site.get(client, "/sign-in"),
        try await site.post(client, "/sign-in", "sign_in=a&password=b", [.origin: "https://evil.example"]),
        try await site.post(client, "/sign-in", String(repeating: "a=b&", count: 40_000)),
        try await client.execute(uri: "/orders/1/x.css", method: .delete, headers: [:], body: nil),
        try await site.get(client, "/orders/1/x.css", signedIn), try await site.get(client, "/settings", signedIn),
      ]
      #expect(answers.map(\.status.code) == [200, 404, 303, 404, 200, 403, 413, 404, 404, 200])
      for answer in answers {
        let policy = answer.headers[.contentSecurityPolicy] ?? ""
        for part in ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
          #expect(policy.contains(part))
        }
        #expect(!policy.contains("unsafe"))
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[.init("Referrer-Policy")!] == "same-origin")
        #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000")
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers[.accessControlAllowOrigin] == nil)
      }
    }
  }

  @Test func `a session begins with a secret of its own, whatever the browser brought along`() async throws {
    try await withSite { site, client in
      let planted: HTTPFields = [.cookie: "canting=planted; canting-device=planted"]
      let answer = try await site.post(
        client, "/sign-in", "sign_in=owner&password=kain+sogan+1974&back=/orders", planted)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/orders")
      let session = try #require(answer.cookieValue("canting"))
      #expect(session.count >= 43)
      #expect(session != "planted")
      #expect(answer.cookieValue("canting-device") != "planted")
      let cookie = try #require(answer.cookie("canting"))
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"))
      let again = try await site.post(client, "/sign-in", "sign_in=owner&password=kain+sogan+1974")
      #expect(again.cookieValue("canting") != session)
      #expect(try await site.get(client, "/settings", [.cookie: "canting=planted"]).status == .seeOther)
    }
  }

  @Test func `behind TLS the cookies are bound to this host`() async throws {
    try await withSite(publicAddress: "https://toko.example") { site, client in
      let answer = try await site.post(
        client, "/sign-in", "sign_in=owner&password=kain+sogan+1974", [.origin: "https://toko.example"])
      let cookie = try #require(answer.cookie("__Host-canting"))
      #expect(cookie.contains("Secure") && cookie.contains("Path=/") && !cookie.contains("Domain"))
    }
  }

  @Test func `a session is dead after sign-out, on every device if she says so, and when its time is over`()
    async throws
  {
    try await withSite { site, client in
      func opens(_ secret: String) async throws -> Bool {
        try await site.get(client, "/settings", [.cookie: "canting=\(secret)"]).status == .ok
      }
      func signIn() async throws -> String {
        let answer = try await site.post(client, "/sign-in", "sign_in=host&password=kain+sogan+1974")
        return try #require(answer.cookieValue("canting"))
      }
      let (first, second, third) = (try await signIn(), try await signIn(), try await signIn())
      #expect(try await opens(first))
      let out = try await site.post(client, "/sign-out", "", [.cookie: "canting=\(first)"])
      #expect(out.status == .seeOther)
      #expect(try await !opens(first))
      #expect(try await opens(second))
      _ = try await site.post(client, "/sign-out/everywhere", "", [.cookie: "canting=\(second)"])
      #expect(try await !opens(second))
      #expect(try await !opens(third))
      let late = try await signIn()
      site.clock.move(by: .seconds(7 * 86_400))
      #expect(try await !opens(late))
    }
  }

  @Test func `guessing is slowed and then waited out`() async throws {
    try await withSite { site, client in
      let from: (String) -> HTTPFields = { [.init("X-Forwarded-For")!: "6.6.6.6, \($0)"] }
      for _ in 0..<5 {
        let answer = try await site.post(client, "/sign-in", "sign_in=owner&password=wrong", from("10.0.0.1"))
        #expect(answer.status == .unprocessableContent)
      }
      let right = "sign_in=owner&password=kain+sogan+1974"
      let slowed = try await site.post(client, "/sign-in", right, from("10.0.0.1"))
      #expect(slowed.status == .tooManyRequests)
      #expect(slowed.headers[.retryAfter] == "2")
      #expect(slowed.cookie("canting") == nil)
      #expect(try await site.post(client, "/sign-in", right, from("10.0.0.2")).status == .seeOther)
      site.clock.move(by: .seconds(2))
      #expect(try await site.post(client, "/sign-in", right, from("10.0.0.1")).status == .seeOther)
    }
  }

  @Test(arguments: [
    "//evil.example", "/\\evil.example", "https://evil.example", "/%5Cevil.example", "/%2F/evil.example",
    "javascript:alert(1)",
    "/\t/evil.example", "/a\r\nSet-Cookie: x=y", "", "evil", "/%00", "/%zz", "///evil.example", "\\\\evil.example",
  ])
  func `nobody is sent elsewhere after sign-in`(back: String) async throws {
    try await withSite { site, client in
      let encoded = try #require(back.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      let answer = try await site.post(
        client, "/sign-in", "sign_in=owner&password=kain+sogan+1974&back=\(encoded)",
        [.init("X-Forwarded-For")!: "9.9.9.9"])
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/")
      let page = try await site.get(client, "/sign-in?next=\(encoded)", as: .owner)
      #expect(page.headers[.location] == "/")
      let chosen = try await site.post(client, "/theme", "theme=dark&back=\(encoded)")
      #expect(chosen.headers[.location] == "/")
    }
  }

  @Test func `a stranger at the door of the first run finds nothing there`() async throws {
    try await withSite { site, client in
      let setup = try await site.get(client, "/setup?token=\(Secret.new().text)")
      let nowhere = try await site.get(client, "/setup-not")
      #expect(setup.status == .notFound)
      let plain: (TestResponse) -> String = {
        $0.text.replacing(/[0-9a-f]{24,32}/, with: "").replacing(/\/setup[^"]*/, with: "")
      }
      #expect(plain(setup) == plain(nowhere))
      #expect(
        try await site.post(client, "/setup", "token=&shop=A&sign_in=aaa&password=mega+mendung").status == .notFound)
    }
  }

  @Test func `a form sent twice does its work once, and its key does not carry other content`() async throws {
    try await withSite { site, client in
      let form = "name=Batik+Baru&time_zone=Asia/Makassar&key=k1"
      let first = try await site.post(client, "/settings/shop", form, as: .owner)
      let second = try await site.post(client, "/settings/shop", form, as: .owner)
      #expect(first.status == .seeOther && second.status == .seeOther)
      #expect(first.headers[.location] == second.headers[.location])
      #expect(
        try await site.database.read { try $0.value("SELECT COUNT(*) FROM trail WHERE action = 'changedShop'") } == 1)
      let other = try await site.post(client, "/settings/shop", form.replacing("Baru", with: "Lain"), as: .owner)
      #expect(other.status == .unprocessableContent)
      #expect(try await site.post(client, "/settings/shop", "name=A&time_zone=UTC", as: .owner).status == .badRequest)
    }
  }

  @Test func `an invitation and a token are shown once, however often the form is sent`() async throws {
    try await withSite { site, client in
      let invited = try await site.post(client, "/settings/people", "role=packer&key=k1", as: .owner)
      let link = try #require(invited.text.firstMatch(of: /\/invitation\?token=([A-Za-z0-9_-]{43})/)).1
      #expect(try await site.post(client, "/settings/people", "role=packer&key=k1", as: .owner).status == .seeOther)
      let page = try await site.get(client, "/invitation?token=\(link)")
      #expect(page.status == .ok)
      let account = "token=\(link)&sign_in=dewi&password=mega+mendung+sore"
      #expect(try await site.post(client, "/invitation", account).status == .seeOther)
      #expect(try await site.post(client, "/invitation", account).status == .notFound)

      let made = try await site.post(
        client, "/settings/tokens", "token_name=kasir&scope=read&scope=stock&key=k2", as: .owner)
      let token = try #require(made.text.firstMatch(of: /cnt_[A-Za-z0-9_-]{43}/)).0
      #expect(try await site.get(client, "/settings", as: .owner).text.contains(token) == false)
    }
  }
}

private let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
