import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// What bridges bring through the API, and how the operator sees that one fell silent.
@Suite struct SourceJourneyTests {
  @Test(arguments: Backend.all)
  func `a bridge is seen as it comes, is silent, says goodbye and comes back`(on backend: Backend) async throws {
    try await withSourceStage(on: backend) { stage in
      #expect(try await stage.operatorScreen().contains("No comments from anywhere"))
      _ = try await stage.deliver([stage.comment("1", "sari", "halo"), stage.status("connected")])
      #expect(try await stage.operatorScreen().contains("connected since"))
      stage.site.clock.move(by: .seconds(12))
      #expect(try await stage.operatorScreen().contains("silent for"))
      stage.site.clock.move(by: .seconds(12))
      let lost = try await stage.operatorScreen()
      #expect(lost.contains("lost since") && lost.contains("lost for 24 seconds"))
      _ = try await stage.deliver([stage.status("connected")])
      stage.site.clock.move(by: .seconds(10))
      _ = try await stage.deliver([stage.status("disconnected")])
      let gone = try await stage.operatorScreen()
      #expect(gone.contains("lost since") && !gone.contains("connected since"))
      stage.site.clock.move(by: .seconds(66))
      let detail = try await stage.detail()
      #expect(detail["seenPerMille"] as? Int == 100)
      let source = try #require((detail["sources"] as? [[String: Any]])?.first)
      #expect(source["state"] as? String == "lost" && source["comments"] as? Int == 1)
      #expect((source["gaps"] as? [[String: Any]])?.count == 2)
      _ = try await stage.sent("/live/\(stage.live)/end", "")
      stage.site.clock.move(by: .seconds(3_600))
      let plan = try await stage.site.get(stage.client, "/live/\(stage.live)", as: .owner).text
      #expect(plan.contains("10% of the live was followed"))
    }
  }

  @Test(arguments: Backend.all)
  func `a sender who floods is held back, and the others are not`(on backend: Backend) async throws {
    try await withSourceStage(on: backend) { stage in
      let lines = (0..<40).flatMap {
        [stage.comment("f\($0)", "ramai", "B01 M 1"), stage.comment("o\($0)", "pembeli\($0)", "B01 M 1")]
      }
      let taken = try await stage.deliver(lines)
      #expect(taken == #"{"floods":25,"known":0,"new":55,"others":0,"refused":[]}"#)
      // What was kept is known; the rest is a flood again.
      #expect(try await stage.deliver(lines) == #"{"floods":25,"known":55,"new":0,"others":0,"refused":[]}"#)
      #expect(try await stage.operatorScreen().contains("50 held back as a flood"))
    }
  }

  @Test(arguments: Backend.all)
  func `intake wants a token of this shop with the right scope`(on backend: Backend) async throws {
    try await withSourceStage(on: backend) { stage in
      let line = stage.comment("1", "sari", "halo")
      for (knocker, status) in [
        (SiteUnderTest.Knocker.nobody, HTTPResponse.Status.unauthorized), (.owner, .unauthorized),
        (.neighbour, .notFound), (.read, .forbidden), (.manage, .forbidden), (.stock, .forbidden),
      ] {
        _ = try await stage.deliver([line], as: knocker, expecting: status)
      }
      for shown in ["Bearer x", "Bearer ", "Basic eDp4"] {
        let answer = try await stage.client.execute(
          uri: stage.path, method: .post,
          headers: [.authorization: shown, .contentType: "application/x-ndjson"], body: ByteBuffer(string: line))
        #expect(answer.status == .unauthorized, "\(shown)")
      }
      #expect((try await stage.detail()["sources"] as? [Any])?.isEmpty == true)
    }
  }

  @Test func `broken lines are named, and too many are refused whole`() async throws {
    try await withSourceStage { stage in
      let taken = try await stage.deliver([
        "{", "", stage.comment("1", "sari", "halo"), "\u{0}", #"{"event":"comment","source":"room"}"#,
        stage.comment("2", "sa\u{1}ri", "halo").replacing("\u{1}", with: "\\u0001"), stage.status("gone"),
      ])
      #expect(
        taken
          == #"{"floods":0,"known":0,"new":2,"others":0,"refused":[{"field":"json","line":1},{"field":"json","line":4},"#
          + #"{"field":"source","line":5},{"field":"data.status","line":7}]}"#)
      let many = (0..<501).map { stage.comment("m\($0)", "b\($0)", "halo") }
      let refused = try await stage.deliver(many, expecting: .unprocessableContent)
      #expect(refused.contains("500"))
      #expect(try await stage.deliver(Array(many.dropLast())).contains("\"new\":500"))
      #expect(try await stage.deliver([], expecting: .ok).contains("\"new\":0"))
    }
  }

  @Test(arguments: Backend.all)
  func `the operator types a comment she saw, once, and it is read`(on backend: Backend) async throws {
    try await withSourceStage(on: backend) { stage in
      let form = "handle=Bu+Rina&text=B01+M&key=k1"
      for _ in 0..<2 {
        let answer = try await stage.site.post(stage.client, "/live/\(stage.live)/comments", form, as: .host)
        #expect(answer.status == .seeOther)
      }
      #expect(try await stage.held() == 1)
      #expect(try await stage.operatorScreen().contains("Bu Rina"))
      let empty = try await stage.site.post(
        stage.client, "/live/\(stage.live)/comments", "handle=x&text=%E2%80%8B&key=k2", as: .host)
      #expect(empty.status == .unprocessableContent)
      for knocker in [SiteUnderTest.Knocker.packer, .mentor] {
        let answer = try await stage.site.post(stage.client, "/live/\(stage.live)/comments", form, as: knocker)
        #expect(answer.status == .forbidden)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `what a code alone means is chosen for each source on the form`(on backend: Backend) async throws {
    try await withSourceStage(on: backend) { stage in
      let form =
        "title=Live&day=2026-08-10&time=19:00&channel=tiktokShop&bare_code=claims&hold_minutes=30"
        + "&bare_code.tiktok=showsItem&bare_code.room=claims&bare_code.shopee="
      _ = try await stage.sent("/live/\(stage.live)", form)
      _ = try await stage.deliver([stage.comment("1", "sari", "B01")])
      #expect(try await stage.held() == 0)
      let page = try await stage.site.get(stage.client, "/live/\(stage.live)/edit", as: .owner).text
      #expect(page.contains("bare_code.tiktok") && page.contains("A code alone in TikTok"))
      let wrong = try await stage.site.post(
        stage.client, "/live/\(stage.live)", form.replacing("showsItem", with: "x") + "&key=w", as: .owner)
      #expect(wrong.status == .unprocessableContent)
    }
  }
}

/// A session that is on, with one counted product under the code B01.
struct SourceStage: Sendable {
  let site: SiteUnderTest
  let client: any TestClientProtocol
  let live: String
  /// What its screens and rooms are told by.
  let board: LiveBoard

  var path: String { "/api/v1/lives/\(live)/comments" }

  func comment(_ id: String, _ handle: String, _ text: String) -> String {
    """
    {"v":1,"source":"tiktok","room_id":"73","event":"comment","msg_id":"\(id)","user":{"handle":"\(handle)"},\
    "data":{"text":"\(text)"}}
    """
  }

  func status(_ word: String) -> String {
    #"{"source":"tiktok","room_id":"73","event":"status","data":{"status":"\#(word)"}}"#
  }

  func deliver(
    _ lines: [String], as knocker: SiteUnderTest.Knocker = .live, expecting status: HTTPResponse.Status = .ok
  ) async throws -> String {
    var headers = site.headers(knocker)
    headers[.contentType] = "application/x-ndjson"
    let answer = try await client.execute(
      uri: path, method: .post, headers: headers, body: ByteBuffer(string: lines.joined(separator: "\n")))
    #expect(answer.status == status, "\(answer.text)")
    return answer.text
  }

  func operatorScreen() async throws -> String {
    try await site.get(client, "/live/\(live)/operator", as: .owner).text
  }

  func detail() async throws -> [String: Any] {
    let answer = try await site.get(client, "/api/v1/lives/\(live)", as: .read)
    return try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any] ?? [:]
  }

  /// Pieces of the product's size M that are held.
  func held() async throws -> Int64 {
    try await site.database.read { [shop = site.books.shop] connection in
      try connection.value("SELECT held FROM stock_level WHERE shop_id = \(shop) AND variant_id = 202") ?? -1
    }
  }

  /// Sends a form of the owner's and gives the page it leads to.
  func sent(_ path: String, _ form: String) async throws -> String {
    let answer = try await site.post(client, path, form + "&key=\(UUID().uuidString)", as: .owner)
    #expect(answer.status == .seeOther, "\(path): \(answer.text.prefix(2_000))")
    return answer.headers[.location] ?? ""
  }
}

func withSourceStage(
  on backend: Backend = .sqlite, starts: Bool = true, _ body: @escaping @Sendable (SourceStage) async throws -> Void
) async throws {
  let board = LiveBoard()
  try await withSite(on: backend, routes: { everyRoute($0, board: board) }) { site, client in
    let (shop, now) = (site.books.shop, site.clock.now)
    let live = try await site.database.write { connection in
      try connection.execute(
        "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 201, 'Daster Parang', \(now))")
      for (id, size) in [(202, "M"), (203, "L")] {
        try connection.execute(
          """
          INSERT INTO variant (shop_id, variant_id, product_id, size, colour, created_at)
          VALUES (\(shop), \(id), 201, \(size), 'merah', \(now))
          """)
      }
      try StockLedger(connection: connection, shop: shop).count(2, of: ID(202), at: now, by: nil, now: now)
      let sessions = LiveSessions(connection: connection, shop: shop)
      let session = try sessions.plan(
        LiveSessionForm(title: "Live malam", plannedAt: now, host: "Mbak Sari"), at: now)
      try LineUp(connection: connection, shop: shop, session: session)
        .add(ID(201), code: "B01", price: 150_000, at: now)
      if starts { try sessions.start(session, by: nil, at: now) }
      return session
    }
    try await body(SourceStage(site: site, client: client, live: live.description, board: board))
  }
}
