import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// Beginning a live, and what is typed before it.
@Suite struct StartJourneyTests {
  @Test(arguments: Backend.all)
  func `a live begins with one press near its time, and asks once at another`(on backend: Backend) async throws {
    try await withSourceStage(on: backend, starts: false) { stage in
      let plan = "/live/\(stage.live)"
      func page() async throws -> String { try await stage.site.get(stage.client, plan, as: .owner).text }
      #expect(!(try await page().contains("Yes, start now")))
      stage.site.clock.move(by: .seconds(3_600))
      #expect(!(try await page().contains("Yes, start now")))
      stage.site.clock.move(by: .seconds(1))
      let late = try await page()
      #expect(late.contains("This live is planned for") && late.contains("Yes, start now"))
      #expect(!late.contains("actions sticky"))
      #expect(try await stage.sent(plan + "/start", "") == plan + "/operator")
      _ = try await stage.sent(plan + "/end", "")
      let again = try await stage.site.post(stage.client, plan + "/reopen", "key=r", as: .owner)
      let flash = try #require(again.cookieValue("flash")?.removingPercentEncoding)
      #expect(flash.contains("The live is open again."))
    }
  }

  @Test func `money is typed as prices are, wherever it is asked for`() async throws {
    try await withSourceStage(starts: false) { stage in
      let form = "title=Live&day=2026-08-10&time=19:00&channel=tiktokShop&bare_code=claims&hold_minutes=30"
      _ = try await stage.sent("/live/\(stage.live)", form + "&target=2jt")
      let (shop, session) = (stage.site.books.shop, try #require(ID<LiveSession>(stage.live)))
      let target = try await stage.site.database.read {
        try LiveSessions(connection: $0, shop: shop).session(session).form.target
      }
      #expect(target == 2_000_000)
      _ = try await stage.sent("/live/\(stage.live)/costs", "host_pay=150rb&operator_pay=Rp+75.000")
      let cost = try await stage.site.database.read {
        try LiveReport(of: session, shop: shop, on: $0, at: stage.site.clock.now).cost
      }
      #expect(cost?.host == 150_000 && cost?.operator == 75_000)
      _ = try await stage.sent("/settings/checkout/shipping", "shipping=15rb&rate-JT=9.000&rate-PA=-")
      let terms = try await stage.site.database.read { try CheckoutTermsBook(connection: $0, shop: shop).terms() }
      #expect(terms.shipping == 15_000 && terms.shipping(to: .centralJava) == 9_000)
      let wrong = try await stage.site.post(
        stage.client, "/live/\(stage.live)/costs", "host_pay=banyak&operator_pay=0&key=w", as: .owner)
      #expect(wrong.status == .unprocessableContent)
      // The browser goes to the field that is wrong, and to no other.
      #expect(wrong.text.components(separatedBy: "autofocus").count == 2)
      #expect(wrong.text.contains(#/name="host_pay"[^>]*autofocus/#))
    }
  }
}
