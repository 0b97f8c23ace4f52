import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// Practising for a live on the pages.
@Suite struct RehearsalJourneyTests {
  @Test(arguments: Backend.all)
  func `a beginner practises before her first live, sees how it went, and takes it away`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      try await site.goods(3)
      let live = try await site.plannedLive(client)
      #expect(try await site.get(client, live, as: .owner).text.contains(live + "/rehearse"))
      #expect(!(try await site.get(client, live, as: .mentor).text.contains(live + "/rehearse")))
      let screen = try await site.deed(client, live + "/rehearse", "pace=rush&minutes=10")
      let rehearsal = screen.replacing("/operator", with: "")
      #expect(rehearsal != live)
      #expect(try await site.get(client, screen, as: .host).text.contains("rehearsal-mark"))
      #expect(try await site.get(client, rehearsal + "/host", as: .mentor).text.contains("rehearsal-mark"))
      // A tap in it holds nothing of the shop's.
      let item = try #require(
        try await site.get(client, rehearsal, as: .owner).text.firstMatch(of: #/id="item-(\d+)"/#)?.1)
      _ = try await site.deed(client, rehearsal + "/claims", "item=\(item)&variant=102&handle=Bu+Rina&quantity=2")
      #expect(try await site.get(client, screen, as: .owner).text.contains("Bu Rina"))
      #expect(try await site.held() == 0)
      let list = try await site.get(client, "/live", as: .owner).text
      #expect(list.contains(live) && list.contains(rehearsal))
      for path in [screen, rehearsal + "/host"] {
        let page = try await site.get(client, path, as: .owner).text
        #expect(
          page.contains("End the rehearsal") && !page.contains("End the live") && page.contains("data-hotkey=\"n\""))
      }
      _ = try await site.deed(client, rehearsal + "/end", "")
      for path in [screen, rehearsal + "/host"] {
        let page = try await site.get(client, path, as: .owner).text
        #expect(!page.contains("data-hotkey=\"n\"") && !page.contains("End the rehearsal"), "\(path)")
      }
      let result = try await site.get(client, rehearsal, as: .owner).text
      #expect(result.contains(rehearsal + "/rehearsal/delete") && !result.contains(rehearsal + "/start"))
      #expect(try await site.deed(client, rehearsal + "/rehearsal/delete", "") == "/live")
      #expect(try await site.get(client, rehearsal, as: .owner).status == .notFound)
      #expect(!(try await site.get(client, "/live", as: .owner).text.contains(rehearsal)))
    }
  }

  @Test(arguments: [
    ("id", "Ini latihan: hanya penonton buatannya", "ke live yang sungguhan"),
    ("en", "This is a rehearsal: it hears", "to the real live"),
  ])
  func `programs are told which audience a session hears, and where to send the other`(
    language: String, rehearses: String, goOn: String
  ) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await site.goods(3)
      let shop = site.books.shop
      try await site.database.write { connection in
        _ = try connection.execute("UPDATE shop SET language = \(language) WHERE shop_id = \(shop)")
      }
      let live = try await site.plannedLive(client)
      let rehearsal = try await site.deed(client, live + "/rehearse", "pace=calm&minutes=10")
        .replacing("/operator", with: "")
      func send(_ place: String, _ what: String, _ body: String, as knocker: SiteUnderTest.Knocker) async throws
        -> TestResponse
      {
        var headers = site.headers(knocker)
        headers[.contentType] = what == "claims" ? "application/json" : "application/x-ndjson"
        headers[.idempotencyKey] = "wrong-audience"
        return try await client.execute(
          uri: "/api/v1" + place.replacing("/live/", with: "/lives/") + "/" + what, method: .post, headers: headers,
          body: ByteBuffer(string: body))
      }
      func line(from source: String) -> String {
        #"{"source":"\#(source)","room_id":"73","event":"comment","msg_id":"1","user":{"handle":"sari"},"data":{"text":"B1 M"}}"#
      }
      let code = try #require(
        try await site.get(client, live, as: .owner).text.firstMatch(of: #/class="live-code">([^<]+)</#)?.1)
      for refused in [
        try await send(rehearsal, "claims", #"{"item":"\#(code)","size":"M","buyer":"sari"}"#, as: .desk),
        try await send(rehearsal, "comments", line(from: "tiktok"), as: .live),
      ] {
        #expect(refused.status == .conflict && refused.text.contains(rehearses), "\(refused.text)")
        #expect(refused.text.contains(goOn))
      }
      _ = try await site.deed(client, live + "/start", "")
      // A line of a made-up audience is refused by itself, and the others are taken.
      let mixed = try await send(
        live, "comments", line(from: "rehearsal-7") + "\n" + line(from: "tiktok").replacing("B1 M", with: "halo"),
        as: .live)
      #expect(mixed.status == .ok && mixed.text.contains(#""new":1"#), "\(mixed.text)")
      #expect(mixed.text.contains(#""field":"source""#))
      #expect(try await site.held() == 0)
    }
  }

  @Test func `what cannot be rehearsed is refused, by page and by whoever may not`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await site.goods(3)
      let live = try await site.plannedLive(client)
      func status(_ path: String, _ body: String, as knocker: SiteUnderTest.Knocker = .owner) async throws
        -> HTTPResponse.Status
      {
        try await site.post(client, path, body + "&key=k\(UInt64.random(in: 1...9_999_999))", as: knocker).status
      }
      #expect(try await status(live + "/rehearse", "pace=wild&minutes=10") == .unprocessableContent)
      #expect(try await status(live + "/rehearse", "pace=calm&minutes=0") == .unprocessableContent)
      #expect(try await status(live + "/rehearse", "pace=calm&minutes=10", as: .packer) == .forbidden)
      #expect(try await status(live + "/rehearsal/delete", "") == .notFound)
      _ = try await site.deed(client, live + "/start", "")
      #expect(try await status(live + "/rehearse", "pace=calm&minutes=10") == .conflict)
    }
  }
}

extension SiteUnderTest {
  /// A product in two sizes of which the first is counted.
  fileprivate func goods(_ pieces: Int64) async throws {
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

  fileprivate func held() async throws -> Int64 {
    try await database.read { [shop = books.shop] connection in
      try connection.value("SELECT CAST(SUM(held) AS BIGINT) FROM stock_level WHERE shop_id = \(shop)") ?? -1
    }
  }

  /// Does something as the owner.
  ///
  /// - Returns: where the page goes on.
  fileprivate func deed(_ client: any TestClientProtocol, _ path: String, _ body: String) async throws -> String {
    let answer = try await post(client, path, body + "&key=r\(UInt64.random(in: 1...UInt64.max))", as: .owner)
    #expect(answer.status == .seeOther, "\(path): \(answer.status)")
    return answer.headers[.location].map { $0.split(separator: "?").first.map(String.init) ?? $0 } ?? ""
  }

  fileprivate func plannedLive(_ client: any TestClientProtocol) async throws -> String {
    let live = try await deed(
      client, "/live", "title=Live+malam&day=2026-08-10&time=19:00&channel=tiktokShop&bare_code=claims&hold_minutes=30")
    _ = try await deed(client, live + "/items", "product=101")
    return live
  }
}
