import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// What is left to do once a live is over.
@Suite struct FollowUpJourneyTests {
  @Test(arguments: Backend.all)
  func `a size is answered for the body that was told, and an answer is written down in the list`(
    on backend: Backend
  ) async throws {
    try await withSourceStage(on: backend) { stage in
      let (shop, now) = (stage.site.books.shop, stage.site.clock.now)
      try await stage.site.database.write { connection in
        try SizeCharts(connection: connection, shop: shop).make(from: .womanTop, for: ID(201), at: now)
      }
      _ = try await stage.deliver([
        stage.comment("1", "sari", "B01 bb 55 tb 155 muat L kak?"), stage.comment("2", "ani", "B01 bahannya apa kak?"),
      ])
      let list = "/live/\(stage.live)/questions"
      let before = try await stage.site.get(stage.client, list, as: .owner).text
      // Not the stock of every size.
      #expect(before.contains("55 kg 155 cm") && !before.contains("merah, M: 2 left"))
      #expect(before.contains("action=\"/live/\(stage.live)/facts\"") && before.contains("value=\"material\""))
      #expect(!(try await stage.site.get(stage.client, list, as: .packer).text.contains("/facts\"")))
      let item = try #require(before.firstMatch(of: #/name="item" value="(\d+)"/#)?.1)
      let back = try await stage.sent(
        "/live/\(stage.live)/facts", "screen=questions&attribute=material&item=\(item)&text=katun+primisima")
      #expect(back == list)
      let after = try await stage.site.get(stage.client, list, as: .owner).text
      #expect(after.contains("katun primisima") && !after.contains("/facts\""))
      #expect(after.contains("TikTok · B01"))
    }
  }

  @Test(arguments: Backend.all)
  func `what is held or paid is told apart from what is waited for`(on backend: Backend) async throws {
    try await withSourceStage(on: backend) { stage in
      // Two pieces of M: of three wanted one waits.
      _ = try await stage.deliver([stage.comment("1", "sari", "B01 M 1 kak"), stage.comment("2", "ani", "B01 M 2 kak")])
      let (shop, now) = (stage.site.books.shop, stage.site.clock.now)
      let session = try #require(ID<LiveSession>(stage.live))
      func record() async throws -> LiveRecord {
        try await stage.site.database.read { try LiveRecord(of: session, shop: shop, on: $0) }
      }
      let held = try await record()
      #expect((held.pieces, held.amount) == (2, 300_000) && (held.waiting, held.waitingAmount) == (1, 150_000))
      try await stage.site.database.write { connection in
        try connection.execute(
          """
          UPDATE live_claim SET state = 'paid', held = 0, until = NULL, ended_at = \(now)
          WHERE shop_id = \(shop) AND quantity = 1
          """)
      }
      let paid = try await record()
      #expect((paid.pieces, paid.amount, paid.waiting) == (2, 300_000, 1), "paid is no less than held")
      _ = try await stage.sent("/live/\(stage.live)/end", "")
      let page = try await stage.site.get(stage.client, "/live/\(stage.live)", as: .owner).text
      #expect(page.contains("held and paid") && page.contains("still waited for"))
    }
  }
}
