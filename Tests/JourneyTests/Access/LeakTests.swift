import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade
import Web

/// What a server must not give away by itself, what a browser must not keep, and what a form must not bring in.
@Suite struct LeakTests {
  private static let strangeMethods = ["TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "MOVE"]

  @Test(arguments: strangeMethods)
  func `a method that no route has is refused, and nothing of the request comes back`(method: String) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      for path in ["/", "/sign-in", "/orders", "/api/v1/orders", "/livez", "/nowhere"] {
        var headers = site.headers(.owner)
        headers[.init("X-Kanari")!] = "kanari-8117"
        let method = try #require(HTTPRequest.Method(method))
        let answer = try await client.execute(uri: path, method: method, headers: headers, body: nil)
        #expect([404, 405].contains(answer.status.code), "\(method) \(path)")
        #expect(!answer.text.contains("kanari-8117") && !answer.text.contains("canting="), "\(method) \(path)")
        #expect(answer.headers[.contentType] != "message/http")
      }
    }
  }

  @Test(arguments: [
    "/.git/HEAD", "/.git/config", "/.svn/entries", "/.hg/store", "/.env", "/Package.swift", "/canting.sqlite",
    "/canting.conf", "/backups/", "/assets/", "/assets/../canting.sqlite", "/server-status", "/debug/pprof", "/docs",
    "/openapi.json", "/swagger", "/actuator", "/phpinfo.php", "/.well-known/", "/canting.js.map",
  ])
  func `nothing of the sources, the books or the machine lies below an address`(path: String) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      for knocker in [SiteUnderTest.Knocker.nobody, .owner] {
        let answer = try await site.get(client, path, as: knocker)
        #expect(answer.status == .notFound, "\(path)")
        #expect(!answer.text.contains("SQLite format") && !answer.text.contains("ref: refs/"), "\(path)")
      }
    }
  }

  @Test func `no answer says which program or which version gave it`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      for path in ["/", "/sign-in", "/livez", "/readyz", "/nowhere", "/api/v1/nowhere", "/canting.css"] {
        let answer = try await site.get(client, path)
        for name in ["Server", "X-Powered-By", "Via", "X-Runtime", "X-Version"] {
          #expect(answer.headers[.init(name)!] == nil, "\(name) of \(path)")
        }
        let text = answer.text.lowercased()
        for word in ["hummingbird", "swift-nio", "sqlite", "postgresql"] { #expect(!text.contains(word), "\(path)") }
      }
    }
  }

  @Test func `signing out, here or everywhere, has the browser forget what it kept`() async throws {
    try await withSite { site, client in
      for path in ["/sign-out", "/sign-out/everywhere"] {
        let knocker: SiteUnderTest.Knocker = path == "/sign-out" ? .owner : .host
        let answer = try await site.post(client, path, "", as: knocker)
        #expect(answer.status == .seeOther)
        let told = answer.headers[.init("Clear-Site-Data")!] ?? ""
        #expect(told.contains("\"cache\"") && told.contains("\"storage\""), "\(path)")
        #expect(answer.cookieValue("canting") == "" && answer.cookie("canting")?.contains("Max-Age=0") == true)
      }
    }
  }

  @Test func `every page of somebody signed in has the way out on it`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let known = try await RecordsOfShop.make(site)
      var pages = 0
      for route in site.web.table.routes where route.method == .get && route.access != .everyone {
        // A stream goes on for as long as somebody looks.
        guard !route.path.hasPrefix("/api/"), !route.path.hasSuffix("/stream") else { continue }
        let answer = try await site.get(client, route.path { known.ids[$0] ?? "7" }, as: .owner)
        // Whole pages; parts that a page loads by itself begin within it.
        guard answer.status == .ok, answer.text.contains("<!doctype html>") else { continue }
        // What asks for the password again stands before a page, and leads back to it.
        if route.path == "/confirm" { continue }
        pages += 1
        #expect(answer.text.contains("action=\"/sign-out\""), "\(route.name)")
      }
      #expect(pages > 20)
    }
  }

  @Test func `fields that a form does not have change nothing, whatever they are called`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let neighbour = try await site.neighbourShop()
      let extra = [
        "shop_id=\(neighbour)", "shop=\(neighbour)", "role=owner", "person_id=1", "created_by=1", "id=1", "price=1",
        "total=1", "paid=1", "state=paid", "status=completed", "is_admin=1", "scopes=manage", "on_at=1",
        "password_hash=x", "ends_at=9999999999999", "__proto__=1", "order_id=105",
      ].joined(separator: "&")
      let before = try await site.standing()
      // The form's own fields come first, as a browser sends them.
      let named = "name=Batik+Lama&time_zone=Asia/Jakarta&key=m1"
      #expect(try await site.post(client, "/settings/shop", named + "&" + extra, as: .owner).status == .seeOther)
      let invited = "role=packer&key=m2&" + extra.replacing("role=owner&", with: "")
      #expect(try await site.post(client, "/settings/people", invited, as: .owner).status == .ok)
      let chosen = "language=en&back=/settings&" + extra
      #expect(try await site.post(client, "/language", chosen, as: .packer).status == .seeOther)
      let device = "key=m3&" + extra
      _ = try await site.post(client, "/settings/devices/nobody", device, as: .packer)
      #expect(try await site.standing() == before)
      let shops: [String] = try await site.database.read { connection in
        try connection.rows("SELECT name FROM shop ORDER BY shop_id").map { try $0("name") }
      }
      #expect(shops.filter { $0 == "Batik Lama" }.count == 1, "of the two shops one has the new name")
      let role: String? = try await site.database.read { try $0.value("SELECT role FROM invitation") }
      #expect(role == "packer")
    }
  }

  @Test func `a field that is sent twice is not taken for the second`() async throws {
    try await withSite { site, client in
      let twice = "role=packer&role=owner&key=t1"
      let answer = try await site.post(client, "/settings/people", twice, as: .owner)
      let role: String? = try await site.database.read { try $0.value("SELECT role FROM invitation") }
      #expect(role != "owner", "\(answer.status)")
    }
  }
}

extension SiteUnderTest {
  fileprivate func neighbourShop() async throws -> Int64 {
    let stranger = people[.neighbour]
    return try await database.read { connection in
      try connection.value("SELECT shop_id FROM membership WHERE person_id = \(stranger)") ?? 0
    }
  }

  /// Who belongs where with which right, and what was sold for how much.
  fileprivate func standing() async throws -> [String] {
    try await database.read { connection in
      let places = try connection.rows("SELECT shop_id, person_id, role FROM membership ORDER BY shop_id, person_id")
      let orders = try connection.rows("SELECT * FROM orders ORDER BY order_id")
      let checkouts = try connection.rows("SELECT * FROM checkout ORDER BY checkout_id")
      let tokens = try connection.rows("SELECT token_id, shop_id, scopes, ends_at FROM api_token ORDER BY token_id")
      let factors = try connection.rows("SELECT person_id, on_at FROM second_factor ORDER BY person_id")
      return (places + orders + checkouts + tokens + factors).map { "\($0)" }
    }
  }
}
