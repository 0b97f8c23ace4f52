import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing
import Trade

@testable import Web

/// Claims that programs send, one a request.
@Suite struct ClaimAPITests {
  @Test(arguments: Backend.all)
  func `a claim is taken once, however often its request comes`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      try await site.stock(3)
      let live = try await site.liveOn(client)
      let body = #"{"item":"B03","size":"M","buyer":"sari","quantity":2}"#
      let first = try await site.claim(client, live, body, key: "first-claim")
      #expect(first.status == .created && first.text.contains(#""held":2"#) && first.text.contains(#""waiting":0"#))
      let again = try await site.claim(client, live, body, key: "first-claim")
      #expect(again.status == .ok && again.text == first.text)
      let other = try await site.claim(client, live, body.replacing("2}", with: "1}"), key: "first-claim")
      #expect(other.status == .conflict)
      let rest = try await site.claim(client, live, body, key: "second-claim")
      #expect(rest.status == .created && rest.text.contains(#""held":1"#) && rest.text.contains(#""waiting":1"#))
      #expect(try await site.level() == [3, 3])
      #expect(try await site.get(client, live, as: .owner).status == .ok)
    }
  }

  @Test func `what is no claim is refused by its field`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await site.stock(3)
      let live = try await site.liveOn(client)
      let bodies: [(String, HTTPResponse.Status, String)] = [
        ("", .badRequest, ""), ("[]", .unprocessableContent, ""), (#"{"buyer":"sari"}"#, .unprocessableContent, "item"),
        (#"{"item":"B03","size":"M"}"#, .unprocessableContent, "buyer"),
        (#"{"item":"B03","buyer":"sari","quantity":0}"#, .unprocessableContent, "quantity"),
        (#"{"item":"B03","buyer":"sari","quantity":"1"}"#, .unprocessableContent, "quantity"),
        (#"{"item":"B03","buyer":"sari","quantity":1.5}"#, .unprocessableContent, "quantity"),
        (#"{"item":"B03","buyer":"\u0000"}"#, .unprocessableContent, "buyer"),
        (#"{"item":"B03","buyer":"sari","gift":true}"#, .unprocessableContent, "gift"),
        (#"{"item":"B03","buyer":"sari","source":"operator"}"#, .unprocessableContent, "source"),
        (#"{"item":"B03","buyer":"sari","source":"room"}"#, .unprocessableContent, "source"),
        (#"{"item":"B03","buyer":"sari","source":"rehearsal-7"}"#, .unprocessableContent, "source"),
        (#"{"item":"B03","size":"XXL","buyer":"sari"}"#, .unprocessableContent, "variant"),
        (#"{"item":"B99","buyer":"sari"}"#, .notFound, ""),
        (#"{"item":"B03","buyer":""# + String(repeating: "x", count: 5_000) + #""}"#, .contentTooLarge, ""),
      ]
      for (number, (body, status, field)) in bodies.enumerated() {
        let answer = try await site.claim(client, live, body, key: "wrong-claim-\(number)")
        #expect(answer.status == status && answer.text.contains(field), "\(body) \(answer.text)")
      }
      let keyless = try await site.claim(client, live, #"{"item":"B03","size":"M","buyer":"sari"}"#, key: nil)
      #expect(keyless.status == .badRequest)
      #expect(try await site.level() == [3, 0])
    }
  }

  @Test func `only the shop's own token for lives claims, and not after it was ended`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await site.stock(3)
      let live = try await site.liveOn(client)
      let body = #"{"item":"B03","size":"M","buyer":"sari"}"#
      for knocker in [SiteUnderTest.Knocker.read, .stock, .money, .manage, .live] {
        let answer = try await site.claim(client, live, body, key: "other-scope-\(knocker)", as: knocker)
        #expect(answer.status == .forbidden)
      }
      #expect(try await site.claim(client, live, body, key: "nobody-at-all", as: .nobody).status == .unauthorized)
      #expect(try await site.claim(client, live, body, key: "while-it-works").status == .created)
      let settings = try await site.get(client, "/settings", as: .owner).text
      for token in settings.matches(of: #/action="(\/settings\/tokens\/\d+)"/#).map({ String($0.1) }) {
        _ = try await site.sent(client, token, "")
      }
      #expect(try await site.claim(client, live, body, key: "after-the-end").status == .unauthorized)
      #expect(try await site.level() == [3, 1])
    }
  }
}

extension SiteUnderTest {
  /// A session that is on, with the product under the code B03.
  fileprivate func liveOn(_ client: any TestClientProtocol) async throws -> String {
    let live = try await planned(client)
    _ = try await sent(client, live + "/start", "")
    return live
  }

  fileprivate func claim(
    _ client: any TestClientProtocol, _ live: String, _ body: String, key: String?, as knocker: Knocker = .desk
  ) async throws -> TestResponse {
    var headers = headers(knocker)
    headers[.contentType] = "application/json"
    if let key { headers[.idempotencyKey] = key }
    return try await client.execute(
      uri: "/api/v1" + live.replacing("/live/", with: "/lives/") + "/claims", method: .post, headers: headers,
      body: ByteBuffer(string: body))
  }
}
