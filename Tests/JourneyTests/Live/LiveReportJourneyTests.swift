import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// The morning after a live: its report, its orders, what it cost, as the pages and the API give them.
@Suite struct LiveReportJourneyTests {
  /// A live on Shopee that is over, with one order in its hours of something that was never shown.
  private static func withLive(
    on backend: Backend = .sqlite,
    _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol) async throws -> Void
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let (shop, now) = (site.books.shop, site.clock.now)
      try await site.database.write { connection in
        try connection.execute(
          """
          UPDATE live_session SET channel = 'shopee', started_at = \(now - .seconds(3_600)),
            ended_at = \(now + .seconds(3_600)) WHERE shop_id = \(shop)
          """)
        try connection.execute("UPDATE listing SET variant_id = 102 WHERE shop_id = \(shop)")
        try connection.execute(
          """
          UPDATE live_comment SET intent = 'question', state = 'asked', text = '<script>alert(1)</script>'
          WHERE shop_id = \(shop)
          """)
        try connection.execute(
          "INSERT INTO profit_due (shop_id, channel, number) VALUES (\(shop), 'shopee', '260601ABC')")
      }
      try await body(site, client)
    }
  }

  @Test(arguments: Backend.all)
  func `an order that is not sure is asked about, said yes to, and taken back`(on backend: Backend) async throws {
    try await Self.withLive(on: backend) { site, client in
      let report = try await site.get(client, "/live/112/report", as: .owner)
      #expect(report.status == .ok && report.text.contains("1 order may be from this live"))
      // Its item was never on show.
      #expect(report.text.contains("never shown") && !report.text.contains("1 second"))
      let list = try await site.get(client, "/live/112/orders?state=unsure", as: .host).text
      #expect(list.contains("260601ABC") && list.contains("never marked as shown"))
      let said = try await site.post(client, "/live/112/orders", "order=105&is=yes&state=unsure&key=a", as: .host)
      #expect(said.status == .seeOther)
      #expect(try await site.get(client, "/live/112/orders", as: .mentor).text.contains("you said yes"))
      #expect(!(try await site.get(client, "/live/112/report", as: .owner).text.contains("may be from this live")))
      let refused = try await site.post(client, "/live/112/orders", "order=105&is=no&key=b", as: .mentor)
      #expect(refused.status == .forbidden)
      #expect(
        try await site.post(client, "/live/112/orders", "order=105&is=perhaps&key=c", as: .host).status
          == .unprocessableContent)
      let undone = try await site.post(client, "/live/112/orders/undo?orders=105", "key=d", as: .host)
      #expect(undone.status == .seeOther)
      #expect(try await site.get(client, "/live/112/orders?state=unsure", as: .host).text.contains("260601ABC"))
    }
  }

  @Test func `a variant without a cost is named with its page, by page and API`() async throws {
    try await Self.withLive { site, client in
      let shop = site.books.shop
      try await site.database.write { connection in
        try connection.execute("UPDATE orders SET status = 'completed' WHERE shop_id = \(shop)")
      }
      #expect(try await site.get(client, "/live/112/report", as: .owner).status == .ok)
      _ = try await site.post(client, "/live/112/orders", "order=105&is=yes&key=a", as: .owner)
      let report = try await site.get(client, "/live/112/report", as: .owner).text
      #expect(report.contains(#"<a href="/variants/102">Sogan</a>"#))
      #expect(!(try await site.get(client, "/live/112/report", as: .host).text.contains("/variants/102")))
      let answer = try await site.get(client, "/api/v1/lives/112/report", as: .money).text
      #expect(answer.contains(#""page":"/variants/102""#) && answer.contains(#""variant":"102""#))
    }
  }

  @Test func `money is for those who may see it, and comments are text`() async throws {
    try await Self.withLive { site, client in
      let mentor = try await site.get(client, "/live/112/report", as: .mentor).text
      #expect(mentor.contains("Net per hour on air") && !mentor.contains("Pay of the host"))
      #expect(!mentor.contains("sari_b") && !mentor.contains("<script>alert"))
      let host = try await site.get(client, "/live/112/report", as: .host).text
      #expect(!host.contains("Net per hour on air") && host.contains("sari_b") && host.contains("&lt;script&gt;"))
      #expect(try await site.get(client, "/live/insights", as: .host).status == .forbidden)
      #expect(try await site.get(client, "/live/insights", as: .mentor).status == .ok)
      #expect(try await site.get(client, "/api/v1/lives/112/report", as: .read).status == .forbidden)
      let answer = try await site.get(client, "/api/v1/lives/112/report", as: .money)
      #expect(answer.status == .ok && answer.text.contains(#""unsureOrders":1"#))
      #expect(answer.text.contains(#""net":null"#))
    }
  }

  @Test func `what the live cost is said, refused where it is no amount, and taken back`() async throws {
    try await Self.withLive { site, client in
      let wrong = try await site.post(
        client, "/live/112/costs", "host_pay=banyak&operator_pay=50.000&key=a", as: .owner)
      #expect(wrong.status == .unprocessableContent && wrong.text.contains(#"value="banyak""#))
      let saved = try await site.post(
        client, "/live/112/costs", "host_pay=100.000&operator_pay=0&on_air=60&key=b", as: .owner)
      #expect(saved.status == .seeOther)
      let report = try await site.get(client, "/live/112/report", as: .owner).text
      #expect(report.contains("−Rp100,000") && !report.contains("Nobody has said what host"))
      #expect(try await site.post(client, "/live/112/costs/remove", "key=c", as: .owner).status == .seeOther)
      #expect(try await site.get(client, "/live/112/report", as: .owner).text.contains("Nobody has said what host"))
    }
  }

  @Test func `items, minutes, orders and lives are kept as files`() async throws {
    try await Self.withLive { site, client in
      // Orders are put to their lives when somebody looks.
      #expect(try await site.get(client, "/live/112/report", as: .owner).status == .ok)
      _ = try await site.post(client, "/live/112/orders", "order=105&is=yes&key=a", as: .owner)
      for (path, said) in [
        ("/live/112/report/items.csv", "B03"), ("/live/112/report/minutes.csv", "60,"),
        ("/live/112/orders.csv", "260601ABC"), ("/live/insights.csv", "Live malam"),
      ] {
        let file = try await site.get(client, path, as: .owner)
        #expect(file.status == .ok && file.text.contains(said), "\(path): \(file.text)")
        #expect(try await site.get(client, path.replacing(".csv", with: ".xlsx"), as: .mentor).status == .ok)
      }
    }
  }
}

/// What a report's sentences say.
struct LiveReportWordsTests {
  private func written(_ value: Written, _ language: Language = .indonesian) throws -> String {
    value.text(try Words(language), Format(language: language, zone: .jakarta, now: SamplePages.now))
  }

  @Test func `a time on air is told in hours and minutes`() throws {
    #expect(try written(.span(minutes: 105)) == "1 jam 45 menit")
    #expect(try written(.span(minutes: 120)) == "2 jam")
    #expect(try written(.span(minutes: 61), .english) == "1 hour 1 minute")
    #expect(try written(.span(seconds: 59)) == "59 detik")
    #expect(try written(.span(seconds: 0)) == "kurang dari 1 detik")
    #expect(try written(.span(seconds: 3_540)) == "59 menit")
  }

  @Test func `what an item left stands beside its name, and the most weighty column of lives too`() throws {
    let items = try #require(LiveReportPage(SamplePages.reportContent).itemsWithProfit)
    #expect(try items.columns.prefix(3).map { try written($0) } == ["Barang", "Laba", "Pcs dipesan"])
    let lives = try #require(LiveInsightsPage(SamplePages.fiveLives, behind: 0).sessions)
    #expect(try written(lives.columns[1]) == "Bersih per jam live")
    #expect(lives.rows.allSatisfy { $0.cells.count == lives.columns.count - 1 })
  }

  @Test func `a fade is told with what it rests on`() throws {
    let fade = LiveEnergy.Fade(minutes: 105, share: 400, seen: 4, sessions: (1...5).map { ID($0) }, chance: 3)
    let text = try written(.finding(.fades(fade)))
    #expect(text.hasPrefix("Setelah 1 jam 45 menit penjualan per 15 menit turun menjadi 40% dari puncaknya"))
    #expect(text.contains("terlihat di 4 dari 5 live"))
    #expect(try written(.finding(.tooFew(2))).contains("2 live yang cukup panjang"))
  }
}
