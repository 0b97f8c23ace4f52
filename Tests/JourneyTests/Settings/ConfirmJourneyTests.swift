import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// The password again, before what a telephone left lying open must not be enough for.
@Suite struct ConfirmJourneyTests {
  private static let password = "password=kain+sogan+1974"

  /// Where money goes, who gets in, what leaves with buyers in it.
  private static let guarded = [
    "GET /live/:live/claims.csv", "GET /live/:live/claims.xlsx", "GET /imports/:import/refusals.csv",
    "GET /imports/:import/refusals.xlsx", "GET /orders.csv", "GET /orders.xlsx", "GET /settings/backups/:backup",
    "POST /settings/checkout/banks", "POST /settings/checkout/banks/:bank", "POST /settings/checkout/qris",
    "POST /settings/people", "POST /settings/people/:person", "POST /settings/people/:person/reset",
    "POST /settings/tokens", "POST /settings/devices/:device", "POST /sign-out/everywhere",
  ]

  @Test func `stands before these routes, and none of them does anything without it`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let asking = site.web.table.routes.filter(\.asksAgain)
      #expect(Set(asking.map(\.name)).isSuperset(of: Self.guarded))
      #expect(asking.allSatisfy { !$0.path.hasPrefix("/api/") })
      _ = try await RecordsOfShop.make(site)
      site.clock.move(by: .seconds(600))
      let before = try await site.dump()
      for route in asking {
        let path = route.path { _ in "7" }
        if route.method == .get {
          let answer = try await site.get(client, path, as: .owner)
          #expect(answer.status == .seeOther, "\(route.name)")
          #expect(answer.headers[.location]?.hasPrefix("/confirm?next=") == true, "\(route.name)")
        } else {
          let answer = try await site.post(client, path, RecordsOfShop.body(route, key: 1), as: .owner)
          #expect(answer.status == .forbidden && answer.text.contains("action=\"/confirm\""), "\(route.name)")
        }
      }
      #expect(try await site.dump() == before)
    }
  }

  @Test(arguments: Backend.all)
  func `carries the form along, and the session goes on under a new name`(on backend: Backend) async throws {
    try await withSite(on: backend) { site, client in
      site.clock.move(by: .seconds(601))
      let form = "key=k1&token_name=Kasir+%26+%22gudang%22&scope=read&scope=stock"
      let asked = try await site.post(client, "/settings/tokens", form, as: .owner)
      #expect(asked.status == .forbidden)
      let carried = try Self.hidden("carried", in: asked)
      #expect(carried == form)
      #expect(try Self.hidden("back", in: asked) == "/settings/tokens")
      let body = "back=/settings/tokens&carried=\(try Self.encoded(carried))&"
      let wrong = try await site.post(client, "/confirm", body + "password=salah", as: .owner)
      #expect(wrong.status == .unprocessableContent)
      #expect(try Self.hidden("carried", in: wrong) == form)
      #expect(wrong.cookie("canting") == nil)
      let right = try await site.post(client, "/confirm", body + Self.password, as: .owner)
      #expect(right.status == .ok && right.text.contains("action=\"/settings/tokens\""))
      let session = try #require(right.cookieValue("canting"))
      #expect(session != site.sessions[.owner]?.text)
      // The old secret is dead, the new one fresh.
      #expect(try await site.get(client, "/settings", as: .owner).status == .seeOther)
      let sent = right.text.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map { found in
        "\(found.1)=\((try? Self.encoded(Self.unescaped(String(found.2)))) ?? "")"
      }
      let made = try await site.post(
        client, "/settings/tokens", sent.joined(separator: "&"), [.cookie: "canting=\(session)"])
      #expect(made.status == .ok && made.text.contains("cnt_") && made.text.contains("Kasir &amp; &quot;gudang&quot;"))
    }
  }

  @Test func `leads back to a page, to a file with a link, and never elsewhere`() async throws {
    try await withSite { site, client in
      func go(_ back: String, as session: String) async throws -> TestResponse {
        try await site.post(
          client, "/confirm", "back=\(try Self.encoded(back))&\(Self.password)", [.cookie: "canting=\(session)"])
      }
      var session = try #require(site.sessions[.owner]?.text)
      let page = try await go("/settings/checkout", as: session)
      #expect(page.headers[.location] == "/settings/checkout")
      session = try #require(page.cookieValue("canting"))
      let file = try await go("/orders.xlsx?status=toShip&q=a", as: session)
      #expect(file.status == .ok && file.text.contains("href=\"/orders.xlsx?status=toShip&amp;q=a\">"))
      session = try #require(file.cookieValue("canting"))
      for back in ["//evil.example", "https://evil.example", "/\\evil.example", "/%5Cevil.example", "", "evil"] {
        let answer = try await go(back, as: session)
        #expect(answer.headers[.location] == "/", "\(back)")
        session = try #require(answer.cookieValue("canting"))
      }
      let asking = try await site.get(
        client, "/confirm?next=https%3A%2F%2Fevil.example", [.cookie: "canting=\(session)"])
      #expect(try Self.hidden("back", in: asking) == "/")
    }
  }

  @Test func `what is carried along is shown as text, and is refused where it is no form`() async throws {
    try await withSite { site, client in
      let carried = try Self.encoded("a=%22%3E%3Cscript%3E")
      let answer = try await site.post(
        client, "/confirm", "back=/settings&carried=\(carried)&\(Self.password)", as: .owner)
      #expect(answer.status == .ok && !answer.text.contains("<script>") && answer.text.contains("&lt;script&gt;"))
      let broken = try await site.post(
        client, "/confirm", "back=/settings&carried=\(try Self.encoded("a=%zz"))&\(Self.password)", as: .host)
      #expect(broken.status == .badRequest && broken.cookie("canting") == nil)
    }
  }

  @Test func `guessing is slowed for this session, and strangers cannot slow it`() async throws {
    try await withSite { site, client in
      for index in 0..<200 {
        _ = try await site.post(
          client, "/sign-in", "sign_in=owner&password=guess", [.init("X-Forwarded-For")!: "10.7.0.\(index)"])
      }
      for _ in 0..<5 {
        let wrong = try await site.post(client, "/confirm", "back=/&password=salah", as: .owner)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("not your present password"))
      }
      _ = try await site.post(client, "/confirm", "back=/&password=salah", as: .owner)
      let slowed = try await site.post(client, "/confirm", "back=/&" + Self.password, as: .owner)
      #expect(slowed.status == .unprocessableContent && slowed.text.contains("Too many"))
      #expect(try await site.post(client, "/confirm", "back=/&" + Self.password, as: .host).status == .seeOther)
      site.clock.move(by: .seconds(2))
      #expect(try await site.post(client, "/confirm", "back=/&" + Self.password, as: .owner).status == .seeOther)
    }
  }

  private static func hidden(_ name: String, in page: TestResponse) throws -> String {
    let pattern = try Regex("name=\"\(name)\" value=\"([^\"]*)\"", as: (Substring, Substring).self)
    return unescaped(String(try #require(page.text.firstMatch(of: pattern)).output.1))
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  private static func encoded(_ text: String) throws -> String {
    try #require(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
  }
}
