import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

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

  @Test func `a list sent without a tick comes back with its search, and a single one is ticked already`() async throws
  {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let found = try await site.get(client, "/settings/buyers?search=sari_b", as: .owner).text
      #expect(found.matches(of: /name="part"/).count == 1 && found.contains("value=\"live-114\" checked"))
      #expect(found.contains("<input type=\"hidden\" name=\"search\" value=\"sari_b\">"))
      for (language, said) in [("en", "Tick the person first"), ("id", "Centang dulu orangnya")] {
        _ = try await site.post(client, "/language", "language=\(language)&back=/", as: .owner)
        let unticked = try await site.get(client, "/settings/buyers/data?search=sari_b", as: .owner)
        #expect(unticked.status == .seeOther)
        #expect(unticked.headers[.location] == "/settings/buyers?search=sari_b")
        #expect(unticked.flashText.contains(said))
      }
      let gone = try await site.get(
        client, "/settings/buyers/data?part=live-999", as: .owner, [.cookie: "language=id"])
      #expect(gone.status == .notFound && gone.text.contains("Mungkin datanya sudah dihapus"))
    }
  }

  @Test(arguments: Backend.all)
  func `shorter terms say first what goes, ask for the password, and then hold`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      let (shop, now) = (site.books.shop, site.clock.now)
      try await site.database.write { connection in
        for days in [380, 390, 500] {
          let long = now - .seconds(Int64(days) * 86_400)
          try Trail(connection: connection, shop: shop, now: long).record(.counted, by: nil)
        }
      }
      func days() async throws -> [RetentionKind: Int] {
        try await site.database.read { try RetentionTerms(connection: $0, shop: shop).days() }
      }
      let form = "address=90&comment=180&measure=180&trail=385"
      for (language, said, hour) in [
        ("en", "2 lines of the trail", "within the hour"), ("id", "2 baris jejak kegiatan", "dalam satu jam"),
      ] {
        _ = try await site.post(client, "/language", "language=\(language)&back=/", as: .owner)
        let asked = try await site.post(client, "/settings/buyers/terms", "key=\(language)&" + form, as: .owner)
        #expect(asked.status == .unprocessableContent && asked.text.contains(said) && asked.text.contains(hour))
        #expect(asked.text.contains("<input type=\"hidden\" name=\"trail\" value=\"385\">"))
        #expect(asked.text.contains("name=\"understood\" value=\"1\""))
      }
      #expect(try await days()[.trail] == 730)
      // What takes nothing away, or keeps longer, is not asked about.
      let longer = form.replacing("trail=385", with: "trail=700").replacing("comment=180", with: "comment=200")
      #expect(try await site.post(client, "/settings/buyers/terms", "key=b&" + longer, as: .owner).status == .seeOther)
      site.clock.move(by: .seconds(600))
      let understood = form + "&understood=1"
      let old = try await site.post(client, "/settings/buyers/terms", "key=c&" + understood, as: .owner)
      #expect(old.status == .forbidden && old.text.contains("action=\"/confirm\""))
      #expect(try await days()[.trail] == 700)
      let answer = try await site.post(client, "/sign-in", "sign_in=owner&password=kain+sogan+1974")
      let session = try #require(answer.cookieValue("canting"))
      let done = try await site.post(
        client, "/settings/buyers/terms", "key=d&" + understood, [.cookie: "canting=\(session)"])
      #expect(done.status == .seeOther)
      #expect(try await days()[.trail] == 385)
    }
  }

  @Test func `of a marketplace's buyer the page says where her address is corrected`() throws {
    let part = BuyerPart.orders(.shopee, "pembeli7")
    for (language, said) in [
      (Language.indonesian, "tidak bisa dibetulkan di sini"), (.english, "cannot be corrected here"),
    ] {
      let shell = Shell(
        language: language, permissions: Set(Permission.allCases), here: "/", formKey: "k", zone: .jakarta, now: .now)
      func html(_ parts: [BuyerPart]) throws -> String {
        let file = BuyerFile(parts: parts, madeAt: .now, timeZone: "Asia/Jakarta", sections: [])
        let page = BuyerDataPage(file, stopped: [], hindrance: nil)
        return try SiteUnderTest.pages.get().html(page, shell: shell)
      }
      let ofChannel = try html([part])
      #expect(ofChannel.contains(said) && !ofChannel.contains("/settings/buyers/corrections"))
      let ofLive = try html([.live(ID(7))])
      #expect(!ofLive.contains(said) && ofLive.contains("/settings/buyers/corrections"))
      let ofBoth = try html([part, .live(ID(7))])
      #expect(ofBoth.contains(said) && ofBoth.contains("/settings/buyers/corrections"))
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
