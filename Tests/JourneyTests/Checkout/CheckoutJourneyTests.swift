import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// From a claim to a paid order, as the buyer behind her link and the seller see it.
@Suite struct CheckoutJourneyTests {
  @Test(arguments: Backend.all)
  func `a buyer pays by her link without signing in, and the seller marks it`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      let live = try await site.claimed(client)
      let link = try await site.link(client, live)
      let page = try await site.get(client, link)
      #expect(page.status == .ok && page.text.contains("Bu Rina") && page.text.contains(/150[.,]000/))
      #expect(page.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
      let form = "name=Rina&phone=0812345678&address=Jl.+1&city=Jepara&province=JT&note=&method=qris"
      let wrong = try await site.post(client, link, form.replacing("province=JT", with: "province=XX"), as: .nobody)
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"Rina\""))
      let sent = try await site.post(client, link, form, as: .nobody)
      #expect(sent.status == .seeOther && sent.headers[.location] == link)
      let waiting = try await site.get(client, link)
      #expect(waiting.headers[HTTPField.Name("Refresh")!] == "20" && waiting.text.contains("qris.png"))
      let picture = try await site.get(client, link + "/qris.png")
      #expect(picture.headers[.contentType] == "image/png" && picture.body.readableBytes > 500)
      let said = try await site.post(client, link + "/said", "said=1", as: .nobody)
      #expect(said.status == .seeOther)
      #expect(try await site.count("SELECT COUNT(*) FROM orders") == 0)
      let list = try await site.get(client, live + "/checkouts", as: .host)
      let pay = try #require(list.text.firstMatch(of: #/action="([^"]+\/paid)"/#)?.1)
      let key = "key=\(UUID().uuidString)"
      for _ in 0..<2 { #expect(try await site.post(client, String(pay), key, as: .host).status == .seeOther) }
      let again = try await site.post(client, String(pay), "key=another", as: .host)
      #expect(again.status == .seeOther)
      #expect(try await site.count("SELECT COUNT(*) FROM orders WHERE channel = 'storefront'") == 1)
      #expect(try await site.get(client, link).text.contains("qris.png") == false)
      #expect(try await site.get(client, link + "/qris.png").status == .notFound)
    }
  }

  @Test(arguments: [
    ("Rp185.123,00", "185123"), ("185,123.00", "185123"), ("185.123", "185123"), ("123", "123"), (",00", ""),
    ("Rp 100.000", "100000"), ("", ""), ("abc", ""),
  ])
  func `an amount is read as a bank app shows it`(typed: String, digits: String) {
    #expect(CheckoutRoutes.rupiah(in: typed) == digits)
  }

  @Test func `a buyer who is blocked is promised nothing behind her link`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let live = try await site.claimed(client)
      let link = try await site.link(client, live)
      #expect(try await site.get(client, link).text.contains("name=\"method\""))
      let (shop, now) = (site.books.shop, site.clock.now)
      try await site.database.write { connection in
        try connection.execute("UPDATE live_buyer SET blocked_at = \(now) WHERE shop_id = \(shop)")
      }
      let page = try await site.get(client, link)
      #expect(page.status == .ok && !page.text.contains("name=\"method\""))
      #expect(page.text.contains(/does not take this order|tidak menerima pesanan ini/))
    }
  }

  @Test func `a wrong link opens nothing, and pages of the seller stay hers`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let live = try await site.claimed(client)
      let link = try await site.link(client, live)
      for wrong in [
        String(link.dropLast()), link + "A", "/c/x", "/c/%00", "/c/..%2F..",
        "/c/" + String(repeating: "a", count: 9_000),
      ] {
        let status = try await site.get(client, wrong).status
        #expect([.notFound, .badRequest, .uriTooLong].contains(status), "\(wrong.prefix(60)): \(status)")
        #expect(try await site.post(client, wrong, "name=a", as: .owner).status != .ok)
      }
      let before = try await site.get(client, link).text.count
      #expect(before > 0)
      #expect(try await site.get(client, live + "/checkouts", as: .mentor).status == .forbidden)
      #expect(try await site.get(client, "/payments", as: .mentor).status == .forbidden)
      #expect(try await site.get(client, live + "/checkouts", as: .neighbour).status == .notFound)
      #expect(try await site.get(client, "/settings/checkout", as: .host).status == .forbidden)
      let list = try await site.get(client, live + "/checkouts", as: .packer)
      #expect(list.status == .ok && !list.text.contains("/cancel\""))
      // Whoever packs has no link that acts for a buyer.
      #expect(!list.text.contains(link) && !list.text.contains("wa.me"))
      #expect(try await site.get(client, live + "/checkouts", as: .owner).text.contains(link))
      for amount in ["", "abc", "999999999999999999999999", "%27--", "-5", "１２３"] {
        #expect(
          try await site.get(
            client, "/payments?amount=\(amount.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")",
            as: .owner
          ).status == .ok)
      }
    }
  }

  @Test func `what a buyer types is shown as text to the seller`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let live = try await site.claimed(client)
      let link = try await site.link(client, live)
      let form =
        "name=%3Cscript%3Ealert(1)%3C/script%3E&phone=0812345678&address=%3Cb%3E&city=%7B%7Bname%7D%7D&province=JT&note=%E2%80%AE&method=cod"
      #expect(try await site.post(client, link, form, as: .nobody).status == .seeOther)
      let list = try await site.get(client, live + "/checkouts", as: .owner).text
      #expect(!list.contains("<script>alert") && list.contains("&lt;script&gt;alert(1)"))
      let payments = try await site.get(client, "/payments?amount=159000", as: .owner).text
      #expect(payments.contains("&lt;script&gt;alert(1)"))
    }
  }

  @Test func `accounts and QRIS stand in the trail, and a wrong QRIS is refused under its field`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let wrong = try await site.post(client, "/settings/checkout/qris", "qris=000201&key=k1", as: .owner)
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("qris-error"))
      _ = try await site.claimed(client)
      let settings = try await site.get(client, "/settings", as: .owner).text
      #expect(settings.contains("BCA 1234567890") && settings.contains("QRIS BATIK SARI"))
      #expect(try await site.get(client, "/settings/checkout", as: .owner).text.contains("9000"))
    }
  }
}

extension SiteUnderTest {
  fileprivate func count(_ query: String) async throws -> Int64 {
    try await database.read { try $0.value(SQLQuery(stringLiteral: query)) ?? 0 }
  }

  /// The shop says how one pays; a live is on, and Bu Rina has claimed a piece for Rp150.000. The live's address.
  func claimed(_ client: any TestClientProtocol) async throws -> String {
    let (shop, now) = (books.shop, clock.now)
    try await database.write { connection in
      try connection.execute(
        "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 101, 'Kemeja Parang', \(now))")
      try connection.execute(
        """
        INSERT INTO variant (shop_id, variant_id, product_id, size, colour, created_at)
        VALUES (\(shop), 102, 101, 'M', 'merah', \(now))
        """)
      try StockLedger(connection: connection, shop: shop).count(3, of: ID(102), at: now, by: nil, now: now)
    }
    let qris =
      "00020101021126650016ID.CO.CONTOH.WWW011893600099000000001802120000000000010303UMI51440014ID.CO.QRIS.WWW"
      + "0215ID10200000000180303UMI5204565153033605802ID5910BATIK+SARI6006JEPARA6105594116304FA4E"
    _ = try await sent(client, "/settings/checkout/qris", "qris=\(qris)")
    _ = try await sent(client, "/settings/checkout/banks", "bank=BCA&number=1234567890&holder=Sari")
    _ = try await sent(client, "/settings/checkout/times", "hours=24&cod=1")
    _ = try await sent(client, "/settings/checkout/shipping", "shipping=15.000&rate-JT=9.000&rate-PA=-")
    let live = try await sent(
      client, "/live", "title=Live+malam&day=2026-08-10&time=19:00&channel=tiktokShop&bare_code=claims&hold_minutes=30")
    _ = try await sent(client, live + "/items", "product=101")
    let page = try await get(client, live, as: .owner).text
    let action = try #require(page.firstMatch(of: #/action="([^"]+\/items\/\d+)"/#)?.1)
    _ = try await sent(client, String(action), "code=B03&price=150.000&minutes=5")
    _ = try await sent(client, live + "/start", "")
    let item = try #require(page.firstMatch(of: #/id="item-(\d+)"/#)?.1)
    _ = try await sent(client, live + "/claims", "item=\(item)&variant=102&handle=Bu+Rina&quantity=1")
    return live
  }

  /// The link of the one buyer.
  func link(_ client: any TestClientProtocol, _ live: String) async throws -> String {
    let list = try await get(client, live + "/checkouts", as: .owner).text
    return String(try #require(list.firstMatch(of: #/<code[^>]*>[^<]*(\/c\/[A-Za-z0-9_-]+)<\/code>/#)?.1))
  }
}
