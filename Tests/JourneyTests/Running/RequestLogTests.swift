import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Server
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// What the log tells of requests, and what it keeps to itself.
@Suite struct RequestLogTests {
  @Test func `each request makes one line of JSON that says which, what came of it, and whose`() async throws {
    try await withLoggedSite(routes: { everyRoute($0) }) { site, client, log in
      let answer = try await site.get(client, "/products/7?q=x", as: .owner)
      _ = try await site.get(client, "/nowhere/at/all")
      let lines = try log.lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }.filter { $0["message"] as? String == "request" }
      #expect(lines.count == 2)
      let first = try #require(lines.first)
      #expect(Set(first.keys) == ["time", "level", "message", "id", "method", "route", "status", "ms", "shop"])
      #expect(first["route"] as? String == "/products/{product}")
      #expect(first["status"] as? Int == 404)
      #expect(first["shop"] as? String ?? "\(first["shop"] ?? "")" == "\(site.books.shop)")
      #expect(first["id"] as? String == answer.headers[.requestID])
      let time = try #require(first["time"] as? String)
      #expect(time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
      #expect(lines.last?["route"] as? String == "NotFound")
      #expect(lines.last?["shop"] == nil)
    }
  }

  @Test func `no secret and nobody's name, number or address is in the log or the metrics, by whichever door`()
    async throws
  {
    try await withLoggedSite(routes: { everyRoute($0) }) { site, client, log in
      let canary = "Kanari8117"
      let form = Self.fields.map { "\($0)=\(canary)" }.joined(separator: "&")
      let json = "{" + Self.fields.map { "\"\($0)\":\"\(canary)\"" }.joined(separator: ",") + "}"
      let carried: HTTPFields = [
        .userAgent: canary, .referer: "http://localhost/\(canary)", .init("X-Forwarded-For")!: "203.0.113.77",
        .init("X-Request-Id")!: canary, .init("Idempotency-Key")!: "\(canary)-long-enough",
      ]
      for route in site.web.table.routes {
        for knocker in [SiteUnderTest.Knocker.nobody, .owner, .read, .desk, .manage] {
          var headers = site.headers(knocker, carried)
          headers[values: .cookie].append("other=\(canary)")
          if headers[.authorization] == nil { headers[.authorization] = "Bearer \(canary)" }
          headers[.contentType] =
            switch route.body {
            case .json, .lines: "application/json"
            case .file: "application/octet-stream"
            case .form, .none: "application/x-www-form-urlencoded"
            }
          let uri = route.path { _ in canary } + "?q=\(canary)&token=\(canary)&next=/\(canary)"
          let body = route.method == .get ? nil : ByteBuffer(string: route.path.isOfAPI ? json : form)
          _ = try await client.execute(uri: uri, method: route.method, headers: headers, body: body)
          if route.access == .signedIn { try await site.signInAgain(knocker) }
        }
      }
      _ = try await client.execute(
        uri: "/\(canary)", method: .init(canary)!, headers: [.authorization: "Basic \(canary)"], body: nil)
      #expect(log.lines.count > site.web.table.routes.count)
      let secrets =
        [canary, "203.0.113", SiteUnderTest.password] + site.sessions.values.map(\.text)
        + site.tokens.values.map(\.text)
      let metrics = MetricsText(site.web.site.metrics, []).text
      for secret in secrets {
        let shown = log.lines.filter { $0.contains(secret) }
        #expect(shown.isEmpty, "\(shown.first ?? "")")
        #expect(!metrics.contains(secret))
      }
    }
  }

  @Test func `what may be an attempt to get round a rule is a line of its own, whatever the rule`() async throws {
    try await withLoggedSite(routes: { everyRoute($0) }) { site, client, log in
      _ = try await site.post(client, "/settings/shop", "name=A", as: .owner, [.origin: "https://evil.example"])
      _ = try await site.post(client, "/settings/shop", "key=1&name=A&time_zone=Asia/Jakarta", as: .packer)
      _ = try await site.post(client, "/settings/shop", "name=A&time_zone=Asia/Jakarta", as: .owner)
      for name in ["A", "B"] {
        _ = try await site.post(client, "/settings/shop", "key=2&name=\(name)&time_zone=Asia/Jakarta", as: .owner)
      }
      _ = try await site.post(client, "/sign-in", String(repeating: "a=b&", count: 40_000))
      _ = try await client.execute(uri: "/settings", method: .delete, headers: site.headers(.owner), body: nil)
      let from: HTTPFields = [.init("X-Forwarded-For")!: "10.0.0.9"]
      for _ in 0..<6 { _ = try await site.post(client, "/sign-in", "sign_in=kanari&password=salah", from) }
      for knocker in SiteUnderTest.Knocker.allCases {
        guard let scope = knocker.scope else { continue }
        var program = site.headers(knocker, [.contentType: "application/json"])
        program[.init("Idempotency-Key")!] = "kanari-long-enough"
        let body = ByteBuffer(string: #"{"shop_id": 1, "role": "owner"}"#)
        for route in site.web.table.routes where route.access == .scope(scope) && route.body == .json() {
          _ = try await client.execute(uri: route.path { _ in "7" }, method: route.method, headers: program, body: body)
        }
      }
      let events = try log.lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }.filter { $0["message"] as? String == "security" }
      let named = Set(events.compactMap { $0["event"] as? String })
      #expect(named == Set(SecurityEvent.allCases.map(\.rawValue)), "\(named)")
      for event in events {
        #expect(event["level"] as? String == "notice" && event["id"] != nil && event["route"] != nil)
      }
      #expect(!log.lines.contains { $0.contains("kanari") || $0.contains("evil.example") || $0.contains("10.0.0.9") })
    }
  }

  @Test func `what is done as it should be is no event, and neither is a mistake of the reader`() async throws {
    try await withLoggedSite(routes: { everyRoute($0) }) { site, client, log in
      _ = try await site.get(client, "/orders", as: .owner)
      _ = try await site.get(client, "/orders")
      _ = try await site.get(client, "/products/7", as: .owner)
      _ = try await site.post(client, "/settings/shop", "key=3&name=Batik&time_zone=Asia/Jakarta", as: .owner)
      _ = try await site.post(client, "/sign-in", "sign_in=owner&password=salah")
      #expect(!log.lines.contains { $0.contains(#""message":"security""#) })
    }
  }

  @Test func `deeds that go well leave no secret and no buyer in the log or the metrics`() async throws {
    try await withLoggedSite(routes: { everyRoute($0) }) { site, client, log in
      let walk = FormWalk(shop: try await WalkedShop.open(site, client))
      var done = 0
      for form in walk.forms where !form.page.isEmpty {
        done += try await walk.send(form, FormWalk.pairs(form)).status == .seeOther ? 1 : 0
      }
      #expect(done > 50)
      let buyers = ["Rina", "Dewi", "Tuti", "wati", "0812345678", "Jepara", "Jl.", "1234567890", "987654321", "JP123"]
      let links = walk.shop.links.compactMap { $0.split(separator: "/").last.map(String.init) }
      let secrets =
        buyers + links + [SiteUnderTest.password] + site.sessions.values.map(\.text) + site.tokens.values.map(\.text)
      let metrics = MetricsText(site.web.site.metrics, []).text
      for secret in secrets {
        let shown = log.lines.filter { $0.contains(secret) }
        #expect(shown.isEmpty, "\(secret): \(shown.first ?? "")")
        #expect(!metrics.contains(secret))
      }
    }
  }

  @Test(arguments: ["sql", "struct", "enum"])
  func `an error says neither to the reader nor to the log what was in the books, and both name the same request`(
    kind: String
  ) async throws {
    try await withLoggedSite(routes: { _ in [failing] }) { site, client, log in
      let answer = try await site.get(client, "/api/v1/fails/\(kind)")
      #expect(answer.status == .internalServerError)
      let id = try #require(answer.headers[.requestID])
      #expect(answer.text.contains(id))
      #expect(!answer.text.contains("Melati") && !answer.text.contains("SQLite"))
      let failures = log.lines.filter { $0.contains("request failed") }
      #expect(failures.count == 1)
      #expect(failures.allSatisfy { $0.contains(id) && !$0.contains("Melati") }, "\(failures)")
    }
  }

  @Test func `a line of the log stays one line, whatever is in it`() throws {
    let value = "a\nb\u{2028}c\"d\\e\u{0}\u{1b}[31m😀"
    let text = LogLine(at: .now, level: "info", message: "x", facts: ["error": value, "status": "200"]).text
    #expect(!text.contains("\n") && !text.contains("\u{1b}") && !text.contains("\u{0}"))
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(read?["error"] as? String == value)
    #expect(read?["status"] as? Int == 200)
    let long = LogLine(at: .now, level: "info", message: String(repeating: "é😀", count: 3_000), facts: [:])
    #expect(long.bytes.count < 4_200)
    #expect(try JSONSerialization.jsonObject(with: Data(long.bytes)) is [String: Any])
  }

  /// Names of fields in which somebody's secret, name, number or address comes in.
  private static let fields = [
    "sign_in", "password", "new_password", "name", "buyer", "handle", "phone", "address", "street", "city", "text",
    "note", "token", "key", "account", "holder", "title", "host", "q",
  ]
}

/// Fails as the books may fail, with somebody's name in what is thrown.
private let failing = Route(.get, "/api/v1/fails/:kind", .everyone) { request, _ in
  switch try request.text("kind") {
  case "sql": throw SQLError(kind: .unexpectedValue, message: "Melati where a number was expected")
  case "struct": throw Refusal(buyer: "Melati")
  default: throw Trouble.of("Melati")
  }
}

private struct Refusal: Error { let buyer: String }
private enum Trouble: Error { case of(String) }
