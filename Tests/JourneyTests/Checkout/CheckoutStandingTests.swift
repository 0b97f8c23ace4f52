import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing
import Trade

@testable import Web

/// What buyers and the seller are told of where a checkout stands.
@Suite struct CheckoutStandingTests {
  private static let form = "name=Rina&phone=0812345678&address=Jl.+1&city=Jepara&province=JT&note="

  /// Whether a page says a sentence, in whichever language.
  private static func says(_ key: String, _ text: String) throws -> Bool {
    try [Language.indonesian, .english].contains { language in
      let sentence = try #require(try Words(language).pattern(key))
      return text.contains(escapedForHTML(sentence.split(separator: "{").first.map(String.init) ?? sentence))
    }
  }

  @Test func `cash on delivery is accepted and not paid, and is shipped from the page of its order`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let live = try await site.claimed(client)
      let link = try await site.link(client, live)
      let open = try await site.get(client, live + "/checkouts", as: .owner).text
      #expect(try Self.says("checkout.messageHeld", open) && Self.says("checkout.messageLink", open))
      #expect(try await site.post(client, link, Self.form + "&method=cod", as: .nobody).status == .seeOther)
      let asked = try await site.get(client, live + "/checkouts", as: .owner).text
      #expect(try Self.says("checkout.state.cod", asked))
      #expect(try !Self.says("checkout.messageLink", asked) && !Self.says("checkout.messageDue", asked))
      #expect(asked.contains(/COD Rp159\.000|courier Rp159,000/))
      let pay = try #require(asked.firstMatch(of: #/action="([^"]+\/paid)"/#)?.1)
      _ = try await site.sent(client, String(pay), "from=live")
      let accepted = try await site.get(client, live + "/checkouts", as: .owner).text
      #expect(try Self.says("checkout.state.accepted", accepted) && Self.says("checkout.sumCOD", accepted))
      #expect(try Self.says("checkout.unaccept", accepted) && !Self.says("checkout.markUnpaid", accepted))
      let told = try await site.get(client, link).text
      #expect(try Self.says("checkout.accepted", told) && told.contains(/159[.,]000/))
      #expect(try !Self.says("checkout.thanks", told) && !Self.says("checkout.thanksHint", told))

      let order = try await site.value("SELECT order_id FROM orders WHERE channel = 'storefront'")
      let page = try await site.get(client, "/orders/\(order)", as: .owner).text
      let ship = try #require(page.firstMatch(of: #/action="([^"]+\/shipment)"/#)?.1)
      #expect(try !Self.says("order.statusText", page) && !Self.says("order.other", page))
      #expect(try Self.says("order.otherOwn", page))
      let history = try #require(page.range(of: "time-line")).lowerBound
      #expect(try Self.says("happened.ordered", String(page[history...])))
      #expect(try !Self.says("happened.paid", String(page[history...])))
      let reader = try await site.get(client, "/orders/\(order)", as: .mentor).text
      #expect(!reader.contains("/shipment"))
      #expect(try await site.sent(client, String(ship), "from=order&tracking=JNE0012") == "/orders/\(order)")
      #expect(try await !site.get(client, "/orders/\(order)", as: .owner).text.contains("/shipment"))
      let sent = try await site.get(client, link).text
      #expect(try Self.says("checkout.sent", sent) && Self.says("checkout.sentHintCOD", sent))
      #expect(sent.contains("JNE0012") && sent.contains(/159[.,]000/))
    }
  }

  @Test func `a buyer whose transfer came is told when her parcel is on its way`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let live = try await site.claimed(client)
      let link = try await site.link(client, live)
      #expect(try await site.post(client, link, Self.form + "&method=transfer", as: .nobody).status == .seeOther)
      let list = try await site.get(client, live + "/checkouts", as: .owner).text
      #expect(try Self.says("checkout.messagePay", list) && !Self.says("checkout.messageLink", list))
      let pay = String(try #require(list.firstMatch(of: #/action="([^"]+\/paid)"/#)?.1))
      _ = try await site.sent(client, pay, "from=live")
      #expect(try Self.says("checkout.thanksHint", try await site.get(client, link).text))
      _ = try await site.sent(client, pay.replacing("/paid", with: "/shipment"), "tracking=JNE0099&from=payments")
      let sent = try await site.get(client, link).text
      #expect(try sent.contains("JNE0099") && Self.says("checkout.sentHint", sent))
      #expect(try !Self.says("checkout.thanksHint", sent))
    }
  }

  @Test func `the page is headed with the shop, and names colour and size by themselves`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let live = try await site.claimed(client)
      let page = try await site.get(client, try await site.link(client, live)).text
      #expect(page.contains("<p class=\"brand\">") && !page.contains("<p class=\"brand\">Canting"))
      let variation = try #require(page.firstMatch(of: #/<span class="variation">([^<]+)</#)?.1)
      #expect(variation.contains("merah") && variation.contains("M"))
      #expect(try await site.get(client, "/sign-in").text.contains("<p class=\"brand\">Canting"))
    }
  }

  @Test func `what was typed outlives the time, and the seller sees whose it was`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let live = try await site.claimed(client)
      let link = try await site.link(client, live)
      #expect(try Self.says("checkout.heldUntil", try await site.get(client, link).text))
      #expect(try await !site.get(client, live + "/checkouts", as: .owner).text.contains("id=\"lapsed\""))
      site.clock.move(by: .seconds(31 * 60))
      try await ClaimTimes(database: site.database).look(at: site.clock.now)
      let late = try await site.post(client, link, Self.form + "&method=qris", as: .nobody)
      #expect(late.status == .conflict && late.text.contains("value=\"Rina\"") && late.text.contains("Jl. 1"))
      #expect(try Self.says("checkout.kept", late.text) && Self.says("checkout.lapsedList", late.text))
      #expect(late.text.matches(of: #/class="(?:notice|flash)[^"]*"/#).count == 1)
      #expect(try !Self.says("checkout.nothingHeld", late.text) && !Self.says("checkout.heldUntil", late.text))
      let list = try await site.get(client, live + "/checkouts", as: .owner).text
      let lapsed = try #require(list.range(of: "id=\"lapsed\"")).lowerBound
      #expect(list[lapsed...].contains("Bu Rina") && list[lapsed...].contains("B03"))
      let claims = try #require(list[lapsed...].firstMatch(of: #/href="([^"]+\/claims[^"]*)"/#)?.1)
      let found = try await site.get(client, String(claims).replacing("&amp;", with: "&"), as: .owner)
      #expect(found.status == .ok && found.text.contains("Bu Rina"))
      let again = try #require(found.text.firstMatch(of: #/action="([^"]+\/claims\/\d+)"/#)?.1)
      let deed = try #require(found.text.firstMatch(of: #/name="do" value="(reopen)"/#)?.1)
      _ = try await site.sent(client, String(again), "do=\(deed)")
      #expect(try await !site.get(client, live + "/checkouts", as: .owner).text.contains("id=\"lapsed\""))
      #expect(try await site.post(client, link, Self.form + "&method=qris", as: .nobody).status == .seeOther)
    }
  }

  @Test func `who only waits is asked for no money, and is not told that her time is over`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let live = try await site.claimed(client)
      let item = try await site.value("SELECT item_id FROM live_claim")
      for (handle, pieces) in [("Bu+Ani", 2), ("Bu+Wati", 1)] {
        _ = try await site.sent(
          client, live + "/claims", "item=\(item)&variant=102&handle=\(handle)&quantity=\(pieces)")
      }
      let list = try await site.get(client, live + "/checkouts", as: .owner).text
      #expect(list.contains("Bu Wati") && list.matches(of: #/https:\/\/wa\.me/#).count == 2)
      let row = try #require(list.range(of: "<b>Bu Wati"))
      #expect(!list[row.lowerBound...].prefix(400).contains("Rp0"))
      let token = try await site.database.read { connection in
        try connection.value(
          """
          SELECT k.token FROM checkout k JOIN live_buyer b ON b.shop_id = k.shop_id AND b.buyer_id = k.buyer_id
          WHERE b.handle = 'Bu Wati'
          """, as: String.self)
      }
      let page = try await site.get(client, "/c/" + (try #require(token))).text
      #expect(try Self.says("checkout.onlyWaiting", page) && Self.says("checkout.waitingList", page))
      #expect(try !Self.says("checkout.nothingHeld", page) && !Self.says("checkout.heldUntil", page))
    }
  }

  @Test func `a refused time keeps the box for cash on delivery as it was sent`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      for (sent, isTicked) in [("hours=999&cod=1", true), ("hours=999", false)] {
        let answer = try await site.post(
          client, "/settings/checkout/times", sent + "&key=\(UUID().uuidString)", as: .owner)
        #expect(answer.status == .unprocessableContent && answer.text.contains("value=\"999\""))
        #expect(answer.text.contains("name=\"cod\" value=\"1\" checked") == isTicked)
        _ = try await site.sent(client, "/settings/checkout/times", "hours=24&cod=1")
      }
    }
  }
}

extension SiteUnderTest {
  fileprivate func value(_ query: String) async throws -> Int64 {
    let found = try await database.read { try $0.value(SQLQuery(stringLiteral: query), as: Int64.self) }
    return try #require(found)
  }
}
