import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// What comes encoded is decoded once, before anything is checked; what still looks encoded then is text.
@Suite struct DecodedOnceTests {
  /// As it is sent, and as it is kept.
  private static let twice = [
    ("%2541", "%41"), ("%253Cscript%253E", "%3Cscript%3E"), ("%252e%252e%252fx", "%2e%2e%2fx"), ("%2525", "%25"),
    ("%2500", "%00"), ("%26lt%3Bb%26gt%3B", "&lt;b&gt;"), ("%26%2360%3B", "&#60;"), ("%5Cu0041", "\\u0041"),
    ("%25E2%2580%258B", "%E2%80%8B"), ("a%2Bb", "a+b"),
  ]

  @Test(arguments: twice)
  func `a form, a query and a path give back what was encoded once less`(sent: String, kept: String) async throws {
    try await withSite(routes: { _ in Self.echoing }) { site, client in
      let answers = [
        try await site.post(client, "/echo", "value=\(sent)&\(sent)=x"),
        try await site.get(client, "/echo?value=\(sent)"), try await site.get(client, "/echo/\(sent)"),
      ]
      for answer in answers { #expect(try Self.text(answer) == kept) }
    }
  }

  @Test func `what is checked is what was decoded`() async throws {
    try await withSite(routes: { _ in Self.echoing }) { site, client in
      // Once decoded it is a NUL, half a character, or nobody sees it.
      let nul = try await site.post(client, "/echo", "value=%00")
      let half = try await site.get(client, "/echo?value=%ff")
      let inPath = try await site.get(client, "/echo/%00")
      let hidden = try await site.post(client, "/echo", "value=Sa%E2%80%8Bri")
      #expect(nul.status == .badRequest && half.status == .badRequest)
      #expect([.notFound, .badRequest].contains(inPath.status))
      #expect(try Self.text(hidden) == "Sari")
    }
  }

  @Test func `a name that was encoded twice stands so in the books, on pages and in answers`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let form = "name=%2541ku+%26lt%3Bb%26gt%3B+%255C&time_zone=Asia/Jakarta&key=twice"
      #expect(try await site.post(client, "/settings/shop", form, as: .owner).status == .seeOther)
      let (name, shop) = ("%41ku &lt;b&gt; %5C", site.books.shop)
      let kept: String? = try await site.database.read { connection in
        try connection.value("SELECT name FROM shop WHERE shop_id = \(shop)")
      }
      #expect(kept == name)
      #expect(try await site.get(client, "/settings", as: .owner).text.contains("%41ku &amp;lt;b&amp;gt; %5C"))
      let answer = try await site.get(client, "/api/v1/shop", as: .read)
      let told = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
      #expect(told?["name"] as? String == name)
    }
  }

  private static let echoing = [
    Route(.post, "/echo", .everyone, body: .form(limit: 1_000)) { request, _ in
      try request.answer(json: ["value": request.form["value"] ?? ""])
    },
    Route(.get, "/echo", .everyone) { request, _ in try request.answer(json: ["value": request.query["value"] ?? ""]) },
    Route(.get, "/echo/:value", .everyone) { request, _ in
      try request.answer(json: ["value": try request.text("value")])
    },
  ]

  private static func text(_ answer: TestResponse) throws -> String? {
    try JSONDecoder().decode([String: String].self, from: Data(answer.text.utf8))["value"]
  }
}
