import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// What is pressed at the desk is taken back by a press, and what is said of it.
@Suite struct DeskUndoTests {
  @Test(arguments: Backend.all)
  func `quick entry, cancelling and blocking are each undone from what is said`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      try await site.countPieces(2)
      func press(_ path: String, _ form: String = "") async throws -> String {
        let answer = try await site.post(client, path, "\(form)&key=\(UUID().uuidString)", as: .owner)
        #expect(answer.status == .seeOther, "\(path): \(answer.text.prefix(500))")
        return try #require(answer.undo, "\(path)")
      }
      let entered = try await press("/live/112/claims", "item=113&variant=102&handle=Bu+Rina&quantity=1")
      #expect(try await site.claim(of: "Bu Rina")?.state == .open)
      let cancelled = try await press(entered)
      #expect(try await site.claim(of: "Bu Rina")?.state == .cancelled)
      _ = try await press(cancelled)
      #expect(try await site.claim(of: "Bu Rina")?.state == .open)
      let blocked = try await press("/live/112/buyers/114", "do=block")
      #expect(try await site.isBlocked(114))
      let free = try await press(blocked)
      #expect(try await !site.isBlocked(114))
      // From the claim as well, and back to the page that it was pressed on.
      #expect(free.contains("next=%2Flive%2F112%2Fbuyers"))
      _ = try await press(try await press("/live/112/claims/116", "do=block&next=/live/112/claims"))
      #expect(try await !site.isBlocked(114))
    }
  }

  @Test func `cancelling says who has the piece now, and opening again that it is gone`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      try await site.countPieces(1)
      func press(_ path: String, _ form: String) async throws -> TestResponse {
        try await site.post(client, path, "\(form)&key=\(UUID().uuidString)", as: .owner)
      }
      // The claim that waits in the records has the piece as soon as it was counted.
      _ = try await press("/live/112/claims", "item=113&variant=102&handle=Bu+Wati&quantity=1")
      let holder = try #require(try await site.rows().first { $0.claim.held > 0 })
      let waiting = try #require(try await site.rows().first { $0.claim.held == 0 })
      let said = try await press("/live/112/claims/\(holder.claim.id)", "do=cancel").said
      #expect(said.contains(waiting.buyer.handle))
      // It has its old place again, but what was given stays where it is.
      let again = try await press("/live/112/claims/\(holder.claim.id)", "do=reopen").said
      #expect(again.contains("gone to others"))
    }
  }

  @Test func `until when pieces are held names its day where that is not today`() {
    let until = Instant(milliseconds: 1_790_000_000_000)
    let claim = Claim(
      id: ID(1), session: ID(2), item: ID(3), variant: ID(4), buyer: ID(5), comment: nil, quantity: 1, held: 1,
      state: .open, until: until, claimedAt: until, endedAt: nil)
    let buyer = LiveBuyer(id: ID(5), source: "tiktok", handle: "ani", name: "", blockedAt: nil)
    let row = LiveClaimRow(
      ClaimList.Row(
        claim: claim, buyer: buyer, code: "B03", product: "Kemeja", traits: VariantTraits(size: "M"), price: nil,
        place: nil, isCounted: true))
    #expect(row.state.label == .word("live.heldUntil", ["time": .near(until)]))
    #expect(
      ClaimOutcome.won(ID(1), until: until).flash("ani").text
        == .word("live.outcome.won", ["buyer": .text("ani"), "time": .near(until)]))
  }

  @Test func `a refusal has one sentence that a screen can say`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let page = try await site.post(client, "/live/112/claims/116", "do=sell&key=x", as: .owner).text
      #expect(page.matches(of: /data-error>/).count == 1 && page.contains("data-fault>"))
    }
  }

  @Test func `one button claims several things, and no more than fit in one`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      try await site.countPieces(5)
      func press(_ claim: String) async throws -> TestResponse {
        try await site.post(
          client, "/live/112/comments/115/meaning", "claim=\(claim)&key=\(UUID().uuidString)", as: .owner)
      }
      let many = Array(repeating: "113-102-1", count: 21).joined(separator: ",")
      for wrong in ["113-102-1,", "113-102-1,x", "113-102-0,113-102-1", many] {
        #expect(try await press(wrong).status == .unprocessableContent, "\(wrong.prefix(30))")
      }
      let both = try await press("113-102-1,113-102-2")
      #expect(both.status == .seeOther && both.said.contains("B03: ") && both.undo?.hasSuffix("/undo") == true)
      #expect(try await site.rows().count { $0.claim.comment == ID(115) } == 2)
    }
  }

  @Test func `a change is told as what it does, moves the claim and is taken back`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      try await site.countPieces(5)
      // Whoever waits is served before the next claim.
      _ = try await site.post(
        client, "/live/112/claims", "item=113&variant=102&handle=Bu+Wati&quantity=1&key=w1", as: .owner)
      let shop = site.books.shop
      try await site.database.write { connection in
        try connection.execute(
          """
          UPDATE live_comment SET intent = 'change', text = 'ganti jadi 2 kak', quantity = 2
          WHERE shop_id = \(shop) AND comment_id = 115
          """)
      }
      let page = try await site.get(client, "/live/112/operator", as: .owner).text
      #expect(page.contains("name=\"change\" value=\"116-113-") && page.contains("Change to "))
      #expect(!page.contains("Change B03"))
      func press(_ change: String) async throws -> TestResponse {
        try await site.post(
          client, "/live/112/comments/115/meaning", "change=\(change)&key=\(UUID().uuidString)", as: .owner)
      }
      for wrong in ["", "116", "116-113-102", "x-113-102-1", "116-113-102-0"] {
        #expect(try await press(wrong).status == .unprocessableContent, "\(wrong)")
      }
      let moved = try await press("116-113-102-2")
      #expect(moved.status == .seeOther)
      let rows = try await site.rows()
      #expect(rows.first { $0.claim.id == ID(116) }?.claim.state == .cancelled)
      #expect(rows.count { $0.claim.comment == ID(115) && $0.claim.state == .open } == 1)
      let undo = try #require(moved.undo)
      _ = try await site.post(client, undo, "key=\(UUID().uuidString)", as: .owner)
      #expect(try await site.rows().first { $0.claim.id == ID(116) }?.claim.state == .open)
    }
  }

  @Test func `shipping and paying at the door are answered from the terms, without a number of pieces`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      try await site.countPieces(151)
      let (shop, now) = (site.books.shop, site.clock.now)
      try await site.database.write { connection in
        let book = CheckoutTermsBook(connection: connection, shop: shop)
        try book.set(dueHours: 24, allowsCOD: true)
        try book.set(shipping: 15_000, rates: [.bali: 25_000])
        for (id, attribute, text) in [(121, "shipping", "ongkir ke bali"), (122, "payment", "bisa cod ga")] {
          try connection.execute(
            """
            INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id, text,
              said_at, received_at, intent, attribute, item_id, state)
            VALUES (\(shop), 112, \(id), 'tiktok', '1', \("\(id)"), 114, \(text), \(now), \(now), 'question',
              \(attribute), 113, 'asked')
            """)
        }
      }
      let page = try await site.get(client, "/live/112/operator", as: .owner).text
      let cues = try #require(page.range(of: "data-part=\"cues\"")).lowerBound
      let told = page[cues...].prefix(6_000)
      #expect(told.contains("to Bali") && told.contains("Cash on delivery") && !told.contains("not on file"))
      #expect(!told.contains("151"))
      #expect(told.contains("Dear sari_b, Rp25,000 to Bali."))
    }
  }
}

extension TestResponse {
  /// Where the undo of what is said posts to.
  fileprivate var undo: String? {
    let path = flash.flatMap { $0.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first }
    return path.flatMap { String($0).removingPercentEncoding }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What is said on the next page.
  fileprivate var said: String {
    flash.flatMap { $0.split(separator: ".", omittingEmptySubsequences: false).last }
      .flatMap { String($0).removingPercentEncoding } ?? ""
  }

  private var flash: String? {
    headers[values: .setCookie].compactMap { $0.firstMatch(of: /flash=([^;]*)/).map { String($0.1) } }.first
  }
}

extension SiteUnderTest {
  fileprivate func countPieces(_ pieces: Int64) async throws {
    let (shop, now) = (books.shop, clock.now)
    try await database.write { connection in
      try StockLedger(connection: connection, shop: shop).count(pieces, of: ID(102), at: now, by: nil, now: now)
    }
  }

  fileprivate func rows() async throws -> [ClaimList.Row] {
    let shop = books.shop
    return try await database.read { try ClaimList(connection: $0, shop: shop, session: ID(112)).page() }
  }

  fileprivate func claim(of handle: String) async throws -> Claim? {
    try await rows().first { $0.buyer.handle == handle }?.claim
  }

  fileprivate func isBlocked(_ buyer: Int64) async throws -> Bool {
    let shop = books.shop
    return try await database.read {
      try LiveBuyers(connection: $0, shop: shop).buyer(ID(buyer)).blockedAt != nil
    }
  }
}
