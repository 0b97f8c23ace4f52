import Foundation
import Hummingbird
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

@Suite struct `Buyers' data, by page` {
  @Test(arguments: Backend.all)
  func `the owner finds a buyer, sees what is kept, and erases her once nothing is on its way`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let shop = site.books.shop
      let found = try await site.get(client, "/settings/buyers?search=sari_b", as: .owner)
      #expect(found.status == .ok && found.text.contains("value=\"live-114\""))
      let shown = try await site.get(client, "/settings/buyers/data?part=live-114", as: .owner)
      #expect(shown.status == .ok && shown.text.contains("sari_b") && shown.text.contains("mau"))
      let json = try await site.get(client, "/settings/buyers/data.json?part=live-114", as: .owner)
      #expect(json.status == .ok && json.text.contains("sari_b"))
      let workbook = try await site.get(client, "/settings/buyers/data.xlsx?part=live-114", as: .owner)
      #expect(workbook.status == .ok && workbook.body.readableBytes > 1_000)
      let looks: Int? = try await site.database.read { connection in
        try connection.value("SELECT COUNT(*) FROM trail WHERE shop_id = \(shop) AND action = 'sawBuyer'")
      }
      #expect(looks == 3)

      let tooEarly = try await site.post(
        client, "/settings/buyers/erasure", "part=live-114&understood=1&key=a", as: .owner)
      #expect(tooEarly.status == .conflict)
      try await site.database.write { connection in
        try connection.execute("UPDATE live_claim SET state = 'cancelled', held = 0 WHERE shop_id = \(shop)")
        try connection.execute("UPDATE checkout SET state = 'cancelled' WHERE shop_id = \(shop)")
      }
      let unasked = try await site.post(client, "/settings/buyers/erasure", "part=live-114&key=b", as: .owner)
      #expect(unasked.status == .unprocessableContent)
      let erased = try await site.post(
        client, "/settings/buyers/erasure", "part=live-114&understood=1&key=c", as: .owner)
      #expect(erased.status == .seeOther)
      #expect(
        try await site.get(client, "/settings/buyers?search=sari_b", as: .owner).text.contains("live-114") == false)
    }
  }

  @Test(arguments: Backend.all)
  func `nobody else sees it, and another shop's buyer is nobody`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let path = "/settings/buyers/data?part=live-114"
      for knocker in [SiteUnderTest.Knocker.host, .packer, .mentor] {
        #expect(try await site.get(client, path, as: knocker).status == .forbidden)
        #expect(try await site.get(client, "/settings/buyers?search=sari", as: knocker).status == .forbidden)
      }
      #expect(try await site.get(client, path, as: .neighbour).status == .notFound)
      for wrong in ["", "?part=", "?part=live-114&part=x", "?part=live-999"] {
        #expect(try await site.get(client, "/settings/buyers/data" + wrong, as: .owner).status == .notFound, "\(wrong)")
      }
      let theirs = try await site.get(client, "/settings/buyers?search=sari_b", as: .neighbour)
      #expect(theirs.status == .ok && !theirs.text.contains("live-114"))
    }
  }

  @Test func `terms are taken within limits, and a wrong one comes back under its field`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let good = "address=60&comment=30&measure=30&trail=400"
      #expect(try await site.post(client, "/settings/buyers/terms", good + "&key=a", as: .owner).status == .seeOther)
      let bad = good.replacing("address=60", with: "address=1") + "&key=b"
      #expect(try await site.post(client, "/settings/buyers/terms", bad, as: .owner).status == .unprocessableContent)
      let shop = site.books.shop
      let days = try await site.database.read { try RetentionTerms(connection: $0, shop: shop).days() }
      #expect(days == [.address: 60, .comment: 30, .measure: 30, .trail: 400])
    }
  }
}
