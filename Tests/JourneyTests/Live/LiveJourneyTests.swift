import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// An evening's live, from the plan to its end, as the pages and a bridge see it.
@Suite struct LiveJourneyTests {
  @Test(arguments: Backend.all)
  func `a live is planned, arranged, begun, claimed in and ended`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      try await site.stock(3)
      let live = try await site.planned(client)
      let plan = try await site.get(client, live, as: .owner)
      #expect(plan.status == .ok && plan.text.contains("Kemeja Parang"))
      #expect(try await site.sent(client, live + "/start", "") == live + "/operator")
      let item = try #require(plan.text.firstMatch(of: #/id="item-(\d+)"/#)?.1)
      _ = try await site.sent(client, live + "/showing", "item=\(item)")
      _ = try await site.sent(client, live + "/claims", "item=\(item)&variant=102&handle=Bu+Rina&quantity=2")
      let screen = try await site.get(client, live + "/operator", as: .host)
      #expect(screen.text.contains("Bu Rina") && screen.text.contains("2 pieces"))
      let host = try await site.get(client, live + "/host", as: .mentor)
      #expect(host.status == .ok && !host.text.contains("Bu Rina"))
      #expect(try await site.get(client, live + "/operator", as: .mentor).status == .forbidden)
      let taken = try await site.bridge(
        client, live,
        [
          Self.line("1", "sari", "B03 M merah 1 kak"), Self.line("2", "ani", "bahannya apa kak?"),
          Self.line("1", "sari", "B03 M merah 1 kak"), #"{"event":"like"}"#, "broken",
        ])
      #expect(taken == #"{"floods":0,"known":1,"new":2,"others":1,"refused":[{"field":"json","line":5}]}"#)
      #expect(try await site.level() == [3, 3])
      let after = try await site.get(client, live + "/operator", as: .owner).text
      #expect(after.contains("sari") && after.contains("bahan"))
      #expect(try await site.sent(client, live + "/end", "") == live)
      #expect(try await site.post(client, live + "/showing", "item=\(item)&key=x1", as: .owner).status == .conflict)
    }
  }

  @Test func `an unsure comment is settled by a press, once, and taken back by another`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await site.stock(3)
      let live = try await site.planned(client)
      _ = try await site.sent(client, live + "/start", "")
      _ = try await site.bridge(client, live, [Self.line("1", "sari", "mau B03 kak")])
      let screen = try await site.get(client, live + "/operator", as: .owner).text
      let action = try #require(screen.firstMatch(of: #/action="([^"]+\/meaning)"/#)?.1)
      let button = try #require(screen.firstMatch(of: #/name="claim" value="([^"]+)"/#)?.1)
      _ = try await site.sent(client, String(action), "claim=\(button)")
      #expect(try await site.level() == [3, 1])
      let again = try await site.post(client, String(action), "claim=\(button)&key=other", as: .host)
      #expect(again.status == .conflict)
      _ = try await site.sent(client, action + "/undo", "")
      #expect(try await site.level() == [3, 0])
      #expect(try await site.get(client, live + "/operator", as: .owner).text.contains("mau B03 kak"))
    }
  }

  @Test func `what a bridge sends is text, whatever it looks like`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await site.stock(3)
      let live = try await site.planned(client)
      _ = try await site.sent(client, live + "/start", "")
      let texts = [
        "<script>alert(1)</script>", "'; DROP TABLE live_claim; --", "\u{202E}kak B03", "\u{1}\u{2}B03\u{7}",
        String(repeating: "B03 ", count: 2_500), "🧵🪡👗", "{{#cues}}{{/cues}}",
      ]
      let lines = texts.enumerated().map { Self.line("\($0)", "<b>x</b>", $1) }
      let answer = try await site.bridge(client, live, lines)
      #expect(answer == #"{"floods":0,"known":0,"new":7,"others":0,"refused":[]}"#)
      let screen = try await site.get(client, live + "/operator", as: .owner).text
      #expect(!screen.contains("<script>alert") && screen.contains("&lt;script&gt;") && !screen.contains("<b>x</b>"))
      #expect(screen.utf8.count < 100_000)
      #expect(try await site.level() == [3, 0])
      let wrong = try await site.get(client, "/api/v1" + live.replacing("/live/", with: "/lives/"))
      #expect(wrong.status == .unauthorized)
      for scope in [SiteUnderTest.Knocker.read, .stock, .manage] {
        #expect(try await site.bridge(client, live, [], as: scope, expecting: .forbidden) != "")
      }
    }
  }

  @Test func `a code that sounds like another is refused under its field, and what was typed stays`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await site.stock(3)
      let live = try await site.planned(client)
      try await site.database.write { [shop = site.books.shop] connection in
        try connection.execute(
          "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 103, 'Daster', 1)")
      }
      _ = try await site.sent(client, live + "/items", "product=103")
      let page = try await site.get(client, live, as: .owner).text
      let actions = page.matches(of: #/action="([^"]+\/items\/\d+)"/#).map { String($0.1) }
      _ = try await site.sent(client, try #require(actions.first), "code=B03&price=&minutes=5")
      let refused = try await site.post(
        client, try #require(actions.last), "code=b+3&price=90000&minutes=5&key=z", as: .owner)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("value=\"90000\"") && refused.text.contains("B03"))
    }
  }

  private static func line(_ id: String, _ handle: String, _ text: String) -> String {
    let fields: [String: Any] = [
      "v": 1, "source": "tiktok", "room_id": "73", "event": "comment", "msg_id": id, "ts": 1_785_726_000,
      "user": ["id": handle, "handle": handle, "name": ""], "data": ["text": text],
    ]
    return String(decoding: (try? JSONSerialization.data(withJSONObject: fields)) ?? Data(), as: UTF8.self)
  }
}

extension SiteUnderTest {
  /// A product in two sizes of which the first is counted.
  func stock(_ pieces: Int64) async throws {
    let (shop, now) = (books.shop, clock.now)
    try await database.write { connection in
      try connection.execute(
        "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 101, 'Kemeja Parang', \(now))")
      for (id, size) in [(102, "M"), (104, "L")] {
        try connection.execute(
          """
          INSERT INTO variant (shop_id, variant_id, product_id, size, colour, created_at)
          VALUES (\(shop), \(id), 101, \(size), 'merah', \(now))
          """)
      }
      try StockLedger(connection: connection, shop: shop).count(pieces, of: ID(102), at: now, by: nil, now: now)
    }
  }

  func level() async throws -> [Int64] {
    let shop = books.shop
    return try await database.read { connection in
      guard case .counted(let level) = try StockLedger(connection: connection, shop: shop).level(of: ID(102)) else {
        return []
      }
      return [level.onHand, level.held]
    }
  }

  /// Sends a form and gives the address it leads to.
  func sent(_ client: any TestClientProtocol, _ path: String, _ form: String) async throws -> String {
    let answer = try await post(client, path, form + "&key=\(UUID().uuidString)", as: .owner)
    #expect(answer.status == .seeOther, "\(path): \(answer.text.prefix(2_000))")
    return answer.headers[.location].map { String($0.prefix { $0 != "?" && $0 != "#" }) } ?? ""
  }

  /// A session with the product under the code B03; its address.
  func planned(_ client: any TestClientProtocol) async throws -> String {
    let live = try await sent(
      client, "/live", "title=Live+malam&day=2026-08-10&time=19:00&channel=tiktokShop&bare_code=claims&hold_minutes=30")
    _ = try await sent(client, live + "/items", "product=101")
    let page = try await get(client, live, as: .owner).text
    let action = try #require(page.firstMatch(of: #/action="([^"]+\/items\/\d+)"/#)?.1)
    _ = try await sent(client, String(action), "code=B03&price=150.000&minutes=5")
    return live
  }

  /// Sends lines as a bridge does.
  fileprivate func bridge(
    _ client: any TestClientProtocol, _ live: String, _ lines: [String], as knocker: Knocker = .live,
    expecting status: HTTPResponse.Status = .ok
  ) async throws -> String {
    var headers = headers(knocker)
    headers[.contentType] = "application/x-ndjson"
    let path = "/api/v1" + live.replacing("/live/", with: "/lives/") + "/comments"
    let answer = try await client.execute(
      uri: path, method: .post, headers: headers, body: ByteBuffer(string: lines.joined(separator: "\n")))
    #expect(answer.status == status, "\(answer.text)")
    return answer.text
  }
}
