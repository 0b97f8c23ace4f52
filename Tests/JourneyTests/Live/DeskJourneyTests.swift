import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// The pages around the desk, as each role sees them.
@Suite struct DeskJourneyTests {
  @Test(arguments: Backend.all)
  func `two operators press at once and one comment becomes one claim`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      try await site.count(1)
      func press(_ who: SiteUnderTest.Knocker) async throws -> HTTPResponse.Status {
        try await site.post(
          client, "/live/112/comments/115/meaning", "claim=113-102-1&key=\(UUID().uuidString)", as: who
        ).status
      }
      async let one = press(.owner)
      async let other = press(.host)
      let statuses = try await [one, other]
      #expect(statuses.contains(.seeOther) && statuses.contains(.conflict))
      let claims = try await site.claims()
      #expect(claims.count { $0.claim.comment == ID(115) } == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `all claims are seen by whoever may see buyers, and changed by whoever runs the live`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let packer = try await site.get(client, "/live/112/claims?search=sari", as: .packer)
      #expect(packer.status == .ok && packer.text.contains("sari_b") && !packer.text.contains("name=\"do\""))
      #expect(packer.text.contains("stock not counted yet"))
      let owner = try await site.get(client, "/live/112/claims", as: .owner).text
      #expect(owner.contains("value=\"cancel\""))
      #expect(try await site.get(client, "/live/112/claims?search=nobody", as: .owner).text.contains("No claims yet"))
      for page in ["claims", "buyers", "questions", "claims.xlsx", "claims.csv"] {
        #expect(try await site.get(client, "/live/112/\(page)", as: .mentor).status == .forbidden, "\(page)")
        #expect(try await site.get(client, "/live/112/\(page)", as: .neighbour).status == .notFound, "\(page)")
      }
      let file = try await site.get(client, "/live/112/claims.csv", as: .packer).text
      #expect(file.contains("sari_b") && file.contains("B03") && file.split(whereSeparator: \.isNewline).count == 2)
      // Its words are the page's, in the reader's language.
      #expect(file.contains(",TikTok,") && file.contains(",Waiting · stock not counted yet,"))
      let cancelled = try await site.post(
        client, "/live/112/claims/116", "do=cancel&next=/live/112/claims%3Fstate%3Dwaiting&key=a1", as: .owner)
      #expect(cancelled.headers[.location] == "/live/112/claims?state=waiting")
      // An address elsewhere is no way back.
      let elsewhere = try await site.post(
        client, "/live/112/claims/116", "do=reopen&next=https://example.com/&key=a2", as: .owner)
      #expect(elsewhere.headers[.location]?.hasPrefix("/") == true)
      #expect(try await site.post(client, "/live/112/buyers/114", "do=block&key=a3", as: .packer).status == .forbidden)
      #expect(try await site.post(client, "/live/112/buyers/114", "do=block&key=a4", as: .host).status == .seeOther)
      #expect(try await site.claims().first?.buyer.blockedAt != nil)
    }
  }

  @Test func `a plan is priced as one says it, numbered and put in order`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      func post(_ path: String, _ form: String) async throws -> TestResponse {
        try await site.post(client, "/live/112" + path, form + "&key=\(UUID().uuidString)", as: .host)
      }
      let saved = try #require(
        try await post("/items/113", "code=B03&price=Rp+185.000&minutes=5").headers[.location])
      #expect(saved == "/live/112?saved=113#item-113")
      // Where the page jumps to stands that it is saved.
      let row = try await site.get(client, "/live/112?saved=113", as: .host).text
      let plain = try await site.get(client, "/live/112", as: .host).text
      #expect(row.contains("Saved.</span>") && !plain.contains("Saved."))
      let plan = try await site.get(client, "/live/112", as: .owner).text
      #expect(plan.contains("Rp185,000") && plan.contains("floor unknown: cost not written down"))
      // A floor tells of costs: only whoever may see money sees it.
      #expect(!(try await site.get(client, "/live/112", as: .host).text.contains("floor unknown")))
      let wrong = try await post("/items/113", "code=B03&price=seratus&minutes=5")
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"seratus\""))
      #expect(try await post("/codes", "letters=B9").status == .seeOther)
      #expect(try await post("/items/113/place", "place=0").status == .unprocessableContent)
      #expect(try await post("/items/113/place", "place=1").status == .seeOther)
      let listed = try await post("/items", "list=Sogan%0ATas+Rotan")
      #expect(listed.status == .seeOther)
      // What nobody understood is still in its field.
      let left = try #require(listed.headers[.location])
      let page = try await site.get(client, left, as: .host).text
      #expect(page.contains(#/<details class="inner" id="from-list" open>/#) && page.contains("Tas Rotan</textarea>"))
      #expect(!(try await site.get(client, "/live/112", as: .host).text.contains("id=\"from-list\" open")))
    }
  }

  @Test func `names of those who ask are for eyes that may see buyers, and a fact is asked for once`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let shop = site.books.shop
      try await site.database.write { connection in
        try connection.execute(
          """
          UPDATE live_comment SET state = 'asked', intent = 'question', attribute = 'material', item_id = 113,
            text = 'bahannya?' WHERE shop_id = \(shop) AND comment_id = 115
          """)
      }
      let mentor = try await site.get(client, "/live/112/host", as: .mentor).text
      #expect(mentor.contains("bahannya?") && !mentor.contains("sari_b") && !mentor.contains("name=\"text\""))
      let host = try await site.get(client, "/live/112/host", as: .host).text
      #expect(host.contains("sari_b") && host.contains("name=\"text\""))
      let taught = try await site.post(
        client, "/live/112/facts", "attribute=material&item=113&text=sutra&screen=host&key=b1", as: .host)
      #expect(taught.headers[.location] == "/live/112/host")
      let known = try await site.get(client, "/live/112/host", as: .host).text
      #expect(known.contains("sutra") && known.contains("Dear sari_b, sutra."))
      let product = try await site.get(client, "/products/101", as: .owner).text
      #expect(product.contains("sutra"))
      let priced = try await site.post(
        client, "/live/112/facts", "attribute=price&item=113&text=99rb&screen=host&key=b2", as: .host)
      #expect(priced.status == .seeOther)
      #expect(try await site.get(client, "/live/112/host", as: .host).text.contains("Rp99,000"))
      for form in [
        "attribute=stock&item=113&text=5", "attribute=price&text=5", "attribute=material&text=x", "attribute=x",
      ] {
        let refused = try await site.post(client, "/live/112/facts", form + "&key=\(UUID().uuidString)", as: .host)
        #expect(refused.status == .unprocessableContent, "\(form)")
      }
    }
  }

  @Test func `a program plans a live, runs it and changes a claim once`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      try await site.count(2)
      func send(_ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, key: String? = nil) async throws
        -> JSONValue
      {
        var headers = site.headers(.desk)
        if body != nil { headers[.contentType] = "application/json" }
        if let key { headers[.init("Idempotency-Key")!] = key }
        let answer = try await client.execute(
          uri: "/api/v1/lives" + path, method: method, headers: headers, body: body.map { .init(string: $0) })
        guard answer.status.code < 300 else { return .object(["status": .number(Int64(answer.status.code))]) }
        return answer.text.isEmpty ? .null : try JSONDecoder().decode(JSONValue.self, from: Data(answer.text.utf8))
      }
      let made = try await send(
        .post, "",
        #"{"title": "Pagi", "plannedAt": "2026-08-10T02:00:00Z", "channel": "shopee", "alsoOn": ["tiktokShop"]}"#)
      let live = try #require(made["id"]?.string)
      #expect(made["alsoOn"] == .list([.text("tiktokShop")]) && made["bareCode"] == .text("showsItem"))
      let changed = try await send(.patch, "/\(live)", #"{"host": "Sari", "mostPerBuyer": 2, "target": null}"#)
      #expect(
        changed["host"] == .text("Sari") && changed["title"] == .text("Pagi") && changed["mostPerBuyer"] == .number(2))
      let item = try await send(.post, "/\(live)/items", #"{"product": "101", "code": "A1", "price": 90000}"#)
      let itemID = try #require(item["id"]?.string)
      #expect(item["left"] == .number(2))
      #expect(
        try await send(.patch, "/\(live)/items/\(itemID)", #"{"price": 95000, "place": 1}"#)["price"] == .number(95_000)
      )
      #expect(try await send(.post, "/\(live)/items", #"{"product": "101", "code": "a01"}"#)["status"] == .number(422))
      #expect(try await send(.post, "/\(live)/start")["startedAt"] != .null)
      #expect(try await send(.post, "/\(live)/showing", #"{"item": "\#(itemID)"}"#)["answered"] == .number(0))
      #expect(try await send(.delete, "/\(live)/items/\(itemID)")["status"] == .number(409))
      #expect(try await send(.post, "/112/claims/116", #"{"do": "give"}"#)["status"] == .number(400))
      let given = try await send(.post, "/112/claims/116", #"{"do": "give"}"#, key: "give-0001")
      #expect(given["held"] == .number(1) && given["state"] == .text("held") && given["place"] == .null)
      #expect(try await send(.post, "/112/claims/116", #"{"do": "give"}"#, key: "give-0001") == given)
      #expect(try await send(.post, "/112/claims/116", #"{"do": "sell"}"#, key: "give-0002")["status"] == .number(422))
      let settled = try await send(
        .post, "/112/comments/115/meaning", #"{"meaning": "claim", "item": "113", "variant": "102"}"#, key: "means-001")
      #expect(settled["outcome"]?["state"] == .text("won"))
      #expect(
        try await send(.post, "/112/comments/115/meaning", #"{"meaning": "nothing"}"#, key: "means-002")["status"]
          == .number(409))
      _ = try await send(.post, "/112/comments/115/meaning/undo", key: "means-003")
      let one = #"{"item": "113", "variant": "102"}"#
      for (place, wrong) in [
        #"{"meaning": "claim", "items": []}"#, #"{"meaning": "claim", "items": [{"item": "113"}]}"#,
        #"{"meaning": "claim", "items": [\#(one)], "quantity": 2}"#,
        #"{"meaning": "claim", "items": [\#(Array(repeating: one, count: 21).joined(separator: ","))]}"#,
      ].enumerated() {
        let refused = try await send(.post, "/112/comments/115/meaning", wrong, key: "several-\(place)0")
        #expect(refused["status"] == .number(422), "\(wrong.prefix(60))")
      }
      let several = try await send(
        .post, "/112/comments/115/meaning",
        #"{"meaning": "claim", "items": [\#(one), {"item": "113", "variant": "102", "quantity": 2}]}"#,
        key: "several-9")
      guard case .list(let outcomes)? = several["outcomes"] else {
        Issue.record("each thing that is claimed has its outcome")
        return
      }
      #expect(outcomes.map { $0["state"] } == [.text("won"), .text("waiting")])
      #expect(several["outcome"] == outcomes.first)
      #expect(try await send(.post, "/112/end")["endedAt"] != .null)
    }
  }
}

extension SiteUnderTest {
  fileprivate func count(_ pieces: Int64) async throws {
    let (shop, now) = (books.shop, clock.now)
    try await database.write { connection in
      try StockLedger(connection: connection, shop: shop).count(pieces, of: ID(102), at: now, by: nil, now: now)
    }
  }

  fileprivate func claims() async throws -> [ClaimList.Row] {
    let shop = books.shop
    return try await database.read { try ClaimList(connection: $0, shop: shop, session: ID(112)).page() }
  }
}
