import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// The deeds that move pieces and money, with each of their statements failing in turn.
@Suite struct EveryStatementTests {
  @Test(arguments: Backend.all)
  func `whichever statement of a deed fails, nothing is half done, and the reader gets a number and no SQL`(
    on backend: Backend
  ) async throws {
    try await withFailing(on: backend) { site, client, failing in
      let shop = try await WalkedShop.filled(site, client)
      let live = try #require(shop.onAir)
      let page = try await shop.get("\(live)/operator").text
      let item = try #require(page.firstMatch(of: /name="item" value="(\d+)"/)?.1)
      let open = try #require(shop.links.first)
      let pay = try await shop.get("\(live)/checkouts").text.firstMatch(of: #/action="([^"]+)\/paid"/#)?.1
      let checkout = String(try #require(pay))
      let deeds: [(path: String, form: String)] = [
        ("\(live)/claims", "item=\(item)&variant=102&handle=Wati&quantity=2"),
        (open, "name=Rina&phone=0812345678&address=Jl.+1&city=Jepara&province=JT&note=&method=transfer"),
        ("\(checkout)/paid", "from=/payments"), ("\(checkout)/unpaid", "from=/payments"),
        ("\(checkout)/paid", "from=/payments"), ("\(checkout)/shipment", "from=/payments&tracking=JP1"),
        ("/stock/counts", "count-102=31"), ("/variants/102/counts", "quantity=30"),
        ("/variants/102/movements", "kind=damaged&pieces=1"),
        ("/orders/105/returns", "line=107&sellable=1&damaged=0&lost=0"),
        ("/variants/102/costs", "amount=41.000&valid_from=2026-07-01"),
      ]
      let unsound = try await site.unsound()
      for deed in deeds {
        let statements = try await Self.failEach(deed.path, deed.form, shop, failing)
        #expect(statements > 3, "\(deed.path)")
      }
      #expect(try await site.unsound() == unsound)
    }
  }

  /// Sends a form again and again, with one more statement going well each time, until all do; how many there are.
  private static func failEach(
    _ path: String, _ form: String, _ shop: WalkedShop, _ failing: FailingDatabase
  ) async throws -> Int {
    let before = try await shop.site.told()
    let body = "\(form)&key=\(Secret.new().text)"
    for statement in stride(from: 0, to: 400, by: shop.site.database.dialect == .sqlite ? 1 : 5) {
      failing.fail(after: statement)
      let answer = try await shop.site.post(shop.client, path, body, as: WalkedShop.knocker(path))
      let failed = failing.hasFailed
      failing.fail(after: nil)
      guard failed else {
        #expect(answer.status == .seeOther, "\(path): \(answer.status)")
        return statement
      }
      // What stands after the deed, such as the newest line of a room, may fail without it.
      if answer.status == .seeOther { continue }
      #expect(answer.status == .internalServerError, "\(path) \(statement): \(answer.status)")
      let number = answer.headers[.init("X-Request-Id")!] ?? "none"
      #expect(answer.text.contains(number), "\(path) \(statement)")
      #expect(!answer.text.contains("rahasia") && !answer.text.contains("SELECT") && !answer.text.contains("/var/lib"))
      #expect(try await shop.site.told() == before, "\(path) \(statement)")
    }
    Issue.record("\(path) never came to its end")
    return 0
  }
}

/// A site whose database can be made to fail.
private func withFailing(
  on backend: Backend,
  _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol, FailingDatabase) async throws -> Void
) async throws {
  try await withBooks(on: backend) { books in
    let failing = FailingDatabase(books.database)
    let site = try await makeSite(books.moved(to: failing, at: books.location), { everyRoute($0) }, nil)
    let application = Application(responder: site.web.responder())
    try await application.test(.router) { client in try await body(site, client, failing) }
  }
}
