import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// Comments that somebody must settle, on their own pages and after the live.
@Suite struct UnsureJourneyTests {
  @Test func `all unsure comments stand on a page, for whoever may see buyers, and are told of after the live`()
    async throws
  {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let packer = try await site.get(client, "/live/112/unsure", as: .packer).text
      #expect(packer.contains("sari_b") && !packer.contains("name=\"meaning\""))
      let owner = try await site.get(client, "/live/112/unsure", as: .owner).text
      #expect(owner.contains("name=\"meaning\"") && owner.contains("/live/112/buyers/114"))
      #expect(
        try await site.get(client, "/live/112/unsure?after=115", as: .owner).text.contains("Every comment is clear"))
      #expect(try await site.get(client, "/live/112/unsure", as: .mentor).status == .forbidden)
      #expect(try await site.get(client, "/live/112/unsure", as: .neighbour).status == .notFound)
      let page = try await site.get(client, "/api/v1/lives/112/unsure?limit=1", as: .read).text
      #expect(page.contains(/"next": ?"115"/))
      #expect(
        try await site.get(client, "/api/v1/lives/112/unsure?after=115", as: .read).text.contains(/"next": ?null/))
      #expect(try await site.get(client, "/", as: .owner).text.contains("href=\"/live/112/operator\""))
      #expect(!(try await site.get(client, "/", as: .owner).text.contains("/live/112/unsure")))
      _ = try await site.post(client, "/live/112/end", "key=\(UUID().uuidString)", as: .owner)
      for page in ["/", "/live/112", "/live/112/questions"] {
        let text = try await site.get(client, page, as: .owner).text
        #expect(text.contains("href=\"/live/112/unsure\""), "\(page)")
      }
      #expect(!(try await site.get(client, "/", as: .packer).text.contains("/live/112/unsure")))
    }
  }

  @Test func `a comment that was misread is made a claim from its page`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let shop = site.books.shop
      try await site.database.write { connection in
        try connection.execute(
          "UPDATE live_comment SET intent = 'other', state = 'read' WHERE shop_id = \(shop) AND comment_id = 115")
      }
      let page = try await site.get(client, "/live/112/comments/115", as: .owner).text
      #expect(page.contains("name=\"again\"") && page.contains("sari_b"))
      #expect(try await site.get(client, "/live/112/comments/1", as: .owner).status == .notFound)
      #expect(try await site.get(client, "/live/112/comments/115", as: .mentor).status == .forbidden)
      func press(_ form: String) async throws -> HTTPResponse.Status {
        try await site.post(
          client, "/live/112/comments/115/meaning", "\(form)&key=\(UUID().uuidString)", as: .owner
        ).status
      }
      // From the queue it is settled already; from its page it is settled anew.
      #expect(try await press("claim=113-102-1") == .conflict)
      #expect(try await press("claim=113-102-1&again=1") == .seeOther)
      let claims = try await site.database.read {
        try ClaimList(connection: $0, shop: shop, session: ID(112)).page()
      }
      #expect(claims.count { $0.claim.comment == ID(115) && $0.claim.state == .open } == 1)
    }
  }

  @Test func `a plan that never began is deleted, and a live that did is not`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let (shop, now) = (site.books.shop, site.clock.now)
      let plan = try await site.database.write { connection in
        try LiveSessions(connection: connection, shop: shop)
          .plan(LiveSessionForm(title: "Besok", plannedAt: now), at: now)
      }
      func delete(_ live: String, as who: SiteUnderTest.Knocker) async throws -> HTTPResponse.Status {
        try await site.post(client, "/live/\(live)/delete", "key=\(UUID().uuidString)", as: who).status
      }
      #expect(try await delete("\(plan)", as: .packer) == .forbidden)
      #expect(try await delete("112", as: .owner) == .conflict)
      #expect(try await site.get(client, "/live/\(plan)", as: .host).text.contains("/live/\(plan)/delete"))
      #expect(!(try await site.get(client, "/live/112", as: .host).text.contains("/live/112/delete")))
      #expect(try await delete("\(plan)", as: .host) == .seeOther)
      #expect(try await site.get(client, "/live/\(plan)", as: .host).status == .notFound)
    }
  }
}
